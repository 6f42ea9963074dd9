//! Headlines: what they say of the figures is true of them, and they claim no cause.

mod cause;
mod direction;
mod numbers;

use super::super::table::Row;
use super::super::tables::Tables;
use super::known::Known;
use super::whole;
use crate::data::{Period, Problem};
use crate::words::Words;
use std::collections::HashSet;

/// What a headline speaks of.
struct Shown<'t> {
    /// The row of its dataset.
    dataset: Row<'t>,
    /// The figures in the periods that the dataset proposes to show.
    figures: Vec<Row<'t>>,
    /// Its texts that name what is shown, such as "within 12 months".
    names: Vec<&'t str>,
}

/// Where rows that are shown are `told` of already, it is not known what is true.
pub fn check<'t>(tables: &'t Tables, known: &Known<'t>, told: &HashSet<usize>, problems: &mut Vec<Problem>) {
    for dataset in whole(&tables.datasets) {
        let shown = shown(dataset, known, tables);
        let is_unsure = shown.figures.iter().any(|row| !row.is_whole() || told.contains(&row.number()));
        for words in Words::every() {
            let column = dataset.table().column("headline", words.lang());
            problems.extend(cause::check(dataset, &column));
            if is_unsure {
                continue;
            }
            problems.extend(numbers::check(&shown, &column, tables));
            problems.extend(direction::check(&shown, &column));
        }
    }
}

fn shown<'t>(dataset: Row<'t>, known: &Known<'t>, tables: &'t Tables) -> Shown<'t> {
    let [from, to] = ["from", "to"].map(|column| Period::from_id(dataset.get(column)));
    let is_shown = |row: &&Row| {
        Period::from_id(row.get("period")).is_some_and(|period| {
            from.is_none_or(|from| period.last >= from.first) && to.is_none_or(|to| period.first <= to.last)
        })
    };
    let id = dataset.get("id");
    let labelled = [known.measures_of.get([id]), known.groups_of.get([id])].into_iter().flatten().copied();
    let rows = labelled.chain(super::of(&tables.targets, id)).chain([dataset]);
    let names = rows.flat_map(|row| {
        Words::every()
            .into_iter()
            .flat_map(move |words| ["label", "subtitle"].map(|stem| row.get(&row.table().column(stem, words.lang()))))
    });
    let figures = known.figures_of.get([id]);
    Shown { dataset, figures: figures.iter().filter(is_shown).copied().collect(), names: names.collect() }
}
