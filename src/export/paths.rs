//! A backend for plotters that keeps ink as paths of SVG, each drawn just as `element.js` draws it on the canvas. Strokes of
//! one look are one path wherever none of them would come to lie under what was drawn before it: a hundred squares are a
//! few paths.

use crate::scene::Rect;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};
use std::collections::HashMap;
use std::convert::Infallible;
use std::fmt::Write;

/// Ink of one look.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Path {
    /// Its colour, as `#rrggbb`.
    pub(super) colour: String,
    /// How wide its strokes are; filled, where there are none.
    pub(super) stroke: Option<u32>,
    /// Where it goes, as in SVG's attribute `d`.
    pub(super) way: String,
    /// The boxes that its strokes fill.
    boxes: Boxes,
}

/// Boxes by the squares of the picture that they reach into: of thousands, few are near to another.
#[derive(Clone, Debug, Default, PartialEq)]
struct Boxes(HashMap<(i32, i32), Vec<Rect>>);

impl Boxes {
    fn squares(filled: &Rect) -> impl Iterator<Item = (i32, i32)> + use<> {
        const SIDE: f64 = 256.0;
        let [left, top, right, bottom] =
            [filled.x, filled.y, filled.right(), filled.bottom()].map(|edge| (edge / SIDE).floor() as i32);
        (left..=right).flat_map(move |x| (top..=bottom).map(move |y| (x, y)))
    }

    fn add(&mut self, filled: Rect) {
        Self::squares(&filled).for_each(|square| self.0.entry(square).or_default().push(filled));
    }

    fn meet(&self, filled: &Rect) -> bool {
        let near = Self::squares(filled).filter_map(|square| self.0.get(&square));
        near.flatten().any(|other| other.overlaps(filled))
    }
}

/// The paths of a picture, back to front.
pub(super) struct Paths<'a> {
    /// Width and height in pixels.
    pub(super) size: (u32, u32),
    /// The paths.
    pub(super) list: &'a mut Vec<Path>,
}

type Done = Result<(), DrawingErrorKind<Infallible>>;

impl Paths<'_> {
    fn add(&mut self, colour: BackendColor, stroke: Option<u32>, way: &str, corners: &[BackendCoord]) -> Done {
        let (r, g, b) = colour.rgb;
        let colour = format!("#{r:02x}{g:02x}{b:02x}");
        let filled = bounds(corners, stroke.map_or(0.0, |width| f64::from(width + 1) / 2.0));
        // It joins a path above all that it lies upon.
        let above = self.list.iter().rposition(|path| path.boxes.meet(&filled));
        let alike = |path: &&mut Path| path.colour == colour && path.stroke == stroke;
        match self.list[above.map_or(0, |at| at + 1)..].iter_mut().find(alike) {
            Some(path) => {
                path.way += way;
                path.boxes.add(filled);
            }
            None => {
                let mut boxes = Boxes::default();
                boxes.add(filled);
                self.list.push(Path { colour, stroke, way: way.into(), boxes });
            }
        }
        Ok(())
    }

    fn corners(&mut self, colour: BackendColor, stroke: Option<u32>, corners: &[BackendCoord], end: &str) -> Done {
        // A line of an odd width is sharp between two pixels.
        let half = stroke.map_or(0.0, |width| f64::from(width % 2) / 2.0);
        let Some((x, y)) = corners.first() else { return Ok(()) };
        let mut way = format!("M{} {}", f64::from(*x) + half, f64::from(*y) + half);
        // As steps, so that like shapes read alike, which packs well.
        for (index, ends) in corners.windows(2).enumerate() {
            let sign = if index == 0 { "l" } else { " " };
            let _ = write!(way, "{sign}{} {}", ends[1].0 - ends[0].0, ends[1].1 - ends[0].1); // a string can't fail
        }
        self.add(colour, stroke, &(way + end), corners)
    }
}

impl DrawingBackend for Paths<'_> {
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
        self.corners(colour, None, &[(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)], "z")
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Done {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, a: BackendCoord, b: BackendCoord, style: &S, fill: bool) -> Done {
        let stroke = (!fill).then(|| style.stroke_width());
        self.corners(style.color(), stroke, &[a, (b.0, a.1), b, (a.0, b.1)], "z")
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        let corners: Vec<BackendCoord> = path.into_iter().collect();
        self.corners(style.color(), Some(style.stroke_width()), &corners, "")
    }

    fn draw_circle<S: BackendStyle>(&mut self, centre: BackendCoord, radius: u32, style: &S, fill: bool) -> Done {
        let (x, y, wide) = (i64::from(centre.0) - i64::from(radius), centre.1, 2 * radius);
        let way = format!("M{x} {y}a{radius} {radius} 0 1 0 {wide} 0a{radius} {radius} 0 1 0 -{wide} 0z");
        let reach = radius as i32;
        let corners = [(centre.0 - reach, centre.1 - reach), (centre.0 + reach, centre.1 + reach)];
        self.add(style.color(), (!fill).then(|| style.stroke_width()), &way, &corners)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        let corners: Vec<BackendCoord> = path.into_iter().collect();
        self.corners(style.color(), None, &corners, "z")
    }

    /// Text stands above the ink: see `still.rs`.
    fn draw_text<S: BackendTextStyle>(&mut self, _: &str, _: &S, _: BackendCoord) -> Done {
        Ok(())
    }
}

/// The box around corners, and `reach` around that.
fn bounds(corners: &[BackendCoord], reach: f64) -> Rect {
    let spot = |(x, y): &BackendCoord| {
        let (x, y) = (f64::from(*x) - reach, f64::from(*y) - reach);
        Rect { x, y, width: 2.0 * reach, height: 2.0 * reach }
    };
    corners.iter().map(spot).reduce(|a, b| a.join(&b)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use plotters::style::{RGBAColor, ShapeStyle};

    #[test]
    fn strokes_of_one_look_are_one_path_and_odd_ones_lie_between_pixels() {
        let mut list = Vec::new();
        let mut paths = Paths { size: (10, 10), list: &mut list };
        let style = |width| ShapeStyle { color: RGBAColor(18, 67, 109, 1.0), filled: false, stroke_width: width };
        paths.draw_rect((0, 0), (4, 4), &style(1), true).unwrap();
        paths.draw_circle((6, 6), 2, &style(1), true).unwrap();
        paths.draw_line((0, -3), (4, 0), &style(3)).unwrap();
        paths.draw_line((0, 0), (4, 0), &style(2)).unwrap();
        let filled = "M0 0l4 0 0 4 -4 0zM4 6a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z";
        assert_eq!(said(&list), [(None, filled), (Some(3), "M0.5 -2.5l4 3"), (Some(2), "M0 0l4 0")]);
    }

    #[test]
    fn nothing_comes_to_lie_under_what_was_drawn_before_it() {
        let mut list = Vec::new();
        let mut paths = Paths { size: (90, 90), list: &mut list };
        let style =
            |grey, width| ShapeStyle { color: RGBAColor(grey, grey, grey, 1.0), filled: false, stroke_width: width };
        for left in [0, 20] {
            paths.draw_rect((left, 0), (left + 9, 9), &style(255, 0), true).unwrap();
            paths.draw_rect((left, 0), (left + 9, 9), &style(0, 2), false).unwrap();
        }
        paths.draw_rect((5, 5), (25, 8), &style(255, 0), true).unwrap();
        let squares = "M0 0l9 0 0 9 -9 0zM20 0l9 0 0 9 -9 0z";
        assert_eq!(said(&list), [(None, squares), (Some(2), squares), (None, "M5 5l20 0 0 3 -20 0z")]);
    }

    fn said(list: &[Path]) -> Vec<(Option<u32>, &str)> {
        list.iter().map(|path| (path.stroke, path.way.as_str())).collect()
    }
}
