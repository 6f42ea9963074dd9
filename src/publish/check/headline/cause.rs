//! A headline that gives a cause: figures show what happened, never why.

use super::super::super::table::Row;
use super::super::doubt;
use crate::data::Problem;

/// Words that give a cause, in English and Welsh.
const CAUSES: [&str; 24] = [
    "because",
    "due to",
    "owing to",
    "thanks to",
    "led to",
    "leads to",
    "leading to",
    "as a result",
    "resulted in",
    "result of",
    "caused",
    "driven by",
    "on account of",
    "attributed to",
    "oherwydd",
    "o ganlyniad",
    "diolch i",
    "achosodd",
    "achoswyd",
    "achosi",
    "o achos",
    "yn sgil",
    "arweiniodd",
    "arwain at",
];

/// What looks like one and is none.
const NONE: [&str; 3] = ["due to be", "due to start", "due to end"];

pub fn check(dataset: Row, column: &str) -> Option<Problem> {
    let text = dataset.get(column);
    let words: Vec<String> = text.split_whitespace().map(bare).collect();
    let text = format!(" {} ", words.join(" "));
    let has = |phrase: &&&str| text.contains(&format!(" {phrase} "));
    let cause = CAUSES.iter().find(has).filter(|_| !NONE.iter().any(|phrase| has(&phrase)))?;
    let found = format!("{cause:?}, which gives a cause: figures show what happened, not why");
    let remedy = "say what happened; a cause belongs into a note, with the sentence that claims it";
    Some(doubt(dataset, column, "HEADLINE_CAUSE", found, remedy))
}

fn bare(word: &str) -> String {
    word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase()
}
