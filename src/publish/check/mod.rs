//! The rules for tables: what is wrong with them, all at once, each with its row and column. Rules that need more than
//! one row's words live in `data::check`, and are run on what is built from tables that pass these.

mod copied;
mod earlier;
mod figures;
mod headline;
mod hints;
mod ids;
mod jump;
mod kind;
mod known;
mod looked;
mod measures;
mod named;
mod notes;
mod same;
mod series;
mod sources;
mod sums;
mod surveys;
mod targets;
mod texts;

pub use kind::check_kind;

use super::damage::only_said;
use super::index::Index;
use super::table::{Row, Table};
use super::tables::{Tables, check_figure_columns};
use crate::data::{Period, Problem};
use crate::words::Words;
use known::Known;
use series::Point;
use std::collections::HashSet;

/// Every way in which the tables may not be published as they are, and all that is worth a look.
pub fn check(tables: &Tables) -> Vec<Problem> {
    let mut problems = tables.problems.clone();
    let known = Known::of(tables);
    ids::check(tables, &mut problems);
    if tables.are_whole() {
        // What one table names in another can't be looked up where that is missing.
        let before = problems.len();
        ids::check_named(tables, &known, &mut problems);
        if problems.len() == before {
            // Where ids are wrong, a target may miss its figure by that alone.
            targets::check(tables, &known, &mut problems);
        }
        hints::check(tables, &known, &mut problems);
    }
    measures::check(tables, &known, &mut problems);
    sums::check(tables, &mut problems);
    surveys::check(tables, &mut problems);
    sources::check(tables, &known, &mut problems);
    figures::check(&tables.figures, &mut problems);
    figures::check(&tables.targets, &mut problems);
    figures::check_also(&tables.also, &mut problems);
    earlier::check(tables, &known, &mut problems);
    notes::check(tables, &mut problems);
    texts::check_needed(tables, &mut problems);
    for table in tables.each() {
        texts::check(table, &mut problems);
        same::check(table, &mut problems);
    }
    doubts(tables, &known, &mut problems);
    only_said(&mut problems);
    looked::answer(tables, &mut problems);
    in_order(&mut problems);
    problems
}

/// What is only worth a look, in figures of which nothing worse is known.
fn doubts<'t>(tables: &'t Tables, known: &Known<'t>, problems: &mut Vec<Problem>) {
    if tables.figures.lacks_columns() {
        return; // nobody knows which figures are one series
    }
    let wrong = rows_of(&tables.figures, problems, Problem::forbids);
    series::each(known).for_each(|series| copied::check(&series, &wrong, problems));
    let told = rows_of(&tables.figures, problems, |problem| problem.forbids() || copied::CODES.contains(&problem.code));
    let breaks = Index::new(&tables.breaks, ["dataset"]);
    let sure =
        |series: Vec<Point<'t>>| series.into_iter().filter(|point| !wrong.contains(&point.row.number())).collect();
    series::each(known).map(sure).for_each(|series: Vec<_>| jump::check(&series, &breaks, &told, problems));
    if tables.are_sure() {
        named::check(tables, known, &told, problems);
    }
    headline::check(tables, known, &told, problems);
}

/// The numbers of the rows of a table in which such a problem was found.
fn rows_of(table: &Table, problems: &[Problem], is_such: fn(&Problem) -> bool) -> HashSet<usize> {
    let start = format!("{}, row ", table.name);
    let row = |problem: &Problem| {
        let place = problem.place.strip_prefix(&start)?;
        place.split(',').next()?.parse().ok()
    };
    problems.iter().filter(|problem| is_such(problem)).filter_map(row).collect()
}

/// By file, row and column, so that each row is mended once, from left to right.
pub fn in_order(problems: &mut [Problem]) {
    problems.sort_by_cached_key(|problem| {
        let (file, row) = problem.place.split_once(", row ").unwrap_or((&problem.place, ""));
        let digits = row.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
        let (_, column) = row.split_once(", column ").unwrap_or_default();
        let letters = column.split(' ').next().unwrap_or_default(); // AA comes after Z
        (file.to_string(), digits.parse().unwrap_or(0usize), letters.len(), letters.to_string())
    });
}

/// Every way in which a table of figures that stands alone, such as a download, is wrong.
pub fn check_figures(table: &Table) -> Vec<Problem> {
    let mut problems = Vec::new();
    check_figure_columns(table, &mut problems);
    figures::check_alone(table, &mut problems);
    figures::check(table, &mut problems);
    texts::check(table, &mut problems);
    problems
}

/// The rows whose every field is where it belongs: of others their length is said, and no more.
fn whole(table: &Table) -> impl Iterator<Item = Row<'_>> {
    table.rows().filter(|row| row.is_whole())
}

/// The rows of a table that belong to a dataset.
pub(super) fn of<'t>(table: &'t Table, dataset: &'t str) -> impl Iterator<Item = Row<'t>> {
    table.rows().filter(move |row| row.get("dataset") == dataset)
}

/// Whether a text is there in no language.
fn is_silent(row: Row, stem: &str) -> bool {
    Words::every().into_iter().all(|words| row.get(&row.table().column(stem, words.lang())).is_empty())
}

/// Whether a text is a day, `2022-11-16`.
fn is_day(text: &str) -> bool {
    text.len() == 10 && Period::from_id(text).is_some_and(|period| period.days() == 1)
}

/// What a rule for values finds in a field, with its place: written only where there is something to say of it.
fn placed(row: Row, column: &str, found: Option<Problem>) -> Option<Problem> {
    found.map(|problem| Problem { place: row.place(column), ..problem })
}

/// Something about one field that is worth a look: it may be right.
fn doubt(row: Row, column: &str, code: &'static str, found: impl Into<String>, remedy: &'static str) -> Problem {
    Problem::warn(code, row.place(column), found, remedy)
}

/// A problem with one field.
fn problem(row: Row, column: &str, code: &'static str, found: impl Into<String>, remedy: &'static str) -> Problem {
    Problem::publish(code, row.place(column), found, remedy)
}
