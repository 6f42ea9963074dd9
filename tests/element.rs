//! What is said of the element for editors (`src/web/custom-elements.json`) and for people (`src/web/pkg-readme.md`) is
//! what its sources do.
#![cfg(not(target_arch = "wasm32"))]

use impact_charts::draw::{Colour, Palette};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn source(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every file of a room, one after the other, without its tests.
fn room(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(name);
    let files = fs::read_dir(folder).expect("a room").map(|entry| entry.expect("a file").file_name());
    let code = |file: std::ffi::OsString| {
        let text = source(&format!("{name}/{}", file.to_string_lossy()));
        text.split("mod tests {").next().unwrap_or_default().to_string()
    };
    files.map(code).collect()
}

/// The names in one list of the manifest.
fn listed(list: &str) -> BTreeSet<String> {
    let manifest: Value = serde_json::from_str(&source("web/custom-elements.json")).expect("JSON");
    let element = &manifest["modules"][0]["declarations"][0];
    assert_eq!(element["tagName"], "impact-chart");
    let names = element[list].as_array().unwrap_or_else(|| panic!("no {list}"));
    let set: BTreeSet<String> = names.iter().map(|each| each["name"].as_str().expect("a name").into()).collect();
    assert_eq!(set.len(), names.len(), "{list} has a name twice");
    set
}

/// What stands between each `begin` and the next of `end`.
fn after<'a>(text: &'a str, begin: &str, end: &[char]) -> BTreeSet<&'a str> {
    text.split(begin).skip(1).map(|rest| rest.split(end).next().unwrap_or_default()).collect()
}

/// What stands between quotation marks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('"').skip(1).step_by(2)
}

fn strings(names: impl IntoIterator<Item = impl Into<String>>) -> BTreeSet<String> {
    names.into_iter().map(Into::into).collect()
}

#[test]
fn its_attributes_are_those_it_observes() {
    let script = source("web/element.js");
    let list = |name: &str| script.split(name).nth(1).and_then(|rest| rest.split(';').next()).expect("a list");
    let observed = quoted(list("observedAttributes = ")).chain(quoted(list("const ATTRIBUTES = ")));
    assert_eq!(listed("attributes"), strings(observed.flat_map(str::split_whitespace)));
}

#[test]
fn its_members_are_those_of_the_script_and_of_the_types() {
    let script = source("web/element.js");
    let body = script.split_once("export class ImpactChart extends HTMLElement {").expect("the class").1;
    // Whatever begins on the first level of the class, and is neither private nor called by the browser.
    let lines = body.lines().filter_map(|line| line.strip_prefix("  ")).filter(|line| line.ends_with(['{', '}']));
    let starts = lines.map(|line| line.trim_start_matches("get ").trim_start_matches("set "));
    let names = starts.filter(|line| line.starts_with(|letter: char| letter.is_ascii_lowercase()));
    let names = names.filter_map(|line| line.split_once('(').map(|(name, _)| name));
    let public = names.filter(|name| !name.contains(' ') && !name.ends_with("Callback") && *name != "constructor");
    assert_eq!(listed("members"), strings(public));

    let types = source("web/element.d.ts");
    let class =
        types.split_once("class ImpactChart").and_then(|(_, rest)| rest.split_once("\n}")).expect("the class").0;
    let lines = class.lines().skip(1).map(|line| line.trim().trim_start_matches("readonly "));
    let declared = lines.filter(|line| line.ends_with(';')).filter_map(|line| line.split(['(', ':']).next());
    assert_eq!(listed("members"), strings(declared));
}

#[test]
fn its_events_are_those_it_dispatches() {
    let scripts = source("web/element.js");
    let told = after(&scripts, "this.#tell(\"", &['"']);
    assert_eq!(listed("events"), strings(told.iter().map(|name| format!("impact-chart:{name}"))));
    let types = source("web/element.d.ts");
    let declared = after(&types, "\"impact-chart:", &['"']);
    assert_eq!(told, declared);
}

#[test]
fn its_parts_are_those_of_the_page_part() {
    let (export, furnish) = (room("export"), source("web/furnish.js"));
    // The name stands last among the arguments; a loop over names stands before its call.
    let arguments =
        export.split(".part(").skip(1).flat_map(|rest| quoted(rest.split([';', '\n']).next().unwrap_or("")));
    let in_loops = export.lines().filter(|line| line.contains("for (name, ")).flat_map(quoted);
    let made = after(&furnish, "made(\"p\", \"", &['"']);
    let set = after(&export, ".set(\"part\", \"", &['"']);
    let names = arguments.chain(in_loops).chain(made).chain(set);
    let parts = names.filter(|name| name.starts_with("impact-")).filter_map(|name| name.split(' ').next());
    assert_eq!(listed("cssParts"), strings(parts));
}

#[test]
fn its_custom_properties_are_those_its_style_reads() {
    let style = source("web/element.css") + &source("web/more.css");
    let read = after(&style, "var(--impact-", &[',', ')']);
    assert_eq!(listed("cssProperties"), strings(read.iter().map(|name| format!("--impact-{name}"))));
}

#[test]
fn people_are_told_every_part_and_custom_property() {
    let readme = source("web/pkg-readme.md");
    let is_name = |name: &&str| name.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-');
    let told = after(&readme, "`", &['`']).into_iter().filter(|name| name.starts_with("impact-"));
    assert_eq!(listed("cssParts"), strings(told.filter(is_name)));
    for name in listed("cssProperties") {
        assert!(readme.contains(&format!("`{name}`")), "{name}");
    }
}

/// The style of still pictures knows their parts by their colours: each that a picture may have, and no other.
#[test]
fn the_style_of_still_pictures_knows_every_colour_of_theirs() {
    let style = source("web/colours.css");
    let hex = |Colour(r, g, b): &Colour| format!("#{r:02x}{g:02x}{b:02x}");
    let Palette { page, text, quiet, grid, neutral, series, .. } = Palette::LIGHT;
    let drawn: BTreeSet<String> = [page, text, quiet, grid, neutral].iter().chain(&series).map(hex).collect();
    let known: BTreeSet<String> =
        style.split("=\"#").skip(1).map(|rest| format!("#{}", rest.split('"').next().unwrap_or_default())).collect();
    assert_eq!(known, drawn);
    for dark in [Palette::DARK.neutral, Palette::DARK.series[0], Palette::DARK.series[2], Palette::DARK.series[3]] {
        assert_eq!(style.matches(&format!(": {};", hex(&dark))).count(), 2, "{dark:?} in both dark themes");
    }
    assert_eq!(Palette::DARK.series[1], Palette::LIGHT.series[1], "the one that the dark theme leaves as it is");
}
