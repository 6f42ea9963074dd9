//! A sheet: a chart with its headline, subtitle, notes and source on its face, for files that travel alone.

use super::{Brief, Size, describe};
use crate::scene::{Align, Mark, Point, Role, Scene, Shape, TextSize};

/// Space around everything.
const MARGIN: f64 = 16.0;

/// Paragraphs above the chart and below it, each with its role and size.
pub type Paragraph<'a> = (&'a str, Role, TextSize);

/// Lays out a chart with paragraphs above and below it.
pub fn sheet(brief: Brief, size: Size, above: &[Paragraph], below: &[Paragraph]) -> Scene {
    let width = size.width - 2.0 * MARGIN;
    let plot = describe(brief, Size { width, ..size });
    let mut sheet = Scene { width: size.width, ..Scene::default() };
    let mut y = MARGIN;
    for paragraph in above {
        y = write(&mut sheet, brief, paragraph, size.font, y);
    }
    y += MARGIN / 2.0;
    let height = plot.height;
    let plot = plot.moved(MARGIN, y);
    sheet.marks.extend(plot.marks);
    sheet.places = plot.places;
    y += height + MARGIN;
    for paragraph in below {
        y = write(&mut sheet, brief, paragraph, size.font, y);
    }
    sheet.height = y + MARGIN - 4.0;
    sheet
}

fn write(sheet: &mut Scene, brief: Brief, (text, role, size): &Paragraph, font: f64, top: f64) -> f64 {
    let font = font * size.times();
    let bold = size.is_bold();
    let leading = (font * 1.3).round();
    let room = sheet.width - 2.0 * MARGIN;
    let lines = brief.ruler.wrap(text, room, font, bold);
    let width = lines.iter().map(|line| brief.ruler.width(line, font, bold)).fold(0.0, f64::max);
    let tall = lines.len() as f64 * leading;
    let at = Point { x: MARGIN, y: top + leading / 2.0 };
    sheet.marks.push(Mark::new(*role, Shape::Text { at, align: Align::Start, size: *size, lines, leading, width }));
    top + tall + 4.0
}
