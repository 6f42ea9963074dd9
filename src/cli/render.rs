//! `impact-charts render`: charts as fragments of HTML, which stand where no script runs.

use super::datasets::{read, unread};
use clap::Args;
use clap::builder::PossibleValuesParser;
use impact_charts::publish::{self, Place, counted, fragments};
use impact_charts::words::LANGUAGES;
use std::path::PathBuf;
use std::process::ExitCode;

/// Write charts as fragments of HTML: each stands where no script runs, and comes alive where it does
///
/// A fragment is one <impact-chart> with all it shows in a declared shadow root: headline, a still picture for three
/// widths, table, notes and sources. Beside it stands the table once more, for what knows no such root. Paste it into a
/// page, or include it; the page adds the script: <script type="module" src="/pkg/impact-charts.js"></script>
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Render {
    /// A folder of published JSON files, a folder of tables, or one JSON file
    #[arg(value_name = "FOLDER", default_value = "www/data")]
    from: PathBuf,
    /// The folder for the fragments: timeliness.en.html and so on; made where it is not there
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    /// Only this language; else a fragment in each
    #[arg(long, value_parser = PossibleValuesParser::new(LANGUAGES.map(|(tag, _)| tag)))]
    lang: Option<String>,
    /// The address of the folder with impact-charts.js and impact-charts.css, as the page says it
    #[arg(long, value_name = "ADDRESS", default_value = "/pkg")]
    pkg: String,
    /// The address of the folder with the published data, as the page says it
    #[arg(long, value_name = "ADDRESS", default_value = "/www/data")]
    data: String,
    /// The level of the headlines
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u8).range(2..=6))]
    level: u8,
}

const EXAMPLES: &str = "\
Examples:
  impact-charts render --out fragments                          every dataset of www/data, in each language
  impact-charts render www/data/timeliness.json --lang cy --out fragments
  impact-charts render --out fragments --pkg ../pkg --data data      for a page beside the folder data";

impl Render {
    /// Writes the fragments.
    ///
    /// # Errors
    /// Every problem of what could not be read; or that a fragment could not be written.
    pub fn run(self) -> Result<ExitCode, String> {
        let datasets = read(&self.from).map_err(|reports| unread("rendered", reports.into_iter()))?;
        let is_asked = |tag: &&str| self.lang.as_ref().is_none_or(|lang| lang == tag);
        let languages: Vec<&str> = LANGUAGES.iter().map(|(tag, _)| *tag).filter(is_asked).collect();
        let files = fragments(&datasets, &languages, &Place { pkg: self.pkg, data: self.data, level: self.level });
        let failed = |error: std::io::Error| format!("{}: {error}", self.out.display());
        std::fs::create_dir_all(&self.out).map_err(failed)?;
        for path in publish::write(&self.out, &files).map_err(failed)? {
            println!("wrote {}", self.out.join(path).display());
        }
        println!("{} of {}", counted(files.len(), "fragment"), counted(datasets.len(), "dataset"));
        Ok(ExitCode::SUCCESS)
    }
}
