//! Files that are wrong in one thing each, and what the explorer says of them, all in one text to read:
//! `malformed/expected.md`. Whatever is wrong is said, what is sure is drawn, and nothing else is.
//!
//! `UPDATE=1 cargo test --test explore` writes the text anew: read it before you keep it.

use impact_charts::data::{Role, read_text};
use impact_charts::publish::explore::Explorer;
use impact_charts::words::{LANGUAGES, Words};
use std::fs;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/explore/malformed")
}

/// Every file with its bytes: those that stand in the folder, and those that are too large to be kept.
fn files() -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = fs::read_dir(folder())
        .expect("a folder")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|ending| ending != "md"))
        .map(|path| (path.file_name().unwrap().to_string_lossy().into(), fs::read(&path).expect("bytes")))
        .collect();
    files.push(("nested-100000-deep.json".into(), "[".repeat(100_000).into_bytes()));
    files.push(("two-million-empty.json".into(), declared(&[2000, 1000]).into_bytes()));
    files.push(("three-million-empty.json".into(), declared(&[3000, 1000]).into_bytes()));
    files.sort();
    files
}

/// A dataset of so many categories a dimension, and no figure.
fn declared(sizes: &[usize]) -> String {
    let ids = (0..sizes.len()).map(|at| format!("\"d{at}\"")).collect::<Vec<_>>().join(",");
    let dimension = |(at, size): (usize, &usize)| {
        let index = (0..*size).map(|category| format!("\"c{category}\"")).collect::<Vec<_>>().join(",");
        format!("\"d{at}\":{{\"category\":{{\"index\":[{index}]}}}}")
    };
    let dimensions = sizes.iter().enumerate().map(dimension).collect::<Vec<_>>().join(",");
    format!(
        "{{\"version\":\"2.0\",\"class\":\"dataset\",\"id\":[{ids}],\"size\":{sizes:?},\"dimension\":{{{dimensions}}},\"value\":[]}}"
    )
}

/// What a reader is told of a file, and which figures are drawn of it.
fn told(name: &str, bytes: &[u8]) -> String {
    let explorer = Explorer::open(name, bytes);
    let mut told = format!("\n## {name}\n\n");
    for (lang, _) in LANGUAGES {
        told += &format!("- {lang}: {}\n", explorer.said(Words::of(lang)));
    }
    let doubts = explorer.found.iter().flat_map(|found| &found.problems);
    for problem in explorer.problems.iter().chain(doubts) {
        told += &format!("- {:?}: {problem}\n", problem.level);
    }
    told + &figures(&explorer)
}

/// The first figures that are drawn, each with the names of its group and period.
fn figures(explorer: &Explorer) -> String {
    let Some(dataset) = explorer.drawn() else { return "- nothing is drawn\n".into() };
    let kind = explorer.kinds(Words::of("en")).0;
    let named = |cell: usize| {
        let all = dataset.dimensions.iter().enumerate().filter(|(_, d)| d.role != Role::Metric);
        let names: Vec<&str> = all.map(|(at, _)| dataset.category(cell, at).label.own()).collect();
        format!("{} {}", names.join(" "), dataset.value(cell).map_or("missing".into(), |value| value.to_string()))
    };
    let shown = dataset.cells().min(8);
    let figures: Vec<String> = (0..shown).map(named).collect();
    format!("- drawn as {kind}: {}\n", if figures.is_empty() { "no figure".into() } else { figures.join("; ") })
}

#[test]
fn each_malformed_file_gets_its_words() {
    let head = "# What the explorer says of malformed files\n\nWritten by `UPDATE=1 cargo test --test explore`.\n";
    let found: String = files().iter().map(|(name, bytes)| told(name, bytes)).collect();
    let (path, text) = (folder().join("expected.md"), format!("{head}{found}"));
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &text).expect("the words can be written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    let differs: Vec<String> =
        text.lines().filter(|line| !kept.lines().any(|old| old == *line)).map(String::from).collect();
    assert!(kept == text, "said now: {differs:#?}\nIf the new words are better: UPDATE=1 cargo test --test explore");
}

#[test]
fn a_file_cut_anywhere_is_survived_and_what_is_drawn_of_it_can_be_read() {
    for (name, bytes) in files().into_iter().filter(|(_, bytes)| bytes.len() < 5_000) {
        for end in (0..bytes.len()).step_by(11) {
            let Some(picture) = Explorer::open(&name, &bytes[..end]).picture() else { continue };
            assert!(read_text(&picture.json).is_ok(), "{name}, its first {end} bytes");
        }
    }
}
