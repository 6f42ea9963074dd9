//! Targets: each stands where there is a figure.

use super::super::tables::Tables;
use super::{of, whole};
use crate::data::{Problem, target_not_covered};

/// What tells a figure of a dataset from the others.
const KEY: [&str; 3] = ["measure", "group", "period"];

pub fn check(tables: &Tables, problems: &mut Vec<Problem>) {
    for row in whole(&tables.targets) {
        let mut figures = of(&tables.figures, row.get("dataset"));
        if !figures.any(|figure| KEY.iter().all(|key| figure.get(key) == row.get(key))) {
            problems.push(target_not_covered(row.place("period")));
        }
    }
}
