//! What is counted, and what figures are held against: measures, groups, periods, targets and breaks.

use super::pair::{Pair, at};
use super::place::{At, Place};
use super::{Change, Kind};
use crate::data::{Break, Category, Dataset, Dimension, Period, Role, Target, Unit};

pub fn meaning(pair: &Pair, changes: &mut Vec<Change>) {
    for dimension in &pair.new.dimensions {
        let categories = pair.parts(|dataset| categories(dataset, dimension), |_, found| category_at(dimension, found));
        for (place, was, now) in categories {
            match (was, now) {
                (Some(was), Some(now)) => category(dimension.role, &place, was, now, changes),
                (was, now) => changes.extend(unused(pair, &place, was, now)),
            }
        }
    }
    for (place, was, now) in pair.parts(|dataset| &dataset.targets, |dataset, target| at(dataset, target.cell)) {
        target(&place, was, now, changes);
    }
    for (place, was, now) in pair.parts(|dataset| &dataset.breaks, break_at) {
        found_break(&place, was, now, changes);
    }
}

/// The categories that a dataset has along a dimension of this name.
fn categories<'a>(dataset: &'a Dataset, dimension: &Dimension) -> &'a [Category] {
    dataset.dimension(&dimension.id).map_or(&[], |index| &dataset.dimensions[index].categories)
}

fn category_at(dimension: &Dimension, category: &Category) -> At {
    vec![(dimension.id.clone(), category.id.clone())]
}

fn category(role: Role, place: &Place, was: &Category, now: &Category, changes: &mut Vec<Change>) {
    // What a period is called is words: what it is are its days.
    let named = if role == Role::Time { Kind::Reworded } else { Kind::Redefined };
    changes.extend(place.text(named, "label", &was.label, &now.label));
    changes.extend(place.texts(Kind::Redefined, "note", &was.notes, &now.notes));
    let base = |category: &'_ Category| category.base.clone().unwrap_or_default();
    changes.extend(place.field(Kind::Redefined, "base", &base(was), &base(now)));
    let days = |category: &Category| category.period.map(Period::iso).unwrap_or_default();
    changes.extend(place.field(Kind::Redefined, "days", &days(was), &days(now)));
    let unit = |category: &Category| category.unit.clone().unwrap_or_default();
    let (was, now) = (unit(was), unit(now));
    let decimals = |unit: &Unit| unit.decimals.map(|decimals| decimals.to_string()).unwrap_or_default();
    changes.extend(place.field(Kind::Redefined, "unit", &was.id, &now.id));
    changes.extend(place.field(Kind::Redefined, "symbol", &was.symbol, &now.symbol));
    changes.extend(place.field(Kind::Redefined, "decimals", &decimals(&was), &decimals(&now)));
}

/// A category that came or went without a figure or target. Of any other those speak.
fn unused(pair: &Pair, place: &Place, was: Option<&Category>, now: Option<&Category>) -> Option<Change> {
    let (dataset, kind) = if now.is_some() { (pair.new, Kind::New) } else { (pair.old, Kind::Reworded) };
    let is_here = |cell: usize| at(dataset, cell).contains(&place.at[0]);
    let is_used = |cell: usize| dataset.is_figure(cell) || dataset.target(cell).is_some();
    let label = |category: &Category| category.label.own().to_string();
    (!(0..dataset.cells()).any(|cell| is_used(cell) && is_here(cell)))
        .then(|| place.change(kind, "label", was.map(label), now.map(label)))
}

fn target(place: &Place, was: Option<&Target>, now: Option<&Target>, changes: &mut Vec<Change>) {
    let printed = |target: &Target| target.printed.clone();
    let (Some(was), Some(now)) = (was, now) else {
        let kind = if was.is_none() { Kind::New } else { Kind::Redefined };
        return changes.push(place.change(kind, "target", was.map(printed), now.map(printed)));
    };
    let value = |target: &Target| target.value.to_string();
    if was.printed != now.printed {
        changes.push(place.change(Kind::Redefined, "target", Some(printed(was)), Some(printed(now))));
    } else if was.value != now.value {
        changes.push(place.change(Kind::Redefined, "target value", Some(value(was)), Some(value(now))));
    } else {
        changes.extend(place.text(Kind::Reworded, "target label", &was.label, &now.label));
        changes.extend(place.quote("target", &was.quote, &now.quote));
    }
}

fn break_at(dataset: &Dataset, found: &Break) -> At {
    let places = std::iter::once((found.dimension, found.before)).chain(found.group);
    let dimension = |index: usize| &dataset.dimensions[index];
    places.flat_map(|(index, at)| category_at(dimension(index), &dimension(index).categories[at])).collect()
}

fn found_break(place: &Place, was: Option<&Break>, now: Option<&Break>, changes: &mut Vec<Change>) {
    let text = |found: &Break| found.text.own().to_string();
    match (was, now) {
        (Some(was), Some(now)) => changes.extend(place.text(Kind::Redefined, "break text", &was.text, &now.text)),
        (Some(was), None) => changes.push(place.change(Kind::Redefined, "break", Some(text(was)), None)),
        (_, now) => changes.push(place.change(Kind::New, "break", None, now.map(text))),
    }
}
