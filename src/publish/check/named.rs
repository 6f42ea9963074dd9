//! The periods that a sentence names, and that a figure's own is among them.

use super::super::index::Index;
use super::super::spoken::periods;
use super::super::table::Row;
use super::super::tables::Tables;
use super::known::Known;
use super::{doubt, is_silent, whole};
use crate::data::{Period, Problem};
use std::collections::HashSet;

/// Words that set a figure beside that of another period, so that a sentence may name that one alone.
const BESIDE: [&str; 12] = [
    "compared",
    "than",
    "since",
    "from",
    "previous year",
    "year before",
    "prior year",
    "preceding",
    "cymharu",
    "blaenorol",
    "flaenorol",
    "ers",
];

/// Rows that are `told` of already are left out.
pub fn check<'t>(tables: &'t Tables, known: &Known<'t>, told: &HashSet<usize>, problems: &mut Vec<Problem>) {
    let notes = Index::new(&tables.notes, ["dataset", "source"]);
    for row in whole(&tables.figures).filter(|row| !row.get("quote").is_empty() && !told.contains(&row.number())) {
        let title = known.sources.get([row.get("source")]).first().map(|source| source.get("title"));
        // A note can quote what the document says of its time: "This report covers …".
        let notes = notes.get([row.get("dataset"), row.get("source")]).iter().map(|note| note.get("quote"));
        let beside = [row.get("locator")].into_iter().chain(title).chain(notes);
        problems.extend(unsaid(row, beside));
    }
}

/// Whether a sentence names a period, or a part of it.
pub fn names(sentence: &str, period: Period) -> bool {
    periods(sentence).into_iter().any(|named| named.first <= period.last && period.first <= named.last)
}

/// A figure whose quote names another period; or one whose period is named neither by its quote, nor by what its document
/// says `beside` it, nor told by a note.
fn unsaid<'t>(row: Row<'t>, mut beside: impl Iterator<Item = &'t str>) -> Option<Problem> {
    let period = Period::from_id(row.get("period"))?;
    let quote = row.get("quote");
    let is_beside = || BESIDE.iter().any(|word| quote.to_lowercase().contains(word));
    if names(quote, period) || is_beside() || !is_silent(row, "note") {
        return None;
    }
    let id = row.get("period");
    let found = if !periods(quote).is_empty() {
        format!("the period {id}, where the quote names another: {quote:?}")
    } else if beside.any(|text| names(text, period)) {
        return None;
    } else {
        format!("the period {id}, which neither the quote nor its place nor the title of its document names: {quote:?}")
    };
    let remedy = "check that the sentence speaks of this period; if it does, a note can say how that is known";
    Some(doubt(row, "quote", "PERIOD_NOT_IN_QUOTE", found, remedy))
}
