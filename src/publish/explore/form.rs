//! The form that is made of a file's dimensions: what each is used for, and which of its categories are shown.

use super::Explorer;
use super::choice::{Choice, Use};
use super::slice::called;
use crate::chart::{MOST_GROUPS, SERIES};
use crate::data::{Dimension, Foreign};
use crate::export::html::Html;
use crate::words::{Choices, ExploreWords, Words, number};

/// A longer list has a field that looks for part of a name.
const LONG: usize = 20;
/// So many entries are listed at once.
const MOST: usize = 200;
/// Every kind of chart, in the order in which they are offered.
const KINDS: [&str; 6] = ["line", "slope", "multiples", "bar", "dot", "squares"];

impl Explorer {
    /// The form. Each control says what it chooses (`name`) and for which dimension (`data-dimension`).
    pub fn form(&self, words: &Words) -> Html {
        let mut html = Html::default();
        let Some(foreign) = self.foreign() else { return html };
        if self.found.len() > 1 {
            self.which(&mut html, words);
        }
        for (at, dimension) in foreign.dataset.dimensions.iter().enumerate() {
            if dimension.categories.len() > 1 {
                self.dimension(&mut html, foreign, at, dimension, words);
            }
        }
        self.kind(&mut html, words);
        html
    }

    /// Which dataset of the file.
    fn which(&self, html: &mut Html, words: &Words) {
        let names: Vec<String> = self
            .found
            .iter()
            .enumerate()
            .map(|(at, found)| [&number(at as f64 + 1.0, None), ". ", found.dataset.label.own()].concat())
            .collect();
        html.open("fieldset").open("legend").text(ExploreWords::of(words).which().text()).close();
        let options = names.iter().enumerate().map(|(at, name)| (at.to_string(), name.clone(), at == self.at, false));
        select(html, "dataset", None, ExploreWords::of(words).pick().text(), options);
        html.close();
    }

    fn dimension(&self, html: &mut Html, foreign: &Foreign, at: usize, dimension: &Dimension, words: &Words) {
        let explore = ExploreWords::of(words);
        html.open("fieldset").open("legend").text(called(dimension)).close();
        let used = self.choice.used(at);
        let uses = Choice::uses(&foreign.dataset, at);
        if uses.len() > 1 {
            let options = Use::NAMES.into_iter().filter(|(_, each)| uses.contains(each)).map(|(name, each)| {
                let said = match each {
                    Use::Along => explore.use_along(),
                    Use::Groups => explore.use_groups(),
                    Use::Fixed => explore.use_fixed(),
                };
                (name.to_string(), said.text().to_string(), each == used, false)
            });
            select(html, "use", Some(at), explore.used().text(), options);
        }
        if used == Use::Along {
            self.range(html, foreign, at, dimension, words);
            html.close();
            return;
        }
        let is_long = dimension.categories.len() > LONG;
        if is_long {
            let find = explore.find().fill(&[("n", &number(dimension.categories.len() as f64, None))]);
            html.open("p").open("label").text(&find).text(" ");
            html.open("input").set("type", "search").set("name", "find").set("data-dimension", &at.to_string());
            html.close().close().close();
        }
        let found = self.listed(at, dimension, words);
        match used {
            Use::Groups => self.groups(html, at, dimension, &found, words),
            _ => {
                let option = |category: &usize| {
                    let label = dimension.categories[*category].label.get(words.lang()).text.to_string();
                    (category.to_string(), label, self.choice.fixed[at] == *category, false)
                };
                select(html, "fixed", Some(at), explore.pick().text(), found.iter().map(option));
            }
        }
        let left = self.matching(at, dimension, words).count().saturating_sub(found.len());
        if left > 0 {
            let said = explore.not_listed().fill(&[("n", &number(left as f64, None))]);
            html.open("p").text(&said).close();
        }
        html.close();
    }

    /// The first and the last period.
    fn range(&self, html: &mut Html, foreign: &Foreign, at: usize, dimension: &Dimension, words: &Words) {
        let (explore, order) = (ExploreWords::of(words), self.choice.order(&foreign.dataset));
        let (Some(first), Some(last)) = (order.first(), order.last()) else { return };
        let (from, to) = self.choice.range.unwrap_or((*first, *last));
        for (name, said, chosen) in [("from", explore.first_period(), from), ("to", explore.last_period(), to)] {
            let option = |period: &usize| {
                let label = dimension.categories[*period].label.get(words.lang()).text.to_string();
                (period.to_string(), label, *period == chosen, false)
            };
            select(html, name, Some(at), said.text(), order.iter().map(option));
        }
    }

    /// The categories whose names hold what is looked for.
    fn matching<'a>(
        &'a self,
        at: usize,
        dimension: &'a Dimension,
        words: &'a Words,
    ) -> impl Iterator<Item = usize> + 'a {
        let find = self.finds.get(at).map_or("", String::as_str);
        let holds = move |category: &usize| {
            let category = &dimension.categories[*category];
            find.is_empty() || category.label.get(words.lang()).text.to_lowercase().contains(find)
        };
        (0..dimension.categories.len()).filter(holds)
    }

    /// Those of them that are listed; what is shown stays in the list, whatever is looked for.
    fn listed(&self, at: usize, dimension: &Dimension, words: &Words) -> Vec<usize> {
        let mut found: Vec<usize> = self.matching(at, dimension, words).take(MOST).collect();
        match self.choice.used(at) {
            Use::Groups => found.extend(&self.choice.groups),
            _ => found.push(self.choice.fixed[at]),
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    fn groups(&self, html: &mut Html, at: usize, dimension: &Dimension, found: &[usize], words: &Words) {
        let explore = ExploreWords::of(words);
        html.open("ul").set("class", "several");
        for category in found {
            let name = dimension.categories[*category].label.get(words.lang()).text;
            let is_shown = self.choice.groups.contains(category);
            html.open("li");
            tick(html, "group", at, *category, is_shown, false, "").text(name).close();
            // Which of them stand out: a choice where there are several lines.
            if is_shown && self.choice.along.is_some() && self.choice.groups.len() > 1 {
                let is_lit = self.choice.lit.contains(category);
                let is_off = !is_lit && self.choice.lit.len() >= SERIES;
                let said = words.about_place().fill(&[("place", name), ("text", explore.highlight().text())]);
                tick(html, "lit", at, *category, is_lit, is_off, &said).text(explore.highlight().text()).close();
            }
            html.close();
        }
        html.close();
        if self.choice.lit.len() >= SERIES {
            html.open("p").text(&explore.lit_full().fill(&[("n", &number(SERIES as f64, None))])).close();
        }
        if self.choice.groups.len() >= MOST_GROUPS {
            let said = explore.full().fill(&[("n", &number(MOST_GROUPS as f64, None))]);
            html.open("p").text(&said).close();
        }
    }

    /// The kind of chart: the one that suits first, and why not another.
    fn kind(&self, html: &mut Html, words: &Words) {
        let (explore, choices) = (ExploreWords::of(words), Choices::of(words));
        let (drawn, suited) = self.kinds(words);
        html.open("fieldset").open("legend").text(explore.kind().text()).close();
        // What would be drawn if nobody asked stands first, what suits before what does not.
        let plain = self.plain_kind(words);
        let mut kinds = KINDS;
        kinds.sort_by_key(|kind| (*kind != plain, !suited.contains(kind)));
        let options = kinds.into_iter().map(|kind| {
            let name = choices.kind(kind).text();
            let name = if kind == plain { [name, " ", explore.suits().text()].concat() } else { name.into() };
            (kind.to_string(), name, kind == drawn, !suited.contains(&kind))
        });
        select(html, "kind", None, explore.pick().text(), options);
        for kind in kinds.into_iter().filter(|kind| !suited.contains(kind)) {
            let why = match kind {
                "line" => explore.why_line(),
                "squares" => explore.why_squares(),
                "slope" => explore.why_slope(),
                "multiples" => explore.why_multiples(),
                _ => explore.why_dot(),
            };
            html.open("p").text(&[choices.kind(kind).text(), ": ", why.text()].concat()).close();
        }
        html.close();
    }
}

/// A box to tick and the words beside it, in a label that is left open; `said` is its name where the words are too few.
fn tick<'a>(
    html: &'a mut Html,
    name: &str,
    dimension: usize,
    category: usize,
    is_on: bool,
    is_off: bool,
    said: &str,
) -> &'a mut Html {
    html.open("label").open("input").set("type", "checkbox").set("name", name);
    html.set("data-dimension", &dimension.to_string()).set("value", &category.to_string());
    html.set(".checked", if is_on { "true" } else { "" }).flag("disabled", is_off);
    if !said.is_empty() {
        html.set("aria-label", said);
    }
    html.close().text(" ")
}

/// A list to choose one from: for each entry its value, its text, whether it is chosen and whether it can't be.
pub(super) fn select(
    html: &mut Html,
    name: &str,
    dimension: Option<usize>,
    label: &str,
    options: impl Iterator<Item = (String, String, bool, bool)>,
) {
    html.open("p").open("label").text(label).text(" ").open("select").set("name", name);
    html.set("data-dimension", &dimension.map(|at| at.to_string()).unwrap_or_default());
    for (value, text, is_chosen, is_off) in options {
        html.open("option").set("value", &value).flag("disabled", is_off);
        html.set(".selected", if is_chosen { "true" } else { "" }).text(&text).close();
    }
    html.close().close().close();
}
