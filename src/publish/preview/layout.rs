//! Where everything stands on a preview: what the chart says above it, the chart as large as there is room for, and below
//! it what must be known.

use super::columns;
use crate::chart::{Brief, Paragraph, Ruler, Size, describe, kind};
use crate::export::part::Part;
use crate::scene::{Align, Mark, Point, Role, Scene, Shape, TextSize};

/// How wide a preview is, in pixels.
pub const WIDTH: u32 = 1200;
/// How high it is.
pub const HEIGHT: u32 = 630;
/// Space around everything.
const MARGIN: f64 = 40.0;
/// Space above the chart and below it.
const APART: f64 = 16.0;
/// The size of a label before it is enlarged.
const FONT: f64 = 14.0;
/// Tenths of how many times what stands above the chart is enlarged, at least and at most: previews are shown at half
/// their size and less.
const LEAST_ABOVE: u32 = 10;
const MOST_ABOVE: u32 = 18;
/// How many times what stands below it is.
const BELOW: f64 = 1.35;
/// The least height of a plot that can be read.
const LEAST: f64 = 120.0;
/// Tenths of how many times a chart is enlarged, at least and at most.
const LEAST_TENTHS: u32 = 8;
const MOST_TENTHS: u32 = 22;
/// Columns of squares, at most, and the space between two.
const MOST_COLUMNS: usize = 2;
const GAP: f64 = 24.0;

/// A scene on a preview: where its upper left corner is, and how many times it is enlarged.
pub struct Placed {
    /// From the left, in pixels of the preview.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// How many times it is enlarged.
    pub times: f64,
    /// What is drawn.
    pub scene: Scene,
}

impl Placed {
    /// How high it is on the preview.
    fn height(&self) -> f64 {
        self.scene.height * self.times
    }
}

/// What stands on the preview of a chart, from top to bottom.
pub fn layout(part: Part) -> [Placed; 3] {
    let ruler = Ruler::default();
    let brief = Brief { dataset: part.dataset, view: part.view, words: part.words, ruler: &ruler };
    let enlarged = |tenths: u32| arranged(part, brief, f64::from(tenths) / 10.0);
    // A headline that leaves the chart no room becomes smaller.
    let has_room = |[_, plot, _]: &[Placed; 3]| plot.times >= 1.0;
    (LEAST_ABOVE..=MOST_ABOVE).rev().map(enlarged).find(has_room).unwrap_or_else(|| enlarged(LEAST_ABOVE))
}

/// The same, with what stands above the chart so many times as large.
fn arranged(part: Part, brief: Brief, times: f64) -> [Placed; 3] {
    let above = block(brief.ruler, &above(part), times, MARGIN);
    let mut below = block(brief.ruler, &paragraphs(&below(part, brief)), BELOW, 0.0);
    below.y = f64::from(HEIGHT) - MARGIN - below.height();
    let top = above.y + above.height() + APART;
    let plot = plot(brief, top, (below.y - APART - top).max(1.0));
    [above, plot, below]
}

/// What the chart says, and what it is of.
fn above(part: Part<'_>) -> Vec<Paragraph<'_>> {
    let lang = part.words.lang();
    vec![
        (part.headline().get(lang).text, Role::Text, TextSize::Headline),
        (part.subtitle().get(lang).text, Role::Quiet, TextSize::Label),
    ]
}

/// What the marks mean, which documents the figures come from, and whose they are.
fn below(part: Part, brief: Brief) -> Vec<String> {
    let sources: Vec<&str> = part.sources().iter().map(|source| source.title.as_str()).collect();
    let source = match sources.is_empty() {
        true => String::new(),
        false => part.words.source().fill(&[("list", &sources.join("; "))]),
    };
    let own = match part.dataset.rights.is_empty() {
        true => &part.dataset.publisher,
        false => &part.dataset.rights,
    };
    let mut lines = vec![part.key(kind(&brief)), source, own.get(part.words.lang()).text.into()];
    lines.retain(|line| !line.trim().is_empty());
    lines
}

fn paragraphs(lines: &[String]) -> Vec<Paragraph<'_>> {
    lines.iter().map(|line| (line.as_str(), Role::Quiet, TextSize::Label)).collect()
}

/// Paragraphs one under the other, over the whole width.
fn block(ruler: &Ruler, paragraphs: &[Paragraph], times: f64, y: f64) -> Placed {
    let width = room() / times;
    let mut scene = Scene { width, ..Scene::default() };
    for (text, role, size) in paragraphs {
        let (font, bold) = (FONT * size.times(), size.is_bold());
        let lines = ruler.wrap(text, width, font, bold);
        let leading = (font * 1.25).round();
        let at = Point { x: 0.0, y: scene.height + leading / 2.0 };
        scene.height += leading * lines.len() as f64 + 3.0;
        let widest = lines.iter().map(|line| ruler.width(line, font, bold)).fold(0.0, f64::max);
        let shape = Shape::Text { at, align: Align::Start, size: *size, lines, leading, width: widest };
        scene.marks.push(Mark::new(*role, shape));
    }
    Placed { x: MARGIN, y, times, scene }
}

/// The chart, enlarged as much as the room for it allows.
fn plot(brief: Brief, top: f64, room_down: f64) -> Placed {
    let placed = |(tenths, columns): (u32, usize)| {
        let times = f64::from(tenths) / 10.0;
        let width = (room() / times + GAP) / columns as f64 - GAP;
        let scene = columns::columns(brief, fitted(brief, width, room_down / times), columns, GAP);
        Placed { x: MARGIN, y: top, times, scene }
    };
    let most = most_columns(brief);
    let sizes = (LEAST_TENTHS..=MOST_TENTHS).rev().flat_map(|tenths| (1..=most).map(move |columns| (tenths, columns)));
    let fits = |plot: &Placed| plot.height() <= room_down;
    let mut plot = sizes.map(placed).find(fits).unwrap_or_else(|| placed((LEAST_TENTHS, 1)));
    // Whatever the figures are, nothing is cut off.
    plot.times *= (room_down / plot.height()).min(1.0);
    plot.y += (room_down - plot.height()) / 2.0;
    plot
}

/// Squares alone can stand in columns: each hundred is a scale of its own. Bars and dots share one, below the last row.
fn most_columns(brief: Brief) -> usize {
    if kind(&brief) == "squares" { brief.view.groups.len().clamp(1, MOST_COLUMNS) } else { 1 }
}

/// A chart of this width; as high as `height`, where its kind has no height of its own.
fn fitted(brief: Brief, width: f64, height: f64) -> Scene {
    let of = |plot: f64| describe(brief, Size { width, height: Some(plot), font: FONT });
    let least = of(LEAST);
    of(LEAST + (height - least.height).max(0.0))
}

fn room() -> f64 {
    f64::from(WIDTH) - 2.0 * MARGIN
}
