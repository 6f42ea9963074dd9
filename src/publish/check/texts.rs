//! What readers read: there in every language, without markup.

use super::super::table::{Row, Table, column};
use super::super::tables::{ADDRESS, Tables};
use super::{is_silent, placed, problem, whole};
use crate::data::{Problem, check_markup};
use crate::words::{LANGUAGES, Words};

/// Texts that must be there.
pub fn check_needed(tables: &Tables, problems: &mut Vec<Problem>) {
    let needed: [(&Table, &[&str]); 9] = [
        (&tables.publication, &[""]),
        (&tables.topics, &["label"]),
        (&tables.datasets, &["label", "headline", "subtitle"]),
        (&tables.measures, &["label"]),
        (&tables.groups, &["label"]),
        (&tables.targets, &["label"]),
        (&tables.breaks, &["text"]),
        (&tables.notes, &["text"]),
        (&tables.questions, &["text", "answer"]),
    ];
    for (table, stems) in needed {
        for (row, stem) in whole(table).flat_map(|row| stems.iter().map(move |stem| (row, stem))) {
            // Only the publisher knows the address of the site: a blank until they do.
            if is_silent(row, stem) && !table.lacks_columns() && !is_site_address(row) {
                let place = column(stem, LANGUAGES[0].0);
                problems.push(problem(row, &place, "TEXT_MISSING", "nothing", "write it, in every language"));
            }
        }
    }
}

/// Whether a row of the publication is the address of its public folder.
fn is_site_address(row: Row) -> bool {
    row.table().name == "publication.csv" && row.get("id") == ADDRESS
}

/// Texts that are there in one language must be there in all, and in plain words.
pub fn check(table: &Table, problems: &mut Vec<Problem>) {
    for columns in columns(table) {
        whole(table).for_each(|row| languages(row, &columns, problems));
    }
}

/// The columns of each text, one a language.
pub fn columns(table: &Table) -> Vec<[String; LANGUAGES.len()]> {
    let of_stem = |stem: &String| Words::every().map(|words| table.column(stem, words.lang()));
    table.stems().iter().map(of_stem).collect()
}

fn languages(row: Row, columns: &[String], problems: &mut Vec<Problem>) {
    if is_site_address(row) {
        return; // no text: where it is wrong that is told of the address
    }
    for column in columns {
        problems.extend(placed(row, column, check_markup(row.get(column), "")));
    }
    // A number or a year reads the same in every language.
    let has_words = |text: &&str| text.chars().any(char::is_alphabetic);
    let Some(written) = columns.iter().map(|column| row.get(column)).find(has_words) else {
        return;
    };
    for column in columns.iter().filter(|column| row.get(column).is_empty() && row.table().has(column)) {
        let found = format!("nothing, where another language says {written:?}");
        problems.push(problem(row, column, "LANGUAGE_MISSING", found, "translate it"));
    }
}
