//! Long: a line of more points than columns of pixels. Every column reaches from its least to its greatest point, so that
//! no peak is lost; few points are told apart, as figures of a dataset like any other.

use super::Brief;
use super::axis::{gutter, tick_labels, value_domain};
use super::canvas::Canvas;
use super::scale::{Scale, ticks_within};
use crate::data::{
    Category, Dataset, Dimension, Hint, Long, Period, Role as Of, Text, date, day_number, iso_day, read_number,
};
use crate::scene::{Align, Dash, Fill, Point, Rect, Role, Shape, TextSize};
use crate::view::Wish;
use crate::words::{Choices, LANGUAGES, Words, day, number};
use std::ops::Range;

/// The kind's id. No attribute asks for it: it is drawn for what is long, and for nothing else.
pub(super) const ID: &str = "long";
/// So many marks stand along the line, at most.
const MARKS: f64 = 5.0;
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

/// The figures that are told of a long line, as the dataset that all else reads: both ends, of the line and of the part
/// that `wish` asks for, what stands at the marks along them, and the least and the greatest of that part.
pub fn told(mut long: Long, wish: &Wish) -> Dataset {
    let whole = long.trimmed(0..long.values.len()).unwrap_or_default();
    let part = long.trimmed(part(&long, wish)).unwrap_or(whole.clone());
    let mut told = Vec::new();
    for range in [&whole, &part] {
        told.extend([range.start, range.end - 1]);
        told.extend(marks(&long, range).into_iter().map(|place| long.nearest(place)));
    }
    told.extend(long.extremes(part.clone()).into_iter().flat_map(|(least, greatest)| [least, greatest]));
    told.sort_unstable();
    told.dedup_by_key(|point| id(&long, long.position(*point)));
    let at = |point: usize| told.iter().position(|other| *other == point);
    let range = (at(part.start), at(part.end - 1));
    // The name is the headline already: what is left to say of the measure is its unit.
    let label = Text::new("en", &long.unit.id);
    let metric = Category { id: "value".into(), label, unit: Some(long.unit.clone()), ..Category::default() };
    let metric = Dimension { id: "metric".into(), role: Of::Metric, categories: vec![metric], ..Dimension::default() };
    let category = |point: &usize| {
        let place = long.position(*point);
        Category { id: id(&long, place), label: name(&long, place), ..Category::default() }
    };
    let along = Dimension {
        id: "along".into(),
        label: long.along.clone(),
        role: Of::Time,
        categories: told.iter().map(category).collect(),
    };
    let values =
        told.iter().map(|point| Some(long.values[*point]).filter(|value| value.is_finite()).unwrap_or(f64::NAN));
    let values = values.collect();
    let notes = vec![long.note.clone(), points_told(&long)];
    long.told = told;
    Dataset {
        label: long.label.clone(),
        lang: "en".into(),
        publisher: long.source.clone(),
        notes,
        dimensions: vec![metric, along],
        values,
        hint: Hint { kind: ID.into(), along: Some(1), range, ..Hint::default() },
        long: Some(long),
        ..Dataset::default()
    }
}

/// A note on how many points there are, in every language.
fn points_told(long: &Long) -> Text {
    let mut note = Text::default();
    let count = |points: usize| number(points as f64, None);
    for (tag, _) in LANGUAGES {
        let choices = Choices::of(Words::of(tag));
        let mut said = choices.told_points().fill(&[("n", &count(long.known))]);
        if long.known < long.values.len() {
            let missing = count(long.values.len() - long.known);
            said = [&choices.missing_points().fill(&[("n", &missing), ("all", &count(long.values.len()))]), " ", &said]
                .concat();
        }
        note.add(tag, &said);
    }
    note
}

/// The points that `from` and `to` ask for, as positions, names or days; all where they ask for nothing that is there.
fn part(long: &Long, wish: &Wish) -> Range<usize> {
    let place = |wished: &str| {
        let day = || Period::from_id(wished).map(|day| f64::from(day.first)).filter(|_| long.is_dated);
        let plain: String = wished.replace(',', "").replace('−', "-");
        day().or_else(|| read_number(&plain).filter(|_| !long.is_dated))
    };
    let from = place(&wish.from).map_or(0, |place| long.before(place));
    let end = place(&wish.to).map_or(long.values.len(), |place| {
        let end = long.before(place);
        end + usize::from(end < long.values.len() && long.position(end) == place)
    });
    if from < end { from..end } else { 0..long.values.len() }
}

/// Where marks stand along some points: at round numbers, or where months begin.
fn marks(long: &Long, points: &Range<usize>) -> Vec<f64> {
    let ends = (long.position(points.start), long.position(points.end - 1));
    if long.is_dated { months(ends) } else { ticks_within(ends, MARKS) }
}

/// The days on which months begin, or years of them where there are many.
fn months((first, last): (f64, f64)) -> Vec<f64> {
    const A_MONTH: f64 = 365.2425 / 12.0;
    let apart = (last - first) / A_MONTH / MARKS;
    let every = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600].into_iter().find(|months| f64::from(*months) >= apart);
    let every = every.unwrap_or(1200);
    let start = |month: i32| f64::from(day_number(month / 12, month % 12 + 1, 1));
    // Centuries begin on a mark, whatever lies between two.
    let from = date(first as i32).0 / 100 * 1200;
    let months = (0..).map(|mark| start(from + mark * every));
    months.skip_while(|day| *day < first).take_while(|day| *day <= last).collect()
}

/// The id of a place, as `from` and `to` ask for it.
fn id(long: &Long, place: f64) -> String {
    if long.is_dated { iso_day(place as i32) } else { number(place, None).replace(',', "").replace('−', "-") }
}

/// What readers call a place.
fn name(long: &Long, place: f64) -> Text {
    if !long.is_dated {
        return Text::new("en", &number(place, None));
    }
    let mut name = Text::default();
    for (tag, _) in LANGUAGES {
        name.add(tag, &day(Words::of(tag), date(place as i32)));
    }
    name
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
    let (from, to) = canvas.brief.view.range;
    let points = long.told[from]..long.told[to] + 1;
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
            finish(canvas, std::mem::take(&mut piece));
        }
        let Some(column) = column else { continue };
        for (index, point) in column.points.into_iter().enumerate() {
            if !column.points[..index].contains(&point) {
                piece.push(frame.at(long, point));
            }
        }
        if column.is_broken.1 {
            finish(canvas, std::mem::take(&mut piece));
        }
    }
    finish(canvas, piece);
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
    for (end, down) in [(highest, -1.0), (lowest, 1.0)] {
        let Some((cell, at)) = end.copied() else { continue };
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
