//! A dataset to what is told of it.

use super::super::shape::{
    Category, Dataset as Described, Dimension, Drawn, Figure, Place, Remark, Source, Status, Target, Unit,
};
use impact_charts::chart::{Brief, Ruler, kind, kinds, refused};
use impact_charts::data::{self, Dataset, Period, Role, Text};
use impact_charts::view::readout::{readout, status_words};
use impact_charts::view::{View, Wish, summary};
use impact_charts::words::{Choices, Words};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that is told of a dataset, to readers in these words; `all` figures, or those in view.
pub fn described(dataset: &Dataset, words: &Words, all: bool) -> Described {
    let view = View::open(dataset, &Wish::default());
    let ruler = Ruler::default();
    let brief = Brief { dataset, view: &view, words, ruler: &ruler };
    let said = |text: &Text| text.get(words.lang()).text.to_string();
    let told = if all { figures(dataset).collect() } else { view.cells(dataset) };
    Described {
        id: dataset.id.clone(),
        ours: dataset.profile,
        label: said(&dataset.label),
        headline: said(&dataset.headline),
        subtitle: said(&dataset.subtitle),
        publisher: said(&dataset.publisher),
        rights: said(&dataset.rights),
        cells: dataset.cells(),
        figures: figures(dataset).count(),
        dimensions: dataset.dimensions.iter().map(|each| dimension(each, words)).collect(),
        units: units(dataset),
        statuses: statuses(dataset, words),
        notes: dataset.notes.iter().map(said).collect(),
        remarks: remarks(dataset, words),
        targets: dataset.targets.iter().map(|target| self::target(dataset, target, words)).collect(),
        sources: sources(dataset),
        drawn: drawn(brief),
        summary: summary(dataset, &view, words, Choices::of(words).kind(kind(&brief))),
        in_view: told.into_iter().map(|cell| figure(brief, cell)).collect(),
    }
}

fn figures(dataset: &Dataset) -> impl Iterator<Item = usize> {
    (0..dataset.cells()).filter(|cell| dataset.is_figure(*cell))
}

fn dimension(dimension: &data::Dimension, words: &Words) -> Dimension {
    let role = match dimension.role {
        Role::Time => "time",
        Role::Geo => "geo",
        Role::Metric => "metric",
        Role::Other => "other",
    };
    let category = |category: &data::Category| Category {
        id: category.id.clone(),
        label: category.label.get(words.lang()).text.into(),
        days: category.period.map(Period::iso),
        base: category.base.clone(),
        notes: category.notes.iter().map(|note| note.get(words.lang()).text.into()).collect(),
    };
    Dimension {
        id: dimension.id.clone(),
        label: dimension.label.get(words.lang()).text.into(),
        role: role.into(),
        size: dimension.categories.len(),
        categories: dimension.categories.iter().map(category).collect(),
    }
}

fn units(dataset: &Dataset) -> Vec<Unit> {
    let measures = dataset.role(Role::Metric).map_or(&[][..], |metric| &dataset.dimensions[metric].categories);
    let unit = |measure: &data::Category| {
        let data::Unit { id, symbol, decimals } = measure.unit.clone()?;
        Some(Unit { measure: measure.id.clone(), unit: id, symbol, decimals })
    };
    measures.iter().filter_map(unit).collect()
}

/// The statuses in use, by code.
fn statuses(dataset: &Dataset, words: &Words) -> Vec<Status> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let codes = dataset.facts.iter().flat_map(|(_, facts)| &facts.status);
    codes.for_each(|code| *counts.entry(code).or_default() += 1);
    let status =
        |(code, figures): (&str, usize)| Status { code: code.into(), meaning: status_words(words, code), figures };
    counts.into_iter().map(status).collect()
}

/// Breaks, and the notes with a place on the chart.
fn remarks(dataset: &Dataset, words: &Words) -> Vec<Remark> {
    let place = |(dimension, category): (usize, usize)| {
        let dimension = &dataset.dimensions[dimension];
        (dimension.id.clone(), dimension.categories[category].id.clone().into())
    };
    let said = |text: &Text| text.get(words.lang()).text.to_string();
    let breaks = dataset.breaks.iter().map(|found| Remark {
        is_break: true,
        date: None,
        at: [Some((found.dimension, found.before)), found.group].into_iter().flatten().map(place).collect(),
        text: said(&found.text),
    });
    let notes = dataset.remarks.iter().map(|remark| Remark {
        is_break: false,
        date: remark.day.map(|day| Period { first: day, last: day }.iso()[..10].to_string()),
        at: remark.at.into_iter().map(place).collect(),
        text: said(&remark.text),
    });
    breaks.chain(notes).collect()
}

fn target(dataset: &Dataset, target: &data::Target, words: &Words) -> Target {
    Target {
        at: at(dataset, target.cell),
        value: target.value,
        printed: target.printed.clone(),
        label: target.label.get(words.lang()).text.into(),
    }
}

/// The documents, each with how many figures name it.
fn sources(dataset: &Dataset) -> Vec<Source> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, facts) in &dataset.facts {
        let worded = facts.also.iter().map(|also| &also.quote.source);
        let named = worded.chain(facts.was.iter().map(|earlier| &earlier.source)).chain([&facts.quote.source]);
        let named: BTreeSet<&String> = named.collect();
        named.into_iter().for_each(|id| *counts.entry(id).or_default() += 1);
    }
    let source = |source: &data::Source| Source {
        id: source.id.clone(),
        title: source.title.clone(),
        publisher: source.publisher.clone(),
        published: source.published.clone(),
        address: source.address.clone(),
        figures: counts.get(source.id.as_str()).copied().unwrap_or_default(),
    };
    dataset.sources.iter().map(source).collect()
}

/// What would be drawn, and why that.
fn drawn(brief: Brief) -> Drawn {
    let Brief { dataset, view, .. } = brief;
    let (drawn, suited, wished) = (kind(&brief), kinds(&brief), &dataset.hint.kind);
    let why = match wished.as_str() {
        "" => format!("the file asks for no kind; {drawn} is the first that suits the figures in view"),
        wished if wished == drawn => "the file asks for it, and it suits the figures in view".into(),
        wished => refused(&brief, wished),
    };
    let id = |dimension: usize, category: usize| {
        dataset.dimensions[dimension].categories.get(category).map(|c| c.id.clone())
    };
    let of_time = |period: usize| view.time.and_then(|time| id(time, period)).unwrap_or_default();
    let is_fixed = |index: &usize| Some(*index) != view.group && Some(*index) != view.time;
    let fixed = (0..dataset.dimensions.len()).filter(is_fixed);
    let groups = |group: usize| view.groups.iter().filter_map(|at| id(group, *at)).collect::<Vec<_>>();
    Drawn {
        kind: drawn.into(),
        why,
        suited: suited.into_iter().map(String::from).collect(),
        along: dataset.dimensions.get(view.along).map(|along| along.id.clone()).unwrap_or_default(),
        groups: view.group.map(groups).unwrap_or_default(),
        groups_asked_for: !dataset.hint.groups.is_empty(),
        fixed: fixed
            .filter_map(|index| Some((dataset.dimensions[index].id.clone(), id(index, view.fixed[index])?.into())))
            .collect(),
        from: of_time(view.range.0),
        to: of_time(view.range.1),
    }
}

/// The ids that name a cell.
fn at(dataset: &Dataset, cell: usize) -> Place {
    let names = dataset.dimensions.iter().map(|dimension| dimension.id.clone());
    names.zip((0..).map(|index| dataset.category(cell, index).id.clone().into())).collect()
}

fn figure(brief: Brief, cell: usize) -> Figure {
    let Brief { dataset, view, words, .. } = brief;
    let said = readout(dataset, view, words, cell);
    let facts = dataset.facts(cell);
    let of_group = view.group.map(|group| &dataset.category(cell, group).label);
    Figure {
        at: at(dataset, cell),
        group: of_group.map(|label| label.get(words.lang()).text.into()).unwrap_or_default(),
        period: view.period_label(dataset, cell).map(|label| label.get(words.lang()).text.into()).unwrap_or_default(),
        value: dataset.value(cell),
        said: said.value,
        status: facts.map(|facts| facts.status.clone()).unwrap_or_default(),
        qualifier: facts.and_then(|facts| facts.qualifier).map(|qualifier| qualifier.code().into()),
    }
}
