//! What our profile adds to JSON-stat, under `extension.impact`: words, sources, what is known of cells, and the hint.

use super::super::{
    Break, Dataset, Earlier, Facts, Hint, Level, Period, Qualifier, Question, Quote, Remark, Role, Source, Target,
    Wording,
};
use super::PROFILE;
use super::honest::{check_target, check_view};
use super::node::Node;
use crate::MORE;
use crate::data::problem::{found, remedy};

/// What our profile adds, under `extension.impact`.
pub fn profile(impact: &Node, dataset: &mut Dataset) {
    let version = impact.text_at("profile");
    if version != PROFILE {
        let found = found!("the profile {version:?}");
        impact.report(Level::Stop, "WRONG_PROFILE", found, remedy!("this reader knows profile \"1\": use a newer one"));
        return;
    }
    dataset.profile = true;
    dataset.id = impact.string_at("dataset");
    dataset.headline = impact.said_at("headline");
    dataset.subtitle = impact.said_at("subtitle");
    dataset.publisher = impact.said_at("publisher");
    dataset.rights = impact.said_at("rights");
    periods(impact, dataset);
    bases(impact, dataset);
    impact.members_at("sources", &mut |node| dataset.sources.push(one_source(node)));
    impact.items_at("cells", &mut |node| one_cell(node, dataset));
    impact.items_at("targets", &mut |node| {
        if let Some(target) = one_target(node, dataset) {
            dataset.targets.push(target);
        }
    });
    impact.items_at("breaks", &mut |node| {
        if let Some(found) = one_break(node, dataset) {
            dataset.breaks.push(found);
        }
    });
    impact.items_at("remarks", &mut |node| dataset.remarks.push(one_remark(node, dataset)));
    impact.items_at("questions", &mut |node| dataset.questions.push(one_question(node, dataset)));
    if let Some(view) = impact.get("view") {
        if cfg!(feature = "desk") {
            check_view(&view, dataset);
        }
        dataset.hint = hint(&view, dataset);
    }
}

fn periods(impact: &Node, dataset: &mut Dataset) {
    impact.members_at("period", &mut |days| {
        let period = Period::from_iso(days.text());
        if period.is_none() {
            let found = found!("{}", days.json().describe());
            days.report(Level::Warn, "PERIOD_DATES", found, remedy!("write \"2018-04-01/2019-03-31\""));
        }
        for (index, dimension) in dataset.dimensions.iter_mut().enumerate() {
            if let (Role::Time, Some(category)) = (dimension.role, days.find(index, dimension, days.name())) {
                dimension.categories[category].period = period;
            }
        }
    });
}

fn bases(impact: &Node, dataset: &mut Dataset) {
    impact.members_at("base", &mut |members| {
        members.each_member(&mut |base| match place(base, dataset, members.name(), base.name()) {
            Some((dimension, category)) => {
                dataset.dimensions[dimension].categories[category].base = Some(base.text().into());
            }
            None => unknown_place(base),
        });
    });
}

/// A category, named by the ids of its dimension and its own.
#[inline(never)]
fn place(node: &Node, dataset: &Dataset, dimension: &str, category: &str) -> Option<(usize, usize)> {
    let dimension = dataset.dimension(dimension)?;
    Some((dimension, node.find(dimension, &dataset.dimensions[dimension], category)?))
}

fn unknown_place(node: &Node) {
    let found = match node.json().text() {
        Some(id) => found!("the id {id:?}, which the dataset does not have"),
        _ => found!("a category that the dataset does not have"),
    };
    node.report(Level::Warn, "AT_UNKNOWN", found, remedy!("use the ids of the dimensions above"));
}

/// The category that a member names: its name is a dimension's id, its text a category's.
fn named(node: &Node, dataset: &Dataset) -> Option<(usize, usize)> {
    place(node, dataset, node.name(), node.text())
}

/// The categories that `at` names, by index; what it leaves out is left out.
fn places(node: &Node, dataset: &Dataset) -> Option<Vec<(usize, usize)>> {
    let mut places = Some(Vec::new());
    node.members_at("at", &mut |id| match (&mut places, named(id, dataset)) {
        (Some(known), Some(place)) => known.push(place),
        (Some(_), None) => {
            unknown_place(id);
            places = None;
        }
        _ => {}
    });
    places
}

/// The cell that `at` names; a dimension of one category may be left out.
fn cell(node: &Node, dataset: &Dataset) -> Option<usize> {
    let places = places(node, dataset)?;
    let mut at = Vec::new();
    for (dimension, described) in dataset.dimensions.iter().enumerate() {
        match places.iter().find(|(named, _)| *named == dimension) {
            Some((_, category)) => at.push(*category),
            None if described.categories.len() == 1 => at.push(0),
            None => {
                let found = found!("an \"at\" that does not name one cell");
                node.report(Level::Warn, "AT_INCOMPLETE", found, remedy!("name a category of every dimension"));
                return None;
            }
        }
    }
    Some(dataset.cell(&at))
}

#[inline(never)]
fn quote(node: &Node) -> Quote {
    Quote { source: node.string_at("source"), text: node.string_at("quote"), locator: node.string_at("locator") }
}

fn one_source(node: &Node) -> Source {
    Source {
        id: node.name().into(),
        title: node.string_at("title"),
        publisher: node.string_at("publisher"),
        published: node.string_at("published"),
        address: node.string_at("address"),
    }
}

fn one_cell(node: &Node, dataset: &mut Dataset) {
    let Some(cell) = cell(node, dataset) else { return };
    let facts = dataset.facts_mut(cell);
    if !facts.is_bare() {
        node.report(
            Level::Warn,
            "FIGURE_TWICE",
            found!("a figure that stands above already"),
            remedy!("give each figure once"),
        );
        return;
    }
    *facts = Facts {
        printed: node.said_at("printed"),
        status: std::mem::take(&mut facts.status),
        qualifier: qualifier(node),
        note: node.said_at("note"),
        quote: quote(node),
        base: node.number_at("base"),
        ..Facts::default()
    };
    // That there is an earlier value must be known at once; what is told of it, and the rest, once it is asked for.
    node.items_at("was", &mut |node| facts.was.push(if MORE { earlier(node) } else { Earlier::default() }));
    if MORE {
        facts.interval = node.string_at("interval");
        facts.fieldwork = node.string_at("fieldwork");
        node.items_at("also", &mut |node| {
            let (printed, note) = (node.string_at("printed"), node.said_at("note"));
            facts.also.push(Wording { printed, quote: quote(node), note });
        });
    }
}

fn earlier(node: &Node) -> Earlier {
    Earlier {
        value: node.number_at("value"),
        printed: node.string_at("printed"),
        source: node.string_at("source"),
        note: node.said_at("note"),
    }
}

fn qualifier(node: &Node) -> Option<Qualifier> {
    let code = node.text_at("qualifier");
    let qualifier = Qualifier::from_code(code);
    if qualifier.is_none() && !code.is_empty() {
        let found = found!("the qualifier {code:?}");
        node.report(Level::Warn, "QUALIFIER_UNKNOWN", found, remedy!("use about, almost, over, at-least or at-most"));
    }
    qualifier
}

fn one_target(node: &Node, dataset: &Dataset) -> Option<Target> {
    if cfg!(feature = "desk") && !check_target(node, dataset) {
        return None;
    }
    Some(Target {
        cell: cell(node, dataset)?,
        value: node.number_at("value")?,
        printed: node.string_at("printed"),
        label: node.said_at("label"),
        quote: quote(node),
    })
}

fn one_break(node: &Node, dataset: &Dataset) -> Option<Break> {
    let before = place(node, dataset, node.text_at("dim"), node.text_at("before"));
    if before.is_none() {
        unknown_place(node);
    }
    let (dimension, before) = before?;
    Some(Break { dimension, before, group: places(node, dataset)?.first().copied(), text: node.said_at("text") })
}

fn one_remark(node: &Node, dataset: &Dataset) -> Remark {
    Remark {
        day: node.get("date").and_then(|date| Some(Period::from_id(date.text())?.first)),
        at: places(node, dataset).and_then(|places| places.first().copied()),
        short: node.said_at("short"),
        text: node.said_at("text"),
        quote: quote(node),
    }
}

/// A question. Its answer is read by what a reader's press fetches.
fn one_question(node: &Node, dataset: &Dataset) -> Question {
    let mut question = Question { text: node.said_at("text"), ..Question::default() };
    if MORE {
        question.id = node.string_at("id");
        question.answer = node.said_at("answer");
        question.quote = quote(node);
        node.items_at("cells", &mut |node| question.cells.extend(cell(node, dataset)));
    }
    question
}

fn hint(node: &Node, dataset: &Dataset) -> Hint {
    let period = |key: &str| dataset.dimensions[dataset.role(Role::Time)?].find(node.text_at(key));
    let (mut groups, mut fixed) = (Vec::new(), Vec::new());
    let group = dataset.group_dimension();
    node.items_at("groups", &mut |id| {
        if let Some(index) = group.and_then(|group| dataset.dimensions[group].find(id.text())) {
            groups.push(index);
        }
    });
    node.members_at("where", &mut |id| {
        if let Some(place) = named(id, dataset) {
            fixed.push(place);
        }
    });
    Hint {
        kind: node.string_at("kind"),
        along: dataset.dimension(node.text_at("along")),
        groups,
        fixed,
        range: (period("from"), period("to")),
    }
}
