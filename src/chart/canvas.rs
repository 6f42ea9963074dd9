//! The sheet of paper a chart is laid out on: what it is made from, what stands on it so far, and the hand that puts
//! text where nothing else is.

use super::Brief;
use crate::data::Dataset;
use crate::scene::{Align, Anchor, Mark, Place, Point, Rect, Role, Scene, Shape, TextSize};
use crate::view::Series;
use crate::view::readout::value;

/// The space a plot has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height of the plot, where someone set it; else what suits.
    pub height: Option<f64>,
    /// Size of a label's font: 14 at least.
    pub font: f64,
}

/// A chart being laid out.
pub struct Canvas<'a> {
    pub(super) brief: Brief<'a>,
    pub(super) size: Size,
    pub(super) scene: Scene,
}

/// The distance from line to line, in font sizes.
const LEADING: f64 = 1.25;

impl<'a> Canvas<'a> {
    pub(super) fn new(brief: Brief<'a>, size: Size) -> Self {
        // Narrower than this nothing can be read; the page scrolls instead.
        let size = Size { width: size.width.clamp(120.0, 4000.0), font: size.font.clamp(10.0, 64.0), ..size };
        Self { brief, size, scene: Scene { width: size.width, ..Scene::default() } }
    }

    pub(super) fn finish(self) -> Scene {
        self.scene
    }

    pub(super) fn dataset(&self) -> &'a Dataset {
        self.brief.dataset
    }

    pub(super) fn series(&self) -> Vec<Series> {
        self.brief.view.series(self.brief.dataset)
    }

    /// From line to line of a label.
    pub(super) fn leading(&self) -> f64 {
        (self.size.font * LEADING).round()
    }

    pub(super) fn width_of(&self, text: &str, bold: bool) -> f64 {
        self.brief.ruler.width(text, self.size.font, bold)
    }

    pub(super) fn push(&mut self, role: Role, shape: Shape) {
        self.scene.marks.push(Mark::new(role, shape));
    }

    pub(super) fn push_of(&mut self, cell: usize, role: Role, shape: Shape) {
        self.scene.marks.push(Mark::of(Anchor(cell), role, shape));
    }

    /// Says where a figure is: what a pointer may hit, and its ink.
    pub(super) fn place(&mut self, cell: usize, band: Rect, ink: Rect) {
        let series = self.series_of(cell);
        self.scene.places.push(Place { anchor: Anchor(cell), series, band, ink });
    }

    /// The series a figure is read in.
    pub(super) fn series_of(&self, cell: usize) -> usize {
        self.series().iter().position(|series| series.cells.contains(&cell)).unwrap_or(0)
    }

    /// Puts the places in reading order, after a layout that went another way.
    pub(super) fn sort_places(&mut self) {
        let order: Vec<usize> = self.series().into_iter().flat_map(|series| series.cells).collect();
        self.scene.places.sort_unstable_by_key(|place| order.iter().position(|cell| *cell == place.anchor.0));
    }

    /// A text shape of one or more lines; `at` is the middle of the first line.
    pub(super) fn text(&self, lines: Vec<String>, size: TextSize, align: Align, at: Point) -> Shape {
        let font = self.size.font * size.times();
        let width = |line: &String| self.brief.ruler.width(line, font, size.is_bold());
        let width = lines.iter().map(width).fold(0.0, f64::max);
        Shape::Text { at, align, size, lines, leading: (font * LEADING).round(), width }
    }

    /// A label of one line.
    pub(super) fn label(&self, text: &str, align: Align, at: Point) -> Shape {
        self.text(vec![text.into()], TextSize::Label, align, at)
    }

    /// The value of a figure as readers read it.
    pub(super) fn value_text(&self, cell: usize) -> String {
        value(self.brief.dataset, self.brief.words, cell).text.into_owned()
    }

    /// A figure's period, where the figures in view are of several.
    pub(super) fn period_text(&self, cell: usize) -> Option<&'a str> {
        let Brief { dataset, view, words, .. } = self.brief;
        let label = view.period_label(dataset, cell).filter(|_| !view.is_one_period(dataset));
        label.map(|label| label.get(words.tag).text)
    }

    /// Whether a figure is less than exact, and so is drawn hollow.
    pub(super) fn is_doubtful(&self, cell: usize) -> bool {
        let facts = self.brief.dataset.facts(cell);
        facts.is_some_and(|facts| facts.qualifier.is_some() || facts.has("e") || facts.has("f") || facts.has("u"))
    }

    /// How much of a text lies on what is drawn already, or outside the plot: 0 where it stands free.
    pub(super) fn crowding(&self, shape: &Shape) -> f64 {
        let bounds = shape.bounds();
        let inside = Rect { x: 0.0, y: 0.0, width: self.scene.width, height: self.scene.height.max(bounds.bottom()) };
        let outside = (inside.x - bounds.x).max(0.0)
            + (bounds.right() - inside.right()).max(0.0)
            + (inside.y - bounds.y).max(0.0);
        let drawn = self.scene.marks.iter().filter(|mark| mark.role != Role::Grid);
        outside * 100.0 + drawn.map(|mark| shared(&mark.shape, &bounds)).sum::<f64>()
    }

    /// Puts a text at the first of these places that is free, else at the least crowded.
    pub(super) fn push_free(&mut self, cell: Option<usize>, role: Role, candidates: Vec<Shape>) {
        let scored = candidates.into_iter().map(|shape| (self.crowding(&shape), shape));
        let best = scored.min_by(|(a, _), (b, _)| a.total_cmp(b));
        if let Some((_, shape)) = best {
            self.scene.marks.push(Mark { shape, role, anchor: cell.map(Anchor) });
        }
    }
}

/// How much a shape covers of a rectangle, in square pixels; lines count a stroke for what they cross.
fn shared(shape: &Shape, bounds: &Rect) -> f64 {
    match shape {
        Shape::Line { points, .. } => points.windows(2).map(|ends| crossed(ends[0], ends[1], bounds)).sum(),
        Shape::Rule { from, to, .. } => crossed(*from, *to, bounds),
        other => {
            let other = other.bounds();
            let width = (bounds.right().min(other.right()) - bounds.x.max(other.x)).max(0.0);
            let height = (bounds.bottom().min(other.bottom()) - bounds.y.max(other.y)).max(0.0);
            width * height
        }
    }
}

/// The length of a line within a rectangle, by steps: labels are small and lines are few.
fn crossed(from: Point, to: Point, bounds: &Rect) -> f64 {
    let steps = ((to.x - from.x).hypot(to.y - from.y)).clamp(1.0, 400.0).ceil();
    let at =
        |step: f64| Point { x: from.x + (to.x - from.x) * step / steps, y: from.y + (to.y - from.y) * step / steps };
    let mut inside = 0.0;
    let mut step = 0.0;
    while step <= steps {
        if bounds.contains(at(step)) {
            inside += 3.0;
        }
        step += 1.0;
    }
    inside
}
