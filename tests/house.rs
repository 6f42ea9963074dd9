//! The house keeps its shape: which room may use which, which crates each may name, and how long a file may be.
#![cfg(not(target_arch = "wasm32"))]

use impact_charts::words::FAILURES;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each room, and the rooms it may use beside itself.
const ARROWS: [(&str, &str); 10] = [
    ("data", ""),
    ("words", ""),
    ("scene", ""),
    ("view", "data words scene"),
    ("chart", "data words scene view"),
    ("draw", "scene"),
    ("export", "data words scene view chart draw"),
    ("publish", "data words scene view chart draw export"),
    ("web", "data words scene view chart draw export publish"),
    ("cli", "data words scene view chart draw export publish"),
];

/// Crates that only some rooms may name.
const CRATES: [(&str, &str); 14] = [
    ("plotters", "draw export"),
    ("plotters_backend", "web export"),
    ("plotters_svg", "export"),
    ("plotters_canvas", "web"),
    ("wasm_bindgen", "web"),
    ("js_sys", "web"),
    ("web_sys", "web"),
    ("serde_wasm_bindgen", "web"),
    ("clap", "cli"),
    ("resvg", "publish"),
    ("png", "publish"),
    ("anstream", "cli"),
    ("anstyle", "cli"),
    ("schemars", "cli"),
];

const LONGEST: usize = 400;

struct Source {
    /// Its path below `src`.
    path: PathBuf,
    /// Without comments.
    code: String,
    lines: usize,
}

impl Source {
    fn read(root: &Path, path: &Path) -> Self {
        let text = fs::read_to_string(path).expect("a readable source file");
        let code = text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n");
        Self { path: path.strip_prefix(root).expect("a path below src").into(), code, lines: text.lines().count() }
    }

    /// The modules it is in: `export/part.rs` is in export, part.
    fn modules(&self) -> Vec<String> {
        let stem = self.path.with_extension("");
        let mut modules: Vec<String> = stem.iter().map(|part| part.to_string_lossy().into_owned()).collect();
        if modules.last().is_some_and(|last| last == "mod") {
            modules.pop();
        }
        modules
    }

    fn room(&self) -> String {
        self.modules().first().cloned().unwrap_or_default()
    }

    /// Every path in it, such as `crate::data::Dataset`, with groups taken apart: `use a::{b, c::d}` is `a::b` and `a::c`.
    fn paths(&self) -> Vec<Vec<String>> {
        let mut paths = Vec::new();
        let starts = |word: &str| self.code.match_indices(word).map(|(at, _)| at).collect::<Vec<_>>();
        for start in ["crate::", "super::", "impact_charts::"].into_iter().flat_map(starts) {
            let before = self.code[..start].chars().next_back();
            if !before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_' || letter == ':') {
                read_path(&self.code[start..], &self.modules(), &mut paths);
            }
        }
        paths
    }

    /// The rooms it uses, its own among them.
    fn uses(&self) -> BTreeSet<String> {
        let is_room = |name: &String| ARROWS.iter().any(|(room, _)| room == name);
        self.paths().into_iter().filter_map(|path| path.into_iter().next()).filter(is_room).collect()
    }

    fn names_crate(&self, name: &str) -> bool {
        let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
        self.code.match_indices(name).any(|(at, _)| {
            let (before, after) = (&self.code[..at], &self.code[at + name.len()..]);
            !before.ends_with(is_part) && !before.ends_with("::") && after.starts_with("::")
        })
    }
}

/// Reads the path that `text` begins with, from the root of the crate, into `paths`.
fn read_path(text: &str, modules: &[String], paths: &mut Vec<Vec<String>>) {
    let mut at: Vec<String> = modules.to_vec();
    let mut rest = text;
    while let Some((word, after)) = rest.split_once("::") {
        match word {
            "crate" | "impact_charts" => at.clear(),
            "super" => drop(at.pop()),
            word if word.chars().all(|letter| letter.is_alphanumeric() || letter == '_') => at.push(word.into()),
            _ => break,
        }
        rest = after;
    }
    let Some(group) = rest.strip_prefix('{') else {
        let name: String = rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
        at.push(name);
        return paths.push(at);
    };
    let mut depth = 0;
    let mut names = vec![String::new()];
    for letter in group.chars() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(String::new()),
            letter if depth == 0 => names.last_mut().expect("one").push(letter),
            _ => {}
        }
    }
    for name in names {
        let name = name.trim().split("::").next().unwrap_or_default().to_string();
        paths.push(at.iter().cloned().chain([name]).collect());
    }
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Those in Rust.
fn sources() -> Vec<Source> {
    let mut sources = files();
    sources.retain(|source| source.path.extension().is_some_and(|ending| ending == "rs"));
    sources
}

/// Every file of text below `src`, in order of name.
fn files() -> Vec<Source> {
    let mut folders = vec![src()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
            if entry.is_dir() {
                folders.push(entry);
            } else if entry.extension().is_none_or(|ending| ending != "ttf") {
                sources.push(Source::read(&src(), &entry));
            }
        }
    }
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(sources.len() > 50, "the sources were not found");
    sources
}

fn none(faults: Vec<String>) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn each_room_uses_only_the_rooms_it_may() {
    let mut faults = Vec::new();
    for source in sources() {
        let room = source.room();
        let allowed = match ARROWS.iter().find(|(name, _)| *name == room) {
            Some((_, allowed)) => *allowed,
            None if matches!(room.as_str(), "lib" | "cut") => "",
            None if room == "main" => "cli",
            None => panic!("{} is in no room that is known here", source.path.display()),
        };
        // What any room may use: how text is cut, and whether this is the wasm of the first press.
        let is_common = |used: &String| used == "cut" || used == "MORE";
        let is_allowed =
            |used: &String| *used == room || is_common(used) || allowed.split(' ').any(|name| name == used);
        for used in source.uses().iter().filter(|used| !is_allowed(used)) {
            faults.push(format!("src/{} uses {used}, which {room} may not", source.path.display()));
        }
    }
    none(faults);
}

#[test]
fn crates_are_named_only_where_they_may_be() {
    let mut faults = Vec::new();
    for source in sources() {
        for (name, rooms) in CRATES {
            if source.names_crate(name) && !rooms.split(' ').any(|room| room == source.room()) {
                faults.push(format!("src/{} names {name}, which is for {rooms}", source.path.display()));
            }
        }
    }
    none(faults);
}

/// plotters lays out whole charts by measuring text in a way of its own on every backend: we do not use that.
#[test]
fn the_chart_builder_of_plotters_is_not_used() {
    none(
        sources()
            .iter()
            .filter(|source| source.code.contains("ChartBuilder"))
            .map(|s| s.path.display().to_string())
            .collect(),
    );
}

#[test]
fn no_file_is_long() {
    let long = |source: &Source| source.lines > LONGEST;
    let said = |source: &Source| format!("src/{} has {} lines", source.path.display(), source.lines);
    none(files().iter().filter(|source| long(source)).map(said).collect());
}

/// The script must be able to say what failed where there is no wasm to ask: it holds a copy of the sentences.
#[test]
fn the_script_says_failures_in_the_words_of_the_room_of_words() {
    let script = fs::read_to_string(src().join("web/failure.js")).expect("failure.js");
    for (tag, failures) in FAILURES {
        let start = format!("\n  {tag}: {{\n");
        let (_, rest) = script.split_once(&start).unwrap_or_else(|| panic!("no failures in {tag}"));
        let (own, _) = rest.split_once("\n  }").expect("the end of the language");
        let said: Vec<&str> = own.lines().map(|line| line.trim().trim_end_matches(',')).collect();
        let expected: Vec<String> =
            failures.each().iter().map(|(kind, entry)| format!("{kind}: \"{}\"", entry.0)).collect();
        assert_eq!(said, expected);
    }
}

#[test]
fn paths_are_read_as_written() {
    let mut paths = Vec::new();
    let at = ["export".to_string(), "part".to_string()];
    for text in [
        "super::html::Html;",
        "crate::{data, view::{View, Show}};",
        "super::super::draw::paint(",
        "crate::words::Words",
    ] {
        read_path(text, &at, &mut paths);
    }
    let said: Vec<String> = paths.iter().map(|path| path.join("::")).collect();
    assert_eq!(said, ["export::html::Html", "data", "view", "draw::paint", "words::Words"]);
}
