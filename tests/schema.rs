//! The JSON Schemas: those in `www/data/schema` are what the code gives, what is published keeps them, and what is broken
//! in shape does not.
#![cfg(not(target_arch = "wasm32"))]

use jsonschema::Validator;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn json(path: &Path) -> Value {
    serde_json::from_str(&read(path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What `schema` prints.
fn printed(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_impact-charts")).arg("schema").args(arguments).output();
    String::from_utf8(output.expect("the command runs").stdout).expect("UTF-8")
}

fn schema(name: &str) -> Validator {
    let schema: Value = serde_json::from_str(&printed(&[name])).expect("JSON");
    Validator::new(&schema).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// What a schema has against a file, a line each.
fn faults(schema: &Validator, file: &Value) -> Vec<String> {
    match schema.validate(file) {
        Ok(()) => Vec::new(),
        Err(errors) => errors.map(|error| format!("{}: {error}", error.instance_path)).collect(),
    }
}

/// The files of a folder that end so.
fn list(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(here(folder)).expect("a folder").map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|end| end == "json")).collect();
    paths.sort();
    paths
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_string_lossy().into_owned()
}

#[test]
fn the_schemas_in_the_tree_are_those_of_the_code() {
    let names: Vec<String> = printed(&[]).lines().map(String::from).collect();
    let mut kept: Vec<String> = list("www/data/schema").iter().map(|path| stem(path)).collect();
    kept.sort_by_key(|name| names.iter().position(|known| known == name));
    assert_eq!(kept, names);
    for name in names {
        let kept = read(&here("www/data/schema").join(format!("{name}.json"))).replace("\r\n", "\n");
        assert!(kept == printed(&[&name]), "{name}.json is out of date: run tests/setup/publish.sh");
    }
}

#[test]
fn every_shipped_file_keeps_its_schema() {
    let (profile, index) = (schema("profile"), schema("index"));
    let files = list("www/data");
    assert!(files.len() > 20, "{} files", files.len());
    for path in files {
        let schema = if stem(&path) == "index" { &index } else { &profile };
        assert_eq!(faults(schema, &json(&path)), Vec::<String>::new(), "{}", path.display());
    }
}

/// With these nothing is wrong.
const GOOD: &str = "base-counted byte-order-mark good view-good";

/// What the reader alone can say: an id that there is not, a number that does not add up, a text that is missing in a
/// language. A schema sees one value at a time.
const BEYOND: &str = "\
    category-count dimension-missing earlier-in-one-language figure-twice group-unknown no-figures \
    printed-missing quote-missing revised-without-word share-over-100 sizes-fewer-than-ids source-unknown \
    status-with-printed status-with-value target-not-covered undeclared-range unit-missing value-count \
    view-ids-unknown view-units-along view-units-groups view-units-open welsh-missing";

/// The broken files that are JSON, and whether their schema lets them pass.
#[test]
fn each_broken_file_breaks_its_schema_or_is_known_to_be_beyond_it() {
    let profile = schema("profile");
    let is_let_pass = |path: &PathBuf| {
        let text = read(path);
        serde_json::from_str(text.trim_start_matches('\u{feff}')).is_ok_and(|json: Value| profile.is_valid(&json))
    };
    let passed: BTreeSet<String> =
        list("tests/problems/json").iter().filter(|p| is_let_pass(p)).map(|p| stem(p)).collect();
    let known = GOOD.split(' ').chain(BEYOND.split(' ')).map(String::from).collect();
    assert_eq!(passed, known);
}

/// Every member that a schema names, by its path; ids are left out of paths.
fn named(schema: &Value, path: &str, names: &mut BTreeSet<String>) {
    for (key, value) in schema.as_object().into_iter().flatten() {
        match key.as_str() {
            "properties" => {
                for (name, inner) in value.as_object().expect("members") {
                    let path = format!("{path}/{name}");
                    named(inner, &path, names);
                    names.insert(path);
                }
            }
            "items" | "additionalProperties" => named(value, path, names),
            _ => {}
        }
    }
}

/// Every member of a file that a schema names.
fn used(file: &Value, path: &str, known: &BTreeSet<String>, names: &mut BTreeSet<String>) {
    match file {
        Value::Array(items) => items.iter().for_each(|item| used(item, path, known, names)),
        Value::Object(members) => {
            for (name, inner) in members {
                let inside = format!("{path}/{name}");
                // What is no member of the schema is an id.
                let path = if known.contains(&inside) { &inside } else { path };
                used(inner, path, known, names);
                names.insert(path.into());
            }
        }
        _ => {}
    }
}

/// A member that nothing writes would stand in the schema for nothing. One file has every member there is.
#[test]
fn every_member_of_the_schema_is_one_that_is_written() {
    let profile: Value = serde_json::from_str(&printed(&["profile"])).expect("JSON");
    let mut known = BTreeSet::new();
    named(&profile, "", &mut known);
    let mut found = BTreeSet::new();
    let mut files = list("www/data");
    files.retain(|path| stem(path) != "index");
    files.push(here("tests/changes/every-field.json"));
    files.push(here("tests/problems/json/view-good.json"));
    for path in files {
        let text = read(&path);
        let reading = impact_charts::data::read_text(&text).expect("a dataset without problems");
        let written: Value = serde_json::from_str(&impact_charts::data::write(&reading.dataset)).expect("JSON");
        used(&written, "", &known, &mut found);
    }
    let unused: Vec<&String> = known.difference(&found).filter(|path| !path.contains("/i18n/")).collect();
    assert_eq!(
        unused,
        [
            "/extension/impact/remarks/locator",
            "/extension/impact/view/axis",
            "/extension/impact/view/axis/from",
            "/role/geo"
        ]
    );
}
