//! `impact-charts diff`: what changed since the last publication.

use super::check::{is_tables, said};
use clap::Args;
use impact_charts::data::{Dataset, Problem, check_list, read_text};
use impact_charts::publish::{self, Change, Kind, Report, Tables, changes, counted};
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Say what changed since the last publication: figures, words, and what is counted
///
/// Each of the two is a folder of published JSON files, a folder of tables, or one JSON file. Figures are matched by the
/// ids of their dataset, measure, group and period. Where one of the two is a file, its dataset alone is compared.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Diff {
    /// What was published before
    old: PathBuf,
    /// What is published now, or is about to be
    new: PathBuf,
    /// The same as JSON, for other programs
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  impact-charts diff www/data www/data/tables           what publishing the tables would change
  impact-charts diff ../last-year/www/data www/data     what changed since last year
  impact-charts diff old/timeliness.json www/data       one dataset
  impact-charts diff --json old/data www/data           for other programs

A change is one line: where: what was, now what is. They are told by kind:
  new         a figure, dataset, target, break or document that was not there
  revised     another value or printed form. A reader who knew the old one is told: see earlier.csv
  withdrawn   a figure that is gone, or has no value now. A reader is told as well
  reworded    the same figures in other words, or shown in another way
  redefined   what is counted changed, or a target or break that figures are held against

A change that readers are not told has its remedy behind it. Answers 0 where there is none of those, 1 where there is one,
2 where one of the two could not be read.";

impl Diff {
    /// Compares, and answers 1 where readers are not told of a change.
    ///
    /// # Errors
    /// Every problem of what could not be read.
    pub fn run(self) -> Result<ExitCode, String> {
        let (mut old, mut new) = match (read(&self.old), read(&self.new)) {
            (Ok(old), Ok(new)) => (old, new),
            (old, new) => return Err(unread(old.err().into_iter().chain(new.err()).flatten())),
        };
        if self.new.is_file() {
            old.retain(|dataset| dataset.id == new[0].id);
        }
        if self.old.is_file() && self.new.is_file() && old.is_empty() {
            return Err("the two files hold different datasets: name two files of the same one".into());
        }
        if self.old.is_file() {
            new.retain(|dataset| dataset.id == old[0].id);
        }
        let found = Found { compared: compared(&old, &new), changes: changes(&old, &new) };
        if self.json {
            println!("{:#}", found.json())
        } else {
            found.print()
        }
        Ok(if found.problems() == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

/// How many datasets there are in either.
fn compared(old: &[Dataset], new: &[Dataset]) -> usize {
    let is_gone = |dataset: &&Dataset| new.iter().all(|known| known.id != dataset.id);
    new.len() + old.iter().filter(is_gone).count()
}

/// The datasets of a folder or file, in order of id; at least one.
fn read(path: &Path) -> Result<Vec<Dataset>, Vec<Report>> {
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

/// What keeps files from being compared.
fn unread(reports: impl Iterator<Item = Report>) -> String {
    let lines: Vec<String> = reports.map(|report| said(&report)).collect();
    format!("nothing was compared: mend this first\n{}", lines.join("\n"))
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

/// What was found.
struct Found {
    compared: usize,
    changes: Vec<Change>,
}

impl Found {
    fn of(&self, kind: Kind) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(move |change| change.kind == kind)
    }

    fn problems(&self) -> usize {
        self.changes.iter().filter(|change| change.remedy.is_some()).count()
    }

    fn print(&self) {
        let mut counts = Vec::new();
        for (name, kind) in Kind::NAMES.into_iter().filter(|(_, kind)| self.of(*kind).next().is_some()) {
            println!("{name}");
            self.of(kind).for_each(|change| println!("  {change}"));
            println!();
            counts.push(format!("{} {name}", self.of(kind).count()));
        }
        let compared = counted(self.compared, "dataset");
        match (counts.is_empty(), self.problems()) {
            (true, _) => println!("{compared} compared: nothing changed"),
            (_, 0) => println!("{compared} compared: {}; nothing wrong", counts.join(", ")),
            (_, problems) => println!("{compared} compared: {}; {}", counts.join(", "), counted(problems, "problem")),
        }
    }

    fn json(&self) -> Value {
        let names = Kind::NAMES.into_iter();
        let mut counts: Map<String, Value> =
            names.map(|(name, kind)| (name.into(), self.of(kind).count().into())).collect();
        counts.insert("problems".into(), self.problems().into());
        let changes: Vec<Value> =
            Kind::NAMES.into_iter().flat_map(|(name, kind)| self.of(kind).map(move |c| one(name, c))).collect();
        json!({"compared": self.compared, "changes": changes, "counts": counts})
    }
}

fn one(kind: &str, change: &Change) -> Value {
    let Change { dataset, at, what, was, now, remedy, .. } = change;
    let at: Map<String, Value> = at.iter().map(|(name, id)| (name.clone(), id.clone().into())).collect();
    json!({"kind": kind, "dataset": dataset, "at": at, "what": what, "was": was, "now": now, "to_do": remedy})
}
