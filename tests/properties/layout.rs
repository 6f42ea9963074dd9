//! What is placed: every figure once and in reading order, nothing outside the frame, nothing on top of a label, and no
//! length that is not finite.

use super::plans::{Look, Plan};
use super::{always, none, same};
use impact_charts::chart::{Brief, Ruler, Size, describe, kind};
use impact_charts::data::Dataset;
use impact_charts::scene::{Mark, Scene, Shape};
use impact_charts::view::View;
use impact_charts::words::Words;

/// A dataset, a view of it, and what is drawn.
struct Drawn {
    dataset: Dataset,
    view: View,
    kind: &'static str,
    scene: Scene,
}

fn drawn(plan: &Plan, look: &Look, profile: bool) -> Drawn {
    let dataset = plan.dataset(profile);
    let view = look.view(&dataset);
    let words = Words::of(if look.welsh { "cy" } else { "en" });
    let brief = Brief { dataset: &dataset, view: &view, words, ruler: &Ruler::default().widened(look.wider) };
    let scene = describe(brief, Size { width: look.width, height: look.height, font: look.font });
    let kind = kind(&brief);
    Drawn { view: view.clone(), kind, scene, dataset }
}

/// The same for what we publish and for what others do.
fn for_each(cases: u64, holds: impl Fn(&Drawn) -> Result<(), String>) {
    always(cases, |plan, look| {
        [true, false].iter().try_for_each(|profile| {
            let drawn = drawn(plan, look, *profile);
            holds(&drawn).map_err(|fault| format!("{} {}\n{}", drawn.kind, fault, drawn.scene))
        })
    });
}

#[test]
fn every_figure_in_view_has_one_place_in_reading_order() {
    for_each(200, |drawn| {
        let places: Vec<usize> = drawn.scene.places.iter().map(|place| place.anchor.0).collect();
        same("places", places, drawn.view.cells(&drawn.dataset))?;
        for place in &drawn.scene.places {
            let here = drawn.scene.nearest(place.ink.centre());
            same("nothing to press at its ink", here.is_some(), true)?;
        }
        Ok(())
    });
}

#[test]
fn figures_of_a_group_are_read_in_order_of_time() {
    for_each(100, |drawn| {
        let Some(time) = drawn.view.time else { return Ok(()) };
        for series in drawn.view.series(&drawn.dataset) {
            let group = |cell: usize| drawn.view.group.map(|group| drawn.dataset.category_of(cell, group));
            for pair in series.cells.windows(2).filter(|pair| group(pair[0]) == group(pair[1])) {
                let [first, second] = [0, 1].map(|at| drawn.dataset.category_of(pair[at], time));
                same("in order", first < second, true)?;
            }
        }
        Ok(())
    });
}

fn is_outside(scene: &Scene, mark: &Mark) -> bool {
    let bounds = mark.shape.bounds();
    let (left, right) = (bounds.x < -1.0, bounds.right() > scene.width + 1.0);
    // The room above and below letters may reach out a little: no ink does.
    let above = 0.6f64.max(leading(mark) * 0.12);
    left || right || bounds.bottom() > scene.height + 0.6 || bounds.y < -above
}

#[test]
fn no_mark_stands_outside_the_frame() {
    for_each(200, |drawn| {
        let outside = drawn.scene.marks.iter().filter(|mark| is_outside(&drawn.scene, mark));
        none("outside", &outside.map(|mark| mark.to_string()).collect::<Vec<_>>())
    });
}

#[test]
fn every_length_is_finite() {
    for_each(100, |drawn| {
        let mut lengths = vec![drawn.scene.width, drawn.scene.height];
        for mark in &drawn.scene.marks {
            let bounds = mark.shape.bounds();
            lengths.extend([bounds.x, bounds.y, bounds.width, bounds.height]);
            if let Shape::Line { points, .. } = &mark.shape {
                lengths.extend(points.iter().flat_map(|point| [point.x, point.y]));
            }
        }
        for place in &drawn.scene.places {
            lengths.extend([place.band, place.ink].iter().flat_map(|at| [at.x, at.y, at.width, at.height]));
        }
        same("finite", lengths.iter().all(|length| length.is_finite() && length.abs() < 1e6), true)
    });
}

fn leading(text: &Mark) -> f64 {
    if let Shape::Text { leading, .. } = &text.shape { *leading } else { 0.0 }
}

/// The pairs of texts that lie on one another.
fn overlaps(scene: &Scene) -> Vec<String> {
    let texts: Vec<&Mark> = scene.marks.iter().filter(|mark| matches!(mark.shape, Shape::Text { .. })).collect();
    let mut found = Vec::new();
    for (index, a) in texts.iter().enumerate() {
        for b in &texts[index + 1..] {
            let (one, other) = (a.shape.bounds(), b.shape.bounds());
            let wide = one.right().min(other.right()) - one.x.max(other.x);
            let tall = one.bottom().min(other.bottom()) - one.y.max(other.y);
            // Lines stand a quarter of their height apart: so much may be shared, and no letter touches another.
            if wide > 0.5 && tall > leading(a).min(leading(b)) * 0.2 {
                found.push(format!("{a} on {b}"));
            }
        }
    }
    found
}

#[test]
fn no_label_lies_on_another() {
    for_each(200, |drawn| none("overlap", &overlaps(&drawn.scene)));
}
