//! Every quote against the text of its document: word for word, white space and lost mark-up aside.

use super::quote::squeeze;
use super::table::{Row, Table};
use super::tables::Tables;
use crate::data::Problem;
use std::collections::BTreeMap;

/// Looks every quote up. `text_of` gives the text of the document in a file. Returns how many were found, and a problem
/// for each that was not.
pub fn find_quotes(tables: &Tables, text_of: impl Fn(&str) -> Option<String>) -> (usize, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut texts: BTreeMap<&str, String> = BTreeMap::new();
    for row in tables.sources.rows() {
        match text_of(row.get("file")) {
            Some(text) => drop(texts.insert(row.get("id"), squeeze(&text))),
            None => problems.push(no_document(row)),
        }
    }
    let mut found = 0;
    let quoting: [&Table; 5] = [&tables.figures, &tables.also, &tables.targets, &tables.notes, &tables.questions];
    for row in quoting.into_iter().flat_map(Table::rows).filter(|row| !row.get("quote").is_empty()) {
        // A quote of a document that is not there is said once, with the document.
        let Some(text) = texts.get(row.get("source")) else {
            continue;
        };
        let quote = squeeze(row.get("quote"));
        if text.contains(&quote) {
            found += 1;
        } else if plain(text).contains(&plain(&quote)) {
            let what = format!("a quote that stands in {} with other quotation marks or dashes", row.get("source"));
            let remedy = "copy it letter by letter, and switch automatic correction off";
            problems.push(Problem::warn("QUOTE_CORRECTED", row.place("quote"), what, remedy));
        } else {
            let what = format!("a quote that does not stand in {}: {:?}", row.get("source"), row.get("quote"));
            let remedy = "copy the sentence again, letter by letter";
            problems.push(Problem::publish("QUOTE_NOT_IN_SOURCE", row.place("quote"), what, remedy));
        }
    }
    (found, problems)
}

/// A text with the marks that automatic correction changes as a keyboard has them.
fn plain(text: &str) -> String {
    let plain = |letter| match letter {
        '‘' | '’' => '\'',
        '“' | '”' => '"',
        '–' | '—' | '\u{2011}' => '-',
        letter => letter,
    };
    text.replace('…', "...").chars().map(plain).collect()
}

fn no_document(row: Row) -> Problem {
    let (column, found) = match row.get("file") {
        "" => ("id", "a document without the name of its text file".to_string()),
        file => ("file", format!("no file {file:?} in the folder of documents")),
    };
    let remedy = "put the document's text there, and its name into the column \"file\"";
    Problem::publish("DOCUMENT_MISSING", row.place(column), found, remedy)
}
