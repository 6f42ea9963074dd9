//! The publisher's desk: tables, documents and pages put on it, in whatever order, and what is made of them. The same
//! rules as the command, in a page, for someone who has a spreadsheet and a browser.
//!
//! Nothing here touches the disk or the net: what is on the desk was put there.

mod archive;
mod changed;
mod found;

use super::encoding::decode;
use super::folder::File;
use super::pages::renew;
use super::sheets::{WORKBOOK, in_sheets, sheets};
use super::tables::{Found, SHAPES, Tables, file_name, like, none_of_them};
use super::{Blank, Change, DATA, TABLES, changes, checked, files, find_quotes, untold};
use crate::data::{Dataset, Problem, read_text};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

pub use archive::archive;
pub use changed::changed;
pub use found::found;

/// How workbooks end that are not read: those that a spreadsheet can save as one that is.
const OTHER_BOOKS: [&str; 5] = [".xls", ".xlsm", ".xlsb", ".ods", ".numbers"];

/// What is on the desk.
#[derive(Debug, Default)]
pub struct Desk {
    /// The tables, each with the workbook that it is a sheet of. A table put there again takes the old one's place.
    tables: Vec<(Found, Option<String>)>,
    /// The names of those that someone gave; the others are published already.
    given: BTreeSet<String>,
    /// Files that are read as a table, by its name: they have its columns and another name.
    copies: BTreeMap<String, String>,
    /// The documents' texts by the name of their file.
    documents: Vec<(String, String)>,
    /// The pages to be renewed, by name.
    pages: Vec<(String, String)>,
    /// What is published now.
    before: Option<Vec<Dataset>>,
    /// What can't be used, of what was put there.
    refused: Vec<Problem>,
}

/// What is made of the things on the desk.
#[derive(Debug, Default)]
pub struct Outcome {
    /// All that was found, by table and row.
    pub problems: Vec<Problem>,
    /// What the publisher must fill in.
    pub blanks: Vec<Blank>,
    /// The datasets, where nothing forbids to publish them.
    pub datasets: Option<Vec<Dataset>>,
    /// How they differ from what is published; none where that is not known, or there is nothing to publish.
    pub changes: Option<Vec<Change>>,
    /// The files as `publish` writes them.
    pub files: Vec<File>,
}

impl Desk {
    /// Puts a file there: a table, a workbook of tables, or a document's text; any other is refused in words.
    pub fn put(&mut self, name: &str, bytes: &[u8]) {
        let lower = name.to_lowercase();
        let ends = |endings: &[&str]| endings.iter().any(|ending| lower.ends_with(ending));
        if ends(&[WORKBOOK]) {
            match sheets(name, bytes) {
                Ok(found) => found.into_iter().for_each(|found| self.put_table(found, Some(name))),
                Err(problem) => self.refused.push(problem),
            }
        } else if ends(&[".csv"]) {
            self.put_table((name.into(), Ok(bytes.to_vec())), None);
        } else if ends(&[".txt", ".md"]) {
            if let Some(text) = decode(name, bytes, &mut self.refused) {
                replace(&mut self.documents, name, text.into_owned());
            }
        } else if ends(&OTHER_BOOKS) {
            let remedy = "open it in the spreadsheet, save it as .xlsx, and give that";
            self.refused.push(Problem::publish("FILE_REFUSED", name, "a workbook of another kind than .xlsx", remedy));
        } else {
            let found = "a file that is no table, no workbook and no document's text";
            let remedy = "give tables as CSV, or as the sheets of one .xlsx; documents as .txt";
            self.refused.push(Problem::publish("FILE_REFUSED", name, found, remedy));
        }
    }

    /// A table that someone gave; whether its name has capitals says nothing.
    fn put_table(&mut self, (name, table): Found, book: Option<&str>) {
        let lower = name.to_lowercase();
        if Tables::is_table(&lower) {
            if let Some(copy) = self.copies.remove(&lower) {
                self.refuse(&copy, none_of_them("file", SHAPES.iter().find(|shape| file_name(shape) == lower)));
            }
            self.given.insert(lower.clone());
            self.place((lower, table), book);
            return;
        }
        let shape = like(&table);
        match (shape.map(file_name), book) {
            (Some(meant), None) if self.given.insert(meant.clone()) => {
                self.copies.insert(meant.clone(), name);
                self.place((meant, table), None);
            }
            (_, Some(book)) => {
                let place = format!("{book}, sheet {}", name.trim_end_matches(".csv"));
                self.refuse(&place, none_of_them("sheet", shape));
            }
            (_, None) => self.refuse(&name, none_of_them("file", shape)),
        }
    }

    fn refuse(&mut self, place: &str, found: String) {
        let remedy = "remove it, or give it exactly the name of a table, such as figures";
        self.refused.push(Problem::publish("FILE_UNKNOWN", place, found, remedy));
    }

    fn place(&mut self, table: Found, book: Option<&str>) {
        self.tables.retain(|((known, _), _)| *known != table.0);
        self.tables.push((table, book.map(String::from)));
    }

    /// Puts a table there that is published already, where none of its name is on the desk.
    pub fn put_published(&mut self, name: &str, text: &str) {
        if !self.tables.iter().any(|((known, _), _)| known == name) {
            self.place((name.into(), Ok(text.as_bytes().to_vec())), None);
        }
    }

    /// Puts a page there that is to be renewed.
    pub fn put_page(&mut self, name: &str, text: &str) {
        replace(&mut self.pages, name, text.into());
    }

    /// Tells what is published now, a JSON file at a time. Whether it is a dataset of ours.
    pub fn publish_before(&mut self, text: &str) -> bool {
        let reading = read_text(text).ok();
        let is_ours = reading.is_some();
        self.before.get_or_insert_default().extend(reading.map(|reading| reading.dataset));
        is_ours
    }

    /// How many tables someone gave, and how many are taken as they are published.
    pub fn tables(&self) -> (usize, usize) {
        (self.given.len(), self.tables.len() - self.given.len())
    }

    /// What is made of it all.
    pub fn outcome(&self) -> Outcome {
        let found: Vec<Found> = self.tables.iter().map(|(found, _)| found.clone()).collect();
        let tables = Tables::read(&found);
        let (mut report, datasets) = checked("", &tables);
        if !self.documents.is_empty() {
            report.add(find_quotes(&tables, |file| self.document(file)).1);
        }
        let mut outcome = Outcome { problems: report.problems, blanks: report.blanks, datasets, ..Outcome::default() };
        outcome.problems.extend(self.copies.iter().map(|(table, copy)| read_as(copy, table)));
        outcome.problems.extend(self.refused.iter().cloned());
        outcome.changes = outcome.datasets.as_ref().zip(self.before.as_ref()).map(|(now, before)| changes(before, now));
        outcome.problems.extend(untold(outcome.changes.as_deref().unwrap_or_default(), &tables));
        self.make(&tables, &mut outcome);
        for (table, book) in self.tables.iter().filter_map(|(table, book)| Some((table, book.as_deref()?))) {
            in_sheets(book, std::slice::from_ref(table), &mut outcome.problems);
        }
        outcome
    }

    fn document(&self, file: &str) -> Option<String> {
        self.documents.iter().find(|(known, _)| known == file).map(|(_, text)| text.clone())
    }

    /// The published files, the pages renewed, and the tables: all or nothing.
    fn make(&self, tables: &Tables, outcome: &mut Outcome) {
        let Some(datasets) = &outcome.datasets else { return };
        let mut made = files(datasets);
        for page in renew(&self.pages, tables, datasets) {
            match page {
                Ok(page) => made.push(page),
                Err(problem) => outcome.problems.push(problem),
            }
        }
        let table = |((name, bytes), _): &(Found, Option<String>)| {
            let path: PathBuf = [DATA, TABLES, name].iter().collect();
            Some(File::of(path, bytes.clone().ok()?))
        };
        made.extend(self.tables.iter().filter_map(table));
        if !outcome.problems.iter().any(Problem::forbids) {
            outcome.files = made;
        }
    }
}

fn read_as(copy: &str, table: &str) -> Problem {
    let remedy = "check that it is the copy you mean, and give it that name; or remove it";
    Problem::warn("FILE_RENAMED", copy, format!("read as {table}, whose columns it has"), remedy)
}

fn replace(list: &mut Vec<(String, String)>, name: &str, text: String) {
    list.retain(|(known, _)| known != name);
    list.push((name.into(), text));
}
