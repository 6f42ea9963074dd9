//! What is told of an open file: whose it is, what the chart shows of it, and what is doubtful.

use super::Explorer;
use super::choice::{Choice, Use};
use super::slice::called;
use crate::data::{Dataset, Foreign, Problem, Role};
use crate::export::html::Html;
use crate::words::{ExploreWords, Words, number};

/// So many findings are written; the rest is told by number.
const MOST: usize = 20;

impl Explorer {
    /// How it stands, in a sentence.
    pub fn said(&self, words: &Words) -> String {
        let explore = ExploreWords::of(words);
        let Some(foreign) = self.foreign() else { return explore.not_opened().fill(&[("name", &self.name)]) };
        let count = |count: usize| number(count as f64, None);
        let figures = self.held.figures();
        let parts =
            [("name", self.name.clone()), ("figures", count(figures)), ("cells", count(foreign.dataset.cells()))];
        let parts = parts.each_ref().map(|(name, text)| (*name, text.as_str()));
        if figures == 0 { explore.no_figures().fill(&parts) } else { explore.opened().fill(&parts) }
    }

    /// What is known of the file, for the page.
    pub fn facts(&self, words: &Words) -> Html {
        let explore = ExploreWords::of(words);
        let mut html = Html::default();
        doubts(&mut html, &self.problems, words);
        let Some(foreign) = self.foreign() else { return html };
        let dataset = &foreign.dataset;
        html.open("ul");
        let mut line = |text: &str| {
            html.open("li").text(text).close();
        };
        if !self.is_ours() {
            match dataset.profile {
                true => line(&explore.unproved().fill(&[("name", &self.name)])),
                false => line(explore.not_ours().text()),
            }
            let source = dataset.publisher.own();
            if source.is_empty() {
                line(explore.no_source().text());
            } else {
                line(&explore.source_given().fill(&[("source", source)]));
            }
        }
        if !foreign.updated.is_empty() {
            line(&explore.updated_given().fill(&[("date", &foreign.updated)]));
        }
        for said in shown(foreign, &self.choice, words) {
            line(&said);
        }
        let coded = dataset.facts.iter().filter(|(_, facts)| !facts.status.is_empty()).count();
        if coded > 0 {
            line(&explore.coded().fill(&[("n", &number(coded as f64, None))]));
        }
        html.close();
        doubts(&mut html, &foreign.problems, words);
        html
    }
}

/// What is shown, dimension by dimension, and what must not be done with it.
fn shown(foreign: &Foreign, choice: &Choice, words: &Words) -> Vec<String> {
    let explore = ExploreWords::of(words);
    let dataset = &foreign.dataset;
    let mut said: Vec<String> =
        (0..dataset.dimensions.len()).filter_map(|at| one(dataset, choice, at, words)).collect();
    if let Some((from, to)) = choice.range.filter(|_| choice.along.is_some()) {
        let label = |at: usize| {
            let along = choice.along.unwrap_or_default();
            dataset.dimensions[along].categories[at].label.get(words.lang()).text
        };
        said.push(explore.periods_shown().fill(&[("from", label(from)), ("to", label(to))]));
    }
    if !choice.lit.is_empty() {
        said.push(explore.some_lit().fill(&[("n", &number(choice.lit.len() as f64, None))]));
    }
    if let Some(metric) = dataset.role(Role::Metric)
        && dataset.dimensions[metric].categories.len() > 1
        && !Choice::uses(dataset, metric).contains(&Use::Groups)
    {
        said.push(explore.units_apart().text().into());
    }
    let is_mixed = |group: usize| {
        let is_shown = |at: usize| choice.groups.contains(&at);
        foreign.children.iter().any(|c| c.dimension == group && is_shown(c.parent) && is_shown(c.child))
    };
    if choice.group.is_some_and(is_mixed) {
        said.push(explore.parts_within().text().into());
    }
    said
}

/// What is shown of a dimension that there is a choice in.
fn one(dataset: &Dataset, choice: &Choice, at: usize, words: &Words) -> Option<String> {
    let explore = ExploreWords::of(words);
    let dimension = dataset.dimensions.get(at).filter(|dimension| dimension.categories.len() > 1)?;
    let label = |category: usize| dimension.categories[category].label.get(words.lang()).text;
    let count = |count: usize| number(count as f64, None);
    let (name, all) = (called(dimension), count(dimension.categories.len()));
    Some(match choice.used(at) {
        Use::Along => explore.all_along().fill(&[("dimension", name)]),
        Use::Groups => {
            explore.some_of().fill(&[("dimension", name), ("n", &count(choice.groups.len())), ("all", &all)])
        }
        Use::Fixed => {
            explore.one_of().fill(&[("dimension", name), ("category", label(choice.fixed[at])), ("all", &all)])
        }
    })
}

/// What was found in the file, folded.
fn doubts(html: &mut Html, problems: &[Problem], words: &Words) {
    if problems.is_empty() {
        return;
    }
    let explore = ExploreWords::of(words);
    let is_wrong = problems.iter().any(|problem| problem.level == crate::data::Level::Stop);
    let title = if is_wrong { explore.unopened() } else { explore.doubtful() };
    html.open("details").flag("open", is_wrong);
    html.open("summary").text(&title.fill(&[("n", &number(problems.len() as f64, None))])).close().open("ul");
    for problem in problems.iter().take(MOST) {
        html.open("li").said(&problem.to_string(), "en", words.lang()).close();
    }
    if problems.len() > MOST {
        html.open("li").text(&explore.further().fill(&[("n", &number((problems.len() - MOST) as f64, None))])).close();
    }
    html.close().close();
}
