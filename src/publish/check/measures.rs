//! Measures, and that figures are in the unit of theirs.

use super::super::table::Row;
use super::super::tables::Tables;
use super::known::Known;
use super::{problem, whole};
use crate::data::{Problem, check_unit};

/// The kinds of measure, and the unit that two of them must have.
const KINDS: [(&str, &str); 3] = [("share", "percent"), ("count", ""), ("duration", "days")];

pub fn check<'t>(tables: &'t Tables, known: &Known<'t>, problems: &mut Vec<Problem>) {
    for row in whole(&tables.measures).filter(|row| !row.table().lacks_columns()) {
        problems.extend(check_unit(row.get("unit"), &row.place("unit")));
        problems.extend(kind(row));
        problems.extend(decimals(row));
    }
    for row in whole(&tables.figures) {
        problems.extend(figure_unit(row, known));
    }
    let is_sure = tables.are_whole() && tables.figures.is_sure() && !tables.datasets.lacks_columns();
    for row in whole(&tables.datasets).filter(|_| is_sure) {
        problems.extend(has_figures(row, known));
    }
}

fn kind(row: Row) -> Option<Problem> {
    let (kind, unit) = (row.get("kind"), row.get("unit"));
    let Some((_, wanted)) = KINDS.iter().find(|(known, _)| *known == kind) else {
        let found = format!("the kind {kind:?}");
        return Some(problem(row, "kind", "MEASURE_KIND", found, "use share, count or duration"));
    };
    (!wanted.is_empty() && unit != *wanted).then(|| {
        let found = format!("the unit {unit:?} for a measure of the kind {kind}");
        problem(row, "unit", "MEASURE_KIND", found, "give a share in percent, a duration in days")
    })
}

fn decimals(row: Row) -> Option<Problem> {
    let decimals = row.get("decimals");
    let is_fine = decimals.is_empty() || decimals.parse().is_ok_and(|decimals: u8| decimals <= 6);
    let found = || format!("{decimals:?} where a number of decimals belongs");
    (!is_fine).then(|| problem(row, "decimals", "DECIMALS", found(), "write 0 to 6, or nothing"))
}

fn figure_unit<'t>(row: Row<'t>, known: &Known<'t>) -> Option<Problem> {
    let measure = known.measures.get([row.get("dataset"), row.get("measure")]).first()?;
    let (unit, wanted) = (row.get("unit"), measure.get("unit"));
    // A unit that is not known at all is said elsewhere.
    (unit != wanted && measure.table().has("unit") && check_unit(unit, "").is_none()).then(|| {
        let found = format!("the unit {unit:?}, where its measure is in {wanted:?}");
        problem(row, "unit", "UNIT_DIFFERS", found, "correct one of the two, or make another measure")
    })
}

fn has_figures<'t>(row: Row<'t>, known: &Known<'t>) -> Option<Problem> {
    let is_empty = known.figures_of.get([row.get("id")]).is_empty();
    is_empty.then(|| problem(row, "id", "NO_FIGURES", "a dataset without figures", "give at least one, or take it out"))
}
