//! Published datasets as scenes, and what must hold of every scene: shared by the tests that look at scenes.

use impact_charts::chart::{Brief, Ruler, Size, describe};
use impact_charts::data::{Dataset, read_text};
use impact_charts::scene::{Mark, Scene, Shape};
use impact_charts::view::View;
use impact_charts::words::Words;
use std::fs;
use std::path::{Path, PathBuf};

pub fn here() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).into()
}

pub fn published(name: &str) -> Dataset {
    let path = here().join("www/data").join(name).with_extension("json");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    read_text(&text).expect("published data is right").dataset
}

pub fn all_published() -> Vec<Dataset> {
    let folder = fs::read_dir(here().join("www/data")).expect("www/data");
    let names = folder.map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"));
    let stems = names.filter_map(|name| Some(name.strip_suffix(".json")?.to_string())).filter(|name| name != "index");
    stems.map(|name| published(&name)).collect()
}

pub fn scene(dataset: &Dataset, view: &View, words: &Words, ruler: &Ruler, width: f64, font: f64) -> Scene {
    describe(Brief { dataset, view, words, ruler }, Size { width, height: None, font })
}

/// The marks that leave the plot, or have no finite length.
pub fn outside(scene: &Scene) -> Vec<String> {
    let leaves = |mark: &&Mark| {
        let bounds = mark.shape.bounds();
        let is_finite = [bounds.x, bounds.y, bounds.width, bounds.height].iter().all(|length| length.is_finite());
        let is_inside = bounds.x >= -0.6 && bounds.right() <= scene.width + 0.6;
        !is_finite || !is_inside || bounds.bottom() > scene.height + 0.6
    };
    scene.marks.iter().filter(leaves).map(|mark| mark.to_string()).collect()
}

/// The pairs of texts that lie on one another.
pub fn overlaps(scene: &Scene) -> Vec<String> {
    let texts: Vec<_> = scene.marks.iter().filter(|mark| matches!(mark.shape, Shape::Text { .. })).collect();
    let mut found = Vec::new();
    for (index, a) in texts.iter().enumerate() {
        for b in &texts[index + 1..] {
            let (one, other) = (a.shape.bounds(), b.shape.bounds());
            let touch = one.right().min(other.right()) - one.x.max(other.x) > 0.5
                && one.bottom().min(other.bottom()) - one.y.max(other.y) > 0.5;
            if touch {
                found.push(format!("{a} on {b}"));
            }
        }
    }
    found
}
