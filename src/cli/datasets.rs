//! Datasets for a command: from published JSON files or from tables, whichever it is given.

use super::check::{is_tables, said};
use impact_charts::data::{Dataset, Problem, check_list, read_text};
use impact_charts::publish::{self, Report, Tables};
use std::path::Path;

/// The datasets of a folder or file, in order of id; at least one.
pub fn read(path: &Path) -> Result<Vec<Dataset>, Vec<Report>> {
    let mut datasets = if is_tables(path) { read_tables(path) } else { read_files(path) }?;
    datasets.sort_by(|one, other| one.id.cmp(&other.id));
    if datasets.is_empty() {
        let remedy = "name a folder of published JSON files, a folder of tables, or one JSON file";
        return Err(vec![stopped(path, "NO_DATASET", "no dataset", remedy)]);
    }
    Ok(datasets)
}

fn read_tables(folder: &Path) -> Result<Vec<Dataset>, Vec<Report>> {
    let files = publish::read(folder).map_err(|error| vec![unreadable(folder, &error)])?;
    publish::datasets(&Tables::read(&files)).map_err(|problems| vec![report(folder, problems)])
}

fn read_files(path: &Path) -> Result<Vec<Dataset>, Vec<Report>> {
    let files = match path.is_dir() {
        true => publish::list(path, "json").map_err(|error| vec![unreadable(path, &error)])?,
        false => vec![path.to_path_buf()],
    };
    let (mut datasets, mut reports) = (Vec::new(), Vec::new());
    for file in files {
        match read_file(&file, &datasets) {
            Ok(dataset) => datasets.extend(dataset),
            Err(problems) => reports.push(report(&file, problems)),
        }
    }
    if reports.is_empty() { Ok(datasets) } else { Err(reports) }
}

fn report(path: &Path, problems: Vec<Problem>) -> Report {
    Report { problems, ..Report::of(&path.display().to_string()) }
}

/// A report that says one thing of a file or folder as a whole.
fn stopped(path: &Path, code: &'static str, found: impl Into<String>, remedy: &'static str) -> Report {
    report(path, vec![Problem::stop(code, path.display().to_string(), found, remedy)])
}

fn unreadable(folder: &Path, error: &std::io::Error) -> Report {
    stopped(folder, "FILE_UNREADABLE", format!("a folder that can't be read: {error}"), "check its name")
}

/// What keeps files from being `done` something with: compared, rendered.
pub fn unread(done: &str, reports: impl Iterator<Item = Report>) -> String {
    let lines: Vec<String> = reports.map(|report| said(&report)).collect();
    format!("nothing was {done}: mend this first\n{}", lines.join("\n"))
}

/// The dataset of a file; none where it is a list of datasets.
fn read_file(path: &Path, known: &[Dataset]) -> Result<Option<Dataset>, Vec<Problem>> {
    let text = publish::text(path).map_err(|problem| vec![problem])?;
    if check_list(&text, "", &[]).is_some() {
        return Ok(None);
    }
    let reading = read_text(&text)?;
    let dataset = reading.dataset;
    let problem = |code, found: String, remedy| Err(vec![Problem::stop(code, "the file", found, remedy)]);
    if !reading.problems.is_empty() {
        return Err(reading.problems);
    }
    if dataset.id.is_empty() {
        let found = "no id of its dataset".to_string();
        return problem("ID_MISSING", found, "give a file that `impact-charts publish` wrote");
    }
    if known.iter().any(|other| other.id == dataset.id) {
        let found = format!("the dataset {:?}, which another file of the folder holds already", dataset.id);
        return problem("DATASET_TWICE", found, "take one of the two away");
    }
    Ok(Some(dataset))
}
