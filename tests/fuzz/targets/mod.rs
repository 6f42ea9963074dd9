//! The targets, a file each, and what they share.

mod explore;
mod files;
mod json;
mod long;
mod looks;
mod tables;

use impact_charts::chart::{Brief, Ruler, Size, describe};
use impact_charts::data::{Dataset, KINDS, read_text};
use impact_charts::scene::Scene;
use impact_charts::view::{View, Wish};
use impact_charts::words::Words;
use std::sync::LazyLock;

/// A function of bytes that must keep its promise.
pub struct Target {
    /// Its name, and that of its folder in `corpus`.
    pub name: &'static str,
    /// What mutations start from, beside the corpus.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// Panics where the promise is broken.
    pub run: fn(&[u8]),
    /// How many mutations are run in `make test`.
    pub executions: u64,
}

pub const TARGETS: [Target; 12] = [
    Target { name: "published", seeds: json::published, run: json::published_is_read, executions: 8000 },
    Target { name: "foreign", seeds: json::foreign, run: json::foreign_is_read, executions: 1500 },
    Target { name: "explore", seeds: explore::seeds, run: explore::every_choice, executions: 800 },
    Target { name: "tables", seeds: tables::tables, run: tables::tables_are_checked, executions: 60 },
    Target { name: "workbook", seeds: tables::workbooks, run: tables::workbook_is_opened, executions: 200 },
    Target { name: "link", seeds: looks::links, run: looks::link_is_followed, executions: 1500 },
    Target { name: "attributes", seeds: looks::attributes, run: looks::attributes_are_met, executions: 400 },
    Target { name: "events", seeds: looks::presses, run: looks::events_are_followed, executions: 300 },
    Target { name: "sizes", seeds: looks::sizes, run: looks::any_size_is_drawn, executions: 400 },
    Target { name: "long", seeds: long::lines, run: long::long_line_is_drawn, executions: 1500 },
    Target { name: "svg", seeds: files::texts, run: files::svg_is_well_formed, executions: 300 },
    Target { name: "csv", seeds: files::texts, run: files::csv_reads_back, executions: 500 },
];

/// A scene in which nothing is lost and nothing is without end.
fn drawn(dataset: &Dataset, view: &View, size: Size) -> Scene {
    let brief = Brief { dataset, view, words: Words::of("cy"), ruler: &Ruler::default() };
    let scene = describe(brief, size);
    let places: Vec<usize> = scene.places.iter().map(|place| place.anchor.0).collect();
    assert_eq!(places, view.cells(dataset), "each figure in view has its place");
    let is_finite = |length: f64| length.is_finite() && length.abs() < 1e7;
    assert!(is_finite(scene.width) && is_finite(scene.height));
    for mark in &scene.marks {
        let at = mark.shape.bounds();
        assert!([at.x, at.y, at.width, at.height].into_iter().all(is_finite), "{mark}");
    }
    scene
}

/// Every kind of chart of what is shown first.
fn every_kind(dataset: &Dataset) {
    for kind in KINDS {
        let view = View::open(dataset, &Wish { kind: kind.into(), ..Wish::default() });
        drawn(dataset, &view, Size { width: 640.0, height: None, font: 14.0 });
    }
}

/// Published data, read once.
fn dataset(name: &str) -> &'static Dataset {
    static READ: LazyLock<[Dataset; 3]> = LazyLock::new(|| {
        [
            include_str!("../../../www/data/timeliness.json"),
            include_str!("../../../www/data/recommendations.json"),
            include_str!("../../../www/data/awareness.json"),
        ]
        .map(|text| read_text(text).expect("published data is right").dataset)
    });
    READ.iter().find(|dataset| dataset.id == name).expect("a published dataset")
}
