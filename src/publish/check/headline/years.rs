//! A subtitle that names years, all of them before the newest that is shown: the text that is forgotten when a year is
//! added.

use super::super::super::label::label;
use super::super::super::spoken::periods;
use super::super::doubt;
use super::Shown;
use crate::data::{Period, Problem};

pub fn check(shown: &Shown, column: &str) -> Option<Problem> {
    let named = periods(shown.dataset.get(column)).into_iter().max_by_key(|period| period.last)?;
    let dated = |id| Some((Period::from_id(id)?, id));
    let shown_periods = shown.in_view().filter_map(|row| dated(row.get("period")));
    let (newest, id) = shown_periods.max_by_key(|(period, _)| period.first)?;
    let found = || format!("years before {}, for which a figure is shown", label(id).own());
    let remedy = "check that the subtitle is still true of what is shown, and write it again where it is not";
    (newest.first > named.last).then(|| doubt(shown.dataset, column, "SUBTITLE_YEARS", found(), remedy))
}
