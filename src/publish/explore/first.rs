//! What is drawn of a file before anything is chosen: from roles, units and sizes, and always of figures that there are.

use super::choice::{Choice, ROWS};
use super::held::Held;
use crate::chart::SERIES;
use crate::data::{Category, Dataset, Foreign, Role};
use crate::view::{View, Wish};

impl Choice {
    /// The first choice.
    pub fn first(foreign: &Foreign, held: &Held) -> Self {
        let dataset = &foreign.dataset;
        if dataset.profile {
            // What the publisher proposes, its years too.
            let View { group, groups, fixed, time, range, .. } = View::open(dataset, &Wish::default());
            let all = time.map_or(0, |time| dataset.dimensions[time].categories.len().saturating_sub(1));
            let range = Some(range).filter(|range| *range != (0, all));
            return Self { along: time, group, groups, fixed, range, ..Self::default() };
        }
        let Held { counts, sums } = held;
        let filled = |dimension: usize| counts[dimension].iter().filter(|count| **count > 0).count();
        let along = dataset.role(Role::Time).filter(|time| filled(*time) > 1);
        let mut choice = Self { along, ..Self::default() };
        let candidates: Vec<usize> = (0..dataset.dimensions.len())
            .filter(|at| Some(*at) != along && filled(*at) > 1 && dataset.dimensions[*at].role != Role::Metric)
            .filter(|at| dataset.dimensions[*at].role != Role::Time)
            .collect();
        let most = if along.is_some() { SERIES } else { ROWS };
        let fits = candidates.iter().copied().filter(|at| filled(*at) <= most);
        choice.group = match along {
            Some(_) => fits.min_by_key(|at| filled(*at)),
            None => {
                fits.max_by_key(|at| filled(*at)).or_else(|| candidates.iter().copied().min_by_key(|at| filled(*at)))
            }
        };
        choice.fixed = (0..dataset.dimensions.len()).map(|at| whole(foreign, at, &counts[at], &sums[at])).collect();
        choice.groups = choice.first_groups(foreign, counts, most);
        choice.settle(dataset);
        choice.range = choice.known_range(dataset);
        if choice.is_pair(dataset) {
            choice.kind = "slope".into();
        }
        choice
    }

    /// From the first period with a value to the last, where there are none beyond them.
    fn known_range(&self, dataset: &Dataset) -> Option<(usize, usize)> {
        let groups = if self.group.is_some() { self.groups.clone() } else { vec![0] };
        let has_value =
            |period: &&usize| groups.iter().any(|group| dataset.value(self.cell(dataset, *group, **period)).is_some());
        let order = self.order(dataset);
        let (first, last) = (*order.iter().find(has_value)?, *order.iter().rfind(has_value)?);
        Some((first, last)).filter(|range| Some(range) != order.first().copied().zip(order.last().copied()).as_ref())
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
        let all = || (0..counts[group].len()).filter(|at| counts[group][*at] > 0);
        let categories = &foreign.dataset.dimensions[group].categories;
        let parts: Vec<usize> = all().filter(|at| is_meant(at) && !is_total(&categories[*at])).collect();
        let meant = if parts.len() > 1 { parts } else { all().collect() };
        // Of more rows than are looked through at once those with the largest figures, in their order.
        if self.along.is_none() && meant.len() > most {
            self.largest(&foreign.dataset, meant, most)
        } else {
            meant[..most.min(meant.len())].into()
        }
    }

    /// So many of these groups, those with the largest figures, the largest before.
    fn largest(&self, dataset: &Dataset, mut groups: Vec<usize>, most: usize) -> Vec<usize> {
        let value = |group: &usize| dataset.value(self.cell(dataset, *group, 0)).unwrap_or(f64::NEG_INFINITY);
        groups.sort_by(|a, b| value(b).total_cmp(&value(a)));
        groups.truncate(most);
        groups
    }
}

/// Whether a category is called a total.
fn is_total(category: &Category) -> bool {
    let (id, label) = (category.id.to_lowercase(), category.label.own().to_lowercase());
    ["t", "_t", "total", "tot"].contains(&id.as_str()) || label.starts_with("total") || label.starts_with("all ")
}

/// The category that stands for a dimension: the whole of which others are parts, or the one that is named a total; else of
/// those with the most figures the one with the largest.
fn whole(foreign: &Foreign, dimension: usize, counts: &[usize], sums: &[f64]) -> usize {
    let categories = &foreign.dataset.dimensions[dimension].categories;
    let of = || foreign.children.iter().filter(|child| child.dimension == dimension);
    let root = of().map(|child| child.parent).find(|parent| of().all(|child| child.child != *parent));
    let named = (0..categories.len()).find(|at| is_total(&categories[*at]));
    let most = counts.iter().copied().max().unwrap_or_default();
    let is_most = |count: &usize| *count == most;
    let is_time = foreign.dataset.dimensions[dimension].role == Role::Time;
    // Of periods the last one says most.
    let mut of_most = (0..counts.len()).filter(|at| is_most(&counts[*at]));
    let fullest =
        if is_time { of_most.next_back() } else { of_most.rev().max_by(|a, b| sums[*a].total_cmp(&sums[*b])) };
    let has_figures = |at: &usize| counts.get(*at).is_some_and(|count| *count > 0);
    root.filter(has_figures).or(named.filter(has_figures)).or(fullest).unwrap_or_default()
}
