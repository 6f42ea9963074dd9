//! Why a kind of chart is not offered, in words for the people who asked for it in a page or a file.

use super::{Brief, every_kind};

/// Kinds that are never drawn, and why not. What is asked for by another name than these is not known.
const NEVER: [(&[&str], &str); 4] = [
    (
        &["area", "stacked", "stacked-area"],
        "an area says that its whole height counts and invites adding what may not be added: use line",
    ),
    (
        &["pie", "donut", "doughnut", "gauge"],
        "angles are hard to compare, and hide what is not part of the whole: use squares or bar",
    ),
    (&["3d", "bar-3d", "radar", "bubble"], "depth and area change how large a figure looks: use bar, line or dot"),
    (&["dual", "dual-axis", "combo"], "two axes make any two series seem to meet: use two charts"),
];

/// Why `wished` is not drawn, as a sentence: `the kind "pie" is not offered, because …`.
pub fn refused(brief: &Brief, wished: &str) -> String {
    let never = NEVER.iter().find(|(names, _)| names.contains(&wished)).map(|(_, why)| *why);
    let why = match wished {
        "line" => {
            "a line needs a group with two figures along time, and four groups at most unless some are highlighted"
        }
        "squares" => "squares are for shares of a hundred, and not every figure in view is one",
        "slope" => "a slope stands between two periods, and the figures in view are of fewer or more",
        "multiples" => "small multiples need two groups or more with figures along time, and thirty at most",
        "dot" => "a group in view has more than two figures: some dots would hide others",
        _ => never.unwrap_or("it is not known: use line, squares, dot, bar, slope or multiples"),
    };
    let suit = every_kind(brief).join(", ");
    ["the kind \"", wished, "\" is not offered, because ", why, ". These figures suit: ", &suit, "."].concat()
}
