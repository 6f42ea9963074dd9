//! A change far beyond the habit of its series: a digit lost, two digits swapped, another measure's figure.
//!
//! A change is compared with the earlier changes of the same series by the modified z-score,
//! `0.6745 × |change − median| ÷ MAD`, with the limit 3.5 (Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993):
//! median and median absolute deviation stay as they are where one of few changes is odd. The deviation counts at least
//! as one unit of the last printed decimal, since rounding alone moves figures by that. With fewer than four earlier
//! changes there is no habit, and nothing is found.

use super::super::index::Index;
use super::super::quote::decimals;
use super::super::table::Row;
use super::doubt;
use super::series::Point;
use crate::data::{Period, Problem};
use crate::words::number;
use std::collections::HashSet;

const FEWEST: usize = 4;
const LIMIT: f64 = 3.5;

/// The quartile of the normal distribution: it makes the deviation comparable with a standard deviation.
const QUARTILE: f64 = 0.6745;

/// The changes of a series, from one figure to the next.
struct Habit {
    /// How finely its figures are printed.
    unit: f64,
    changes: Vec<f64>,
}

impl Habit {
    fn allows(&self, change: f64) -> bool {
        if self.changes.len() < FEWEST {
            return true;
        }
        let middle = median(self.changes.clone());
        let deviation = median(self.changes.iter().map(|change| (change - middle).abs()).collect());
        QUARTILE * (change - middle).abs() <= LIMIT * deviation.max(self.unit)
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let half = values.len() / 2;
    if values.len() % 2 == 1 { values[half] } else { (values[half - 1] + values[half]) / 2.0 }
}

/// `breaks` are those of all tables: a change over one says nothing.
/// Nothing is found in rows that are `told` of already.
pub fn check<'t>(series: &[Point<'t>], breaks: &Index<'t, 1>, told: &HashSet<usize>, problems: &mut Vec<Problem>) {
    let decimals = series.iter().filter_map(|point| decimals(point.row.get("printed"))).max().unwrap_or(0);
    let mut habit = Habit { unit: 0.1f64.powi(decimals.into()), changes: Vec::new() };
    let mut odd: Option<f64> = None; // the value before the figure that was found
    for pair in series.windows(2) {
        let (before, after) = (&pair[0], &pair[1]);
        let (Some(was), Some(now)) = (before.value, after.value) else { continue };
        if !after.follows(before) || is_broken(before, after, breaks) {
            odd = None;
            continue;
        }
        // After one odd figure the next may go on from it, or come back to where the series was.
        let is_back = odd.take().is_some_and(|last| habit.allows(now - last));
        if is_back || habit.allows(now - was) {
            habit.changes.extend((!is_back).then_some(now - was));
        } else {
            problems.extend((!told.contains(&after.row.number())).then(|| jump(before, after)));
            odd = Some(was);
        }
    }
}

fn is_broken<'t>(before: &Point<'t>, after: &Point<'t>, breaks: &Index<'t, 1>) -> bool {
    let status_breaks = after.row.get("status").split_whitespace().any(|code| code.eq_ignore_ascii_case("b"));
    let cuts = |row: &Row| {
        let is_of_group = ["", after.row.get("group")].contains(&row.get("group"));
        let first = Period::from_id(row.get("before"));
        is_of_group && first.is_some_and(|first| before.period < first && first <= after.period)
    };
    status_breaks || breaks.get([after.row.get("dataset")]).iter().any(cuts)
}

fn jump(before: &Point, after: &Point) -> Problem {
    let shown = |point: &Point| number(point.value.unwrap_or_default(), None);
    let found = format!(
        "{} after {} in row {}: a change far beyond the earlier ones of this series",
        shown(after),
        shown(before),
        before.row.number()
    );
    let remedy = "check the figure with its source; if it is right, answer this in looked.csv";
    doubt(after.row, "value", "JUMP", found, remedy)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allows(changes: &[f64], change: f64) -> bool {
        Habit { unit: 1.0, changes: changes.to_vec() }.allows(change)
    }

    #[test]
    fn a_change_is_odd_beside_the_series_own() {
        assert!(allows(&[1.0, -2.0, 3.0], -50.0), "too few to know a habit");
        let calm = [1.0, -2.0, 3.0, 0.0];
        assert!(allows(&calm, 7.0) && allows(&calm, -7.0));
        assert!(!allows(&calm, 50.0) && !allows(&calm, -50.0));
        assert!(allows(&[40.0, -30.0, 55.0, -45.0], 60.0), "a restless series");
        assert!(allows(&[0.0; 4], 5.0) && !allows(&[0.0; 4], 6.0), "rounding alone is no jump");
        assert!(!allows(&[1.0, -2.0, 90.0, 0.0, 1.0], -80.0), "one odd change is no habit");
    }
}
