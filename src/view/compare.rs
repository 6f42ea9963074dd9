//! What may be compared, and what a comparison gives: differences from the published precision, or why there is none.

use super::View;
use super::readout::is_doubtful;
use crate::data::{Break, Dataset, Role};
use crate::words::decimals;

/// How a figure stands to the one a period before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Change<'a> {
    /// Higher or lower by so many percentage points; 0 where equal.
    By(f64),
    /// A break lies between the two.
    Broken(&'a Break),
}

/// Why two figures may not be subtracted from each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Why<'a> {
    /// One has no value.
    Missing,
    /// They count other things, or nobody said that they count the same.
    Population,
    /// One is not exact as published.
    Inexact,
    /// One covers a longer time.
    Length,
    /// A break lies between them.
    Broken(&'a Break),
}

/// A difference without the dust of binary fractions: no more decimals than the finer of its two numbers.
fn difference(a: f64, b: f64) -> f64 {
    let scale = 10u64.pow(decimals(a).max(decimals(b))) as f64;
    ((a - b) * scale).round() / scale
}

/// The value of a cell, if it is exact as published: only such values enter a difference.
fn exact(dataset: &Dataset, cell: usize) -> Option<f64> {
    dataset.value(cell).filter(|_| !is_doubtful(dataset, cell))
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
    let concerns = |found: &&Break| found.before == period && of_cell(dataset, found, cell);
    let is_figure = |earlier: usize| dataset.is_figure(dataset.beside(cell, time, earlier));
    if let Some(found) = dataset.breaks.iter().find(concerns).filter(|_| (view.range.0..period).any(is_figure)) {
        return Some(Change::Broken(found));
    }
    let before = view.range.0..period.min(view.range.1 + 1);
    let earlier = before.rev().find(|earlier| follows(dataset, time, *earlier, period))?;
    dataset.unit(cell).filter(|unit| unit.is_share())?;
    let before = exact(dataset, dataset.beside(cell, time, earlier))?;
    Some(Change::By(difference(exact(dataset, cell)?, before)))
}

/// Whether `period` begins where `earlier` ends, and is as long.
fn follows(dataset: &Dataset, time: usize, earlier: usize, period: usize) -> bool {
    let days = |index: usize| dataset.dimensions[time].categories[index].period;
    days(earlier).zip(days(period)).is_some_and(|(earlier, period)| earlier.meets(period) && earlier.is_as_long(period))
}

/// Whether a break is one of the series that a cell is in.
fn of_cell(dataset: &Dataset, found: &Break, cell: usize) -> bool {
    dataset.role(Role::Time) == Some(found.dimension)
        && found.group.is_none_or(|(dimension, group)| dataset.category_of(cell, dimension) == group)
}

/// By how much the value of `cell` is above that of `other`; or why that is not to be said.
///
/// # Errors
/// The first reason of [`Why`], in the order of its variants.
pub fn between<'a>(dataset: &'a Dataset, view: &View, cell: usize, other: usize) -> Result<f64, Why<'a>> {
    if dataset.value(cell).is_none() || dataset.value(other).is_none() {
        return Err(Why::Missing);
    }
    let group = |cell: usize| view.group.map(|group| dataset.category(cell, group));
    let (here, there) = (group(cell), group(other));
    let same_base = here.zip(there).is_some_and(|(a, b)| a.base.is_some() && a.base == b.base);
    if here.map(|group| &group.id) != there.map(|group| &group.id) && !same_base {
        return Err(Why::Population);
    }
    let (Some(value), Some(beside)) = (exact(dataset, cell), exact(dataset, other)) else { return Err(Why::Inexact) };
    let Some(time) = view.time else { return Ok(difference(value, beside)) };
    let days = |cell: usize| dataset.category(cell, time).period;
    if days(cell).zip(days(other)).is_some_and(|(a, b)| !a.is_as_long(b)) {
        return Err(Why::Length);
    }
    let (a, b) = (dataset.category_of(cell, time), dataset.category_of(other, time));
    let lies_between = |found: &&Break| a.min(b) < found.before && found.before <= a.max(b);
    let is_theirs = |found: &&Break| of_cell(dataset, found, cell) || of_cell(dataset, found, other);
    match dataset.breaks.iter().find(|found| lies_between(found) && is_theirs(found)) {
        Some(found) => Err(Why::Broken(found)),
        None => Ok(difference(value, beside)),
    }
}
