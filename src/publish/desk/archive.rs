//! Everything a desk made, as one file to save: the published files, the pages renewed, and the tables they came from.

use super::super::File;
use std::io::{Cursor, Write};
use zip::write::{SimpleFileOptions, ZipWriter};

/// The files in a zip archive, each at its path. The same files give the same bytes: they all bear the earliest date that
/// a zip knows.
///
/// # Errors
/// Where a file does not fit into a zip.
pub fn archive(files: &[File]) -> Result<Vec<u8>, String> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    let mut add = |file: &File| {
        zip.start_file(file.path.to_string_lossy().replace('\\', "/"), options)?;
        zip.write_all(file.text.as_bytes())?;
        Ok::<(), zip::result::ZipError>(())
    };
    files.iter().try_for_each(&mut add).map_err(|error| error.to_string())?;
    zip.finish().map(Cursor::into_inner).map_err(|error| error.to_string())
}
