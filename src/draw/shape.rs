//! Lines, rectangles, dots and arrow heads.

use super::palette::{Ink, Marker};
use super::{Drawn, Hand};
use crate::scene::{Dash, Fill, Point, Rect};
use plotters::element::{Circle, PathElement, Polygon, Rectangle};
use plotters::prelude::DrawingBackend;
use plotters::style::ShapeStyle;

/// The white around a marker, so that it stands off the line.
const HALO: f64 = 2.0;
/// The outline of what is hollow.
const OUTLINE: f64 = 2.5;
/// From stroke to stroke of hatching.
const HATCH: f64 = 7.0;

impl<B: DrawingBackend> Hand<'_, B> {
    fn style(&self, ink: &Ink, width: f64) -> ShapeStyle {
        ShapeStyle { color: ink.colour.rgba(), filled: false, stroke_width: self.stroke(width) }
    }

    pub(super) fn line(&mut self, points: &[Point], dash: Dash, ink: &Ink) -> Drawn<B> {
        let strokes: &[f64] = match dash {
            Dash::Solid => ink.dashes,
            Dash::Long => &[8.0, 4.0],
            Dash::Short => &[3.0, 3.0],
        };
        let style = self.style(ink, ink.width);
        for piece in broken(points, strokes) {
            let path: Vec<(i32, i32)> = piece.iter().map(|point| self.point(point.x, point.y)).collect();
            self.area.draw(&PathElement::new(path, style))?;
        }
        Ok(())
    }

    pub(super) fn rect(&mut self, rect: &Rect, fill: Fill, ink: &Ink) -> Drawn<B> {
        if fill == Fill::Full {
            return self.filled_rect(rect, ink.colour.rgba());
        }
        self.filled_rect(rect, ink.ground.rgba())?;
        if fill == Fill::Hatched {
            for (from, to) in hatching(rect) {
                self.line(&[from, to], Dash::Solid, &Ink { width: 1.5, dashes: &[], ..*ink })?;
            }
        }
        // The outline lies inside the edge, so that the length stays the figure's.
        let width = if fill == Fill::Hatched { 2.0 } else { ink.width };
        let inner = Rect { x: rect.x + width / 2.0, y: rect.y + width / 2.0, ..*rect };
        let (right, bottom) = (inner.right() - width, inner.bottom() - width);
        let corners = [(inner.x, inner.y), (right, inner.y), (right, bottom), (inner.x, bottom), (inner.x, inner.y)];
        let path: Vec<(i32, i32)> = corners.iter().map(|(x, y)| self.point(*x, *y)).collect();
        self.area.draw(&PathElement::new(path, self.style(ink, width)))
    }

    fn filled_rect(&mut self, rect: &Rect, colour: plotters::style::RGBAColor) -> Drawn<B> {
        let corners = [self.point(rect.x, rect.y), self.point(rect.right(), rect.bottom())];
        self.area.draw(&Rectangle::new(corners, ShapeStyle { color: colour, filled: true, stroke_width: 0 }))
    }

    pub(super) fn dot(&mut self, centre: Point, radius: f64, fill: Fill, ink: &Ink) -> Drawn<B> {
        let ground = Ink { colour: ink.ground, ..*ink };
        self.marker(centre, radius + HALO, &ground)?;
        self.marker(centre, radius, ink)?;
        if fill != Fill::Full {
            self.marker(centre, radius - OUTLINE, &ground)?;
        }
        Ok(())
    }

    fn marker(&mut self, centre: Point, radius: f64, ink: &Ink) -> Drawn<B> {
        let filled = ShapeStyle { color: ink.colour.rgba(), filled: true, stroke_width: 0 };
        let corner = |x: f64, y: f64| self.point(centre.x + x * radius, centre.y + y * radius);
        let corners = match ink.marker {
            Marker::Circle => {
                let radius = self.pixels(radius).round() as i32;
                return self.area.draw(&Circle::new(self.point(centre.x, centre.y), radius, filled));
            }
            Marker::Square => vec![corner(-0.9, -0.9), corner(0.9, -0.9), corner(0.9, 0.9), corner(-0.9, 0.9)],
            Marker::Triangle => vec![corner(0.0, -1.2), corner(1.15, 0.85), corner(-1.15, 0.85)],
            Marker::Diamond => vec![corner(0.0, -1.25), corner(1.25, 0.0), corner(0.0, 1.25), corner(-1.25, 0.0)],
        };
        self.area.draw(&Polygon::new(corners, filled))
    }

    pub(super) fn head(&mut self, tip: Point, length: f64, ink: &Ink) -> Drawn<B> {
        let half = length.abs() * 0.6;
        let corners = vec![
            self.point(tip.x, tip.y),
            self.point(tip.x - length, tip.y - half),
            self.point(tip.x - length, tip.y + half),
        ];
        self.area.draw(&Polygon::new(corners, ShapeStyle { color: ink.colour.rgba(), filled: true, stroke_width: 0 }))
    }
}

/// Cuts a line into its strokes; the whole line where there are none. Backends draw dashes in ways of their own, or
/// not at all, so they are geometry here.
fn broken(points: &[Point], strokes: &[f64]) -> Vec<Vec<Point>> {
    if strokes.is_empty() {
        return vec![points.to_vec()];
    }
    let mut pieces = Vec::new();
    let mut stroke = 0;
    let mut left = strokes[0];
    for ends in points.windows(2) {
        let (from, to) = (ends[0], ends[1]);
        let (across, down) = (to.x - from.x, to.y - from.y);
        let length = (across * across + down * down).sqrt(); // one instruction; hypot is a library
        let at = |distance: f64| {
            let share = if length > 0.0 { distance / length } else { 0.0 };
            Point { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
        };
        let mut done = 0.0;
        while done < length {
            let end = done + left;
            if stroke % 2 == 0 {
                pieces.push(vec![at(done), at(end.min(length))]);
            }
            done = end;
            // What is left goes round the corner; each stroke but it is whole, so that rounding can't stop the pen.
            if end > length {
                left = end - length;
            } else {
                stroke = (stroke + 1) % strokes.len();
                left = strokes[stroke];
            }
        }
    }
    pieces
}

/// The strokes of hatching, from lower left to upper right, cut to the rectangle.
fn hatching(rect: &Rect) -> Vec<(Point, Point)> {
    let count = ((rect.width + rect.height) / HATCH) as usize;
    let stroke = |index: usize| {
        let sum = HATCH * (index + 1) as f64;
        // Points where x + y = sum, measured from the upper left corner.
        let from = sum.min(rect.height);
        let to = sum.min(rect.width);
        let start = Point { x: rect.x + sum - from, y: rect.y + from };
        let end = Point { x: rect.x + to, y: rect.y + sum - to };
        (start, end)
    };
    (0..count).map(stroke).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_go_round_corners_and_leave_nothing_out() {
        let corner = [Point { x: 0.0, y: 0.0 }, Point { x: 10.0, y: 0.0 }, Point { x: 10.0, y: 10.0 }];
        let pieces = broken(&corner, &[4.0, 4.0]);
        let inked: f64 = pieces.iter().map(|p| (p[1].x - p[0].x).hypot(p[1].y - p[0].y)).sum();
        assert_eq!(inked, 12.0);
        assert_eq!(broken(&corner, &[]), [corner.to_vec()]);
    }

    /// Without end where what rounding leaves of a stroke counts as one: a long line in dashes stopped the page.
    #[test]
    fn dashes_come_to_an_end_on_any_line() {
        for width in 80..400 {
            let at = |x: i32| Point { x: f64::from(x * width) / 30.0, y: f64::from(x * 7919 % 97) / 3.0 };
            let line: Vec<Point> = (0..60).map(at).collect();
            let length: f64 = line.windows(2).map(|p| (p[1].x - p[0].x).hypot(p[1].y - p[0].y)).sum();
            assert!(broken(&line, &[8.0, 4.0]).len() as f64 <= length / 12.0 + 61.0, "{width}");
        }
    }

    #[test]
    fn hatching_stays_inside() {
        let rect = Rect { x: 5.0, y: 7.0, width: 40.0, height: 12.0 };
        let strokes = hatching(&rect);
        assert!(strokes.len() > 5);
        for (from, to) in strokes {
            for point in [from, to] {
                assert!(point.x >= 5.0 && point.x <= 45.0 && point.y >= 7.0 && point.y <= 19.0, "{point:?}");
            }
        }
    }
}
