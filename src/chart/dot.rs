//! Dots by group: one row a group on one scale, one dot a figure; the latest stands out, earlier ones step back.

use super::canvas::Canvas;
use super::rows::{self, Row};
use super::scale::Scale;
use crate::scene::{Align, Dash, Fill, Point, Rect, Role, Shape, TextSize};

/// Half the width of a dot.
const RADIUS: f64 = 6.0;

pub(super) fn describe(canvas: &mut Canvas) {
    let scale = rows::scale(canvas, RADIUS);
    rows::describe(canvas, |canvas, row| dots(canvas, row, scale));
    rows::ticks_below(canvas, scale);
}

/// The dots of a group on their rule; returns their height.
fn dots(canvas: &mut Canvas, row: &Row, scale: Scale) -> f64 {
    let leading = canvas.leading();
    let y = row.marks + leading;
    let bottom = y + leading;
    axis(canvas, scale, y);
    let dataset = canvas.dataset();
    let valued: Vec<(usize, f64)> =
        row.cells.iter().filter_map(|cell| Some((*cell, scale.place(dataset.value(*cell)?)))).collect();
    valued.windows(2).for_each(|pair| connect(canvas, pair[0], pair[1], y));
    let last = valued.last().map(|(cell, _)| *cell);
    for (cell, x) in &valued {
        let role = if Some(*cell) == last { Role::Series(0) } else { Role::Neutral };
        let fill = if canvas.is_doubtful(*cell) { Fill::Hollow } else { Fill::Full };
        canvas.push_of(*cell, role, Shape::Dot { centre: Point { x: *x, y }, radius: RADIUS, fill });
    }
    for (index, (cell, x)) in valued.iter().enumerate() {
        name(canvas, *cell, Point { x: *x, y }, index + 1 < valued.len());
    }
    let missing: Vec<usize> = row.cells.iter().copied().filter(|cell| dataset.value(*cell).is_none()).collect();
    let below = missing_words(canvas, &missing, bottom);
    places(canvas, row, &valued, y, below);
    below - row.marks
}

/// A light rule over the whole scale, darker at zero.
fn axis(canvas: &mut Canvas, scale: Scale, y: f64) {
    let (from, to) = (Point { x: scale.range.0, y }, Point { x: scale.range.1, y });
    canvas.push(Role::Grid, Shape::Rule { from, to, dash: Dash::Solid });
    let x = scale.place(0.0);
    let (from, to) = (Point { x, y: y - 8.0 }, Point { x, y: y + 8.0 });
    canvas.push(Role::Axis, Shape::Rule { from, to, dash: Dash::Solid });
}

/// An arrow from an earlier figure to the next, dashed where either is not exact.
fn connect(canvas: &mut Canvas, from: (usize, f64), to: (usize, f64), y: f64) {
    let side = (to.1 - from.1).signum();
    let (start, tip) = (from.1 + side * RADIUS, to.1 - side * (RADIUS + 2.0));
    if (tip - start) * side < 8.0 {
        return;
    }
    let dash = if canvas.is_doubtful(from.0) || canvas.is_doubtful(to.0) { Dash::Short } else { Dash::Solid };
    let end = |x: f64| Point { x, y };
    canvas.push(Role::Neutral, Shape::Rule { from: end(start), to: end(tip - side * 6.0), dash });
    canvas.push(Role::Neutral, Shape::Head { tip: end(tip), length: side * 7.0 });
}

/// The value and its period beside the dot: an earlier figure's to the left, the latest's to the right, else below or
/// above, whichever is free.
fn name(canvas: &mut Canvas, cell: usize, at: Point, earlier: bool) {
    let value = canvas.value_text(cell);
    let whole = canvas.period_text(cell).map_or(value.clone(), |period| format!("{value} ({period})"));
    let leading = canvas.leading();
    let side = |left: bool| {
        let (align, x) = if left { (Align::End, at.x - RADIUS - 6.0) } else { (Align::Start, at.x + RADIUS + 6.0) };
        canvas.text(vec![whole.clone()], TextSize::Value, align, Point { x, y: at.y })
    };
    let half = canvas.width_of(&whole, true) / 2.0;
    let x = at.x.clamp(half.min(canvas.size.width - half), canvas.size.width - half);
    let off = RADIUS + leading * 0.6;
    let upright = |y: f64| canvas.text(vec![whole.clone()], TextSize::Value, Align::Middle, Point { x, y });
    let candidates = vec![side(earlier), side(!earlier), upright(at.y + off), upright(at.y - off)];
    canvas.push_free(Some(cell), Role::Text, candidates);
}

/// Figures without a value have no place on the scale: they are said below it.
fn missing_words(canvas: &mut Canvas, cells: &[usize], top: f64) -> f64 {
    let mut y = top;
    for cell in cells {
        let text = rows::value_and_period(canvas, *cell);
        let label = canvas.label(&text, Align::Start, Point { x: 0.0, y: y + canvas.leading() / 2.0 });
        let ink = label.bounds();
        canvas.push_of(*cell, Role::Quiet, label);
        canvas.place(*cell, Rect { x: 0.0, width: canvas.size.width, ..ink }, ink);
        y += canvas.leading();
    }
    y
}

/// Cuts the row between its dots, half way from one to the next.
fn places(canvas: &mut Canvas, row: &Row, valued: &[(usize, f64)], y: f64, bottom: f64) {
    let whole = rows::band(canvas, row, bottom);
    let mut sorted = valued.to_vec();
    sorted.sort_unstable_by(|a, b| a.1.total_cmp(&b.1));
    for (index, (cell, x)) in sorted.iter().enumerate() {
        let left = if index == 0 { whole.x } else { (sorted[index - 1].1 + x) / 2.0 };
        let right = sorted.get(index + 1).map_or(whole.right(), |next| (x + next.1) / 2.0);
        let ink = Rect::around(Point { x: *x, y }, RADIUS * 2.0, RADIUS * 2.0);
        canvas.place(*cell, Rect { x: left, width: right - left, ..whole }, ink);
    }
}
