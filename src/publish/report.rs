//! What a check found: one report a file, or one for a folder of tables.

use super::damage::{mend, only_said};
use super::encoding::decode;
use super::table::Table;
use super::tables::{Tables, is_figures, rename_figures};
use super::{Blank, all_found, blanks, check_figures, findings, in_order};
use crate::data::{Dataset, Level, Problem, check_list, read_text};

/// What was found in a file, or in a folder of tables.
#[derive(Debug)]
pub struct Report {
    /// The file or folder.
    pub name: String,
    /// What is in it, in a few words; empty where it can't be read.
    pub holds: String,
    /// Everything that was found: what is wrong, and what is worth a look.
    pub problems: Vec<Problem>,
    /// What the publisher must fill in.
    pub blanks: Vec<Blank>,
    /// How many files it is about.
    pub files: usize,
}

impl Report {
    /// A report on one file, with nothing found yet.
    pub fn of(name: &str) -> Self {
        Self { name: name.into(), holds: String::new(), problems: Vec::new(), blanks: Vec::new(), files: 1 }
    }

    /// Adds what else is found, where it belongs.
    pub fn add(&mut self, found: Vec<Problem>) {
        self.problems.extend(found);
        in_order(&mut self.problems);
    }

    /// How many problems forbid publishing.
    pub fn wrong(&self) -> usize {
        self.problems.iter().filter(|problem| problem.forbids()).count()
    }

    /// How many findings are worth a look, and no more.
    pub fn doubts(&self) -> usize {
        self.problems.len() - self.wrong()
    }
}

/// Checks a JSON-stat file. `beside` are the names of the JSON files in its folder: a list of datasets must name them.
pub fn check_json(name: &str, text: &str, beside: &[String]) -> Report {
    let short = file_name(name);
    if let Some((items, problems)) = check_list(text, short, beside) {
        return Report { holds: counted(items, "dataset"), problems, ..Report::of(name) };
    }
    match read_text(text) {
        Ok(reading) => {
            let holds = hold(&reading.dataset);
            Report { holds, problems: reading.problems, ..Report::of(name) }
        }
        Err(problems) => Report { problems, ..Report::of(name) },
    }
}

/// Checks a table of figures that stands alone.
pub fn check_csv(name: &str, file: impl AsRef<[u8]>) -> Report {
    let mut problems = Vec::new();
    let Some(text) = decode(name, file.as_ref(), &mut problems) else {
        return Report { problems, ..Report::of(name) };
    };
    if text.trim_start().starts_with('<') {
        return Report { problems: vec![Problem::not_json(&text, "")], ..Report::of(name) };
    }
    let mut table = Table::read(file_name(name), &text, &mut problems);
    let mut renamed = Vec::new();
    rename_figures(&mut table, &mut renamed);
    if is_figures(&table) {
        problems.extend(renamed);
        mend(&mut table, &mut problems);
        problems.extend(check_figures(&table));
        only_said(&mut problems);
        in_order(&mut problems);
    } else if table.is_there() {
        let found = "a header without the columns measure, group, period and value";
        let remedy = "give a table of figures, or the folder of all tables";
        problems.push(Problem::stop("NOT_FIGURES", table.header_place(""), found, remedy));
    }
    let holds = counted(table.rows().count(), "row");
    Report { holds, problems, ..Report::of(name) }
}

/// Checks a folder of tables.
pub fn check_tables(name: &str, tables: &Tables) -> Report {
    report(name, tables, all_found(tables, drop))
}

/// Checks a folder of tables; with its datasets, where nothing forbids to publish them.
pub fn checked(name: &str, tables: &Tables) -> (Report, Option<Vec<Dataset>>) {
    let (problems, datasets) = findings(tables);
    (report(name, tables, problems), datasets)
}

fn report(name: &str, tables: &Tables, problems: Vec<Problem>) -> Report {
    let rows = |table: &Table, what| counted(table.rows().count(), what);
    let mut holds = vec![
        rows(&tables.datasets, "dataset"),
        rows(&tables.figures, "figure"),
        rows(&tables.targets, "target"),
        rows(&tables.also, "further wording"),
    ];
    if tables.earlier.rows().next().is_some() {
        holds.push(rows(&tables.earlier, "earlier value"));
    }
    let files = tables.files().count();
    Report { holds: holds.join(", "), problems, blanks: blanks(tables), files, ..Report::of(name) }
}

fn hold(dataset: &Dataset) -> String {
    let figures = (0..dataset.cells()).filter(|cell| dataset.is_figure(*cell)).count();
    let targets = dataset.targets.len();
    match targets {
        0 => counted(figures, "figure"),
        _ => format!("{}, {}", counted(figures, "figure"), counted(targets, "target")),
    }
}

/// The last part of a path.
fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// How sure a finding is, in words.
pub fn sure(level: Level) -> &'static str {
    match level {
        Level::Stop => "can't be read",
        Level::Warn => "worth a look",
        Level::Publish => "must be mended",
    }
}

/// A number with its noun, `1 figure` or `2 figures`.
pub fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
