//! Answers to findings that are worth a look: somebody has looked, and says why the row is right as it is. An answer names
//! the finding and the row it was given for, so that it never silences the next one.

use super::super::table::{Row, Table};
use super::super::tables::Tables;
use super::{doubt, problem, whole};
use crate::data::Problem;
use std::collections::{BTreeMap, BTreeSet};

/// What tells one row of a table from the others. A row without such a column has nothing there.
const KEY: [&str; 5] = ["dataset", "measure", "group", "period", "id"];

/// Takes out what has been answered, and tells what is wrong with the answers.
pub fn answer(tables: &Tables, problems: &mut Vec<Problem>) {
    let answers: Vec<Row> = whole(&tables.looked).collect();
    if answers.is_empty() {
        return;
    }
    let rows = rows_named(tables, &answers);
    let mut used = BTreeSet::new();
    problems.retain(|problem| {
        let answers = rows.get(place_of_row(&problem.place)).filter(|_| !problem.forbids());
        let answered = answers.into_iter().flatten().find(|answer| answer.get("finding") == problem.code);
        answered.is_none_or(|answer| {
            used.insert(answer.number());
            false
        })
    });
    // Where something is wrong, not all is found that an answer may be for.
    let is_all_found = !problems.iter().any(Problem::forbids);
    for answer in answers {
        problems.extend(reason(answer));
        problems.extend((is_all_found && !used.contains(&answer.number())).then(|| unused(answer)));
    }
}

/// The answers by the place of the row that each is given for.
fn rows_named<'t>(tables: &'t Tables, answers: &[Row<'t>]) -> BTreeMap<String, Vec<Row<'t>>> {
    let mut rows: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for table in tables.each() {
        let by_key = by_key(table, answers);
        for row in table.rows().filter(|_| !by_key.is_empty()) {
            if let Some(answers) = by_key.get(&key(row)) {
                rows.entry(row.place("")).or_default().extend(answers);
            }
        }
    }
    rows
}

/// The answers for one table.
fn by_key<'t>(table: &Table, answers: &[Row<'t>]) -> BTreeMap<[&'t str; 5], Vec<Row<'t>>> {
    let mut by_key: BTreeMap<_, Vec<Row>> = BTreeMap::new();
    let name = table.name.trim_end_matches(".csv");
    for answer in answers.iter().filter(|answer| answer.get("table").trim_end_matches(".csv") == name) {
        by_key.entry(key(*answer)).or_default().push(*answer);
    }
    by_key
}

fn key(row: Row<'_>) -> [&str; 5] {
    KEY.map(|column| row.get(column))
}

/// The row of a field: `figures.csv, row 12` of `figures.csv, row 12, column E (value)`.
fn place_of_row(place: &str) -> &str {
    place.split_once(", column ").map_or(place, |(row, _)| row)
}

fn reason(answer: Row) -> Option<Problem> {
    let remedy = "write why it is right as it is, for whoever looks next";
    answer
        .get("reason")
        .is_empty()
        .then(|| problem(answer, "reason", "REASON_MISSING", "an answer without a reason", remedy))
}

fn unused(answer: Row) -> Problem {
    let found = format!("an answer to {:?}, which is not found in such a row", answer.get("finding"));
    let remedy = "copy the table, the ids and the finding from what check says; or take the answer out";
    doubt(answer, "finding", "ANSWER_UNUSED", found, remedy)
}
