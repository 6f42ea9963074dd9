//! What bars, dots and squares by group share: one row a group, its name above it, its figures within.

use super::Brief;
use super::axis::{tick_labels, value_domain};
use super::canvas::Canvas;
use super::scale::{Scale, ticks};
use crate::data::Remark;
use crate::scene::{Align, Dash, Point, Rect, Role, Shape, TextSize};

/// A row being laid out: a group and the top of the room for its figures.
pub(super) struct Row {
    /// Its figures in view.
    pub cells: Vec<usize>,
    /// The top of the row, its name included.
    pub top: f64,
    /// The top of the room for marks.
    pub marks: f64,
}

/// Space between rows, in lines.
const GAP: f64 = 0.9;

/// Lays out a row for each group that has figures in view: `draw` gets each, and gives the height its marks took.
/// Groups that may not be compared are set apart by a thin rule.
pub(super) fn describe(canvas: &mut Canvas, mut draw: impl FnMut(&mut Canvas, &Row) -> f64) {
    let Brief { dataset, view, .. } = canvas.brief;
    let mut y = 0.0;
    let mut before: Option<usize> = None;
    for group in &view.groups {
        let cells = view.figures_of(dataset, *group);
        if cells.is_empty() {
            continue;
        }
        if let Some(before) = before {
            y = gap(canvas, y, !comparable(canvas, before, *group));
        }
        let marks = heading(canvas, *group, y);
        let row = Row { cells, top: y, marks };
        y = marks + draw(canvas, &row);
        before = Some(*group);
    }
    canvas.scene.height = y.max(canvas.leading());
    canvas.sort_places();
}

/// Space between two rows, with a rule in it where they are set apart.
fn gap(canvas: &mut Canvas, y: f64, apart: bool) -> f64 {
    let gap = canvas.leading() * GAP;
    if !apart {
        return y + gap;
    }
    let y = (y + gap).round();
    let end = |x: f64| Point { x, y };
    canvas.push(Role::Grid, Shape::Rule { from: end(0.0), to: end(canvas.size.width), dash: Dash::Solid });
    y + gap
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
    let Brief { dataset, view, words, .. } = canvas.brief;
    let name =
        view.group_label(dataset, group).map_or(dataset.label.get(words.tag).text, |label| label.get(words.tag).text);
    let mut y = paragraph(canvas, name, Role::Text, top);
    let here = |remark: &&Remark| view.group.is_some_and(|dimension| remark.at == Some((dimension, group)));
    for remark in dataset.remarks.iter().filter(here) {
        y = paragraph(canvas, remark.short.get(words.tag).text, Role::Quiet, y);
    }
    y + 4.0
}

/// A paragraph over the whole width; returns where the next may begin.
fn paragraph(canvas: &mut Canvas, text: &str, role: Role, top: f64) -> f64 {
    let lines = canvas.brief.ruler.wrap(text, canvas.size.width, canvas.size.font, false);
    let tall = lines.len() as f64 * canvas.leading();
    let at = Point { x: 0.0, y: top + canvas.leading() / 2.0 };
    let text = canvas.text(lines, TextSize::Label, Align::Start, at);
    canvas.push(role, text);
    top + tall
}

/// The value and, where the figures in view are of several periods, the period, in one line.
pub(super) fn value_and_period(canvas: &Canvas, cell: usize) -> String {
    let value = canvas.value_text(cell);
    canvas.period_text(cell).map_or(value.clone(), |period| format!("{value} ({period})"))
}

/// The scale of a value axis that runs from left to right, leaving `right` pixels free.
pub(super) fn scale(canvas: &Canvas, right: f64) -> Scale {
    let (range, _) = value_domain(canvas);
    Scale { domain: range, range: (0.5, (canvas.size.width - right).max(60.0)) }
}

/// Labels the ticks of `scale` under the last row.
pub(super) fn ticks_below(canvas: &mut Canvas, scale: Scale) {
    let (range, step) = value_domain(canvas);
    let labels = tick_labels(canvas, range, step);
    let y = canvas.scene.height + canvas.leading() * 0.9;
    let last = labels.len().saturating_sub(1);
    for (index, (value, label)) in ticks(range, step).into_iter().zip(labels).enumerate() {
        let align = match index {
            0 => Align::Start,
            index if index == last => Align::End,
            _ => Align::Middle,
        };
        let text = canvas.label(&label, align, Point { x: scale.place(value), y });
        if canvas.crowding(&text) == 0.0 {
            canvas.push(Role::Quiet, text);
        }
    }
    canvas.scene.height = y + canvas.leading() * 0.6;
}

/// The room of a row that a pointer may hit.
pub(super) fn band(canvas: &Canvas, row: &Row, bottom: f64) -> Rect {
    Rect { x: 0.0, y: row.top, width: canvas.size.width, height: bottom - row.top }
}
