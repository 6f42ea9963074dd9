//! Files of figures: ours, and those of others in every form of JSON-stat.

use super::super::seeds;
use super::every_kind;
use impact_charts::data::{check, read_foreign, read_text, write};

pub fn published() -> Vec<Vec<u8>> {
    let own = ["timeliness.json", "recommendations.json", "awareness.json"].map(seeds::published);
    own.into_iter().chain(seeds::files("tests/problems/json", "json")).collect()
}

/// What is read can be drawn, breaks no rule, and is written as it was read.
pub fn published_is_read(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    let Ok(reading) = read_text(text) else { return };
    if reading.dataset.cells() > 5000 {
        return;
    }
    every_kind(&reading.dataset);
    if reading.dataset.profile {
        assert_eq!(check(&reading.dataset).len(), 0);
        let written = write(&reading.dataset);
        let again = read_text(&written).unwrap_or_else(|problems| panic!("{problems:?}")).dataset;
        assert_eq!(write(&again), written);
    }
}

pub fn foreign() -> Vec<Vec<u8>> {
    let mut seeds = seeds::files("tests/problems/foreign", "json");
    seeds.extend(seeds::files("tests/explore/files", "json"));
    seeds
}

/// Whoever published it: what is read can be drawn.
pub fn foreign_is_read(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    let (found, _) = read_foreign(text);
    for foreign in found.iter().filter(|foreign| foreign.dataset.cells() < 5000) {
        for child in &foreign.children {
            let categories = foreign.dataset.dimensions[child.dimension].categories.len();
            assert!(child.parent < categories && child.child < categories);
        }
        every_kind(&foreign.dataset);
    }
}
