//! A scene as stable text: one mark a line, numbers rounded to a tenth, for tests that read like a picture.

use super::{Mark, Point, Rect, Scene, Shape};
use std::fmt;

impl fmt::Display for Scene {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "scene {} x {}", round(self.width), round(self.height))?;
        for mark in &self.marks {
            writeln!(f, "{mark}")?;
        }
        for place in &self.places {
            writeln!(f, "place {} of series {}: {}", place.anchor.0, place.series, rect(&place.band))?;
        }
        Ok(())
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.role)?;
        if let Some(anchor) = self.anchor {
            write!(f, " of {}", anchor.0)?;
        }
        f.write_str(": ")?;
        match &self.shape {
            Shape::Line { points, dash } => {
                write!(f, "line {dash:?}")?;
                points.iter().try_for_each(|at| write!(f, " {}", point(at)))
            }
            Shape::Rule { from, to, dash } => write!(f, "rule {dash:?} {} to {}", point(from), point(to)),
            Shape::Bar { rect: at, fill } => write!(f, "bar {fill:?} {}", rect(at)),
            Shape::Square { rect: at, fill } => write!(f, "square {fill:?} {}", rect(at)),
            Shape::Dot { centre, radius, fill } => write!(f, "dot {fill:?} {} r {}", point(centre), round(*radius)),
            Shape::Head { tip, length } => write!(f, "head {} length {}", point(tip), round(*length)),
            Shape::Text { at, align, size, lines, .. } => {
                write!(f, "text {size:?} {align:?} {} {:?}", point(at), lines.join(" / "))
            }
        }
    }
}

fn round(value: f64) -> f64 {
    // Adding 0 turns -0 into 0.
    (value * 10.0).round() / 10.0 + 0.0
}

fn point(at: &Point) -> String {
    format!("({}, {})", round(at.x), round(at.y))
}

fn rect(rect: &Rect) -> String {
    format!("({}, {}) {} x {}", round(rect.x), round(rect.y), round(rect.width), round(rect.height))
}
