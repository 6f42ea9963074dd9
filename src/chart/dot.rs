//! Dots by group: one row a group on one scale, one dot a figure; the latest stands out, earlier ones step back.

use super::Brief;
use super::canvas::Canvas;
use super::rows::{self, Row};
use super::scale::Scale;
use crate::scene::{Align, Dash, Fill, Point, Rect, Role, Shape, TextSize};
use crate::view::{Change, change};

/// Half the width of a dot.
const RADIUS: f64 = 6.0;

/// Two periods a group have room on its rule; of more, some would hide others.
pub(super) fn suits(brief: &Brief) -> bool {
    brief.view.groups.iter().all(|group| brief.view.figures_of(brief.dataset, *group).len() <= 2)
}

pub(super) fn describe(canvas: &mut Canvas) {
    let scale = rows::scale(canvas, RADIUS);
    rows::describe(canvas, &mut |canvas, row| dots(canvas, row, scale));
    rows::ticks_below(canvas, scale);
}

/// The dots of a group on their rule; returns their height. Figures without a value have no place on the scale: they
/// are said below it.
fn dots(canvas: &mut Canvas, row: &Row, scale: Scale) -> f64 {
    let leading = canvas.leading();
    let y = row.marks + leading;
    canvas.level(Role::Grid, scale.range.0, scale.range.1, y);
    let x = scale.place(0.0);
    canvas.rule(Role::Axis, Dash::Solid, Point { x, y: y - 8.0 }, Point { x, y: y + 8.0 });
    let mut valued: Vec<(usize, f64)> = Vec::new();
    let mut bottom = y + leading * 1.2;
    for cell in &row.cells {
        match canvas.dataset().value(*cell) {
            Some(value) => valued.push((*cell, scale.place(value))),
            None => {
                let ink = rows::missing(canvas, *cell, bottom + leading / 2.0);
                canvas.place(*cell, Rect { x: 0.0, width: canvas.size.width, ..ink }, ink);
                bottom += ink.height;
            }
        }
    }
    for pair in valued.windows(2) {
        // An arrow says that the one became the other: not across a break.
        if !matches!(change(canvas.dataset(), canvas.brief.view, pair[1].0), Some(Change::Broken(_))) {
            connect(canvas, pair[0], pair[1], y);
        }
    }
    for (index, (cell, x)) in valued.iter().enumerate() {
        let role = if index + 1 == valued.len() { Role::Series(0) } else { Role::Neutral };
        let fill = canvas.fill(*cell, Fill::Hollow);
        canvas.dot(Some(*cell), role, Point { x: *x, y }, RADIUS, fill);
        canvas.bound(*cell, role, Point { x: *x, y }, (1.0, 0.0), RADIUS);
    }
    for (index, (cell, x)) in valued.iter().enumerate() {
        name(canvas, *cell, Point { x: *x, y }, index + 1 < valued.len());
    }
    for (cell, x) in &valued {
        place(canvas, row, &valued, *cell, Point { x: *x, y }, y + leading);
    }
    bottom - row.marks
}

/// An arrow from an earlier figure to the next, dashed where either is not exact.
fn connect(canvas: &mut Canvas, from: (usize, f64), to: (usize, f64), y: f64) {
    let side = (to.1 - from.1).signum();
    let (start, tip) = (from.1 + side * RADIUS, to.1 - side * (RADIUS + 2.0));
    if (tip - start) * side < 8.0 {
        return;
    }
    let dash = if canvas.is_doubtful(from.0) || canvas.is_doubtful(to.0) { Dash::Short } else { Dash::Solid };
    canvas.rule(Role::Neutral, dash, Point { x: start, y }, Point { x: tip - side * 6.0, y });
    canvas.push(None, Role::Neutral, Shape::Head { tip: Point { x: tip, y }, length: side * 7.0 });
}

/// The value and its period beside the dot: an earlier figure's to the left, the latest's to the right, else below or
/// above, whichever is free.
fn name(canvas: &mut Canvas, cell: usize, at: Point, earlier: bool) {
    let caption = canvas.caption(vec![canvas.value_and_period(cell)], TextSize::Value);
    // Clear of the ring that the focus draws around a dot.
    let beside = RADIUS + 12.0;
    let left = (Align::End, at.x - beside, at.y);
    let right = (Align::Start, at.x + beside, at.y);
    let (first, second) = if earlier { (left, right) } else { (right, left) };
    // Clear of the line that labels beside the dots stand in.
    let off = caption.leading + 2.0;
    let x = canvas.within(at.x, caption.width);
    let places = [first, second, (Align::Middle, x, at.y + off), (Align::Middle, x, at.y - off)];
    canvas.write_free(Some(cell), Role::Text, caption, &places);
}

/// The figure's band reaches half way to the next dot on either side.
fn place(canvas: &mut Canvas, row: &Row, valued: &[(usize, f64)], cell: usize, at: Point, bottom: f64) {
    let (mut left, mut right) = (0.0f64, canvas.size.width);
    for (_, x) in valued {
        let half = (x + at.x) / 2.0;
        if *x < at.x {
            left = left.max(half);
        } else if *x > at.x {
            right = right.min(half);
        }
    }
    let band = Rect { x: left, y: row.top, width: right - left, height: bottom - row.top };
    canvas.place(cell, band, Rect::around(at, RADIUS * 2.0, RADIUS * 2.0));
}
