//! The desk: tables that people keep, and workbooks.

use impact_charts::data::read_text;
use impact_charts::publish::desk::Desk;
use rust_xlsxwriter::Workbook;

/// The tables of a small set, in one input: each after a line with its name.
const MARK: &str = "\u{1}table ";

pub fn tables() -> Vec<Vec<u8>> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/publish/starter");
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the starter") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|ending| ending == "csv") {
            let name = path.file_name().expect("a name").to_string_lossy();
            all.push((name.into_owned(), std::fs::read(&path).expect("a table")));
        }
    }
    all.sort();
    let table = |(name, bytes): (String, Vec<u8>)| [MARK.as_bytes(), name.as_bytes(), b"\n", &bytes].concat();
    vec![all.into_iter().flat_map(table).collect()]
}

/// What is published of tables can be read; what can't be is said.
pub fn tables_are_checked(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let mut desk = Desk::default();
    for table in text.split(MARK) {
        let (name, table) = table.split_once('\n').unwrap_or((table, ""));
        desk.put(name, table.as_bytes());
    }
    outcome(&desk);
}

fn outcome(desk: &Desk) {
    let outcome = desk.outcome();
    for problem in &outcome.problems {
        assert!(!problem.line().is_empty());
    }
    let is_dataset = |path: &std::path::Path| {
        path.extension().is_some_and(|ending| ending == "json") && !path.ends_with("index.json")
    };
    for file in outcome.files.iter().filter(|file| is_dataset(&file.path)) {
        if let Err(problems) = read_text(file.text()) {
            panic!("{}: {problems:?}", file.path.display());
        }
    }
}

pub fn workbooks() -> Vec<Vec<u8>> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("figures").expect("a name");
    for (row, text) in ["dataset", "x", "2018-19"].iter().enumerate() {
        sheet.write_string(row as u32, 0, *text).expect("a cell");
        sheet.write_number(row as u32, 1, 0.5 * row as f64).expect("a cell");
    }
    vec![book.save_to_buffer().expect("a workbook"), b"PK\x03\x04".to_vec()]
}

/// A workbook is read as tables or refused.
pub fn workbook_is_opened(input: &[u8]) {
    let mut desk = Desk::default();
    desk.put("tables.xlsx", input);
    outcome(&desk);
}
