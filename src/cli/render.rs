//! `impact-charts render`: charts as fragments of HTML, which stand where no script runs.

use super::datasets::{read, unread};
use super::files::{guard, write};
use super::print::{Patience, print};
use super::shape::{Rendered, SHAPE, json};
use clap::Args;
use clap::builder::PossibleValuesParser;
use impact_charts::publish::{Place, counted, fragments};
use impact_charts::words::LANGUAGES;
use std::fs::read_to_string;
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
    /// A file of style to stand in each fragment, instead of a link to impact-charts.css: that file, wherever it is here. On a
    /// slow line the charts are seen sooner; the page's policy must allow the style by its digest, which `make build` prints
    #[arg(long, value_name = "FILE")]
    style: Option<PathBuf>,
    /// The level of the headlines
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u8).range(2..=6))]
    level: u8,
    /// Overwrite what stands in the place of a fragment and was not rendered
    #[arg(long)]
    force: bool,
    /// What was written as JSON, for other programs
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  impact-charts render --out fragments                          every dataset of www/data, in each language
  impact-charts render www/data/timeliness.json --lang cy --out fragments
  impact-charts render --out fragments --pkg ../pkg --data data      for a page beside the folder data
  impact-charts render --out fragments --style pkg/impact-charts.css       for a page whose policy allows that style

A fragment of an earlier time is renewed: it begins with <impact-chart. Any other file in its place is left as it is, unless
--force is given. Answers 0 where all are written, 2 where something could not be read, written, or stands in the way. The
shape of the JSON: impact-charts schema render.";

impl Render {
    /// Writes the fragments.
    ///
    /// # Errors
    /// Every problem of what could not be read; or that a fragment could not be written.
    pub fn run(self) -> Result<ExitCode, String> {
        let patience = Patience::with("rendering");
        let datasets = read(&self.from).map_err(|reports| unread("rendered", reports.into_iter()))?;
        let is_asked = |tag: &&str| self.lang.as_ref().is_none_or(|lang| lang == tag);
        let languages: Vec<&str> = LANGUAGES.iter().map(|(tag, _)| *tag).filter(is_asked).collect();
        let style =
            self.style.map(|path| read_to_string(&path).map_err(|error| format!("{}: {error}", path.display())));
        let place = Place { pkg: self.pkg, data: self.data, level: self.level, style: style.transpose()? };
        let files = fragments(&datasets, &languages, &place);
        guard(&self.out, &files, self.force)?;
        std::fs::create_dir_all(&self.out).map_err(|error| format!("{}: {error}", self.out.display()))?;
        let written = write(&self.out, &files)?;
        drop(patience);
        print(if self.json {
            let (written, unchanged) = (written.paths, written.unchanged);
            json(&Rendered { version: SHAPE, datasets: datasets.len(), written, unchanged })
        } else {
            let mut lines = written.lines();
            lines.push(format!("{} of {}", counted(files.len(), "fragment"), counted(datasets.len(), "dataset")));
            lines.join("\n")
        });
        Ok(ExitCode::SUCCESS)
    }
}
