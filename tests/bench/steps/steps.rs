//! What each step of the pipeline costs: reading JSON to a dataset, laying it out as a scene, painting that, writing the page
//! part. For the three charts of the public page, and for series of growing length; the cost of a figure should stay the same.
//! `make bench` runs it.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use impact_charts::chart::{Brief, Ruler, Size, describe};
use impact_charts::data::{Dataset, read_text};
use impact_charts::draw::{Palette, Style, paint};
use impact_charts::export::html::write;
use impact_charts::export::part::Part;
use impact_charts::export::still::still;
use impact_charts::scene::Scene;
use impact_charts::view::{View, Wish};
use impact_charts::words::Words;
use plotters_svg::SVGBackend;
use std::hint::black_box;
use std::path::Path;
use steps::series;

const CHARTS: [&str; 3] = ["timeliness", "recommendations", "awareness"];
const LENGTHS: [usize; 4] = [12, 120, 1_200, 12_000];
const SIZE: Size = Size { width: 640.0, height: None, font: 14.0 };

fn published(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../www/data").join(name).with_extension("json");
    std::fs::read_to_string(path).expect("a published dataset")
}

fn dataset(text: &str) -> Dataset {
    read_text(text).expect("a dataset without a fault").dataset
}

/// On plotters' own SVG, the ink alone.
fn painted(scene: &Scene) -> String {
    let style = Style { palette: Palette::LIGHT, ratio: 1.0, font: SIZE.font, family: String::new(), text: false };
    let mut text = String::new();
    let size = (scene.width as u32, scene.height as u32);
    paint(scene, &style, SVGBackend::with_string(&mut text, size)).expect("a string takes all");
    text
}

/// Each step on one dataset, in a group of its own, so that a group shows how a step grows.
fn steps(bench: &mut Criterion, what: &str, cases: &[(String, String)]) {
    let mut step = |name: &str, run: &dyn Fn(&str, &Dataset, &View, &Scene)| {
        let mut group = bench.benchmark_group(format!("{what}/{name}"));
        for (case, text) in cases {
            let dataset = dataset(text);
            let view = View::open(&dataset, &Wish::default());
            let scene = scene(&dataset, &view);
            group.throughput(Throughput::Elements(view.cells(&dataset).len() as u64));
            group.bench_function(BenchmarkId::from_parameter(case), |bench| {
                bench.iter(|| run(black_box(text), &dataset, &view, &scene));
            });
        }
        group.finish();
    };
    step("read", &|text, _, _, _| drop(black_box(dataset(text))));
    step("describe", &|_, dataset, view, _| drop(black_box(scene(dataset, view))));
    step("paint", &|_, _, _, scene| drop(black_box(painted(scene))));
    step("write", &|_, dataset, view, _| {
        let part = Part { dataset, view, words: Words::of("en"), level: 3 };
        drop(black_box(write(&still(part, "/pkg/"), 0, false)));
    });
}

fn scene(dataset: &Dataset, view: &View) -> Scene {
    let ruler = Ruler::default();
    describe(Brief { dataset, view, words: Words::of("en"), ruler: &ruler }, SIZE)
}

fn charts(bench: &mut Criterion) {
    steps(bench, "charts", &CHARTS.map(|name| (name.to_string(), published(name))));
}

fn lengths(bench: &mut Criterion) {
    steps(bench, "figures", &LENGTHS.map(|length| (length.to_string(), series(length))));
}

criterion_group! {
    name = all;
    config = Criterion::default()
        .sample_size(20)
        .warm_up_time(std::time::Duration::from_millis(300))
        .measurement_time(std::time::Duration::from_secs(2));
    targets = charts, lengths
}
criterion_main!(all);
