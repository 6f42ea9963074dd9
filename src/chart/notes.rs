//! What is said at a place in time: breaks in a series, and dated notes.

use super::axis::Frame;
use super::canvas::Canvas;
use crate::scene::{Align, Dash, Point, Role, TextSize};

/// The words beside an upright rule are no wider; or as many font sizes, of larger letters.
const WIDEST: (f64, f64) = (180.0, 13.0);

/// A break is a thin upright rule before its period, with its words at the top, `lift` pixels over where they stand in a
/// chart of lines.
pub(super) fn breaks(canvas: &mut Canvas, frame: &Frame, lift: f64) {
    let view = canvas.brief.view;
    let mut drawn = usize::MAX;
    for found in &canvas.brief.dataset.breaks {
        let concerns = found.group.is_none_or(|(_, group)| view.groups.contains(&group));
        let within = view.range.0 < found.before && found.before <= view.range.1;
        let Some(slot) = frame.slot(found.before) else { continue };
        if concerns && within && drawn != found.before {
            drawn = found.before;
            upright(canvas, frame, slot.left, canvas.brief.words.series_break().text(), Some(lift));
        }
    }
}

/// A dated note is a faint upright rule at its day, with its few words at the foot.
pub(super) fn dated_remarks(canvas: &mut Canvas, frame: &Frame) {
    for remark in &canvas.brief.dataset.remarks {
        if let Some(x) = remark.day.and_then(|day| frame.day(day)) {
            upright(canvas, frame, x, canvas.said(&remark.short), None);
        }
    }
}

#[inline(never)]
fn upright(canvas: &mut Canvas, frame: &Frame, x: f64, words: &str, at_top: Option<f64>) {
    let end = |y: f64| Point { x, y };
    canvas.rule(Role::Break, Dash::Short, end(frame.plot.y), end(frame.plot.bottom()));
    // On the side with more room, wrapped to it.
    let end = frame.plot.right();
    let widest = WIDEST.0.max(WIDEST.1 * canvas.size.font);
    let (left, right) = (x - frame.plot.x, end - x);
    let room = (left.max(right) - 8.0).min(widest);
    let caption = canvas.caption(canvas.wrap(words, room), TextSize::Label);
    // Where they don't fit, or would stand on what lies below them, the notes and sentences below the chart have them.
    let has_room = caption.width <= room && (caption.lines.len() == 1 || at_top.is_none_or(|lift| lift == 0.0));
    if !has_room {
        return;
    }
    let tall = (caption.lines.len() as f64 - 0.5) * caption.leading;
    let (align, x) = if right > left { (Align::Start, x + 6.0) } else { (Align::End, x - 6.0) };
    let foot = frame.plot.bottom() - tall - 4.0;
    let y = at_top.map_or(foot, |lift| frame.plot.y + caption.leading * 0.5 - lift);
    canvas.write(None, Role::Quiet, caption, align, x, y);
}
