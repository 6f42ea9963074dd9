//! What a page holds, for machines that look for data: schema.org's `Dataset`, as JSON-LD in a data block that no browser
//! runs. Only what is known is said. A licence is not, so there is none; the notice says whose the figures are.

use super::dataset::{MEASURE, PERIOD};
use super::open_graph::picture_of;
use crate::data::{Category, Dataset, Period, Source, Text};
use serde_json::{Map, Value, json};

/// The block that describes these datasets in a page in `lang`: one dataset a line.
pub fn block(datasets: &[&Dataset], territory: &Text, lang: &str) -> String {
    let described = datasets.iter().map(|dataset| harmless(&describe(dataset, territory, lang)));
    let lines = described.collect::<Vec<_>>().join(",\n");
    let begin = "{\"@context\":\"https://schema.org\",\"@graph\":[";
    format!("<script type=\"application/ld+json\">\n{begin}\n{lines}\n]}}\n</script>")
}

/// As text that can neither end the block nor begin a comment in it, whatever the data says.
fn harmless(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

fn describe(dataset: &Dataset, territory: &Text, lang: &str) -> Value {
    let said = |text: &Text| Value::from(text.get(lang).text);
    let thing = |kind: &str, name: &Text| match name.is_empty() {
        true => Value::Null,
        false => json!({ "@type": kind, "name": said(name) }),
    };
    known(json!({
        "@type": "Dataset",
        "identifier": dataset.id,
        "name": said(&dataset.label),
        "description": said(&dataset.subtitle),
        "inLanguage": languages(&dataset.label),
        "image": picture_of(&dataset.id, lang),
        "creator": thing("Organization", &dataset.publisher),
        "copyrightNotice": said(&dataset.rights),
        "temporalCoverage": covered(dataset).into_iter().map(Period::iso).collect::<Vec<_>>(),
        "spatialCoverage": thing("Place", territory),
        "variableMeasured": dataset.dimensions[MEASURE].categories.iter().map(|measure| variable(measure, lang)).collect::<Vec<_>>(),
        "distribution": [
            download("JSON-stat 2.0", "application/json", &format!("data/{}.json", dataset.id)),
            download("CSV", "text/csv", "data/figures.csv"),
        ],
        "citation": dataset.sources.iter().map(document).collect::<Vec<_>>(),
    }))
}

/// Without what is not known.
fn known(value: Value) -> Value {
    let is_known = |value: &Value| match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        _ => true,
    };
    match value {
        Value::Object(members) => {
            members.into_iter().filter(|(_, value)| is_known(value)).collect::<Map<_, _>>().into()
        }
        other => other,
    }
}

/// The tags of the languages a text is in, its own first.
fn languages(text: &Text) -> Vec<&str> {
    let own = text.get("").lang;
    [own].into_iter().chain(text.others(own).map(|(lang, _)| lang)).collect()
}

/// The time that figures speak of. Periods that meet or overlap are one; a gap stays a gap.
fn covered(dataset: &Dataset) -> Vec<Period> {
    let figures = (0..dataset.cells()).filter(|cell| dataset.is_figure(*cell));
    let mut periods: Vec<Period> = figures.filter_map(|cell| dataset.category(cell, PERIOD).period).collect();
    periods.sort();
    let mut covered: Vec<Period> = Vec::new();
    for period in periods {
        match covered.last_mut() {
            Some(last) if last.meets(period) || period.first <= last.last => last.last = last.last.max(period.last),
            _ => covered.push(period),
        }
    }
    covered
}

fn variable(measure: &Category, lang: &str) -> Value {
    known(json!({
        "@type": "PropertyValue",
        "propertyID": measure.id,
        "name": measure.label.get(lang).text,
        "unitText": measure.unit.as_ref().map(|unit| unit.id.as_str()),
    }))
}

fn download(name: &str, format: &str, address: &str) -> Value {
    json!({ "@type": "DataDownload", "name": name, "encodingFormat": format, "contentUrl": address })
}

/// A document that published figures; its date and address where they are known.
fn document(source: &Source) -> Value {
    let publisher = Some(&source.publisher).filter(|publisher| !publisher.is_empty());
    known(json!({
        "@type": "CreativeWork",
        "name": source.title,
        "publisher": publisher.map(|name| json!({ "@type": "Organization", "name": name })),
        "datePublished": source.published,
        "url": source.address,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::{Dimension, Source};

    fn time(id: &str) -> Category {
        Category { id: id.into(), period: Period::from_id(id), ..Category::default() }
    }

    /// A figure for each period; nothing else is known.
    fn dataset(periods: &[&str]) -> Dataset {
        let one = Dimension { categories: vec![Category::default()], ..Dimension::default() };
        let time = Dimension { categories: periods.iter().map(|id| time(id)).collect(), ..Dimension::default() };
        Dataset { dimensions: vec![one.clone(), one, time], values: vec![1.0; periods.len()], ..Dataset::default() }
    }

    #[test]
    fn periods_that_meet_are_one_and_a_gap_stays_a_gap() {
        let covered = |periods| covered(&dataset(periods)).into_iter().map(Period::iso).collect::<Vec<_>>();
        assert_eq!(covered(&["2018-19", "2019-20", "2019"]), ["2018-04-01/2020-03-31"]);
        assert_eq!(covered(&["2019", "2021-22"]), ["2019-01-01/2019-12-31", "2021-04-01/2022-03-31"]);
        assert_eq!(covered(&["2015..2020", "2017"]), ["2015-01-01/2020-12-31"]);
    }

    #[test]
    fn a_period_for_which_there_is_no_figure_is_not_covered() {
        let dataset = Dataset { values: vec![1.0, f64::NAN], ..dataset(&["2018-19", "2019-20"]) };
        assert_eq!(covered(&dataset).into_iter().map(Period::iso).collect::<Vec<_>>(), ["2018-04-01/2019-03-31"]);
    }

    #[test]
    fn what_is_not_known_is_not_said() {
        let json = describe(&dataset(&["2019"]), &Text::default(), "en");
        for absent in ["creator", "copyrightNotice", "license", "spatialCoverage", "citation"] {
            assert!(json.get(absent).is_none(), "{absent} in {json}");
        }
        let source = Source { title: "A report".into(), ..Source::default() };
        assert_eq!(document(&source), json!({ "@type": "CreativeWork", "name": "A report" }));
    }

    #[test]
    fn nothing_in_the_data_ends_the_block_or_begins_a_comment() {
        let evil = "</script><!-- /dataset --><script>alert(1)</script>";
        let dataset = Dataset { label: Text::new("en", evil), ..dataset(&["2019"]) };
        let block = block(&[&dataset], &Text::default(), "en");
        assert_eq!(block.matches('<').count(), 2, "{block}");
        let (_, inside) = block.split_once('>').unwrap();
        let json: Value = serde_json::from_str(inside.strip_suffix("</script>").unwrap()).unwrap();
        assert_eq!(json["@graph"][0]["name"], evil);
    }
}
