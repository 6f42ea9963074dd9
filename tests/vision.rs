//! The colours of series as people see them who lack one kind of cone: far enough apart, or told by shape and label too.

use impact_charts::draw::{Colour, Palette};
use std::f64::consts::PI;

/// Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB: no red cones, no green ones, no blue ones.
/// <https://doi.org/10.1109/TVCG.2009.113>
const KINDS: [(&str, [[f64; 3]; 3]); 3] = [
    ("protan", [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
    ("deutan", [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]),
    ("tritan", [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]),
];

/// The least distance of two colours that nothing else tells apart.
const APART: f64 = 10.0;

fn times(matrix: &[[f64; 3]; 3], v: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row[0] * v[0] + row[1] * v[1] + row[2] * v[2])
}

/// CIE L*a*b* (D65) of a colour as it is seen, from sRGB.
fn lab(Colour(r, g, b): Colour, seen: &[[f64; 3]; 3]) -> [f64; 3] {
    let linear = [r, g, b].map(|level| {
        let level = f64::from(level) / 255.0;
        if level <= 0.04045 { level / 12.92 } else { ((level + 0.055) / 1.055).powf(2.4) }
    });
    let seen = times(seen, linear).map(|level| level.clamp(0.0, 1.0));
    const XYZ: [[f64; 3]; 3] =
        [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]];
    let [x, y, z] = times(&XYZ, seen);
    let root = |t: f64| if t > 216.0 / 24389.0 { t.cbrt() } else { (24389.0 / 27.0 * t + 16.0) / 116.0 };
    let (x, y, z) = (root(x / 0.95047), root(y), root(z / 1.08883));
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// CIEDE2000, as in Sharma, Wu and Dalal 2005. <https://doi.org/10.1002/col.20070>
fn distance([l1, a1, b1]: [f64; 3], [l2, a2, b2]: [f64; 3]) -> f64 {
    let seventh = |c: f64| (c.powi(7) / (c.powi(7) + 25f64.powi(7))).sqrt();
    let g = 0.5 * (1.0 - seventh((a1.hypot(b1) + a2.hypot(b2)) / 2.0));
    let (a1, a2) = (a1 * (1.0 + g), a2 * (1.0 + g));
    let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
    let hue = |a: f64, b: f64| if a == 0.0 && b == 0.0 { 0.0 } else { b.atan2(a).rem_euclid(2.0 * PI) };
    let (h1, h2) = (hue(a1, b1), hue(a2, b2));
    let grey = c1 * c2 == 0.0;
    let turn = if grey { 0.0 } else { (h2 - h1 + 3.0 * PI).rem_euclid(2.0 * PI) - PI };
    let mean_hue = match (h1 + h2, (h1 - h2).abs()) {
        (sum, _) if grey => sum,
        (sum, apart) if apart <= PI => sum / 2.0,
        (sum, _) if sum < 2.0 * PI => sum / 2.0 + PI,
        (sum, _) => sum / 2.0 - PI,
    };
    let (l, c) = ((l1 + l2) / 2.0, (c1 + c2) / 2.0);
    let deg = |degrees: f64| degrees.to_radians();
    let t = 1.0 - 0.17 * (mean_hue - deg(30.0)).cos()
        + 0.24 * (2.0 * mean_hue).cos()
        + 0.32 * (3.0 * mean_hue + deg(6.0)).cos()
        - 0.20 * (4.0 * mean_hue - deg(63.0)).cos();
    let sl = 1.0 + 0.015 * (l - 50.0).powi(2) / (20.0 + (l - 50.0).powi(2)).sqrt();
    let (sc, sh) = (1.0 + 0.045 * c, 1.0 + 0.015 * c * t);
    let bend = (2.0 * deg(30.0) * (-((mean_hue.to_degrees() - 275.0) / 25.0).powi(2)).exp()).sin();
    let rotation = -2.0 * seventh(c) * bend;
    let (dl, dc, dh) = ((l2 - l1) / sl, (c2 - c1) / sc, 2.0 * (c1 * c2).sqrt() * (turn / 2.0).sin() / sh);
    (dl * dl + dc * dc + dh * dh + rotation * dc * dh).sqrt()
}

/// The distance of the two colours that are hardest to tell apart.
fn worst(colours: &[Colour], seen: &[[f64; 3]; 3]) -> f64 {
    let pairs = (0..colours.len()).flat_map(|a| (0..a).map(move |b| (a, b)));
    pairs.map(|(a, b)| distance(lab(colours[a], seen), lab(colours[b], seen))).fold(f64::INFINITY, f64::min)
}

#[test]
fn the_distance_is_computed_as_published() {
    for (a, b, published) in [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, -1.0, 2.0], [50.0, 0.0, 0.0], 2.3669),
        ([50.0, 2.5, 0.0], [61.0, -5.0, 29.0], 22.8977),
        ([2.0776, 0.0795, -1.1350], [0.9033, -0.0636, -0.5514], 0.9082),
    ] {
        assert!((distance(a, b) - published).abs() < 0.00005, "{a:?} {b:?}: {}", distance(a, b));
    }
}

#[test]
fn series_are_told_apart_with_every_kind_of_colour_vision() {
    for (name, seen) in KINDS {
        let three = worst(&Palette::LIGHT.series[..3], &seen);
        assert!(three >= APART, "light, three series, {name}: {three}");
        let dark = worst(&Palette::DARK.series, &seen);
        assert!(dark >= APART, "dark, four series, {name}: {dark}");
    }
}

/// The first and the fourth are close for one kind of vision, which is why each series has a marker, dashes and a name
/// beside its line as well.
#[test]
fn the_fourth_series_needs_more_than_its_colour_and_has_it() {
    let four = worst(&Palette::LIGHT.series, &KINDS[0].1);
    assert!(four < APART, "{four}: then this can go");
    use impact_charts::scene::Role;
    let inks = [0, 1, 2, 3].map(|index| Palette::LIGHT.ink(Role::Series(index)));
    for (index, ink) in inks.iter().enumerate() {
        for other in &inks[..index] {
            assert!(ink.marker != other.marker && ink.dashes != other.dashes, "series {index}");
        }
    }
}
