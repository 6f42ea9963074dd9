//! `impact-charts new`: a set of tables for another public body to begin with.

use super::files::write;
use super::print::print;
use clap::Args;
use impact_charts::publish::{counted, starter};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};

/// Begin a set of tables: a small, complete one about a body that does not exist, to put your own figures into
///
/// Two datasets in two languages show a target, a note with a date, a provisional figure, one that is less than exact and
/// one that is not available. Nothing is wrong with them as they are written: they can be published at once.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct New {
    /// The folder to begin in; made where it is not there, and refused where there is anything in it
    folder: PathBuf,
}

const EXAMPLES: &str = "\
Examples:
  impact-charts new site         writes site/data/tables/*.csv and site/README.md
  impact-charts check site       finds nothing wrong
  impact-charts publish site     writes site/data/*.json, which charts are drawn from

Answers 0 where the set was written, 2 where the folder is not empty or can't be written.";

impl New {
    /// Writes the set.
    ///
    /// # Errors
    /// A sentence, where there is something in the folder, or it can't be written.
    pub fn run(self) -> Result<ExitCode, String> {
        let name = self.folder.display();
        let failed = |error: io::Error| format!("{name}: {error}");
        if let Some(there) = found(&self.folder).map_err(failed)? {
            return Err(format!("{name} is not empty: {there} stands in it. Name a folder that is not there yet"));
        }
        let files = starter();
        for folder in files.iter().filter_map(|file| file.path.parent()) {
            fs::create_dir_all(self.folder.join(folder)).map_err(failed)?;
        }
        let mut lines = write(&self.folder, &files)?.lines();
        lines.push(format!("\n{} about a body that does not exist. Next:", counted(files.len(), "file")));
        lines.push(format!("  impact-charts check {name}\n  impact-charts publish {name}"));
        lines.push(format!("  impact-charts describe {name}/data/answered.json"));
        print(lines.join("\n"));
        Ok(ExitCode::SUCCESS)
    }
}

/// Something that stands in the folder already.
fn found(folder: &Path) -> io::Result<Option<String>> {
    match fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().transpose()?.map(|entry| entry.file_name().display().to_string())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
