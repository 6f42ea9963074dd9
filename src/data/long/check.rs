//! What is wrong with a long line: what can't be placed, or not be told from what stands beside it.

use super::{Known, Long, MOST, Positions};
use crate::data::Problem;
use crate::data::problem::{found, remedy};

/// Points that stand closer could not be named apart.
const LEAST_APART: f64 = 1e-6;
/// The days that have four digits to their year.
const FIRST_DAY: f64 = -719_000.0;
const LAST_DAY: f64 = 2_932_000.0;

/// What is wrong with where points stand.
enum Placed {
    /// Nothing.
    Well,
    /// There are so many positions, and another number of values.
    Unequal(usize),
    /// This point is no number, or does not stand well before the next.
    Wrong(usize),
    /// This point stands at no day.
    NoDay(usize),
}

impl Long {
    /// All that is wrong. `whole` is what is known of all points; `is_begun` says whether it is known where they begin.
    pub(super) fn problems(&self, whole: Option<Known>, is_begun: bool) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut stop = |code, place: &str, found, remedy| problems.push(Problem::stop(code, place, found, remedy));
        if self.label.is_empty() {
            stop("NO_LABEL", "data.label", found!("no text"), remedy!("say in a few words what is measured"));
        }
        let is_large = |point: &usize| self.values[*point].abs() >= MOST;
        match whole.map(|known| [known.least, known.greatest]) {
            None => stop("NO_POINTS", "data.values", found!("no numbers"), remedy!("give one number a point")),
            Some(ends) => {
                if let Some(at) = ends.into_iter().find(is_large) {
                    let found = found!("{} at {at}", self.values[at]);
                    stop("TOO_LARGE", "data.values", found, remedy!("give it in a larger unit"));
                }
            }
        }
        if !is_begun {
            let found = found!("neither a number nor a day");
            stop("NO_DAY", "data.from", found, remedy!("give a number, or a day such as 2018-04-01"));
            return problems;
        }
        match self.positions() {
            Placed::Unequal(count) => {
                let found = found!("{count} positions for {} values", self.values.len());
                stop("NOT_AS_MANY", "data.positions", found, remedy!("give one position a value"));
            }
            Placed::Wrong(at) => {
                let found = found!("{} before {}, at {at}", self.position(at), self.position(at + 1));
                let place = if matches!(self.positions, Positions::Own(_)) { "data.positions" } else { "data.step" };
                let remedy = remedy!("give numbers in order, so far apart that six decimals tell them from each other");
                stop("NOT_IN_ORDER", place, found, remedy);
            }
            Placed::NoDay(at) => {
                let found = found!("{}, at {at}", self.position(at));
                stop("NO_DAY", "data.positions", found, remedy!("count in whole days, in the years 1 to 9999"));
            }
            Placed::Well => {}
        }
        problems
    }

    /// Whether the points stand where they can be told from each other.
    fn positions(&self) -> Placed {
        let count = self.values.len();
        if let Positions::Own(places) = &self.positions
            && places.len() != count
        {
            return Placed::Unequal(places.len());
        }
        let is_number = |point: &usize| self.position(*point).abs() < MOST;
        // What lies closer would be called by the same number: see `words::number`.
        let least = LEAST_APART.max(self.position(count.saturating_sub(1)).abs().max(self.position(0).abs()) * 1e-11);
        let is_after = |point: &usize| self.position(*point + 1) - self.position(*point) >= least;
        let is_even = matches!(self.positions, Positions::Even { .. });
        // Of points that stand evenly the first two and the last say it of all.
        let pairs = if is_even { count.min(2) } else { count }.saturating_sub(1);
        if let Some(at) = (0..pairs).find(|point| !(is_number(point) && is_after(point))) {
            return Placed::Wrong(at);
        }
        if let Some(end) = count.checked_sub(1).filter(|end| !is_number(end)) {
            return Placed::Wrong(end.saturating_sub(1));
        }
        let is_day = |place: f64| place.fract() == 0.0 && (FIRST_DAY..LAST_DAY).contains(&place);
        let no_day = (0..count).find(|point| self.is_dated && !is_day(self.position(*point)));
        no_day.map_or(Placed::Well, Placed::NoDay)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Json;

    fn header(members: &[(&str, Json)]) -> Json {
        let mut all = vec![("label".into(), Json::Text("Calls".into()))];
        all.extend(members.iter().map(|(name, value)| ((*name).into(), value.clone())));
        Json::Map(all)
    }

    fn codes(header: &Json, values: &[f64], positions: &[f64]) -> Vec<&'static str> {
        match Long::read(header, values.to_vec(), positions.to_vec()) {
            Ok(_) => Vec::new(),
            Err(problems) => problems.iter().map(|problem| problem.code).collect(),
        }
    }

    #[test]
    fn what_can_not_be_placed_is_told() {
        let step = |step: f64| header(&[("step", Json::Number(step))]);
        assert_eq!(codes(&step(1.0), &[1.0], &[]), [""; 0]);
        for wrong in [0.0, -1.0, 1e-7, 1e15, f64::NAN, f64::INFINITY] {
            assert_eq!(codes(&step(wrong), &[1.0, 2.0], &[]), ["NOT_IN_ORDER"], "{wrong}");
        }
        for from in [Json::Text("soon".into()), Json::Number(f64::NAN), Json::Number(1e15), Json::Bool(true)] {
            let header = header(&[("from", from)]);
            assert_eq!(codes(&header, &[1.0, 2.0], &[]), ["NO_DAY"]);
            let problems = Long::read(&header, vec![1.0], vec![0.0]).expect_err("it begins nowhere");
            assert_eq!((problems[0].code, problems[0].place.as_str()), ("NO_DAY", "data.from"));
        }
        let none = header(&[("from", Json::Null), ("step", Json::Null)]);
        assert_eq!(codes(&none, &[1.0, 2.0], &[]), [""; 0]);
        assert_eq!(codes(&none, &[], &[]), ["NO_POINTS"]);
        assert_eq!(codes(&header(&[]), &[1.0, 2.0], &[1.0]), ["NOT_AS_MANY"]);
        for wrong in [[1.0, 1.0], [2.0, 1.0], [1.0, f64::NAN], [1e14, 1e14 + 1.0], [0.0, 1e15]] {
            assert_eq!(codes(&header(&[]), &[1.0, 2.0], &wrong), ["NOT_IN_ORDER"], "{wrong:?}");
        }
        assert_eq!(codes(&header(&[]), &[1.0, -1e15], &[]), ["TOO_LARGE"]);
        assert_eq!(codes(&Json::Null, &[f64::NAN, f64::INFINITY], &[]), ["NO_LABEL", "NO_POINTS"]);
    }

    #[test]
    fn a_day_begins_a_line_of_whole_days() {
        let line = Long::read(&header(&[("from", Json::Text("1970-01-31".into()))]), vec![1.0; 3], Vec::new());
        let line = line.expect("it is right");
        assert_eq!((line.is_dated, line.position(1)), (true, 31.0));
        let day = |step: f64| header(&[("from", Json::Text("1970-01-31".into())), ("step", Json::Number(step))]);
        assert_eq!(codes(&day(1e7), &[1.0, 2.0], &[]), ["NO_DAY"]);
        assert_eq!(codes(&day(1.0 / 24.0), &[1.0, 2.0], &[]), ["NO_DAY"]);
        assert_eq!(codes(&day(1.0), &[1.0, 2.0], &[0.0, 1e7]), ["NO_DAY"]);
    }
}
