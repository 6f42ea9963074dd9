//! Text for files. On screen it is HTML, placed by the scene; nothing measures text through plotters.

use super::palette::Ink;
use super::{Drawn, Hand};
use crate::scene::{Align, Point, TextSize};
use plotters::element::Text;
use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, TextStyle};

impl<B: DrawingBackend> Hand<'_, B> {
    pub(super) fn text(
        &mut self,
        at: Point,
        align: Align,
        size: TextSize,
        lines: &[String],
        leading: f64,
        ink: &Ink,
    ) -> Drawn<B> {
        let font = FontDesc::new(
            FontFamily::Name(&self.style.family),
            self.pixels(self.style.font * size.times()),
            if size.is_bold() { FontStyle::Bold } else { FontStyle::Normal },
        );
        let h_pos = match align {
            Align::Start => HPos::Left,
            Align::Middle => HPos::Center,
            Align::End => HPos::Right,
        };
        let colour = ink.colour;
        let style = TextStyle { color: colour.rgba().to_backend_color(), font, pos: Pos::new(h_pos, VPos::Center) };
        for (index, line) in lines.iter().enumerate() {
            let point = self.point(at.x, at.y + leading * index as f64);
            self.area.draw(&Text::new(line.as_str(), point, style.clone()))?;
        }
        Ok(())
    }
}
