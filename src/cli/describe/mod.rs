//! `impact-charts describe`: a file in plain words: what it holds, and what would be drawn of it.

mod made;
mod said;

use super::print::{Patience, print};
use super::shape::{Described, SHAPE, json, problems};
use clap::Args;
use clap::builder::PossibleValuesParser;
use impact_charts::data::{Dataset, Foreign, Problem, check_list};
use impact_charts::publish::{self, Table, alone, check_csv, explore::Explorer, is_figures};
use impact_charts::words::{LANGUAGES, Words};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Describe a file: what it measures, its dimensions, notes and sources, and what would be drawn of it and why
///
/// Reads a JSON-stat file, ours or another body's, or a tidy table in CSV. Readers' sentences and figures are in
/// the language that is asked for; all else is in English.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Describe {
    /// A JSON-stat file, or a table of figures in CSV
    file: PathBuf,
    /// The language of what readers read
    #[arg(long, default_value = "en", value_parser = PossibleValuesParser::new(LANGUAGES.map(|(tag, _)| tag)))]
    lang: String,
    /// The same as JSON, for other programs, with every figure in view
    #[arg(long)]
    json: bool,
    /// With --json: every figure of each dataset, not only those in view
    #[arg(long, requires = "json")]
    all: bool,
}

const EXAMPLES: &str = "\
Examples:
  impact-charts describe www/data/timeliness.json              a published file
  impact-charts describe www/data/timeliness.json --lang cy    as its Welsh readers meet it
  impact-charts describe www/data/figures.csv                  every dataset of a table of figures
  impact-charts describe theirs.json --json | jq .datasets[0].drawn.kind

Answers 0 where something can be drawn, 1 where nothing can, 2 where the command itself was not understood. The shape of the
JSON: impact-charts schema describe.";

impl Describe {
    /// Describes, and answers 1 where nothing can be drawn.
    ///
    /// # Errors
    /// None of its own: what is wrong with the file is told as `check` tells it.
    pub fn run(self) -> Result<ExitCode, String> {
        let patience = Patience::with("reading");
        let (datasets, found) = read(&self.file);
        let words = Words::of(&self.lang);
        let described = Described {
            version: SHAPE,
            file: self.file.display().to_string(),
            lang: words.lang().into(),
            problems: problems(&found),
            datasets: datasets.iter().map(|dataset| made::described(dataset, words, self.all)).collect(),
        };
        drop(patience);
        print(if self.json { json(&described) } else { said::said(&described, &found) });
        Ok(if described.datasets.is_empty() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }
}

/// The datasets of a file, and what is wrong with it.
fn read(path: &Path) -> (Vec<Dataset>, Vec<Problem>) {
    let text = match publish::text(path) {
        Ok(text) => text,
        Err(problem) => return (Vec::new(), vec![problem]),
    };
    if path.extension().is_some_and(|ending| ending == "csv") {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let table = Table::read(&name, &text, &mut Vec::new()); // what is wrong with its shape is told below
        let (others, doubts) = if is_figures(&table) { Default::default() } else { opened(&name, &text) };
        if !others.is_empty() {
            return (others, doubts);
        }
        let (datasets, mut problems) = (alone(&table), check_csv(&name, &text).problems);
        if datasets.is_empty() && problems.is_empty() {
            let found = "more groups and periods than can be laid out together";
            problems.push(Problem::stop("CUBE_SIZE_OVERFLOW", name, found, "describe it in parts"));
        }
        return (datasets, problems);
    }
    opened("the file", &text)
}

/// The datasets of a file as the explorer opens it, ours or another body's.
fn opened(name: &str, text: &str) -> (Vec<Dataset>, Vec<Problem>) {
    let Explorer { found, mut problems, .. } = Explorer::open(name, text.as_bytes());
    let mut datasets = Vec::new();
    for Foreign { dataset, problems: doubts, .. } in found {
        datasets.push(dataset);
        problems.extend(doubts);
    }
    if datasets.is_empty() && check_list(text, "", &[]).is_some() {
        problems.iter_mut().for_each(|problem| problem.remedy = "describe one of the files it lists");
    }
    (datasets, problems)
}
