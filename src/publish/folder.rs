//! The files: tables read from their folder, and what is published written so that nothing is ever half there.

use super::download::FIRST_COLUMNS;
use super::tables::Found;
use crate::data::{Problem, claims_profile};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A file to be published.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// Its path below the public folder.
    pub path: PathBuf,
    /// What is in it: text, or a picture.
    pub bytes: Vec<u8>,
}

impl File {
    /// A file at a path, and what is in it.
    pub fn of(path: impl Into<PathBuf>, content: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), bytes: content.into() }
    }

    /// Its text; nothing, where it is a picture.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).unwrap_or_default()
    }
}

/// The text of a file, or why it can't be read.
///
/// # Errors
/// A problem that names the file, where it is not there or not UTF-8.
pub fn text(path: &Path) -> Result<String, Problem> {
    let name = path.display().to_string();
    String::from_utf8(bytes(path)?).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let row = error.as_bytes()[..good].iter().filter(|byte| **byte == b'\n').count() + 1;
        let found = format!("a letter in row {row} that is not UTF-8");
        Problem::stop("NOT_UTF8", name, found, "save the file as UTF-8; in a spreadsheet, as CSV UTF-8")
    })
}

/// The bytes of a file, or why it can't be read.
///
/// # Errors
/// A problem that names the file, where it is not there.
pub fn bytes(path: &Path) -> Result<Vec<u8>, Problem> {
    let found = |error| format!("a file that can't be read: {error}");
    fs::read(path)
        .map_err(|error| Problem::stop("FILE_UNREADABLE", path.display().to_string(), found(error), "check its name"))
}

/// The tables in a folder, in order of name.
///
/// # Errors
/// Where the folder can't be listed.
pub fn read(folder: &Path) -> io::Result<Vec<Found>> {
    let file = |path: PathBuf| (path.file_name().unwrap_or_default().to_string_lossy().into_owned(), bytes(&path));
    Ok(list(folder, "csv")?.into_iter().map(file).collect())
}

/// The files in a folder whose names end so, in order of name; hidden ones are left out.
///
/// # Errors
/// Where the folder can't be listed.
pub fn list(folder: &Path, ending: &str) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let is_hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if path.extension().is_some_and(|found| found == ending) && !is_hidden {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// Of the files to be written, those in whose place something stands that no publication wrote: a text without the mark
/// of ours, or no text at all.
pub fn foreign(folder: &Path, files: &[File]) -> Vec<PathBuf> {
    let is_foreign = |path: &PathBuf| match fs::read_to_string(path) {
        Ok(text) => !is_ours(path, &text),
        Err(error) => error.kind() != io::ErrorKind::NotFound,
    };
    files.iter().map(|file| folder.join(&file.path)).filter(is_foreign).collect()
}

/// Whether a text has the mark of what we write: our profile, the first columns of our download, our element.
fn is_ours(path: &Path, text: &str) -> bool {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("json") => claims_profile(text),
        Some("csv") => text.trim_start_matches('\u{feff}').starts_with(FIRST_COLUMNS),
        _ => text.starts_with("<impact-chart "),
    }
}

/// Writes the files that have changed below `folder`, and returns their paths. All are written beside their places
/// first and then moved there, so that a disk that is full or a power cut leaves the old ones.
///
/// # Errors
/// Where a file can't be written; nothing has been replaced then, unless moving itself failed.
pub fn write(folder: &Path, files: &[File]) -> io::Result<Vec<PathBuf>> {
    let is_new = |file: &&File| fs::read(folder.join(&file.path)).ok().as_deref() != Some(&file.bytes[..]);
    let changed: Vec<&File> = files.iter().filter(is_new).collect();
    if let Some(file) = changed.iter().find(|file| folder.join(&file.path).is_dir()) {
        return Err(io::Error::other(format!("{}: a folder stands in its place", file.path.display())));
    }
    let beside = |file: &File| {
        let name = file.path.file_name().unwrap_or_default().to_string_lossy();
        folder.join(file.path.with_file_name(format!(".{name}.{}.new", std::process::id())))
    };
    let written = changed.iter().try_for_each(|file| fs::write(beside(file), &file.bytes));
    let moved =
        written.and_then(|()| changed.iter().try_for_each(|file| fs::rename(beside(file), folder.join(&file.path))));
    if moved.is_err() {
        changed.iter().for_each(|file| drop(fs::remove_file(beside(file))));
    }
    moved.map(|()| changed.into_iter().map(|file| file.path.clone()).collect())
}
