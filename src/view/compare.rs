//! What may be compared, and what a comparison gives: differences from the published precision, or none.

use super::View;
use crate::data::{Break, Dataset};
use crate::words::decimals;

/// How a figure stands to the one a period before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Change<'a> {
    /// Higher or lower by so many percentage points; 0 where equal.
    By(f64),
    /// A break lies between the two.
    Broken(&'a Break),
}

/// A difference without the dust of binary fractions: no more decimals than the finer of its two numbers.
fn difference(a: f64, b: f64) -> f64 {
    let scale = 10u64.pow(decimals(a).max(decimals(b))) as f64;
    ((a - b) * scale).round() / scale
}

/// The value of a cell, if it is exact as published: only such values enter a difference.
fn exact(dataset: &Dataset, cell: usize) -> Option<f64> {
    let doubtful = dataset.facts(cell).is_some_and(|facts| facts.qualifier.is_some() || facts.has("u"));
    dataset.value(cell).filter(|_| !doubtful)
}

/// How far a share stands above its target, in percentage points; negative below.
pub fn target_gap(dataset: &Dataset, cell: usize) -> Option<f64> {
    let target = dataset.target(cell)?;
    dataset.unit(cell).filter(|unit| unit.is_share())?;
    Some(difference(exact(dataset, cell)?, target.value))
}

/// How a share stands to the one of the period just before, in the same group; none where either is missing or not
/// exact, or where the one before is not in view.
pub fn change<'a>(dataset: &'a Dataset, view: &View, cell: usize) -> Option<Change<'a>> {
    let time = view.time?;
    let period = dataset.category_of(cell, time);
    if let Some(found) = broken(dataset, view, cell, period) {
        return Some(Change::Broken(found));
    }
    let earlier = view.periods().rev().find(|earlier| *earlier < period && follows(dataset, time, *earlier, period))?;
    dataset.unit(cell).filter(|unit| unit.is_share())?;
    let before = exact(dataset, dataset.beside(cell, time, earlier))?;
    Some(Change::By(difference(exact(dataset, cell)?, before)))
}

/// Whether `period` begins where `earlier` ends, and is as long.
fn follows(dataset: &Dataset, time: usize, earlier: usize, period: usize) -> bool {
    let days = |index: usize| dataset.dimensions[time].categories[index].period;
    let (Some(earlier), Some(period)) = (days(earlier), days(period)) else { return false };
    earlier.meets(period) && (earlier.days() - period.days()).abs() <= 3
}

/// The break just before this period, if an earlier figure of its group is in view.
fn broken<'a>(dataset: &'a Dataset, view: &View, cell: usize, period: usize) -> Option<&'a Break> {
    let time = view.time?;
    let concerns = |found: &&Break| {
        let of_group = found.group.is_none_or(|(dimension, group)| dataset.category_of(cell, dimension) == group);
        found.dimension == time && found.before == period && of_group
    };
    let found = dataset.breaks.iter().find(concerns)?;
    let is_figure = |earlier: usize| dataset.is_figure(dataset.beside(cell, time, earlier));
    (view.range.0..period).any(is_figure).then_some(found)
}
