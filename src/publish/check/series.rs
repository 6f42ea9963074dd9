//! Series: the figures of one measure and group, in the order of time.

use super::super::index::Index;
use super::super::table::Row;
use super::super::tables::Tables;
use super::whole;
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
pub fn each(tables: &Tables) -> Vec<Vec<Point<'_>>> {
    let lots = Index::of(whole(&tables.figures), ["dataset", "measure", "group"]).lots();
    lots.into_iter().map(in_order).collect()
}

fn in_order(rows: Vec<Row>) -> Vec<Point> {
    let mut points: Vec<Point> = rows.into_iter().filter_map(point).collect();
    points.sort_by_key(|point| point.period);
    points
}

fn point(row: Row) -> Option<Point> {
    let value = row.get("value").parse().ok().filter(|value: &f64| value.is_finite());
    Some(Point { row, period: Period::from_id(row.get("period"))?, value })
}
