//! A line of more points than a screen has pixels, as a page's own script gives it: two lists of plain numbers, and what
//! they are of. It is kept as it came; what a chart tells of it is a [`Dataset`](super::Dataset) of few figures.

mod check;

use super::{Json, Period, Problem, Text, Unit};
use std::ops::Range;

/// The least number that is not drawn: more digits than a float holds.
const MOST: f64 = 1e15;
/// So many points are looked at in one go.
const STRETCH: usize = 4096;

/// Where the points stand.
#[derive(Clone, Debug, PartialEq)]
enum Positions {
    /// Each so far after the one before.
    Even { from: f64, step: f64 },
    /// Each at its own, in order.
    Own(Vec<f64>),
}

/// A long line.
#[derive(Clone, Debug, PartialEq)]
pub struct Long {
    /// What is measured.
    pub label: Text,
    /// What runs along.
    pub along: Text,
    /// The unit of the values.
    pub unit: Unit,
    /// What it is called.
    pub unit_name: Text,
    /// What readers should know of it.
    pub note: Text,
    /// Whose figures they are.
    pub source: Text,
    /// Whether positions are days since 1 January 1970.
    pub is_dated: bool,
    positions: Positions,
    /// The values; what is not finite is missing.
    pub values: Vec<f64>,
    /// The points that a chart tells apart, in order: each is a category of its dataset.
    pub told: Vec<usize>,
    /// The ends of the part in view, as places in `told`.
    pub part: (usize, usize),
    /// How many points of that part have a value.
    pub shown: usize,
    /// Of all its points; nothing where none has a value.
    whole: Option<Known>,
}

/// What is known of some points, of which at least one has a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Known {
    /// The point with the least value, the one before where several have it.
    pub least: usize,
    /// The point with the greatest.
    pub greatest: usize,
    /// How many have a value.
    pub count: usize,
}

/// The points of one column of pixels, folded to those that its ink reaches to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    /// The first, the least and the greatest, and the last, in order of position; some may be the same.
    pub points: [usize; 4],
    /// Whether the line is broken before its first point, and after its last.
    pub is_broken: (bool, bool),
}

impl Long {
    /// Reads what a script gave: `header` has `label`, and may have `along`, `unit`, `decimals`, `note`, `source`, `from` (a number,
    /// or a day such as `2018-04-01`; 0 where it is left out) and `step` (1; days after a day). Where there are
    /// `positions` they are counted from `from`, and there is no step. A text is a string, or an object of one a language.
    ///
    /// # Errors
    /// What can't be placed: positions out of order, too few of them, a step that leads nowhere, no label, no points.
    pub fn read(header: &Json, values: Vec<f64>, positions: Vec<f64>) -> Result<Self, Vec<Problem>> {
        let text = |name: &str| header.get(name).map(in_languages).unwrap_or_default();
        let number = |name: &str, usual: f64| match header.get(name) {
            None | Some(Json::Null) => Some(usual),
            Some(Json::Number(number)) => Some(*number),
            Some(_) => None,
        };
        let day = header.get("from").and_then(Json::text).and_then(Period::from_id);
        let from = day.map_or_else(|| number("from", 0.0), |day| Some(f64::from(day.first)));
        let from = from.filter(|from| from.abs() < MOST).unwrap_or(f64::NAN);
        let unit_name = text("unit");
        let decimals = number("decimals", -1.0).filter(|count| (0.0..=6.0).contains(count)).map(|count| count as u8);
        let long = Self {
            label: text("label"),
            along: text("along"),
            unit: Unit { id: unit_name.own().into(), symbol: symbol(unit_name.own()), decimals },
            unit_name,
            note: text("note"),
            source: text("source"),
            is_dated: day.is_some(),
            positions: match positions.is_empty() {
                true => Positions::Even { from, step: number("step", 1.0).unwrap_or(f64::NAN) },
                false => Positions::Own(positions.into_iter().map(|place| from + place).collect()),
            },
            values,
            told: Vec::new(),
            part: (0, 0),
            shown: 0,
            whole: None,
        };
        let whole = long.known(0..long.values.len());
        let problems = long.problems(whole, from.is_finite());
        if problems.is_empty() { Ok(Self { whole, ..long }) } else { Err(problems) }
    }

    /// What stands beside a number in a language.
    pub fn symbol(&self, lang: &str) -> String {
        if self.unit.is_share() { self.unit.symbol.clone() } else { symbol(self.unit_name.get(lang).text) }
    }

    /// The points from one that is told to another, which are named by their places in `told`.
    pub fn between(&self, (from, to): (usize, usize)) -> Range<usize> {
        self.told[from]..self.told[to] + 1
    }

    /// Where a point stands.
    pub fn position(&self, point: usize) -> f64 {
        match &self.positions {
            Positions::Even { from, step } => from + step * point as f64,
            Positions::Own(places) => places.get(point).copied().unwrap_or(f64::NAN),
        }
    }

    /// How many points stand before a place.
    pub fn before(&self, place: f64) -> usize {
        match &self.positions {
            // A number that is too small for the target becomes 0.
            Positions::Even { from, step } => (((place - from) / step).ceil() as usize).min(self.values.len()),
            Positions::Own(places) => places.partition_point(|position| *position < place),
        }
    }

    /// The point that is nearest to a place.
    pub fn nearest(&self, place: f64) -> usize {
        let after = self.before(place).min(self.values.len() - 1);
        let before = after.saturating_sub(1);
        if (place - self.position(before)).abs() <= (self.position(after) - place).abs() { before } else { after }
    }

    /// Some points without what is missing at their ends; none where all are.
    pub fn trimmed(&self, points: Range<usize>) -> Option<Range<usize>> {
        let is_known = |point: &usize| self.values[*point].is_finite();
        Some(points.clone().find(is_known)?..points.clone().rfind(is_known)? + 1)
    }

    /// What is known of some points; nothing where none has a value.
    pub fn known(&self, points: Range<usize>) -> Option<Known> {
        if self.whole.is_some() && points == (0..self.values.len()) {
            return self.whole;
        }
        // A browser has faster code for what is called often, but takes it up with a call, never within one.
        let stretches =
            points.clone().step_by(STRETCH).map(|start| self.known_within(start..points.end.min(start + STRETCH)));
        stretches.flatten().reduce(|known, next| Known {
            least: if self.values[next.least] < self.values[known.least] { next.least } else { known.least },
            greatest: if self.values[next.greatest] > self.values[known.greatest] {
                next.greatest
            } else {
                known.greatest
            },
            count: known.count + next.count,
        })
    }

    #[inline(never)]
    fn known_within(&self, points: Range<usize>) -> Option<Known> {
        let mut known: Option<Known> = None;
        let (mut least, mut greatest) = (f64::INFINITY, f64::NEG_INFINITY);
        for (point, &value) in points.clone().zip(&self.values[points]) {
            if !value.is_finite() {
                continue;
            }
            let known = known.get_or_insert(Known { least: point, greatest: point, count: 0 });
            known.count += 1;
            if value < least {
                (least, known.least) = (value, point);
            }
            if value > greatest {
                (greatest, known.greatest) = (value, point);
            }
        }
        known
    }

    /// Folds some points into one column of pixels; none where it has none with a value.
    pub fn column(&self, points: Range<usize>) -> Option<Column> {
        let inner = self.trimmed(points.clone())?;
        let Known { least, greatest, .. } = self.known(inner.clone())?;
        let in_order = [inner.start, least.min(greatest), least.max(greatest), inner.end - 1];
        Some(Column { points: in_order, is_broken: (inner.start > points.start, inner.end < points.end) })
    }
}

/// What stands beside a number of a unit with this name.
fn symbol(name: &str) -> String {
    match name {
        "percent" => "%".into(),
        "" => String::new(),
        name => ["\u{a0}", name].concat(),
    }
}

/// A text in one language, or in several by their tags; the first is the one it was written in.
fn in_languages(json: &Json) -> Text {
    let mut said = Text::default();
    match json {
        Json::Text(text) => said.add("en", text),
        Json::Map(members) => members.iter().for_each(|(lang, text)| said.add(lang, text.text().unwrap_or_default())),
        _ => {}
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(members: &[(&str, Json)]) -> Json {
        let mut all = vec![("label".into(), Json::Text("Calls".into()))];
        all.extend(members.iter().map(|(name, value)| ((*name).into(), value.clone())));
        Json::Map(all)
    }

    #[test]
    fn points_stand_evenly_or_each_at_its_own_place() {
        let even = header(&[("from", Json::Number(10.0)), ("step", Json::Number(2.5))]);
        let even = Long::read(&even, vec![0.0; 5], Vec::new()).expect("it is right");
        let own = Long::read(&header(&[]), vec![0.0; 5], vec![10.0, 12.5, 15.0, 17.5, 20.0]).expect("it is right");
        for line in [even, own] {
            assert_eq!([line.position(0), line.position(4)], [10.0, 20.0]);
            let before = [-1e300, 10.0, 10.1, 12.5, 19.0, 20.0, 1e300].map(|place| line.before(place));
            assert_eq!(before, [0, 0, 1, 1, 4, 4, 5]);
            assert_eq!([0.0, 11.2, 11.3, 19.9, 99.0].map(|place| line.nearest(place)), [0, 0, 1, 4, 4]);
        }
    }

    #[test]
    fn a_column_has_its_ends_and_extremes_and_knows_what_is_missing() {
        let values = vec![3.0, 9.0, f64::NAN, 1.0, 4.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY];
        let line = Long::read(&header(&[]), values, Vec::new()).expect("it is right");
        let column = line.column(0..5).expect("it has points");
        assert_eq!((column.points, column.is_broken), ([0, 1, 3, 4], (false, false)));
        let column = line.column(2..6).expect("it has points");
        assert_eq!((column.points, column.is_broken), ([3, 3, 4, 4], (true, true)));
        assert_eq!(line.column(5..8), None);
        assert_eq!(line.column(1..1), None);
    }

    #[test]
    fn what_is_known_of_many_points_is_what_is_known_of_each_stretch() {
        let mut values: Vec<f64> = (0..STRETCH * 3).map(|point| (point % 7) as f64).collect();
        values[STRETCH - 1] = f64::NAN;
        (values[STRETCH + 5], values[STRETCH * 2 + 5]) = (-1.0, -1.0);
        (values[STRETCH * 3 - 1], values[STRETCH]) = (9.0, f64::INFINITY);
        let line = Long::read(&header(&[]), values, Vec::new()).expect("it is right");
        let known = Known { least: STRETCH + 5, greatest: STRETCH * 3 - 1, count: STRETCH * 3 - 2 };
        assert_eq!(line.known(0..STRETCH * 3), Some(known));
        assert_eq!(line.known(1..STRETCH * 3).map(|known| known.count), Some(STRETCH * 3 - 3));
        assert_eq!(line.known(STRETCH..STRETCH + 1), None);
    }

    #[test]
    fn a_unit_is_called_as_readers_of_a_language_call_it() {
        let names = [("en", "calls"), ("cy", "galwad")].map(|(lang, name)| (lang.into(), Json::Text(name.into())));
        let of = |unit: Json| Long::read(&header(&[("unit", unit)]), vec![1.0], Vec::new()).expect("it is right");
        let said = |line: &Long| ["en", "cy", "fr"].map(|lang| line.symbol(lang));
        let line = of(Json::Map(names.into()));
        assert_eq!(
            (line.unit.id.as_str(), said(&line)),
            ("calls", ["\u{a0}calls", "\u{a0}galwad", "\u{a0}calls"].map(String::from))
        );
        assert_eq!(said(&of(Json::Text("percent".into()))), ["%", "%", "%"].map(String::from));
        assert_eq!(said(&of(Json::Text(String::new()))), ["", "", ""].map(String::from));
    }
}
