//! The publisher's desk gives what the command gives: the same findings and the same bytes from the same tables, whether
//! they come as CSV or as the sheets of a workbook.
#![cfg(not(target_arch = "wasm32"))]

use impact_charts::publish::desk::{Desk, Outcome, archive};
use impact_charts::publish::{self, Tables, check_tables};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use std::fs;
use std::path::{Path, PathBuf};

fn www() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("www")
}

/// The shipped tables, each with its text.
fn shipped() -> Vec<(String, String)> {
    let files = publish::read(&www().join("data/tables")).expect("tables");
    files.into_iter().map(|(name, text)| (name, String::from_utf8(text.expect("bytes")).expect("text"))).collect()
}

/// The shipped tables with one text of one of them replaced.
fn altered(table: &str, from: &str, to: &str) -> Vec<(String, String)> {
    let alter = |(name, text): (String, String)| {
        let text = if name == table { text.replacen(from, to, 1) } else { text };
        (name, text)
    };
    shipped().into_iter().map(alter).collect()
}

fn outcome(tables: &[(String, String)]) -> Outcome {
    let mut desk = Desk::default();
    tables.iter().for_each(|(name, text)| desk.put(name, text.as_bytes()));
    desk.outcome()
}

fn lines(outcome: &Outcome) -> Vec<String> {
    outcome.problems.iter().map(|problem| problem.line()).collect()
}

#[test]
fn it_finds_what_the_command_finds() {
    let wrong = [
        (",82,82%", ",82,82.5%"),
        ("core-independent,2018-19", "core-independant,2018-19"),
        (",percent,", ",per cent,"),
    ];
    for (from, to) in wrong {
        let tables = altered("figures.csv", from, to);
        let found: Vec<_> = tables.iter().map(|(name, text)| (name.clone(), Ok(text.clone()))).collect();
        let report = check_tables("", &Tables::read(&found));
        let expected: Vec<String> = report.problems.iter().map(|problem| problem.line()).collect();
        assert!(!expected.is_empty(), "{to}");
        assert_eq!(lines(&outcome(&tables)), expected);
    }
    assert_eq!(lines(&outcome(&shipped())), Vec::<String>::new());
}

#[test]
fn it_makes_the_files_that_stand_published_and_an_archive_of_them() {
    let mut desk = Desk::default();
    shipped().iter().for_each(|(name, text)| desk.put(name, text.as_bytes()));
    let pages = publish::list(&www(), "html").expect("pages");
    for page in &pages {
        let name = page.file_name().unwrap().to_string_lossy();
        desk.put_page(&name, &fs::read_to_string(page).expect("page"));
    }
    let files = desk.outcome().files;
    assert!(files.len() > pages.len() + shipped().len() + 20, "{}", files.len());
    for file in &files {
        let standing = fs::read_to_string(www().join(&file.path)).unwrap_or_default();
        assert!(file.text() == standing, "{} is not what stands published", file.path.display());
    }
    let bytes = archive(&files).expect("archive");
    assert_eq!(bytes, archive(&files).expect("archive"), "not the same bytes twice");
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("zip");
    assert_eq!(zip.len(), files.len());
    let text = std::io::read_to_string(zip.by_name("data/tables/figures.csv").expect("figures.csv")).expect("text");
    assert_eq!(text, shipped().into_iter().find(|(name, _)| name == "figures.csv").unwrap().1);
}

#[test]
fn it_says_what_would_change() {
    let mut desk = Desk::default();
    shipped().iter().for_each(|(name, text)| desk.put(name, text.as_bytes()));
    assert_eq!(desk.outcome().changes, None, "nothing is known of what is published");
    let now = fs::read_to_string(www().join("data/timeliness.json")).expect("timeliness");
    assert!(desk.publish_before(&now) && !desk.publish_before("{}"));
    let changes = desk.outcome().changes.expect("changes");
    assert!(changes.iter().all(|change| change.dataset != "timeliness" && change.what == "dataset"), "{changes:?}");
    assert_eq!(changes.len(), desk.outcome().datasets.unwrap().len() - 1);
}

#[test]
fn what_can_not_be_used_is_refused_in_words_and_the_rest_is_read() {
    let mut desk = Desk::default();
    shipped().iter().for_each(|(name, text)| desk.put(name, text.as_bytes()));
    desk.put("report.pdf", b"%PDF");
    desk.put("broken.xlsx", b"PK no workbook");
    desk.put("figures-old.csv", b"a,b\n1,2\n");
    let outcome = desk.outcome();
    let codes: Vec<_> = outcome.problems.iter().map(|problem| (problem.code, problem.place.as_str())).collect();
    let expected =
        [("FILE_REFUSED", "report.pdf"), ("WORKBOOK_UNREADABLE", "broken.xlsx"), ("FILE_UNKNOWN", "figures-old.csv")];
    assert_eq!(codes, expected);
    assert!(outcome.files.is_empty());
}

#[test]
fn quotes_are_looked_up_in_the_documents_that_are_given() {
    let mut desk = Desk::default();
    shipped().iter().for_each(|(name, text)| desk.put(name, text.as_bytes()));
    desk.put("nothing-in-it.txt", b"No sentence of any report.");
    let problems = desk.outcome().problems;
    assert!(problems.iter().all(|problem| problem.code == "DOCUMENT_MISSING") && !problems.is_empty(), "{problems:?}");
}

/// A workbook with a sheet for each table: numbers as numbers, all else as text.
fn workbook(tables: &[(String, String)], alter: impl Fn(&mut rust_xlsxwriter::Worksheet, &str)) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, text) in tables {
        let name = name.trim_end_matches(".csv");
        let sheet = book.add_worksheet().set_name(name).expect("sheet");
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        for (row, record) in reader.records().enumerate() {
            for (column, field) in record.expect("record").iter().enumerate() {
                let (row, column) = (row as u32, column as u16);
                match field.parse::<f64>() {
                    Ok(value) => drop(sheet.write_number(row, column, value).expect("number")),
                    Err(_) if field.is_empty() => {}
                    Err(_) => drop(sheet.write_string(row, column, field).expect("text")),
                }
            }
        }
        alter(sheet, name);
    }
    book.save_to_buffer().expect("workbook")
}

#[test]
fn a_workbook_says_what_its_tables_say() {
    let mut desk = Desk::default();
    desk.put("tables.xlsx", &workbook(&shipped(), |_, _| {}));
    let (of_book, of_tables) = (desk.outcome(), outcome(&shipped()));
    assert_eq!(lines(&of_book), Vec::<String>::new());
    assert!(of_book.files.len() > 30);
    for (book, tables) in
        of_book.files.iter().zip(&of_tables.files).filter(|(file, _)| !file.path.starts_with("data/tables"))
    {
        assert!(book == tables, "{} differs", book.path.display());
    }
}

#[test]
fn what_a_spreadsheet_made_of_a_field_is_found_in_its_cell() {
    let share = Format::new().set_num_format("0%");
    let month = Format::new().set_num_format("mmm\\-yy");
    let damage = |sheet: &mut rust_xlsxwriter::Worksheet, name: &str| {
        if name == "figures" {
            let date = ExcelDateTime::from_ymd(2019, 3, 1).expect("date");
            sheet.write_datetime_with_format(1, 3, &date, &month).expect("date");
            sheet.write_number_with_format(2, 4, 0.82, &share).expect("share");
        }
    };
    let mut desk = Desk::default();
    desk.put("tables.xlsx", &workbook(&shipped(), damage));
    let outcome = desk.outcome();
    let places: Vec<_> = outcome.problems.iter().map(|problem| problem.place.as_str()).collect();
    assert!(places.contains(&"tables.xlsx, sheet figures, row 2, column D (period)"), "{:#?}", lines(&outcome));
    assert!(places.contains(&"tables.xlsx, sheet figures, row 3, column E (value)"), "{:#?}", lines(&outcome));
    let said = lines(&outcome).join("\n");
    assert!(said.contains("Mar-19") && said.contains("82%"), "{said}");
}

#[test]
fn a_figure_that_changes_without_a_word_is_not_published() {
    let mut desk = Desk::default();
    for (name, text) in altered("figures.csv", "core-independent,2018-19,82,82%", "core-independent,2018-19,83,83%") {
        desk.put(&name, text.replace("we completed 82%", "we completed 83%").as_bytes());
    }
    let wrong = |desk: &Desk| {
        let problems = desk.outcome().problems;
        problems.into_iter().filter(|problem| problem.forbids()).map(|problem| problem.line()).collect::<Vec<_>>()
    };
    assert_eq!(wrong(&desk), Vec::<String>::new());
    assert!(!desk.outcome().files.is_empty());
    assert!(desk.publish_before(&fs::read_to_string(www().join("data/timeliness.json")).expect("timeliness")));
    let found = wrong(&desk).join("\n");
    let expected =
        "figures.csv, row 3, column E (value): published as 82%, now 83%, and readers are not told [CHANGE_UNTOLD]";
    assert!(found.starts_with(expected) && !found.contains('\n'), "{found}");
    assert!(desk.outcome().files.is_empty(), "nothing is to be saved");
}

#[test]
fn the_command_checks_a_workbook_and_says_where_in_it() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("tables.xlsx");
    let typo = |sheet: &mut rust_xlsxwriter::Worksheet, name: &str| {
        if name == "figures" {
            sheet.write_number(2, 4, 28).expect("number");
        }
    };
    fs::write(&path, workbook(&shipped(), typo)).expect("a workbook");
    let check = || std::process::Command::new(env!("CARGO_BIN_EXE_impact-charts")).arg("check").arg(&path).output();
    let said = String::from_utf8(check().expect("the command runs").stdout).expect("text");
    assert!(
        said.contains("must be mended tables.xlsx, sheet figures, row 3, column E (value): the value 28"),
        "{said}"
    );
}

#[test]
fn a_name_is_a_table_s_whatever_its_capitals_and_a_copy_is_told_from_its_table() {
    let mut desk = Desk::default();
    for (name, text) in shipped() {
        desk.put(&name.to_uppercase(), text.as_bytes());
    }
    assert_eq!(desk.tables(), (shipped().len(), 0));
    assert_eq!(lines(&desk.outcome()), Vec::<String>::new());
    desk.put("numbers (1).csv", b"dataset");
    desk.put("figures.ods", b"PK");
    let said = lines(&desk.outcome()).join("\n");
    assert!(said.contains("numbers (1).csv: a file that is none of the tables [FILE_UNKNOWN]"), "{said}");
    assert!(said.contains("save it as .xlsx"), "{said}");
}

/// A browser names a second download so. Where its table is given as well, nobody knows which of the two is meant.
#[test]
fn a_copy_of_a_table_is_read_as_that_table_where_the_table_itself_is_not_given() {
    let text = |name: &str| shipped().into_iter().find(|(known, _)| known == name).unwrap().1;
    for name in shipped().into_iter().map(|(name, _)| name) {
        let mut desk = Desk::default();
        let copy = name.replace(".csv", " (1).csv");
        desk.put(&copy, text(&name).as_bytes());
        shipped().iter().for_each(|(name, text)| desk.put_published(name, text));
        assert_eq!(desk.tables(), (1, shipped().len() - 1));
        let outcome = desk.outcome();
        let said = format!("{copy}: read as {name}, whose columns it has [FILE_RENAMED]");
        assert!(matches!(&lines(&outcome)[..], [line] if line.starts_with(&said)), "{:?}", lines(&outcome));
        assert!(!outcome.files.is_empty() && !outcome.problems[0].forbids());
    }
    let refused = "figures (1).csv: a file that is none of the tables, with the columns of figures.csv [FILE_UNKNOWN]";
    for given in [["figures.csv", "figures (1).csv"], ["figures (1).csv", "figures.csv"]] {
        let mut desk = Desk::default();
        for name in given {
            // Read as the table, the copy would be an empty one.
            let end = if name == "figures.csv" { usize::MAX } else { text("figures.csv").find('\n').unwrap() };
            desk.put(name, text("figures.csv").chars().take(end).collect::<String>().as_bytes());
        }
        shipped().iter().for_each(|(name, text)| desk.put_published(name, text));
        let lines = lines(&desk.outcome());
        assert!(matches!(&lines[..], [line] if line.starts_with(refused)), "{lines:?}");
    }
}

/// The newest year comes after one for which nothing is published: its series has no habit yet.
#[test]
fn a_new_year_that_is_far_off_is_worth_a_look() {
    let mut added = shipped();
    let figures = &mut added.iter_mut().find(|(name, _)| name == "figures.csv").expect("figures").1;
    let start = figures.len();
    for value in ["58", "40", "20", "8", "84", "70"] {
        let figures = &mut added.iter_mut().find(|(name, _)| name == "figures.csv").expect("figures").1;
        figures.truncate(start);
        figures.push_str(&format!(
            "timeliness,timeliness-12-months,core-independent,2024-25,{value},{value}%,,percent,,,,,impact-report-2023-24,\
             {value}% of core independent investigations completed within 12 months in 2024/25,made up\n"
        ));
        let found = lines(&outcome(&added));
        let jumps = found.iter().filter(|line| line.contains(&format!("{value} after 83 in row 8")));
        let is_far = !["84", "70"].contains(&value);
        assert_eq!(jumps.filter(|line| line.contains("[JUMP]")).count(), usize::from(is_far), "{found:#?}");
    }
}

#[test]
fn a_number_that_a_spreadsheet_shows_with_commas_is_read_so() {
    let shown = Format::new().set_num_format("#,##0");
    let (row, printed) = (23, 5);
    let damage = |sheet: &mut rust_xlsxwriter::Worksheet, name: &str| {
        if name == "figures" {
            sheet.write_number_with_format(row, printed, 1161, &shown).expect("number");
        }
    };
    let mut desk = Desk::default();
    desk.put("tables.xlsx", &workbook(&shipped(), damage));
    assert_eq!(lines(&desk.outcome()), Vec::<String>::new());
}
