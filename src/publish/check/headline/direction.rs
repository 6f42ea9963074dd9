//! A headline that says rose, fell, highest or lowest: of one series in view, and not against its figures. What it says
//! is doubted only where no reading of it can be true.

use super::super::super::spoken::{Meaning, Word, words};
use super::super::super::table::Row;
use super::super::doubt;
use super::Shown;
use crate::data::{Period, Problem};

const ROSE: [&str; 17] = [
    "rose",
    "risen",
    "rises",
    "rising",
    "increased",
    "grew",
    "grown",
    "climbed",
    "cododd",
    "gododd",
    "chododd",
    "codi",
    "cynyddodd",
    "gynyddodd",
    "chynyddodd",
    "cynyddu",
    "tyfodd",
];
const FELL: [&str; 18] = [
    "fell",
    "fallen",
    "falls",
    "falling",
    "decreased",
    "dropped",
    "declined",
    "shrank",
    "gostyngodd",
    "ostyngodd",
    "gostwng",
    "ostwng",
    "disgynnodd",
    "ddisgynnodd",
    "syrthiodd",
    "lleihaodd",
    "leihaodd",
    "lleihau",
];
const HIGHEST: [&str; 3] = ["highest", "uchaf", "huchaf"];
const LOWEST: [&str; 3] = ["lowest", "isaf", "hisaf"];

pub fn check(shown: &Shown, column: &str) -> Option<Problem> {
    let headline = words(shown.dataset.get(column));
    let says = |list: &[&str]| headline.iter().any(|word| list.contains(&&*word.text.to_lowercase()));
    let said = [says(&ROSE), says(&FELL), says(&HIGHEST), says(&LOWEST)];
    if said.iter().filter(|said| **said).count() != 1 {
        return None; // nothing is said, or more than one thing
    }
    let series = series(shown)?;
    let (is_true, what) = match said {
        [true, ..] => (any_step(&series, |was, now| now > was), "a rise, where no figure shown is above one before it"),
        [_, true, ..] => {
            (any_step(&series, |was, now| now < was), "a fall, where no figure shown is below one before it")
        }
        [_, _, true, _] => {
            (is_end(&series, &headline, |one, other| one >= other), "the highest, which another figure shown is")
        }
        _ => (is_end(&series, &headline, |one, other| one <= other), "the lowest, which another figure shown is"),
    };
    let remedy = "check that the headline is still true of what is shown, and write it again where it is not";
    (!is_true).then(|| doubt(shown.dataset, column, "HEADLINE_DIRECTION", what, remedy))
}

/// The one series that is shown, by time; none where there are several, or one figure.
fn series(shown: &Shown) -> Option<Vec<(Period, f64)>> {
    let rows: Vec<Row> = shown.in_view().collect();
    let first = rows.first()?;
    let is_one = rows.iter().all(|row| ["measure", "group"].iter().all(|key| row.get(key) == first.get(key)));
    let point = |row: &Row| Some((Period::from_id(row.get("period"))?, row.get("value").parse().ok()?));
    let mut points: Vec<(Period, f64)> = rows.iter().filter_map(point).collect();
    points.sort_by_key(|(period, _)| *period);
    (is_one && points.len() > 1).then_some(points)
}

/// Whether a figure and one after it are so: the headline may speak of any two.
fn any_step(series: &[(Period, f64)], holds: fn(f64, f64) -> bool) -> bool {
    let later = |at: usize| series[at + 1..].iter().any(|(_, now)| holds(series[at].1, *now));
    (0..series.len()).any(later)
}

/// Whether what may be meant is at the end of all: the last figure, or one whose period or number the headline names.
fn is_end(series: &[(Period, f64)], headline: &[Word], holds: fn(f64, f64) -> bool) -> bool {
    let is_named = |at: usize| {
        let (period, value) = series[at];
        at + 1 == series.len()
            || headline.iter().any(|word| match word.means {
                Meaning::Period(named) => named == period,
                Meaning::Number(number) => number == value,
                Meaning::Other => false,
            })
    };
    let is_end = |at: usize| series.iter().all(|(_, other)| holds(series[at].1, *other));
    (0..series.len()).any(|at| is_named(at) && is_end(at))
}
