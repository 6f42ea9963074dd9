//! Periods as other bodies write them: `2018M01`, `2018Q1`, `2018-W05`, `Jan 2018`. What is not sure is none.

use super::{Dimension, Period};

/// The periods of a dimension, by what their ids say, else by their names; none where neither says.
pub fn periods(dimension: &Dimension) -> Vec<Option<Period>> {
    let ids: Vec<&str> = dimension.categories.iter().map(|category| category.id.as_str()).collect();
    let labels: Vec<&str> = dimension.categories.iter().map(|category| category.label.own()).collect();
    let known = |periods: &[Option<Period>]| periods.iter().flatten().count();
    let (ids, labels) = (read(&ids), read(&labels));
    if known(&labels) > known(&ids) { labels } else { ids }
}

/// `2010-11` may be a month or a year from April to March: it is a month only where all read as months, and not all as
/// such years.
fn read(texts: &[&str]) -> Vec<Option<Period>> {
    let months: Vec<Option<Period>> = texts.iter().map(|text| month(text)).collect();
    let years = texts.iter().all(|text| Period::from_id(text).is_some());
    if !years && months.iter().all(Option::is_some) {
        return months;
    }
    texts.iter().map(|text| Period::from_id(text).or_else(|| period(text))).collect()
}

/// The dimension that is most likely that of time: one so named whose ids or names are periods; else the only one whose
/// every id is one, with years that statistics are of.
pub fn likely(dimensions: &[Dimension]) -> Option<usize> {
    let reads = |dimension: &Dimension| {
        let periods = periods(dimension);
        !periods.is_empty() && periods.iter().flatten().filter(|period| is_plausible(**period)).count() == periods.len()
    };
    let named = |dimension: &Dimension| {
        let names = [dimension.id.to_lowercase(), dimension.label.own().to_lowercase()];
        names.iter().any(|name| NAMES.contains(&name.as_str()))
    };
    let all = || dimensions.iter().enumerate().filter(|(_, dimension)| reads(dimension));
    let first = all().find(|(_, dimension)| named(dimension));
    let mut rest = all();
    let only = || rest.next().filter(|_| rest.next().is_none());
    first.or_else(only).map(|(index, _)| index)
}

/// What dimensions of time are called.
const NAMES: [&str; 16] = [
    "time",
    "time_period",
    "year",
    "years",
    "month",
    "quarter",
    "week",
    "date",
    "day",
    "period",
    "tid",
    "år",
    "aasta",
    "vuosi",
    "ár",
    "calendar years",
];

/// Whether figures could be of it: four digits may also be the number of a place.
fn is_plausible(period: Period) -> bool {
    const FIRST: i32 = -62_000; // about 1800
    const LAST: i32 = 67_000; // about 2150
    (FIRST..LAST).contains(&period.first)
}

/// A month written `2010-11`.
fn month(text: &str) -> Option<Period> {
    let (year, month) = text.split_once('-')?;
    let is_digits = |text: &str, length: usize| text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    (is_digits(year, 4) && is_digits(month, 2)).then(|| Period::from_id(&format!("{year}-M{month}")))?
}

/// A period in one of the forms that can't be taken for another.
fn period(text: &str) -> Option<Period> {
    let plain: String = text.to_uppercase().chars().filter(|letter| !matches!(letter, ' ' | '-')).collect();
    if !plain.is_ascii() || plain.len() < 5 {
        return None;
    }
    let is_year = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (start, end) = (plain.split_at(4), plain.split_at(plain.len() - 4));
    let (year, rest) = if is_year(start.0) { start } else { (end.1, end.0) };
    if !is_year(year) {
        return None;
    }
    let (letter, number) = (rest.chars().next()?, rest.get(1..)?);
    let two = |number: &str| number.parse::<i32>().ok().map(|number| format!("{number:02}"));
    match letter {
        'M' if number.parse::<u8>().is_ok() => Period::from_id(&format!("{year}-M{}", two(number)?)),
        // The quarters of Nordic offices are K.
        'Q' | 'K' => Period::from_id(&format!("{year}-Q{number}")),
        'H' | 'S' => match number {
            "1" => Period::from_id(&format!("{year}-M01..{year}-M06")),
            "2" => Period::from_id(&format!("{year}-M07..{year}-M12")),
            _ => None,
        },
        'W' | 'U' => week(year, number.parse().ok()?),
        _ => {
            let month = MONTHS
                .iter()
                .position(|name| rest.eq_ignore_ascii_case(&name[..3]) || rest.eq_ignore_ascii_case(name))?
                + 1;
            Period::from_id(&format!("{year}-M{month:02}"))
        }
    }
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A week of ISO 8601: the first one has the 4th of January, and it begins on a Monday.
fn week(year: &str, number: i32) -> Option<Period> {
    let fourth = Period::from_id(&format!("{year}-01-04"))?.first;
    let monday = fourth - (fourth + 3).rem_euclid(7); // day 0 was a Thursday
    let first = monday + 7 * (number - 1);
    (1..=53).contains(&number).then_some(Period { first, last: first + 6 })
}

/// An id of ours for a period: a year, a month or a quarter as such, any other by its days.
pub fn id(period: Period) -> String {
    let iso = period.iso();
    let (year, month) = (&iso[..4], &iso[5..7]);
    let quarter = month.parse::<u32>().map_or(0, |month| month.div_ceil(3));
    let forms = [year.to_string(), format!("{year}-Q{quarter}"), format!("{year}-M{month}"), iso[..10].to_string()];
    let next = format!("{:02}", (year.parse::<i32>().unwrap_or(0) + 1) % 100);
    let fits = |form: &String| Period::from_id(form) == Some(period);
    let found = forms.into_iter().chain([format!("{year}-{next}")]).find(fits);
    found.unwrap_or_else(|| iso.replace('/', ".."))
}

#[cfg(test)]
mod tests {
    use super::super::{Category, Text};
    use super::*;

    fn dimension(id: &str, ids: &[&str]) -> Dimension {
        let category = |id: &&str| Category { id: (*id).into(), label: Text::new("", id), ..Category::default() };
        Dimension { id: id.into(), categories: ids.iter().map(category).collect(), ..Dimension::default() }
    }

    fn days(ids: &[&str]) -> Vec<String> {
        periods(&dimension("x", ids)).into_iter().map(|period| period.map_or("none".into(), Period::iso)).collect()
    }

    #[test]
    fn the_forms_of_offices_are_read() {
        assert_eq!(days(&["2018M02", "2018Q1"]), ["2018-02-01/2018-02-28", "2018-01-01/2018-03-31"]);
        assert_eq!(days(&["2018K4", "2018-Q2"]), ["2018-10-01/2018-12-31", "2018-04-01/2018-06-30"]);
        assert_eq!(days(&["2018S2", "2020-W53"]), ["2018-07-01/2018-12-31", "2020-12-28/2021-01-03"]);
        assert_eq!(days(&["Jan 2018", "2018 DEC"]), ["2018-01-01/2018-01-31", "2018-12-01/2018-12-31"]);
        assert_eq!(days(&["before 2018", "2018M13", "2018Q5"]), ["none", "none", "none"]);
    }

    #[test]
    fn a_month_is_one_only_where_all_are_and_they_are_no_financial_years() {
        assert_eq!(days(&["2010-10", "2010-11"])[1], "2010-11-01/2010-11-30");
        assert_eq!(days(&["2010-11", "2011-12"])[0], "2010-04-01/2011-03-31");
        assert_eq!(days(&["2010-11", "2012-13"])[0], "2010-04-01/2011-03-31");
    }

    #[test]
    fn time_is_found_by_name_or_as_the_only_one_and_places_are_no_years() {
        let (years, places) = (dimension("y", &["2003", "2004"]), dimension("Region", &["1101", "0301"]));
        assert_eq!(likely(&[places.clone(), years.clone()]), Some(1));
        assert_eq!(likely(&[years.clone(), dimension("z", &["1999"])]), None);
        assert_eq!(likely(&[years, dimension("time", &["1999"])]), Some(1));
        assert_eq!(likely(&[places]), None);
    }

    #[test]
    fn ids_of_ours_read_back() {
        for text in ["2018", "2018M02", "2018Q3", "2018S1", "2018W07", "2018-19", "2018-05-06"] {
            let period = Period::from_id(text).or_else(|| period(text)).expect(text);
            assert_eq!(Period::from_id(&id(period)), Some(period), "{text}: {}", id(period));
        }
        assert_eq!(id(period("2018M02").unwrap()), "2018-M02");
    }
}
