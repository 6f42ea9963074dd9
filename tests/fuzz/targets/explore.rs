//! The explorer: any file at all, and every choice that it offers.

use super::super::seeds;
use impact_charts::data::read_text;
use impact_charts::publish::explore::{Choice, Explorer};
use impact_charts::words::Words;

pub fn seeds() -> Vec<Vec<u8>> {
    let mut seeds = seeds::files("tests/explore/files", "json");
    seeds.extend(seeds::files("tests/explore/files", "csv"));
    seeds.extend(seeds::files("tests/problems/foreign", "json"));
    seeds.push(seeds::published("timeliness.json"));
    seeds
}

/// What is shown of any choice can be read by a chart, and is told in words; a link leads back to it.
pub fn every_choice(input: &[u8]) {
    let is_json = input.first().is_some_and(|byte| b"{[\xef".contains(byte));
    let open = || Explorer::open(if is_json { "a.json" } else { "a.csv" }, input);
    let mut explorer = open();
    shown(&explorer);
    for at in 0..explorer.found.len().min(3) {
        explorer.look_at(at);
        shown(&explorer);
        let dimensions = explorer.found[at].dataset.dimensions.len().min(4);
        for dimension in 0..dimensions {
            for wanted in Choice::uses(&explorer.found[at].dataset, dimension) {
                explorer.choice.use_for(&explorer.found[at], dimension, wanted);
                explorer.choice.fix(&explorer.found[at].dataset, dimension, 1);
                explorer.choice.show(&explorer.found[at].dataset, 1, (wanted as usize).is_multiple_of(2));
                shown(&explorer);
            }
        }
        let mut other = open();
        explorer.link().iter().for_each(|(name, value)| other.follow(name, value));
        shown(&other);
    }
}

fn shown(explorer: &Explorer) {
    let Some(picture) = explorer.picture() else { return };
    if let Err(problems) = read_text(&picture.json) {
        panic!("{problems:?} in {}", picture.json);
    }
    explorer.facts(Words::of("en"));
    explorer.form(Words::of("cy"));
}
