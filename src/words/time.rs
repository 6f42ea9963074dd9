//! Dates and periods in words.

use super::{Words, digits};

/// A day: `16 November 2022`. `date` is (year, month, day).
pub fn day(words: &Words, (year, month, day): (i32, i32, i32)) -> String {
    [&digits(day as u64), " ", words.month(month), " ", &digits(year as u64)].concat()
}

/// A period in days: `1 April 2018 to 31 March 2019`.
pub fn period(words: &Words, first: (i32, i32, i32), last: (i32, i32, i32)) -> String {
    words.range().fill(&[("from", &day(words, first)), ("to", &day(words, last))])
}
