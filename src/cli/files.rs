//! Files for a command to write: what no publication wrote is never overwritten in silence.

use impact_charts::publish::{self, File, counted, foreign};
use std::path::Path;

/// What was written.
pub struct Written {
    /// The paths of the files that changed.
    pub paths: Vec<String>,
    /// How many stayed as they were.
    pub unchanged: usize,
}

impl Written {
    /// A line a file that was written.
    pub fn lines(&self) -> Vec<String> {
        self.paths.iter().map(|path| format!("wrote {path}")).collect()
    }
}

/// Refuses to write over what is not ours, unless that is asked for.
///
/// # Errors
/// A sentence that names every file that stands in the way.
pub fn guard(folder: &Path, files: &[File], force: bool) -> Result<(), String> {
    let in_the_way = if force { Vec::new() } else { foreign(folder, files) };
    if in_the_way.is_empty() {
        return Ok(());
    }
    let names: String = in_the_way.iter().map(|path| format!("\n  {}", path.display())).collect();
    let count = counted(in_the_way.len(), "file");
    Err(format!(
        "{count} there that this command did not write:{names}\nMove what is worth keeping, or add --force to overwrite. Nothing was written"
    ))
}

/// Writes the files that have changed.
///
/// # Errors
/// Where one can't be written: the old ones stand then.
pub fn write(folder: &Path, files: &[File]) -> Result<Written, String> {
    let failed = |error: std::io::Error| format!("{}: {error}; the files there are the old ones", folder.display());
    let written = publish::write(folder, files).map_err(failed)?;
    let paths: Vec<String> = written.iter().map(|path| folder.join(path).display().to_string()).collect();
    Ok(Written { unchanged: files.len() - paths.len(), paths })
}
