//! The points of a long line as CSV: all that are in view.

use super::csv::line;
use super::part::Part;
use crate::data::{Long, Text, iso_day};

/// CSV as RFC 4180, with a byte-order mark. A row a point: where it stands (a number, or a day) and its value, as many
/// digits as they have; nothing where it is missing.
pub fn points_csv(part: Part, long: &Long) -> String {
    let words = part.words;
    let heading = |text: &Text, otherwise: &str| match text.get(words.lang()).text {
        "" => otherwise.to_owned(),
        said => said.to_owned(),
    };
    let unit = if long.unit.id.is_empty() { String::new() } else { format!(" ({})", long.unit.id) };
    let mut out = String::from("\u{feff}");
    line(&mut out, &[heading(&long.along, words.period().text()), heading(&long.label, "") + &unit]);
    for point in long.between(part.view.range) {
        let (place, value) = (long.position(point), long.values[point]);
        let place = if long.is_dated { iso_day(place as i32) } else { place.to_string() };
        line(&mut out, &[place, if value.is_finite() { value.to_string() } else { String::new() }]);
    }
    out
}
