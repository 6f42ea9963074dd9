//! Bars: from zero, as long as the figure. Upright along time where the periods fit, else lying, one row a group.

use super::axis::Frame;
use super::canvas::{Canvas, Caption};
use super::rows::{self, Row};
use super::scale::Scale;
use crate::MORE;
use crate::scene::{Align, Dash, Fill, Point, Rect, Role, Shape, TextSize};

/// How thick a lying bar is.
const THICK: f64 = 28.0;

pub(super) fn describe(canvas: &mut Canvas) {
    if super::column::suits(canvas) {
        // The names of targets and breaks stand over the values of bars.
        let has_names = !(canvas.dataset().targets.is_empty() && canvas.dataset().breaks.is_empty());
        let names = if MORE && has_names { 2.4 } else { 1.0 };
        let top = super::line::legend(canvas) + canvas.leading() * names + 6.0;
        let frame = Frame::along_time(canvas, top, 0.0);
        super::column::describe(canvas, &frame);
        return;
    }
    let scale = rows::scale(canvas, 0.5);
    rows::describe(canvas, &mut |canvas, row| bars(canvas, row, scale));
    rows::ticks_below(canvas, scale);
}

/// The bars of a group, one a figure; returns their height.
fn bars(canvas: &mut Canvas, row: &Row, scale: Scale) -> f64 {
    let thick = THICK.max(canvas.leading() + 8.0);
    let mut y = row.marks;
    for cell in &row.cells {
        let ink = match canvas.dataset().value(*cell) {
            Some(value) => bar(canvas, *cell, value, scale, y, thick),
            None => rows::missing(canvas, *cell, y + thick / 2.0),
        };
        let height = ink.height.max(thick) + 4.0;
        let ink = Rect { height: ink.height.min(thick), ..ink };
        canvas.place(*cell, Rect { x: 0.0, y, width: canvas.size.width, height }, ink);
        y += height;
    }
    let x = scale.place(0.0).round();
    canvas.rule(Role::Axis, Dash::Solid, Point { x, y: row.marks - 2.0 }, Point { x, y: y - 2.0 });
    y - 4.0 - row.marks
}

/// One bar and its value; returns the room of both, as high as both and as wide as the bar.
fn bar(canvas: &mut Canvas, cell: usize, value: f64, scale: Scale, y: f64, thick: f64) -> Rect {
    let (zero, end) = (scale.place(0.0), scale.place(value));
    let rect = Rect { x: zero.min(end), y, width: (end - zero).abs(), height: thick };
    let fill = canvas.fill(cell, Fill::Hatched);
    canvas.push(Some(cell), Role::Series(0), Shape::Bar { rect, fill });
    canvas.bound(cell, Role::Series(0), Point { x: end, y: y + thick / 2.0 }, (1.0, 0.0), 0.0);
    let caption = canvas.caption(vec![canvas.value_and_period(cell)], TextSize::Value);
    let width = caption.width + 16.0;
    // Inside where it fits: there the bar is its background, so that must be solid.
    let (role, align, x) = if fill == Fill::Full && width <= rect.width {
        (Role::Inside(0), Align::End, rect.right() - 6.0)
    } else if width <= canvas.size.width - rect.right() {
        (Role::Text, Align::Start, rect.right() + if fill == Fill::Full { 6.0 } else { 14.0 })
    } else {
        // Neither inside nor after it: below, in as many lines as it needs.
        let caption = if MORE { folded(canvas, &caption.lines[0]) } else { caption };
        let said = canvas.caption_at(cell, Role::Text, caption, 6.0, rect.bottom() + 2.0);
        return Rect { height: said.bottom() - y, ..rect };
    };
    canvas.write(Some(cell), role, caption, align, x, y + thick / 2.0);
    rect
}

/// A value in as many lines as it needs.
fn folded(canvas: &Canvas, text: &str) -> Caption {
    let lines = canvas.brief.ruler.wrap(text, canvas.size.width - 12.0, canvas.size.font, true);
    canvas.caption(lines, TextSize::Value)
}
