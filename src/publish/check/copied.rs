//! Last year's row, copied for this year's and not changed throughout.

use super::super::quote::squeeze;
use super::doubt;
use super::named::names;
use super::series::Point;
use crate::data::Problem;
use std::collections::HashSet;

/// The names of these findings.
pub const CODES: [&str; 2] = ["QUOTE_COPIED", "VALUE_COPIED"];

/// Rows in which something is `wrong` are left out.
pub fn check(series: &[Point], wrong: &HashSet<usize>, problems: &mut Vec<Problem>) {
    for pair in series.windows(2).filter(|pair| pair[1].follows(&pair[0])) {
        if !wrong.contains(&pair[1].row.number()) {
            problems.extend(copied(&pair[0], &pair[1]));
        }
    }
}

/// The same sentence in two years' documents, or the same sentence and value. A sentence that names the period of the
/// later figure speaks of it.
fn copied(before: &Point, after: &Point) -> Option<Problem> {
    let is_other_document = before.row.get("source") != after.row.get("source");
    let is_same_value = before.value.is_some() && before.value == after.value;
    if !is_other_document && !is_same_value {
        return None;
    }
    let [was, now] = [before, after].map(|point| squeeze(point.row.get("quote")));
    if was != now || now.is_empty() || names(&now, after.period) {
        return None;
    }
    let above = before.row.number();
    if is_other_document {
        let found = format!("the quote of row {above} word for word, which that row says stands in another document");
        let remedy = "copy the sentence that published this figure: two documents hardly ever use the same one";
        return Some(doubt(after.row, "quote", "QUOTE_COPIED", found, remedy));
    }
    let found = format!("the value and the quote of row {above}, which is the figure of the period before");
    let remedy = "write the new figure; if the source gives both periods the same one, answer this in looked.csv";
    Some(doubt(after.row, "value", "VALUE_COPIED", found, remedy))
}
