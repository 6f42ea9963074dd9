//! Line: figures along time. Joined only where one period follows the other, in one series, without a break.

use super::axis::Frame;
use super::canvas::Canvas;
use super::notes::{breaks, dated_remarks};
use super::target::{target_names, targets};
use super::{Brief, MOST_GROUPS, SERIES};
use crate::MORE;
use crate::scene::{Align, Dash, Fill, Point, Rect, Role, Shape, TextSize};

/// Half the width of a marker.
const RADIUS: f64 = 5.0;
/// In a slot narrower than this a marker would meet its neighbours'.
const NARROW: f64 = 14.0;
/// In a slot narrower than this words have no room.
const WORDY: f64 = 32.0;
/// More figures than this are not all labelled.
const MOST_LABELS: usize = 12;
/// From this width on, series are named at their ends instead of above.
const NAMED_AT_END: f64 = 560.0;

/// Figures along time suit a line where a group has at least two, and there are few groups, or some are highlighted.
pub(super) fn suits(brief: &Brief) -> bool {
    let view = brief.view;
    let runs = |group: &usize| view.figures_of(brief.dataset, *group).len() > 1;
    let most = if MORE && !view.lit.is_empty() { MOST_GROUPS } else { SERIES };
    view.time.is_some() && view.groups.len() <= most && view.groups.iter().any(runs)
}

/// One figure with a value, placed.
struct Dot {
    cell: usize,
    group: usize,
    period: usize,
    role: Role,
    at: Point,
}

pub(super) fn describe(canvas: &mut Canvas) {
    let at_end = canvas.size.width >= NAMED_AT_END;
    let legend = if at_end { 0.0 } else { legend(canvas) };
    let right = if at_end { end_names_width(canvas) } else { 0.0 };
    // Among many labels the names of a break and of targets need room over the plot.
    let lift = if canvas.is_full() { room_for_names(canvas) } else { 0.0 };
    let top = legend + canvas.leading() + 6.0 + lift;
    let frame = Frame::along_time(canvas, top, right);
    let mut dots = dots(canvas, &frame);
    if MORE {
        // What is highlighted lies over what stands back.
        dots.sort_by_key(|dot| !stands_back(canvas, dot));
    }
    dated_remarks(canvas, &frame);
    breaks(canvas, &frame, lift.min(canvas.leading() * 1.5));
    targets(canvas, &frame, false);
    join(canvas, &dots);
    for (index, dot) in dots.iter().enumerate() {
        // A figure of a longer period than a slot: a line over all its days.
        if frame.slot(dot.period).is_none() {
            let extent = frame.extent(canvas, dot.period);
            canvas.level(dot.role, extent.left, extent.right, dot.at.y);
        }
        if MORE && is_passed(canvas, &frame, &dots, index) {
            continue;
        }
        let fill = canvas.fill(dot.cell, Fill::Hollow);
        canvas.dot(Some(dot.cell), dot.role, dot.at, RADIUS, fill);
        canvas.bound(dot.cell, dot.role, dot.at, (0.0, -1.0), RADIUS);
    }
    missing(canvas, &frame, &dots);
    values(canvas, &frame, &dots);
    if at_end {
        end_names(canvas, &frame, &dots);
    }
    target_names(canvas, &frame, false);
    places(canvas, &frame, &dots);
}

/// The height that the names of breaks and targets take over the plot: more where they can't stand side by side.
fn room_for_names(canvas: &Canvas) -> f64 {
    let dataset = canvas.dataset();
    let targets = dataset.targets.len().min(2) as f64;
    let lines = match canvas.size.width {
        width if width < NAMED_AT_END => targets + f64::from(!dataset.breaks.is_empty()),
        _ => f64::from(!dataset.breaks.is_empty()),
    };
    canvas.leading() * 1.5 * lines
}

/// The figures with a value, group by group, left to right.
fn dots(canvas: &Canvas, frame: &Frame) -> Vec<Dot> {
    let Brief { dataset, view, .. } = canvas.brief;
    let mut dots = Vec::new();
    for (index, group) in view.groups.iter().enumerate() {
        for period in view.periods() {
            let cell = view.cell(dataset, *group, period);
            if let Some(value) = dataset.value(cell).filter(|_| view.is_shown(dataset, cell)) {
                let at = frame.point(canvas, period, frame.y.place(value));
                let before_break = break_before(canvas, *group, period, view.range.1);
                let role = if before_break { Role::Neutral } else { canvas.series_role(index, *group) };
                dots.push(Dot { cell, group: *group, period, role, at });
            }
        }
    }
    dots
}

/// Whether a break of this group lies after one period and not after another.
pub(super) fn break_before(canvas: &Canvas, group: usize, after: usize, until: usize) -> bool {
    let breaks = &canvas.dataset().breaks;
    breaks
        .iter()
        .any(|found| found.group.is_none_or(|(_, of)| of == group) && found.before > after && found.before <= until)
}

/// Whether other groups are highlighted.
fn stands_back(canvas: &Canvas, dot: &Dot) -> bool {
    MORE && canvas.stands_back(dot.group)
}

/// Whether the line alone shows a figure, without a marker: an exact one, joined to the next, where markers would meet or
/// the series stands back.
fn is_passed(canvas: &Canvas, frame: &Frame, dots: &[Dot], index: usize) -> bool {
    let dot = &dots[index];
    let is_narrow = frame.slot(dot.period).is_some_and(|slot| slot.width() < NARROW);
    let is_joined = dots.get(index + 1).is_some_and(|next| joined(canvas, dot, next));
    (is_narrow || stands_back(canvas, dot)) && is_joined && !canvas.is_doubtful(dot.cell)
}

/// Draws the line as pieces, each over figures that follow one another; dashed where an end is not exact.
fn join(canvas: &mut Canvas, dots: &[Dot]) {
    let mut piece: Vec<Point> = Vec::new();
    let mut kept = (Dash::Solid, Role::Neutral);
    for pair in dots.windows(2) {
        let (a, b) = (&pair[0], &pair[1]);
        let doubtful = canvas.is_doubtful(a.cell) || canvas.is_doubtful(b.cell);
        let here = (if doubtful { Dash::Short } else { Dash::Solid }, b.role);
        let joined = joined(canvas, a, b);
        if (!joined || here != kept) && piece.len() > 1 {
            canvas.push(None, kept.1, Shape::Line { points: std::mem::take(&mut piece), dash: kept.0 });
        }
        if !joined {
            piece.clear();
            continue;
        }
        if piece.is_empty() {
            piece.push(a.at);
        }
        piece.push(b.at);
        kept = here;
    }
    if piece.len() > 1 {
        canvas.push(None, kept.1, Shape::Line { points: piece, dash: kept.0 });
    }
}

fn joined(canvas: &Canvas, a: &Dot, b: &Dot) -> bool {
    let Some(time) = canvas.brief.view.time else { return false };
    let categories = &canvas.dataset().dimensions[time].categories;
    let follows = match (categories[a.period].period, categories[b.period].period) {
        (Some(a), Some(b)) => a.meets(b),
        _ => a.period + 1 == b.period,
    };
    a.group == b.group && follows && !break_before(canvas, a.group, a.period, b.period)
}

/// Writes values above the points, or below where something is in the way.
fn values(canvas: &mut Canvas, frame: &Frame, dots: &[Dot]) {
    // Clear of the ring that the focus draws around a marker.
    let offset = RADIUS + 7.0 + canvas.leading() * 0.5;
    let remarked = dots.iter().filter(|dot| canvas.is_remarked(dot.cell)).count();
    for (index, dot) in dots.iter().enumerate() {
        let is_last = dots.get(index + 1).is_none_or(|next| next.group != dot.group);
        // Of many figures those are labelled still whose words or letters say how they are less than sure.
        let is_remarked = remarked <= MOST_LABELS && canvas.is_remarked(dot.cell);
        let is_full = dots.len() > MOST_LABELS || (MORE && canvas.is_panel());
        if stands_back(canvas, dot) || (is_full && !is_last && (!is_remarked || MORE && canvas.is_panel())) {
            continue;
        }
        let room = frame.slot(dot.period).map_or(canvas.size.width / 3.0, |slot| slot.width());
        let mut lines = canvas.wrap(&canvas.value_text(dot.cell), room);
        // A figure without a slot has no period below it.
        if frame.slot(dot.period).is_none() {
            let mut period = canvas.wrap(canvas.period_text(dot.cell), room);
            lines.append(&mut period);
        }
        let caption = canvas.caption(lines, TextSize::Value);
        let up = offset + (caption.lines.len() - 1) as f64 * caption.leading;
        let x = frame.within(canvas, dot.at.x, caption.width);
        let places = [(Align::Middle, x, dot.at.y - up), (Align::Middle, x, dot.at.y + offset)];
        canvas.write_free(Some(dot.cell), Role::Text, caption, &places);
    }
}

/// A missing figure keeps its slot, and says so in it: at the height of its neighbours, where a reader looks for it.
fn missing(canvas: &mut Canvas, frame: &Frame, dots: &[Dot]) {
    let Brief { dataset, view, .. } = canvas.brief;
    for slot in &frame.slots {
        for group in &view.groups {
            let cell = view.cell(dataset, *group, slot.period);
            if dataset.value(cell).is_some() || !view.is_shown(dataset, cell) {
                continue;
            }
            // The gap in the line stands for it.
            if MORE && slot.width() < WORDY {
                continue;
            }
            let lines = missing_words(canvas, cell, slot.period, slot.width());
            let caption = canvas.caption(lines, TextSize::Label);
            let tall = (caption.lines.len() - 1) as f64 * caption.leading / 2.0;
            let level = level_beside(frame, dots, *group, slot.period);
            let x = frame.within(canvas, slot.centre(), caption.width);
            let at = |y: f64| (Align::Middle, x, y - tall);
            let down = |share: f64| frame.plot.y + frame.plot.height * share;
            let places = [at(level), at(down(0.375)), at(down(0.625)), at(down(0.875))];
            canvas.write_free(Some(cell), Role::Quiet, caption, &places);
        }
    }
}

/// Why a slot is empty, where the publisher gave a few words and they fit; else that there is no data.
fn missing_words(canvas: &Canvas, cell: usize, period: usize, room: f64) -> Vec<String> {
    for remark in &canvas.dataset().remarks {
        if remark.at.is_some_and(|(dimension, at)| Some(dimension) == canvas.brief.view.time && at == period) {
            let lines = canvas.wrap(canvas.said(&remark.short), room - 8.0);
            if fits(canvas, &lines, room) {
                return lines;
            }
        }
    }
    let text = canvas.value_text(cell);
    // Of which group, where there are several.
    if let Some(group) = canvas.brief.view.group.filter(|_| MORE && canvas.brief.view.groups.len() > 1) {
        let name = name(canvas, canvas.dataset().category_of(cell, group));
        let lines = canvas.wrap(&canvas.brief.words.about_place().fill(&[("place", name), ("text", &text)]), room);
        if fits(canvas, &lines, room) {
            return lines;
        }
    }
    canvas.wrap(&text, room)
}

/// Whether a few words fit into a slot.
fn fits(canvas: &Canvas, lines: &[String], room: f64) -> bool {
    (1..=3).contains(&lines.len()) && lines.iter().all(|line| canvas.width_of(line, false) <= room)
}

/// The height of the group's figures to the left and right of a period.
fn level_beside(frame: &Frame, dots: &[Dot], group: usize, period: usize) -> f64 {
    let same = || dots.iter().filter(|dot| dot.group == group);
    let before = same().rfind(|dot| dot.period < period);
    let after = same().find(|dot| dot.period > period);
    match (before, after) {
        (Some(before), Some(after)) => (before.at.y + after.at.y) / 2.0,
        (Some(only), None) | (None, Some(only)) => only.at.y,
        (None, None) => frame.plot.centre().y,
    }
}

fn name<'a>(canvas: &Canvas<'a>, group: usize) -> &'a str {
    canvas.brief.view.group_label(canvas.brief.dataset, group).map_or("", |label| canvas.said(label))
}

/// Names the series above the plot, each beside its marker; returns the height this takes.
pub(super) fn legend(canvas: &mut Canvas) -> f64 {
    let groups = &canvas.brief.view.groups;
    if groups.len() < 2 {
        return 0.0;
    }
    let mut y = canvas.leading() * 0.6;
    for (index, group) in groups.iter().enumerate() {
        if MORE && canvas.stands_back(*group) {
            continue;
        }
        canvas.dot(None, canvas.series_role(index, *group), Point { x: 8.0, y }, RADIUS, Fill::Full);
        let lines = canvas.wrap(name(canvas, *group), canvas.size.width - 24.0);
        let caption = canvas.caption(lines, TextSize::Label);
        y = canvas.write(None, Role::Text, caption, Align::Start, 22.0, y).bottom() + canvas.leading() * 0.75;
    }
    y
}

fn end_name(canvas: &Canvas, group: usize) -> super::canvas::Caption {
    canvas.caption(canvas.wrap(name(canvas, group), canvas.size.width * 0.22), TextSize::Label)
}

fn end_names_width(canvas: &Canvas) -> f64 {
    let groups = &canvas.brief.view.groups;
    let mut width = 0.0f64;
    if groups.len() > 1 {
        for group in groups.iter().filter(|group| !(MORE && canvas.stands_back(**group))) {
            width = width.max(end_name(canvas, *group).width + 16.0);
        }
    }
    width
}

/// Names each series at its right end, from the top down, moved where two would meet.
fn end_names(canvas: &mut Canvas, frame: &Frame, dots: &[Dot]) {
    let mut groups = canvas.brief.view.groups.clone();
    if groups.len() < 2 {
        return;
    }
    if MORE {
        groups.retain(|group| !canvas.stands_back(*group));
    }
    let mut free = 0.0f64;
    while !groups.is_empty() {
        // The highest end of those not yet named.
        let mut next = (f64::INFINITY, 0);
        for (index, group) in groups.iter().enumerate() {
            let y = dots.iter().rfind(|dot| dot.group == *group).map_or(frame.plot.bottom(), |dot| dot.at.y);
            if y < next.0 {
                next = (y, index);
            }
        }
        let caption = end_name(canvas, groups.remove(next.1));
        let x = frame.plot.right() + 12.0;
        let room = canvas.write(None, Role::Text, caption, Align::Start, x, next.0.max(free));
        free = room.bottom() + canvas.leading() * 0.75;
    }
}

fn places(canvas: &mut Canvas, frame: &Frame, dots: &[Dot]) {
    let Some(time) = canvas.brief.view.time else { return };
    let band = |canvas: &Canvas, period: usize| {
        let extent = frame.extent(canvas, period);
        Rect { x: extent.left, y: 0.0, width: extent.width(), height: canvas.scene.height }
    };
    for dot in dots {
        let band = band(canvas, dot.period);
        canvas.place(dot.cell, band, Rect::around(dot.at, RADIUS * 2.0, RADIUS * 2.0));
    }
    for cell in canvas.cells.clone() {
        if canvas.dataset().value(cell).is_none() {
            let band = band(canvas, canvas.dataset().category_of(cell, time));
            // Nothing was written into slots that have no room for words.
            let words = if MORE && band.width < WORDY { None } else { written(canvas, cell) };
            let ink = words.map_or(band, |words| if MORE { within(words, band) } else { words });
            canvas.place(cell, band, ink);
        }
    }
}

/// The part of some words that stands over the band of their figure.
fn within(words: Rect, band: Rect) -> Rect {
    let x = words.x.max(band.x);
    Rect { x, width: words.right().min(band.right()) - x, ..words }
}

/// The room of the words that stand for a missing figure.
fn written(canvas: &Canvas, cell: usize) -> Option<Rect> {
    let marks = &canvas.scene.marks;
    marks.iter().find(|mark| mark.anchor.is_some_and(|anchor| anchor.0 == cell)).map(|mark| mark.shape.bounds())
}
