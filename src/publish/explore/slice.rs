//! What is drawn of others' figures, as a dataset of its own: one measure, its groups and its periods, and a name that says
//! what all else is fixed at.

use super::choice::Choice;
use crate::data::{Category, Dataset, Dimension, Foreign, Role, Text, Unit, when};
use crate::words::{decimals, number};
use std::collections::HashSet;

/// More decimals than this are never shown.
const MOST_DECIMALS: u32 = 6;

/// The part of a dataset that a choice names. `name` is that of its file.
pub fn slice(foreign: &Foreign, choice: &Choice, name: &str) -> Dataset {
    let whole = &foreign.dataset;
    let measure = measure(whole, choice);
    let groups = choice.group.map(|group| groups(&whole.dimensions[group], &choice.groups));
    let order = if choice.along.is_some() { choice.periods(whole) } else { vec![0] };
    let periods = choice.along.map(|along| periods(&whole.dimensions[along], &order));
    let shown = if choice.group.is_some() { choice.groups.clone() } else { vec![0] };
    let mut dataset = Dataset {
        label: Text::new("", &title(whole, choice, name)),
        notes: whole.notes.clone(),
        lang: whole.lang.clone(),
        dimensions: [measure, groups, periods].into_iter().flatten().collect(),
        ..Dataset::default()
    };
    if dataset.dimensions.is_empty() {
        dataset.dimensions.extend(alone(whole, choice));
    }
    if whole.cells() == 0 {
        return dataset;
    }
    for group in &shown {
        for period in &order {
            let cell = choice.cell(whole, *group, *period);
            if let Some(facts) = whole.facts(cell) {
                dataset.facts.push((dataset.values.len(), facts.clone()));
            }
            dataset.values.push(whole.number(cell).unwrap_or(f64::NAN));
        }
    }
    round(&mut dataset);
    dataset
}

/// Digits that no chart has room for: where the file does not say how many decimals it means, or names more than are ever
/// shown, four digits of the greatest figure are.
fn round(dataset: &mut Dataset) {
    let known = || dataset.values.iter().filter(|value| value.is_finite());
    let greatest = known().fold(0.0f64, |greatest, value| greatest.max(value.abs()));
    let most = known().map(|value| decimals(*value)).max().unwrap_or_default();
    let whole = if greatest >= 1.0 { greatest.log10().floor() as u32 + 1 } else { 1 };
    let shown = 4u32.saturating_sub(whole).max(1);
    let metric = dataset.role(Role::Metric).map(|metric| &mut dataset.dimensions[metric].categories[0]);
    if let Some(category) = metric.filter(|_| most > 3 && most > shown) {
        let unit = category.unit.get_or_insert_default();
        unit.decimals = unit.decimals.filter(|decimals| u32::from(*decimals) <= MOST_DECIMALS).or(Some(shown as u8));
    }
}

/// A figure alone is a cube of one cell, along whatever dimension.
fn alone(whole: &Dataset, choice: &Choice) -> Option<Dimension> {
    let dimension = whole.dimensions.first()?;
    let categories = dimension.categories.get(choice.fixed[0]).cloned().into_iter().collect();
    Some(Dimension { role: Role::Other, categories, ..dimension.clone() })
}

/// The measure that is drawn, named with its unit; where measures stand side by side, their one unit.
fn measure(whole: &Dataset, choice: &Choice) -> Option<Dimension> {
    let metric = whole.role(Role::Metric)?;
    let dimension = &whole.dimensions[metric];
    let of_unit = |unit: &Unit| Category { id: "unit".into(), unit: Some(unit.clone()), ..Category::default() };
    let (id, category) = if choice.group == Some(metric) {
        (["unit of ", &dimension.id].concat(), dimension.categories.first()?.unit.as_ref().map(of_unit)?)
    } else {
        (dimension.id.clone(), dimension.categories.get(choice.fixed[metric])?.clone())
    };
    let unit = category.unit.as_ref().map_or("", |unit| unit.id.as_str());
    let own = category.label.own();
    let named = match (own, unit) {
        // A unit "1" is a number alone, and says nothing.
        (own, "" | "1") => own.to_string(),
        ("", unit) => unit.to_string(),
        (own, unit) if own.to_lowercase().contains(&unit.to_lowercase()) => own.to_string(),
        (own, unit) => [own, ", ", unit].concat(),
    };
    let categories = vec![Category { label: Text::new("", &named), ..category }];
    Some(Dimension { id, label: dimension.label.clone(), role: Role::Metric, categories })
}

/// The groups.
fn groups(dimension: &Dimension, shown: &[usize]) -> Dimension {
    let category =
        |(at, id): (&usize, String)| Category { id, unit: None, period: None, ..dimension.categories[*at].clone() };
    let categories = shown.iter().zip(ids(dimension, shown)).map(category).collect();
    Dimension { role: Role::Other, categories, ..dimension.clone() }
}

/// The ids of groups as a chart's attributes name them: the element separates ids by spaces, so they have none.
fn ids(dimension: &Dimension, shown: &[usize]) -> Vec<String> {
    let mut known = HashSet::new();
    let mut id = |at: &usize| {
        let id = dimension.categories[*at].id.split_whitespace().collect::<Vec<_>>().join("_");
        if id.is_empty() || !known.insert(id.clone()) { format!("{id}_{at}") } else { id }
    };
    shown.iter().map(&mut id).collect()
}

/// The highlighted groups of a part, as it names them.
pub fn highlight(whole: &Dataset, choice: &Choice) -> String {
    let Choice { group, groups, lit, .. } = choice;
    let ids = group.map(|group| ids(&whole.dimensions[group], groups)).unwrap_or_default();
    let named = |lit: &usize| Some(ids.get(groups.iter().position(|group| group == lit)?)?.as_str());
    lit.iter().filter_map(named).collect::<Vec<_>>().join(" ")
}

/// Periods in order of time, with the ids that charts know; where days are not known, as they stand.
fn periods(dimension: &Dimension, order: &[usize]) -> Dimension {
    let all = &dimension.categories;
    let id = |category: &Category| category.period.map_or_else(|| category.id.clone(), when::id);
    let is_one_each = all.iter().map(id).collect::<HashSet<_>>().len() == all.len();
    let category = |at: &usize| {
        let category = all[*at].clone();
        if is_one_each { Category { id: id(&category), ..category } } else { category }
    };
    Dimension { role: Role::Time, categories: order.iter().map(category).collect(), ..dimension.clone() }
}

/// The name of the file's dataset, and what it is narrowed to.
fn title(whole: &Dataset, choice: &Choice, name: &str) -> String {
    let own = if whole.label.is_empty() { name } else { whole.label.own() };
    // The measure stands below the name.
    let metric = whole.role(Role::Metric);
    let is_narrowed = |at: &usize| {
        let used = [choice.along, choice.group, metric].contains(&Some(*at));
        !used && whole.dimensions[*at].categories.len() > 1
    };
    let named = |at: usize| {
        let dimension = &whole.dimensions[at];
        [called(dimension), ": ", dimension.categories[choice.fixed[at]].label.own()].concat()
    };
    let mut narrowed: Vec<String> = (0..whole.dimensions.len()).filter(is_narrowed).map(named).collect();
    if let Some(group) = choice.group.filter(|group| choice.groups.len() < whole.dimensions[*group].categories.len()) {
        let count = |count: usize| number(count as f64, None);
        let all = &whole.dimensions[group];
        narrowed.push([called(all), ": ", &count(choice.groups.len()), "/", &count(all.categories.len())].concat());
    }
    if narrowed.is_empty() { own.into() } else { [own, " (", &narrowed.join("; "), ")"].concat() }
}

/// The name of a dimension, or its id where it has none.
pub fn called(dimension: &Dimension) -> &str {
    if dimension.label.is_empty() { &dimension.id } else { dimension.label.own() }
}
