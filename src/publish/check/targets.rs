//! Targets: each stands where there is a figure.

use super::super::tables::Tables;
use super::known::Known;
use super::whole;
use crate::data::{Problem, target_not_covered};

pub fn check<'t>(tables: &'t Tables, known: &Known<'t>, problems: &mut Vec<Problem>) {
    if !tables.figures.is_sure() || tables.targets.lacks_columns() {
        return; // the figure may be where it was not read
    }
    for row in whole(&tables.targets).filter(|row| known.figure_of(*row).is_none()) {
        problems.push(target_not_covered(row.place("period")));
    }
}
