//! Finding figures in a scene: by pointer, and by arrow keys.

use super::{Anchor, Place, Point, Scene};

impl Scene {
    /// The place of a figure.
    pub fn place(&self, anchor: Anchor) -> Option<&Place> {
        self.places.iter().find(|place| place.anchor == anchor)
    }

    /// The figure nearest to a point: the one whose band holds it, of several the one whose ink has its
    /// middle nearest.
    /// None where the point lies in no band.
    pub fn nearest(&self, point: Point) -> Option<Anchor> {
        let (mut nearest, mut least) = (None, f64::INFINITY);
        for place in self.places.iter().filter(|place| place.band.contains(point)) {
            let distance = place.ink.distance_squared(point);
            if distance < least {
                (nearest, least) = (Some(place.anchor), distance);
            }
        }
        nearest
    }

    /// The figure `steps` further in the same series; the last or first where it ends.
    pub fn along(&self, anchor: Anchor, steps: isize) -> Option<Anchor> {
        let series = self.place(anchor)?.series;
        let same: Vec<Anchor> = self.places.iter().filter(|p| p.series == series).map(|p| p.anchor).collect();
        let here = same.iter().position(|other| *other == anchor)?;
        same.get(here.saturating_add_signed(steps).min(same.len() - 1)).copied()
    }

    /// The figure of the same category in the series `steps` further. None where there is none.
    pub fn across(&self, anchor: Anchor, steps: isize) -> Option<Anchor> {
        let from = self.place(anchor)?;
        let series = from.series.checked_add_signed(steps)?;
        let same = self.places.iter().find(|place| place.series == series && place.category == from.category);
        same.map(|place| place.anchor)
    }
}
