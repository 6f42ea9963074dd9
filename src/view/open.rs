//! The view a chart opens with: what the element's attributes wish for, else the publisher's hint, else all.

use super::{Show, View};
use crate::data::{Dataset, Role};

/// What attributes ask for, as they stand; empty where nothing is asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wish {
    /// `kind`.
    pub kind: String,
    /// `from`: a period's id, or its label.
    pub from: String,
    /// `to`.
    pub to: String,
    /// `groups`: ids, separated by spaces.
    pub groups: String,
    /// `where`: `dimension:id`, separated by spaces.
    pub fixed: String,
    /// `view`.
    pub show: String,
}

impl View {
    /// The view that `wish` asks for. What `dataset` does not have is passed over; a view always shows something, if
    /// there is anything.
    pub fn open(dataset: &Dataset, wish: &Wish) -> Self {
        let (group, time) = (dataset.group_dimension(), dataset.role(Role::Time));
        let hint = &dataset.hint;
        let along = hint.along.or(time.filter(|time| dataset.dimensions[*time].categories.len() > 1));
        let mut view = Self {
            kind: if wish.kind.is_empty() { hint.kind.clone() } else { wish.kind.clone() },
            along: along.or(group).unwrap_or(0),
            group,
            time,
            groups: Vec::new(),
            range: (0, time.map_or(0, |time| dataset.dimensions[time].categories.len().saturating_sub(1))),
            fixed: vec![0; dataset.dimensions.len()],
            show: Show::from_id(&wish.show),
            focus: None,
            pinned: false,
        };
        view.fix(dataset, &wish.fixed);
        view.choose_groups(dataset, &wish.groups);
        view.choose_range(dataset, wish);
        view
    }

    fn fix(&mut self, dataset: &Dataset, wish: &str) {
        for (dimension, category) in &dataset.hint.fixed {
            self.fixed[*dimension] = *category;
        }
        for (dimension, id) in wish.split(' ').filter_map(|part| part.split_once(':')) {
            let Some(dimension) = dataset.dimension(dimension) else { continue };
            if let Some(category) = dataset.dimensions[dimension].find(id) {
                self.fixed[dimension] = category;
            }
        }
    }

    fn choose_groups(&mut self, dataset: &Dataset, wish: &str) {
        let Some(group) = self.group else {
            self.groups = vec![0];
            return;
        };
        let dimension = &dataset.dimensions[group];
        let mut groups: Vec<usize> = wish.split(' ').filter_map(|id| dimension.find(id)).collect();
        if groups.is_empty() {
            groups = dataset.hint.groups.clone();
        }
        // Only groups with a figure of what is shown, so that no row or legend stands empty.
        let shown =
            |group: &usize| (0..=self.range.1).any(|period| dataset.is_figure(self.cell(dataset, *group, period)));
        groups.retain(shown);
        if groups.is_empty() {
            groups = (0..dimension.categories.len()).filter(shown).collect();
        }
        groups.sort_unstable();
        groups.dedup();
        self.groups = groups;
    }

    /// The periods wished for, or hinted, cut to those in which a group in view has a figure.
    fn choose_range(&mut self, dataset: &Dataset, wish: &Wish) {
        let Some(time) = self.time else { return };
        let all = &dataset.dimensions[time];
        let find = |text: &str| all.find(text).or_else(|| all.categories.iter().position(|c| c.label.own() == text));
        let from = find(&wish.from).or(dataset.hint.range.0).unwrap_or(self.range.0);
        let to = find(&wish.to).or(dataset.hint.range.1).unwrap_or(self.range.1);
        let shown =
            |period: &usize| self.groups.iter().any(|group| dataset.is_figure(self.cell(dataset, *group, *period)));
        let within: Vec<usize> = (from..=to).filter(shown).collect();
        let anywhere: Vec<usize> = (self.range.0..=self.range.1).filter(shown).collect();
        let chosen = if within.is_empty() { anywhere } else { within };
        if let (Some(first), Some(last)) = (chosen.first(), chosen.last()) {
            self.range = (*first, *last);
        }
    }
}
