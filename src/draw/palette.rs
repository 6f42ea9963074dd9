//! Colours by role: light, dark, and the reader's own forced colours. Each holds the ratios of WCAG 2.2, 1.4.3 and
//! 1.4.11; a test computes them. The four series are those of the UK's Analysis Function, in an order that keeps the first
//! three apart for every kind of colour vision, as `tests/vision.rs` computes; markers, dashes and names tell all four apart.

use crate::scene::Role;
use plotters::style::RGBAColor;

/// A colour without transparency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

impl Colour {
    pub(super) fn rgba(self) -> RGBAColor {
        RGBAColor(self.0, self.1, self.2, 1.0)
    }

    /// As `0xRRGGBB`.
    pub const fn hex(hex: u32) -> Self {
        Self((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
    }
}

/// The marker of a series, so that no series is told by its colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    /// Of the first series.
    Circle,
    /// Of the second.
    Square,
    /// Of the third.
    Triangle,
    /// Of the fourth.
    Diamond,
}

/// How the marks of a role are drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ink {
    pub(super) colour: Colour,
    pub(super) ground: Colour,
    pub(super) width: f64,
    /// The marker.
    pub marker: Marker,
    /// Strokes and gaps that tell the line of a series from others; none for the first.
    pub dashes: &'static [f64],
}

/// The colours of a scene.
#[derive(Clone, Debug, PartialEq)]
pub struct Palette {
    /// Painted behind everything; nothing where the page shows through.
    pub ground: Option<Colour>,
    /// What is behind the marks.
    pub page: Colour,
    /// Text, axes, targets.
    pub text: Colour,
    /// Text that stands back.
    pub quiet: Colour,
    /// Gridlines: lighter than 3:1, because values are written beside the marks too.
    pub grid: Colour,
    /// Marks that step back.
    pub neutral: Colour,
    /// The series.
    pub series: [Colour; 4],
    /// Text inside a bar of each series.
    pub inside: [Colour; 4],
}

impl Palette {
    /// On white.
    pub const LIGHT: Self = Self {
        ground: None,
        page: Colour::hex(0xFFFFFF),
        text: Colour::hex(0x0B0C0C),
        quiet: Colour::hex(0x484949),
        grid: Colour::hex(0xD9D9D9),
        neutral: Colour::hex(0x858686),
        series: [Colour::hex(0x12436D), Colour::hex(0xF46A25), Colour::hex(0x28A197), Colour::hex(0x801650)],
        inside: [Colour::hex(0xFFFFFF), Colour::hex(0x0B0C0C), Colour::hex(0x0B0C0C), Colour::hex(0xFFFFFF)],
    };

    /// On near black.
    pub const DARK: Self = Self {
        ground: None,
        page: Colour::hex(0x0B0C0C),
        text: Colour::hex(0xFFFFFF),
        quiet: Colour::hex(0xB1B4B6),
        grid: Colour::hex(0x3B3F42),
        neutral: Colour::hex(0x9A9C9D),
        series: [Colour::hex(0x6BACE6), Colour::hex(0xF46A25), Colour::hex(0xDDEEEB), Colour::hex(0x387569)],
        inside: [Colour::hex(0x0B0C0C), Colour::hex(0x0B0C0C), Colour::hex(0x0B0C0C), Colour::hex(0xFFFFFF)],
    };

    /// Forced colours: every mark in the reader's text colour on the reader's ground; series differ by shape.
    pub fn forced(text: Colour, page: Colour) -> Self {
        let all = [text; 4];
        Self { ground: None, page, text, quiet: text, grid: text, neutral: text, series: all, inside: [page; 4] }
    }

    /// How marks of this role are drawn.
    pub fn ink(&self, role: Role) -> Ink {
        let (colour, width) = match role {
            Role::Series(index) => (self.series[index % 4], 3.0),
            Role::Neutral => (self.neutral, 2.0),
            Role::Inside(index) => (self.inside[index % 4], 1.0),
            Role::Text => (self.text, 1.0),
            Role::Quiet => (self.quiet, 1.0),
            Role::Grid => (self.grid, 1.0),
            Role::Axis => (self.text, 1.0),
            Role::Target => (self.text, 2.0),
            Role::Break => (self.quiet, 1.0),
            Role::Empty => (self.neutral, 1.0),
        };
        let index = if let Role::Series(index) = role { index % 4 } else { 0 };
        let marker = [Marker::Circle, Marker::Square, Marker::Triangle, Marker::Diamond][index];
        const DASHES: [&[f64]; 4] = [&[], &[9.0, 4.0], &[3.0, 3.0], &[9.0, 3.0, 3.0, 3.0]];
        Ink { colour, ground: self.page, width, marker, dashes: DASHES[index] }
    }
}

#[cfg(test)]
mod tests {
    use super::{Colour, Palette};

    /// Relative luminance, as WCAG 2.2 defines it.
    fn luminance(Colour(r, g, b): Colour) -> f64 {
        let linear = |level: u8| {
            let level = f64::from(level) / 255.0;
            if level <= 0.04045 { level / 12.92 } else { ((level + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
    }

    fn contrast(a: Colour, b: Colour) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn contrast_is_computed_as_published() {
        let rounded = |a, b| (contrast(Colour::hex(a), Colour::hex(b)) * 100.0).round() / 100.0;
        assert_eq!(rounded(0x000000, 0xFFFFFF), 21.0);
        assert_eq!(rounded(0x12436D, 0xFFFFFF), 10.25);
        assert_eq!(rounded(0xF46A25, 0xFFFFFF), 3.03);
    }

    #[test]
    fn text_and_marks_stand_out_from_what_they_touch() {
        let black_and_white = Palette::forced(Colour::hex(0xFFFFFF), Colour::hex(0x000000));
        for palette in [Palette::LIGHT, Palette::DARK, black_and_white] {
            for text in [palette.text, palette.quiet] {
                assert!(contrast(text, palette.page) >= 4.5, "{text:?} on {:?}", palette.page);
            }
            for mark in palette.series.into_iter().chain([palette.neutral]) {
                assert!(contrast(mark, palette.page) >= 3.0, "{mark:?} on {:?}", palette.page);
            }
            for (inside, bar) in palette.inside.into_iter().zip(palette.series) {
                assert!(contrast(inside, bar) >= 4.5, "{inside:?} on {bar:?}");
            }
        }
    }
}
