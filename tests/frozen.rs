//! What was published, and the links that readers kept, stay readable: files of each profile as they stood, with what they
//! hold and what links to them open. Nothing in `tests/frozen` is ever changed; a new profile gets a folder of its own.
#![cfg(not(target_arch = "wasm32"))]

use impact_charts::data::{Dataset, KINDS, read_text};
use impact_charts::scene::Anchor;
use impact_charts::view::readout::value;
use impact_charts::view::{View, Wish, link};
use impact_charts::words::Words;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/frozen/1")
}

fn read(name: &str) -> Dataset {
    let text = fs::read_to_string(folder().join(name)).expect("a frozen file");
    read_text(&text).unwrap_or_else(|problems| panic!("{name}: {problems:?}")).dataset
}

/// A frozen text, against what is found now.
fn hold(name: &str, found: &str) {
    let expected = fs::read_to_string(folder().join(name)).expect("a frozen text");
    for (now, then) in found.lines().zip(expected.lines()) {
        assert_eq!(now, then, "{name}");
    }
    assert_eq!(found.lines().count(), expected.lines().count(), "{name}");
}

const FILES: [&str; 3] = ["awareness.json", "recommendations.json", "timeliness.json"];

#[test]
fn every_figure_is_read_as_it_was() {
    let mut found = String::new();
    for name in FILES {
        let dataset = read(name);
        for cell in (0..dataset.cells()).filter(|cell| dataset.is_figure(*cell)) {
            let at: Vec<&str> = (0..dataset.dimensions.len()).map(|d| dataset.category(cell, d).id.as_str()).collect();
            let facts = dataset.facts(cell).expect("facts");
            let [english, welsh] = ["en", "cy"].map(|lang| value(&dataset, Words::of(lang), cell).text);
            let number = dataset.value(cell).map_or("none".into(), |value| value.to_string());
            let status = facts.status.join(" ");
            let source = &facts.quote.source;
            writeln!(found, "{name} | {} | {number} | {english} | {welsh} | {status} | {source}", at.join(" "))
                .expect("text");
        }
    }
    hold("figures.txt", &found);
}

/// Opens a link as the element does.
fn open(dataset: &Dataset, text: &str) -> String {
    let (known, unknown) = link::read(dataset, &KINDS, text);
    let (mut wish, mut asked, mut picked) = (Wish::default(), None, None);
    for (name, value) in known {
        match name.as_str() {
            "kind" => wish.kind = value,
            "from" => wish.from = value,
            "to" => wish.to = value,
            "groups" => wish.groups = value,
            "where" => wish.fixed = value,
            "view" => wish.show = value,
            "ask" => asked = link::question(dataset, &value),
            "pick" => picked = link::cell(dataset, &value).map(Anchor),
            _ => {}
        }
    }
    let mut view = View::open(dataset, &wish);
    view.ask(dataset, asked);
    let cells = view.cells(dataset);
    let shown: Vec<_> = cells.iter().map(|cell| value(dataset, Words::of("en"), *cell).text).collect();
    let picked = picked.map_or("nothing".into(), |picked: Anchor| value(dataset, Words::of("en"), picked.0).text);
    format!("{} {} | {} | {picked} chosen | {} unknown", view.kind, view.show.id(), shown.join(", "), unknown.len())
}

#[test]
fn every_link_opens_what_it_opened() {
    let expected = fs::read_to_string(folder().join("links.txt")).expect("links");
    let opened = |line: &str| {
        let (name, rest) = line.split_once(' ')?;
        let link = rest.split(" | ").next()?;
        Some(format!("{name} {link} | {}\n", open(&read(name), link)))
    };
    let found: String = expected.lines().filter_map(opened).collect();
    assert!(expected.lines().count() >= 12);
    hold("links.txt", &found);
}
