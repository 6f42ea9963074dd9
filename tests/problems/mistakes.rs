//! Single mistakes that people make in a spreadsheet, and the one finding that each gets.
//!
//! A case is a file: what happened, as changes to the good tables of `mistakes/tables`; then an empty line, and what is found.
//! A change is one line:
//! ```text
//! figures.csv, row 3, value: 82 -> 82%       a field: what it was, and what it became
//! figures.csv, row 3: again                  the row is copied to the end
//! figures.csv, row 3: gone                   the row is taken out
//! figures.csv, row 1, value: gone            the column is taken out
//! figures.csv: as UTF-16 with tabs           how the file is saved
//! figures.csv: without the mark that closes row 3    the last quotation mark of the row is lost
//! documents                                  the quotes are looked up in `mistakes/documents`
//! ```
//! In fields `\s` is a space at an end and `\u{a0}` any letter by its number.

use crate::words::{compare, list, report};
use impact_charts::data::Problem;
use impact_charts::publish::{Tables, check_tables, find_quotes, sure};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

type Sheet = Vec<Vec<String>>;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/problems/mistakes")
}

/// The tables as a spreadsheet holds them, and how each is saved.
struct Book {
    sheets: BTreeMap<String, Sheet>,
    saved: BTreeMap<String, String>,
    looks_up: bool,
}

impl Book {
    fn open() -> Self {
        let name = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
        let sheets = list(&root().join("tables")).iter().map(|path| (name(path), sheet(path))).collect();
        Self { sheets, saved: BTreeMap::new(), looks_up: false }
    }

    fn change(&mut self, line: &str) {
        if line == "documents" {
            self.looks_up = true;
            return;
        }
        let (place, what) = line.split_once(": ").unwrap_or_else(|| panic!("no change in {line:?}"));
        let mut place = place.split(", ");
        let file = place.next().unwrap();
        let sheet = self.sheets.get_mut(file).unwrap_or_else(|| panic!("no table in {line:?}"));
        let row = place.next().map(|row| row.strip_prefix("row ").unwrap().parse::<usize>().unwrap() - 1);
        let column = place.next().map(|name| sheet[0].iter().position(|known| known == name).expect("a column"));
        match (row, column, what) {
            (None, None, how) => drop(self.saved.insert(file.into(), how.into())),
            (Some(row), None, "again") => sheet.push(sheet[row].clone()),
            (Some(row), None, "gone") => drop(sheet.remove(row)),
            (Some(0), Some(column), "gone") => sheet.iter_mut().for_each(|row| drop(row.remove(column))),
            (Some(row), Some(column), what) => {
                let (was, now) = what.split_once("->").unwrap_or_else(|| panic!("no arrow in {line:?}"));
                let field = &mut sheet[row][column];
                assert_eq!(*field, letters(was.trim()), "what was there in {line:?}");
                *field = letters(now.trim());
            }
            _ => panic!("{line:?} is no change"),
        }
    }

    fn file(&self, name: &str) -> Vec<u8> {
        let how = self.saved.get(name).map_or("", String::as_str);
        let separator = if how.ends_with("semicolons") {
            b';'
        } else if how.ends_with("tabs") {
            b'\t'
        } else {
            b','
        };
        let mut writer = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
        self.sheets[name].iter().for_each(|row| writer.write_record(row).unwrap());
        let bytes = writer.into_inner().unwrap();
        let text = String::from_utf8(bytes.clone()).unwrap();
        match how {
            "" => bytes,
            how if how.starts_with("as UTF-16") => {
                format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect()
            }
            how if how.starts_with("as Windows-1252") => text.chars().map(windows).collect(),
            how if how.starts_with("as Mac Roman") => text.chars().map(mac).collect(),
            how if how.starts_with("with curly quotation marks") => text.replace('"', "“").into_bytes(),
            how if how.starts_with("with ") => bytes,
            how if how.starts_with("without ") => open(&text, how.rsplit(' ').next().unwrap().parse().unwrap()).into(),
            how => panic!("saved {how:?}"),
        }
    }

    fn findings(&self) -> Vec<Problem> {
        let files: Vec<(String, Result<Vec<u8>, Problem>)> =
            self.sheets.keys().map(|name| (name.clone(), Ok(self.file(name)))).collect();
        let tables = Tables::read(&files);
        let mut problems = check_tables("tables", &tables).problems;
        if self.looks_up {
            let text_of = |file: &str| fs::read_to_string(root().join("documents").join(file)).ok();
            problems.extend(find_quotes(&tables, text_of).1);
        }
        problems
    }
}

fn sheet(path: &Path) -> Sheet {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(path).unwrap();
    reader.records().map(|row| row.unwrap().iter().map(String::from).collect()).collect()
}

/// A table in which the last quotation mark of a row is lost.
fn open(text: &str, row: usize) -> String {
    let mut lines: Vec<String> = text.lines().map(String::from).collect();
    let mark = lines[row - 1].rfind('"').expect("a text between quotation marks");
    lines[row - 1].remove(mark);
    lines.join("\n") + "\n"
}

/// A letter's byte, and what a spreadsheet writes where the encoding has none.
fn windows(letter: char) -> u8 {
    match letter {
        '’' => 0x92,
        '–' => 0x96,
        letter => u8::try_from(u32::from(letter)).unwrap_or(b'?'),
    }
}

fn mac(letter: char) -> u8 {
    match letter {
        '©' => 0xa9,
        'ô' => 0x99,
        letter => u8::try_from(u32::from(letter)).unwrap_or(b'?'),
    }
}

fn letters(text: &str) -> String {
    let mut parts = text.split("\\u{");
    let mut said = parts.next().unwrap().replace("\\s", " ");
    for part in parts {
        let (number, rest) = part.split_once('}').expect("a number in braces");
        said.push(char::from_u32(u32::from_str_radix(number, 16).unwrap()).unwrap());
        said.push_str(&rest.replace("\\s", " "));
    }
    said
}

/// A case with what is found now.
fn told(text: &str) -> (String, usize) {
    let changes: Vec<&str> = text.lines().take_while(|line| !line.is_empty()).collect();
    let mut book = Book::open();
    changes.iter().for_each(|line| book.change(line));
    let found = book.findings();
    let lines: Vec<String> = found.iter().map(|problem| format!("{}: {problem}\n", sure(problem.level))).collect();
    (format!("{}\n\n{}", changes.join("\n"), lines.concat()), found.len())
}

#[test]
fn the_good_tables_get_no_finding() {
    let mut book = Book::open();
    book.looks_up = true;
    assert_eq!(book.findings(), []);
}

#[test]
fn each_mistake_gets_its_one_finding() {
    let cases: Vec<PathBuf> = list(&root().join("cases"));
    assert!(cases.len() >= 50, "{} mistakes", cases.len());
    let mut differences = Vec::new();
    for case in &cases {
        let (words, count) = told(&fs::read_to_string(case).unwrap().replace("\r\n", "\n"));
        differences.extend(compare(&words, case));
        if count != 1 {
            differences.push(format!("\n{}: {count} findings for one mistake\n{words}", case.display()));
        }
    }
    report(differences);
}

/// What is found once these changes are made.
fn after(changes: &[String]) -> Vec<String> {
    let mut book = Book::open();
    changes.iter().for_each(|line| book.change(line));
    book.findings().iter().map(Problem::to_string).collect()
}

#[test]
fn what_is_true_gets_no_finding() {
    for change in [
        "datasets.csv, row 2, headline_en: 84% were completed within 12 months, the highest yet -> 84%, below the 85% target",
        "datasets.csv, row 2, headline_cy: Cwblhawyd 84% o fewn 12 mis, yr uchaf eto -> Cwblhawyd 84%: islaw'r targed o 85%",
        "datasets.csv, row 2, headline_cy: Cwblhawyd 84% o fewn 12 mis, yr uchaf eto -> Cwblhawyd 84%: dau darged, un yn 85%",
    ] {
        assert_eq!(after(&[change.into()]), NOTHING, "{change}");
    }
}

const NOTHING: [String; 0] = [];

/// Each column of each table.
fn columns() -> Vec<(String, String)> {
    let sheets = Book::open().sheets.into_iter();
    sheets.flat_map(|(file, sheet)| sheet[0].clone().into_iter().map(move |column| (file.clone(), column))).collect()
}

#[test]
fn a_wrong_header_gets_one_finding_whichever_it_is() {
    let mut wrong = Vec::new();
    for (file, column) in columns() {
        let capital = column[..1].to_uppercase() + &column[1..];
        for now in [format!("{column} -> {capital}\\s"), format!("{column} -> something else"), "gone".into()] {
            let change = format!("{file}, row 1, {column}: {now}");
            let found = after(std::slice::from_ref(&change));
            // A column that may be left out; and one that the topics ask for.
            let is_further = ["topic", "whole", "survey", "base", "file"].contains(&&*column);
            let few = if !is_further { 1..=1 } else { 0..=2 };
            let place = format!("{file}, row 1");
            let is_of_header =
                |found: &String| found.strip_prefix(&place).is_some_and(|rest| rest.starts_with([':', ',']));
            if !few.contains(&found.len()) || !found.iter().all(is_of_header) {
                wrong.push(format!("{change}\n    {}\n", found.join("\n    ")));
            }
        }
    }
    assert!(wrong.is_empty(), "{} headers:\n{}", wrong.len(), wrong.concat());
}

#[test]
fn what_is_wrong_beside_a_wrong_header_is_found_as_well() {
    let changes = ["value: value -> VALUE", "printed: printed -> Printed", "quote: quote -> Quote\\s"];
    let mut changes: Vec<String> = changes.iter().map(|change| format!("figures.csv, row 1, {change}")).collect();
    assert_eq!(after(&changes).len(), 3, "{:#?}", after(&changes));
    changes.insert(0, "figures.csv, row 3, value: 80 -> 81".into());
    let found = after(&changes);
    assert!(found.len() == 4 && found[3].contains("VALUE_PRINTED"), "{found:#?}");
}

/// The rows after it are in one of its fields: whether other tables speak of them rightly is not known.
#[test]
fn a_lost_quotation_mark_is_found_where_it_is_and_nowhere_else() {
    let mut wrong = Vec::new();
    for (file, sheet) in Book::open().sheets {
        let holds_comma = |row: &&usize| sheet[**row - 1].iter().any(|field| field.contains(','));
        for row in (2..=sheet.len()).collect::<Vec<_>>().iter().filter(holds_comma) {
            let change = format!("{file}: without the mark that closes row {row}");
            let found = after(std::slice::from_ref(&change));
            if found.is_empty() || found.iter().any(|found| !found.starts_with(&file)) {
                wrong.push(format!("{change}\n    {}\n", found.join("\n    ")));
            }
        }
    }
    assert!(wrong.is_empty(), "{} rows:\n{}", wrong.len(), wrong.concat());
}
