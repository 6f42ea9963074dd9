//! Slope: two periods side by side, a line a group from its earlier figure to its later one.

use super::axis::value_domain;
use super::canvas::{Canvas, Caption};
use super::line::break_before;
use super::scale::Scale;
use super::spread::spread;
use super::{Brief, SERIES};
use crate::scene::{Align, Dash, Fill, Point, Rect, Role, Shape, TextSize};

/// Half the width of a marker.
const RADIUS: f64 = 5.0;
/// From a marker to its label, clear of the ring that the focus draws.
const BESIDE: f64 = RADIUS + 9.0;

/// Two periods, no more and no fewer, and a group with a figure in both.
pub(super) fn suits(brief: &Brief) -> bool {
    let has_both = |group: &usize| brief.view.figures_of(brief.dataset, *group).len() == 2;
    periods(brief).len() == 2 && brief.view.groups.iter().any(has_both)
}

/// The periods that figures in view are of, in order.
fn periods(brief: &Brief) -> Vec<usize> {
    let Some(time) = brief.view.time else { return Vec::new() };
    let cells = brief.view.cells(brief.dataset);
    let mut periods: Vec<usize> = cells.iter().map(|cell| brief.dataset.category_of(*cell, time)).collect();
    periods.sort_unstable();
    periods.dedup();
    periods
}

/// A figure at one of the two sides.
struct End {
    cell: usize,
    role: Role,
    /// Where its mark stands; nothing for a figure without a value.
    at: Option<Point>,
    /// Its label, and where that would stand beside its mark.
    caption: Caption,
    wanted: f64,
}

/// One of the two sides.
struct Side {
    period: usize,
    align: Align,
    /// Where marks stand.
    x: f64,
    /// Where labels stand.
    labels: f64,
}

pub(super) fn describe(canvas: &mut Canvas) {
    let periods = periods(&canvas.brief);
    let (Some(first), Some(last)) = (periods.first(), periods.last()) else { return };
    let width = canvas.size.width;
    // Names stand at the right; on the left values alone.
    let left = room(canvas, *first) + BESIDE;
    let right = width - room(canvas, *last) - BESIDE;
    let top = canvas.leading() * 1.8;
    let lines: usize = cells(canvas, *last).iter().map(|cell| label(canvas, *cell, true).lines.len()).sum();
    let least = (lines as f64 * canvas.leading() * 1.15).max(220.0);
    let height = canvas.size.height.unwrap_or((width * 0.6).clamp(least, least.max(420.0)));
    let (range, _) = value_domain(canvas);
    let scale = Scale { domain: range, range: (top + height, top) };
    let sides = [
        Side { period: *first, align: Align::End, x: left, labels: left - BESIDE },
        Side { period: *last, align: Align::Start, x: right, labels: right + BESIDE },
    ];
    for side in &sides {
        upright(canvas, side, top, top + height);
    }
    let ends = sides.each_ref().map(|side| ends(canvas, side, scale, top + height));
    for (from, to) in pairs(canvas, &ends) {
        join(canvas, from, to);
    }
    let mut bottom = top + height;
    for (side, ends) in sides.iter().zip(ends) {
        bottom = bottom.max(write(canvas, side, ends, top + height));
    }
    canvas.scene.height = bottom + canvas.leading();
}

/// The widest label of a side.
fn room(canvas: &Canvas, period: usize) -> f64 {
    let is_named = periods(&canvas.brief).last() == Some(&period);
    let width = |cell: &usize| label(canvas, *cell, is_named).width;
    cells(canvas, period).iter().map(width).fold(0.0, f64::max)
}

/// The value; on the right with the name of its group.
fn label(canvas: &Canvas, cell: usize, is_named: bool) -> Caption {
    let value = canvas.value_text(cell);
    let name =
        canvas.brief.view.group.filter(|_| is_named && canvas.brief.view.groups.len() > 1).and_then(|group| {
            canvas.brief.view.group_label(canvas.dataset(), canvas.dataset().category_of(cell, group))
        });
    let text = match name {
        Some(name) => [&value, " ", canvas.said(name)].concat(),
        None => value,
    };
    let lines = canvas.wrap(&text, canvas.size.width * if is_named { 0.45 } else { 0.3 });
    canvas.caption(lines, if is_named { TextSize::Label } else { TextSize::Value })
}

/// A rule with the period's name above it.
fn upright(canvas: &mut Canvas, side: &Side, top: f64, bottom: f64) {
    let at = |y: f64| Point { x: side.x, y };
    canvas.rule(Role::Grid, Dash::Solid, at(top), at(bottom));
    let time = canvas.brief.view.time.unwrap_or_default();
    let name = &canvas.dataset().dimensions[time].categories[side.period].label;
    let caption = canvas.caption(vec![canvas.said(name).into()], TextSize::Value);
    let x = canvas.within(side.x, caption.width);
    let y = caption.leading / 2.0;
    canvas.write(None, Role::Text, caption, Align::Middle, x, y);
}

/// The figures of a side, from the top down.
fn ends(canvas: &Canvas, side: &Side, scale: Scale, bottom: f64) -> Vec<End> {
    let is_named = side.align == Align::Start;
    let end = |cell: usize| {
        let at = canvas.dataset().value(cell).map(|value| Point { x: side.x, y: scale.place(value) });
        let wanted = at.map_or(bottom, |at| at.y);
        End { cell, role: role(canvas, cell), at, caption: label(canvas, cell, is_named), wanted }
    };
    let mut ends: Vec<End> = cells(canvas, side.period).into_iter().map(end).collect();
    ends.sort_by(|a, b| a.wanted.total_cmp(&b.wanted));
    ends
}

/// The figures in view of a period.
fn cells(canvas: &Canvas, period: usize) -> Vec<usize> {
    let of_period =
        |cell: &usize| canvas.brief.view.time.is_some_and(|time| canvas.dataset().category_of(*cell, time) == period);
    canvas.cells.iter().copied().filter(of_period).collect()
}

/// The group of a figure, by its place among those in view.
fn group_of(canvas: &Canvas, cell: usize) -> (usize, usize) {
    let group = canvas.brief.view.group.map_or(0, |group| canvas.dataset().category_of(cell, group));
    (canvas.brief.view.groups.iter().position(|shown| *shown == group).unwrap_or_default(), group)
}

/// More groups than have colours are all drawn in one, unless some are highlighted.
fn role(canvas: &Canvas, cell: usize) -> Role {
    let (index, group) = group_of(canvas, cell);
    let is_plain = canvas.brief.view.lit.is_empty() && canvas.brief.view.groups.len() > SERIES;
    canvas.series_role(if is_plain { 0 } else { index }, group)
}

/// The two ends of each group that has both, with their marks.
fn pairs<'e>(canvas: &Canvas, [first, last]: &'e [Vec<End>; 2]) -> Vec<(&'e End, &'e End)> {
    let of_both = |from: &'e End| {
        let to = last.iter().find(|to| group_of(canvas, to.cell) == group_of(canvas, from.cell))?;
        Some((from, to))
    };
    first.iter().filter_map(of_both).collect()
}

/// A line from the earlier figure to the later one: not across a break, and dashed where either is not exact.
fn join(canvas: &mut Canvas, from: &End, to: &End) {
    let (Some(a), Some(b), Some(time)) = (from.at, to.at, canvas.brief.view.time) else { return };
    let period = |cell: usize| canvas.dataset().category_of(cell, time);
    if break_before(canvas, group_of(canvas, to.cell).1, period(from.cell), period(to.cell)) {
        return;
    }
    let is_doubtful = canvas.is_doubtful(from.cell) || canvas.is_doubtful(to.cell);
    let dash = if is_doubtful { Dash::Short } else { Dash::Solid };
    canvas.push(None, to.role, Shape::Line { points: vec![a, b], dash });
}

/// Draws the marks of a side and writes their labels, apart from each other. Returns how far down they reach.
fn write(canvas: &mut Canvas, side: &Side, ends: Vec<End>, bottom: f64) -> f64 {
    let tall = |end: &End| end.caption.lines.len() as f64;
    let gap = ends.iter().map(|end| end.caption.leading * tall(end)).fold(0.0, f64::max);
    let wanted: Vec<f64> = ends.iter().map(|end| end.wanted).collect();
    let mut reach = bottom;
    for (end, middle) in ends.into_iter().zip(spread(&wanted, gap, bottom)) {
        let End { cell, role, at, caption, .. } = end;
        let y = middle - (caption.lines.len() - 1) as f64 * caption.leading / 2.0;
        if let Some(at) = at {
            let fill = canvas.fill(cell, Fill::Hollow);
            canvas.dot(Some(cell), role, at, RADIUS, fill);
            canvas.bound(cell, role, at, (0.0, -1.0), RADIUS);
        }
        let colour = if at.is_some() { Role::Text } else { Role::Quiet };
        let text = canvas.write(Some(cell), colour, caption, side.align, side.labels, y);
        reach = reach.max(text.bottom());
        let ink = at.map_or(text, |at| Rect::around(at, RADIUS * 2.0, RADIUS * 2.0));
        let mark = Rect::around(ink.centre(), RADIUS * 6.0, gap);
        canvas.place(cell, text.join(&mark), ink);
    }
    reach
}
