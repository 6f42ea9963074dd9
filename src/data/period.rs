//! Periods: ids such as `2018-19` turned into days, so that time is drawn to scale and gaps are known.

use crate::cut;

/// A period of time: its first and last day, both included, as day numbers (0 is 1 January 1970).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    /// The first day.
    pub first: i32,
    /// The last day.
    pub last: i32,
}

impl Period {
    /// How many days it has.
    pub fn days(self) -> i32 {
        self.last - self.first + 1
    }

    /// Whether `other` has as many days, leap days and months' ends aside.
    pub fn is_as_long(self, other: Self) -> bool {
        (self.days() - other.days()).abs() <= 3
    }

    /// Whether `next` begins on the day after this ends.
    pub fn meets(self, next: Self) -> bool {
        self.last + 1 == next.first
    }

    /// As ISO 8601 dates, `2018-04-01/2019-03-31`.
    pub fn iso(self) -> String {
        format!("{}/{}", iso_day(self.first), iso_day(self.last))
    }

    /// Reads [`iso`](Self::iso) back.
    pub fn from_iso(text: &str) -> Option<Self> {
        let (first, last) = cut::once(text, '/')?;
        let period = Self { first: read_day(first)?, last: read_day(last)? };
        (period.first <= period.last).then_some(period)
    }

    /// Reads an id: a calendar year `2019`, a financial year `2018-19` (April to March), a month `2018-M01`, a quarter
    /// `2018-Q1`, a day `2018-01-31`, or a declared range of those, `2018-M01..2019-M10`.
    ///
    /// A range without `..`, such as `2018-22`, is none of these: it could be read in more than one way.
    pub fn from_id(id: &str) -> Option<Self> {
        // One character at a time: searching for two would bring a searcher of its own.
        if let Some((from, to)) = cut::once(id, '.') {
            let (from, to) = (Self::from_id(from)?, Self::from_id(to.strip_prefix('.')?)?);
            return (from.first <= to.last).then_some(Self { first: from.first, last: to.last });
        }
        let Some((year, rest)) = cut::once(id, '-') else {
            let year = digits(id, 4)?;
            return Some(months(year, 1, 12));
        };
        let year = digits(year, 4)?;
        if let Some(month) = rest.strip_prefix('M') {
            let month = digits(month, 2).filter(|m| (1..=12).contains(m))?;
            return Some(months(year, month, 1));
        }
        if let Some(quarter) = rest.strip_prefix('Q') {
            let quarter = digits(quarter, 1).filter(|q| (1..=4).contains(q))?;
            return Some(months(year, quarter * 3 - 2, 3));
        }
        if cut::once(rest, '-').is_some() {
            return read_day(id).map(|day| Self { first: day, last: day });
        }
        let end = digits(rest, 2)?;
        (end == (year + 1) % 100).then(|| months(year, 4, 12))
    }
}

/// `count` months from the first of `month`.
fn months(year: i32, month: i32, count: i32) -> Period {
    let after = month - 1 + count;
    Period { first: day_number(year, month, 1), last: day_number(year + after / 12, after % 12 + 1, 1) - 1 }
}

/// A number of exactly `length` digits.
fn digits(text: &str, length: usize) -> Option<i32> {
    if text.len() != length {
        return None;
    }
    let mut number = 0;
    for byte in text.bytes() {
        if !byte.is_ascii_digit() {
            return None;
        }
        number = number * 10 + i32::from(byte - b'0');
    }
    Some(number)
}

fn read_day(text: &str) -> Option<i32> {
    let mut parts = cut::pieces(text, '-');
    let year = digits(parts.next()?, 4)?;
    let month = digits(parts.next()?, 2).filter(|m| (1..=12).contains(m))?;
    let day = digits(parts.next()?, 2).filter(|d| *d >= 1)?;
    let number = day_number(year, month, day);
    (parts.next().is_none() && number <= months(year, month, 1).last).then_some(number)
}

/// The day number of a date of the Gregorian calendar. Years are counted from March, so that the leap day comes last
/// and the months before it follow one rule: 153 days in every five.
pub fn day_number(year: i32, month: i32, day: i32) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let since_march = (month + 9) % 12;
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    year * 365 + leap_days + (153 * since_march + 2) / 5 + day - 1 - EPOCH
}

/// Days from 1 March of year 0 to 1 January 1970.
const EPOCH: i32 = 719_468;

/// Year, month and day of a day number.
pub fn date(number: i32) -> (i32, i32, i32) {
    // 400 years have 146,097 days: this guess is never late, and at most a year early.
    let mut year = (i64::from(number + EPOCH) * 400).div_euclid(146_097) as i32 - 1;
    while day_number(year + 1, 3, 1) <= number {
        year += 1;
    }
    let day_of_year = number - day_number(year, 3, 1);
    let since_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * since_march + 2) / 5 + 1;
    let month = (since_march + 2) % 12 + 1;
    (if month <= 2 { year + 1 } else { year }, month, day)
}

/// A day as ISO 8601 writes it, `2018-04-01`.
pub fn iso_day(number: i32) -> String {
    let (year, month, day) = date(number);
    let mut text = String::new();
    // Digit by digit: the standard formatting would be a reader's download.
    for (part, places) in [(year, 4), (month, 2), (day, 2)] {
        if places == 2 {
            text.push('-');
        }
        for place in (0..places).rev() {
            text.push(char::from(b'0' + (part / 10i32.pow(place) % 10) as u8));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn iso(id: &str) -> Option<String> {
        Period::from_id(id).map(Period::iso)
    }

    #[test]
    fn every_kind_of_id_becomes_days() {
        for (id, days) in [
            ("2018-19", "2018-04-01/2019-03-31"),
            ("1999-00", "1999-04-01/2000-03-31"),
            ("2019", "2019-01-01/2019-12-31"),
            ("2018-M01", "2018-01-01/2018-01-31"),
            ("2020-M02", "2020-02-01/2020-02-29"),
            ("2018-Q4", "2018-10-01/2018-12-31"),
            ("2020-02-29", "2020-02-29/2020-02-29"),
            ("2018-M01..2019-M10", "2018-01-01/2019-10-31"),
            ("2015..2020", "2015-01-01/2020-12-31"),
        ] {
            assert_eq!(iso(id).as_deref(), Some(days), "{id}");
        }
    }

    #[test]
    fn what_could_be_read_in_two_ways_is_no_period() {
        for id in ["2018-22", "2018-2022", "18-19", "2018/19", "2019-M13", "2019-Q5", "2019-02-29", "2020..2015", ""] {
            assert_eq!(iso(id), None, "{id}");
        }
    }

    #[test]
    fn dates_come_back_for_every_day_of_three_centuries() {
        for number in day_number(1800, 1, 1)..day_number(2101, 1, 1) {
            let (year, month, day) = date(number);
            assert_eq!(day_number(year, month, day), number);
        }
        assert_eq!(day_number(1970, 1, 1), 0);
    }

    #[test]
    fn iso_reads_back() {
        let period = Period::from_id("2018-19").unwrap();
        assert_eq!(Period::from_iso(&period.iso()), Some(period));
        assert_eq!(Period::from_iso("2019-01-01/2018-01-01"), None);
    }
}
