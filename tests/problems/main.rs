//! Broken files and the words they get: what a publisher sees, from the command itself.
//!
//! A case is a file with its words beside it (`json/nan.json`, `json/nan.txt`), or a folder with `words.txt`: of
//! tables, which replace those of `tables/base`; or of a list with its files. After a change that is meant,
//! `UPDATE=1 cargo test --test problems` writes the words anew: read them before you keep them.
#![cfg(not(target_arch = "wasm32"))]

mod mistakes;
mod words;

use impact_charts::data::Earlier;
use std::fs;
use std::path::{Path, PathBuf};
use words::{compare, list, report, say};

fn check(folder: &Path, what: &str) -> String {
    say(folder, &["check", what])
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/problems")
}

/// The files of a folder that end so, each with the words beside it.
fn pairs(folder: &str, ending: &str) -> Vec<String> {
    let folder = root().join(folder);
    let files: Vec<PathBuf> =
        list(&folder).into_iter().filter(|path| path.extension().is_some_and(|found| found == ending)).collect();
    assert!(files.len() >= 10, "{} cases in {}", files.len(), folder.display());
    let words = |path: &PathBuf| check(&folder, &path.file_name().unwrap().to_string_lossy());
    files.iter().filter_map(|path| compare(&words(path), &path.with_extension("txt"))).collect()
}

#[test]
fn each_broken_json_file_gets_its_words() {
    report(pairs("json", "json"));
}

#[test]
fn each_broken_table_of_figures_gets_its_words() {
    report(pairs("csv", "csv"));
}

/// A folder of tables for one test: the good ones, and those of a case in their place.
fn tables(test: &str, case: &str) -> PathBuf {
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test).join(case);
    let tables = place.join("www/data/tables");
    let _ = fs::remove_dir_all(&place);
    fs::create_dir_all(&tables).unwrap();
    let files = list(&root().join("tables/base")).into_iter().chain(list(&root().join("tables").join(case)));
    for file in files.filter(|path| path.extension().is_some_and(|ending| ending == "csv")) {
        fs::copy(&file, tables.join(file.file_name().unwrap())).unwrap();
    }
    place
}

#[test]
fn each_broken_folder_of_tables_gets_its_words() {
    let cases = list(&root().join("tables"));
    assert!(cases.len() >= 20);
    let name = |case: &PathBuf| case.file_name().unwrap().to_string_lossy().into_owned();
    let words = |case: &PathBuf| check(&tables("words", &name(case)).join("www/data"), "tables");
    report(cases.iter().filter_map(|case| compare(&words(case), &case.join("words.txt"))).collect());
}

#[test]
fn publishing_writes_all_or_nothing() {
    let published = |place: &Path| list(&place.join("www/data")).len() - 1;
    let good = tables("publish", "base");
    assert!(say(&good, &["publish"]).contains("8 files: 8 written, 0 as they were\nexit 0"));
    assert!(say(&good, &["publish"]).contains("8 files: 0 written, 8 as they were\nexit 0"));
    assert!(say(&good, &["check"]).ends_with("nothing wrong; 3 blanks to be filled by the publisher\nexit 0\n"));
    assert_eq!(published(&good), 5, "four files and the folder of pictures");
    let broken = tables("publish", "share-over-100");
    assert!(say(&broken, &["publish"]).ends_with("1 problem: nothing was published\nexit 1\n"));
    assert_eq!(published(&broken), 0);
    let nowhere = say(&broken, &["publish", "nowhere"]);
    assert!(nowhere.contains("or begin one with: impact-charts new nowhere"), "{nowhere}");
    assert!(nowhere.ends_with("exit 2\n"));
    let inner = say(&broken, &["publish", "www/data"]);
    assert!(inner.contains("no folder www/data/data/tables: name the public folder"), "{inner}");
}

/// What is worth a look is told, and stops nothing unless that is asked for.
#[test]
fn a_finding_that_is_worth_a_look_does_not_stop_publishing() {
    let place = tables("doubts", "looked");
    assert!(say(&place, &["check", "www/data/tables"]).ends_with("exit 0\n"));
    assert!(say(&place, &["check", "--strict", "www/data/tables"]).ends_with("exit 1\n"));
    assert!(say(&tables("doubts", "base"), &["check", "--strict", "www/data/tables"]).ends_with("exit 0\n"));
    let published = say(&place, &["publish"]);
    assert!(published.contains("worth a look") && published.ends_with("8 written, 0 as they were\nexit 0\n"));
}

/// The newest first, with its document, and with its note in each language.
#[test]
fn earlier_values_stand_in_the_published_file() {
    let place = tables("publish", "earlier");
    assert!(say(&place, &["publish"]).ends_with("exit 0\n"));
    let text = fs::read_to_string(place.join("www/data/timely.json")).unwrap();
    let dataset = impact_charts::data::read_text(&text).expect("a dataset without problems").dataset;
    let facts = dataset.facts(0).expect("a figure");
    let said = |earlier: &Earlier| {
        let note = |lang| earlier.note.only(lang).unwrap_or_default().to_string();
        format!("{:?} {} {} {} {}", earlier.value, earlier.printed, earlier.source, note("en"), note("cy"))
    };
    assert_eq!(
        facts.was.iter().map(said).collect::<Vec<_>>(),
        [
            "Some(81.0) 81% letter One case was counted twice. Cyfrifwyd un achos ddwywaith.",
            "Some(80.0) nearly 80% draft Cases closed in March were added. Ychwanegwyd achosion a gaewyd ym mis Mawrth.",
        ]
    );
    assert_eq!((dataset.value(0), facts.status.join(" ")), (Some(82.0), "r".to_string()));
}

#[test]
fn each_quote_is_looked_up_in_its_document() {
    let documents = root().join("documents").display().to_string();
    let words = |case: &str| say(&tables("quotes", case), &["check", "www/data/tables", "--sources", &documents]);
    assert!(words("base").contains("\n8 quotes found word for word in their documents\n"));
    let other = words("quote-not-in-document");
    assert!(
        other.contains("row 2, column N (quote): a quote that does not stand in report: \"we had completed"),
        "{other}"
    );
    assert!(other.contains("\n7 quotes found word for word in their documents\n"), "{other}");
    let missing = words("document-missing");
    assert!(missing.contains("sources.csv, row 3, column F (file): no file \"lettre.txt\""), "{missing}");
    assert!(say(&root(), &["check", "json/good.json", "--sources", &documents]).ends_with("exit 2\n"));
}

/// The digest is of the bytes, whatever they hold: these three letters are the example of the standard of SHA-256.
#[test]
fn each_published_file_has_its_digest() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("digest");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("abc.json"), "abc").unwrap();
    assert!(say(&folder, &["check", "--digest", "abc.json"]).contains("\n  abc.json  ba7816bf8f01\n"));
    assert!(!say(&folder, &["check", "abc.json"]).contains("ba7816bf8f01"));
    let words = say(&root(), &["check", "--digest", "lists/good"]);
    for name in ["index.json", "one.json", "two.json"] {
        assert_eq!(words.matches(&format!("\n  {name}  ")).count(), 1, "{words}");
    }
    assert!(say(&root(), &["check", "--digest", "csv/good.csv"]).ends_with("exit 2\n"));
}

#[test]
fn each_broken_list_gets_its_words() {
    let cases = list(&root().join("lists"));
    report(cases.iter().filter_map(|case| compare(&check(case, "."), &case.join("words.txt"))).collect());
}

#[test]
fn a_file_that_is_not_there_is_a_problem_and_a_wrong_option_is_usage() {
    assert!(check(&root(), "json/none.json").contains("FILE_UNREADABLE"));
    assert!(check(&root(), "json/none.json").ends_with("exit 1\n"));
    assert!(check(&root(), "--colour").ends_with("exit 2\n"));
}

#[test]
fn a_file_nested_a_million_deep_does_not_exhaust_the_stack() {
    for open in ["[", "{\"a\":"] {
        let problems = impact_charts::data::read_text(&open.repeat(1_000_000)).expect_err("no dataset");
        assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["RECURSION_LIMIT"]);
    }
}
