//! A scene: a flat list of placed marks that know what they mean. The value in the middle of the house.
//!
//! Nothing here knows colours, pixels of a device, a browser or a dataset. A scene can be printed, compared and
//! searched. Lengths are CSS pixels, `y` grows downwards, the plot's upper left corner is (0, 0).

mod find;
mod mark;
mod print;

pub use mark::{Align, Anchor, Dash, Fill, Mark, Point, Rect, Role, Shape, TextSize, text_bounds};

/// Where a figure is on the chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// The figure.
    pub anchor: Anchor,
    /// The series it belongs to, counted from 0 in reading order.
    pub series: usize,
    /// What it has in common with figures of other series: in a chart along time, its period.
    pub category: usize,
    /// What a pointer may hit: a whole band, not only the ink.
    pub band: Rect,
    /// The ink of the figure: what a focus ring surrounds and a tooltip must not cover.
    pub ink: Rect,
}

/// Placed marks, back to front, and the places of the figures, in reading order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width of the plot.
    pub width: f64,
    /// Height of the plot.
    pub height: f64,
    /// What is drawn, back to front.
    pub marks: Vec<Mark>,
    /// Where the figures are, in reading order.
    pub places: Vec<Place>,
}

impl Scene {
    /// The same scene, moved.
    pub fn moved(mut self, dx: f64, dy: f64) -> Self {
        self.marks.iter_mut().for_each(|mark| mark.shape.shift(dx, dy));
        for place in &mut self.places {
            place.band = place.band.moved(dx, dy);
            place.ink = place.ink.moved(dx, dy);
        }
        self
    }
}
