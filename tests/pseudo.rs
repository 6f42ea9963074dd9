//! A language is one file and one row: charts and page parts in a language that is made up. No text comes past the words
//! and the data, and words 40% longer than the English ones are neither cut nor crowded.

#[path = "cases/pseudo.rs"]
mod pseudo;
#[path = "cases/scenes.rs"]
mod scenes;

use impact_charts::chart::{Brief, Ruler, kinds};
use impact_charts::data::Dataset;
use impact_charts::export::controls::Offer;
use impact_charts::export::part::{Part, section};
use impact_charts::export::plot::{Over, plot};
use impact_charts::export::{html, svg};
use impact_charts::scene::{Anchor, Mark, Scene, Shape};
use impact_charts::view::{Show, View, Wish, readout};
use impact_charts::words::Words;
use pseudo::fault;
use scenes::{all_published, outside, overlaps, scene};

/// Calls `check` with every published dataset, told in the language, in every kind that suits its hinted view.
fn every_view(mut check: impl FnMut(&str, &Dataset, &View, &'static Words)) {
    let words = pseudo::words();
    for dataset in all_published().into_iter().map(pseudo::told) {
        let hinted = View::open(&dataset, &Wish::default());
        for kind in kinds(&Brief { dataset: &dataset, view: &hinted, words, ruler: &Ruler::default() }) {
            let view = View::open(&dataset, &Wish { kind: kind.into(), ..Wish::default() });
            check(&format!("{} as {kind}", dataset.id), &dataset, &view, words);
        }
    }
}

fn every_scene(mut check: impl FnMut(&str, &Dataset, &View, &Scene)) {
    every_view(|name, dataset, view, words| {
        for width in [320.0, 480.0, 768.0, 1280.0] {
            let found = scene(dataset, view, words, &Ruler::default(), width, 14.0);
            check(&format!("{name} at {width}"), dataset, view, &found);
        }
    });
}

fn none(faults: Vec<String>) {
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn the_language_is_longer_keeps_placeholders_and_is_told_from_english() {
    assert_eq!(pseudo::pseudo("{place}: no data. {reason}"), "[{place}: nôô dââtââ. {reason} ~~~~~~]");
    assert_eq!(pseudo::pseudo("2021/22"), "2021/22");
    for text in ["Line chart", "percentage points", "No change on the year before."] {
        let made = pseudo::pseudo(text);
        assert!(made.chars().count() as f64 >= text.chars().count() as f64 * 1.4, "{made}");
        assert!(fault(&made).is_none() && fault(text).is_some() && fault(&format!("{made} and")).is_some(), "{made}");
        assert!(fault(&format!("[{text}]")).is_some());
    }
    assert!(fault("93%, 1,234 and 2021/22").is_some() && fault("93%, 1,234; 2021/22").is_none());
}

#[test]
fn longer_words_leave_no_plot() {
    let mut faults = Vec::new();
    every_scene(|name, _, _, scene| faults.extend(outside(scene).iter().map(|mark| format!("{name}: {mark}"))));
    none(faults);
}

#[test]
fn longer_words_lie_on_no_other() {
    let mut faults = Vec::new();
    every_scene(|name, dataset, view, scene| {
        // As in cases.rs: another kind than the publisher's may be crowded.
        if view.kind == dataset.hint.kind || view.kind == "bar" {
            faults.extend(overlaps(scene).iter().map(|pair| format!("{name}: {pair}")));
        }
    });
    none(faults);
}

/// A label that finds no room must not be left out: it is cut in another way.
#[test]
fn longer_words_push_out_no_value_and_no_group() {
    let mut faults = Vec::new();
    every_scene(|name, dataset, view, scene| {
        let words = pseudo::words();
        let labels: String = scene.marks.iter().map(label).collect::<Vec<_>>().join(" ");
        for cell in view.cells(dataset).into_iter().filter(|cell| dataset.value(*cell).is_some()) {
            let value = readout::value(dataset, words, cell).text;
            let group = view.group_label(dataset, view.group.map_or(0, |group| dataset.category_of(cell, group)));
            let group = group.filter(|_| view.groups.len() > 1).map_or("", |label| label.get(pseudo::TAG).text);
            let missing = [&*value, group].into_iter().filter(|text| !squeezed(&labels).contains(&squeezed(text)));
            faults.extend(missing.map(|text| format!("{name}: {text}")));
        }
    });
    none(faults);
}

/// The words of a text mark; nothing of others.
fn label(mark: &Mark) -> String {
    if let Shape::Text { lines, .. } = &mark.shape { lines.join(" ") } else { String::new() }
}

/// Without the spaces that a broken line takes or gives.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn every_label_of_a_chart_is_in_the_language() {
    let mut faults = Vec::new();
    every_scene(|name, _, _, scene| {
        for mark in &scene.marks {
            faults.extend(fault(&label(mark)).map(|fault| format!("{name}: {fault}")));
        }
    });
    none(faults);
}

#[test]
fn every_text_of_the_page_part_is_in_the_language() {
    let mut faults = Vec::new();
    every_view(|name, dataset, view, words| {
        let picked = view.cells(dataset).iter().rev().find(|cell| dataset.value(**cell).is_some()).copied();
        for show in [Show::Chart, Show::Table, Show::Sources] {
            for picked in [None, picked.map(Anchor)] {
                let view = View { show, picked, ..view.clone() };
                let page = page(dataset, &view, words);
                faults.extend(
                    texts(&page, dataset).iter().filter_map(|text| fault(text)).map(|f| format!("{name}: {f}")),
                );
            }
        }
    });
    faults.sort();
    faults.dedup();
    none(faults);
}

/// The page part with its plot, everything offered and open.
fn page(dataset: &Dataset, view: &View, words: &Words) -> String {
    let ruler = Ruler::default();
    let suiting = kinds(&Brief { dataset, view, words, ruler: &ruler });
    let kind = impact_charts::chart::kind(&Brief { dataset, view, words, ruler: &ruler });
    let link = "#".to_string();
    let offer = Offer { kind, kinds: suiting, is_open: true, is_changed: true, link, ..Offer::default() };
    let part = Part { dataset, view, words, level: 3 };
    let drawn = scene(dataset, view, words, &ruler, 640.0, 14.0);
    html::write(&section(part, &offer, |html| plot(html, part, &drawn, &Over::default())), 0, false)
}

/// What a page says to readers: its texts and the names of its elements. Quotes, and a document's title and publisher, stay
/// in the document's language, and a language is named in itself.
fn texts(page: &str, dataset: &Dataset) -> Vec<String> {
    let mut found = Vec::new();
    for piece in page.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        let is_quote = tag.starts_with("q lang") || tag == "q" || tag.contains("impact-quote\"");
        let is_own = is_quote || tag.starts_with("cite") || tag.starts_with("a ") || tag.contains(" name=\"lang\"");
        if !is_own {
            found.push(plain(text));
        }
        found.extend(tag.split_once(" aria-label=\"").and_then(|(_, rest)| Some(plain(rest.split_once('"')?.0))));
    }
    for text in &mut found {
        for source in &dataset.sources {
            *text = text.replace(&source.publisher, "");
        }
    }
    found
}

fn plain(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[test]
fn the_title_and_description_of_an_svg_are_in_the_language() {
    every_view(|name, dataset, view, words| {
        let text = svg(Part { dataset, view, words, level: 3 }, 640.0, "");
        for (begin, end) in [("<title id=\"t\">", "</title>"), ("<desc id=\"d\">", "</desc>")] {
            let (_, rest) = text.split_once(begin).expect("its words");
            assert_eq!(fault(&plain(rest.split_once(end).expect("their end").0)), None, "{name}");
        }
    });
}
