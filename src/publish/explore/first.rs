//! What is drawn of a file before anything is chosen: from roles, units and sizes, and always of figures that there are.

use super::choice::{Choice, LINES, ROWS};
use crate::data::{Dataset, Foreign, Role};
use crate::view::{View, Wish};

impl Choice {
    /// The first choice.
    pub fn first(foreign: &Foreign) -> Self {
        let dataset = &foreign.dataset;
        if dataset.profile {
            let View { group, groups, fixed, time, .. } = View::open(dataset, &Wish::default());
            return Self { along: time, group, groups, fixed, ..Self::default() };
        }
        let counts = counts(dataset);
        let filled = |dimension: usize| counts[dimension].iter().filter(|count| **count > 0).count();
        let along = dataset.role(Role::Time).filter(|time| filled(*time) > 1);
        let mut choice = Self { along, ..Self::default() };
        let candidates: Vec<usize> = (0..dataset.dimensions.len())
            .filter(|at| Some(*at) != along && filled(*at) > 1 && dataset.dimensions[*at].role != Role::Metric)
            .filter(|at| dataset.dimensions[*at].role != Role::Time)
            .collect();
        let most = if along.is_some() { LINES } else { ROWS };
        let fits = candidates.iter().copied().filter(|at| filled(*at) <= most);
        choice.group = match along {
            Some(_) => fits.min_by_key(|at| filled(*at)),
            None => {
                fits.max_by_key(|at| filled(*at)).or_else(|| candidates.iter().copied().min_by_key(|at| filled(*at)))
            }
        };
        choice.fixed = (0..dataset.dimensions.len()).map(|at| whole(foreign, at, &counts[at])).collect();
        choice.groups = choice.first_groups(foreign, &counts, most);
        choice.settle(dataset);
        choice
    }

    /// The parts of the first whole, where it is known what is part of what; else all; so many at most.
    pub(super) fn first_groups(&self, foreign: &Foreign, counts: &[Vec<usize>], most: usize) -> Vec<usize> {
        let Some(group) = self.group else { return Vec::new() };
        let of_group = || foreign.children.iter().filter(|child| child.dimension == group);
        let first = of_group().find(|child| of_group().all(|other| other.child != child.parent));
        let is_meant = |at: &usize| {
            counts[group][*at] > 0
                && first.is_none_or(|first| of_group().any(|child| child.parent == first.parent && child.child == *at))
        };
        let meant: Vec<usize> = (0..counts[group].len()).filter(is_meant).take(most).collect();
        if meant.len() > 1 {
            meant
        } else {
            (0..counts[group].len()).filter(|at| counts[group][*at] > 0).take(most).collect()
        }
    }
}

/// How many figures each category of each dimension has.
pub fn counts(dataset: &Dataset) -> Vec<Vec<usize>> {
    let mut counts: Vec<Vec<usize>> = dataset.dimensions.iter().map(|d| vec![0; d.categories.len()]).collect();
    if dataset.cells() == 0 {
        return counts;
    }
    let mut at = vec![0; counts.len()];
    for cell in 0..dataset.values.len() {
        if dataset.value(cell).is_some() {
            at.iter().zip(&mut counts).for_each(|(at, counts)| counts[*at] += 1);
        }
        for (place, counts) in at.iter_mut().zip(&counts).rev() {
            *place += 1;
            if *place < counts.len() {
                break;
            }
            *place = 0;
        }
    }
    counts
}

/// The category that stands for a dimension: the whole of which others are parts, or the one that is named a total; else
/// the first of those with the most figures.
fn whole(foreign: &Foreign, dimension: usize, counts: &[usize]) -> usize {
    let categories = &foreign.dataset.dimensions[dimension].categories;
    let of = || foreign.children.iter().filter(|child| child.dimension == dimension);
    let root = of().map(|child| child.parent).find(|parent| of().all(|child| child.child != *parent));
    let is_total = |at: &usize| {
        let (id, label) = (categories[*at].id.to_lowercase(), categories[*at].label.own().to_lowercase());
        ["t", "_t", "total", "tot"].contains(&id.as_str()) || label.starts_with("total") || label.starts_with("all ")
    };
    let named = (0..categories.len()).find(is_total);
    let most = counts.iter().copied().max().unwrap_or_default();
    let is_most = |count: &usize| *count == most;
    let is_time = foreign.dataset.dimensions[dimension].role == Role::Time;
    // Of periods the last one says most.
    let fullest = if is_time { counts.iter().rposition(is_most) } else { counts.iter().position(is_most) };
    let has_figures = |at: &usize| counts.get(*at).is_some_and(|count| *count > 0);
    root.filter(has_figures).or(named.filter(has_figures)).or(fullest).unwrap_or_default()
}
