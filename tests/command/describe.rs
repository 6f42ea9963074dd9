//! A file in plain words: what is told agrees with the file and with what readers are told.

use super::{Answer, place, run};
use serde_json::Value;
use std::fs;
use std::path::Path;

fn describe(file: &str, more: &[&str]) -> Answer {
    run(Path::new(env!("CARGO_MANIFEST_DIR")), &[&["describe", file], more].concat())
}

fn told(file: &str, more: &[&str]) -> Value {
    serde_json::from_str(&describe(file, &[more, &["--json"]].concat()).out).expect("JSON")
}

#[test]
fn a_published_file_is_told_with_its_figures_as_printed() {
    let answer = describe("www/data/awareness.json", &[]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    for line in [
        "  measure (metric, 1): awareness",
        "  dot: the file asks for it, and it suits the figures in view",
        "  General public          2021/22  two-thirds",
        "  awareness is in percent (%)",
        "  measure is fixed at awareness",
    ] {
        assert!(answer.out.lines().any(|found| found.starts_with(line)), "no {line:?} in\n{}", answer.out);
    }
    assert!(!answer.out.contains("66.7"), "nobody published it");
    assert!(!answer.out.contains('\u{1b}'), "colour where there is no terminal");
}

#[test]
fn readers_sentences_are_in_the_language_asked_for() {
    let (english, welsh) = (told("www/data/timeliness.json", &[]), told("www/data/timeliness.json", &["--lang", "cy"]));
    let first = |told: &Value| told["datasets"][0]["summary"][0].as_str().unwrap().to_string();
    assert_eq!(
        (first(&english), first(&welsh)),
        ("Line chart with 5 values.".into(), "Siart llinell gyda 5 gwerth.".into())
    );
    assert_eq!(welsh["datasets"][0]["label"], "Ymchwiliadau a gwblhawyd o fewn 12 mis");
    assert_eq!(describe("www/data/timeliness.json", &["--lang", "fr"]).code, 2);
}

/// The table of all figures tells of each dataset what its own file tells.
#[test]
fn a_table_of_figures_tells_the_same_as_the_files_of_its_datasets() {
    let table = told("www/data/figures.csv", &[]);
    let datasets = table["datasets"].as_array().expect("datasets");
    assert!(datasets.len() > 20);
    for dataset in datasets {
        let id = dataset["id"].as_str().unwrap();
        let file = &told(&format!("www/data/{id}.json"), &[])["datasets"][0];
        for member in ["label", "figures", "cells", "statuses"] {
            assert_eq!(dataset[member], file[member], "{id}: {member}");
        }
        let ids = |told: &Value, of: usize| {
            let categories = told["dimensions"][of]["categories"].as_array().expect("ids").clone();
            categories.iter().map(|category| category["id"].to_string()).collect::<Vec<_>>()
        };
        assert_eq!(ids(dataset, 2), ids(file, 2), "{id}: periods in order");
    }
}

#[test]
fn why_another_kind_is_drawn_is_said() {
    let place = place("describe");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/data/reviews.json");
    let text = fs::read_to_string(root).unwrap().replace("\"kind\": \"bar\"", "\"kind\": \"squares\"");
    fs::write(place.join("asks.json"), &text).unwrap();
    let answer = run(&place, &["describe", "asks.json"]);
    assert!(
        answer.out.contains("the kind \"squares\" is not offered, because squares are for shares"),
        "{}",
        answer.out
    );
}

#[test]
fn what_cannot_be_drawn_is_told_as_check_tells_it() {
    let answer = describe("tests/problems/json/wrong-class.json", &[]);
    assert_eq!(answer.code, 1);
    assert!(answer.out.contains("[WRONG_CLASS]. To do: "), "{}", answer.out);
    assert!(describe("www/data/index.json", &[]).out.contains("describe one of the files it lists"));
    assert!(describe("nowhere.json", &[]).out.contains("[FILE_UNREADABLE]"));
}
