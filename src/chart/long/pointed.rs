//! Any point of a long line, read where a pointer is.

use super::RADIUS;
use super::told::name;
use crate::chart::{Brief, Scale};
use crate::data::Long;
use crate::scene::{Place, Point, Rect, Scene};
use crate::words::number;

/// So far beside a pointer a point is read still.
const REACH: f64 = 4.0;

/// The point of a long line that is nearest to a place on the plot, of those that stand so close that no eye tells them
/// apart: where it is, and what it says.
pub fn read_at(brief: &Brief, scene: &Scene, at: Point) -> Option<(Rect, String)> {
    let long = brief.dataset.long.as_ref()?;
    let (x, y) = axes(long, scene)?;
    let centre = |point: usize| Point { x: x.place(long.position(point)), y: y.place(long.values[point]) };
    let points = long.before(x.value(at.x - REACH))..long.before(x.value(at.x + REACH));
    let shown = long.between(brief.view.range);
    let in_view = |point: &usize| shown.contains(point) && long.values[*point].is_finite();
    let away = |point: &usize| Rect::around(centre(*point), 0.0, 0.0).distance_squared(at);
    let near = points.filter(in_view).min_by(|a, b| away(a).total_cmp(&away(b)));
    let point = near.or_else(|| Some(long.nearest(x.value(at.x))).filter(in_view))?;
    let lang = brief.words.lang();
    let value = number(long.values[point], long.unit.decimals) + &long.symbol(lang);
    let place = name(long, long.position(point));
    let text = brief.words.point().fill(&[("place", place.get(lang).text), ("value", &value)]);
    Some((Rect::around(centre(point), RADIUS, RADIUS), text))
}

/// Positions and values to pixels, by the figures that stand on the plot.
fn axes(long: &Long, scene: &Scene) -> Option<(Scale, Scale)> {
    let scale = |key: &dyn Fn(&Place) -> (f64, f64)| {
        let pairs = || scene.places.iter().map(key);
        let (low, high) = (pairs().min_by(|a, b| a.0.total_cmp(&b.0))?, pairs().max_by(|a, b| a.0.total_cmp(&b.0))?);
        Some(Scale { domain: (low.0, high.0), range: (low.1, high.1) })
    };
    let point = |place: &Place| long.told[place.anchor.0];
    let x = scale(&|place| (long.position(point(place)), place.ink.centre().x))?;
    Some((x, scale(&|place| (long.values[point(place)], place.ink.centre().y))?))
}
