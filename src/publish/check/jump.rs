//! A change far beyond the habit of its series: a digit lost, two digits swapped, another measure's figure.
//!
//! A change is compared with the earlier changes of the same series by the modified z-score, with the limit 3.5 (Iglewicz
//! and Hoaglin, How to Detect and Handle Outliers, 1993): `0.6745 × excess ÷ MAD`, where the excess is how far the size of
//! the change goes beyond that of their median. Median and median absolute deviation stay as they are where one of few
//! changes is odd; sizes are compared, since a steady series that turns is news and no slip. Where past changes are all
//! alike the deviation is next to nothing, and all would be odd; so it counts at least as 5% of the figure before, the
//! floor that Hidiroglou and Berthelot give their test of ratios for that reason (Statistical editing and imputation for
//! periodic business surveys, Survey Methodology 12, 1986), and as one unit of the last printed decimal, since rounding
//! alone moves figures by that. After two finds the habit is learnt anew, so that a series with a new pace is not told of
//! row after row.
//!
//! With fewer than four earlier changes there is no habit. What a slip of the hand would give is told all the same: a
//! share 25 percentage points or more from the one before, and a figure of at least 20 beside one that is an eighth of it
//! or less, as where a digit is lost or added. Smaller slips can't be told from news there. The same holds over a gap in the
//! series: a change of several periods is beside those of one no measure.

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

/// After so many finds in a series, nothing is found until a habit is known again.
const ENOUGH: usize = 2;

/// So many percentage points between two shares are told where there is no habit.
const POINTS: f64 = 25.0;

/// So many times the other figure is about ten times: a digit more, and some change of its own.
const TIMES: f64 = 8.0;

/// Small numbers change by so much of themselves.
const SMALL: f64 = 20.0;

/// The quartile of the normal distribution: it makes the deviation comparable with a standard deviation.
const QUARTILE: f64 = 0.6745;

/// The least that the deviation counts as, as a share of the figure before.
const FLOOR: f64 = 0.05;

/// The changes of a series, from one figure to the next.
struct Habit {
    /// How finely its figures are printed.
    unit: f64,
    is_share: bool,
    changes: Vec<f64>,
    finds: usize,
}

impl Habit {
    /// What is odd in a change, in words.
    fn odd(&self, was: f64, now: f64) -> Option<&'static str> {
        if self.changes.len() >= FEWEST {
            return (!self.allows(was, now)).then_some("a change far beyond the earlier ones of this series");
        }
        self.slip(was, now)
    }

    /// What is odd in it without a habit to measure by.
    fn slip(&self, was: f64, now: f64) -> Option<&'static str> {
        let (less, more) = (was.abs().min(now.abs()), was.abs().max(now.abs()));
        if self.finds >= ENOUGH {
            None
        } else if self.is_share && (now - was).abs() >= POINTS {
            Some("25 percentage points or more apart, where too few changes are known to tell what is usual")
        } else {
            let is_digit = less > 0.0 && more >= SMALL && more >= TIMES * less;
            is_digit.then_some("one is eight times the other or more, as where a digit is lost or added")
        }
    }

    fn allows(&self, was: f64, now: f64) -> bool {
        let floor = self.unit.max(FLOOR * was.abs());
        if QUARTILE * (now - was).abs() <= LIMIT * floor {
            return true; // whatever the habit is
        }
        let middle = median(self.changes.iter().copied());
        let deviation = median(self.changes.iter().map(|change| (change - middle).abs()));
        let excess = (now - was).abs() - middle.abs();
        QUARTILE * excess <= LIMIT * deviation.max(floor)
    }
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    let count = values.len();
    let (below, middle, _) = values.select_nth_unstable_by(count / 2, f64::total_cmp);
    if count % 2 == 1 { *middle } else { (below.iter().copied().fold(f64::MIN, f64::max) + *middle) / 2.0 }
}

/// `breaks` are those of all tables: a change over one says nothing.
/// Nothing is found in rows that are `told` of already.
pub fn check<'t>(series: &[Point<'t>], breaks: &Index<'t, 1>, told: &HashSet<usize>, problems: &mut Vec<Problem>) {
    let decimals = series.iter().filter_map(|point| decimals(point.row.get("printed"))).max().unwrap_or(0);
    let is_share = series.iter().any(|point| point.row.get("unit") == "percent");
    let mut habit = Habit { unit: 0.1f64.powi(decimals.into()), is_share, changes: Vec::new(), finds: 0 };
    let mut odd: Option<f64> = None; // the value before the figure that was found
    let known: Vec<(&Point, f64)> = series.iter().filter_map(|point| Some((point, point.value?))).collect();
    for pair in known.windows(2) {
        let ((before, was), (after, now)) = (pair[0], pair[1]);
        if is_broken(before, after, breaks) {
            odd = None;
            continue;
        }
        let follows = after.follows(before);
        let look = if follows { Habit::odd } else { Habit::slip };
        // After one odd figure the next may go on from it, or come back to where the series was.
        let is_back = odd.take().is_some_and(|last| look(&habit, last, now).is_none());
        let Some(why) = look(&habit, was, now).filter(|_| !is_back) else {
            habit.changes.extend((follows && !is_back).then_some(now - was));
            continue;
        };
        problems.extend((!told.contains(&after.row.number())).then(|| jump(before, after, why)));
        odd = Some(was);
        habit.finds += 1;
        if habit.finds.is_multiple_of(ENOUGH) {
            habit.changes.clear();
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

fn jump(before: &Point, after: &Point, why: &str) -> Problem {
    let shown = |point: &Point| number(point.value.unwrap_or_default(), None);
    let found = format!("{} after {} in row {}: {why}", shown(after), shown(before), before.row.number());
    let remedy = "check the figure with its source; if it is right, answer this in looked.csv";
    doubt(after.row, "value", "JUMP", found, remedy)
}

#[cfg(test)]
mod tests {
    use super::super::super::tables::Tables;
    use super::super::known::Known;
    use super::super::series;
    use super::*;

    fn allows(changes: &[f64], was: f64, change: f64) -> bool {
        Habit { unit: 1.0, is_share: false, changes: changes.to_vec(), finds: 0 }.odd(was, was + change).is_none()
    }

    const NOTHING: [f64; 0] = [];

    /// The values at which something is found in a series of years; what is no number is not there.
    fn found(values: &[f64]) -> Vec<f64> {
        found_in(values, "count")
    }

    fn found_in(values: &[f64], unit: &str) -> Vec<f64> {
        let row = |(year, value): (usize, &f64)| format!("d,m,g,{},{value},{value},{unit},\n", 1980 + year);
        let rows: String = values.iter().enumerate().filter(|(_, value)| !value.is_nan()).map(row).collect();
        let figures = format!("dataset,measure,group,period,value,printed,unit,status\n{rows}");
        let tables = Tables::read(&[("figures.csv".to_string(), Ok(figures))]);
        let breaks = Index::new(&tables.breaks, ["dataset"]);
        let mut problems = Vec::new();
        series::each(&Known::of(&tables)).for_each(|series| check(&series, &breaks, &HashSet::new(), &mut problems));
        let value = |problem: &Problem| problem.found.replace(',', "").split(' ').next().unwrap().parse().unwrap();
        problems.iter().map(value).collect()
    }

    #[test]
    fn a_change_is_odd_beside_the_series_own() {
        assert!(allows(&[1.0, -2.0, 3.0], 60.0, -50.0), "too few to know a habit");
        let calm = [1.0, -2.0, 3.0, 0.0];
        assert!(allows(&calm, 10.0, 7.0) && allows(&calm, 10.0, -7.0));
        assert!(!allows(&calm, 60.0, 50.0) && !allows(&calm, 60.0, -50.0));
        assert!(allows(&[40.0, -30.0, 55.0, -45.0], 10.0, 60.0), "a restless series");
        assert!(allows(&[0.0; 4], 10.0, 5.0) && !allows(&[0.0; 4], 10.0, 6.0), "rounding alone is no jump");
        assert!(allows(&[0.0; 4], 1000.0, 250.0) && !allows(&[0.0; 4], 1000.0, 270.0), "some of the figure's level");
        assert!(!allows(&[1.0, -2.0, 90.0, 0.0, 1.0], 85.0, -80.0), "one odd change is no habit");
    }

    #[test]
    fn a_slip_is_found_in_a_series_too_short_for_a_habit() {
        for slip in [58.0, 40.0, 20.0, 8.0] {
            assert_eq!(found_in(&[82.0, 83.0, slip], "percent"), [slip]);
            assert_eq!(found_in(&[83.0, slip, 83.0], "percent"), [slip], "and nothing after it");
        }
        assert_eq!(found_in(&[82.0, 59.0, 83.0, 70.0], "percent"), NOTHING, "it may be news");
        assert_eq!(
            found_in(&[5.0, 40.0, 5.0, 40.0, 5.0, 40.0], "percent"),
            [40.0, 40.0],
            "a restless one is known soon"
        );
        assert_eq!(found(&[1254.0, 125.0]), [125.0], "a digit lost");
        assert_eq!(found(&[1254.0, 13_001.0]), [13_001.0], "a digit added");
        assert_eq!(found(&[1254.0, 160.0]), NOTHING);
        assert_eq!(found(&[1.0, 15.0, 0.0, 400.0]), NOTHING, "small numbers, and nothing at all, are no measure");
    }

    #[test]
    fn a_slip_is_found_after_a_gap() {
        let (gap, calm) = (f64::NAN, [80.0, 82.0, 81.0, 83.0, 82.0]);
        let after = |values: &[f64]| found_in(&[&calm[..], &[gap, gap], values].concat(), "percent");
        assert_eq!(after(&[8.0, 83.0]), [8.0], "and nothing after it");
        assert_eq!(after(&[28.0]), [28.0]);
        assert_eq!(after(&[60.0, 61.0]), NOTHING, "some years' news");
        assert_eq!(found(&[1254.0, gap, 125.0, 1300.0]), [125.0]);
        assert_eq!(found(&[10.0, gap, 20.0, gap, 30.0, gap, 40.0, gap, 50.0, 60.0]), NOTHING);
    }

    #[test]
    fn a_steady_series_may_turn() {
        let up_and_down = |step: f64| (0..24).map(|at| 40.0 + step * f64::from(12 - i32::abs(at - 12))).collect();
        for step in [0.0, 1.0, 3.0, 10.0, 250.0] {
            let values: Vec<f64> = up_and_down(step);
            assert_eq!(found(&values), NOTHING, "by {step}");
        }
        assert_eq!(found(&[80.0, 79.0, 81.0, 80.0, 82.0, 82.0, 71.0, 69.0, 80.0]), NOTHING);
    }

    #[test]
    fn a_slip_of_the_hand_is_found_and_nothing_after_it() {
        let with = |slip: f64| found(&[80.0, 81.0, 82.0, 83.0, 84.0, slip, 86.0, 87.0, 88.0]);
        assert_eq!(with(85.0), NOTHING);
        for slip in [850.0, 8.0, 58.0, 8585.0] {
            assert_eq!(with(slip), [slip]);
        }
        assert_eq!(found(&[91.0, 92.0, 91.0, 92.0, 93.0, 92.0, 39.0]), [39.0], "two digits swapped");
        assert_eq!(found(&[82.0, 82.0, 82.0, 82.0, 82.0, 820.0]), [820.0], "a digit typed twice");
    }

    #[test]
    fn a_series_at_a_new_pace_is_told_twice_and_then_known() {
        let calm = [50.0, 51.0, 52.0, 53.0, 54.0, 55.0];
        let wild = [155.0, 40.0, 160.0, 45.0, 150.0, 30.0, 165.0, 50.0];
        let told = found(&[&calm[..], &wild[..]].concat());
        assert!(!told.is_empty() && told.len() <= 2, "{told:?}");
    }
}
