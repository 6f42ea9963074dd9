//! What readers read: there in every language, without markup.

use super::super::table::{Row, Table, column};
use super::super::tables::{ADDRESS, Tables};
use super::{is_silent, problem, whole};
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
            if is_silent(row, stem) && row.get("id") != ADDRESS {
                let place = column(stem, LANGUAGES[0].0);
                problems.push(problem(row, &place, "TEXT_MISSING", "nothing", "write it, in every language"));
            }
        }
    }
}

/// Texts that are there in one language must be there in all, and in plain words.
pub fn check(table: &Table, problems: &mut Vec<Problem>) {
    let stems = table.stems();
    for row in whole(table) {
        for stem in &stems {
            languages(row, stem, problems);
        }
    }
}

fn languages(row: Row, stem: &str, problems: &mut Vec<Problem>) {
    let texts: Vec<(String, &str)> = Words::every()
        .into_iter()
        .map(|words| row.table().column(stem, words.lang()))
        .map(|name| (name.clone(), row.get(&name)))
        .collect();
    for (name, text) in &texts {
        problems.extend(check_markup(text, &row.place(name)));
    }
    // A number or a year reads the same in every language.
    let has_words = |text: &str| text.chars().any(char::is_alphabetic);
    let Some((_, written)) = texts.iter().find(|(_, text)| has_words(text)) else {
        return;
    };
    for (name, _) in texts.iter().filter(|(name, text)| text.is_empty() && row.table().has(name)) {
        let found = format!("nothing, where another language says {written:?}");
        problems.push(problem(row, name, "LANGUAGE_MISSING", found, "translate it"));
    }
}
