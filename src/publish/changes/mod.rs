//! What changed between two publications: every difference between their datasets, matched by ids and never by position.
//!
//! [`changes`] says each with its place, what it was and what it is now. A figure that readers have seen may not change
//! or go without a word: such a [`Change`] has a remedy, and is a problem until it is followed.

mod figures;
mod meaning;
mod pair;
mod place;
mod texts;

use crate::data::Dataset;
use pair::Pair;
use place::Place;
use std::fmt;

/// How a publication differs from the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A figure, dataset, target, break or document that was not there.
    New,
    /// A figure with another value or printed form.
    Revised,
    /// A figure that is gone, or has no value now.
    Withdrawn,
    /// The same figures in other words, or shown in another way.
    Reworded,
    /// What is counted changed, or what figures are held against.
    Redefined,
}

impl Kind {
    /// Every kind with its name, in the order they are told.
    pub const NAMES: [(&'static str, Self); 5] = [
        ("new", Self::New),
        ("revised", Self::Revised),
        ("withdrawn", Self::Withdrawn),
        ("reworded", Self::Reworded),
        ("redefined", Self::Redefined),
    ];
}

/// One difference.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// How it differs.
    pub kind: Kind,
    /// The id of the dataset.
    pub dataset: String,
    /// The ids that name the place in it, each with its dimension; none for the whole.
    pub at: Vec<(String, String)>,
    /// What there differs, such as `figure` or `note_cy`.
    pub what: String,
    /// What it was, as printed or written.
    pub was: Option<String>,
    /// What it is now.
    pub now: Option<String>,
    /// What to do, where it may not be published so.
    pub remedy: Option<&'static str>,
}

impl Change {
    /// The same, with what to do about it.
    fn mended_by(self, remedy: &'static str) -> Self {
        Self { remedy: Some(remedy), ..self }
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = |text: &Option<String>| text.as_ref().map_or("none".into(), |text| format!("{text:?}"));
        f.write_str(&self.dataset)?;
        self.at.iter().try_for_each(|(name, id)| write!(f, ", {name} {id}"))?;
        match (self.kind, &self.was) {
            (Kind::New, None) => write!(f, ": {} {}", self.what, said(&self.now)),
            _ => write!(f, ": {} {}, now {}", self.what, said(&self.was), said(&self.now)),
        }?;
        self.remedy.map_or(Ok(()), |remedy| write!(f, ". To do: {remedy}"))
    }
}

/// What changed from one publication to the next.
pub fn changes(old: &[Dataset], new: &[Dataset]) -> Vec<Change> {
    let find = |datasets: &'_ [Dataset], id: &str| datasets.iter().position(|dataset| dataset.id == id);
    let mut changes = Vec::new();
    for new in new {
        match find(old, &new.id) {
            Some(index) => Pair::new(&old[index], new).changes(&mut changes),
            None => changes.push(whole(new).change(Kind::New, "dataset", None, Some(new.label.own().into()))),
        }
    }
    for gone in old.iter().filter(|dataset| find(new, &dataset.id).is_none()) {
        let change = whole(gone).change(Kind::Withdrawn, "dataset", Some(gone.label.own().into()), None);
        changes.push(change.mended_by(
            "publish it again; of a figure that no longer holds, keep the row with no value and the status x r",
        ));
    }
    changes
}

/// The place that is a dataset as a whole.
fn whole(dataset: &Dataset) -> Place {
    Place { dataset: dataset.id.clone(), at: Vec::new() }
}
