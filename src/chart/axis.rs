//! The frame of charts along time: a value axis, and one slot a period, to scale, missing ones included.

use super::canvas::Canvas;
use super::scale::{Scale, domain, ticks};
use crate::MORE;
use crate::data::Period;
use crate::scene::{Align, Point, Rect, Role, TextSize};
use crate::words::number;

/// The size of letters that heights are made for.
const USUAL_FONT: f64 = 14.0;
/// Names in slots with less room than this are no longer one to a slot.
const NARROW: f64 = 24.0;

/// Where values and periods stand.
pub(super) struct Frame {
    /// The inside of the axes.
    pub plot: Rect,
    /// Values to pixels from the top.
    pub y: Scale,
    /// Days to pixels from the left; slots by index where periods have no days.
    x: Scale,
    /// The slots, left to right.
    pub slots: Vec<Slot>,
}

/// The room of one period.
#[derive(Clone, Copy)]
pub(super) struct Slot {
    /// The period, as a category of the time dimension.
    pub period: usize,
    /// Its left edge.
    pub left: f64,
    /// Its right edge.
    pub right: f64,
}

impl Slot {
    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    pub fn centre(&self) -> f64 {
        (self.left + self.right) / 2.0
    }
}

impl Frame {
    /// Lays out the axes, draws them, and sets the height of the scene. `top` and `right` are kept free.
    pub fn along_time(canvas: &mut Canvas, top: f64, right: f64) -> Self {
        let (range, step) = value_domain(canvas);
        let labels = tick_labels(canvas, range, step);
        let gutter = gutter(canvas, &labels);
        let width = (canvas.size.width - gutter - right).max(60.0);
        // Larger letters need a taller plot.
        let tall = canvas.size.font / USUAL_FONT;
        let height = canvas.size.height.unwrap_or((canvas.size.width / 2.0).clamp(220.0 * tall, 420.0 * tall));
        // As many lines as an axis has labels must find room.
        let height = if MORE { height.max(canvas.leading() * 5.0) } else { height };
        let plot = Rect { x: gutter, y: top, width, height };
        let y = Scale { domain: range, range: (plot.bottom(), plot.y) };
        let (x, slots) = slots(canvas, plot);
        let frame = Self { plot, y, x, slots };
        for (value, label) in labels {
            let y = frame.y.place(value).round();
            let role = if value == 0.0 { Role::Axis } else { Role::Grid };
            canvas.level(role, frame.plot.x, canvas.size.width, y);
            let label = canvas.label(&label);
            canvas.write(None, Role::Quiet, label, Align::Start, 0.0, y);
        }
        let below = frame.name_periods(canvas);
        canvas.scene.height = plot.bottom() + below;
        frame
    }

    /// Names the periods under their slots, in two lines where one is too wide, or only every second where two are.
    /// Returns the height this takes.
    fn name_periods(&self, canvas: &mut Canvas) -> f64 {
        let Some(time) = canvas.brief.view.time else { return 0.0 };
        #[cfg(any(feature = "more", feature = "files", feature = "desk"))]
        if super::years::name_years(self, canvas) {
            return canvas.leading() * 1.4;
        }
        let room = self.slots.first().map_or(0.0, Slot::width) - 6.0;
        let name = |slot: &Slot| canvas.said(&canvas.dataset().dimensions[time].categories[slot.period].label);
        let names: Vec<&str> = self.slots.iter().map(name).collect();
        let (mut whole, mut broken) = (0.0f64, 0.0f64);
        for name in &names {
            whole = whole.max(canvas.width_of(name, false));
            broken = broken.max(canvas.caption(break_label(name), TextSize::Label).width);
        }
        let breaks = whole > room && broken <= room;
        let mut slots = whole / room.max(1.0);
        if MORE {
            slots += (slots - 1.0) / 2.0; // the last one may stand half a slot further left than its slot
        }
        if MORE && room < NARROW {
            // The gap is between names, not within each slot; the last name may stand half of itself further left.
            slots = (whole * 1.5 + 6.0) / (room + 6.0);
        }
        let every = if breaks { 1 } else { slots.ceil().max(1.0) as usize };
        let leading = canvas.leading();
        let y = self.plot.bottom() + leading * 0.9;
        for (index, (slot, name)) in self.slots.iter().zip(&names).enumerate() {
            if (names.len() - 1 - index).is_multiple_of(every) {
                let lines = if breaks { break_label(name) } else { vec![(*name).into()] };
                let label = canvas.caption(lines, TextSize::Label);
                let x = self.within(canvas, slot.centre(), label.width);
                canvas.write(None, Role::Text, label, Align::Middle, x, y);
            }
        }
        leading * if breaks { 2.4 } else { 1.4 }
    }

    /// The middle of a text of this width, kept off the names of series right of the plot.
    pub fn within(&self, canvas: &Canvas, x: f64, width: f64) -> f64 {
        let right = if MORE { self.plot.right() + 6.0 - width / 2.0 } else { x };
        canvas.within(x.min(right), width)
    }

    /// The slot of a period, if it has one.
    pub fn slot(&self, period: usize) -> Option<&Slot> {
        let found = self.slots.binary_search_by_key(&period, |slot| slot.period).ok()?;
        Some(&self.slots[found])
    }

    /// The ends of a period: of its slot, or of all its days.
    pub fn extent(&self, canvas: &Canvas, period: usize) -> Slot {
        if let Some(slot) = self.slot(period) {
            return *slot;
        }
        let (left, right) = match days(canvas, period) {
            Some(days) => (self.x.place(f64::from(days.first)), self.x.place(f64::from(days.last + 1))),
            None => (self.plot.x, self.plot.right()),
        };
        Slot { period, left, right }
    }

    /// Where a day stands, if it lies within the frame.
    pub fn day(&self, day: i32) -> Option<f64> {
        let day = f64::from(day);
        (self.x.domain.0 < day && day < self.x.domain.1).then(|| self.x.place(day))
    }

    /// The middle of a period, at a height.
    pub fn point(&self, canvas: &Canvas, period: usize, y: f64) -> Point {
        Point { x: self.extent(canvas, period).centre(), y }
    }
}

pub(super) fn days(canvas: &Canvas, period: usize) -> Option<Period> {
    canvas.dataset().dimensions[canvas.brief.view.time?].categories[period].period
}

/// The range of the value axis over all figures and targets in view, and its step.
pub(super) fn value_domain(canvas: &Canvas) -> ((f64, f64), f64) {
    let dataset = canvas.dataset();
    let mut values = Vec::new();
    for cell in &canvas.cells {
        values.extend(dataset.value(*cell));
        values.extend(dataset.target(*cell).map(|target| target.value));
    }
    let first = canvas.cells.first().and_then(|cell| dataset.unit(*cell));
    // What others give in per cent need not be a share of anything: a rate may well have no hundred to reach.
    let is_share = first.is_some_and(|unit| unit.is_share()) && (!MORE || dataset.profile);
    domain(&values, is_share)
}

/// Ticks with their labels, low to high; the unit stands once, on the highest.
pub(super) fn tick_labels(canvas: &Canvas, range: (f64, f64), step: f64) -> Vec<(f64, String)> {
    let values = ticks(range, step);
    let unit = canvas.cells.first().and_then(|cell| canvas.dataset().unit(*cell));
    let own = canvas.dataset().symbol(canvas.brief.words.lang());
    let symbol = unit.map_or("", |unit| if unit.is_share() { "%" } else { unit.symbol.as_str() });
    let symbol = own.as_deref().unwrap_or(symbol);
    let mut labels = Vec::new();
    for (index, value) in values.iter().enumerate() {
        let mut label = number(*value, None);
        if index + 1 == values.len() {
            label.push_str(symbol);
        }
        labels.push((*value, label));
    }
    labels
}

/// The room that the labels of the value axis take beside the plot.
pub(super) fn gutter(canvas: &Canvas, labels: &[(f64, String)]) -> f64 {
    let mut gutter = 0.0f64;
    for (_, label) in labels {
        gutter = gutter.max(canvas.width_of(label, false) + 8.0);
    }
    gutter
}

/// Slots to scale where every period has its days; else one after the other, all as wide.
fn slots(canvas: &Canvas, plot: Rect) -> (Scale, Vec<Slot>) {
    let view = canvas.brief.view;
    let dataset = canvas.dataset();
    let range = (plot.x, plot.right());
    let mut shown: Vec<(usize, Period)> = Vec::new();
    for period in view.periods() {
        match days(canvas, period) {
            Some(days) => shown.push((period, days)),
            None => return even_slots(view.range, range),
        }
    }
    let regular = regular_length(&shown);
    let has_figure =
        |period| view.groups.iter().any(|group| view.is_shown(dataset, view.cell(dataset, *group, period)));
    shown.retain(|(period, days)| length(*days) == regular || has_figure(*period));
    let (mut first, mut last) = (i32::MAX, i32::MIN);
    for (_, days) in &shown {
        (first, last) = (first.min(days.first), last.max(days.last + 1));
    }
    let x = Scale { domain: (f64::from(first), f64::from(last)), range };
    shown.retain(|(_, days)| length(*days) == regular);
    let slot = |(period, days): &(usize, Period)| Slot {
        period: *period,
        left: x.place(f64::from(days.first)),
        right: x.place(f64::from(days.last + 1)),
    };
    (x, shown.iter().map(slot).collect())
}

fn even_slots((first, last): (usize, usize), range: (f64, f64)) -> (Scale, Vec<Slot>) {
    let x = Scale { domain: (first as f64, last as f64 + 1.0), range };
    let slot = |period: usize| Slot { period, left: x.place(period as f64), right: x.place(period as f64 + 1.0) };
    (x, (first..last + 1).map(slot).collect())
}

/// The length of a period in months, or so.
fn length(days: Period) -> i32 {
    (days.days() + 15) / 30
}

/// The length that most periods have; of two as frequent, the shorter.
fn regular_length(known: &[(usize, Period)]) -> i32 {
    let mut best = (0, -1);
    for (_, days) in known {
        let length_here = length(*days);
        if length_here == best.1 {
            continue;
        }
        let count = known.iter().filter(|(_, days)| length(*days) == length_here).count();
        if count > best.0 || (count == best.0 && length_here < best.1) {
            best = (count, length_here);
        }
    }
    best.1
}

/// Breaks a label after its slash, or at its spaces.
fn break_label(label: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for letter in label.chars() {
        if letter == '/' {
            line.push(letter);
        }
        if matches!(letter, '/' | ' ') {
            lines.push(std::mem::take(&mut line));
        } else {
            line.push(letter);
        }
    }
    lines.push(line);
    lines
}
