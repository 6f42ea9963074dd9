//! Texts that read the same in two languages: copied to be translated, and forgotten.

use super::super::table::{Row, Table};
use super::{doubt, whole};
use crate::data::Problem;
use crate::words::Words;

pub fn check(table: &Table, problems: &mut Vec<Problem>) {
    let stems = table.stems();
    for row in whole(table) {
        problems.extend(stems.iter().filter_map(|stem| same(row, stem)));
    }
}

fn same(row: Row, stem: &str) -> Option<Problem> {
    let [first, other] = Words::every().map(|words| row.table().column(stem, words.lang()));
    let text = row.get(&other);
    if text != row.get(&first) || !is_translated(text, stem == "printed") {
        return None;
    }
    let found = format!("the words of {first}, letter by letter: {text:?}");
    let remedy = "translate it; a name that is the same in both languages can be answered in looked.csv";
    Some(doubt(row, &other, "LANGUAGES_SAME", found, remedy))
}

/// Whether a text has words that are no names: one in small letters, beside others or in a printed form. One word alone may
/// well be the same, as `staff` is.
fn is_translated(text: &str, is_printed: bool) -> bool {
    let is_word = |word: &&str| word.chars().all(|letter| letter.is_alphabetic() || "'’-".contains(letter));
    let words: Vec<&str> = text.split_whitespace().filter(is_word).collect();
    let has_small = words.iter().any(|word| word.starts_with(char::is_lowercase));
    has_small && (is_printed || words.len() > 1)
}
