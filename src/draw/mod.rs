//! Scene -> any plotters backend. Roles become colours, CSS pixels become device pixels, rounded once.
//!
//! The only room that uses plotters, and of plotters only elements on a drawing area: its chart builder lays out by
//! measuring text, differently on every backend, and costs more than the rest of the widget.

mod palette;
mod shape;
mod text;

pub use palette::{Colour, Ink, Marker, Palette};

use crate::scene::{Mark, Scene, Shape};
use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend, IntoDrawingArea};

/// What a backend is told, and what it may answer.
pub type Drawn<B> = Result<(), plotters::drawing::DrawingAreaErrorKind<<B as DrawingBackend>::ErrorType>>;

/// How a scene is painted.
#[derive(Clone, Debug)]
pub struct Style {
    /// The colours.
    pub palette: Palette,
    /// Device pixels a CSS pixel.
    pub ratio: f64,
    /// The size of a label in CSS pixels, for text.
    pub font: f64,
    /// The fonts of text, as in CSS.
    pub family: String,
    /// Whether text marks are painted. On screen they are HTML instead, above the ink.
    pub text: bool,
}

/// What the hand holds while it paints.
struct Hand<'a, B: DrawingBackend> {
    area: DrawingArea<B, Shift>,
    style: &'a Style,
}

/// Paints a scene, back to front.
///
/// # Errors
/// Only what the backend itself answers.
pub fn paint<B: DrawingBackend>(scene: &Scene, style: &Style, backend: B) -> Drawn<B> {
    let mut hand = Hand { area: backend.into_drawing_area(), style };
    if let Some(ground) = style.palette.ground {
        hand.area.fill(&ground.rgba())?;
    }
    for mark in &scene.marks {
        hand.mark(mark)?;
    }
    hand.area.present()
}

impl<B: DrawingBackend> Hand<'_, B> {
    fn mark(&mut self, mark: &Mark) -> Drawn<B> {
        let ink = self.style.palette.ink(mark.role);
        match &mark.shape {
            Shape::Line { points, dash } => self.line(points, *dash, &ink),
            Shape::Rule { from, to, dash } => self.line(&[*from, *to], *dash, &ink),
            Shape::Bar { rect, fill } | Shape::Square { rect, fill } => self.rect(rect, *fill, &ink),
            Shape::Dot { centre, radius, fill } => self.dot(*centre, *radius, *fill, &ink),
            Shape::Head { tip, length } => self.head(*tip, *length, &ink),
            Shape::Text { at, align, size, lines, leading, .. } if cfg!(feature = "files") && self.style.text => {
                self.text(*at, *align, *size, lines, *leading, &ink)
            }
            Shape::Text { .. } => Ok(()),
        }
    }

    /// Device pixels of a length.
    fn pixels(&self, length: f64) -> f64 {
        length * self.style.ratio
    }

    /// The width of a stroke: never nothing.
    fn stroke(&self, width: f64) -> u32 {
        self.pixels(width).round().max(1.0) as u32
    }

    /// A point in device pixels, rounded: the one place where that is done.
    fn point(&self, x: f64, y: f64) -> (i32, i32) {
        (self.pixels(x).round() as i32, self.pixels(y).round() as i32)
    }
}
