//! Scenes of published data: each case as text that reads like a picture, and what must hold of every scene.
//!
//! A case is a folder `tests/cases/<kind>/<case>/` with `case.txt` (a word and its value a line: data, lang, width, and what
//! an element's attributes would ask for) and the expected `scene.txt`. `UPDATE=1 cargo test --test cases` writes the latter
//! anew: read what changed before it is kept.

#[path = "cases/scenes.rs"]
mod scenes;

use impact_charts::chart::{Brief, Ruler, every_kind};
use impact_charts::data::{Dataset, Role};
use impact_charts::export::part::Part;
use impact_charts::export::svg;
use impact_charts::scene::{Scene, Shape};
use impact_charts::view::{View, Wish};
use impact_charts::words::Words;
use scenes::{all_published, here, outside, overlaps, published, scene};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Every kind of chart there is.
const KINDS: [&str; 6] = ["line", "bar", "dot", "squares", "slope", "multiples"];

#[test]
fn cases_look_as_expected() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for kind in KINDS {
        for case in fs::read_dir(here().join("tests/cases").join(kind)).expect("cases of each kind") {
            let case = case.expect("a case").path();
            let found = case_scene(&case).to_string();
            let path = case.join("scene.txt");
            if std::env::var_os("UPDATE").is_some() {
                fs::write(&path, &found).expect("to write the expected scene");
            }
            let expected = fs::read_to_string(&path).unwrap_or_default();
            if let Some((line, (found, expected))) =
                found.lines().zip(expected.lines()).enumerate().find(|(_, (found, expected))| found != expected)
            {
                wrong.push(format!("{} line {}:\n  now  {found}\n  then {expected}", path.display(), line + 1));
            } else if found != expected {
                wrong.push(format!("{} has another number of lines", path.display()));
            }
            count += 1;
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count >= 10);
}

fn case_scene(case: &Path) -> Scene {
    let text = fs::read_to_string(case.join("case.txt")).expect("case.txt");
    let asked: BTreeMap<&str, &str> = text.lines().filter_map(|line| line.split_once(' ')).collect();
    let ask = |name: &str| asked.get(name).copied().unwrap_or_default().to_string();
    let wish = Wish {
        kind: ask("kind"),
        from: ask("from"),
        to: ask("to"),
        groups: ask("groups"),
        highlight: ask("highlight"),
        ..Wish::default()
    };
    let dataset = published(&ask("data"));
    let view = View::open(&dataset, &wish);
    let width = ask("width").parse().expect("a width");
    scene(&dataset, &view, Words::of(&ask("lang")), &Ruler::default(), width, 14.0)
}

/// Calls `check` with every published dataset in every kind that suits it, language, width and font.
fn every_scene(mut check: impl FnMut(&str, &Dataset, &View, &Scene)) {
    for dataset in all_published() {
        for words in Words::every() {
            for ruler in [Ruler::default(), Ruler::default().widened(1.15)] {
                let hinted = View::open(&dataset, &Wish::default());
                let suiting = every_kind(&Brief { dataset: &dataset, view: &hinted, words, ruler: &ruler });
                for kind in suiting {
                    let view = View::open(&dataset, &Wish { kind: kind.into(), ..Wish::default() });
                    for width in [280.0, 320.0, 500.0, 768.0, 1280.0, 1600.0] {
                        let found = scene(&dataset, &view, words, &ruler, width, 14.0);
                        let name = format!("{} as {kind} in {} at {width}", dataset.id, words.lang());
                        check(&name, &dataset, &view, &found);
                    }
                }
            }
        }
    }
}

#[test]
fn every_figure_in_view_has_one_place_in_reading_order() {
    every_scene(|name, dataset, view, scene| {
        let places: Vec<usize> = scene.places.iter().map(|place| place.anchor.0).collect();
        assert_eq!(places, view.cells(dataset), "{name}");
        for place in &scene.places {
            let at = place.ink.centre();
            assert!(scene.nearest(at).is_some(), "{name}: nothing at the ink of {}", place.anchor.0);
            assert!(place.band.x >= -0.1 && place.band.right() <= scene.width + 0.1, "{name}: {:?}", place.band);
        }
    });
}

/// All groups and all periods at once, in every kind: figures lie closer than in the view that a publisher chose.
#[test]
fn every_figure_can_be_pressed_where_its_mark_is() {
    for dataset in all_published() {
        let ids = |dimension: usize| dataset.dimensions[dimension].categories.iter().map(|each| each.id.as_str());
        let groups = dataset.group_dimension().map_or(String::new(), |group| ids(group).collect::<Vec<_>>().join(" "));
        let periods = dataset.role(Role::Time).map(|time| ids(time).collect::<Vec<_>>()).unwrap_or_default();
        let end = |id: Option<&&str>| id.copied().unwrap_or_default().to_string();
        for kind in KINDS {
            let (from, to) = (end(periods.first()), end(periods.last()));
            let wish = Wish { kind: kind.into(), groups: groups.clone(), from, to, ..Wish::default() };
            let view = View::open(&dataset, &wish);
            for width in [320.0, 640.0, 960.0] {
                let scene = scene(&dataset, &view, Words::of("en"), &Ruler::default(), width, 14.0);
                for place in &scene.places {
                    let found = scene.nearest(place.ink.centre()).and_then(|anchor| scene.place(anchor));
                    let name = format!("{} as {kind} at {width}: figure {}", dataset.id, place.anchor.0);
                    // Of two on the same spot it is the one that is read out earlier.
                    assert_eq!(found.map(|found| found.ink), Some(place.ink), "{name}");
                }
            }
        }
    }
}

#[test]
fn nothing_leaves_the_plot_and_every_length_is_finite() {
    every_scene(|name, _, _, scene| {
        assert!(scene.height.is_finite() && scene.height > 0.0, "{name}");
        assert_eq!(outside(scene), Vec::<String>::new(), "{name}");
    });
}

#[test]
fn no_label_lies_on_another() {
    every_scene(|name, dataset, view, scene| {
        // Another kind than the publisher's may be crowded: there a label takes the least crowded place.
        if view.kind != dataset.hint.kind && view.kind != "bar" {
            return;
        }
        assert_eq!(overlaps(scene), Vec::<String>::new(), "{name}");
    });
}

#[test]
fn the_same_inputs_give_the_same_scene() {
    for dataset in all_published() {
        let view = View::open(&dataset, &Wish::default());
        let once = || scene(&dataset, &view, Words::of("cy"), &Ruler::default(), 333.3, 17.0).to_string();
        assert_eq!(once(), once());
    }
}

#[test]
fn bars_are_as_long_as_their_figures() {
    let dataset = published("recommendations");
    let view = View::open(&dataset, &Wish { kind: "bar".into(), ..Wish::default() });
    let found = scene(&dataset, &view, Words::of("en"), &Ruler::default(), 800.0, 14.0);
    let bars = found.marks.iter().filter(|mark| matches!(mark.shape, Shape::Bar { .. }));
    let lengths: Vec<(f64, f64)> = bars
        .map(|bar| (dataset.value(bar.anchor.expect("a figure").0).expect("a value"), bar.shape.bounds().width))
        .collect();
    assert_eq!(lengths.len(), 4);
    for (value, length) in &lengths {
        assert!((length / value - lengths[0].1 / lengths[0].0).abs() < 1e-9);
    }
}

#[test]
fn an_svg_says_on_its_face_what_it_shows() {
    for dataset in all_published() {
        for words in Words::every() {
            let view = View::open(&dataset, &Wish::default());
            let part = Part { dataset: &dataset, view: &view, words, level: 3 };
            let text = svg(part, 640.0, "");
            assert!(text.starts_with("<svg ") && text.trim_end().ends_with("</svg>"), "{}", dataset.id);
            assert_eq!(text.matches("<title").count(), 1);
            assert!(text.contains(&format!("lang=\"{}\"", words.lang())));
            assert!(!text.contains("style=") && !text.contains("<script") && !text.contains("NaN"), "{}", dataset.id);
            for cell in view.cells(&dataset) {
                let printed = impact_charts::view::readout::value(&dataset, words, cell);
                assert!(text.contains(&*printed.text), "{}: {}", dataset.id, printed.text);
            }
        }
    }
}
