//! `impact-charts words`: every text that readers read, in each language, as a table for translators.

use clap::Args;
use impact_charts::publish::{self, Explained, Row, TOPICS, Tables};
use impact_charts::words::{Entry, FAILURES, HEADINGS, LANGUAGES, NOTED, Sure, WRITTEN};
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// List every text that readers read, in each language, as CSV for a translator
///
/// One text a row: where it stands, its name, the English, and for each other language its text and how sure we are of
/// it. What stands in braces, such as {place}, is put in later and must be kept.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Words {
    /// Only texts of which we are not sure
    #[arg(long)]
    unsure: bool,
    /// The texts of the publisher's tables too; nobody has said how sure they are, so all of them count as unsure
    #[arg(long, value_name = "FOLDER", num_args = 0..=1, default_missing_value = "www/data/tables")]
    data: Option<PathBuf>,
}

const EXAMPLES: &str = "\
Examples:
  impact-charts words > words.csv               every text of the charts, and of the findings that publishers are told
  impact-charts words --unsure > words.csv      those that a translator should see first
  impact-charts words --data > words.csv        with the texts of www/data/tables

How sure: high, seen in public use for the same thing; medium, follows the rules of the language; low, to be asked.
A text of the tables is corrected in its table, at the row and column named; any other in the place named.";

/// A text: where it stands, its name, and in each language the words and how sure we are of them.
struct Listed {
    file: String,
    row: String,
    name: String,
    texts: Vec<(String, Option<Sure>)>,
}

impl Words {
    /// Lists the texts.
    ///
    /// # Errors
    /// A sentence, where the tables can't be read, or nobody takes the list.
    pub fn run(self) -> Result<ExitCode, String> {
        let mut listed = strings();
        listed.extend(TOPICS.iter().flat_map(|topic| topic.findings).flat_map(explained));
        if let Some(folder) = &self.data {
            let name = folder.display();
            let tables = Tables::read(&publish::read(folder).map_err(|error| format!("{name}: {error}"))?);
            if let Some(problem) = tables.problems.first() {
                return Err(format!("{name}: {problem}\nsee all with: impact-charts check {name}"));
            }
            listed.extend(tables.each().into_iter().flat_map(publish::Table::rows).flat_map(translated));
        }
        let is_sure = |text: &(String, Option<Sure>)| text.1 == Some(Sure::High);
        let all = listed.len();
        listed.retain(|listed| !self.unsure || !listed.texts.iter().skip(1).all(is_sure));
        write(&listed).map_err(|error| format!("the list was not written: {error}"))?;
        eprintln!("{} of {all}", publish::counted(listed.len(), "text"));
        Ok(ExitCode::SUCCESS)
    }
}

/// The strings of the interface, in the order they are declared.
fn strings() -> Vec<Listed> {
    let of_language = |language: usize| {
        let (said, chosen, listed, desk, explore) = WRITTEN[language];
        let failures = FAILURES[language].1.each();
        let noted = NOTED[language].1.each();
        let each = said.each().into_iter().chain(chosen.each()).chain(listed.each()).chain(desk.each());
        let each = each.chain(explore.each());
        let named = |(name, entry): (&str, Entry)| (name.to_string(), entry);
        let headings = HEADINGS[language].each().map(|(name, entry)| (format!("column {name}"), entry));
        each.chain(failures).chain(noted).map(named).chain(headings).collect::<Vec<_>>()
    };
    let languages: Vec<Vec<(String, Entry)>> = (0..LANGUAGES.len()).map(of_language).collect();
    let listed = |at: usize| {
        let text = |entries: &Vec<(String, Entry)>| (entries[at].1.0.to_string(), Some(entries[at].1.1));
        Listed {
            file: "src/words".into(),
            row: String::new(),
            name: languages[0][at].0.clone(),
            texts: languages.iter().map(text).collect(),
        }
    };
    (0..languages[0].len()).map(listed).collect()
}

/// What a finding means and what to do, as the publisher's guide says it.
fn explained(finding: &Explained) -> Vec<Listed> {
    let Explained { code, sure, title, means, remedy } = finding;
    let listed = |(what, each): (&str, &[&str])| Listed {
        file: "src/publish/guide/findings".into(),
        row: String::new(),
        name: format!("{code} {what}"),
        texts: each.iter().map(|text| (text.to_string(), Some(*sure))).collect(),
    };
    [("title", &title[..]), ("means", &means[..]), ("remedy", &remedy[..])].map(listed).into()
}

/// The texts of a row that are written in more than one language. A number reads the same in each.
fn translated(row: Row) -> Vec<Listed> {
    let listed = |stem: String| {
        let column = |tag: &str| row.table().column(&stem, tag);
        let text = |(tag, _): &(&str, &str)| (row.get(&column(tag)).to_string(), None);
        let texts: Vec<_> = LANGUAGES.iter().map(text).collect();
        let has_words = texts.iter().any(|(text, _)| text.chars().any(char::is_alphabetic));
        let name = column(LANGUAGES[1].0);
        has_words.then(|| Listed { file: row.table().name.clone(), row: row.number().to_string(), name, texts })
    };
    row.table().stems().into_iter().filter_map(listed).collect()
}

/// As CSV, with a byte-order mark, so that spreadsheets read it as UTF-8.
fn write(listed: &[Listed]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all("\u{feff}".as_bytes())?;
    let mut table = csv::Writer::from_writer(out);
    let mut header = vec!["file".to_string(), "row".into(), "name".into(), LANGUAGES[0].1.into()];
    header.extend(LANGUAGES.iter().skip(1).flat_map(|(_, name)| [name.to_string(), format!("{name}: how sure")]));
    table.write_record(&header)?;
    for Listed { file, row, name, texts } in listed {
        let mut record = vec![file.as_str(), row, name, &texts[0].0];
        record.extend(texts.iter().skip(1).flat_map(|(text, sure)| [text.as_str(), said(*sure)]));
        table.write_record(&record)?;
    }
    table.flush()
}

fn said(sure: Option<Sure>) -> &'static str {
    match sure {
        Some(Sure::High) => "high",
        Some(Sure::Medium) => "medium",
        Some(Sure::Low) => "low",
        None => "not said",
    }
}
