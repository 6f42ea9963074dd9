//! Charts that would mislead: not offered, whoever asks for one, and why.

use super::{Dataset, Problem, Role};

/// The kinds of chart that a publisher may ask for; the room of charts draws these.
pub const KINDS: [&str; 4] = ["line", "squares", "dot", "bar"];

/// The kinds that a page or a reader asks for: each compares what the publisher's own choice shows.
pub const ASKED: [&str; 2] = ["slope", "multiples"];

/// The kinds that are read by how far they reach from 0.
const FROM_ZERO: [&str; 3] = ["squares", "dot", "bar"];

/// Kinds that others offer, by a part of their name, and why they are not offered here.
const MISLEADING: [(&str, &[&str], &str); 3] = [
    ("KIND_3D", &["3d", "3-d"], "depth makes what stands in front look larger than it is"),
    (
        "KIND_PIE",
        &["pie", "donut", "doughnut"],
        "slices are read less surely than lengths, and hide that parts are missing",
    ),
    ("KIND_AREA", &["area"], "a filled area looks like an amount, and is false where the axis does not start at 0"),
];

/// A kind must be one that is drawn here.
pub fn check_kind(kind: &str, place: &str) -> Option<Problem> {
    if kind.is_empty() || KINDS.contains(&kind) {
        return None;
    }
    let remedy = "use line, squares, dot or bar, or leave it empty for the one that suits best";
    let name = kind.to_lowercase();
    let known = MISLEADING.iter().find(|(_, parts, _)| parts.iter().any(|part| name.contains(part)));
    Some(match known {
        Some((code, _, why)) => {
            Problem::publish(code, place, format!("the kind {kind:?}: not offered, because {why}"), remedy)
        }
        None => {
            let what = match ASKED.contains(&&*name) {
                true => "which is a page's or a reader's choice: the attribute kind of the element takes it",
                false => "which there is not",
            };
            Problem::publish("HINT_KIND", place, format!("the kind {kind:?}, {what}"), remedy)
        }
    })
}

/// An axis must start at 0.
pub fn check_axis_start(from: f64, kind: &str, place: &str) -> Option<Problem> {
    let (code, why) = if FROM_ZERO.contains(&kind) {
        ("AXIS_OFF_ZERO", "bars, dots and squares are read by how far they reach from 0")
    } else {
        ("AXIS_CUT", "it makes a small change look large; shares are drawn from 0 to 100, all else from 0")
    };
    let found = || format!("an axis that starts at {from}: not offered, because {why}");
    (from != 0.0).then(|| Problem::publish(code, place, found(), "take it out: the chart starts at 0"))
}

/// A chart has one axis of values.
pub fn two_axes(place: &str) -> Problem {
    let found =
        "more than one axis: not offered, because where two scales meet is anyone's choice, and reads as a finding";
    Problem::publish("TWO_AXES", place, found, "take it out, and publish a dataset for each unit")
}

/// The dimension of measures, where they are in different units.
pub fn mixed_units(dataset: &Dataset) -> Option<usize> {
    let metric = dataset.role(Role::Metric)?;
    let units =
        || dataset.dimensions[metric].categories.iter().map(|measure| measure.unit.as_ref().map(|unit| &unit.id));
    units().any(|unit| Some(unit) != units().next()).then_some(metric)
}

/// Measures in different units must not meet on one axis.
pub fn units_on_one_axis(place: &str) -> Problem {
    let found = "measures in different units on one axis: not offered, because no scale is true of both";
    Problem::publish("UNITS_MIXED", place, found, "name one measure in \"where\", and show groups or periods of it")
}

/// A target must stand where there is a figure.
pub fn target_not_covered(place: String) -> Problem {
    let found = "a target without a figure: not offered, because it would be drawn where nothing was measured";
    let remedy = "give the figure, or the status that says why there is none; or take the target out";
    Problem::publish("TARGET_NOT_COVERED", place, found, remedy)
}

/// A target is set for one period.
pub fn target_for_several(place: &str) -> Problem {
    let found = "a target for more than one period: not offered, because it would be drawn in years it was not set for";
    Problem::publish("TARGET_NOT_ONE", place, found, "give a target for each period that the source names")
}
