//! What the pages tell machines of the data: schema.org's vocabulary, nothing that the tables do not say, and every
//! address a file that is there.

use super::{committed, www};
use serde_json::Value;
use std::collections::BTreeMap;

const PAGES: [(&str, &str); 4] =
    [("index.html", "en"), ("index.cy.html", "cy"), ("figures.html", "en"), ("figures.cy.html", "cy")];

/// The properties that we use of each of schema.org's types.
const VOCABULARY: [(&str, &str); 6] = [
    (
        "Dataset",
        "identifier name description inLanguage image creator copyrightNotice temporalCoverage spatialCoverage \
         variableMeasured distribution citation",
    ),
    ("Organization", "name"),
    ("Place", "name"),
    ("PropertyValue", "propertyID name unitText"),
    ("DataDownload", "name encodingFormat contentUrl"),
    ("CreativeWork", "name publisher datePublished url"),
];

/// A row of a table, by column: not read by the code that is tested.
type Fields = BTreeMap<String, String>;

fn table(name: &str) -> Vec<Fields> {
    let text = committed(&format!("data/tables/{name}.csv"));
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    reader.deserialize().map(|row| row.expect("a whole row")).collect()
}

/// The datasets that a page describes.
fn described(page: &str) -> Vec<Value> {
    let html = committed(page);
    let (head, _) = html.split_once("</head>").expect("a head");
    let (_, rest) = head.split_once("<script type=\"application/ld+json\">").expect("a data block in the head");
    let (block, rest) = rest.split_once("</script>").expect("its end");
    assert!(!rest.contains("ld+json"), "{page}: one block");
    let json: Value = serde_json::from_str(block).unwrap_or_else(|error| panic!("{page}: {error}"));
    assert_eq!(json["@context"], "https://schema.org");
    json["@graph"].as_array().expect("a list of datasets").clone()
}

/// What is not as schema.org has it, of a value and all within it.
fn foreign(value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) => items.iter().flat_map(foreign).collect(),
        Value::Object(members) => {
            let kind = members.get("@type").and_then(Value::as_str).unwrap_or("nothing");
            let Some((_, known)) = VOCABULARY.iter().find(|(name, _)| *name == kind) else {
                return vec![format!("a thing of type {kind}")];
            };
            let unknown = |name: &&String| *name != "@type" && !known.split(' ').any(|known| known == *name);
            let mut faults: Vec<String> =
                members.keys().filter(unknown).map(|name| format!("{name} of {kind}")).collect();
            faults.extend(members.values().flat_map(foreign));
            faults
        }
        Value::String(text) if text.trim().is_empty() => vec!["an empty text".into()],
        Value::String(_) => Vec::new(),
        other => vec![format!("{other}, which is no text")],
    }
}

#[test]
fn machines_are_told_in_the_vocabulary_of_schema_org() {
    for (page, _) in PAGES {
        for dataset in described(page) {
            assert_eq!(dataset["@type"], "Dataset");
            assert_eq!(foreign(&dataset), Vec::<String>::new(), "{page}: {}", dataset["identifier"]);
            // What search engines ask of a description.
            let length = dataset["description"].as_str().expect("a description").chars().count();
            assert!((50..=5000).contains(&length), "{page}: {}", dataset["description"]);
        }
    }
}

#[test]
fn machines_are_told_what_the_tables_say() {
    let (publication, datasets, measures) = (table("publication"), table("datasets"), table("measures"));
    for (page, lang) in PAGES {
        let text = |row: &Fields, column: &str| row[&format!("{column}_{lang}")].clone();
        let of_all = |id: &str| publication.iter().find(|row| row["id"] == id).expect("a row")[lang].clone();
        for found in described(page) {
            let row = datasets.iter().find(|row| row["id"] == found["identifier"]).expect("a dataset of ours");
            assert_eq!(found["name"], text(row, "label"));
            assert_eq!(found["description"], text(row, "subtitle"));
            assert_eq!(found["creator"]["name"], of_all("publisher"));
            assert_eq!(found["spatialCoverage"]["name"], of_all("territory"));
            assert_eq!(found["copyrightNotice"], of_all("rights"));
            let own = measures.iter().filter(|measure| measure["dataset"] == row["id"]);
            let expected: Vec<[String; 2]> =
                own.map(|measure| [text(measure, "label"), measure["unit"].clone()]).collect();
            let variables = found["variableMeasured"].as_array().expect("variables").iter();
            let said = |value: &Value, name: &str| value[name].as_str().expect("a text").to_string();
            assert_eq!(
                variables.map(|each| [said(each, "name"), said(each, "unitText")]).collect::<Vec<_>>(),
                expected
            );
        }
    }
}

#[test]
fn the_page_of_all_figures_tells_of_every_dataset() {
    let expected: Vec<String> = table("datasets").iter().map(|row| row["id"].clone()).collect();
    for page in ["figures.html", "figures.cy.html"] {
        let found: Vec<String> =
            described(page).iter().map(|dataset| dataset["identifier"].as_str().expect("an id").into()).collect();
        assert_eq!(found, expected, "{page}");
    }
}

#[test]
fn documents_and_files_are_those_that_there_are() {
    let sources = table("sources");
    for (page, _) in PAGES {
        for dataset in described(page) {
            for file in dataset["distribution"].as_array().expect("files") {
                let address = file["contentUrl"].as_str().expect("an address");
                assert!(www().join(address).is_file(), "{page}: {address}");
            }
            for document in dataset["citation"].as_array().expect("documents") {
                let row = sources.iter().find(|row| row["title"] == document["name"]).expect("a document of ours");
                for (name, column) in [("datePublished", "published"), ("url", "address")] {
                    assert_eq!(document[name].as_str().unwrap_or_default(), row[column], "{page}: {document}");
                }
            }
        }
    }
}
