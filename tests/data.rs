//! The published data: what is in `www/data` is what the tables give, all of it, and what others can read.
#![cfg(not(target_arch = "wasm32"))]

use impact_charts::data::{Dataset, read_text, write};
use impact_charts::publish::{self, Tables};
use jsonstat_validator::{ValidateOptions, validate_from_str};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn www() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("www")
}

fn tables() -> Tables {
    Tables::read(&publish::read(&www().join("data/tables")).expect("the folder of tables"))
}

/// The datasets that the tables give now.
fn datasets() -> Vec<Dataset> {
    publish::datasets(&tables()).unwrap_or_else(|problems| panic!("{}", problems[0]))
}

/// A published file as it stands.
fn published(name: &str) -> String {
    let path = www().join("data").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn json(name: &str) -> Value {
    serde_json::from_str(&published(name)).expect("JSON")
}

/// The rows of a table as the csv crate gives them, by column: not read by the code that is tested.
fn rows(name: &str) -> Vec<BTreeMap<String, String>> {
    let text = published(name);
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    reader.deserialize().map(|row| row.expect("a whole row")).collect()
}

#[test]
fn what_is_published_is_what_the_tables_give_now() {
    let mut files = publish::files(&datasets());
    files.extend(publish::pages(&www(), &tables(), &datasets()).expect("the pages"));
    for file in files {
        let kept = fs::read_to_string(www().join(&file.path)).unwrap_or_default();
        assert!(kept == file.text(), "{} is out of date: run `impact-charts publish`", file.path.display());
    }
}

#[test]
fn publishing_twice_changes_no_byte_and_touches_no_file() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("publish-twice");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("data")).unwrap();
    let first = publish::files(&datasets());
    assert_eq!(publish::write(&folder, &first).unwrap().len(), first.len());
    let second = publish::files(&datasets());
    assert_eq!(first, second);
    assert_eq!(publish::write(&folder, &second).unwrap(), Vec::<PathBuf>::new());
    assert_eq!(fs::read_dir(folder.join("data")).unwrap().count(), first.len(), "something was left behind");
}

#[test]
fn a_file_that_cannot_be_written_leaves_all_as_they_were() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("publish-fails");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("one"), "old").unwrap();
    let file = |path: &str| publish::File::of(path, "new");
    assert!(publish::write(&folder, &[file("one"), file("no-such-folder/two")]).is_err());
    assert_eq!(fs::read_to_string(folder.join("one")).unwrap(), "old");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "something was left behind");
}

#[test]
fn reading_what_was_written_gives_the_same_dataset() {
    for dataset in datasets() {
        let text = write(&dataset);
        let reading = read_text(&text).unwrap_or_else(|problems| panic!("{}: {}", dataset.id, problems[0]));
        assert_eq!(reading.problems, [], "{}", dataset.id);
        // By their printed form: a figure that is missing is NaN, which equals nothing.
        assert_eq!(format!("{:#?}", reading.dataset), format!("{dataset:#?}"));
        assert_eq!(write(&reading.dataset), text);
    }
}

/// What every figure must keep from the table to the published file.
const KEPT: [&str; 6] = ["printed", "qualifier", "source", "quote", "locator", "status"];

#[test]
fn every_figure_and_target_stands_in_the_published_json() {
    let (figures, targets) = (rows("tables/figures.csv"), rows("tables/targets.csv"));
    assert_eq!(figures.len() + targets.len(), 66);
    for row in &figures {
        let json = json(&format!("{}.json", row["dataset"]));
        let found = found(&json, row);
        for field in KEPT {
            // Publishing adds the status of the first figure after a break.
            let kept = found[field].trim_end_matches('b').trim();
            assert_eq!(kept, row[field], "{field} of {row:?}");
        }
        assert_eq!(found["value"], row["value"], "{row:?}");
    }
    for row in &targets {
        let json = json(&format!("{}.json", row["dataset"]));
        let all = json["extension"]["impact"]["targets"].as_array().expect("targets").clone();
        let is_same = |target: &&Value| is_at(target, row) && target["value"].as_f64() == row["value"].parse().ok();
        let target = all.iter().find(is_same).unwrap_or_else(|| panic!("no target {row:?}"));
        assert_eq!(
            (target["printed"].as_str(), target["quote"].as_str()),
            (Some(&*row["printed"]), Some(&*row["quote"]))
        );
    }
}

/// The figure of a row as the published JSON has it, found by the rules of JSON-stat alone.
fn found(json: &Value, row: &BTreeMap<String, String>) -> BTreeMap<&'static str, String> {
    let mut cell = 0;
    for (id, size) in json["id"].as_array().unwrap().iter().zip(json["size"].as_array().unwrap()) {
        let id = id.as_str().unwrap();
        let index = json["dimension"][id]["category"]["index"].as_array().unwrap();
        let at = index.iter().position(|category| *category == row[id].as_str());
        cell = cell * size.as_u64().unwrap() as usize + at.unwrap_or_else(|| panic!("no {id} {}", row[id]));
    }
    let text = |value: &Value| value.as_str().unwrap_or_default().to_string();
    let cells = json["extension"]["impact"]["cells"].as_array().unwrap();
    let facts = cells.iter().find(|facts| is_at(facts, row)).unwrap_or_else(|| panic!("no facts of {row:?}"));
    let mut found: BTreeMap<&str, String> = KEPT.iter().map(|field| (*field, text(&facts[*field]))).collect();
    found.insert("status", text(&json["status"][cell.to_string()]));
    let value = &json["value"][cell];
    found.insert("value", if value.is_null() { String::new() } else { value.to_string() });
    found
}

fn is_at(facts: &Value, row: &BTreeMap<String, String>) -> bool {
    ["measure", "group", "period"].iter().all(|id| facts["at"][id] == row[*id].as_str())
}

#[test]
fn every_further_wording_stands_with_its_figure() {
    let also = rows("tables/also.csv");
    assert_eq!(also.len(), 20);
    for row in &also {
        let json = json(&format!("{}.json", row["dataset"]));
        let cells = json["extension"]["impact"]["cells"].as_array().unwrap();
        let wordings =
            cells.iter().filter(|facts| is_at(facts, row)).flat_map(|facts| facts["also"].as_array().unwrap());
        let is_same = |wording: &Value| wording["printed"] == *row["printed"] && wording["quote"] == *row["quote"];
        assert!(wordings.into_iter().any(is_same), "{row:?}");
    }
}

#[test]
fn the_download_holds_every_figure_once_and_reads_back() {
    let download = rows("figures.csv");
    assert_eq!(download.len(), 66);
    assert_eq!(download.iter().filter(|row| row["figure_or_target"] == "target").count(), 2);
    for row in rows("tables/figures.csv") {
        let same = |known: &&BTreeMap<String, String>| {
            ["dataset", "measure", "group", "period", "value", "printed", "quote"]
                .iter()
                .all(|id| known[*id] == row[*id])
        };
        assert_eq!(download.iter().filter(same).count(), 1, "{row:?}");
    }
    assert!(published("figures.csv").starts_with('\u{feff}'));
    assert_eq!(publish::check_csv("figures.csv", published("figures.csv")).problems, []);
}

#[test]
fn the_list_names_every_published_dataset() {
    let ids: Vec<String> = rows("tables/datasets.csv").iter().map(|row| format!("{}.json", row["id"])).collect();
    let list = json("index.json");
    let named: Vec<&str> =
        list["link"]["item"].as_array().unwrap().iter().map(|i| i["href"].as_str().unwrap()).collect();
    assert_eq!(named, ids);
    let files = publish::list(&www().join("data"), "json").unwrap();
    assert_eq!(files.len(), ids.len() + 1, "a file that is not published from the tables");
}

#[test]
fn an_independent_validator_finds_nothing_wrong() {
    for path in publish::list(&www().join("data"), "json").unwrap() {
        // It wants whole addresses; ours are relative, so that the folder can be copied anywhere.
        let text = fs::read_to_string(&path).unwrap().replace("\"href\": \"", "\"href\": \"https://example.org/data/");
        let result = validate_from_str(&text, &ValidateOptions::default());
        let found: Vec<String> =
            result.findings.iter().map(|f| format!("{} {} {}", f.code, f.path, f.message)).collect();
        assert!(result.valid && found.is_empty(), "{}: {found:#?}", path.display());
    }
    let broken = published("timeliness.json").replacen("\"size\": [", "\"size\": [7,", 1);
    assert!(!validate_from_str(&broken, &ValidateOptions::default()).valid, "it finds nothing wrong with anything");
}

#[test]
fn other_bodies_files_are_read_or_refused_in_words() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/problems/foreign");
    for (name, cells, numbers, sum) in [
        ("org-canada.json", 120, 120, 140_121.0),
        ("org-us-gsp.json", 204, 204, 17_501_200.0),
        ("org-order.json", 24, 0, 0.0),
    ] {
        let text = fs::read_to_string(folder.join(name)).unwrap();
        let dataset = read_text(&text).unwrap_or_else(|problems| panic!("{name}: {}", problems[0])).dataset;
        let values: Vec<f64> = (0..dataset.cells()).filter_map(|cell| dataset.value(cell)).collect();
        assert_eq!((dataset.cells(), values.len()), (cells, numbers), "{name}");
        // To the six digits to which an independent reader gave it.
        assert!((values.iter().sum::<f64>() - sum).abs() <= sum * 5e-6, "{name}: {}", values.iter().sum::<f64>());
    }
}
