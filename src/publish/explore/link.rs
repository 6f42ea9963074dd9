//! A choice as names and values, for the page's address and for a chart's attributes, and back.

use super::Explorer;
use super::choice::{Choice, Use};
use crate::data::{Dataset, Dimension};
use crate::view::Wish;

/// A choice as a chart's attributes name it.
pub fn attributes(dataset: &Dataset, choice: &Choice) -> Wish {
    let id = |dimension: usize, category: usize| dataset.dimensions[dimension].categories[category].id.clone();
    let named = |groups: &[usize]| {
        choice.group.map(|group| groups.iter().map(|at| id(group, *at)).collect::<Vec<_>>().join(" "))
    };
    let fixed: Vec<String> = fixed(dataset, choice)
        .map(|(dimension, category)| [&dataset.dimensions[dimension].id, ":", &id(dimension, category)].concat())
        .collect();
    let range = choice.along.zip(choice.range);
    let (from, to) = range.map(|(along, (from, to))| (id(along, from), id(along, to))).unwrap_or_default();
    Wish {
        kind: choice.kind.clone(),
        groups: named(&choice.groups).unwrap_or_default(),
        highlight: named(&choice.lit).unwrap_or_default(),
        fixed: fixed.join(" "),
        from,
        to,
        ..Wish::default()
    }
}

/// What is fixed, of what there is a choice of.
fn fixed<'a>(dataset: &'a Dataset, choice: &'a Choice) -> impl Iterator<Item = (usize, usize)> + 'a {
    let is_fixed = |at: &usize| choice.used(*at) == Use::Fixed && dataset.dimensions[*at].categories.len() > 1;
    (0..dataset.dimensions.len()).filter(is_fixed).map(|at| (at, choice.fixed[at]))
}

impl Explorer {
    /// What differs from the first choice, as names and values: `along` and `group` are dimensions, `shown` and `lit` a group
    /// each, `from` and `to` periods, `at` a dimension and what it is fixed at.
    pub fn link(&self) -> Vec<(&'static str, String)> {
        let Some(foreign) = self.foreign() else { return Vec::new() };
        let (dataset, first) = (&foreign.dataset, &self.first);
        let mut parts = Vec::new();
        let id = |dimension: Option<usize>| dimension.map(|at| dataset.dimensions[at].id.clone()).unwrap_or_default();
        if self.at > 0 {
            parts.push(("dataset", self.at.to_string()));
        }
        if self.choice.along != first.along {
            parts.push(("along", id(self.choice.along)));
        }
        if self.choice.group != first.group {
            parts.push(("group", id(self.choice.group)));
        }
        if let Some(group) =
            self.choice.group.filter(|_| self.choice.groups != first.groups || self.choice.group != first.group)
        {
            parts.extend(
                self.choice.groups.iter().map(|at| ("shown", dataset.dimensions[group].categories[*at].id.clone())),
            );
        }
        let moved = fixed(dataset, &self.choice).filter(|(at, category)| first.fixed[*at] != *category);
        parts.extend(moved.map(|(at, category)| {
            let dimension = &dataset.dimensions[at];
            ("at", [&dimension.id, ":", &dimension.categories[category].id].concat())
        }));
        if let Some(group) = self.choice.group {
            let lit = self.choice.lit.iter().filter(|_| self.choice.lit != first.lit);
            parts.extend(lit.map(|at| ("lit", dataset.dimensions[group].categories[*at].id.clone())));
        }
        if let Some((along, (from, to))) =
            self.choice.along.zip(self.choice.range.filter(|_| self.choice.range != first.range))
        {
            let id = |at: usize| dataset.dimensions[along].categories[at].id.clone();
            parts.extend([("from", id(from)), ("to", id(to))]);
        }
        if self.choice.kind != first.kind {
            parts.push(("kind", self.choice.kind.clone()));
        }
        parts
    }

    /// Follows one part of a link; what means nothing here is passed over.
    pub fn follow(&mut self, name: &str, value: &str) {
        if name == "dataset" {
            return value.parse().map(|at| self.look_at(at)).unwrap_or_default();
        }
        let Some(foreign) = self.found.get(self.at) else { return };
        let (dataset, choice) = (&foreign.dataset, &mut self.choice);
        match name {
            "along" => match dataset.dimension(value) {
                Some(at) => choice.use_for(foreign, at, Use::Along),
                None => choice.along.into_iter().for_each(|at| choice.use_for(foreign, at, Use::Fixed)),
            },
            "group" => match dataset.dimension(value) {
                Some(at) => choice.use_for(foreign, at, Use::Groups),
                None => choice.group.into_iter().for_each(|at| choice.use_for(foreign, at, Use::Fixed)),
            },
            "shown" => {
                let Some(group) = choice.group else { return };
                let Some(at) = dataset.dimensions[group].find(value) else { return };
                // The first one named takes the place of those that stood there.
                if std::mem::take(&mut self.is_fresh) {
                    choice.groups.clear();
                }
                choice.show(dataset, at, true);
            }
            "at" => {
                let all = dataset.dimensions.iter().enumerate();
                let named = |(at, d): (usize, &Dimension)| {
                    let id = value.strip_prefix(d.id.as_str())?.strip_prefix(':')?;
                    Some((at, d.find(id)?))
                };
                if let Some((at, category)) = all.filter_map(named).next() {
                    choice.fix(dataset, at, category);
                }
            }
            "lit" => {
                let Some(at) = choice.group.and_then(|group| dataset.dimensions[group].find(value)) else { return };
                if std::mem::take(&mut self.is_unlit) {
                    choice.lit.clear();
                }
                choice.light(at, true);
            }
            "from" | "to" => {
                let at = choice.along.and_then(|along| dataset.dimensions[along].find(value));
                at.into_iter().for_each(|at| choice.reach(dataset, name == "to", at));
            }
            "kind" => choice.kind = value.into(),
            _ => {}
        }
    }
}
