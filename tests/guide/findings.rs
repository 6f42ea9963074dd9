//! Every code that a rule can give is explained, and nothing is explained that no rule gives.

use impact_charts::publish::{Explained, TOPICS, explain};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Texts in capitals that are no codes: types of file, names of arguments, what a spreadsheet or cargo writes.
const NO_CODES: [&str; 8] = ["AAA", "CARGO_MANIFEST_DIR", "CSV", "FALSE", "FILE", "FOLDER", "JSON", "TRUE"];
/// Codes that can't be told from other words by how they are written; each is looked up in the file that gives it.
const SHORT: [(&str, &str); 1] = [("CSV", "src/publish/table.rs")];
/// What reads long lines.
const LONG: &str = "data/long";

fn explained() -> impl Iterator<Item = &'static Explained> {
    TOPICS.iter().flat_map(|topic| topic.findings)
}

/// The Rust files of the rooms that give codes. The explanations themselves give none; those of long lines are for a page's
/// script, and no publisher meets them.
fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if entry.is_dir() {
            if !["publish/guide", LONG].iter().any(|folder| entry.ends_with(folder)) {
                sources(&entry, found);
            }
        } else if entry.extension().is_some_and(|ending| ending == "rs") {
            found.push(entry);
        }
    }
}

/// Every text of capitals, digits and underscores that stands in quotation marks.
fn capitals(code: &str) -> impl Iterator<Item = &str> {
    let is_code = |text: &&str| {
        text.len() > 2
            && text.starts_with(|c: char| c.is_ascii_uppercase())
            && text.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
    };
    code.split('"').filter(is_code)
}

fn codes() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    ["src/data", "src/publish", "src/cli"].iter().for_each(|room| sources(&root.join(room), &mut files));
    assert!(files.len() > 50, "the sources were not found");
    let mut codes = BTreeSet::new();
    for file in files {
        let text = fs::read_to_string(&file).expect("a source file");
        codes.extend(capitals(&text).filter(|code| !NO_CODES.contains(code)).map(String::from));
    }
    for (code, file) in SHORT {
        let text = fs::read_to_string(root.join(file)).expect("a source file");
        assert!(text.contains(&format!("Problem::publish({code:?}")), "{file} does not give {code}");
        codes.insert(code.into());
    }
    codes
}

#[test]
fn every_code_is_explained_and_no_other() {
    let said: BTreeSet<String> = explained().map(|explained| explained.code.into()).collect();
    let codes = codes();
    let unexplained: Vec<_> = codes.difference(&said).collect();
    assert!(unexplained.is_empty(), "add to src/publish/guide/findings: {unexplained:?}");
    let unused: Vec<_> = said.difference(&codes).collect();
    assert!(unused.is_empty(), "no rule gives these: take them out of src/publish/guide/findings: {unused:?}");
}

/// What is wrong with a long line is told to who wrote the page's script: its codes stand in the package's README.
#[test]
fn every_code_of_a_long_line_is_explained_to_embedding_developers() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root.join(LONG), &mut files);
    let texts: Vec<String> = files.iter().map(|file| fs::read_to_string(file).expect("a source file")).collect();
    let given: BTreeSet<&str> = texts.iter().flat_map(|text| capitals(text)).collect();
    let readme = fs::read_to_string(root.join("web/pkg-readme.md")).expect("the package's README");
    let rows = readme.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` |"));
    let said: BTreeSet<&str> =
        rows.map(|(code, _)| code).filter(|code| capitals(&format!("\"{code}\"")).count() == 1).collect();
    assert_eq!(given, said);
}

#[test]
fn findings_stand_once_and_in_order() {
    for topic in &TOPICS {
        let codes: Vec<_> = topic.findings.iter().map(|explained| explained.code).collect();
        assert!(codes.is_sorted(), "{}: {codes:?}", topic.id);
    }
    let mut all: Vec<_> = explained().map(|explained| explained.code).collect();
    all.sort_unstable();
    assert!(all.windows(2).all(|two| two[0] != two[1]), "a code is explained twice");
    assert!(all.iter().all(|code| explain(code).is_some_and(|explained| explained.code == *code)));
    assert!(explain("NO_SUCH_CODE").is_none());
}

/// Short and whole: a title is no sentence; what it means and what to do are one to three.
#[test]
fn explanations_are_short_and_in_every_language() {
    let is_whole = |text: &str| text.ends_with(['.', '?']) && text.trim() == text && !text.contains("  ");
    for Explained { code, title, means, remedy, .. } in explained() {
        for text in title {
            assert!(!text.ends_with('.') && (4..90).contains(&text.chars().count()), "{code}: {text:?}");
        }
        for text in means.iter().chain(remedy) {
            assert!(is_whole(text) && text.chars().count() < 260, "{code}: {text:?}");
        }
        for each in [title, means, remedy] {
            assert_ne!(each[0], each[1], "{code}: not translated");
        }
    }
}
