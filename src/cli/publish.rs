//! `impact-charts publish`: the tables to the published files.

use super::check::{print_blanks, print_report};
use clap::Args;
use impact_charts::data::Dataset;
use impact_charts::publish::{self, Report, Tables, counted};
use std::path::PathBuf;
use std::process::ExitCode;

/// Publish the tables: write the JSON files, their list, the download, and what the pages say of them
///
/// Checks the tables first, and writes nothing where anything is wrong; what is worth a look is told, and published. A file that would not change is not touched.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Publish {
    /// The public folder: its tables are in data/tables, its published files in data
    #[arg(default_value = "www")]
    www: PathBuf,
}

const EXAMPLES: &str = "\
Examples:
  impact-charts publish          from www/data/tables to www/data and www/*.html
  impact-charts publish site     from site/data/tables to site/data and site/*.html";

impl Publish {
    /// Publishes, and answers 1 where anything is wrong.
    ///
    /// # Errors
    /// A sentence, where there are no tables, or a file can't be written.
    pub fn run(self) -> Result<ExitCode, String> {
        let folder = self.www.join(publish::DATA).join(publish::TABLES);
        let name = folder.display().to_string();
        let tables = Tables::read(&publish::read(&folder).map_err(|error| format!("{name}: {error}"))?);
        let (report, datasets) = publish::checked(&name, &tables);
        if !report.problems.is_empty() {
            print_report(&report);
        }
        let Some(datasets) = datasets else {
            println!("\n{}: nothing was published", counted(report.wrong(), "problem"));
            return Ok(ExitCode::FAILURE);
        };
        self.write(&report, &tables, &datasets)
    }

    fn write(&self, report: &Report, tables: &Tables, datasets: &[Dataset]) -> Result<ExitCode, String> {
        let mut files = publish::files(datasets);
        let failed =
            |error: std::io::Error| format!("{}: {error}; the files there are the old ones", self.www.display());
        files.extend(publish::pages(&self.www, tables, datasets).map_err(failed)?);
        let written = publish::write(&self.www, &files).map_err(failed)?;
        for path in &written {
            println!("wrote {}", self.www.join(path).display());
        }
        print_blanks(&report.blanks.iter().collect::<Vec<_>>());
        println!(
            "\n{}: {} written, {} as they were",
            counted(files.len(), "file"),
            written.len(),
            files.len() - written.len()
        );
        Ok(ExitCode::SUCCESS)
    }
}
