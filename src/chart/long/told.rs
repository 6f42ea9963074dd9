//! Which points of a long line are told apart, as the dataset that table, options, words and links read.

use super::ID;
use crate::chart::scale::ticks_within;
use crate::data::{
    Category, Dataset, Dimension, Hint, Long, Period, Role as Of, Text, date, day_number, iso_day, read_number,
};
use crate::view::Wish;
use crate::words::{Choices, LANGUAGES, Words, day, number};
use std::ops::Range;

/// So many marks stand along the line, at most.
const MARKS: f64 = 5.0;

/// The figures that are told of a long line, as the dataset that all else reads: of the line and of the part that `wish`
/// asks for both ends, what stands at the marks along them, the least and the greatest.
pub fn told(mut long: Long, wish: &Wish) -> Dataset {
    let whole = long.trimmed(0..long.values.len()).unwrap_or_default();
    let part = long.trimmed(part(&long, wish)).unwrap_or(whole.clone());
    let mut told = Vec::new();
    for range in [&whole, &part] {
        told.extend([range.start, range.end - 1]);
        told.extend(marks(&long, range).into_iter().map(|place| long.nearest(place)));
        let known = long.known(range.clone());
        told.extend(known.iter().flat_map(|known| [known.least, known.greatest]));
        long.shown = known.map_or(0, |known| known.count);
    }
    told.sort_unstable();
    told.dedup();
    let at = |point: usize| told.iter().position(|other| *other == point).unwrap_or_default();
    long.part = (at(part.start), at(part.end - 1));
    // The name is the headline already: what is left to say of the measure is its unit.
    let metric =
        Category { id: "value".into(), label: unit_name(&long), unit: Some(long.unit.clone()), ..Category::default() };
    let metric = Dimension { id: "metric".into(), role: Of::Metric, categories: vec![metric], ..Dimension::default() };
    let category = |point: &usize| {
        let place = long.position(*point);
        Category { id: id(&long, place), label: name(&long, place), ..Category::default() }
    };
    let along = Dimension {
        id: "along".into(),
        label: long.along.clone(),
        role: Of::Time,
        categories: told.iter().map(category).collect(),
    };
    let values =
        told.iter().map(|point| Some(long.values[*point]).filter(|value| value.is_finite()).unwrap_or(f64::NAN));
    let values = values.collect();
    long.told = told;
    let notes = vec![long.note.clone(), points_told(&long)];
    Dataset {
        label: long.label.clone(),
        lang: "en".into(),
        publisher: long.source.clone(),
        notes,
        dimensions: vec![metric, along],
        values,
        hint: Hint { kind: ID.into(), along: Some(1), ..Hint::default() },
        long: Some(long),
        ..Dataset::default()
    }
}

/// What the unit is called.
fn unit_name(long: &Long) -> Text {
    if !long.unit.is_share() {
        return long.unit_name.clone();
    }
    let mut name = Text::default();
    for (tag, _) in LANGUAGES {
        name.add(tag, Words::of(tag).percent().text());
    }
    name
}

/// A note on how many points are in view, in every language, where not all of them are told.
fn points_told(long: &Long) -> Text {
    let mut note = Text::default();
    let (all, known) = (long.between(long.part).len(), long.shown);
    if known <= long.told.len() {
        return note;
    }
    let count = |points: usize| number(points as f64, None);
    for (tag, _) in LANGUAGES {
        let words = Words::of(tag);
        let choices = Choices::of(words);
        let mut said = choices.told_points().fill(&[("n", &count(known)), ("view", words.change_view().text())]);
        if known < all {
            let missing = choices.missing_points().fill(&[("n", &count(all - known)), ("all", &count(all))]);
            said = [&missing, " ", &said].concat();
        }
        note.add(tag, &said);
    }
    note
}

/// The points that `from` and `to` ask for, as positions, days or periods; all where they ask for nothing that is there.
fn part(long: &Long, wish: &Wish) -> Range<usize> {
    let (from, _) = ends(long, &wish.from);
    let (_, to) = ends(long, &wish.to);
    let from = from.map_or(0, |place| match nearest_if_named(long, place) {
        Some(point) => point,
        None => long.before(place),
    });
    let end = to.map_or(long.values.len(), |place| match nearest_if_named(long, place) {
        Some(point) => point + 1,
        None => long.before(place),
    });
    if from < end { from..end } else { 0..long.values.len() }
}

/// The first and the last place that is asked for by a name.
fn ends(long: &Long, wished: &str) -> (Option<f64>, Option<f64>) {
    if long.is_dated {
        let period = Period::from_id(wished);
        return (period.map(|period| period.first.into()), period.map(|period| period.last.into()));
    }
    let place = read_number(&plain(wished));
    (place, place)
}

/// The point that is called what a place is called: two floats that are the same number to a reader may differ.
fn nearest_if_named(long: &Long, place: f64) -> Option<usize> {
    Some(long.nearest(place)).filter(|point| id(long, long.position(*point)) == id(long, place))
}

/// A number without what makes it readable.
fn plain(number: &str) -> String {
    number.chars().filter(|letter| *letter != ',').map(|letter| if letter == '−' { '-' } else { letter }).collect()
}

/// Where marks stand along some points: at round numbers; at days, weeks, or where months begin.
pub(super) fn marks(long: &Long, points: &Range<usize>) -> Vec<f64> {
    const A_FEW_DAYS: f64 = 70.0;
    let (first, last) = (long.position(points.start), long.position(points.end - 1));
    match long.is_dated {
        true if last - first > A_FEW_DAYS => months((first, last)),
        true => {
            let days = [1.0, 2.0, 7.0].into_iter().find(|days| days * MARKS >= last - first).unwrap_or(14.0);
            (0..).map(|mark| first + days * f64::from(mark)).take_while(|day| *day <= last).collect()
        }
        false => ticks_within((first, last), MARKS),
    }
}

/// The days on which months begin, or years of them where there are many.
fn months((first, last): (f64, f64)) -> Vec<f64> {
    const A_MONTH: f64 = 365.2425 / 12.0;
    let apart = (last - first) / A_MONTH / MARKS;
    let every = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600].into_iter().find(|months| f64::from(*months) >= apart);
    let every = every.unwrap_or(1200);
    let start = |month: i32| f64::from(day_number(month / 12, month % 12 + 1, 1));
    // Centuries begin on a mark, whatever lies between two.
    let from = date(first as i32).0 / 100 * 1200;
    let months = (0..).map(|mark| start(from + mark * every));
    months.skip_while(|day| *day < first).take_while(|day| *day <= last).collect()
}

/// The id of a place, as `from` and `to` ask for it.
fn id(long: &Long, place: f64) -> String {
    if long.is_dated { iso_day(place as i32) } else { plain(&number(place, None)) }
}

/// What readers call a place.
pub(super) fn name(long: &Long, place: f64) -> Text {
    if !long.is_dated {
        return Text::new("en", &number(place, None));
    }
    let mut name = Text::default();
    for (tag, _) in LANGUAGES {
        name.add(tag, &day(Words::of(tag), date(place as i32)));
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Json;

    #[test]
    fn marks_along_a_few_days_stand_a_day_two_days_a_week_or_two_weeks_apart() {
        for (days, apart) in [(6, 1), (11, 2), (30, 7), (69, 14)] {
            let header = [("label", "Calls"), ("from", "2020-02-20")];
            let header = Json::Map(header.map(|(name, said)| (name.into(), Json::Text(said.into()))).into());
            let long = Long::read(&header, vec![1.0; days], Vec::new()).expect("a line");
            let marks = marks(&long, &(0..days));
            let expected: Vec<f64> = (0..days).step_by(apart).map(|day| long.position(day)).collect();
            assert_eq!(marks, expected, "{days} days");
        }
    }
}
