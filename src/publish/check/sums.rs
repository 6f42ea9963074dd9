//! Measures whose groups are parts of one whole: they are shares, and never more than all.

use super::super::label::label;
use super::super::sum::{Sum, sums};
use super::super::table::Row;
use super::super::tables::Tables;
use super::{problem, whole};
use crate::data::Problem;
use crate::words::number;

pub fn check(tables: &Tables, problems: &mut Vec<Problem>) {
    for row in whole(&tables.measures).filter(|row| !row.table().lacks_columns()) {
        problems.extend(is_share(row));
    }
    problems.extend(sums(tables).iter().filter(|sum| sum.is_too_much()).map(too_much));
}

fn is_share(row: Row) -> Option<Problem> {
    let (mark, kind) = (row.get("whole"), row.get("kind"));
    let remedy = "write yes where the groups are parts of one whole, such as the answers to one question, or nothing";
    if !matches!(mark, "" | "yes") {
        return Some(problem(row, "whole", "MEASURE_WHOLE", format!("{mark:?} where yes or nothing belongs"), remedy));
    }
    let found = || format!("parts of one whole in a measure of the kind {kind}: only shares add up to 100");
    (!mark.is_empty() && kind != "share").then(|| problem(row, "whole", "MEASURE_WHOLE", found(), remedy))
}

fn too_much(sum: &Sum) -> Problem {
    let rows: Vec<String> = sum.parts.iter().map(|part| part.number().to_string()).collect();
    let found = format!(
        "shares for {} that add up to {}, which is more than rounding could give; they stand in figures.csv, rows {}",
        label(sum.period).own(),
        number(sum.value(), Some(sum.decimals)),
        rows.join(" ")
    );
    let remedy = "correct the figures; or leave \"whole\" empty, where one case can be counted in two groups";
    problem(sum.measure, "whole", "SHARES_OVER_100", found, remedy)
}
