//! Two publications of one dataset, and how their parts are matched: by ids, wherever they stand.

use super::place::{At, Place};
use super::{Change, whole};
use crate::data::{Dataset, Dimension};

/// One dataset as it was and as it is.
pub struct Pair<'a> {
    pub old: &'a Dataset,
    pub new: &'a Dataset,
}

/// A part of the dataset: where, what it was, what it is.
pub type Part<'a, T> = (Place, Option<&'a T>, Option<&'a T>);

impl<'a> Pair<'a> {
    pub fn new(old: &'a Dataset, new: &'a Dataset) -> Self {
        Self { old, new }
    }

    /// Adds everything that changed.
    pub fn changes(&self, changes: &mut Vec<Change>) {
        for differ in [super::figures::figures, super::meaning::meaning, super::texts::texts] {
            differ(self, changes);
        }
    }

    /// The place with these ids.
    pub fn place(&self, at: At) -> Place {
        Place { at, ..whole(self.new) }
    }

    /// The parts of a list, matched by the ids that `at` gives each; those that are gone stand at the end.
    pub fn parts<T>(&self, list: impl Fn(&'a Dataset) -> &'a [T], at: impl Fn(&Dataset, &T) -> At) -> Vec<Part<'a, T>> {
        let mut gone: Vec<(At, &T)> = list(self.old).iter().map(|part| (at(self.old, part), part)).collect();
        let mut parts = Vec::new();
        for now in list(self.new) {
            let at = at(self.new, now);
            let was = gone.iter().position(|(known, _)| is_same(known, &at)).map(|index| gone.remove(index).1);
            parts.push((self.place(at), was, Some(now)));
        }
        parts.extend(gone.into_iter().map(|(at, was)| (self.place(at), Some(was), None)));
        parts
    }

    /// The cells of which anything is known, in either; those that are gone stand at the end.
    pub fn cells(&self) -> Vec<(Place, Option<usize>, Option<usize>)> {
        let now = known(self.new).map(|cell| (at(self.new, cell), find(self.new, cell, self.old), Some(cell)));
        let is_gone = |cell: &usize| find(self.old, *cell, self.new).is_none_or(|now| !is_known(self.new, now));
        let gone = known(self.old).filter(is_gone).map(|cell| (at(self.old, cell), Some(cell), None));
        now.chain(gone).map(|(at, was, now)| (self.place(at), was, now)).collect()
    }
}

/// Whether two lists hold the same ids, in whatever order.
fn is_same(one: &At, other: &At) -> bool {
    one.len() == other.len() && one.iter().all(|id| other.contains(id))
}

fn is_known(dataset: &Dataset, cell: usize) -> bool {
    dataset.is_figure(cell) || dataset.facts(cell).is_some()
}

fn known(dataset: &Dataset) -> impl Iterator<Item = usize> {
    (0..dataset.cells()).filter(|cell| is_known(dataset, *cell))
}

/// The ids that name a cell.
pub fn at(dataset: &Dataset, cell: usize) -> At {
    let id = |index: usize| (dataset.dimensions[index].id.clone(), dataset.category(cell, index).id.clone());
    (0..dataset.dimensions.len()).map(id).collect()
}

/// The cell of another dataset that the ids of `cell` name.
fn find(dataset: &Dataset, cell: usize, other: &Dataset) -> Option<usize> {
    if dataset.dimensions.len() != other.dimensions.len() {
        return None;
    }
    let ids = at(dataset, cell);
    let index = |dimension: &Dimension| {
        let (_, id) = ids.iter().find(|(name, _)| *name == dimension.id)?;
        dimension.find(id)
    };
    let found: Option<Vec<usize>> = other.dimensions.iter().map(index).collect();
    Some(other.cell(&found?))
}
