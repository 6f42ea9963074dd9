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
/// From a marker to its label.
const BESIDE: f64 = RADIUS + 7.0;

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
    name_places(canvas, long, &frame, &points);
    line(canvas, long, &frame, points);
    let dots: Vec<(usize, Point)> = canvas.cells.iter().map(|cell| (*cell, frame.at(long, long.told[*cell]))).collect();
    label_ends(canvas, &dots, &frame);
    places(canvas, &dots, &frame);
}

/// Lays out the axes and draws that of values.
fn frame(canvas: &mut Canvas, long: &Long, points: &Range<usize>) -> Frame {
    let (range, step) = value_domain(canvas);
    let labels = tick_labels(canvas, range, step);
    let left = gutter(canvas, &labels).round();
    let width = (canvas.size.width - left - RADIUS).max(60.0);
    let height = canvas.size.height.unwrap_or((canvas.size.width / 2.0).clamp(220.0, 420.0));
    let plot = Rect { x: left, y: canvas.leading() + 6.0, width, height: height.max(canvas.leading() * 5.0) };
    let domain = (long.position(points.start), long.position(points.end - 1));
    let x = Scale { domain, range: (plot.x, plot.right()) };
    let y = Scale { domain: range, range: (plot.bottom(), plot.y) };
    for (value, label) in labels {
        let y = y.place(value).round();
        canvas.level(if value == 0.0 { Role::Axis } else { Role::Grid }, plot.x, canvas.size.width, y);
        let label = canvas.label(&label);
        canvas.write(None, Role::Quiet, label, Align::Start, 0.0, y);
    }
    canvas.scene.height = plot.bottom() + canvas.leading() * 1.6;
    Frame { plot, x, y }
}

/// Names the marks along the line, as many as have room.
fn name_places(canvas: &mut Canvas, long: &Long, frame: &Frame, points: &Range<usize>) {
    let bottom = frame.plot.bottom();
    let mut free = f64::NEG_INFINITY;
    for place in marks(long, points) {
        let caption = canvas.label(canvas.said(&name(long, place)));
        let at = |y: f64| Point { x: frame.x.place(place), y };
        let x = canvas.within(at(0.0).x, caption.width);
        canvas.rule(Role::Axis, Dash::Solid, at(bottom), at(bottom + TICK));
        if x - caption.width / 2.0 > free {
            let room = canvas.write(None, Role::Text, caption, Align::Middle, x, bottom + canvas.leading());
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

/// Marks the greatest and the least with their values.
fn label_ends(canvas: &mut Canvas, dots: &[(usize, Point)], frame: &Frame) {
    let highest = dots.iter().min_by(|a, b| a.1.y.total_cmp(&b.1.y));
    let lowest = dots.iter().max_by(|a, b| a.1.y.total_cmp(&b.1.y));
    let mut marked = None;
    for (end, down) in [(highest, -1.0), (lowest, 1.0)] {
        // One figure may be both.
        let Some((cell, at)) = end.copied().filter(|(cell, _)| marked.replace(*cell) != Some(*cell)) else { continue };
        canvas.dot(Some(cell), Role::Series(0), at, RADIUS, Fill::Full);
        let caption = canvas.caption(vec![canvas.value_text(cell)], TextSize::Value);
        let middle = canvas.within(at.x, caption.width);
        let half = caption.leading / 2.0;
        // Below the plot stand the places' names.
        let beside = at.y.min(frame.plot.bottom() - half - 2.0);
        let away = at.y + down * (BESIDE + half);
        let away = if away > frame.plot.bottom() - half { at.y - BESIDE - half } else { away };
        let places =
            [(Align::Middle, middle, away), (Align::Start, at.x + BESIDE, beside), (Align::End, at.x - BESIDE, beside)];
        canvas.write_free(Some(cell), Role::Text, caption, &places);
    }
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
