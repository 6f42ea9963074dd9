//! The rows of figures, targets, further wordings and earlier values, each on its own and against its neighbours.

use super::super::index::Index;
use super::super::quote::{holds, number};
use super::super::table::{Row, Table};
use super::{placed, problem, whole};
use crate::data::{
    Facts, Problem, Qualifier, VALUELESS, check_base, check_hidden, check_period, check_share, check_status, check_unit,
};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// The columns that tell one series from another. The last stands in downloads alone.
const SERIES: [&str; 4] = ["dataset", "measure", "group", "figure_or_target"];

pub fn check(table: &Table, problems: &mut Vec<Problem>) {
    for row in whole(table) {
        for rule in [value, share, printed, unit, qualifier, base] {
            problems.extend(rule(row));
        }
        statuses(row, problems);
        if !row.get("value").is_empty() {
            quote(row, problems);
        }
    }
    twice(table, problems);
}

/// Further wordings of figures: a printed form and its sentence.
pub fn check_also(table: &Table, problems: &mut Vec<Problem>) {
    for row in whole(table) {
        problems.extend(printed(row));
        quote(row, problems);
    }
}

/// What a figure was: a value and its printed form, without a sentence.
pub fn check_earlier(table: &Table, problems: &mut Vec<Problem>) {
    for row in whole(table) {
        problems.extend(value(row));
        problems.extend(printed(row));
        quote(row, problems);
    }
}

/// What other tables would tell of a figure.
pub fn check_alone(table: &Table, problems: &mut Vec<Problem>) {
    if table.rows().next().is_none() {
        problems.push(Problem::publish("NO_FIGURES", &table.name, "not one figure", "give at least one"));
    }
    for row in whole(table) {
        problems.extend(placed(row, "period", check_period(row.get("period"), "")));
    }
}

/// The number in a field, where there is one.
fn read(row: Row, column: &str) -> Option<f64> {
    row.get(column).parse().ok().filter(|value: &f64| value.is_finite())
}

fn value(row: Row) -> Option<Problem> {
    let value = row.get("value");
    if value.is_empty() {
        let is_known = !row.table().lacks_columns();
        return (is_known && row.get("status").is_empty()).then(|| no_value(row));
    }
    if let Some(value) = read(row, "value") {
        let written = number(row.get("printed")).filter(|written| *written != value)?;
        let found = format!("the value {value} where {:?} is printed, which is {written}", row.get("printed"));
        return Some(problem(row, "value", "VALUE_PRINTED", found, "correct the one that is wrong"));
    }
    let remedy = "write digits, with a point before decimals: no commas, signs or units";
    Some(problem(row, "value", "VALUE_NOT_NUMBER", format!("{value:?} where a number belongs"), remedy))
}

fn no_value(row: Row) -> Problem {
    let (found, remedy) = if row.table().has("status") {
        ("neither value nor status", "give the value, or the status that says why there is none")
    } else {
        ("no value", "give the value")
    };
    problem(row, "value", "NO_VALUE", found, remedy)
}

fn share(row: Row) -> Option<Problem> {
    let value = read(row, "value").filter(|_| row.get("unit") == "percent" || row.get("printed").ends_with('%'))?;
    placed(row, "value", check_share(value, ""))
}

fn printed(row: Row) -> Option<Problem> {
    let is_shown = row.table().has("printed")
        && !row.table().lacks_columns()
        && (!row.table().has("value") || !row.get("value").is_empty());
    let remedy = "copy how the source wrote it";
    (is_shown && row.get("printed").is_empty())
        .then(|| problem(row, "printed", "PRINTED_MISSING", "no printed form", remedy))
}

fn unit(row: Row) -> Option<Problem> {
    // Targets have the unit of their measure.
    if !row.table().has("unit") { None } else { placed(row, "unit", check_unit(row.get("unit"), "")) }
}

fn qualifier(row: Row) -> Option<Problem> {
    let code = row.get("qualifier");
    let remedy = "use about, almost, over, at-least or at-most, or leave it empty";
    (!code.is_empty() && Qualifier::from_code(code).is_none())
        .then(|| problem(row, "qualifier", "QUALIFIER_UNKNOWN", format!("the qualifier {code:?}"), remedy))
}

fn base(row: Row) -> Option<Problem> {
    let base = row.get("base");
    if base.is_empty() { None } else { placed(row, "base", check_base(base, "")) }
}

fn statuses(row: Row, problems: &mut Vec<Problem>) {
    let status: Vec<String> = row.get("status").split_whitespace().map(str::to_lowercase).collect();
    problems.extend(status.iter().filter_map(|code| placed(row, "status", check_status(code, ""))));
    let facts = Facts { status, ..Facts::default() };
    if facts.shows_value() {
        return;
    }
    if !row.get("value").is_empty() {
        let found = format!("a value, and one of the statuses that show none ({})", VALUELESS.join(" "));
        problems.push(problem(row, "status", "STATUS_WITH_VALUE", found, "take out the one that is wrong"));
    } else {
        problems.extend(placed(row, "printed", check_hidden(row.get("printed"), "")));
    }
}

/// Whether a quote says the number that is printed in another form: a spreadsheet makes `1161` of `1,161`, and `82.00%` of
/// `82%`.
fn rewritten(quote: &str, printed: &str) -> bool {
    let printed = number(printed);
    printed.is_some() && quote.split_whitespace().any(|word| number(word.trim_end_matches(['.', ',', ')'])) == printed)
}

fn quote(row: Row, problems: &mut Vec<Problem>) {
    let (quote, printed) = (row.get("quote"), row.get("printed"));
    let lacks = |column: &str| row.table().has(column) && row.get(column).is_empty();
    if lacks("quote") {
        let remedy = "copy the sentence that published it";
        problems.push(problem(row, "quote", "QUOTE_MISSING", "a figure without a quote", remedy));
    } else if !quote.is_empty() && !printed.is_empty() && !holds(quote, printed) {
        let found = format!("{printed:?}, which does not stand in the quote {quote:?}");
        let remedy = match rewritten(quote, printed) {
            true => {
                "write it as the quote does; if a spreadsheet changed it, open the table again with all columns as text"
            }
            false => "copy both from the source again",
        };
        problems.push(problem(row, "printed", "PRINTED_NOT_IN_QUOTE", found, remedy));
    }
    if lacks("source") {
        problems.push(problem(row, "source", "SOURCE_MISSING", "a figure without a source", "name its document"));
    }
}

/// A series at a time: an index of single figures would be as large as their table.
fn twice(table: &Table, problems: &mut Vec<Problem>) {
    if table.lacks_columns() {
        return; // one of those may tell the rows apart
    }
    for series in Index::of(whole(table), SERIES).lots() {
        let mut seen: HashMap<&str, usize> = HashMap::new();
        for row in series {
            match seen.entry(row.get("period")) {
                Entry::Occupied(above) => {
                    let found = format!("the same measure, group and period as row {}", above.get());
                    problems.push(problem(*row, "period", "FIGURE_TWICE", found, "give each figure once"));
                }
                Entry::Vacant(new) => drop(new.insert(row.number())),
            }
        }
    }
}
