//! `impact-charts check`: every problem of files, in words for those who publish them.

use super::print::{Patience, coloured, print};
use super::shape::{Checked, Digest, SHAPE, json};
use clap::Args;
use impact_charts::data::Problem;
use impact_charts::publish::{
    self, Report, Tables, WORKBOOK, check_csv, check_json, check_tables, counted, digest, find_quotes, in_sheets, list,
    sheets, sure,
};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Check published files or tables: every problem at once
///
/// Reads JSON-stat 2.0 files, a folder of tables, a table of figures, or a folder of such files. Other bodies' files
/// are read leniently; files that claim our profile, and tables, must keep every rule.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Check {
    /// Files and folders; without any, www/data/tables and www/data
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// A folder with the documents' texts: every quote of the tables must stand in its document word for word
    #[arg(long, value_name = "FOLDER")]
    sources: Option<PathBuf>,
    /// Answer 1 also where something is only worth a look
    #[arg(long)]
    strict: bool,
    /// The digest of each published JSON file: the first 12 digits of the SHA-256 of its bytes, as its chart shows them
    #[arg(long)]
    digest: bool,
    /// The same as JSON, for other programs
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  impact-charts check                            what is shipped: the tables and the published files
  impact-charts check site                       a public folder: its tables, site/data/tables, and its files, site/data
  impact-charts check timeliness.json            one JSON-stat file, ours or another body's
  impact-charts check figures.csv                a table of figures, such as a download from a chart
  impact-charts check tables.xlsx                a workbook with a sheet for each table
  impact-charts check --sources ../documents     every quote, word for word, in the document it names
  impact-charts check --digest www/data          which publication a file is of, to compare with what a page shows

A finding is one line: where: what was found [name]. To do: what to do. Before it stands how sure it is:
  can't be read    nothing can be drawn from the file
  must be mended   it breaks a rule for our own files: nothing is published while it stands
  worth a look     it may be right: published all the same, and told until it is mended, or answered in looked.csv

Answers 0 where nothing is wrong, even if something is worth a look; with --strict, only where nothing is found at all;
1 where something is wrong, 2 where there was nothing to check. The shape of the JSON: impact-charts schema check.";

impl Check {
    /// Checks, and answers 1 where anything is wrong; where it is strict, also where anything is worth a look.
    ///
    /// # Errors
    /// A sentence, where there is nothing to check.
    pub fn run(self) -> Result<ExitCode, String> {
        let mut found = Found { sources: self.sources, digests: self.digest.then(Vec::new), ..Found::default() };
        let patience = Patience::with("checking");
        for path in inputs(self.files)? {
            found.input(&path);
        }
        drop(patience);
        if found.sources.is_some() && found.quotes.is_none() {
            return Err("--sources looks up the quotes of tables: name their folder, such as www/data/tables".into());
        }
        if found.digests.as_ref().is_some_and(Vec::is_empty) {
            return Err("--digest is for published JSON files: name one, or their folder, such as www/data".into());
        }
        print(if self.json { json(&found.shape()) } else { found.said() });
        let is_fine = found.count(Report::wrong) == 0 && !(self.strict && found.count(Report::doubts) > 0);
        Ok(if is_fine { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

/// What was asked for, else what is shipped. A public folder stands for its tables and its published files.
fn inputs(files: Vec<PathBuf>) -> Result<Vec<PathBuf>, String> {
    if !files.is_empty() {
        let is_public = |path: &Path| is_tables(&tables_of(path));
        return Ok(files
            .into_iter()
            .flat_map(|path| if is_public(&path) { shipped(&path) } else { vec![path] })
            .collect());
    }
    let shipped = shipped(Path::new("www"));
    if shipped.is_empty() {
        return Err("there is no www/data here: name a file, or go to the folder that holds www".into());
    }
    Ok(shipped)
}

/// The tables and the published files of a public folder, those that are there.
fn shipped(public: &Path) -> Vec<PathBuf> {
    [tables_of(public), public.join(publish::DATA)].into_iter().filter(|path| path.is_dir()).collect()
}

/// The reports on all files, in the order they were checked.
#[derive(Default)]
struct Found {
    reports: Vec<Report>,
    /// The folder of documents.
    sources: Option<PathBuf>,
    /// How many quotes were found in them, once tables have been checked.
    quotes: Option<usize>,
    /// The names of the JSON files with their digests, where those are asked for.
    digests: Option<Vec<(String, String)>>,
}

impl Found {
    fn input(&mut self, path: &Path) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        if is_tables(path) {
            self.tables(path);
        } else if path.is_dir() {
            self.folder(path);
        } else if name.ends_with(WORKBOOK) {
            self.workbook(path);
        } else if Tables::is_table(&name) && is_tables(parent) {
            self.tables(parent); // a table says little without those its ids stand in
        } else {
            self.file(path, parent);
        }
    }

    fn folder(&mut self, folder: &Path) {
        for ending in ["json", "csv"] {
            match list(folder, ending) {
                Ok(paths) => paths.iter().for_each(|path| self.file(path, folder)),
                Err(error) => self.unreadable(folder, &error.to_string()),
            }
        }
    }

    fn file(&mut self, path: &Path, folder: &Path) {
        let name = path.display().to_string();
        let report = match path.extension().is_some_and(|ending| ending == "csv") {
            true => publish::bytes(path).map(|file| check_csv(&name, file)),
            false => publish::text(path).map(|text| check_json(&name, &text, &names(folder))),
        };
        self.reports.push(report.unwrap_or_else(|problem| Report { problems: vec![problem], ..Report::of(&name) }));
        self.digest(path);
    }

    /// Keeps the digest of a JSON file; one that can't be read is a problem already.
    fn digest(&mut self, path: &Path) {
        let is_json = path.extension().is_some_and(|ending| ending == "json");
        if let (Some(digests), true, Ok(bytes)) = (&mut self.digests, is_json, std::fs::read(path)) {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            digests.push((name.into_owned(), digest(&bytes)));
        }
    }

    fn tables(&mut self, folder: &Path) {
        let name = folder.display().to_string();
        if self.reports.iter().any(|report| report.name == name) {
            return; // two of its tables were named
        }
        match publish::read(folder) {
            Ok(files) => {
                let report = self.checked(&name, &files);
                self.reports.push(report);
            }
            Err(error) => self.unreadable(folder, &error.to_string()),
        }
    }

    /// The tables that are the sheets of a workbook.
    fn workbook(&mut self, path: &Path) {
        let name = path.display().to_string();
        let book = path.file_name().unwrap_or_default().to_string_lossy();
        let report = match publish::bytes(path).and_then(|bytes| sheets(&book, &bytes)) {
            Ok(files) => {
                let mut report = self.checked(&name, &files);
                in_sheets(&book, &files, &mut report.problems);
                report
            }
            Err(problem) => Report { problems: vec![problem], ..Report::of(&name) },
        };
        self.reports.push(report);
    }

    fn checked(&mut self, name: &str, files: &[publish::Found]) -> Report {
        let tables = Tables::read(files);
        let mut report = check_tables(name, &tables);
        if let Some(sources) = &self.sources {
            let text_of = |file: &str| std::fs::read_to_string(sources.join(file)).ok();
            let (quotes, problems) = find_quotes(&tables, text_of);
            self.quotes = Some(self.quotes.unwrap_or_default() + quotes);
            report.add(problems);
        }
        report
    }

    fn unreadable(&mut self, path: &Path, error: &str) {
        let name = path.display().to_string();
        let problem =
            Problem::stop("FILE_UNREADABLE", &name, format!("a folder that can't be read: {error}"), "check its name");
        self.reports.push(Report { problems: vec![problem], ..Report::of(&name) });
    }

    fn count(&self, what: fn(&Report) -> usize) -> usize {
        self.reports.iter().map(what).sum()
    }

    fn shape(&self) -> Checked {
        let digest = |(file, digest): &(String, String)| Digest { file: file.clone(), digest: digest.clone() };
        Checked {
            version: SHAPE,
            files: self.files(),
            problems: self.count(Report::wrong),
            warnings: self.count(Report::doubts),
            reports: self.reports.iter().map(Into::into).collect(),
            quotes: self.quotes,
            digests: self.digests.as_ref().map(|digests| digests.iter().map(digest).collect()),
        }
    }

    fn files(&self) -> usize {
        self.reports.iter().map(|report| report.files).sum()
    }

    fn said(&self) -> String {
        let mut lines: Vec<String> = self.reports.iter().map(said).collect();
        let blanks: Vec<_> = self.reports.iter().flat_map(|report| &report.blanks).collect();
        lines.extend(said_of_blanks(&blanks));
        if let Some(digests) = &self.digests {
            lines.push("\nThe first 12 digits of each published file's SHA-256, as its chart shows them:".into());
            lines.extend(digests.iter().map(|(name, digest)| format!("  {name}  {digest}")));
        }
        lines.push(String::new());
        lines.extend(self.quotes.map(|q| format!("{} found word for word in their documents", counted(q, "quote"))));
        let wrong = summed(self.count(Report::wrong), self.count(Report::doubts));
        let blanks = match blanks.len() {
            0 => String::new(),
            blanks => format!("; {} to be filled by the publisher", counted(blanks, "blank")),
        };
        lines.push(format!("{} checked: {wrong}{blanks}", counted(self.files(), "file")));
        lines.join("\n")
    }
}

/// The folder of tables of a public folder.
pub fn tables_of(public: &Path) -> PathBuf {
    public.join(publish::DATA).join(publish::TABLES)
}

/// Whether a folder holds the publisher's tables.
pub fn is_tables(folder: &Path) -> bool {
    folder.join("datasets.csv").is_file()
}

/// The names of the JSON files in a folder.
fn names(folder: &Path) -> Vec<String> {
    let paths = list(folder, "json").unwrap_or_default();
    paths.iter().filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned())).collect()
}

/// A report as lines.
pub fn said(report: &Report) -> String {
    if report.problems.is_empty() {
        return format!("{}: nothing wrong, {}", report.name, report.holds);
    }
    let mut said = format!("{}: {}", report.name, summed(report.wrong(), report.doubts()));
    for problem in &report.problems {
        let level = format!("{:<14}", sure(problem.level));
        said += &format!("\n  {} {problem}", coloured(problem.level, &level));
    }
    said
}

/// How much was found, in words.
fn summed(wrong: usize, doubts: usize) -> String {
    let wrong = if wrong == 0 { "nothing wrong".into() } else { counted(wrong, "problem") };
    if doubts == 0 { wrong } else { format!("{wrong}, {doubts} worth a look") }
}

/// What the publisher must fill in, as lines.
pub fn said_of_blanks(blanks: &[&publish::Blank]) -> Vec<String> {
    let heading = (!blanks.is_empty()).then(|| "\nTo be filled by the publisher, no fault:".to_string());
    heading.into_iter().chain(blanks.iter().map(|blank| format!("  {blank}"))).collect()
}
