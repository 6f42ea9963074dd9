//! Long: a line of more points than columns of pixels. Every column reaches from its least to its greatest point, so that
//! no peak is lost; few points are told apart, as figures of a dataset like any other; each can be pointed at.

mod pointed;
mod told;

pub use pointed::read_at;
pub use told::told;

use super::Brief;
use super::axis::{gutter, tick_labels, value_domain};
use super::canvas::Canvas;
use super::scale::Scale;
use crate::data::Long;
use crate::scene::{Align, Dash, Fill, Point, Rect, Role, Shape, TextSize};
use std::ops::Range;
use told::{marks, name};

/// The kind's id. No attribute asks for it: it is drawn for what is long, and for nothing else.
pub(super) const ID: &str = "long";
/// Half the width of a marker.
const RADIUS: f64 = 5.0;
/// Half the width of a point that stands alone.
const ALONE: f64 = 1.5;
/// The length of a tick.
const TICK: f64 = 5.0;
/// From the middle of a marker to its label.
const BESIDE: f64 = RADIUS + 4.0;

pub(super) fn suits(brief: &Brief) -> bool {
    brief.dataset.long.is_some()
}

/// Where values and points stand.
struct Frame {
    plot: Rect,
    x: Scale,
    y: Scale,
}

impl Frame {
    fn at(&self, long: &Long, point: usize) -> Point {
        Point { x: self.x.place(long.position(point)), y: self.y.place(long.values[point]) }
    }
}

pub(super) fn describe(canvas: &mut Canvas) {
    let Some(long) = &canvas.brief.dataset.long else { return };
    let points = long.between(canvas.brief.view.range);
    let frame = frame(canvas, long, &points);
    line(canvas, long, &frame, points.clone());
    let dots: Vec<(usize, Point)> = canvas.cells.iter().map(|cell| (*cell, frame.at(long, long.told[*cell]))).collect();
    let lowest = label_ends(canvas, &dots, &frame);
    let names = lowest.max(frame.plot.bottom()) + canvas.leading();
    name_places(canvas, long, &frame, &points, names);
    canvas.scene.height = names + canvas.leading() * 0.6;
    places(canvas, &dots, &frame);
}

/// Lays out the axes and draws that of values.
fn frame(canvas: &mut Canvas, long: &Long, points: &Range<usize>) -> Frame {
    let (range, step) = value_domain(canvas);
    let labels = tick_labels(canvas, range, step);
    let left = gutter(canvas, &labels).round();
    let width = (canvas.size.width - left - RADIUS).max(60.0);
    let height = canvas.size.height.unwrap_or((canvas.size.width / 2.0).clamp(220.0, 420.0));
    // The greatest may stand at the top: its label has room above it.
    let plot = Rect { x: left, y: canvas.leading() + BESIDE, width, height: height.max(canvas.leading() * 5.0) };
    let domain = (long.position(points.start), long.position(points.end - 1));
    let x = Scale { domain, range: (plot.x, plot.right()) };
    let y = Scale { domain: range, range: (plot.bottom(), plot.y) };
    for (value, label) in labels {
        let y = y.place(value).round();
        canvas.level(if value == 0.0 { Role::Axis } else { Role::Grid }, plot.x, canvas.size.width, y);
        let label = canvas.label(&label);
        canvas.write(None, Role::Quiet, label, Align::Start, 0.0, y);
    }
    Frame { plot, x, y }
}

/// Names the marks along the line at this height, as many as have room.
fn name_places(canvas: &mut Canvas, long: &Long, frame: &Frame, points: &Range<usize>, y: f64) {
    let bottom = frame.plot.bottom();
    let mut free = f64::NEG_INFINITY;
    for place in marks(long, points) {
        let caption = canvas.label(canvas.said(&name(long, place)));
        let at = |y: f64| Point { x: frame.x.place(place), y };
        let x = canvas.within(at(0.0).x, caption.width);
        canvas.rule(Role::Axis, Dash::Solid, at(bottom), at(bottom + TICK));
        if x - caption.width / 2.0 > free {
            let room = canvas.write(None, Role::Text, caption, Align::Middle, x, y);
            free = room.right() + 10.0;
        }
    }
}

/// The line, column by column of pixels, in pieces where points are missing.
fn line(canvas: &mut Canvas, long: &Long, frame: &Frame, points: Range<usize>) {
    // A stroke that goes up and down in every column takes a browser ten times as long as the columns that it would fill.
    let is_dense = points.len() as f64 > frame.plot.width * 2.0;
    let draw = if is_dense { fill_columns } else { finish };
    let mut piece: Vec<Point> = Vec::new();
    let mut next = points.start;
    let mut pixel = frame.plot.x;
    while next < points.end {
        // What rounds to this pixel; the last takes what is left.
        let edge = frame.x.value(pixel + 0.5);
        let end = if pixel >= frame.plot.right() { points.end } else { long.before(edge).clamp(next, points.end) };
        pixel += 1.0;
        if end == next {
            continue;
        }
        let column = long.column(next..end);
        next = end;
        if column.is_none_or(|column| column.is_broken.0) {
            draw(canvas, std::mem::take(&mut piece));
        }
        let Some(column) = column else { continue };
        for (index, point) in column.points.into_iter().enumerate() {
            if !column.points[..index].contains(&point) {
                piece.push(frame.at(long, point));
            }
        }
        if column.is_broken.1 {
            draw(canvas, std::mem::take(&mut piece));
        }
    }
    draw(canvas, piece);
}

/// Draws a piece of the line as a bar a column: from the least to the greatest of its points, and to where the one before
/// ended; as thick where it is level as a line is.
fn fill_columns(canvas: &mut Canvas, piece: Vec<Point>) {
    let row = |point: &Point| point.y.round();
    let mut before: Option<f64> = None;
    for column in piece.chunk_by(|a, b| a.x.round() == b.x.round()) {
        let rows = || column.iter().map(row).chain(before);
        let (top, bottom) = (rows().fold(f64::INFINITY, f64::min), rows().fold(f64::NEG_INFINITY, f64::max));
        before = column.last().map(row);
        let rect = Rect { x: column[0].x.round(), y: top - 1.0, width: 1.0, height: bottom - top + 3.0 };
        canvas.push(None, Role::Series(0), Shape::Bar { rect, fill: Fill::Full });
    }
}

/// Draws a piece of the line; a point that stands alone as one.
fn finish(canvas: &mut Canvas, piece: Vec<Point>) {
    match piece[..] {
        [] => {}
        [centre] => canvas.dot(None, Role::Series(0), centre, ALONE, Fill::Full),
        _ => canvas.push(None, Role::Series(0), Shape::Line { points: piece, dash: Dash::Solid }),
    }
}

/// Marks the greatest and the least with their values, above the one and below the other: there is none of the line.
/// Returns where the lowest of these labels stands.
fn label_ends(canvas: &mut Canvas, dots: &[(usize, Point)], frame: &Frame) -> f64 {
    let highest = dots.iter().min_by(|a, b| a.1.y.total_cmp(&b.1.y));
    let lowest = dots.iter().max_by(|a, b| a.1.y.total_cmp(&b.1.y));
    let (mut marked, mut low) = (None, 0.0f64);
    for (end, down) in [(highest, -1.0), (lowest, 1.0)] {
        // One figure may be both.
        let Some((cell, at)) = end.copied().filter(|(cell, _)| marked.replace(*cell) != Some(*cell)) else { continue };
        canvas.dot(Some(cell), Role::Series(0), at, RADIUS, Fill::Full);
        let caption = canvas.caption(vec![canvas.value_text(cell)], TextSize::Value);
        let half = caption.width / 2.0;
        // Left of the plot stand the labels of its axis.
        let x = canvas.within(at.x.max(frame.plot.x + half), caption.width);
        let y = clear(frame, at.y + down * (BESIDE + caption.leading / 2.0), down, caption.leading / 2.0 + 1.0);
        canvas.write_free(Some(cell), Role::Text, caption, &[(Align::Middle, x, y)]);
        low = low.max(y);
    }
    low
}

/// Where a label of half this height stands off the line of zero and the ticks below the plot: here, or beyond them.
fn clear(frame: &Frame, y: f64, down: f64, half: f64) -> f64 {
    let (zero, bottom) = (frame.y.place(0.0), frame.plot.bottom());
    let y = if (y - zero).abs() < half { zero + down * half } else { y };
    if y + half > bottom && y - half < bottom + TICK { bottom + TICK + half } else { y }
}

/// Each figure from halfway to the one before to halfway to the next.
fn places(canvas: &mut Canvas, dots: &[(usize, Point)], frame: &Frame) {
    for (index, (cell, at)) in dots.iter().enumerate() {
        let halfway =
            |other: Option<&(usize, Point)>, edge: f64| other.map_or(edge, |(_, other)| (at.x + other.x) / 2.0);
        let left = halfway(index.checked_sub(1).map(|before| &dots[before]), frame.plot.x);
        let right = halfway(dots.get(index + 1), frame.plot.right());
        let band = Rect { x: left, y: 0.0, width: right - left, height: canvas.scene.height };
        canvas.place(*cell, band, Rect::around(*at, RADIUS * 2.0, RADIUS * 2.0));
    }
}
