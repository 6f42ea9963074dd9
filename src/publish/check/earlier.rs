//! Revised figures: what each was, in which document, and why it changed.

use super::super::table::Row;
use super::super::tables::Tables;
use super::figures::check_earlier;
use super::known::Known;
use super::{is_silent, problem, whole};
use crate::data::{Problem, check_share};

pub fn check<'t>(tables: &'t Tables, known: &Known<'t>, problems: &mut Vec<Problem>) {
    check_earlier(&tables.earlier, problems);
    for row in whole(&tables.earlier) {
        problems.extend(note(row));
        problems.extend(share(row, known));
    }
    let is_sure = tables.earlier.is_sure() && !tables.figures.lacks_columns();
    for row in whole(&tables.figures).filter(|_| is_sure) {
        problems.extend(status(row, known));
    }
}

fn note(row: Row) -> Option<Problem> {
    let remedy = "write why the figure was revised, in every language";
    let found = "an earlier value without a note";
    is_silent(row, "note").then(|| problem(row, "note_en", "REVISION_UNSAID", found, remedy))
}

/// An earlier value is in the unit of its figure.
fn share<'t>(row: Row<'t>, known: &Known<'t>) -> Option<Problem> {
    let figure = known.figure_of(row)?;
    let value = row.get("value").parse().ok().filter(|_| figure.get("unit") == "percent")?;
    check_share(value, &row.place("value"))
}

/// A figure is revised where its status says so, and nowhere else; and what changed is told.
fn status<'t>(row: Row<'t>, known: &Known<'t>) -> Option<Problem> {
    let is_revised = row.get("status").split_whitespace().any(|code| code.eq_ignore_ascii_case("r"));
    match known.earlier.like(row).first() {
        Some(earlier) if !is_revised => {
            let found =
                format!("no status r, where {}, row {} has an earlier value", earlier.table().name, earlier.number());
            Some(problem(row, "status", "REVISED_STATUS", found, "add r to the status, or take that row out"))
        }
        None if is_revised && is_silent(row, "note") => {
            let found = "the status r, with neither an earlier value nor a note";
            let remedy = "give what it was to earlier.csv, or say in the note what was revised";
            Some(problem(row, "status", "REVISION_UNSAID", found, remedy))
        }
        _ => None,
    }
}
