//! Figures from surveys: how many were asked is said, or it is said that nobody knows.

use super::super::table::Row;
use super::super::tables::Tables;
use super::{of, problem, whole};
use crate::data::Problem;

pub fn check(tables: &Tables, problems: &mut Vec<Problem>) {
    for row in whole(&tables.measures).filter(|_| tables.notes.is_sure()) {
        problems.extend(survey(row, tables));
    }
}

/// `yes` lets publishing say it; `noted` says that a note does, so there must be one.
fn survey(row: Row, tables: &Tables) -> Option<Problem> {
    let is_noted = || {
        let mut notes = of(&tables.notes, row.get("dataset"));
        !row.said("note").is_empty() || notes.any(|note| ["", row.get("id")].contains(&note.get("measure")))
    };
    let remedy =
        "write yes for a survey; noted where a note of your own says how many answered is not known; or nothing";
    let found = match row.get("survey") {
        "" | "yes" => return None,
        "noted" if is_noted() => return None,
        "noted" => "a survey said to be noted, and no note on its dataset or measure".into(),
        other => format!("{other:?} where yes, noted or nothing belongs"),
    };
    Some(problem(row, "survey", "MEASURE_SURVEY", found, remedy))
}
