//! Nothing changes without a word: each field of a published file is altered or taken out in turn.

use impact_charts::data::{Dataset, read_text};
use impact_charts::publish::changes;
use serde_json::Value;
use std::fs;

/// The files that hold each kind of field between them.
const FILES: [&str; 3] = ["www/data/timeliness.json", "www/data/awareness.json", "tests/changes/every-field.json"];

/// Every value that is like `value` but for one field, each with the way to that field.
fn altered(value: &Value) -> Vec<(String, Value)> {
    let mut all = Vec::new();
    match value {
        Value::Object(members) => {
            for (name, inner) in members {
                let mut without = members.clone();
                without.shift_remove(name);
                all.push((format!(".{name} taken out"), without.into()));
                for (way, inner) in altered(inner) {
                    let mut members = members.clone();
                    members.insert(name.clone(), inner);
                    all.push((format!(".{name}{way}"), members.into()));
                }
            }
        }
        Value::Array(items) => {
            for (index, inner) in items.iter().enumerate() {
                let mut without = items.clone();
                without.remove(index);
                all.push((format!("[{index}] taken out"), without.into()));
                for (way, inner) in altered(inner) {
                    let mut items = items.clone();
                    items[index] = inner;
                    all.push((format!("[{index}]{way}"), items.into()));
                }
            }
        }
        Value::String(text) => {
            all.push((" longer".into(), format!("{text} x").into()));
            let last = text.rfind(|letter: char| letter.is_ascii_digit());
            if let Some(at) = last {
                let digit = if text[at..].starts_with('1') { "2" } else { "1" };
                all.push((" with another digit".into(), format!("{}{digit}{}", &text[..at], &text[at + 1..]).into()));
            }
        }
        Value::Number(number) => all.push((" one more".into(), (number.as_f64().unwrap_or_default() + 1.0).into())),
        Value::Null | Value::Bool(_) => all.push((" as a number".into(), 7.into())),
    }
    all
}

/// By its printed form: a figure that is missing is NaN, which equals nothing.
fn printed(dataset: &Dataset) -> String {
    format!("{dataset:?}")
}

#[test]
fn no_field_changes_without_a_word() {
    for file in FILES {
        let text = fs::read_to_string(super::package().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        let whole: Value = serde_json::from_str(&text).expect("JSON");
        let old = read_text(&text).unwrap_or_else(|problems| panic!("{file}: {}", problems[0])).dataset;
        let mut told = 0;
        let mut silent = Vec::new();
        for (way, value) in altered(&whole) {
            // What may not be published is a problem, and what is not read is no part of the dataset.
            let Ok(reading) = read_text(&value.to_string()) else { continue };
            if printed(&reading.dataset) == printed(&old) {
                continue;
            }
            let new = [reading.dataset];
            match changes(std::slice::from_ref(&old), &new).is_empty() {
                true => silent.push(way),
                false => told += 1,
            }
        }
        assert!(silent.is_empty(), "{file}: nothing is said of\n{}", silent.join("\n"));
        assert!(told > 50, "{file}: {told} fields alone could be altered");
    }
}
