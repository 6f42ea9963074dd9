//! A long axis of months or quarters is named by its years.

use super::axis::{Frame, days};
use super::canvas::Canvas;
use crate::data::date;
use crate::scene::{Align, Point, Role};
use crate::words::digits;

/// In slots narrower than this a month or a quarter has no room for its name.
const NARROW: f64 = 44.0;
/// The length of the tick at which a year begins.
const TICK: f64 = 5.0;
/// Space between two years.
const BESIDE: f64 = 10.0;

/// Names the years, each where the first of its periods begins, as many as have room. Whether it did: not where periods
/// are as long as years, or have room for their own names.
pub(super) fn name_years(frame: &Frame, canvas: &mut Canvas) -> bool {
    let Some(starts) = starts(frame, canvas) else { return false };
    let apart = starts.windows(2).map(|pair| pair[1].1 - pair[0].1).fold(f64::INFINITY, f64::min);
    let room = canvas.width_of("2000", false) + BESIDE;
    let every = (room / apart.max(1.0)).ceil().max(1.0) as usize;
    let y = frame.plot.bottom();
    for (year, x) in starts.into_iter().step_by(every) {
        let label = canvas.label(&digits(year as u64));
        let at = |y: f64| Point { x, y };
        canvas.rule(Role::Axis, Default::default(), at(y), at(y + TICK));
        let left = x.min(canvas.size.width - label.width);
        let middle = y + canvas.leading() * 0.9;
        canvas.write(None, Role::Text, label, Align::Start, left, middle);
    }
    true
}

/// The years with the place where each begins; none where months and quarters can be named themselves.
fn starts(frame: &Frame, canvas: &Canvas) -> Option<Vec<(i32, f64)>> {
    let mut starts: Vec<(i32, f64)> = Vec::new();
    for slot in &frame.slots {
        let days = days(canvas, slot.period)?;
        let (year, month, _) = date(days.first);
        if days.days() > 100 || slot.width() > NARROW {
            return None;
        }
        if month == 1 && starts.last().is_none_or(|(last, _)| *last != year) {
            starts.push((year, slot.left));
        }
    }
    Some(starts).filter(|starts| starts.len() > 1)
}
