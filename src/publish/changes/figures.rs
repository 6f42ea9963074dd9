//! Figures: what was never there, what has another value, what is gone, and what is told in other words.

use super::pair::Pair;
use super::place::{Place, unlike};
use super::{Change, Kind};
use crate::data::{Dataset, Earlier, Facts, Qualifier, Wording};

/// How a figure that changed is published: readers who knew the old one are told.
const REVISED: &str = "give it the status r, and what it was to earlier.csv, with a note that says why it was revised";
const WITHDRAWN: &str = "keep its row with no value and the status x r, and give what it was to earlier.csv, with a note \
                         that says why it was withdrawn";

pub fn figures(pair: &Pair, changes: &mut Vec<Change>) {
    let none = Facts::default();
    for (place, old, new) in pair.cells() {
        let figure = |dataset, cell: Option<usize>| cell.map(|cell| Figure::read(dataset, cell, &none));
        let unknown = Figure { value: None, is_there: false, facts: &none };
        let was = figure(pair.old, old).unwrap_or(unknown);
        let now = figure(pair.new, new).unwrap_or(unknown);
        value(&place, &was, &now, changes);
        if was.value.is_some() && now.value.is_some() {
            counted(&place, was.facts, now.facts, changes);
        }
    }
}

/// A cell as readers know it.
#[derive(Clone, Copy)]
struct Figure<'a> {
    /// The value that is shown.
    value: Option<f64>,
    /// Whether there is a value, or a status that says why there is none.
    is_there: bool,
    facts: &'a Facts,
}

impl<'a> Figure<'a> {
    fn read(dataset: &'a Dataset, cell: usize, none: &'a Facts) -> Self {
        let facts = dataset.facts(cell).unwrap_or(none);
        Self { value: dataset.value(cell), is_there: dataset.is_figure(cell), facts }
    }

    fn printed(&self) -> String {
        self.facts.printed.own().into()
    }

    fn status(&self) -> String {
        self.facts.status.join(" ")
    }

    /// Whether this says that it was once `before`, and why it is not any more.
    fn explains(&self, before: &Figure) -> bool {
        let is_before = |earlier: &Earlier| {
            earlier.printed == before.printed() && (earlier.value.is_none() || earlier.value == before.value)
        };
        self.facts.was.iter().any(|earlier| is_before(earlier) && !earlier.note.is_empty())
    }
}

fn value(place: &Place, was: &Figure, now: &Figure, changes: &mut Vec<Change>) {
    let mended = |change: Change, remedy| if now.explains(was) { change } else { change.mended_by(remedy) };
    match (was.value, now.value) {
        (None, Some(_)) => changes.push(place.change(Kind::New, "figure", None, Some(now.printed()))),
        (None, None) if !was.is_there && now.is_there => {
            changes.push(place.change(Kind::New, "status", None, Some(now.status())));
        }
        (Some(_), None) => {
            // A row that is kept says why it has no value.
            let what = if now.is_there { "value" } else { "figure" };
            changes.push(mended(place.change(Kind::Withdrawn, what, Some(was.printed()), None), WITHDRAWN));
        }
        (Some(_), Some(_)) if was.printed() != now.printed() => {
            let (printed, print) = (Some(was.printed()), Some(now.printed()));
            changes.push(mended(place.change(Kind::Revised, "figure", printed, print), REVISED));
        }
        (Some(old), Some(new)) if old != new => {
            let (old, new) = (Some(old.to_string()), Some(new.to_string()));
            changes.push(mended(place.change(Kind::Revised, "value", old, new), REVISED));
        }
        _ => worded(place, was, now, changes),
    }
}

/// The same figure in other words.
fn worded(place: &Place, was: &Figure, now: &Figure, changes: &mut Vec<Change>) {
    let (old, new) = (was.facts, now.facts);
    let code = |facts: &Facts| facts.qualifier.map(Qualifier::code).unwrap_or_default();
    changes.extend(place.text(Kind::Reworded, "printed", &old.printed, &new.printed));
    changes.extend(place.field(Kind::Reworded, "status", &was.status(), &now.status()));
    changes.extend(place.field(Kind::Reworded, "qualifier", code(old), code(new)));
    changes.extend(place.quote("", &old.quote, &new.quote));
    changes.extend(place.text(Kind::Reworded, "note", &old.note, &new.note));
    for (was, now) in unlike(&old.also, &new.also) {
        also(place, &was, &now, changes);
    }
    for (was, now) in unlike(&old.was, &new.was) {
        earlier(place, &was, &now, changes);
    }
}

fn also(place: &Place, was: &Wording, now: &Wording, changes: &mut Vec<Change>) {
    changes.extend(place.field(Kind::Reworded, "also printed", &was.printed, &now.printed));
    changes.extend(place.quote("also", &was.quote, &now.quote));
    changes.extend(place.text(Kind::Reworded, "also note", &was.note, &now.note));
}

fn earlier(place: &Place, was: &Earlier, now: &Earlier, changes: &mut Vec<Change>) {
    let value = |earlier: &Earlier| earlier.value.map(|value| value.to_string()).unwrap_or_default();
    changes.extend(place.field(Kind::Reworded, "earlier value", &value(was), &value(now)));
    changes.extend(place.field(Kind::Reworded, "earlier printed", &was.printed, &now.printed));
    changes.extend(place.field(Kind::Reworded, "earlier source", &was.source, &now.source));
    changes.extend(place.text(Kind::Reworded, "earlier note", &was.note, &now.note));
}

/// What a figure is of: how many, how sure, when they were asked.
fn counted(place: &Place, was: &Facts, now: &Facts, changes: &mut Vec<Change>) {
    let base = |facts: &Facts| facts.base.map(|base| base.to_string()).unwrap_or_default();
    changes.extend(place.field(Kind::Redefined, "base", &base(was), &base(now)));
    changes.extend(place.field(Kind::Redefined, "interval", &was.interval, &now.interval));
    changes.extend(place.field(Kind::Redefined, "fieldwork", &was.fieldwork, &now.fieldwork));
}
