//! The widget's backend for plotters: strokes as plain numbers, which `element.js` puts on the canvas.
//!
//! plotters-canvas calls into the page once for every step of a path and writes every colour as text; with strokes in
//! one list, ink crosses once, and the widget is smaller. Files are drawn with plotters-canvas and plotters-svg.

use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};
use std::convert::Infallible;

/// A stroke is filled, not drawn along.
const FILL: i32 = 1;
/// A stroke is a circle: centre and radius follow as three numbers.
const CIRCLE: i32 = 2;
/// A stroke is a filled rectangle: its upper left corner, width and height follow.
const RECTANGLE: i32 = 4;

/// Strokes of a canvas. Each is: what it is, its colour as 0xRRGGBB, its width in device pixels, how many numbers
/// follow, and those numbers, x and y in turn. They are whole numbers with a sign, given as their bits.
pub struct Strokes<'a> {
    /// Width and height in device pixels.
    pub size: (u32, u32),
    /// The numbers.
    pub list: &'a mut Vec<u32>,
}

type Done = Result<(), DrawingErrorKind<Infallible>>;

impl Strokes<'_> {
    fn stroke(
        &mut self,
        what: i32,
        colour: BackendColor,
        width: u32,
        points: impl IntoIterator<Item = BackendCoord>,
    ) -> Done {
        let (r, g, b) = colour.rgb;
        let colour = i32::from(r) << 16 | i32::from(g) << 8 | i32::from(b);
        self.list.extend([what as u32, colour as u32, width, 0]);
        let start = self.list.len();
        for (x, y) in points {
            self.list.extend([x as u32, y as u32]);
        }
        self.list[start - 1] = (self.list.len() - start) as u32;
        Ok(())
    }
}

impl DrawingBackend for Strokes<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, colour: BackendColor) -> Done {
        self.stroke(FILL, colour, 0, [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)])
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Done {
        self.stroke(0, style.color(), style.stroke_width(), [from, to])
    }

    fn draw_rect<S: BackendStyle>(&mut self, a: BackendCoord, b: BackendCoord, style: &S, fill: bool) -> Done {
        match fill {
            true => self.stroke(RECTANGLE, style.color(), 0, [a, (b.0 - a.0, b.1 - a.1)]),
            false => self.draw_path([a, (b.0, a.1), b, (a.0, b.1), a], style),
        }
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        self.stroke(0, style.color(), style.stroke_width(), path)
    }

    fn draw_circle<S: BackendStyle>(&mut self, centre: BackendCoord, radius: u32, style: &S, fill: bool) -> Done {
        let what = CIRCLE | if fill { FILL } else { 0 };
        self.stroke(what, style.color(), style.stroke_width(), [centre, (radius as i32, 0)])
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        self.stroke(FILL, style.color(), 0, path)
    }

    /// Text on screen is HTML.
    fn draw_text<S: BackendTextStyle>(&mut self, _: &str, _: &S, _: BackendCoord) -> Done {
        Ok(())
    }
}
