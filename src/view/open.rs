//! The view a chart opens with: what the element's attributes wish for, else the publisher's hint, else all.

use super::{Show, View};
use crate::cut;
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
    /// `highlight`: ids of groups, separated by spaces.
    pub highlight: String,
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
            lit: Default::default(),
            range: (0, time.map_or(0, |time| dataset.dimensions[time].categories.len().saturating_sub(1))),
            fixed: vec![0; dataset.dimensions.len()],
            show: Show::from_id(&wish.show),
            focus: None,
            picked: None,
            asked: None,
            is_unmet: !wish.show.is_empty() && Show::from_id(&wish.show).id() != wish.show,
        };
        view.fix(dataset, &wish.fixed);
        view.choose_groups(dataset, &wish.groups);
        view.choose_range(dataset, wish);
        #[cfg(any(feature = "more", feature = "files", feature = "desk"))]
        {
            view.lit = view.named(dataset, &wish.highlight);
            view.lit.retain(|lit| view.groups.contains(lit));
        }
        view
    }

    /// The groups that a list of ids names.
    fn named(&self, dataset: &Dataset, ids: &str) -> Vec<usize> {
        let Some(group) = self.group else { return Vec::new() };
        let mut named = Vec::new();
        for id in cut::pieces(ids, ' ') {
            named.extend(dataset.dimensions[group].find(id));
        }
        named
    }

    fn fix(&mut self, dataset: &Dataset, wish: &str) {
        for (dimension, category) in &dataset.hint.fixed {
            self.fixed[*dimension] = *category;
        }
        for part in cut::pieces(wish, ' ') {
            let Some((dimension, id)) = cut::once(part, ':') else { continue };
            let Some(dimension) = dataset.dimension(dimension) else { continue };
            if let Some(category) = dataset.dimensions[dimension].find(id) {
                self.fixed[dimension] = category;
            }
        }
    }

    fn choose_groups(&mut self, dataset: &Dataset, wish: &str) {
        if self.group.is_none() {
            self.groups = vec![0];
            return;
        }
        let among = self.named(dataset, wish);
        self.is_unmet |= !wish.is_empty() && cut::pieces(wish, ' ').count() > among.len();
        self.show_groups(dataset, if among.is_empty() { &dataset.hint.groups } else { &among });
        if self.groups.is_empty() {
            self.show_groups(dataset, &[]);
        }
    }

    /// Takes those groups into view that have a figure of what is shown, so that no row or legend stands empty: of
    /// `among`, or of all where that is empty.
    fn show_groups(&mut self, dataset: &Dataset, among: &[usize]) {
        let Some(dimension) = self.group else { return };
        for group in 0..dataset.dimensions[dimension].categories.len() {
            let is_meant = among.is_empty() || among.contains(&group);
            if is_meant && !self.figures_of(dataset, group).is_empty() {
                self.groups.push(group);
            }
        }
    }

    /// The periods wished for, or hinted, cut to those in which a group in view has a figure.
    fn choose_range(&mut self, dataset: &Dataset, wish: &Wish) {
        let Some(time) = self.time else { return };
        #[cfg(any(feature = "more", feature = "files", feature = "desk"))]
        if let Some(long) = dataset.long.as_ref().filter(|_| [&wish.from, &wish.to].iter().any(|wish| !wish.is_empty()))
        {
            self.range = long.part; // of any place, not of those alone that are told
            return;
        }
        let all = &dataset.dimensions[time];
        let find = |text: &str| all.find(text).or_else(|| all.categories.iter().position(|c| c.label.own() == text));
        let (first, last) = self.range;
        let (from, to) = (find(&wish.from), find(&wish.to));
        let is_there = |wish: &str, period: Option<usize>| wish.is_empty() || period.is_some();
        let is_met = is_there(&wish.from, from) && is_there(&wish.to, to) && (to.is_none() || from <= to);
        self.is_unmet |= !is_met;
        let hinted = (dataset.hint.range.0.unwrap_or(first), dataset.hint.range.1.unwrap_or(last));
        // One end may lie beyond the other that is hinted; two that contradict each other are no wish.
        let ranges = [
            (from.unwrap_or(hinted.0), to.unwrap_or(hinted.1)),
            (from.unwrap_or(first), to.unwrap_or(last)),
            hinted,
            (first, last),
        ];
        let shown = ranges.into_iter().find_map(|(from, to)| self.shown_range(dataset, from, to));
        self.range = shown.unwrap_or(self.range);
    }

    /// The first and the last period between two, in which a group in view has a figure.
    fn shown_range(&self, dataset: &Dataset, from: usize, to: usize) -> Option<(usize, usize)> {
        let mut shown = None;
        for period in from..to + 1 {
            if self.groups.iter().any(|group| dataset.is_figure(self.cell(dataset, *group, period))) {
                shown = Some((shown.map_or(period, |(first, _)| first), period));
            }
        }
        shown
    }
}
