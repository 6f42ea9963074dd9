//! What is said around the figures: names, headlines, notes, documents, and what is shown first.

use super::pair::Pair;
use super::place::{Place, unlike};
use super::{Change, Kind};
use crate::data::{Dataset, Question, Remark, Role, Source, date};

pub fn texts(pair: &Pair, changes: &mut Vec<Change>) {
    let (old, new, place) = (pair.old, pair.new, pair.place(Vec::new()));
    for (stem, was, now) in [
        ("label", &old.label, &new.label),
        ("headline", &old.headline, &new.headline),
        ("subtitle", &old.subtitle, &new.subtitle),
        ("publisher", &old.publisher, &new.publisher),
        ("rights", &old.rights, &new.rights),
    ] {
        changes.extend(place.text(Kind::Reworded, stem, was, now));
    }
    changes.extend(place.field(Kind::Reworded, "lang", &old.lang, &new.lang));
    changes.extend(place.texts(Kind::Reworded, "note", &old.notes, &new.notes));
    for (was, now) in unlike(&old.remarks, &new.remarks) {
        remark(&place, (old, &was), (new, &now), changes);
    }
    dimensions(pair, changes);
    view(&place, old, new, changes);
    for (place, was, now) in
        pair.parts(|dataset| &dataset.sources, |_, source| vec![("source".into(), source.id.clone())])
    {
        document(&place, was, now, changes);
    }
    for (place, was, now) in
        pair.parts(|dataset| &dataset.questions, |_, question| vec![("question".into(), question.id.clone())])
    {
        asked(&place, (old, was), (new, now), changes);
    }
}

/// A question with its answer.
fn asked(
    place: &Place,
    was: (&Dataset, Option<&Question>),
    now: (&Dataset, Option<&Question>),
    changes: &mut Vec<Change>,
) {
    let (Some(before), Some(after)) = (was.1, now.1) else {
        let text = |question: &Question| question.text.own().to_string();
        let kind = if was.1.is_none() { Kind::New } else { Kind::Reworded };
        return changes.push(place.change(kind, "question", was.1.map(text), now.1.map(text)));
    };
    let figures = |dataset: &Dataset, question: &Question| {
        let figure = |cell: &usize| {
            let at = dataset.at(*cell).into_iter().enumerate().map(|at| named(dataset, at));
            at.collect::<Vec<_>>().join(" ")
        };
        question.cells.iter().map(figure).collect::<Vec<_>>().join("; ")
    };
    changes.extend(place.text(Kind::Reworded, "text", &before.text, &after.text));
    changes.extend(place.text(Kind::Reworded, "answer", &before.answer, &after.answer));
    changes.extend(place.field(Kind::Reworded, "figures", &figures(was.0, before), &figures(now.0, after)));
    changes.extend(place.quote("answer", &before.quote, &after.quote));
}

/// A note with a place on the chart.
fn remark(place: &Place, was: (&Dataset, &Remark), now: (&Dataset, &Remark), changes: &mut Vec<Change>) {
    let day = |remark: &Remark| {
        let day = |(year, month, day)| format!("{year:04}-{month:02}-{day:02}");
        remark.day.map(|number| day(date(number))).unwrap_or_default()
    };
    let at = |(dataset, remark): (&Dataset, &Remark)| remark.at.map(|at| named(dataset, at)).unwrap_or_default();
    changes.extend(place.field(Kind::Reworded, "note date", &day(was.1), &day(now.1)));
    changes.extend(place.field(Kind::Reworded, "note at", &at(was), &at(now)));
    changes.extend(place.text(Kind::Reworded, "note short", &was.1.short, &now.1.short));
    changes.extend(place.text(Kind::Reworded, "note text", &was.1.text, &now.1.text));
    changes.extend(place.quote("note", &was.1.quote, &now.1.quote));
}

/// The names of dimensions, and the order in which a reader meets their categories; periods have their own.
fn dimensions(pair: &Pair, changes: &mut Vec<Change>) {
    for now in &pair.new.dimensions {
        let Some(was) = pair.old.dimension(&now.id).map(|index| &pair.old.dimensions[index]) else { continue };
        let place = pair.place(vec![("dimension".into(), now.id.clone())]);
        changes.extend(place.text(Kind::Reworded, "label", &was.label, &now.label));
        let order = |one: &crate::data::Dimension, other: &crate::data::Dimension| {
            let ids = one.categories.iter().map(|category| category.id.as_str());
            ids.filter(|id| other.find(id).is_some()).collect::<Vec<_>>().join(" ")
        };
        if now.role != Role::Time {
            changes.extend(place.field(Kind::Reworded, "order", &order(was, now), &order(now, was)));
        }
    }
}

/// What is shown first, under the names of the columns of datasets.csv.
fn view(place: &Place, old: &Dataset, new: &Dataset, changes: &mut Vec<Change>) {
    for ((what, was), (_, now)) in hint(old).into_iter().zip(hint(new)) {
        changes.extend(place.field(Kind::Reworded, what, &was, &now));
    }
}

fn hint(dataset: &Dataset) -> [(&'static str, String); 6] {
    let hint = &dataset.hint;
    let id = |dimension: Option<usize>, category: usize| {
        dimension.map(|index| dataset.dimensions[index].categories[category].id.clone()).unwrap_or_default()
    };
    let (group, time) = (dataset.group_dimension(), dataset.role(Role::Time));
    let groups: Vec<String> = hint.groups.iter().map(|category| id(group, *category)).collect();
    let fixed: Vec<String> = hint.fixed.iter().map(|place| named(dataset, *place)).collect();
    let period = |category: Option<usize>| category.map(|category| id(time, category)).unwrap_or_default();
    [
        ("kind", hint.kind.clone()),
        ("along", hint.along.map(|index| dataset.dimensions[index].id.clone()).unwrap_or_default()),
        ("groups", groups.join(" ")),
        ("where", fixed.join(" ")),
        ("from", period(hint.range.0)),
        ("to", period(hint.range.1)),
    ]
}

/// A category with its dimension, as `where` of datasets.csv names it.
fn named(dataset: &Dataset, (dimension, category): (usize, usize)) -> String {
    let dimension = &dataset.dimensions[dimension];
    format!("{}:{}", dimension.id, dimension.categories[category].id)
}

fn document(place: &Place, was: Option<&Source>, now: Option<&Source>, changes: &mut Vec<Change>) {
    let title = |source: &Source| source.title.clone();
    let (Some(was), Some(now)) = (was, now) else {
        let kind = if was.is_none() { Kind::New } else { Kind::Reworded };
        return changes.push(place.change(kind, "document", was.map(title), now.map(title)));
    };
    for (what, was, now) in [
        ("title", &was.title, &now.title),
        ("publisher", &was.publisher, &now.publisher),
        ("published", &was.published, &now.published),
        ("address", &was.address, &now.address),
    ] {
        changes.extend(place.field(Kind::Reworded, what, was, now));
    }
}
