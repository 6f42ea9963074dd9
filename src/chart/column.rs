//! Upright bars along time: one slot a period, one bar a group in it.

use super::axis::{Frame, Slot, gutter, tick_labels, value_domain};
use super::canvas::Canvas;
use super::notes::breaks;
use super::target::{target_names, targets_over_bars};
use crate::MORE;
use crate::scene::{Align, Fill, Point, Rect, Role, Shape, TextSize};

/// The share of a slot that its bars take.
const ROOM: f64 = 0.75;

/// Whether bars along time have room to stand upright: periods as long as each other that follow one another, and a bar
/// as wide as its widest value.
pub(super) fn suits(canvas: &Canvas) -> bool {
    let view = canvas.brief.view;
    if view.time != Some(view.along) || view.is_one_period(canvas.dataset()) {
        return false;
    }
    let mut widest = 0.0f64;
    for cell in &canvas.cells {
        if !MORE || canvas.dataset().value(*cell).is_some() {
            widest = widest.max(canvas.width_of(&canvas.value_text(*cell), true));
        }
    }
    let bars = view.periods().count() * view.groups.len();
    room_for_bars(canvas) >= (widest + 4.0) * bars as f64 && !has_gaps(canvas)
}

/// The room for bars and their values. Side by side they leave a part of their slot free; over a bar alone its value has
/// the whole slot.
fn room_for_bars(canvas: &Canvas) -> f64 {
    if !MORE {
        return canvas.size.width - 48.0;
    }
    let (range, step) = value_domain(canvas);
    let share = if canvas.brief.view.groups.len() > 1 { ROOM } else { 1.0 };
    (canvas.size.width - gutter(canvas, &tick_labels(canvas, range, step))) * share
}

/// Whether much of the time from the first period to the last lies in none: to scale, the slots are then slivers. Or a
/// period is longer than another: it has no slot, and its bar would be missing.
fn has_gaps(canvas: &Canvas) -> bool {
    let (mut covered, mut first, mut last) = (0, i32::MAX, i32::MIN);
    let (mut shortest, mut longest) = (i32::MAX, 0);
    let Some(time) = canvas.brief.view.time else { return false };
    for period in canvas.brief.view.periods() {
        if let Some(days) = canvas.dataset().dimensions[time].categories[period].period {
            let length = days.days();
            (shortest, longest) = (shortest.min(length), longest.max(length));
            covered += length;
            (first, last) = (first.min(days.first), last.max(days.last));
        }
    }
    // Leap days and months' ends aside.
    longest - shortest > 3 || covered < last.saturating_sub(first) / 10 * 9
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
        // Dated notes stay below the chart: their words would lie on bars. Those of breaks stand over the values.
        breaks(canvas, frame, canvas.leading() * 2.1);
        targets_over_bars(canvas, frame);
        target_names(canvas, frame, true);
    }
}

/// Where the bar of one group of several stands in its slot, and how much room it has.
pub(super) fn room(slot: &Slot, index: usize, groups: usize) -> (f64, f64) {
    let room = slot.width() * ROOM;
    let width = room / groups as f64;
    (slot.centre() - room / 2.0 + width * index as f64, width)
}

/// One bar, its value above it in one line; a missing one is said in words on the zero line, in as many as it needs.
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
    let free = if MORE && value.is_some() { f64::INFINITY } else { width.max(30.0) };
    let lines = canvas.brief.ruler.wrap(&canvas.value_text(cell), free, canvas.size.font, true);
    let caption = canvas.caption(lines, TextSize::Value);
    // Of a negative figure too it stands above: below are the names of the periods.
    let y = rect.y - caption.leading * (caption.lines.len() as f64 - 0.4);
    let middle = canvas.within(x + width / 2.0, caption.width);
    let role = if value.is_some() { Role::Text } else { Role::Quiet };
    let said = canvas.write(Some(cell), role, caption, Align::Middle, middle, y);
    let ink = if value.is_some() { rect } else { said };
    canvas.place(cell, Rect { x, y: 0.0, width, height: canvas.scene.height }, ink);
}
