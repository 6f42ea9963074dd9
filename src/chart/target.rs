//! Targets along time: drawn over the slots of the periods they were set for, and no others.

use super::axis::Frame;
use super::canvas::Canvas;
use super::column::room;
use crate::MORE;
use crate::scene::{Align, Dash, Point, Role};

/// A dashed line over each slot that has a target, at its level; a step joins it to another level in the slot before.
pub(super) fn targets(canvas: &mut Canvas, frame: &Frame, over_bars: bool) {
    let mut before = Point { x: f64::NAN, y: f64::NAN };
    each(canvas, frame, over_bars, |canvas, slot, y, _| {
        let end = |x: f64| Point { x, y };
        if before.x == slot.0 && before.y != y {
            canvas.rule(Role::Target, Dash::Long, before, end(slot.0));
        }
        before = end(slot.1);
        canvas.rule(Role::Target, Dash::Long, end(slot.0), before);
    });
}

/// The same over bars: between two thin lines of the colour that stands out on a bar.
pub(super) fn targets_over_bars(canvas: &mut Canvas, frame: &Frame) {
    each(canvas, frame, true, |canvas, slot, y, _| {
        for edge in [y - 1.5, y + 1.5] {
            canvas.level(Role::Inside(0), slot.0, slot.1, edge);
        }
    });
    targets(canvas, frame, true);
}

/// The target's name, once for each level.
pub(super) fn target_names(canvas: &mut Canvas, frame: &Frame, over_bars: bool) {
    let mut named = f64::NAN;
    each(canvas, frame, over_bars, |canvas, slot, y, label| {
        if named == y {
            return;
        }
        named = y;
        let caption = canvas.label(label);
        let x = frame.within(canvas, (slot.0 + slot.1) / 2.0, caption.width);
        let step = caption.leading * 0.75;
        let near = [1.0, -1.0, 2.2, -2.2, -4.4, 4.4, 6.6].map(|off| (Align::Middle, x, y + step * off));
        // The wasm of every page looks no further, so it looks there too.
        let near = &near[..if MORE { 5 } else { 7 }];
        let before = canvas.scene.marks.len();
        if !canvas.is_full() {
            canvas.write_free(None, Role::Text, caption, near);
        }
        if MORE && canvas.scene.marks.len() == before {
            let places = around(canvas, frame, slot, y, near);
            canvas.write_free(None, Role::Text, canvas.label(label), &places);
        }
    });
}

/// Among many labels a name may stand at the ends of its slot too, over the plot or further below; not below the axis.
fn around(
    canvas: &Canvas,
    frame: &Frame,
    slot: (f64, f64),
    y: f64,
    near: &[(Align, f64, f64)],
) -> Vec<(Align, f64, f64)> {
    let mut places = near.to_vec();
    let (top, line) = (frame.plot.y, canvas.leading());
    let near_by = [0.75, -0.75, 1.65, -1.65].map(|far| y + line * far);
    let above = [2.1, 3.2, 4.3].map(|far| top - line * far);
    let below = [2.5, 3.4, 4.3, 5.2, 6.1].map(|far| y + line * far);
    for y in near_by.into_iter().chain(above).chain(below) {
        places.extend([(Align::Start, slot.0 + 4.0, y), (Align::End, slot.1 - 4.0, y), (near[0].0, near[0].1, y)]);
    }
    places.retain(|(_, _, y)| *y < frame.plot.bottom() - canvas.leading());
    places
}

/// Calls `work` with the ends of the slot, the height and the name of each target in view. Of several groups' bars a
/// target spans those of its own.
fn each(canvas: &mut Canvas, frame: &Frame, over_bars: bool, mut work: impl FnMut(&mut Canvas, (f64, f64), f64, &str)) {
    let (dataset, view) = (canvas.brief.dataset, canvas.brief.view);
    for (index, group) in view.groups.iter().enumerate() {
        for slot in &frame.slots {
            if let Some(target) = dataset.target(view.cell(dataset, *group, slot.period)) {
                let label = canvas.said(&target.label);
                let mut ends = (slot.left, slot.right);
                if MORE && over_bars && view.groups.len() > 1 {
                    let (left, width) = room(slot, index, view.groups.len());
                    ends = (left - 2.0, left + width);
                }
                work(canvas, ends, frame.y.place(target.value), label);
            }
        }
    }
}
