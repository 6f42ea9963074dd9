//! Headlines and subtitles: what they say of the figures is true of them, and they claim no cause.

mod cause;
mod direction;
mod numbers;
mod years;

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
    /// Its targets.
    targets: Vec<Row<'t>>,
}

impl<'t> Shown<'t> {
    /// Those of the figures that stand in the view that the dataset proposes, of its groups and of what it fixes.
    fn in_view(&self) -> impl Iterator<Item = Row<'t>> {
        let words = |column| self.dataset.get(column).split_whitespace();
        let is_group = move |row: &Row| {
            let mut asked = words("groups").peekable();
            asked.peek().is_none() || asked.any(|asked| asked == row.get("group"))
        };
        let is_fixed = move |row: &Row| {
            words("where").filter_map(|place| place.split_once(':')).all(|(column, id)| row.get(column) == id)
        };
        self.figures.iter().copied().filter(move |row| is_group(row) && is_fixed(row))
    }
}

/// Where rows that are shown are `told` of already, it is not known what is true.
pub fn check<'t>(tables: &'t Tables, known: &Known<'t>, told: &HashSet<usize>, problems: &mut Vec<Problem>) {
    for dataset in whole(&tables.datasets) {
        let shown = shown(dataset, known, tables);
        let is_unsure = !tables.are_sure() || shown.figures.iter().any(|row| told.contains(&row.number()));
        for words in Words::every() {
            let column = dataset.table().column("headline", words.lang());
            problems.extend(cause::check(dataset, &column));
            if is_unsure {
                continue;
            }
            problems.extend(numbers::check(&shown, &column, tables));
            problems.extend(direction::check(&shown, &column));
            problems.extend(years::check(&shown, &dataset.table().column("subtitle", words.lang())));
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
    let names = labelled.chain([dataset]).flat_map(names).collect();
    let figures = known.figures_of.get([id]).iter().filter(is_shown).copied().collect();
    Shown { dataset, figures, names, targets: super::of(&tables.targets, id).collect() }
}

/// The texts of a row that name something, in every language.
fn names(row: Row<'_>) -> impl Iterator<Item = &str> {
    let texts = move |words: &Words| ["label", "subtitle"].map(|stem| row.get(&row.table().column(stem, words.lang())));
    Words::every().into_iter().flat_map(texts)
}
