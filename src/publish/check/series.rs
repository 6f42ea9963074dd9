//! Series: the figures of one measure and group, in the order of time.

use super::super::table::Row;
use super::known::Known;
use crate::data::Period;

/// A figure with its time.
#[derive(Clone, Copy, Debug)]
pub struct Point<'t> {
    pub row: Row<'t>,
    pub period: Period,
    /// None where the figure has no number.
    pub value: Option<f64>,
}

impl Point<'_> {
    /// Whether this is the figure of the year, quarter or month just after.
    pub fn follows(&self, before: &Point) -> bool {
        before.period.meets(self.period) && before.period.is_as_long(self.period)
    }
}

/// Every series of the tables.
pub fn each<'k, 't>(known: &'k Known<'t>) -> impl Iterator<Item = Vec<Point<'t>>> + use<'k, 't> {
    known.series.lots().into_iter().map(in_order)
}

fn in_order<'t>(rows: &[Row<'t>]) -> Vec<Point<'t>> {
    let whole = rows.iter().filter(|row| row.is_whole());
    let mut points: Vec<Point> = whole.copied().filter_map(point).collect();
    points.sort_by_key(|point| point.period);
    points
}

fn point(row: Row) -> Option<Point> {
    let value = row.get("value").parse().ok().filter(|value: &f64| value.is_finite());
    Some(Point { row, period: Period::from_id(row.get("period"))?, value })
}
