//! The sheet of paper a chart is laid out on: what it is made from, what stands on it so far, and the hand that puts
//! text where nothing else is.

use super::Brief;
use crate::MORE;
use crate::data::{Dataset, Text};
use crate::scene::{Align, Anchor, Dash, Fill, Mark, Place, Point, Rect, Role, Scene, Shape, TextSize, text_bounds};
use crate::view::readout::{codes, is_doubtful, side, small_base, value};
use crate::view::{Series, against, is_in_sight};
use crate::words::number;
use std::collections::HashMap;

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
    /// The figures in view, in reading order.
    pub(super) series: Vec<Series>,
    /// The same without their series.
    pub(super) cells: Vec<usize>,
    /// Whether all are of one period.
    one_period: bool,
    /// So many marks are out of the reach of what is written from here on.
    #[cfg(feature = "desk")]
    passed: usize,
}

/// How far the stub of a bound reaches beyond its mark.
pub(super) const STUB: f64 = 9.0;
/// What weighs more than any line or dot: text that another would lie on, and what is outside the plot.
const ON_TEXT: f64 = 1e4;
/// The distance from line to line, in font sizes.
const LEADING: f64 = 1.25;

impl<'a> Canvas<'a> {
    pub(super) fn new(brief: Brief<'a>, size: Size) -> Self {
        // Narrower than this nothing can be read; the page scrolls instead.
        let size = Size { width: size.width.clamp(120.0, 4000.0), font: size.font.clamp(10.0, 64.0), ..size };
        let scene = Scene { width: size.width, ..Scene::default() };
        let series = brief.view.series(brief.dataset);
        let cells = brief.view.cells(brief.dataset);
        Self {
            brief,
            size,
            scene,
            series,
            cells,
            one_period: brief.view.is_one_period(brief.dataset),
            #[cfg(feature = "desk")]
            passed: 0,
        }
    }

    /// A canvas for a part of this one: of other groups or another size, with the figures of all of it.
    #[cfg(any(feature = "more", feature = "files", feature = "desk"))]
    pub(super) fn part<'b>(&self, brief: Brief<'b>, size: Size) -> Canvas<'b> {
        let (series, cells) = (self.series.clone(), self.cells.clone());
        Canvas { series, cells, one_period: self.one_period, ..Canvas::new(brief, size) }
    }

    /// The scene, high enough for all that stands on it, its places in reading order whichever way the layout went.
    pub(super) fn finish(self) -> Scene {
        let Self { mut scene, cells, .. } = self;
        for mark in if MORE { &scene.marks[..] } else { &[] } {
            scene.height = scene.height.max(mark.shape.bounds().bottom());
        }
        if cfg!(feature = "desk") {
            scene.places = in_order(&scene.places, &cells);
            return scene;
        }
        let mut places = Vec::new();
        for cell in cells {
            places.extend(scene.places.iter().find(|place| place.anchor.0 == cell).copied());
        }
        scene.places = places;
        scene
    }

    pub(super) fn dataset(&self) -> &'a Dataset {
        self.brief.dataset
    }

    /// From line to line of a label.
    pub(super) fn leading(&self) -> f64 {
        (self.size.font * LEADING).round()
    }

    pub(super) fn width_of(&self, text: &str, bold: bool) -> f64 {
        self.brief.ruler.width(text, self.size.font, bold)
    }

    /// Breaks a text into lines of a label's size.
    pub(super) fn wrap(&self, text: &str, width: f64) -> Vec<String> {
        self.brief.ruler.wrap(text, width, self.size.font, false)
    }

    /// A text in the reader's language.
    pub(super) fn said(&self, text: &'a Text) -> &'a str {
        text.get(self.brief.words.lang()).text
    }

    #[inline(never)]
    pub(super) fn push(&mut self, cell: Option<usize>, role: Role, shape: Shape) {
        self.scene.marks.push(Mark { role, shape, anchor: cell.map(Anchor) });
    }

    #[inline(never)]
    pub(super) fn rule(&mut self, role: Role, dash: Dash, from: Point, to: Point) {
        self.push(None, role, Shape::Rule { from, to, dash });
    }

    /// An unbroken rule from left to right.
    pub(super) fn level(&mut self, role: Role, left: f64, right: f64, y: f64) {
        self.rule(role, Dash::Solid, Point { x: left, y }, Point { x: right, y });
    }

    #[inline(never)]
    pub(super) fn dot(&mut self, cell: Option<usize>, role: Role, centre: Point, radius: f64, fill: Fill) {
        self.push(cell, role, Shape::Dot { centre, radius, fill });
    }

    /// A text to be written, measured.
    #[inline(never)]
    pub(super) fn caption(&self, lines: Vec<String>, size: TextSize) -> Caption {
        let font = self.size.font * size.times();
        let mut width = 0.0f64;
        for line in &lines {
            width = width.max(self.brief.ruler.width(line, font, size.is_bold()));
        }
        Caption { lines, size, width, leading: (font * LEADING).round() }
    }

    /// A label of one line.
    pub(super) fn label(&self, text: &str) -> Caption {
        self.caption(vec![text.into()], TextSize::Label)
    }

    /// Writes a text; `y` is the middle of its first line. Returns the room it takes.
    #[inline(never)]
    pub(super) fn write(
        &mut self,
        cell: Option<usize>,
        role: Role,
        text: Caption,
        align: Align,
        x: f64,
        y: f64,
    ) -> Rect {
        let Caption { lines, size, width, leading } = text;
        let shape = Shape::Text { at: Point { x, y }, align, size, lines, leading, width };
        let bounds = shape.bounds();
        self.push(cell, role, shape);
        bounds
    }

    /// Writes a text of a figure, its upper left corner given.
    pub(super) fn caption_at(&mut self, cell: usize, role: Role, text: Caption, x: f64, top: f64) -> Rect {
        let y = top + text.leading / 2.0;
        self.write(Some(cell), role, text, Align::Start, x, y)
    }

    /// Writes a text at the first of these places that is free, else at the least crowded. What would lie on other text
    /// everywhere is left to table and tooltip: two that lie on each other say nothing.
    #[inline(never)]
    pub(super) fn write_free(&mut self, cell: Option<usize>, role: Role, text: Caption, places: &[(Align, f64, f64)]) {
        let mut best = (f64::INFINITY, Align::Start, 0.0, 0.0);
        for (align, x, y) in places {
            let bounds = text_bounds(Point { x: *x, y: *y }, *align, text.width, text.leading, text.lines.len());
            let crowding = self.crowding(&bounds);
            if crowding < best.0 {
                best = (crowding, *align, *x, *y);
            }
        }
        let (crowding, align, x, y) = best;
        if crowding < ON_TEXT {
            self.write(cell, role, text, align, x, y);
        }
    }

    /// How much of a rectangle lies on what is drawn already, or outside the plot: 0 where it stands free.
    pub(super) fn crowding(&self, bounds: &Rect) -> f64 {
        let outside = (-bounds.x).max(0.0) + (bounds.right() - self.scene.width).max(0.0) + (-bounds.y).max(0.0);
        let mut crowding = outside * ON_TEXT;
        for mark in self.in_reach() {
            if mark.role != Role::Grid {
                crowding += shared(&mark.shape, bounds);
            }
        }
        crowding
    }

    /// Nothing that stands so far is in the way of what follows: of thousands of rows, each is laid out for itself.
    #[cfg(feature = "desk")]
    pub(super) fn pass(&mut self) {
        self.passed = self.scene.marks.len();
    }

    #[cfg(feature = "desk")]
    fn in_reach(&self) -> &[Mark] {
        &self.scene.marks[self.passed..]
    }

    #[cfg(not(feature = "desk"))]
    fn in_reach(&self) -> &[Mark] {
        &self.scene.marks
    }

    /// The middle of a text of this width, kept within the plot.
    pub(super) fn within(&self, x: f64, width: f64) -> f64 {
        let half = (width / 2.0).min(self.size.width / 2.0);
        x.clamp(half, self.size.width - half)
    }

    /// Says where a figure is: what a pointer may hit, and its ink.
    #[inline(never)]
    pub(super) fn place(&mut self, cell: usize, band: Rect, ink: Rect) {
        let group =
            if MORE { self.brief.view.group.map(|group| self.brief.dataset.category_of(cell, group)) } else { None };
        let is_its = |series: &Series| if MORE { series.group == group } else { series.cells.contains(&cell) };
        let series = self.series.iter().position(is_its).unwrap_or(0);
        let category = self.brief.view.time.map_or(0, |time| self.brief.dataset.category_of(cell, time));
        self.scene.places.push(Place { anchor: Anchor(cell), series, category, band, ink });
    }

    /// The value of a figure as readers read it, or its difference from the one they chose.
    pub(super) fn value_text(&self, cell: usize) -> String {
        let Brief { dataset, view, words, .. } = self.brief;
        let against = if MORE { against::label(dataset, view, words, cell) } else { None };
        let mut text = against.unwrap_or_else(|| value(dataset, words, cell).text.into_owned());
        for code in codes(dataset, view, cell) {
            text.push_str(" [");
            text.push_str(code);
            text.push(']');
        }
        if let Some(base) = small_base(dataset, cell) {
            text.push_str(" (n = ");
            text.push_str(&number(base, None));
            text.push(')');
        }
        text
    }

    /// A figure's period, where the figures in view are of several; else nothing.
    pub(super) fn period_text(&self, cell: usize) -> &'a str {
        if self.one_period {
            return "";
        }
        self.brief.view.period_label(self.brief.dataset, cell).map_or("", |label| self.said(label))
    }

    /// The value and, where the figures in view are of several periods, the period, in one line.
    #[inline(never)]
    pub(super) fn value_and_period(&self, cell: usize) -> String {
        let mut text = self.value_text(cell);
        let period = self.period_text(cell);
        if !period.is_empty() {
            text.push_str(" (");
            text.push_str(period);
            text.push(')');
        }
        text
    }

    /// Whether it is one of several small ones.
    pub(super) fn is_panel(&self) -> bool {
        self.brief.view.groups.len() == 1 && self.series.len() > 1
    }

    /// The role of a group's marks, `index` being its place among those in view: where some are highlighted, the others
    /// stand back.
    pub(super) fn series_role(&self, index: usize, group: usize) -> Role {
        let lit = &self.brief.view.lit;
        if !MORE || lit.is_empty() {
            return Role::Series(index);
        }
        lit.iter().position(|lit| *lit == group).map_or(Role::Neutral, Role::Series)
    }

    /// Whether other groups are highlighted, and this one is not.
    pub(super) fn stands_back(&self, group: usize) -> bool {
        let lit = &self.brief.view.lit;
        !lit.is_empty() && !lit.contains(&group)
    }

    /// Whether a figure is less than exact, and so is drawn hollow.
    pub(super) fn is_doubtful(&self, cell: usize) -> bool {
        is_doubtful(self.brief.dataset, cell)
    }

    /// Whether there are more figures than labels can say.
    pub(super) fn is_full(&self) -> bool {
        MORE && is_in_sight(self.brief.dataset, self.brief.view)
    }

    /// Whether words or letters beside a value say that it is less than sure.
    pub(super) fn is_remarked(&self, cell: usize) -> bool {
        let Brief { dataset, view, .. } = self.brief;
        MORE && (is_doubtful(dataset, cell)
            || !codes(dataset, view, cell).is_empty()
            || small_base(dataset, cell).is_some())
    }

    /// A stub from the edge of a figure's mark towards where its exact value lies, if that is known to be above or below.
    /// `step` is the direction of greater values, a pixel long.
    #[inline(never)]
    pub(super) fn bound(&mut self, cell: usize, role: Role, centre: Point, step: (f64, f64), radius: f64) {
        let side = side(self.brief.dataset, cell);
        let at = |far: f64| Point { x: centre.x + step.0 * side * far, y: centre.y + step.1 * side * far };
        if side != 0.0 {
            self.rule(role, Dash::Solid, at(radius), at(radius + STUB));
        }
    }

    /// How the mark of a figure is filled: `doubtful` where it is not exact.
    pub(super) fn fill(&self, cell: usize, doubtful: Fill) -> Fill {
        if self.is_doubtful(cell) { doubtful } else { Fill::Full }
    }
}

/// The places of these cells, in their order: of thousands each is found at once.
fn in_order(places: &[Place], cells: &[usize]) -> Vec<Place> {
    let known: HashMap<usize, Place> = places.iter().rev().map(|place| (place.anchor.0, *place)).collect();
    cells.iter().filter_map(|cell| known.get(cell).copied()).collect()
}

/// A text to be written, measured.
pub(super) struct Caption {
    pub lines: Vec<String>,
    pub size: TextSize,
    pub width: f64,
    pub leading: f64,
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
            width * height * if matches!(shape, Shape::Text { .. }) { ON_TEXT } else { 1.0 }
        }
    }
}

/// How much of a line lies within a rectangle: the share of its length, in units that weigh as much as a square pixel.
fn crossed(from: Point, to: Point, bounds: &Rect) -> f64 {
    const WHOLE: f64 = 600.0;
    let (mut enters, mut leaves) = (0.0f64, 1.0f64);
    for (start, end, low, high) in [(from.x, to.x, bounds.x, bounds.right()), (from.y, to.y, bounds.y, bounds.bottom())]
    {
        // Along an axis on which it stands still it is within all the way, or nowhere.
        let (a, b) = ((low - start) / (end - start), (high - start) / (end - start));
        enters = enters.max(a.min(b));
        leaves = leaves.min(a.max(b));
    }
    (leaves - enters).max(0.0) * WHOLE
}
