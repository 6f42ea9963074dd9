//! Dataset + View + Words + size + Ruler -> Scene. One file per kind of chart, and one table of kinds.

mod axis;
mod bar;
mod canvas;
mod column;
mod dot;
mod line;
#[cfg(any(feature = "more", feature = "files", feature = "desk"))]
mod long;
#[cfg(any(feature = "more", feature = "files", feature = "desk"))]
mod multiples;
mod notes;
mod refused;
mod rows;
mod ruler;
mod scale;
mod sheet;
#[cfg(any(feature = "more", feature = "files", feature = "desk"))]
mod slope;
#[cfg(any(feature = "more", feature = "files", feature = "desk"))]
mod spread;
mod squares;
mod target;
#[cfg(any(feature = "more", feature = "files", feature = "desk"))]
mod years;

pub use canvas::Size;
#[cfg(any(feature = "more", feature = "files", feature = "desk"))]
pub use long::{read_at, told};
pub use refused::refused;
pub use ruler::{LETTERS, Ruler};
pub use scale::Scale;
pub use sheet::{Paragraph, sheet};

use crate::MORE;
use crate::data::Dataset;
use crate::scene::Scene;
use crate::view::View;
use crate::words::Words;
use canvas::Canvas;

/// So many series have colours of their own, and can be told from each other.
pub const SERIES: usize = 4;
/// More groups than this are not looked through, even where some stand out or each has a chart of its own.
pub const MOST_GROUPS: usize = 30;

/// Everything a chart is made from.
#[derive(Clone, Copy)]
pub struct Brief<'a> {
    /// The figures.
    pub dataset: &'a Dataset,
    /// What of them is in view.
    pub view: &'a View,
    /// The language.
    pub words: &'a Words,
    /// How wide letters are.
    pub ruler: &'a Ruler,
}

/// A kind of chart.
struct Kind {
    /// Its id, as in attributes and published hints.
    id: &'static str,
    /// Whether it suits the figures in view.
    suits: fn(&Brief) -> bool,
    /// Lays it out.
    describe: fn(&mut Canvas),
}

/// Every kind. Without a wish and a hint, the first that suits is drawn; the last suits everything.
const KINDS: [Kind; 4] = [
    Kind { id: "line", suits: line::suits, describe: line::describe },
    Kind { id: "squares", suits: squares::suits, describe: squares::describe },
    Kind { id: "dot", suits: dot::suits, describe: dot::describe },
    Kind { id: "bar", suits: |_| true, describe: bar::describe },
];

/// Kinds that are drawn where a page or a reader asks for them by name. The wasm of a reader's first press has them.
#[cfg(any(feature = "more", feature = "files", feature = "desk"))]
const LATE: &[Kind] = &[
    Kind { id: "slope", suits: slope::suits, describe: slope::describe },
    Kind { id: "multiples", suits: multiples::suits, describe: multiples::describe },
];
/// The kind for what no other can draw: a line of more points than figures.
#[cfg(any(feature = "more", feature = "files", feature = "desk"))]
const LONG: Option<&Kind> = Some(&Kind { id: long::ID, suits: long::suits, describe: long::describe });
#[cfg(not(any(feature = "more", feature = "files", feature = "desk")))]
const LATE: &[Kind] = &[];
#[cfg(not(any(feature = "more", feature = "files", feature = "desk")))]
const LONG: Option<&Kind> = None;

/// Lays the chart out.
pub fn describe(brief: Brief, size: Size) -> Scene {
    let kind = chosen(&brief);
    let mut canvas = Canvas::new(brief, size);
    (kind.describe)(&mut canvas);
    canvas.finish()
}

/// The id of the kind that is drawn, which is the one wished for if that suits.
pub fn kind(brief: &Brief) -> &'static str {
    chosen(brief).id
}

/// The ids of the kinds that are offered for the figures in view: those that suit, of the late ones that which is drawn.
pub fn kinds(brief: &Brief) -> Vec<&'static str> {
    let drawn = chosen(brief).id;
    let is_offered = |id: &str| id == drawn || KINDS.iter().any(|kind| kind.id == id);
    every_kind(brief).into_iter().filter(|id| is_offered(id)).collect()
}

/// The ids of all kinds that suit the figures in view, the late ones among them.
pub fn every_kind(brief: &Brief) -> Vec<&'static str> {
    if let Some(only) = only(brief) {
        return vec![only.id];
    }
    KINDS.iter().chain(LATE).filter(|kind| (kind.suits)(brief)).map(|kind| kind.id).collect()
}

/// The one kind that can draw the figures in view, where there is no choice.
fn only(brief: &Brief) -> Option<&'static Kind> {
    LONG.filter(|kind| (kind.suits)(brief))
}

fn chosen(brief: &Brief) -> &'static Kind {
    if let Some(only) = only(brief) {
        return only;
    }
    let is_meant = |kind: &&Kind, id: &str| kind.id == id && (kind.suits)(brief);
    let late = |id: &str| if MORE { LATE.iter().find(|kind| is_meant(kind, id)) } else { None };
    let wished = |id: &str| KINDS.iter().find(|kind| is_meant(kind, id)).or_else(|| late(id));
    let fits = || KINDS.iter().find(|kind| kind.id != "squares" && (kind.suits)(brief));
    wished(&brief.view.kind).or_else(|| wished(&brief.dataset.hint.kind)).or_else(fits).unwrap_or(&KINDS[3])
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_publisher_may_ask_for_the_kinds_that_there_are() {
        assert_eq!(super::KINDS.map(|kind| kind.id), crate::data::KINDS);
        let late: Vec<&str> = super::LATE.iter().map(|kind| kind.id).collect();
        assert_eq!(late, crate::data::ASKED);
    }
}
