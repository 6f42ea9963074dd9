//! Upright bars along time: one slot a period, one bar a group in it.

use super::axis::{Frame, Slot};
use super::canvas::Canvas;
use super::notes::breaks;
use super::target::{target_names, targets_over_bars};
use crate::MORE;
use crate::scene::{Align, Fill, Point, Rect, Role, Shape, TextSize};

/// Whether bars along time have room to stand upright: periods that follow one another, and a slot as wide as its widest
/// value.
pub(super) fn suits(canvas: &Canvas) -> bool {
    let view = canvas.brief.view;
    if view.time != Some(view.along) || view.is_one_period(canvas.dataset()) {
        return false;
    }
    let mut widest = 0.0f64;
    for cell in &canvas.cells {
        widest = widest.max(canvas.width_of(&canvas.value_text(*cell), true));
    }
    let bars = view.periods().count() * view.groups.len();
    canvas.size.width - 48.0 >= (widest + 4.0) * bars as f64 && !has_gaps(canvas)
}

/// Whether much of the time from the first period to the last lies in none: to scale, the slots are then slivers.
fn has_gaps(canvas: &Canvas) -> bool {
    let (mut covered, mut first, mut last) = (0, i32::MAX, i32::MIN);
    let Some(time) = canvas.brief.view.time else { return false };
    for period in canvas.brief.view.periods() {
        if let Some(days) = canvas.dataset().dimensions[time].categories[period].period {
            covered += days.days();
            (first, last) = (first.min(days.first), last.max(days.last));
        }
    }
    covered < last.saturating_sub(first) / 10 * 9
}

pub(super) fn describe(canvas: &mut Canvas, frame: &Frame) {
    let view = canvas.brief.view;
    let dataset = canvas.dataset();
    for slot in &frame.slots {
        for (index, group) in view.groups.iter().enumerate() {
            let cell = view.cell(dataset, *group, slot.period);
            if view.is_shown(dataset, cell) {
                let (x, width) = room(slot, index, view.groups.len());
                column(canvas, frame, cell, index, x, width - 2.0);
            }
        }
    }
    if MORE {
        // Dated notes stay below the chart: their words would lie on bars.
        breaks(canvas, frame, canvas.leading() * 1.5);
        targets_over_bars(canvas, frame);
        target_names(canvas, frame, true);
    }
}

/// Where the bar of one group of several stands in its slot, and how much room it has.
pub(super) fn room(slot: &Slot, index: usize, groups: usize) -> (f64, f64) {
    let room = slot.width() * 0.75;
    let width = room / groups as f64;
    (slot.centre() - room / 2.0 + width * index as f64, width)
}

/// One bar, its value above it; a missing one is said in words on the zero line.
fn column(canvas: &mut Canvas, frame: &Frame, cell: usize, index: usize, x: f64, width: f64) {
    let zero = frame.y.place(0.0);
    let value = canvas.dataset().value(cell);
    let end = value.map_or(zero, |value| frame.y.place(value));
    let rect = Rect { x, y: zero.min(end), width, height: (zero - end).abs() };
    if value.is_some() {
        let fill = canvas.fill(cell, Fill::Hatched);
        canvas.push(Some(cell), Role::Series(index), Shape::Bar { rect, fill });
        canvas.bound(cell, Role::Series(index), Point { x: rect.centre().x, y: end }, (0.0, -1.0), 0.0);
    }
    let lines = canvas.brief.ruler.wrap(&canvas.value_text(cell), width.max(30.0), canvas.size.font, true);
    let caption = canvas.caption(lines, TextSize::Value);
    let off = caption.leading * 0.6;
    let up = off + (caption.lines.len() - 1) as f64 * caption.leading;
    let y = if end <= zero { end - up } else { end + off };
    let middle = canvas.within(x + width / 2.0, caption.width);
    let role = if value.is_some() { Role::Text } else { Role::Quiet };
    let said = canvas.write(Some(cell), role, caption, Align::Middle, middle, y);
    let ink = if value.is_some() { rect } else { said };
    canvas.place(cell, Rect { x, y: 0.0, width, height: canvas.scene.height }, ink);
}
