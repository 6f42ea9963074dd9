//! `impact-charts diff`: what changed since the last publication.

use super::check::{is_tables, tables_of};
use super::datasets::{read, unread};
use super::print::{Patience, heading, print};
use super::shape::{changed, json};
use clap::Args;
use impact_charts::data::Dataset;
use impact_charts::publish::{self, Change, Kind, changes, counted};
use std::path::PathBuf;
use std::process::ExitCode;

/// Say what changed since the last publication: figures, words, and what is counted
///
/// Each of the two is a folder of published JSON files, a folder of tables, or one JSON file. Figures are matched by the
/// ids of their dataset, measure, group and period. Where one of the two is a file, its dataset alone is compared. A public
/// folder alone, such as www, stands for its published files and its tables: what publishing would change.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Diff {
    /// What was published before; or a public folder, alone
    old: PathBuf,
    /// What is published now, or is about to be
    new: Option<PathBuf>,
    /// The same as JSON, for other programs
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  impact-charts diff www                                what publishing its tables would change
  impact-charts diff www/data www/data/tables           the same
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
2 where one of the two could not be read. The shape of the JSON: impact-charts schema diff.";

impl Diff {
    /// Compares, and answers 1 where readers are not told of a change.
    ///
    /// # Errors
    /// Every problem of what could not be read.
    pub fn run(self) -> Result<ExitCode, String> {
        let patience = Patience::with("comparing");
        let (before, now) = self.sides()?;
        let (mut old, mut new) = match (read(&before), read(&now)) {
            (Ok(old), Ok(new)) => (old, new),
            (old, new) => return Err(unread("compared", old.err().into_iter().chain(new.err()).flatten())),
        };
        if now.is_file() {
            old.retain(|dataset| dataset.id == new[0].id);
        }
        if before.is_file() && now.is_file() && old.is_empty() {
            return Err("the two files hold different datasets: name two files of the same one".into());
        }
        if before.is_file() {
            new.retain(|dataset| dataset.id == old[0].id);
        }
        let found = Found { compared: compared(&old, &new), changes: changes(&old, &new) };
        drop(patience);
        print(if self.json { json(&changed(found.compared, &found.changes)) } else { found.said() });
        Ok(if found.problems() == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }

    /// The two that are compared.
    fn sides(&self) -> Result<(PathBuf, PathBuf), String> {
        if let Some(new) = &self.new {
            return Ok((self.old.clone(), new.clone()));
        }
        let tables = tables_of(&self.old);
        if is_tables(&tables) {
            return Ok((self.old.join(publish::DATA), tables));
        }
        let old = self.old.display();
        Err(format!(
            "{old} is no public folder, with tables in data/tables: name one; or name two to compare, what was published and what is"
        ))
    }
}

/// How many datasets there are in either.
fn compared(old: &[Dataset], new: &[Dataset]) -> usize {
    let is_gone = |dataset: &&Dataset| new.iter().all(|known| known.id != dataset.id);
    new.len() + old.iter().filter(is_gone).count()
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

    fn said(&self) -> String {
        let (mut said, mut counts) = (String::new(), Vec::new());
        for (name, kind) in Kind::NAMES.into_iter().filter(|(_, kind)| self.of(*kind).next().is_some()) {
            said += &format!("{}\n", heading(name));
            self.of(kind).for_each(|change| said += &format!("  {change}\n"));
            said.push('\n');
            counts.push(format!("{} {name}", self.of(kind).count()));
        }
        let compared = counted(self.compared, "dataset");
        said + &match (counts.is_empty(), self.problems()) {
            (true, _) => format!("{compared} compared: nothing changed"),
            (_, 0) => format!("{compared} compared: {}; nothing wrong", counts.join(", ")),
            (_, problems) => format!("{compared} compared: {}; {}", counts.join(", "), counted(problems, "problem")),
        }
    }
}
