//! Bars: from zero, as long as the figure. Upright along time where the periods fit, else lying, one row a group.

use super::axis::{Frame, Margins};
use super::canvas::Canvas;
use super::rows::{self, Row, value_and_period};
use super::scale::Scale;
use crate::scene::{Align, Dash, Fill, Point, Rect, Role, Shape, TextSize};

/// How thick a lying bar is.
const THICK: f64 = 28.0;

pub(super) fn describe(canvas: &mut Canvas) {
    if super::column::suits(canvas) {
        let top = canvas.leading() + 6.0;
        let frame = Frame::along_time(canvas, Margins { top, right: 0.0 });
        super::column::describe(canvas, &frame);
        return;
    }
    let scale = rows::scale(canvas, 0.0);
    rows::describe(canvas, |canvas, row| bars(canvas, row, scale));
    zero_line(canvas, scale);
    rows::ticks_below(canvas, scale);
}

/// How a bar is filled.
pub(super) fn fill(canvas: &Canvas, cell: usize) -> Fill {
    if canvas.is_doubtful(cell) { Fill::Hatched } else { Fill::Full }
}

/// The bars of a group, one a figure; returns their height.
fn bars(canvas: &mut Canvas, row: &Row, scale: Scale) -> f64 {
    let thick = THICK.max(canvas.leading() + 8.0);
    let mut y = row.marks;
    for cell in row.cells.clone() {
        let ink = bar(canvas, cell, scale, y, thick);
        let band = Rect { x: 0.0, y, width: canvas.size.width, height: thick + 4.0 };
        canvas.place(cell, band, ink);
        y += thick + 4.0;
    }
    y - 4.0 - row.marks
}

fn bar(canvas: &mut Canvas, cell: usize, scale: Scale, y: f64, thick: f64) -> Rect {
    let text = value_and_period(canvas, cell);
    let middle = y + thick / 2.0;
    let Some(value) = canvas.dataset().value(cell) else {
        let label = canvas.label(&text, Align::Start, Point { x: 4.0, y: middle });
        let ink = label.bounds();
        canvas.push_of(cell, Role::Quiet, label);
        return ink;
    };
    let (zero, end) = (scale.place(0.0), scale.place(value));
    let rect = Rect { x: zero.min(end), y, width: (end - zero).abs(), height: thick };
    let fill = fill(canvas, cell);
    canvas.push_of(cell, Role::Series(0), Shape::Bar { rect, fill });
    // Inside where it fits: there the bar is its background, so that must be solid.
    let width = canvas.width_of(&text, true) + 12.0;
    let after = canvas.size.width - end.max(zero);
    let (role, align, x) = if fill == Fill::Full && width <= rect.width {
        (Role::Inside(0), Align::End, rect.right() - 6.0)
    } else if width <= after {
        (Role::Text, Align::Start, rect.right() + 6.0)
    } else {
        (Role::Text, Align::End, canvas.size.width)
    };
    let label = canvas.text(vec![text], TextSize::Value, align, Point { x, y: middle });
    canvas.push_of(cell, role, label);
    rect
}

fn zero_line(canvas: &mut Canvas, scale: Scale) {
    let x = scale.place(0.0).round();
    let bars = canvas.scene.marks.iter().filter(|mark| matches!(mark.shape, Shape::Bar { .. }));
    let heights: Vec<(f64, f64)> = bars.map(|mark| (mark.shape.bounds().y, mark.shape.bounds().bottom())).collect();
    for (top, bottom) in heights {
        let (from, to) = (Point { x, y: top - 2.0 }, Point { x, y: bottom + 2.0 });
        canvas.push(Role::Axis, Shape::Rule { from, to, dash: Dash::Solid });
    }
}
