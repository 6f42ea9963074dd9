//! Squares: a share of a hundred as a hundred squares, so that the few it leaves can be seen.

use super::Brief;
use super::canvas::Canvas;
use super::rows;
use crate::scene::{Fill, Rect, Role, Shape, TextSize};

/// Squares in a line.
const ACROSS: usize = 20;
/// Lines of squares.
const DOWN: usize = 5;
/// The side of a square and the gap after it, at most, on a phone and on a wide page.
const STEP: (f64, f64) = (15.0, 22.0);
/// And at least.
const LEAST: f64 = 6.0;

/// Shares within a hundred, each standing for itself.
pub(super) fn suits(brief: &Brief) -> bool {
    let cells = brief.view.cells(brief.dataset);
    let fits = |cell: &usize| {
        let is_share = brief.dataset.unit(*cell).is_some_and(|unit| unit.is_share());
        is_share && brief.dataset.value(*cell).is_none_or(|value| (0.0..=100.0).contains(&value))
    };
    !cells.is_empty() && cells.iter().all(fits)
}

pub(super) fn describe(canvas: &mut Canvas) {
    rows::describe(canvas, &mut |canvas, row| {
        let mut y = row.marks;
        for (index, cell) in row.cells.iter().enumerate() {
            y += if index > 0 { 12.0 } else { 0.0 };
            let top = if index > 0 { y } else { row.top };
            y = figure(canvas, *cell, y, top);
        }
        y - row.marks
    });
}

/// One figure: its squares, and its value beside them; returns where it ends.
fn figure(canvas: &mut Canvas, cell: usize, y: f64, top: f64) -> f64 {
    let ink = match canvas.dataset().value(cell) {
        Some(value) => squares_and_value(canvas, cell, value, y),
        None => rows::missing(canvas, cell, y + canvas.leading() / 2.0),
    };
    canvas.place(cell, Rect { x: 0.0, y: top, width: canvas.size.width, height: ink.bottom() - top }, ink);
    ink.bottom()
}

fn squares_and_value(canvas: &mut Canvas, cell: usize, value: f64, y: f64) -> Rect {
    // A figure in words may need more than one line beside the smallest squares.
    let font = canvas.size.font * TextSize::Figure.times();
    let beside = canvas.size.width - LEAST * ACROSS as f64 - 14.0;
    let lines = canvas.brief.ruler.wrap(&canvas.value_text(cell), beside, font, true);
    let text = canvas.caption(lines, TextSize::Figure);
    let period = canvas.label(canvas.period_text(cell));
    let room = canvas.size.width - text.width.max(period.width) - 14.0;
    let step = (room / ACROSS as f64).clamp(LEAST, (canvas.size.width / 50.0).clamp(STEP.0, STEP.1));
    let block = Rect { x: 0.0, y, width: step * ACROSS as f64, height: step * DOWN as f64 };
    squares(canvas, cell, value, block, step);
    // The value large, its period below it, small: level with the squares, or lower where large text is taller.
    let x = block.right() + 10.0;
    let below = if period.width == 0.0 { 0.0 } else { period.leading };
    let tall = text.leading * text.lines.len() as f64 + below;
    let top = y + ((block.height - tall) / 2.0).max(0.0);
    let mut room = canvas.caption_at(cell, Role::Text, text, x, top);
    if below > 0.0 {
        room = room.join(&canvas.caption_at(cell, Role::Quiet, period, x, room.bottom()));
    }
    Rect { height: block.height.max(room.bottom() - y), ..block }
}

/// A hundred squares; a broken one is filled to its part. Column by column, so that what is left stands together.
fn squares(canvas: &mut Canvas, cell: usize, value: f64, block: Rect, step: f64) {
    let side = step - (step / 6.0).max(1.5);
    let fill = canvas.fill(cell, Fill::Hatched);
    for index in 0..ACROSS * DOWN {
        let (x, y) = (block.x + (index / DOWN) as f64 * step, block.y + (index % DOWN) as f64 * step);
        let part = (value - index as f64).clamp(0.0, 1.0);
        let mut square = |cell, role, width, fill| {
            let rect = Rect { x, y, width, height: side };
            canvas.push(cell, role, Shape::Square { rect, fill });
        };
        if part < 1.0 {
            square(None, Role::Empty, side, Fill::Hollow);
        }
        if part > 0.0 {
            square(Some(cell), Role::Series(0), side * part, fill);
        }
    }
}
