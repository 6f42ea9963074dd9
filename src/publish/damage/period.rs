//! Periods and days that a spreadsheet has made dates of, or that stand as they are printed.

use super::super::quote::holds;
use super::super::table::Field;
use super::Damage;
use crate::data::Period;

/// Something that was no date and became one.
pub const DATE_MADE: &str = "TURNED_INTO_DATE";
/// A day that can be read in two ways.
pub const DAY_UNSURE: &str = "DAY_UNSURE";

/// The months as spreadsheets shorten them, in English and Welsh.
const MONTHS: [&str; 24] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "ion", "chwe", "maw", "ebr",
    "mai", "meh", "gor", "aws", "med", "hyd", "tach", "rhag",
];

/// A period: `2018/19` and `2018–19` have one meaning; of a date nobody knows what it was.
pub fn look(field: &str, _: Field) -> Option<Damage> {
    if is_first_of(field) {
        let found = format!("{field:?}, one day: a spreadsheet makes it of {:?}", &field[..7]);
        return Damage::doubted("PERIOD_OF_A_DAY", found, "format the column as text, and write the period again");
    }
    if Period::from_id(field).is_some() {
        return None;
    }
    if is_date(field) {
        let found = format!("{field:?}, a date that a spreadsheet has made of something else");
        return Damage::refused(
            DATE_MADE,
            found,
            "format the column as text, and write the period again, such as 2018-19",
        );
    }
    let plain = field.replace(['/', '–', '—', '\u{2011}', '−'], "-").to_uppercase();
    // 2019-10 might be a month, and 2018-2019 two calendar years.
    let meant = Some(plain).filter(|plain| plain != field && Period::from_id(plain).is_some())?;
    Damage::mended("PERIOD_AS_PRINTED", format!("the period {field:?}"), "write it as its id, such as 2018-19", meant)
}

/// Whether a day is what a spreadsheet makes of a financial year: of `2011-12` the first of December.
fn is_first_of(day: &str) -> bool {
    let year = day.strip_suffix("-01").filter(|year| year.len() == 7);
    year.is_some_and(|year| Period::from_id(year).is_some())
}

/// A day: one whose middle is over 12 has one meaning.
pub fn look_at_day(field: &str, _: Field) -> Option<Damage> {
    let parts: Vec<u32> = field.split(['/', '.']).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let remedy = "write it as 2022-11-16, and format the column as text";
    match parts[..] {
        [day @ 13..=31, month @ 1..=12, year @ 1900..=2999] => Damage::mended(
            "DAY_AS_PRINTED",
            format!("the day {field:?}"),
            remedy,
            format!("{year}-{month:02}-{day:02}"),
        ),
        [_, _, 1900..=2999] => {
            Damage::refused(DAY_UNSURE, format!("the day {field:?}, which can be read in two ways"), remedy)
        }
        [30_000..60_000] => {
            Damage::refused(DAY_UNSURE, format!("{field:?}, a date as spreadsheets count days"), remedy)
        }
        _ => None,
    }
}

/// What was printed: `1/3` becomes the first of March. A source may well print a date's letters, so the quote decides.
pub fn look_at_printed(field: &str, at: Field) -> Option<Damage> {
    let is_damaged = is_date(field) && field.contains(['-', '/']) && !holds(at.row.get("quote"), field);
    let found = || format!("{field:?}, a date that a spreadsheet has made of something else");
    let remedy = "format the column as text, and copy how the source wrote it, such as 1/3";
    is_damaged.then(|| Damage::refused(DATE_MADE, found(), remedy))?
}

/// Whether a text is a date as spreadsheets write one: `Mar-19`, `01/02/2019`, or `43543`, the days since 1900.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split(['-', '/', '.', ' ']).collect();
    let number = |part: &str| part.parse::<u32>().ok();
    let is_month = |part: &str| MONTHS.contains(&part.to_lowercase().as_str());
    match parts[..] {
        [one] => number(one).is_some_and(|days| one.len() == 5 && (30_000..60_000).contains(&days)),
        [one, other] => is_month(one) && number(other).is_some() || number(one).is_some() && is_month(other),
        [day, month, year] => {
            let is_day = number(day).is_some_and(|day| (1..=31).contains(&day));
            let is_month = is_month(month) || number(month).is_some_and(|month| (1..=31).contains(&month));
            is_day && is_month && matches!(year.len(), 2 | 4) && number(year).is_some()
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_date;

    #[test]
    fn dates_are_told_from_periods_and_numbers() {
        for date in ["Mar-19", "19-Mar", "01/02/2019", "1/2/19", "43543", "01-Mar-2019", "Chwe-19"] {
            assert!(is_date(date), "{date}");
        }
        for other in ["2018-19", "2019", "2018-M01", "2018/19", "1/3", "12345", "two-thirds", "half", "2018.19"] {
            assert!(!is_date(other), "{other}");
        }
    }
}
