//! What bars, dots and squares by group share: one row a group, its name above it, its figures within.

use super::Brief;
use super::axis::{tick_labels, value_domain};
use super::canvas::{Canvas, STUB};
use super::scale::Scale;
use crate::MORE;
use crate::scene::{Align, Rect, Role, TextSize};
use crate::view::readout::side;

/// A row being laid out: a group's figures and the room for them.
pub(super) struct Row {
    /// Its figures in view.
    pub cells: Vec<usize>,
    /// The top of the row, its name included.
    pub top: f64,
    /// The top of the room for marks.
    pub marks: f64,
}

/// Words at the left edge stand clear of the rule of the zero line.
const BESIDE: f64 = 6.0;
/// Space between rows, in lines.
const GAP: f64 = 0.9;

/// Lays out a row for each group that has figures in view: `draw` gets each, and gives the height its marks took.
/// Groups that may not be compared are set apart by a thin rule.
pub(super) fn describe(canvas: &mut Canvas, draw: &mut dyn FnMut(&mut Canvas, &Row) -> f64) {
    let Brief { dataset, view, .. } = canvas.brief;
    let mut y = 0.0;
    let mut before: Option<usize> = None;
    for group in &view.groups {
        let cells = view.figures_of(dataset, *group);
        if cells.is_empty() {
            continue;
        }
        if let Some(before) = before {
            y += canvas.leading() * GAP;
            if !comparable(canvas, before, *group) {
                canvas.level(Role::Grid, 0.0, canvas.size.width, y.round());
                y += canvas.leading() * GAP;
            }
        }
        #[cfg(feature = "desk")]
        canvas.pass();
        let marks = heading(canvas, *group, y);
        let row = Row { cells, top: y, marks };
        y = marks + draw(canvas, &row);
        before = Some(*group);
    }
    canvas.scene.height = y.max(canvas.leading());
}

/// Whether two groups share a base; without any bases in the dataset, no two are set apart.
fn comparable(canvas: &Canvas, a: usize, b: usize) -> bool {
    let Some(dimension) = canvas.brief.view.group else { return true };
    let categories = &canvas.dataset().dimensions[dimension].categories;
    categories.iter().all(|category| category.base.is_none())
        || (categories[a].base.is_some() && categories[a].base == categories[b].base)
}

/// The group's name and its short remarks; returns where its marks may begin.
fn heading(canvas: &mut Canvas, group: usize, top: f64) -> f64 {
    let Brief { dataset, view, .. } = canvas.brief;
    let name = view.group_label(dataset, group).unwrap_or(&dataset.label);
    let mut y = paragraph(canvas, canvas.said(name), Role::Text, top);
    for remark in &dataset.remarks {
        if remark.at.is_some_and(|(dimension, at)| Some(dimension) == view.group && at == group) {
            y = paragraph(canvas, canvas.said(&remark.short), Role::Quiet, y);
        }
    }
    y + 4.0
}

/// A paragraph over the whole width; returns where the next may begin.
fn paragraph(canvas: &mut Canvas, text: &str, role: Role, top: f64) -> f64 {
    let lines = canvas.wrap(text, canvas.size.width);
    let caption = canvas.caption(lines, TextSize::Label);
    let y = top + caption.leading / 2.0;
    canvas.write(None, role, caption, Align::Start, 0.0, y).bottom()
}

/// The scale of a value axis that runs from left to right, leaving `beside` pixels free at both ends, and room for the
/// stub of a bound that points there.
pub(super) fn scale(canvas: &Canvas, beside: f64) -> Scale {
    let (range, _) = value_domain(canvas);
    let (left, right) = if MORE { (beside + stub(canvas, -1.0), beside + stub(canvas, 1.0)) } else { (beside, beside) };
    Scale { domain: range, range: (left, (canvas.size.width - right).max(60.0)) }
}

/// The room that a bound takes beyond its figure on one side: left is -1, right is 1.
fn stub(canvas: &Canvas, towards: f64) -> f64 {
    let dataset = canvas.dataset();
    let points = |cell: &usize| {
        side(dataset, *cell) == towards && dataset.value(*cell).is_some_and(|value| value * towards >= 0.0)
    };
    if canvas.cells.iter().any(points) { STUB } else { 0.0 }
}

/// Labels the ticks of `scale` under the last row, as far as there is room.
pub(super) fn ticks_below(canvas: &mut Canvas, scale: Scale) {
    let (range, step) = value_domain(canvas);
    let y = canvas.scene.height + canvas.leading() * 0.9;
    let mut free = 0.0;
    for (value, label) in tick_labels(canvas, range, step) {
        let label = canvas.label(&label);
        let x = scale.place(value);
        let left = (x - label.width / 2.0).min(canvas.size.width - label.width).max(0.0);
        if left >= free {
            free = left + label.width + 6.0;
            canvas.write(None, Role::Quiet, label, Align::Start, left, y);
        }
    }
    canvas.scene.height = y + canvas.leading() * 0.6;
}

/// Says a figure without a value in words, `y` being the middle of the first line; returns the room they take.
pub(super) fn missing(canvas: &mut Canvas, cell: usize, y: f64) -> Rect {
    let text = canvas.value_and_period(cell);
    let folded = || canvas.caption(canvas.wrap(&text, canvas.size.width - 2.0 * BESIDE), TextSize::Label);
    let caption = if MORE { folded() } else { canvas.label(&text) };
    canvas.write(Some(cell), Role::Quiet, caption, Align::Start, BESIDE, y)
}
