//! `impact-charts words`: every text once, in both languages, as a table that others can read.
#![cfg(not(target_arch = "wasm32"))]

use impact_charts::publish::{Explained, TOPICS};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn here() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).into()
}

/// A row of the list: file, row, name, English, Welsh, how sure.
type Row = [String; 6];

/// What the command lists.
fn listed(arguments: &[&str]) -> Vec<Row> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_impact-charts"));
    let output = command.arg("words").args(arguments).current_dir(here()).output().expect("the command");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let text = text.strip_prefix('\u{feff}').expect("the mark by which spreadsheets know UTF-8");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header: Vec<String> = reader.headers().expect("a header").iter().map(String::from).collect();
    assert_eq!(header, ["file", "row", "name", "English", "Cymraeg", "Cymraeg: how sure"]);
    reader.deserialize().map(|row| row.expect("six fields")).collect()
}

/// Names that are the same in Welsh.
const NAMES: [&str; 2] = ["IOPC", "IPCC"];

/// Whether a text has words of its own: letters beside names, numbers and what stands in braces.
fn has_words(text: &str) -> bool {
    let outside: String = text.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest)).collect();
    let rest = NAMES.iter().fold(outside, |rest, name| rest.replace(name, ""));
    rest.chars().any(char::is_alphabetic)
}

#[test]
fn every_string_of_the_interface_is_listed_once() {
    let source = fs::read_to_string(here().join("src/words/cy.rs")).expect("cy.rs");
    let mut rows = listed(&[]);
    rows.retain(|row| row[0] == "src/words");
    assert_eq!(rows.len(), source.matches("Entry(").count());
    let names: BTreeSet<&str> = rows.iter().map(|row| row[2].as_str()).collect();
    assert_eq!(names.len(), rows.len(), "two strings have one name");
    for row in &rows {
        let is_written = |name: &str| source.contains(&format!("    {name}: Entry("));
        assert!(is_written(&row[2]), "{} is not in cy.rs", row[2]);
        assert!(source.contains(&row[4]), "{} reads otherwise in cy.rs", row[2]);
    }
}

/// A title, a meaning and a remedy for each code.
#[test]
fn every_explanation_of_a_finding_is_listed_once() {
    let mut rows = listed(&[]);
    rows.retain(|row| row[0] == "src/publish/guide/findings");
    let names: BTreeSet<&str> = rows.iter().map(|row| row[2].as_str()).collect();
    let findings: Vec<_> = TOPICS.iter().flat_map(|topic| topic.findings).collect();
    assert_eq!((rows.len(), names.len()), (3 * findings.len(), rows.len()));
    for Explained { code, remedy, .. } in findings {
        let row = rows.iter().find(|row| row[2] == format!("{code} remedy")).expect(code);
        assert_eq!(row[3..5], *remedy);
    }
}

#[test]
fn unsure_ones_are_those_below_high() {
    let (all, unsure) = (listed(&[]), listed(&["--unsure"]));
    let expected: Vec<&Row> = all.iter().filter(|row| row[5] != "high").collect();
    assert!(!expected.is_empty() && expected.len() < all.len());
    assert_eq!(unsure.iter().collect::<Vec<_>>(), expected);
}

#[test]
fn nothing_is_missing_or_left_in_english() {
    let rows = listed(&["--data"]);
    assert_eq!(rows, listed(&["--data", "www/data/tables"]));
    for [file, row, name, english, welsh, _] in &rows {
        assert!(!english.is_empty() && !welsh.is_empty(), "{file}, row {row}: {name} is empty in one language");
        assert!(english != welsh || !has_words(english), "{file}, row {row}: {name} is the same in both: {english}");
    }
}

/// Each field of a column in Welsh stands in the list with its English, as the csv crate reads the tables.
#[test]
fn every_text_of_the_tables_is_listed_at_its_place() {
    let rows = listed(&["--data"]);
    let mut found = 0;
    for entry in fs::read_dir(here().join("www/data/tables")).expect("the tables") {
        let path = entry.expect("an entry").path();
        let mut reader = csv::Reader::from_path(&path).expect("a table");
        let header: Vec<String> = reader.headers().expect("a header").iter().map(String::from).collect();
        for (index, record) in reader.records().enumerate() {
            let record = record.expect("a row");
            for (column, text) in header.iter().zip(&record).filter(|(column, _)| column.ends_with("cy")) {
                if text.is_empty() || !has_words(text) {
                    continue;
                }
                let file = path.file_name().expect("a name").to_string_lossy();
                let place = [file.as_ref(), &(index + 2).to_string(), column];
                let at: Vec<&Row> = rows.iter().filter(|row| row[..3] == place).collect();
                assert_eq!(at.len(), 1, "{place:?}");
                assert_eq!(at[0][4], text, "{place:?}");
                found += 1;
            }
        }
    }
    let of_tables = rows.iter().filter(|row| row[0].ends_with(".csv")).count();
    assert!(found > 300 && found == of_tables, "{found} in the tables, {of_tables} listed");
}

#[test]
fn a_folder_without_tables_is_an_error_in_words() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_impact-charts"));
    let output = command.args(["words", "--data", "no-such-folder"]).output().expect("the command");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.code() == Some(2) && said.contains("no-such-folder") && output.stdout.is_empty(), "{said}");
}
