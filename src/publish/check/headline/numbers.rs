//! A number in a headline: that of a figure in view, or of a target where the headline speaks of one.

use super::super::super::quote::number;
use super::super::super::spoken::{Meaning, Word, words};
use super::super::super::table::Row;
use super::super::super::tables::Tables;
use super::super::{doubt, of};
use super::{Shown, names};
use crate::data::Problem;

/// Words after a number that is no figure: `12 months`, `5 percentage points`.
const AFTER: [&str; 16] = [
    "month",
    "months",
    "week",
    "weeks",
    "year",
    "years",
    "hours",
    "percentage",
    "points",
    "point",
    "mis",
    "wythnos",
    "blynedd",
    "flynedd",
    "mlynedd",
    "pwynt",
];

/// Words before a number that is only near the figure.
const NEAR: [&str; 19] = [
    "about", "around", "nearly", "almost", "over", "under", "than", "least", "most", "roughly", "some", "tua", "bron",
    "dros", "na", "leiaf", "mwyaf", "hyd", "oddeutu",
];

/// Words for a target: elsewhere its number would pass for a figure's.
const TARGET: [&str; 10] =
    ["target", "targets", "targed", "darged", "nharged", "tharged", "targedau", "dargedau", "nhargedau", "thargedau"];

/// How far off a number near a figure may be, as a part of it.
const OFF: f64 = 0.05;

pub fn check(shown: &Shown, column: &str, tables: &Tables) -> Option<Problem> {
    let headline = words(shown.dataset.get(column));
    if !headline.iter().any(|word| value(word).is_some()) || shown.figures.is_empty() {
        return None;
    }
    let speaks_of_target = headline.iter().any(|word| TARGET.contains(&&*lower(word)));
    let targets = if speaks_of_target { &shown.targets[..] } else { &[] };
    let names = shown.names.iter().copied().chain(targets.iter().copied().flat_map(names));
    let named: Vec<f64> = names.flat_map(words).filter_map(|word| value(&word)).collect();
    let known = published(shown, targets, tables);
    let is_strange = |at: usize| {
        let near = at > 0 && NEAR.contains(&&*lower(&headline[at - 1]));
        let is_as = |value: f64, known: f64| known == value || near && (known - value).abs() <= OFF * known.abs();
        let value = value(&headline[at])?;
        let is_fine =
            named.contains(&value) || is_count(&headline, at) || known.iter().any(|known| is_as(value, *known));
        (!is_fine).then(|| headline[at].text)
    };
    let strange: Vec<&str> = (0..headline.len()).filter_map(is_strange).collect();
    let remedy = "check that the headline is still true of what is shown, and write it again where it is not";
    (!strange.is_empty()).then(|| {
        let found = format!("{}, which is no figure in the periods that are shown", strange.join(" and "));
        doubt(shown.dataset, column, "HEADLINE_NUMBER", found, remedy)
    })
}

fn value(word: &Word) -> Option<f64> {
    if let Meaning::Number(value) = word.means { Some(value) } else { None }
}

fn lower(word: &Word) -> String {
    word.text.to_lowercase()
}

/// Whether a number counts time or points, or is one of two such as in `9 in 10`.
fn is_count(headline: &[Word], at: usize) -> bool {
    let next = headline.get(at + 1).map(lower).unwrap_or_default();
    let is_of = |word: &Word| ["in", "out", "of", "o", "bob", "ym", "mhob", "every", "a"].contains(&&*lower(word));
    let is_linked = |other: usize| {
        let between = headline.get(at.min(other) + 1..at.max(other)).unwrap_or_default();
        (1..=2).contains(&between.len()) && between.iter().all(is_of) && is_round(&headline[at.max(other)])
    };
    AFTER.contains(&&*next) || (0..headline.len()).any(is_linked)
}

/// What a part is given of, as in 9 in 10.
fn is_round(word: &Word) -> bool {
    value(word).is_some_and(|value| [3.0, 4.0, 5.0, 10.0, 20.0, 100.0].contains(&value)) && !word.text.ends_with('%')
}

/// The numbers that the dataset publishes for what is shown.
fn published<'t>(shown: &Shown<'t>, targets: &[Row<'t>], tables: &'t Tables) -> Vec<f64> {
    let also = of(&tables.also, shown.dataset.get("id"));
    let rows = shown.figures.iter().chain(targets).copied().chain(also);
    rows.flat_map(|row| [number(row.get("printed")), row.get("value").parse().ok(), row.get("base").parse().ok()])
        .flatten()
        .collect()
}
