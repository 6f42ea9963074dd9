//! The frame of charts along time: a value axis, and one slot a period, to scale, missing ones included.

use super::canvas::Canvas;
use super::scale::{Scale, domain, ticks};
use crate::data::Period;
use crate::scene::{Align, Dash, Point, Rect, Role, Shape, TextSize};
use crate::words::number;

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
    pub fn centre(&self) -> f64 {
        (self.left + self.right) / 2.0
    }
}

/// Space kept above the plot and beside it.
pub(super) struct Margins {
    pub top: f64,
    pub right: f64,
}

impl Frame {
    /// Lays out the axes, draws them, and sets the height of the scene.
    pub fn along_time(canvas: &mut Canvas, margins: Margins) -> Self {
        let (range, step) = value_domain(canvas);
        let labels = tick_labels(canvas, range, step);
        let gutter = labels.iter().map(|label| canvas.width_of(label, false)).fold(0.0, f64::max) + 8.0;
        let width = (canvas.size.width - gutter - margins.right).max(60.0);
        let plot_height = canvas.size.height.unwrap_or((canvas.size.width / 2.0).clamp(220.0, 420.0));
        let plot = Rect { x: gutter, y: margins.top, width, height: plot_height - margins.top };
        let y = Scale { domain: range, range: (plot.bottom(), plot.y) };
        let (x, slots) = slots(canvas, plot);
        let frame = Self { plot, y, x, slots };
        frame.draw_values(canvas, &labels, range, step);
        let below = frame.draw_periods(canvas);
        canvas.scene.height = plot.bottom() + below;
        frame
    }

    fn draw_values(&self, canvas: &mut Canvas, labels: &[String], range: (f64, f64), step: f64) {
        for (value, label) in ticks(range, step).into_iter().zip(labels) {
            let y = self.y.place(value).round();
            let role = if value == 0.0 { Role::Axis } else { Role::Grid };
            let (from, to) = (Point { x: self.plot.x, y }, Point { x: canvas.size.width, y });
            canvas.push(role, Shape::Rule { from, to, dash: Dash::Solid });
            let text = canvas.label(label, Align::Start, Point { x: 0.0, y });
            canvas.push(Role::Quiet, text);
        }
    }

    /// Names the periods under their slots, in two lines where one is too wide, or only every second where two are. Returns the height this takes.
    fn draw_periods(&self, canvas: &mut Canvas) -> f64 {
        let Some(time) = canvas.brief.view.time else { return 0.0 };
        let room = self.slots.first().map_or(0.0, |slot| slot.right - slot.left) - 6.0;
        let categories = &canvas.dataset().dimensions[time].categories;
        let tag = canvas.brief.words.tag;
        let whole: Vec<Vec<String>> =
            self.slots.iter().map(|slot| vec![categories[slot.period].label.get(tag).text.to_string()]).collect();
        let widest = |labels: &[Vec<String>]| {
            labels.iter().flatten().map(|line| canvas.width_of(line, false)).fold(0.0, f64::max)
        };
        let broken: Vec<Vec<String>> = whole.iter().map(|label| break_label(&label[0])).collect();
        let labels = if widest(&whole) > room && widest(&broken) <= room { broken } else { whole };
        let every = (widest(&labels) / room.max(1.0)).ceil().max(1.0) as usize;
        let leading = canvas.leading();
        let first = self.plot.bottom() + leading * 0.9;
        let last_index = labels.len().saturating_sub(1);
        let mut lines = 0;
        for (index, (slot, label)) in self.slots.iter().zip(labels).enumerate() {
            if (last_index - index).is_multiple_of(every) {
                lines = lines.max(label.len());
                let text = canvas.text(label, TextSize::Label, Align::Middle, Point { x: slot.centre(), y: first });
                canvas.push(Role::Text, text);
            }
        }
        (lines as f64 + 0.4) * leading
    }

    /// The middle of a period.
    pub fn centre(&self, canvas: &Canvas, period: usize) -> f64 {
        match self.slots.iter().find(|slot| slot.period == period) {
            Some(slot) => slot.centre(),
            None => self.extent(canvas, period).map_or(self.plot.x, |(from, to)| (from + to) / 2.0),
        }
    }

    /// The ends of a period that has no slot of its own.
    pub fn extent(&self, canvas: &Canvas, period: usize) -> Option<(f64, f64)> {
        let days = days(canvas, period)?;
        Some((self.x.place(f64::from(days.first)), self.x.place(f64::from(days.last + 1))))
    }

    /// Where a day stands, if it lies within the frame.
    pub fn day(&self, day: i32) -> Option<f64> {
        let day = f64::from(day);
        (self.x.domain.0 < day && day < self.x.domain.1).then(|| self.x.place(day))
    }

    /// The whole height over a period: what a pointer may hit.
    pub fn band(&self, canvas: &Canvas, period: usize) -> Rect {
        let slot = self.slots.iter().find(|slot| slot.period == period).map(|slot| (slot.left, slot.right));
        let (left, right) = slot.or_else(|| self.extent(canvas, period)).unwrap_or((self.plot.x, self.plot.right()));
        Rect { x: left, y: 0.0, width: right - left, height: canvas.scene.height }
    }
}

fn days(canvas: &Canvas, period: usize) -> Option<Period> {
    canvas.dataset().dimensions[canvas.brief.view.time?].categories[period].period
}

/// The range of the value axis over all figures and targets in view.
pub(super) fn value_domain(canvas: &Canvas) -> ((f64, f64), f64) {
    let dataset = canvas.dataset();
    let cells: Vec<usize> = canvas.series().into_iter().flat_map(|series| series.cells).collect();
    let is_share = cells.first().and_then(|cell| dataset.unit(*cell)).is_some_and(|unit| unit.is_share());
    let values = cells.iter().filter_map(|cell| dataset.value(*cell));
    let targets = cells.iter().filter_map(|cell| Some(dataset.target(*cell)?.value));
    domain(values.chain(targets), is_share)
}

/// Tick labels, low to high; the unit stands once, on the highest.
pub(super) fn tick_labels(canvas: &Canvas, range: (f64, f64), step: f64) -> Vec<String> {
    let values = ticks(range, step);
    let first = canvas.series().first().and_then(|series| series.cells.first().copied());
    let unit = first.and_then(|cell| canvas.dataset().unit(cell));
    let symbol = unit.map_or("", |unit| if unit.is_share() { "%" } else { unit.symbol.as_str() });
    let last = values.len().saturating_sub(1);
    let text =
        |(index, value): (usize, &f64)| format!("{}{}", number(*value, None), if index == last { symbol } else { "" });
    values.iter().enumerate().map(text).collect()
}

/// Slots to scale where every period has its days; else one after the other, all as wide.
fn slots(canvas: &Canvas, plot: Rect) -> (Scale, Vec<Slot>) {
    let view = canvas.brief.view;
    let range = (plot.x, plot.right());
    let Some(known) = view.periods().map(|p| Some((p, days(canvas, p)?))).collect::<Option<Vec<_>>>() else {
        let periods: Vec<usize> = view.periods().collect();
        let x = Scale { domain: (0.0, periods.len() as f64), range };
        let slot = |(index, period): (usize, &usize)| {
            let index = index as f64;
            Slot { period: *period, left: x.place(index), right: x.place(index + 1.0) }
        };
        let slots = periods.iter().enumerate().map(slot).collect();
        return (x, slots);
    };
    let regular = regular_length(&known);
    let has_figure = |period: usize| {
        view.groups.iter().any(|group| canvas.dataset().is_figure(view.cell(canvas.dataset(), *group, period)))
    };
    let shown: Vec<(usize, Period)> =
        known.into_iter().filter(|(period, days)| length(*days) == regular || has_figure(*period)).collect();
    let first = shown.iter().map(|(_, days)| days.first).min().unwrap_or(0);
    let last = shown.iter().map(|(_, days)| days.last + 1).max().unwrap_or(1);
    let x = Scale { domain: (f64::from(first), f64::from(last)), range };
    let slot = |(period, days): &(usize, Period)| Slot {
        period: *period,
        left: x.place(f64::from(days.first)),
        right: x.place(f64::from(days.last + 1)),
    };
    let slots = shown.iter().filter(|(_, days)| length(*days) == regular).map(slot).collect();
    (x, slots)
}

/// The length of a period in months, or so.
fn length(days: Period) -> i32 {
    (days.days() + 15) / 30
}

/// The length that most periods have; of two as frequent, the shorter.
fn regular_length(known: &[(usize, Period)]) -> i32 {
    let lengths = known.iter().map(|(_, days)| length(*days));
    let count = |wanted: i32| lengths.clone().filter(|length| *length == wanted).count() as i32;
    lengths.clone().max_by_key(|length| (count(*length), -length)).unwrap_or(0)
}

/// Breaks a label after its slash, or at its spaces.
fn break_label(label: &str) -> Vec<String> {
    match label.split_once('/') {
        Some((before, after)) => vec![format!("{before}/"), after.into()],
        None => label.split(' ').map(str::to_string).collect(),
    }
}
