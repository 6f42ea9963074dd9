//! Line: figures along time. Joined only where one period follows the other, in one series, without a break.

use super::Brief;
use super::axis::{Frame, Margins, Slot};
use super::canvas::Canvas;
use crate::data::{Break, Remark};
use crate::scene::{Align, Dash, Fill, Point, Rect, Role, Shape, TextSize};

/// Half the width of a marker.
const RADIUS: f64 = 5.0;
/// More figures than this are not all labelled.
const MOST_LABELS: usize = 12;
/// From this width on, series are named at their ends instead of above.
const NAMED_AT_END: f64 = 560.0;

/// Figures along time suit a line where there are at least two periods, and no group is asked to be one of many.
pub(super) fn suits(brief: &Brief) -> bool {
    let view = brief.view;
    view.time.is_some() && !view.is_one_period(brief.dataset) && view.groups.len() <= 4
}

/// One figure with a value, placed.
struct Dot {
    cell: usize,
    period: usize,
    at: Point,
}

/// A group's figures along time.
struct Run {
    role: Role,
    group: usize,
    dots: Vec<Dot>,
}

pub(super) fn describe(canvas: &mut Canvas) {
    let named_at_end = canvas.size.width >= NAMED_AT_END;
    let legend = if named_at_end { 0.0 } else { legend(canvas) };
    let right = if named_at_end { end_names_width(canvas) } else { 0.0 };
    let top = legend + canvas.leading() + 6.0;
    let frame = Frame::along_time(canvas, Margins { top, right });
    let runs = runs(canvas, &frame);
    dated_remarks(canvas, &frame);
    breaks(canvas, &frame);
    targets(canvas, &frame);
    runs.iter().for_each(|run| join(canvas, run));
    runs.iter().for_each(|run| markers(canvas, &frame, run));
    missing(canvas, &frame, &runs);
    let count: usize = runs.iter().map(|run| run.dots.len()).sum();
    runs.iter().for_each(|run| values(canvas, &frame, run, count));
    target_names(canvas, &frame);
    if named_at_end {
        end_names(canvas, &frame, &runs);
    }
    places(canvas, &frame, &runs);
}

fn runs(canvas: &Canvas, frame: &Frame) -> Vec<Run> {
    let Brief { dataset, view, .. } = canvas.brief;
    let run = |(index, group): (usize, &usize)| {
        let dot = |cell: usize| {
            let period = dataset.category_of(cell, view.time?);
            let at = Point { x: frame.centre(canvas, period), y: frame.y.place(dataset.value(cell)?) };
            Some(Dot { cell, period, at })
        };
        let mut dots: Vec<Dot> = view.figures_of(dataset, *group).into_iter().filter_map(dot).collect();
        dots.sort_unstable_by(|a, b| a.at.x.total_cmp(&b.at.x));
        Run { role: Role::Series(index), group: *group, dots }
    };
    view.groups.iter().enumerate().map(run).collect()
}

/// Breaks of a group that lie after this period.
fn break_after<'a>(canvas: &Canvas<'a>, group: usize, period: usize) -> Option<&'a Break> {
    let of_group = |found: &&Break| found.group.is_none_or(|(_, of)| of == group);
    let in_view = |found: &&Break| found.before > period && found.before <= canvas.brief.view.range.1;
    canvas.dataset().breaks.iter().filter(of_group).find(in_view)
}

fn role_of(canvas: &Canvas, run: &Run, dot: &Dot) -> Role {
    if break_after(canvas, run.group, dot.period).is_some() { Role::Neutral } else { run.role }
}

/// Draws the line as pieces, each over figures that follow one another; dashed where an end is not exact.
fn join(canvas: &mut Canvas, run: &Run) {
    let mut pieces: Vec<(Dash, Role, Vec<Point>)> = Vec::new();
    for pair in run.dots.windows(2) {
        let [a, b] = pair else { continue };
        if !joined(canvas, run, a, b) {
            continue;
        }
        let doubtful = canvas.is_doubtful(a.cell) || canvas.is_doubtful(b.cell);
        let dash = if doubtful { Dash::Short } else { Dash::Solid };
        let role = role_of(canvas, run, b);
        match pieces.last_mut() {
            Some((same, of, points)) if *same == dash && *of == role && points.last() == Some(&a.at) => {
                points.push(b.at)
            }
            _ => pieces.push((dash, role, vec![a.at, b.at])),
        }
    }
    for (dash, role, points) in pieces {
        canvas.push(role, Shape::Line { points, dash });
    }
}

fn joined(canvas: &Canvas, run: &Run, a: &Dot, b: &Dot) -> bool {
    let Some(time) = canvas.brief.view.time else { return false };
    let categories = &canvas.dataset().dimensions[time].categories;
    let follows = match (categories[a.period].period, categories[b.period].period) {
        (Some(a), Some(b)) => a.meets(b),
        _ => a.period + 1 == b.period,
    };
    let broken = break_after(canvas, run.group, a.period).is_some_and(|found| found.before <= b.period);
    follows && !broken
}

fn markers(canvas: &mut Canvas, frame: &Frame, run: &Run) {
    for dot in &run.dots {
        let role = role_of(canvas, run, dot);
        if frame.slots.iter().all(|slot| slot.period != dot.period) {
            span(canvas, frame, role, dot);
        }
        let fill = if canvas.is_doubtful(dot.cell) { Fill::Hollow } else { Fill::Full };
        canvas.push_of(dot.cell, role, Shape::Dot { centre: dot.at, radius: RADIUS, fill });
    }
}

/// A figure of a longer period than a slot: a line over all its days.
fn span(canvas: &mut Canvas, frame: &Frame, role: Role, dot: &Dot) {
    let Some((left, right)) = frame.extent(canvas, dot.period) else { return };
    let end = |x: f64| Point { x, y: dot.at.y };
    canvas.push(role, Shape::Rule { from: end(left), to: end(right), dash: Dash::Solid });
}

/// Writes values above the points, or below where something is in the way.
fn values(canvas: &mut Canvas, frame: &Frame, run: &Run, count: usize) {
    let offset = RADIUS + canvas.leading() * 0.6;
    let last = run.dots.len().saturating_sub(1);
    for (index, dot) in run.dots.iter().enumerate() {
        if count > MOST_LABELS && index != last {
            continue;
        }
        let mut lines = vec![canvas.value_text(dot.cell)];
        if frame.slots.iter().all(|slot| slot.period != dot.period) {
            let period = canvas.brief.view.period_label(canvas.dataset(), dot.cell);
            let room = canvas.size.width / 3.0;
            let text = period.map_or("", |label| label.get(canvas.brief.words.tag).text);
            lines.extend(canvas.brief.ruler.wrap(text, room, canvas.size.font, false));
        }
        let tall = (lines.len() - 1) as f64 * canvas.leading();
        let half = canvas.text(lines.clone(), TextSize::Value, Align::Start, dot.at).bounds().width / 2.0;
        let x = dot.at.x.clamp(half.min(canvas.size.width - half), canvas.size.width - half);
        let at = |y: f64| canvas.text(lines.clone(), TextSize::Value, Align::Middle, Point { x, y });
        let candidates = vec![at(dot.at.y - offset - tall), at(dot.at.y + offset)];
        canvas.push_free(Some(dot.cell), Role::Text, candidates);
    }
}

/// A missing figure keeps its slot, and says so in it.
fn missing(canvas: &mut Canvas, frame: &Frame, runs: &[Run]) {
    let view = canvas.brief.view;
    let dataset = canvas.dataset();
    for slot in frame.slots.clone() {
        let cells = view.groups.iter().map(|group| view.cell(dataset, *group, slot.period));
        let missing: Vec<usize> =
            cells.filter(|cell| dataset.is_figure(*cell) && dataset.value(*cell).is_none()).collect();
        if missing.is_empty() {
            continue;
        }
        let lines = missing_words(canvas, &slot);
        let tall = (lines.len() as f64 - 1.0) * canvas.leading() / 2.0;
        let at = |y: f64| {
            canvas.text(lines.clone(), TextSize::Label, Align::Middle, Point { x: slot.centre(), y: y - tall })
        };
        let level = level_beside(frame, runs, slot.centre());
        let down = |share: f64| frame.plot.y + frame.plot.height * share;
        let candidates = vec![at(level), at(down(0.375)), at(down(0.625)), at(down(0.875))];
        canvas.push_free(missing.first().copied(), Role::Quiet, candidates);
    }
}

/// Why a slot is empty, where the publisher gave a few words and they fit; else that there is no data.
fn missing_words(canvas: &Canvas, slot: &Slot) -> Vec<String> {
    let Brief { dataset, view, words, ruler } = canvas.brief;
    let room = slot.right - slot.left;
    let font = canvas.size.font;
    let here = |remark: &&Remark| view.time.is_some_and(|time| remark.at == Some((time, slot.period)));
    let short = dataset.remarks.iter().find(here).map_or("", |remark| remark.short.get(words.tag).text);
    let lines = ruler.wrap(short, room - 8.0, font, false);
    let fits = !lines.is_empty() && lines.len() <= 3 && lines.iter().all(|line| ruler.width(line, font, false) <= room);
    if fits { lines } else { ruler.wrap(words.no_data.text(), room, font, false) }
}

/// The height of the figures to the left and right: there a reader looks for the missing one.
fn level_beside(frame: &Frame, runs: &[Run], x: f64) -> f64 {
    let dots = || runs.iter().flat_map(|run| &run.dots);
    let before = dots().filter(|dot| dot.at.x < x).max_by(|a, b| a.at.x.total_cmp(&b.at.x));
    let after = dots().filter(|dot| dot.at.x > x).min_by(|a, b| a.at.x.total_cmp(&b.at.x));
    match (before, after) {
        (Some(before), Some(after)) => (before.at.y + after.at.y) / 2.0,
        (Some(only), None) | (None, Some(only)) => only.at.y,
        (None, None) => frame.plot.centre().y,
    }
}

fn targets(canvas: &mut Canvas, frame: &Frame) {
    for (slot, value, _) in targets_in_view(canvas, frame) {
        let y = frame.y.place(value);
        let (from, to) = (Point { x: slot.0, y }, Point { x: slot.1, y });
        canvas.push(Role::Target, Shape::Rule { from, to, dash: Dash::Long });
    }
}

/// The target's name, once for each level.
fn target_names(canvas: &mut Canvas, frame: &Frame) {
    let mut named: Option<f64> = None;
    for (slot, value, label) in targets_in_view(canvas, frame) {
        if named == Some(value) {
            continue;
        }
        named = Some(value);
        let (centre, y) = ((slot.0 + slot.1) / 2.0, frame.y.place(value));
        let half = canvas.width_of(&label, false) / 2.0;
        let x = centre.clamp(half.min(canvas.size.width - half), canvas.size.width - half);
        let step = canvas.leading() * 0.75;
        let ys = [y + step, y - step, y + step * 2.2, y - step * 2.2];
        let candidates = ys.map(|y| canvas.label(&label, Align::Middle, Point { x, y })).to_vec();
        canvas.push_free(None, Role::Text, candidates);
    }
}

/// Targets as (ends of the slot, level, name).
fn targets_in_view(canvas: &Canvas, frame: &Frame) -> Vec<((f64, f64), f64, String)> {
    let Brief { dataset, view, words, .. } = canvas.brief;
    let mut found = Vec::new();
    for slot in &frame.slots {
        for group in &view.groups {
            if let Some(target) = dataset.target(view.cell(dataset, *group, slot.period)) {
                found.push(((slot.left, slot.right), target.value, target.label.get(words.tag).text.to_string()));
            }
        }
    }
    found
}

/// A break is a thin upright rule before its period, with its words at the top.
fn breaks(canvas: &mut Canvas, frame: &Frame) {
    let view = canvas.brief.view;
    let mut drawn: Vec<usize> = Vec::new();
    for found in &canvas.dataset().breaks {
        let concerns = found.group.is_none_or(|(_, group)| view.groups.contains(&group));
        let within = view.range.0 < found.before && found.before <= view.range.1;
        let Some(slot) = frame.slots.iter().find(|slot| slot.period == found.before) else { continue };
        if concerns && within && !drawn.contains(&found.before) {
            drawn.push(found.before);
            upright(canvas, frame, slot.left, canvas.brief.words.series_break.text(), true);
        }
    }
}

/// A dated note is a faint upright rule at its day, with its few words at the foot.
fn dated_remarks(canvas: &mut Canvas, frame: &Frame) {
    for remark in &canvas.dataset().remarks {
        if let Some(x) = remark.day.and_then(|day| frame.day(day)) {
            upright(canvas, frame, x, remark.short.get(canvas.brief.words.tag).text, false);
        }
    }
}

fn upright(canvas: &mut Canvas, frame: &Frame, x: f64, words: &str, at_top: bool) {
    let end = |y: f64| Point { x, y };
    let shape = Shape::Rule { from: end(frame.plot.y), to: end(frame.plot.bottom()), dash: Dash::Short };
    canvas.push(Role::Break, shape);
    // On the side with more room, wrapped to it.
    let to_right = canvas.size.width - x > x - frame.plot.x;
    let room = if to_right { canvas.size.width - x } else { x - frame.plot.x } - 8.0;
    let lines = canvas.brief.ruler.wrap(words, room.min(180.0), canvas.size.font, false);
    let tall = (lines.len() as f64 - 0.5) * canvas.leading();
    let (align, x) = if to_right { (Align::Start, x + 6.0) } else { (Align::End, x - 6.0) };
    let y = if at_top { frame.plot.y + canvas.leading() * 0.5 } else { frame.plot.bottom() - tall - 4.0 };
    let text = canvas.text(lines, TextSize::Label, align, Point { x, y });
    canvas.push(Role::Quiet, text);
}

fn name(canvas: &Canvas, group: usize) -> String {
    let Brief { dataset, view, words, .. } = canvas.brief;
    view.group_label(dataset, group).map_or("", |label| label.get(words.tag).text).into()
}

/// Names the series above the plot, each on its own lines beside its marker; returns the height this takes.
fn legend(canvas: &mut Canvas) -> f64 {
    let groups = &canvas.brief.view.groups;
    if groups.len() < 2 {
        return 0.0;
    }
    let leading = canvas.leading();
    let mut y = leading * 0.6;
    for (index, group) in groups.iter().enumerate() {
        let room = canvas.size.width - 24.0;
        let lines = canvas.brief.ruler.wrap(&name(canvas, *group), room, canvas.size.font, false);
        let tall = lines.len() as f64 * leading;
        canvas.push(Role::Series(index), Shape::Dot { centre: Point { x: 8.0, y }, radius: RADIUS, fill: Fill::Full });
        let text = canvas.text(lines, TextSize::Label, Align::Start, Point { x: 22.0, y });
        canvas.push(Role::Text, text);
        y += tall + 4.0;
    }
    y
}

fn end_name_lines(canvas: &Canvas, group: usize) -> Vec<String> {
    canvas.brief.ruler.wrap(&name(canvas, group), canvas.size.width * 0.22, canvas.size.font, false)
}

fn end_names_width(canvas: &Canvas) -> f64 {
    let groups = &canvas.brief.view.groups;
    if groups.len() < 2 {
        return 0.0;
    }
    let lines = groups.iter().flat_map(|group| end_name_lines(canvas, *group));
    lines.map(|line| canvas.width_of(&line, false)).fold(0.0, f64::max) + 16.0
}

/// Names each series at its right end, moved down where two would meet.
fn end_names(canvas: &mut Canvas, frame: &Frame, runs: &[Run]) {
    if runs.len() < 2 {
        return;
    }
    let mut ends: Vec<(f64, usize)> = runs.iter().filter_map(|run| Some((run.dots.last()?.at.y, run.group))).collect();
    ends.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    let mut free = 0.0f64;
    for (y, group) in ends {
        let lines = end_name_lines(canvas, group);
        let tall = lines.len() as f64 * canvas.leading();
        let y = y.max(free);
        free = y + tall + 4.0;
        let text = canvas.text(lines, TextSize::Label, Align::Start, Point { x: frame.plot.right() + 12.0, y });
        canvas.push(Role::Text, text);
    }
}

fn places(canvas: &mut Canvas, frame: &Frame, runs: &[Run]) {
    let Some(time) = canvas.brief.view.time else { return };
    for series in canvas.series() {
        for cell in series.cells {
            let period = canvas.dataset().category_of(cell, time);
            let band = frame.band(canvas, period);
            let dot = runs.iter().flat_map(|run| &run.dots).find(|dot| dot.cell == cell);
            let centre = Point { x: frame.centre(canvas, period), y: frame.plot.centre().y };
            let ink = match dot {
                Some(dot) => Rect::around(dot.at, RADIUS * 2.0, RADIUS * 2.0),
                None => Rect::around(centre, 24.0, 24.0),
            };
            canvas.place(cell, band, ink);
        }
    }
}
