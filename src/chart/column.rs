//! Upright bars along time: one slot a period, one bar a group in it.

use super::axis::Frame;
use super::bar::fill;
use super::canvas::Canvas;
use crate::scene::{Align, Point, Rect, Role, Shape, TextSize};

/// Whether bars along time have room to stand upright: a slot as wide as its widest value.
pub(super) fn suits(canvas: &Canvas) -> bool {
    let view = canvas.brief.view;
    if view.time != Some(view.along) || view.is_one_period(canvas.dataset()) {
        return false;
    }
    let cells: Vec<usize> = canvas.series().into_iter().flat_map(|series| series.cells).collect();
    let widest = cells.iter().map(|cell| canvas.width_of(&canvas.value_text(*cell), true)).fold(0.0, f64::max);
    let slots = view.periods().count() as f64;
    let bars = view.groups.len() as f64;
    (canvas.size.width - 48.0) / slots >= (widest + 4.0) * bars
}

pub(super) fn describe(canvas: &mut Canvas, frame: &Frame) {
    let view = canvas.brief.view;
    let dataset = canvas.dataset();
    let count = view.groups.len() as f64;
    for slot in &frame.slots {
        let room = (slot.right - slot.left) * 0.75;
        let left = slot.centre() - room / 2.0;
        for (index, group) in view.groups.iter().enumerate() {
            let cell = view.cell(dataset, *group, slot.period);
            if dataset.is_figure(cell) {
                let rect =
                    Rect { x: left + room / count * index as f64, y: 0.0, width: room / count - 2.0, height: 0.0 };
                column(canvas, frame, cell, index, rect);
            }
        }
    }
    canvas.sort_places();
}

/// One bar in its room, of which only left edge and width are given.
fn column(canvas: &mut Canvas, frame: &Frame, cell: usize, index: usize, room: Rect) {
    let middle = room.x + room.width / 2.0;
    let text = canvas.value_text(cell);
    let zero = frame.y.place(0.0);
    let value = canvas.dataset().value(cell);
    let end = value.map_or(zero, |value| frame.y.place(value));
    let rect = Rect { y: zero.min(end), height: (zero - end).abs(), ..room };
    let role = if value.is_some() { Role::Text } else { Role::Quiet };
    if value.is_some() {
        let fill = fill(canvas, cell);
        canvas.push_of(cell, Role::Series(index), Shape::Bar { rect, fill });
    }
    let y = if end <= zero { end - canvas.leading() * 0.6 } else { end + canvas.leading() * 0.6 };
    let lines = canvas.brief.ruler.wrap(&text, room.width.max(30.0), canvas.size.font, true);
    let up = if end <= zero { (lines.len() - 1) as f64 * canvas.leading() } else { 0.0 };
    let label = canvas.text(lines, TextSize::Value, Align::Middle, Point { x: middle, y: y - up });
    let ink = if value.is_some() { rect } else { label.bounds() };
    canvas.push_of(cell, role, label);
    canvas.place(cell, Rect { y: 0.0, height: canvas.scene.height, ..room }, ink);
}
