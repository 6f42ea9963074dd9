//! Two publications and what is said of them: what changed, and what readers are not told.
//!
//! A case is a folder with `words.txt`. Its tables stand in the place of those of `tests/problems/tables/base` and are the
//! new publication; those in its folder `old` do the same for the old one. A case of JSON has `old.json` and `new.json`.
//! After a change that is meant, `UPDATE=1 cargo test --test changes` writes the words anew: read them before you keep them.
#![cfg(not(target_arch = "wasm32"))]

mod leaves;
#[path = "../problems/words.rs"]
mod words;

use std::fs;
use std::path::{Path, PathBuf};
use words::{compare, list, report, say};

fn package() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn cases() -> Vec<PathBuf> {
    let mut cases = list(&package().join("tests/changes"));
    cases.retain(|path| path.is_dir());
    assert!(cases.len() >= 10);
    cases
}

/// A folder with the old and the new publication of a case, as tables and as the JSON written from them.
fn place(test: &str, case: &Path) -> PathBuf {
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test).join(case.file_name().unwrap());
    let _ = fs::remove_dir_all(&place);
    for (name, own) in [("old", case.join("old")), ("new", case.to_path_buf())] {
        let tables = place.join(name).join("data/tables");
        fs::create_dir_all(&tables).unwrap();
        let own = if own.is_dir() { list(&own) } else { Vec::new() };
        for file in list(&package().join("tests/problems/tables/base")).into_iter().chain(own) {
            if file.extension().is_some_and(|ending| ending == "csv") {
                fs::copy(&file, tables.join(file.file_name().unwrap())).unwrap();
            }
        }
    }
    place
}

/// What is said of the tables of a case.
fn of_tables(case: &Path, more: &[&str]) -> String {
    let arguments = [&["diff", "old/data/tables", "new/data/tables"], more].concat();
    say(&place("changes", case), &arguments)
}

#[test]
fn each_change_gets_its_words() {
    let words = |case: &PathBuf| match case.join("old.json").is_file() {
        true => say(case, &["diff", "old.json", "new.json"]),
        false => of_tables(case, &[]),
    };
    report(cases().iter().filter_map(|case| compare(&words(case), &case.join("words.txt"))).collect());
}

#[test]
fn published_files_tell_the_same_as_their_tables() {
    for case in cases().into_iter().filter(|case| !case.join("old.json").is_file()) {
        let place = place("published", &case);
        for name in ["old", "new"] {
            assert!(say(&place, &["publish", name]).ends_with("exit 0\n"), "{}", case.display());
        }
        let said = say(&place, &["diff", "old/data", "new/data"]);
        assert_eq!(said, of_tables(&case, &[]), "{}", case.display());
        // What was published before and is to be published now, in one public folder.
        fs::rename(place.join("new/data/tables"), place.join("new/tables")).unwrap();
        fs::remove_dir_all(place.join("old/data/tables")).unwrap();
        fs::rename(place.join("new/tables"), place.join("old/data/tables")).unwrap();
        assert_eq!(say(&place, &["diff", "old"]), said, "{}", case.display());
        let refused = say(&place, &["diff", "new"]);
        assert!(refused.contains("new is no public folder") && refused.ends_with("exit 2\n"), "{refused}");
    }
}

#[test]
fn the_same_stands_in_json_for_other_programs() {
    let case = package().join("tests/changes/revised");
    report(compare(&of_tables(&case, &["--json"]), &case.join("words.json")).into_iter().collect());
}

#[test]
fn what_is_shipped_is_what_its_tables_give_and_nothing_changed() {
    for (old, new) in [("www/data", "www/data"), ("www/data", "www/data/tables")] {
        let said = say(package(), &["diff", old, new]);
        assert!(said.ends_with(" datasets compared: nothing changed\nexit 0\n"), "{said}");
    }
}

#[test]
fn where_one_of_the_two_is_a_file_its_dataset_alone_is_compared() {
    let said = |old: &str, new: &str| say(package(), &["diff", old, new]);
    let one = "1 dataset compared: nothing changed\nexit 0\n";
    assert_eq!(said("www/data/timeliness.json", "www/data"), one);
    assert_eq!(said("www/data", "www/data/timeliness.json"), one);
    assert_eq!(said("www/data/timeliness.json", "www/data/timeliness.json"), one);
    assert!(said("www/data/timeliness.json", "www/data/awareness.json").ends_with("exit 2\n"));
}

#[test]
fn what_cannot_be_read_is_not_compared() {
    let problems = package().join("tests/problems");
    let said = |old: &str, new: &str| say(&problems, &["diff", old, new]);
    for (old, new, why) in [
        ("json/quote-missing.json", "json/good.json", "QUOTE_MISSING"),
        ("json/good.json", "json/quote-missing.json", "QUOTE_MISSING"),
        ("foreign/org-order.json", "json/good.json", "VALUE_NOT_NUMBER"),
        ("foreign/org-us-gsp.json", "json/good.json", "ID_MISSING"),
        ("json/none.json", "json/good.json", "FILE_UNREADABLE"),
        ("lists/file-unlisted", "json/good.json", "DATASET_TWICE"),
        ("lists/good/index.json", "json/good.json", "NO_DATASET"),
        ("documents", "json/good.json", "NO_DATASET"),
    ] {
        let said = said(old, new);
        assert!(said.contains(why) && said.ends_with("exit 2\n"), "{old}, {new}: {said}");
    }
    // Of both at once.
    assert_eq!(said("json/nan.json", "json/empty.json").matches(": 1 problem\n").count(), 2);
}
