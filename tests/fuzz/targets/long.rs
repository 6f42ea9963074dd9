//! Lines of many points, as a page's script gives them.

use super::drawn;
use impact_charts::chart::{Brief, Ruler, Size, read_at, told};
use impact_charts::data::{Json, Long};
use impact_charts::scene::Point;
use impact_charts::view::{View, Wish};
use impact_charts::words::Words;

fn line(header: &str, numbers: &[f64]) -> Vec<u8> {
    let bytes = numbers.iter().flat_map(|number| number.to_le_bytes());
    header.bytes().chain([b'\n']).chain(bytes).collect()
}

pub fn lines() -> Vec<Vec<u8>> {
    let wave: Vec<f64> = (0..400).map(|at| f64::from(at * 7919 % 97) - 20.0).collect();
    vec![
        line(r#"{"label":"A","unit":"calls","from":3,"step":0.5,"part":"10|90"}"#, &wave),
        line(r#"{"label":{"en":"A","cy":"B"},"from":"2018-04-01","decimals":1,"part":"2018-06-01|"}"#, &wave),
        line(r#"{"label":"A","own":true}"#, &[1.0, f64::NAN, 3.0, 4.0, 0.0, 1.5, 1.6, 900.0]),
        line(r#"{"label":"A","step":1e300,"from":-1e300}"#, &[1e308, -1e308, f64::INFINITY, 5e-324]),
        line(r#"{"label":"A"}"#, &[7.0]),
    ]
}

/// What can be placed is drawn, and each of its points can be pointed at; all else is told.
pub fn long_line_is_drawn(input: &[u8]) {
    let end = input.iter().position(|byte| *byte == b'\n').unwrap_or(input.len());
    let Ok(header) = serde_json::from_slice::<Json>(&input[..end]) else { return };
    let (numbers, _) = input[end..].split_first().map_or(&[][..], |(_, rest)| rest).as_chunks::<8>();
    let numbers: Vec<f64> = numbers.iter().map(|bytes| f64::from_le_bytes(*bytes)).collect();
    let own = if header.get("own").is_some() { numbers.len() / 2 } else { 0 };
    let (positions, values) = numbers.split_at(own);
    let Ok(long) = Long::read(&header, values.to_vec(), positions.to_vec()) else { return };
    let part = header.get("part").and_then(Json::text).unwrap_or_default();
    let (from, to) = part.split_once('|').unwrap_or_default();
    let wish = Wish { from: from.into(), to: to.into(), ..Wish::default() };
    let dataset = told(long, &wish);
    let view = View::open(&dataset, &wish);
    assert!(!view.cells(&dataset).is_empty(), "a line without a figure");
    for width in [200.0, 640.0] {
        let scene = drawn(&dataset, &view, Size { width, height: None, font: 14.0 });
        let brief = Brief { dataset: &dataset, view: &view, words: Words::of("cy"), ruler: &Ruler::default() };
        for at in [0.0, 0.3, 0.5, 1.0].map(|share| Point { x: share * width, y: share * scene.height }) {
            // Where points are missing there is none to read.
            let Some((ink, said)) = read_at(&brief, &scene, at) else { continue };
            assert!(ink.x.is_finite() && ink.y.is_finite() && !said.is_empty());
        }
    }
}
