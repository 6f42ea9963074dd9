//! The tables to datasets: one a row of `datasets.csv`. For tables that pass their checks; what others name and is not
//! there is left out.

use super::label::label;
use super::lots::{Cells, Lots};
use super::named::named;
use super::noted::add_notes;
use super::sum::{Sum, sums};
use super::table::Row;
use super::tables::Tables;
use crate::data::{
    Break, Category, Dataset, Dimension, Earlier, Facts, Hint, Period, Qualifier, Question, Quote, Remark, Role,
    Source, Target, Text, Unit, Wording,
};
use crate::words::{LANGUAGES, Listing, Words};
use std::collections::HashSet;

/// The dimensions of every dataset, in order, by index.
pub(super) const MEASURE: usize = 0;
pub(super) const GROUP: usize = 1;
pub(super) const PERIOD: usize = 2;

/// Every dataset of the tables, in their order, each made when it is asked for.
pub fn datasets(tables: &Tables) -> impl Iterator<Item = Dataset> {
    let (lots, sums) = (Lots::of(tables), sums(tables));
    tables.datasets.rows().map(move |row| dataset(row, tables, &lots, &sums))
}

fn dataset(row: Row, tables: &Tables, lots: &Lots, sums: &[Sum]) -> Dataset {
    let id = row.get("id");
    let mut dataset = Dataset {
        id: id.into(),
        label: row.said("label"),
        headline: row.said("headline"),
        subtitle: row.said("subtitle"),
        publisher: tables.published("publisher"),
        rights: tables.published("rights"),
        lang: LANGUAGES[0].0.into(),
        profile: true,
        dimensions: vec![measures(id, lots), groups(id, lots), periods(id, lots)],
        ..Dataset::default()
    };
    let cells = Cells::of(&dataset);
    figures(&mut dataset, &cells, lots);
    dataset.targets = lots.targets.of(id).filter_map(|row| target(row, &cells)).collect();
    breaks(&mut dataset, lots);
    notes(&mut dataset, lots);
    dataset.questions = lots.questions.of(id).map(|row| question(row, &dataset)).collect();
    add_notes(&mut dataset, lots, sums);
    dataset.sources = sources(&dataset, tables);
    dataset.hint = hint(row, &dataset);
    dataset
}

pub(super) fn dimension(id: &str, label: impl Fn(&Words) -> &'static str, role: Role) -> Dimension {
    let mut said = Text::default();
    Words::every().into_iter().for_each(|words| said.add(words.lang(), label(words)));
    Dimension { id: id.into(), label: said, role, categories: Vec::new() }
}

fn measures(dataset: &str, lots: &Lots) -> Dimension {
    let category = |row: Row| Category {
        id: row.get("id").into(),
        label: row.said("label"),
        notes: [row.said("note")].into_iter().filter(|note| !note.is_empty()).collect(),
        unit: Some(Unit {
            id: row.get("unit").into(),
            symbol: row.get("symbol").into(),
            decimals: row.get("decimals").parse().ok(),
        }),
        ..Category::default()
    };
    let categories = lots.measures.of(dataset).map(category).collect();
    Dimension { categories, ..dimension("measure", |words| Listing::of(words).measure().text(), Role::Metric) }
}

fn groups(dataset: &str, lots: &Lots) -> Dimension {
    let category = |row: Row| Category {
        id: row.get("id").into(),
        label: row.said("label"),
        notes: Some(row.said("note")).into_iter().filter(|note| !note.is_empty()).collect(),
        base: Some(row.get("base").to_string()).filter(|base| !base.is_empty()),
        ..Category::default()
    };
    let categories = lots.groups.of(dataset).map(category).collect();
    Dimension { categories, ..dimension("group", |words| words.group().text(), Role::Other) }
}

/// The periods of figures and targets, by their first day, then their last.
fn periods(dataset: &str, lots: &Lots) -> Dimension {
    let rows = lots.figures.of(dataset).chain(lots.targets.of(dataset));
    let mut ids: Vec<&str> = rows.map(|row| row.get("period")).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.sort_by_key(|id| (Period::from_id(id), *id));
    let category =
        |id: &str| Category { id: id.into(), label: label(id), period: Period::from_id(id), ..Category::default() };
    let categories = ids.into_iter().map(category).collect();
    Dimension { categories, ..dimension("period", |words| words.period().text(), Role::Time) }
}

pub(super) fn quote(row: Row) -> Quote {
    Quote {
        source: row.get("source").into(),
        text: row.get("quote").replace('*', ""),
        locator: row.get("locator").into(),
    }
}

fn figures(dataset: &mut Dataset, cells: &Cells, lots: &Lots) {
    let id = dataset.id.clone();
    dataset.values = vec![f64::NAN; dataset.cells()];
    let (also, earlier) = (cells.lots(lots.also.of(&id)), cells.lots(lots.earlier.of(&id)));
    for row in lots.figures.of(&id) {
        let Some(cell) = cells.cell(row) else { continue };
        dataset.values[cell] = row.get("value").parse().unwrap_or(f64::NAN);
        let also = also.get(&cell).into_iter().flatten().copied().map(wording).collect();
        let was = earlier.get(&cell).into_iter().flatten().copied().map(self::earlier).collect();
        dataset.facts.push((cell, Facts { also, was, ..facts(row) }));
    }
    dataset.facts.sort_by_key(|(cell, _)| *cell);
}

pub(super) fn facts(row: Row) -> Facts {
    Facts {
        printed: row.said("printed"),
        status: row.get("status").split_whitespace().map(str::to_lowercase).collect(),
        qualifier: Qualifier::from_code(row.get("qualifier")),
        note: row.said("note"),
        quote: quote(row),
        base: row.get("base").parse().ok(),
        interval: row.get("interval").into(),
        fieldwork: row.get("fieldwork").into(),
        ..Facts::default()
    }
}

fn wording(row: Row) -> Wording {
    Wording { printed: row.get("printed").into(), quote: quote(row), note: row.said("note") }
}

fn earlier(row: Row) -> Earlier {
    Earlier {
        value: row.get("value").parse().ok(),
        printed: row.get("printed").into(),
        source: row.get("source").into(),
        note: row.said("note"),
    }
}

fn target(row: Row, cells: &Cells) -> Option<Target> {
    Some(Target {
        cell: cells.cell(row)?,
        value: row.get("value").parse().ok()?,
        printed: row.get("printed").into(),
        label: row.said("label"),
        quote: quote(row),
    })
}

/// Breaks, and status `b` on the first figure after each.
fn breaks(dataset: &mut Dataset, lots: &Lots) {
    let id = dataset.id.clone();
    for row in lots.breaks.of(&id) {
        let Some(before) = dataset.dimensions[PERIOD].find(row.get("before")) else {
            continue;
        };
        let group = dataset.dimensions[GROUP].find(row.get("group"));
        let groups = group.map_or(0..dataset.dimensions[GROUP].categories.len(), |group| group..group + 1);
        for cell in groups.flat_map(|group| first_after(dataset, group, before)).collect::<Vec<_>>() {
            if let Ok(index) = dataset.facts.binary_search_by_key(&cell, |(at, _)| *at) {
                let status = &mut dataset.facts[index].1.status;
                if !status.iter().any(|code| code == "b") {
                    status.push("b".into());
                }
            }
        }
        let group = group.map(|group| (GROUP, group));
        dataset.breaks.push(Break { dimension: PERIOD, before, group, text: row.said("text") });
    }
}

/// The first figure of a group from the period `before` on, in each measure that has one before it too.
fn first_after(dataset: &Dataset, group: usize, before: usize) -> Vec<usize> {
    let figure = |measure: usize, period: usize| {
        Some(dataset.cell(&[measure, group, period])).filter(|cell| dataset.is_figure(*cell))
    };
    let all = dataset.dimensions[PERIOD].categories.len();
    let after = |measure: usize| {
        (0..before).find_map(|period| figure(measure, period))?;
        (before..all).find_map(|period| figure(measure, period))
    };
    (0..dataset.dimensions[MEASURE].categories.len()).filter_map(after).collect()
}

/// Notes on the whole, on a category, or with a place on the chart.
fn notes(dataset: &mut Dataset, lots: &Lots) {
    let id = dataset.id.clone();
    for row in lots.notes.of(&id) {
        let places = dataset.dimensions.iter().enumerate();
        let at = places.filter_map(|(index, dimension)| Some((index, dimension.find(row.get(&dimension.id))?))).next();
        let day = Period::from_id(row.get("date")).map(|period| period.first);
        let (short, text) = (row.said("short"), row.said("text"));
        match at {
            _ if day.is_some() || !short.is_empty() => {
                dataset.remarks.push(Remark { day, at, short, text, quote: quote(row) });
            }
            Some((dimension, category)) => dataset.dimensions[dimension].categories[category].notes.push(text),
            None => dataset.notes.push(text),
        }
    }
}

fn question(row: Row, dataset: &Dataset) -> Question {
    Question {
        id: row.get("id").into(),
        text: row.said("text"),
        answer: row.said("answer"),
        cells: row.get("figures").split_whitespace().filter_map(|place| named_cell(place, dataset)).collect(),
        quote: quote(row),
    }
}

/// The figure that a question names.
fn named_cell(place: &str, dataset: &Dataset) -> Option<usize> {
    let measures: Vec<&str> =
        dataset.dimensions[MEASURE].categories.iter().map(|measure| measure.id.as_str()).collect();
    let [measure, group, period] = named(place, &measures)?;
    let at = [
        dataset.dimensions[MEASURE].find(measure)?,
        dataset.dimensions[GROUP].find(group)?,
        dataset.dimensions[PERIOD].find(period)?,
    ];
    Some(dataset.cell(&at)).filter(|cell| dataset.is_figure(*cell))
}

/// The documents that the dataset names, in the order of their table.
fn sources(dataset: &Dataset, tables: &Tables) -> Vec<Source> {
    let mut used: HashSet<&str> = HashSet::new();
    for (_, facts) in &dataset.facts {
        used.insert(&facts.quote.source);
        used.extend(facts.also.iter().map(|also| also.quote.source.as_str()));
        used.extend(facts.was.iter().map(|earlier| earlier.source.as_str()));
    }
    used.extend(dataset.targets.iter().map(|target| target.quote.source.as_str()));
    used.extend(dataset.remarks.iter().map(|remark| remark.quote.source.as_str()));
    used.extend(dataset.questions.iter().map(|question| question.quote.source.as_str()));
    let source = |row: Row| Source {
        id: row.get("id").into(),
        title: row.get("title").into(),
        publisher: row.get("publisher").into(),
        published: row.get("published").into(),
        address: row.get("address").into(),
    };
    tables.sources.rows().filter(|row| used.contains(row.get("id"))).map(source).collect()
}

fn hint(row: Row, dataset: &Dataset) -> Hint {
    let find = |place: &str| {
        let (dimension, id) = place.split_once(':')?;
        let dimension = dataset.dimension(dimension)?;
        Some((dimension, dataset.dimensions[dimension].find(id)?))
    };
    Hint {
        kind: row.get("kind").into(),
        along: dataset.dimension(row.get("along")),
        groups: row.get("groups").split_whitespace().filter_map(|id| dataset.dimensions[GROUP].find(id)).collect(),
        fixed: row.get("where").split_whitespace().filter_map(find).collect(),
        range: (dataset.dimensions[PERIOD].find(row.get("from")), dataset.dimensions[PERIOD].find(row.get("to"))),
    }
}
