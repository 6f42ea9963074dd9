//! Squares: a share of a hundred as a hundred squares, so that the few it leaves can be seen.

use super::Brief;
use super::canvas::Canvas;
use super::rows::{self, Row, value_and_period};
use crate::scene::{Align, Fill, Point, Rect, Role, Shape, TextSize};

/// Squares in a line.
const ACROSS: usize = 20;
/// Lines of squares.
const DOWN: usize = 5;
/// The side of a square and the gap after it, at most.
const STEP: f64 = 15.0;

/// Shares within a hundred, each standing for itself.
pub(super) fn suits(brief: &Brief) -> bool {
    let cells = || brief.view.series(brief.dataset).into_iter().flat_map(|series| series.cells);
    let is_share = |cell: usize| brief.dataset.unit(cell).is_some_and(|unit| unit.is_share());
    let fits = |value: f64| (0.0..=100.0).contains(&value);
    cells().next().is_some() && cells().all(|cell| is_share(cell) && brief.dataset.value(cell).is_none_or(fits))
}

pub(super) fn describe(canvas: &mut Canvas) {
    rows::describe(canvas, |canvas, row| {
        let mut y = row.marks;
        for (index, cell) in row.cells.iter().enumerate() {
            y += if index > 0 { 12.0 } else { 0.0 };
            y += figure(canvas, row, *cell, y);
        }
        y - row.marks
    });
}

/// One figure: its squares, and its value beside them; returns the height this takes.
fn figure(canvas: &mut Canvas, row: &Row, cell: usize, top: f64) -> f64 {
    let value_text = canvas.value_text(cell);
    let period = canvas.period_text(cell).unwrap_or_default();
    let beside = (canvas.width_of(&value_text, true) * TextSize::Figure.times()).max(canvas.width_of(period, false));
    let room = canvas.size.width - beside - 14.0;
    let step = (room / ACROSS as f64).clamp(6.0, STEP);
    let block = Rect { x: 0.0, y: top, width: step * ACROSS as f64, height: step * DOWN as f64 };
    let value = canvas.dataset().value(cell);
    if let Some(value) = value {
        squares(canvas, cell, value, block, step);
    }
    let ink = match value {
        Some(_) => {
            beside_squares(canvas, cell, value_text, period, block);
            block
        }
        None => missing(canvas, cell, top),
    };
    let band_top = if row.cells.first() == Some(&cell) { row.top } else { top };
    let band = Rect { x: 0.0, y: band_top, width: canvas.size.width, height: ink.bottom() - band_top };
    canvas.place(cell, band, ink);
    ink.height
}

/// The value beside its squares, large, and its period below, small.
fn beside_squares(canvas: &mut Canvas, cell: usize, value: String, period: &str, block: Rect) {
    let leading = canvas.leading();
    let x = block.right() + 10.0;
    let up = if period.is_empty() { 0.0 } else { leading * 0.5 };
    let y = block.centre().y - up;
    let value = canvas.text(vec![value], TextSize::Figure, Align::Start, Point { x, y });
    canvas.push_of(cell, Role::Text, value);
    if !period.is_empty() {
        let period = canvas.label(period, Align::Start, Point { x, y: y + leading * 1.2 });
        canvas.push_of(cell, Role::Quiet, period);
    }
}

/// A figure without a value has no squares: it is said in words.
fn missing(canvas: &mut Canvas, cell: usize, top: f64) -> Rect {
    let text = value_and_period(canvas, cell);
    let label = canvas.label(&text, Align::Start, Point { x: 0.0, y: top + canvas.leading() / 2.0 });
    let ink = label.bounds();
    canvas.push_of(cell, Role::Quiet, label);
    ink
}

/// A hundred squares, filled line by line; a broken one is filled to its part.
fn squares(canvas: &mut Canvas, cell: usize, value: f64, block: Rect, step: f64) {
    let side = step - (step / 6.0).max(1.5);
    let fill = if canvas.is_doubtful(cell) { Fill::Hatched } else { Fill::Full };
    for index in 0..ACROSS * DOWN {
        // Column by column, so that what is left stands together at the right.
        let (column, line) = (index / DOWN, index % DOWN);
        let rect =
            Rect { x: block.x + column as f64 * step, y: block.y + line as f64 * step, width: side, height: side };
        let part = (value - index as f64).clamp(0.0, 1.0);
        if part < 1.0 {
            canvas.push(Role::Empty, Shape::Square { rect, fill: Fill::Hollow });
        }
        if part > 0.0 {
            canvas.push_of(cell, Role::Series(0), Shape::Square { rect: Rect { width: side * part, ..rect }, fill });
        }
    }
}
