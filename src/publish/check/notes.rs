//! Notes and questions: a note speaks of one place, and their sentences have their documents.

use super::super::table::Row;
use super::super::tables::Tables;
use super::{is_day, problem, whole};
use crate::data::Problem;

pub fn check(tables: &Tables, problems: &mut Vec<Problem>) {
    for row in whole(&tables.notes) {
        problems.extend(date(row));
        problems.extend(places(row));
        problems.extend(quote(row));
    }
    for row in whole(&tables.questions) {
        problems.extend(quote(row));
    }
}

fn date(row: Row) -> Option<Problem> {
    let date = row.get("date");
    let found = || format!("the date {date:?}");
    (!date.is_empty() && !is_day(date)).then(|| problem(row, "date", "DATE", found(), "write it as 2020-02-01"))
}

fn places(row: Row) -> Option<Problem> {
    let named = ["measure", "group", "period"].into_iter().filter(|column| !row.get(column).is_empty());
    let named: Vec<&str> = named.collect();
    let last = named.last().filter(|_| named.len() > 1)?;
    let remedy = "name one of measure, group and period; a note on one figure belongs into figures.csv";
    Some(problem(row, last, "NOTE_PLACE", format!("a note on a {}", named.join(" and a ")), remedy))
}

fn quote(row: Row) -> Option<Problem> {
    let (source, quote) = (row.get("source"), row.get("quote"));
    if source.is_empty() == quote.is_empty() || row.table().lacks_columns() {
        return None;
    }
    let (column, found) =
        if quote.is_empty() { ("quote", "a source without a quote") } else { ("source", "a quote without a source") };
    Some(problem(row, column, "QUOTE_SOURCE", found, "give both or neither"))
}
