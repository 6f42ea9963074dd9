//! The kind of chart that a dataset proposes: one that suits the figures it proposes to show.

use super::super::tables::Tables;
use super::problem;
use crate::chart::{Brief, Ruler, kinds};
use crate::data::{Dataset, Problem};
use crate::view::{View, Wish};
use crate::words::Words;

/// A proposed kind that would not be drawn.
pub fn check_kind(dataset: &Dataset, tables: &Tables) -> Option<Problem> {
    let row = tables.datasets.rows().find(|row| row.get("id") == dataset.id)?;
    let view = View::open(dataset, &Wish::default());
    let brief = Brief { dataset, view: &view, words: Words::every()[0], ruler: &Ruler::default() };
    let (kind, suitable) = (row.get("kind"), kinds(&brief));
    let found = || format!("the kind {kind:?}; these figures can be shown as {}", suitable.join(", "));
    let remedy = "use one of those, or leave it empty for the one that suits best";
    (!kind.is_empty() && !suitable.contains(&kind)).then(|| problem(row, "kind", "HINT_KIND", found(), remedy))
}
