//! The list of published datasets, as a JSON-stat 2.0 collection: written, and checked.

use super::super::{Dataset, Level, Problem};
use super::PROFILE;
use super::json::Json;
use super::node::{Document, Node};
use serde_json::{Map, Value, json};

/// The list of the datasets' files. Its addresses are relative, so that the folder may stand anywhere.
pub fn write_list(datasets: &[Dataset]) -> String {
    let Some(first) = datasets.first() else {
        return String::new();
    };
    let own = first.lang.as_str();
    let item = |dataset: &Dataset| {
        let (href, label) = (format!("{}.json", dataset.id), dataset.label.get(own).text);
        json!({"class": "dataset", "href": href, "label": label})
    };
    let mut translations = Map::new();
    for (lang, publisher) in first.publisher.others(own) {
        let label = |dataset: &Dataset| json!({"label": dataset.label.get(lang).text});
        let items: Vec<Value> = datasets.iter().map(label).collect();
        translations.insert(lang.into(), json!({"label": publisher, "link": {"item": items}}));
    }
    let document = json!({
        "version": "2.0",
        "class": "collection",
        "label": first.publisher.get(own).text,
        "link": {"item": datasets.iter().map(item).collect::<Vec<_>>()},
        "extension": {"impact": {"profile": PROFILE, "lang": own, "i18n": translations}},
    });
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

/// Whether a text is JSON with our profile, a dataset or a list of them, however good it is.
pub fn claims_profile(text: &str) -> bool {
    serde_json::from_str(text.trim_start_matches('\u{feff}')).is_ok_and(|json: Json| has_profile(&json))
}

fn has_profile(json: &Json) -> bool {
    json.get("extension").is_some_and(|extension| extension.get("impact").is_some())
}

/// Checks a list named `name`: every dataset is there, and our own lists name every file in `beside`, the JSON files of
/// its folder. Gives how many datasets it names, and what is wrong; none where the text is no list at all.
pub fn check_list(text: &str, name: &str, beside: &[String]) -> Option<(usize, Vec<Problem>)> {
    let json: Json = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()?;
    json.get("class").filter(|class| class.text() == Some("collection"))?;
    let document = Document::new(&json, "");
    let root = document.root();
    if root.text_at("version") != "2.0" {
        let found = format!("the version {:?}", root.text_at("version"));
        root.report(Level::Stop, "WRONG_VERSION", found, "give a file with \"version\": \"2.0\"");
    }
    let mut named = Vec::new();
    let mut check_item = |item: &Node| {
        let href = item.string_at("href");
        // Addresses elsewhere are not looked up.
        let is_here = !href.contains([':', '/']);
        if is_here && !beside.contains(&href) {
            let found = format!("the address {href:?}, where there is no file");
            let remedy = "publish the tables again, or take the item out";
            item.report(Level::Publish, "ITEM_MISSING", found, remedy);
        }
        named.push(href);
    };
    if let Some(link) = root.get("link") {
        link.items_at("item", &mut check_item);
    }
    let ours = has_profile(&json);
    for file in beside.iter().filter(|file| ours && *file != name && !named.contains(file)) {
        let found = format!("no item for {file}, which stands beside it");
        root.report(Level::Publish, "FILE_UNLISTED", found, "take that file away, or publish it from the tables");
    }
    Some((named.len(), document.problems()))
}
