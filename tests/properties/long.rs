//! Long lines: folded to columns of pixels, they reach as far as every point would.

use super::{none, number};
use impact_charts::chart::{Brief, Ruler, Size, describe, told};
use impact_charts::data::{Json, Long};
use impact_charts::scene::{Mark, Point, Rect, Role, Scene, Shape};
use impact_charts::view::{View, Wish};
use impact_charts::words::Words;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use std::collections::BTreeMap;

/// The least and the greatest row of each column.
type Reaches = BTreeMap<i64, (i64, i64)>;

fn reaches(points: impl Iterator<Item = Point>) -> Reaches {
    let mut found = Reaches::new();
    for point in points {
        let row = point.y.round() as i64;
        let reach = found.entry(point.x.round() as i64).or_insert((row, row));
        *reach = (reach.0.min(row), reach.1.max(row));
    }
    found
}

/// The points of the ink of the line: of its pieces, and those that stand alone.
fn inked(scene: &Scene) -> Vec<Point> {
    let line = scene.marks.iter().filter(|mark| mark.role == Role::Series(0));
    line.flat_map(|mark| match &mark.shape {
        Shape::Line { points, .. } => points.clone(),
        Shape::Dot { centre, .. } => vec![*centre],
        // A pixel more on either side, as a line is thick.
        Shape::Bar { rect, .. } => [1.0, rect.height - 2.0].map(|down| Point { x: rect.x, y: rect.y + down }).into(),
        _ => Vec::new(),
    })
    .collect()
}

/// Where every point stands, by the places of the figures told: two along and two across say where the axes are.
fn every(scene: &Scene, long: &Long, values: &[f64]) -> Vec<Point> {
    let places: Vec<(usize, Point)> =
        scene.places.iter().map(|place| (long.told[place.anchor.0], place.ink.centre())).collect();
    let line = |known: [(f64, f64); 2], at: f64| {
        let [(a, from), (b, to)] = known;
        if a == b { from } else { from + (at - a) / (b - a) * (to - from) }
    };
    let ends = |mut pairs: Vec<(f64, f64)>| {
        pairs.sort_by(|a, b| a.0.total_cmp(&b.0));
        [pairs.first().copied().unwrap_or_default(), pairs.last().copied().unwrap_or_default()]
    };
    let along = ends(places.iter().map(|(point, at)| (long.position(*point), at.x)).collect());
    let across = ends(places.iter().map(|(point, at)| (values[*point], at.y)).collect());
    let known = (0..values.len()).filter(|point| values[*point].is_finite());
    known.map(|point| Point { x: line(along, long.position(point)), y: line(across, values[point]) }).collect()
}

/// A walk with leaps, and points that are missing.
fn values() -> impl Strategy<Value = Vec<f64>> {
    let step = prop_oneof![8 => -1.0..1.0f64, 1 => -90.0..90.0f64, 1 => Just(f64::NAN)];
    vec(step, 2..4000)
}

fn placed(values: &[f64], own: bool, width: f64) -> Result<(), String> {
    let positions: Vec<f64> = (0..values.len()).map(|at| at as f64 + (at % 7) as f64 / 9.0).collect();
    let header = Json::Map(vec![("label".into(), Json::Text("A walk".into()))]);
    let Ok(long) = Long::read(&header, values.to_vec(), if own { positions } else { Vec::new() }) else {
        return if values.iter().any(|value| value.is_finite()) { Err("not read".into()) } else { Ok(()) };
    };
    let dataset = told(long, &Wish::default());
    let view = View::open(&dataset, &Wish::default());
    let brief = Brief { dataset: &dataset, view: &view, words: Words::of("en"), ruler: &Ruler::default() };
    let scene = describe(brief, Size { width, height: None, font: 14.0 });
    let long = dataset.long.as_ref().ok_or("no line")?;
    let every = every(&scene, long, values);
    let (ours, all) = (reaches(inked(&scene).into_iter()), reaches(every.iter().copied()));
    // A column may reach to where the one before ended.
    let joints = every.windows(2).map(|pair| Point { x: pair[1].x, y: pair[0].y });
    let most = reaches(every.iter().copied().chain(joints));
    // Both are rounded from places that were worked out in another order: by a pixel they may differ.
    let differs = |(column, least): (&i64, &(i64, i64))| match (ours.get(column), most.get(column)) {
        (Some(ours), Some(most)) => {
            ours.0 > least.0 + 1 || ours.1 < least.1 - 1 || ours.0 < most.0 - 1 || ours.1 > most.1 + 1
        }
        _ => !(-1..=1).any(|beside| ours.contains_key(&(column + beside))),
    };
    let wrong: Vec<String> =
        all.iter().filter(|pair| differs(*pair)).map(|(column, reach)| format!("{column}: {reach:?}")).collect();
    none("columns that reach less far than their points", &wrong)?;
    labels_stand_free(&scene, width)?;
    let unordered = scene.places.windows(2).any(|pair| pair[0].anchor >= pair[1].anchor);
    if unordered || scene.places.len() != view.cells(&dataset).len() { Err("places".into()) } else { Ok(()) }
}

/// The labels of the greatest and the least lie on no ink of the line, no axis and no other text; wide enough, both are there.
fn labels_stand_free(scene: &Scene, width: f64) -> Result<(), String> {
    let texts = || scene.marks.iter().filter(|mark| matches!(mark.shape, Shape::Text { .. }));
    let labels: Vec<_> = texts().filter(|mark| mark.anchor.is_some()).collect();
    let dots =
        scene.marks.iter().filter(|mark| mark.anchor.is_some() && matches!(mark.shape, Shape::Dot { .. })).count();
    if width > 300.0 && labels.len() != dots {
        return Err(format!("{} labels of {dots} marks", labels.len()));
    }
    for label in labels {
        let bounds = label.shape.bounds();
        let lies_on = |mark: &Mark| match &mark.shape {
            Shape::Line { points, .. } => points.windows(2).any(|ends| crosses(ends[0], ends[1], &bounds)),
            Shape::Rule { from, to, .. } => mark.role != Role::Grid && crosses(*from, *to, &bounds),
            _ => !std::ptr::eq(mark, label) && mark.shape.bounds().overlaps(&bounds),
        };
        if let Some(mark) = scene.marks.iter().find(|mark| lies_on(mark)) {
            return Err(format!("{label:?} lies on {mark:?}"));
        }
    }
    Ok(())
}

/// Whether a stroke goes through a rectangle: looked at a tenth of a pixel at a time.
fn crosses(from: Point, to: Point, bounds: &Rect) -> bool {
    let steps = ((to.x - from.x).abs().max((to.y - from.y).abs()) * 10.0).ceil().max(1.0);
    let at =
        |step: f64| Point { x: from.x + (to.x - from.x) * step / steps, y: from.y + (to.y - from.y) * step / steps };
    (0..=steps as u32).any(|step| bounds.contains(at(f64::from(step))))
}

#[test]
fn a_line_folded_to_columns_reaches_as_far_as_every_point() {
    let config = Config {
        cases: number("CASES", 200) as u32,
        rng_seed: RngSeed::Fixed(number("SEED", 1)),
        failure_persistence: None,
        ..Config::default()
    };
    let run = TestRunner::new(config).run(&(values(), any::<bool>(), 120.0..1300.0f64), |(values, own, width)| {
        placed(&values, own, width).map_err(proptest::test_runner::TestCaseError::fail)
    });
    run.unwrap_or_else(|error| panic!("{error}"));
}

/// A reader narrows the part in view, each time to what is told on either side of the point that they look for, until the
/// table and the arrow keys give it.
fn narrowed_to(long: &Long, point: usize) -> Result<(), String> {
    let mut wish = Wish::default();
    for _ in 0..12 {
        let dataset = told(long.clone(), &wish);
        let told = &dataset.long.as_ref().ok_or("no line")?.told;
        let after = match told.binary_search(&point) {
            Ok(_) => return Ok(()),
            Err(after) => after,
        };
        let id = |at: usize| dataset.dimensions[1].categories[at].id.clone();
        let part = (id(after - 1), id(after));
        if part == (wish.from, wish.to) {
            return Err(format!("of {part:?} nothing more is told, and not {point}"));
        }
        wish = Wish { from: part.0, to: part.1, ..Wish::default() };
    }
    Err(format!("{point} is not told"))
}

#[test]
fn any_point_is_told_of_a_part_that_is_short_enough() {
    let config = Config { cases: 60, rng_seed: RngSeed::Fixed(1), failure_persistence: None, ..Config::default() };
    let line = |values: Vec<f64>, kind: u8| {
        let mut header = vec![("label".into(), Json::Text("A walk".into()))];
        if kind == 0 {
            header.push(("from".into(), Json::Text("2018-04-01".into())));
        }
        let own = if kind == 1 { values.len() } else { 0 };
        let positions = (0..own).map(|at| (at as f64).powi(2) / 7.0).collect();
        Long::read(&Json::Map(header), values, positions).ok()
    };
    let run = TestRunner::new(config).run(&(values(), 0..3u8, 0.0..1.0f64), |(values, kind, share)| {
        let known: Vec<usize> = (0..values.len()).filter(|point| values[*point].is_finite()).collect();
        let Some(long) = line(values, kind) else { return Ok(()) };
        let point = known[(share * known.len() as f64) as usize];
        narrowed_to(&long, point).map_err(proptest::test_runner::TestCaseError::fail)
    });
    run.unwrap_or_else(|error| panic!("{error}"));
}
