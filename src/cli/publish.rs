//! `impact-charts publish`: the tables to the published files.

use super::check::{said, said_of_blanks, tables_of};
use super::files::{Written, guard, write};
use super::print::{Patience, print};
use super::shape::{Published, SHAPE, blanks, json, problems};
use clap::Args;
use impact_charts::data::{Dataset, read_text};
use impact_charts::publish::{self, Report, Tables, counted};
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

/// Publish the tables: write the JSON files, their list, the download, pictures, and what the pages say of them
///
/// Checks the tables first, and writes nothing where anything is wrong, or where a figure that readers have seen would
/// change without a word to them; what is worth a look is told, and published. A file that would not change is not
/// touched; one in their place that no publication wrote is left as it is, unless told otherwise.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Publish {
    /// The public folder: its tables are in data/tables, its published files in data
    #[arg(default_value = "www")]
    www: PathBuf,
    /// Overwrite what stands in the place of a file and was not published
    #[arg(long)]
    force: bool,
    /// The same as JSON, for other programs
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  impact-charts publish          from www/data/tables to www/data and www/*.html
  impact-charts publish site     from site/data/tables to site/data and site/*.html

A file counts as published where it has our profile (JSON) or the first columns of our download (figures.csv). Of a page,
only what stands between its marks is renewed. Answers 0 where all is published, 1 where something is wrong with the tables,
2 where a file that was not published stands in the way, or one can't be written. The shape of the JSON: impact-charts schema
publish.";

impl Publish {
    /// Publishes, and answers 1 where anything is wrong.
    ///
    /// # Errors
    /// A sentence, where there are no tables, or a file can't be written.
    pub fn run(self) -> Result<ExitCode, String> {
        let folder = tables_of(&self.www);
        let name = folder.display().to_string();
        let patience = Patience::with("publishing");
        let tables = Tables::read(&publish::read(&folder).map_err(|error| self.unread(&name, &error))?);
        let (mut report, datasets) = publish::checked(&name, &tables);
        let datasets = datasets.filter(|datasets| {
            let untold = publish::untold(&publish::changes(&self.before(), datasets), &tables);
            report.problems.extend(untold);
            report.wrong() == 0
        });
        let written = datasets.map(|datasets| self.write(&tables, &datasets)).transpose()?;
        drop(patience);
        print(if self.json { json(&shape(&report, written.as_ref())) } else { told(&report, written.as_ref()) });
        Ok(if written.is_some() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }

    /// What is published now, as far as it can be read: what can't be is replaced by what can.
    fn before(&self) -> Vec<Dataset> {
        let files = publish::list(&self.www.join(publish::DATA), "json").unwrap_or_default();
        let read = |path: PathBuf| Some(read_text(&publish::text(&path).ok()?).ok()?.dataset);
        files.into_iter().filter_map(read).collect()
    }

    /// Why the tables can't be read, and what to do about it.
    fn unread(&self, tables: &str, error: &io::Error) -> String {
        let www = self.www.display();
        match error.kind() {
            io::ErrorKind::NotFound if self.www.exists() => {
                format!("there is no folder {tables}: name the public folder, the one with data/tables in it")
            }
            io::ErrorKind::NotFound => format!(
                "there is no folder {www}: name the public folder, the one with data/tables in it; or begin one with: impact-charts new {www}"
            ),
            _ => format!("{tables}: {error}"),
        }
    }

    fn write(&self, tables: &Tables, datasets: &[Dataset]) -> Result<Written, String> {
        let mut files = publish::files(datasets);
        guard(&self.www, &files, self.force)?;
        let failed = |error: io::Error| format!("{}: {error}; the files there are the old ones", self.www.display());
        files.extend(publish::pages(&self.www, tables, datasets).map_err(failed)?);
        files.extend(publish::previews(datasets, &|path| std::fs::read(self.www.join(path)).ok())?);
        let pictures = self.www.join(publish::DATA).join(publish::PICTURES);
        std::fs::create_dir_all(pictures).map_err(failed)?;
        write(&self.www, &files)
    }
}

fn shape(report: &Report, written: Option<&Written>) -> Published {
    Published {
        version: SHAPE,
        published: written.is_some(),
        written: written.map(|written| written.paths.clone()).unwrap_or_default(),
        unchanged: written.map_or(0, |written| written.unchanged),
        problems: problems(&report.problems),
        blanks: blanks(&report.blanks),
    }
}

fn told(report: &Report, written: Option<&Written>) -> String {
    let mut lines = Vec::new();
    if !report.problems.is_empty() {
        lines.push(said(report));
    }
    let Some(written) = written else {
        lines.push(format!("\n{}: nothing was published", counted(report.wrong(), "problem")));
        return lines.join("\n");
    };
    lines.extend(written.lines());
    lines.extend(said_of_blanks(&report.blanks.iter().collect::<Vec<_>>()));
    let (changed, unchanged) = (written.paths.len(), written.unchanged);
    let files = counted(changed + unchanged, "file");
    lines.push(format!("\n{files}: {changed} written, {unchanged} as they were"));
    lines.join("\n")
}
