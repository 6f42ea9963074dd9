//! What is drawn of a dataset of many dimensions: which runs along, which stands side by side, and which are fixed at one
//! category. The first choices come from roles, units and sizes, and are always of figures that there are.

use crate::data::{Dataset, Foreign, Role};
use crate::view::{View, Wish};

/// So many lines can be told from each other.
const LINES: usize = 4;
/// So many rows are looked through at once.
const ROWS: usize = 12;
/// So many groups may be asked for.
pub const MOST_GROUPS: usize = 30;

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
    /// One category a dimension: what each is fixed at that is not used otherwise.
    pub fixed: Vec<usize>,
    /// The kind of chart asked for.
    pub kind: String,
}

impl Choice {
    /// The first choice.
    pub fn first(foreign: &Foreign) -> Self {
        let dataset = &foreign.dataset;
        if dataset.profile {
            let View { group, groups, fixed, time, .. } = View::open(dataset, &Wish::default());
            return Self { along: time, group, groups, fixed, kind: String::new() };
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
    fn first_groups(&self, foreign: &Foreign, counts: &[Vec<usize>], most: usize) -> Vec<usize> {
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

    /// Where nothing stands at what is fixed, it is fixed at the first figure there is.
    fn settle(&mut self, dataset: &Dataset) {
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
        let periods = self.along.map_or(1, |along| dataset.dimensions[along].categories.len());
        let is_empty = dataset.cells() == 0;
        groups
            .into_iter()
            .filter(move |_| !is_empty)
            .flat_map(move |group| (0..periods).map(move |period| self.cell(dataset, group, period)))
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
            Use::Along => self.along = None,
            Use::Groups => self.group = None,
            Use::Fixed => {}
        }
        match wanted {
            Use::Along => self.along = Some(dimension),
            Use::Groups => {
                self.group = Some(dimension);
                let most = if self.along.is_some() { LINES } else { ROWS };
                self.groups = self.first_groups(foreign, &counts(dataset), most);
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
        if is_shown && groups.len() < MOST_GROUPS {
            groups.push(category);
        }
        groups.sort_unstable();
        if !groups.is_empty() {
            (self.group, self.groups) = (Some(group), groups);
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
