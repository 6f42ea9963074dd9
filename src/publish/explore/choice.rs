//! What is drawn of a dataset of many dimensions: which runs along and how far, which stands side by side, and which are
//! fixed at one category. What is drawn is always of figures that there are.

use super::held::Held;
use crate::chart::{MOST_GROUPS, SERIES};
use crate::data::{Dataset, Foreign, Role};

/// So many rows are looked through at once.
pub(super) const ROWS: usize = 12;
/// What a dimension is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// It runs along the chart.
    Along,
    /// Its categories stand side by side.
    Groups,
    /// It is fixed at one category.
    Fixed,
}

impl Use {
    /// Every use with its name in the form.
    pub const NAMES: [(&'static str, Self); 3] =
        [("along", Self::Along), ("groups", Self::Groups), ("fixed", Self::Fixed)];
}

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    /// The dimension of time, where it runs along.
    pub along: Option<usize>,
    /// The dimension whose categories stand side by side.
    pub group: Option<usize>,
    /// Those of its categories.
    pub groups: Vec<usize>,
    /// Those of the groups that are highlighted.
    pub lit: Vec<usize>,
    /// The first and last period, as categories of time; all where none are named.
    pub range: Option<(usize, usize)>,
    /// One category a dimension: what each is fixed at that is not used otherwise.
    pub fixed: Vec<usize>,
    /// The kind of chart asked for.
    pub kind: String,
}

impl Choice {
    /// Where nothing stands at what is fixed, it is fixed at the first figure there is.
    pub(super) fn settle(&mut self, dataset: &Dataset) {
        if self.cells(dataset).any(|cell| dataset.is_figure(cell)) {
            return;
        }
        let known = (0..dataset.values.len()).find(|cell| dataset.value(*cell).is_some());
        let Some(first) = known.or(dataset.facts.first().map(|(cell, _)| *cell)) else { return };
        if first >= dataset.cells() {
            return;
        }
        self.fixed = dataset.at(first);
        if let Some(group) = self.group.filter(|group| !self.groups.contains(&self.fixed[*group])) {
            self.groups.push(self.fixed[group]);
            self.groups.sort_unstable();
        }
    }

    /// The cells that are drawn.
    fn cells<'a>(&'a self, dataset: &'a Dataset) -> impl Iterator<Item = usize> + 'a {
        let groups = if self.group.is_some() { self.groups.clone() } else { vec![0] };
        let periods = if self.along.is_some() { self.order(dataset) } else { vec![0] };
        let is_empty = dataset.cells() == 0;
        groups.into_iter().filter(move |_| !is_empty).flat_map(move |group| {
            let cell = move |period| self.cell(dataset, group, period);
            periods.clone().into_iter().map(cell)
        })
    }

    /// The cell of a group in a period.
    pub fn cell(&self, dataset: &Dataset, group: usize, period: usize) -> usize {
        let mut at = self.fixed.clone();
        if let Some(along) = self.along {
            at[along] = period;
        }
        if let Some(dimension) = self.group {
            at[dimension] = group;
        }
        dataset.cell(&at)
    }

    /// Which categories of each dimension are drawn.
    pub fn drawn(&self, dataset: &Dataset) -> Vec<Vec<bool>> {
        let periods = self.periods(dataset);
        let is_drawn = |dimension: usize, at: usize| match self.used(dimension) {
            Use::Along => periods.contains(&at),
            Use::Groups => self.groups.contains(&at),
            Use::Fixed => self.fixed[dimension] == at,
        };
        let all = dataset.dimensions.iter().enumerate();
        all.map(|(at, d)| (0..d.categories.len()).map(|category| is_drawn(at, category)).collect()).collect()
    }

    /// What a dimension is used for.
    pub fn used(&self, dimension: usize) -> Use {
        match Some(dimension) {
            at if at == self.along => Use::Along,
            at if at == self.group => Use::Groups,
            _ => Use::Fixed,
        }
    }

    /// What a dimension may be used for: time alone runs along, and measures in different units never stand side by side.
    pub fn uses(dataset: &Dataset, dimension: usize) -> Vec<Use> {
        let is_group = dataset.group_dimension() == Some(dimension);
        match dataset.dimensions[dimension].role {
            Role::Time if dataset.profile => vec![Use::Along],
            Role::Time if dataset.role(Role::Time) == Some(dimension) => vec![Use::Along, Use::Fixed],
            _ if dataset.profile => vec![if is_group { Use::Groups } else { Use::Fixed }],
            Role::Metric if !is_one_unit(dataset, dimension) => vec![Use::Fixed],
            _ => vec![Use::Groups, Use::Fixed],
        }
    }

    /// Uses a dimension for something else. What it takes the place of is fixed.
    pub fn use_for(&mut self, foreign: &Foreign, dimension: usize, wanted: Use) {
        let dataset = &foreign.dataset;
        if dimension >= dataset.dimensions.len() || !Self::uses(dataset, dimension).contains(&wanted) {
            return;
        }
        match self.used(dimension) {
            Use::Along => (self.along, self.range) = (None, None),
            Use::Groups => self.group = None,
            Use::Fixed => {}
        }
        match wanted {
            Use::Along => self.along = Some(dimension),
            Use::Groups => {
                self.group = Some(dimension);
                let most = if self.along.is_some() { SERIES } else { ROWS };
                self.groups = self.first_groups(foreign, &Held::of(dataset).counts, most);
                self.lit.clear();
            }
            Use::Fixed => {}
        }
        self.settle(dataset);
    }

    /// Fixes a dimension at a category.
    pub fn fix(&mut self, dataset: &Dataset, dimension: usize, category: usize) {
        if dataset.dimensions.get(dimension).is_some_and(|d| category < d.categories.len()) {
            self.fixed[dimension] = category;
        }
    }

    /// Takes a group into view or out of it; the last one stays.
    pub fn show(&mut self, dataset: &Dataset, category: usize, is_shown: bool) {
        let Some(group) = self.group.filter(|at| category < dataset.dimensions[*at].categories.len()) else { return };
        let mut groups: Vec<usize> = self.groups.iter().copied().filter(|at| *at != category).collect();
        let is_as_in_file = groups.is_sorted();
        if is_shown && groups.len() < MOST_GROUPS {
            groups.push(category);
        }
        if is_as_in_file {
            groups.sort_unstable();
        }
        if !groups.is_empty() {
            (self.group, self.groups) = (Some(group), groups);
        }
        self.lit.retain(|lit| self.groups.contains(lit));
        // More lines than can be told from each other: one stands out until the reader says which.
        if self.along.is_some() && self.groups.len() > SERIES && self.lit.is_empty() {
            self.lit.extend(self.groups.first());
        }
    }

    /// Highlights a group, or no longer; so many at most as have colours of their own.
    pub fn light(&mut self, category: usize, is_lit: bool) {
        self.lit.retain(|lit| *lit != category);
        if is_lit && self.groups.contains(&category) && self.lit.len() < SERIES {
            self.lit.push(category);
        }
    }

    /// Takes a period as the first in view, or as the last; the other gives way where it would come before.
    pub fn reach(&mut self, dataset: &Dataset, is_last: bool, category: usize) {
        let order = self.order(dataset);
        let (Some(first), Some(last)) = (order.first(), order.last()) else { return };
        let place = |wanted: usize| order.iter().position(|at| *at == wanted).unwrap_or_default();
        if !order.contains(&category) {
            return;
        }
        let (from, to) = self.range.unwrap_or((*first, *last));
        let (from, to) = if is_last { (from, category) } else { (category, to) };
        let range = if place(from) <= place(to) { (from, to) } else { (category, category) };
        self.range = Some(range).filter(|range| *range != (*first, *last));
    }

    /// Whether groups stand side by side in two periods and no more: what a slope shows best.
    pub fn is_pair(&self, dataset: &Dataset) -> bool {
        let plain = Self { kind: String::new(), ..self.clone() };
        !dataset.profile && plain.group.is_some() && plain.periods(dataset).len() == 2
    }

    /// All periods in order of time.
    pub fn order(&self, dataset: &Dataset) -> Vec<usize> {
        let Some(along) = self.along else { return Vec::new() };
        let mut order: Vec<usize> = (0..dataset.dimensions[along].categories.len()).collect();
        order.sort_by_key(|at| dataset.dimensions[along].categories[*at].period);
        order
    }

    /// The periods that are drawn, in order of time: of two that are laid side by side, no other.
    pub fn periods(&self, dataset: &Dataset) -> Vec<usize> {
        let order = self.order(dataset);
        let place = |wanted: usize| order.iter().position(|at| *at == wanted);
        let ends = self.range.and_then(|(from, to)| Some((place(from)?, place(to)?)));
        let shown = ends.map_or(order.as_slice(), |(from, to)| &order[from..=to.max(from)]);
        match shown {
            [first, .., last] if self.kind == "slope" => vec![*first, *last],
            shown => shown.to_vec(),
        }
    }
}

/// Whether all measures of a dimension are in the same unit, which must be said.
pub fn is_one_unit(dataset: &Dataset, dimension: usize) -> bool {
    let mut units = dataset.dimensions[dimension].categories.iter().map(|category| category.unit.as_ref());
    let first = units.next().flatten();
    first.is_some_and(|first| {
        units.all(|unit| unit.is_some_and(|unit| (&unit.id, &unit.symbol) == (&first.id, &first.symbol)))
    })
}
