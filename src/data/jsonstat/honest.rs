//! What a file asks for that would mislead: refused when it is checked. In a reader's page the wish is passed over, and
//! the chart is drawn honestly all the same, so none of this is built into it.

use super::super::honest::{
    check_axis_start, check_kind, mixed_units, target_for_several, two_axes, units_on_one_axis,
};
use super::super::{Dataset, Level, Problem, Role};
use super::json::Json;
use super::node::Node;

/// What `view` may hold.
const KEYS: [&str; 7] = ["kind", "along", "groups", "where", "from", "to", "axis"];

/// Says all that is wrong with what `view` asks for.
pub fn check_view(view: &Node, dataset: &Dataset) {
    view.each_member(&mut |member| key(member));
    if let Some(kind) = view.get("kind") {
        say(&kind, check_kind(text(&kind), ""));
    }
    if let Some(axis) = view.get("axis") {
        check_axis(&axis, view.get("kind").map_or("", |kind| text(&kind)));
    }
    along(view, dataset);
    groups(view, dataset);
    fixed(view, dataset);
    periods(view, dataset);
}

/// Whether a target is set for one period; says so where it is not.
pub fn check_target(target: &Node, dataset: &Dataset) -> bool {
    let Some(time) = dataset.role(Role::Time).map(|time| &dataset.dimensions[time]) else { return true };
    let at = target.get("at").unwrap_or(*target);
    let names_one = |period: Node| {
        let is_range = matches!(period.json(), Json::List(_) | Json::Map(_)) || text(&period).contains("..");
        !is_range || time.find(text(&period)).is_some()
    };
    let is_one = at.get(&time.id).map_or(time.categories.len() < 2, names_one);
    say(&at, (!is_one).then(|| target_for_several("")));
    is_one
}

fn say(node: &Node, problem: Option<Problem>) {
    if let Some(Problem { code, found, remedy, .. }) = problem {
        node.report(Level::Publish, code, found, remedy);
    }
}

/// A text; that it is none is said where it is read for the view.
fn text<'a>(node: &Node<'a>) -> &'a str {
    node.json().text().unwrap_or_default()
}

fn key(member: &Node) {
    let name = member.name().to_lowercase();
    if KEYS.contains(&member.name()) {
        return;
    }
    if ["axis", "axes", "second"].iter().any(|part| name.contains(part)) {
        return say(member, Some(two_axes("")));
    }
    unknown_key(member, "take it out; known are kind, along, groups, where, from, to");
}

fn unknown_key(member: &Node, remedy: &'static str) {
    member.report(Level::Publish, "HINT_KEY", format!("the key {:?}, which is not known", member.name()), remedy);
}

fn check_axis(axis: &Node, kind: &str) {
    if let Json::List(_) = axis.json() {
        return say(axis, Some(two_axes("")));
    }
    axis.each_member(&mut |member| match member.name() {
        "from" => say(member, member.number().and_then(|from| check_axis_start(from, kind, ""))),
        _ => unknown_key(member, "take it out: the chart chooses its axis"),
    });
}

fn unknown(node: &Node, remedy: &'static str) {
    let Some(id) = node.json().text() else { return };
    let found = format!("the id {id:?}, which the dataset does not have");
    node.report(Level::Publish, "HINT_UNKNOWN", found, remedy);
}

fn along(view: &Node, dataset: &Dataset) {
    let Some(along) = view.get("along").filter(|along| !text(along).is_empty()) else { return };
    match dataset.dimension(text(&along)) {
        None => unknown(&along, "name a dimension of \"id\""),
        dimension if dimension == mixed_units(dataset) => say(&along, Some(units_on_one_axis(""))),
        _ => {}
    }
}

fn groups(view: &Node, dataset: &Dataset) {
    let Some(groups) = view.get("groups").filter(|groups| matches!(groups.json(), Json::List(_))) else { return };
    let has = |dimension: Option<usize>, id: &Node| {
        dimension.is_some_and(|dimension| dataset.dimensions[dimension].find(text(id)).is_some())
    };
    groups.each_item(&mut |id| match has(dataset.group_dimension(), id) {
        true => {}
        false if has(mixed_units(dataset), id) => say(id, Some(units_on_one_axis(""))),
        false => unknown(id, "name groups of this dataset"),
    });
}

/// What `where` names must be there; and where measures differ in unit, it must name one.
fn fixed(view: &Node, dataset: &Dataset) {
    let fixed = view.get("where").filter(|fixed| matches!(fixed.json(), Json::Map(_)));
    if let Some(metric) = mixed_units(dataset)
        && fixed.is_none_or(|fixed| fixed.get(&dataset.dimensions[metric].id).is_none())
    {
        say(&fixed.unwrap_or(*view), Some(units_on_one_axis("")));
    }
    let Some(fixed) = fixed else { return };
    fixed.each_member(&mut |id| {
        let dimension = dataset.dimension(id.name()).map(|dimension| &dataset.dimensions[dimension]);
        if dimension.is_none_or(|dimension| dimension.find(text(id)).is_none()) {
            unknown(id, "name a dimension of \"id\", and one of its ids");
        }
    });
}

fn periods(view: &Node, dataset: &Dataset) {
    let Some(time) = dataset.role(Role::Time).map(|time| &dataset.dimensions[time]) else { return };
    for period in ["from", "to"].iter().filter_map(|key| view.get(key)) {
        if !text(&period).is_empty() && time.find(text(&period)).is_none() {
            unknown(&period, "name a period of this dataset");
        }
    }
}
