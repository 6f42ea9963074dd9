//! Files that leave a chart, read back by readers that are not ours: nothing lost, well-formed, no script.

use super::super::seeds;
use impact_charts::data::{Category, Dataset, Dimension, Facts, Period, Role, Text};
use impact_charts::export::part::Part;
use impact_charts::export::{csv, meant, svg};
use impact_charts::view::{View, Wish};
use impact_charts::words::Words;

pub fn texts() -> Vec<Vec<u8>> {
    seeds::lines(
        "Core|82%|a note|the quote\n<script>alert(1)</script>|\"x\"|]]>|</title>\n=1+1|@a|-inf|+44\n'|''|'=|\ta\n&amp;|&#0;|a,b|c;d\n",
    )
}

/// A dataset all of whose texts came from somewhere.
fn of(input: &[u8]) -> Dataset {
    let text = String::from_utf8_lossy(input);
    let parts: Vec<&str> = text.split('|').collect();
    let part = |at: usize| parts.get(at).copied().unwrap_or_default();
    let said = |at: usize| Text::new("en", part(at));
    let category =
        |id: &str, label: Text| Category { id: id.into(), label, period: Period::from_id(id), ..Category::default() };
    let dimension =
        |id: &str, role: Role, categories: Vec<Category>| Dimension { id: id.into(), label: said(0), role, categories };
    let mut facts = Facts { printed: said(1), note: said(2), ..Facts::default() };
    facts.quote.text = part(3).into();
    Dataset {
        id: part(4).into(),
        label: said(0),
        lang: "en".into(),
        rights: said(3),
        dimensions: vec![
            dimension("group", Role::Other, vec![category(part(5), said(0)), category("b", said(2))]),
            dimension("period", Role::Time, vec![category("2011", said(1)), category("2012", said(3))]),
        ],
        values: vec![1.0, -2.5, f64::NAN, 4.0],
        facts: vec![(1, facts.clone()), (2, Facts { status: vec![part(6).into()], ..facts })],
        ..Dataset::default()
    }
}

/// The letters that XML can hold.
fn held(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && !is_barred(*letter)).collect()
}

fn is_barred(letter: char) -> bool {
    letter < ' ' || matches!(letter, '\u{fffe}' | '\u{ffff}')
}

pub fn svg_is_well_formed(input: &[u8]) {
    let dataset = of(input);
    for kind in ["bar", "line"] {
        let view = View::open(&dataset, &Wish { kind: kind.into(), ..Wish::default() });
        let text = svg(Part { dataset: &dataset, view: &view, words: Words::of("en"), level: 3 }, 640.0, "");
        let document = roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{error} in {text}"));
        for node in document.descendants().filter(roxmltree::Node::is_element) {
            let name = node.tag_name().name();
            assert!(
                ["svg", "title", "desc", "rect", "line", "polyline", "polygon", "circle", "text", "path"]
                    .contains(&name),
                "{name}"
            );
            for attribute in node.attributes() {
                let name = attribute.name();
                assert!(!name.starts_with("on") && name != "href" && name != "style", "{name}");
            }
        }
        let title = document.descendants().find(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "title")));
        let said = title.expect("a title").text().unwrap_or_default();
        assert_eq!(held(said), held(dataset.label.own()));
    }
}

pub fn csv_reads_back(input: &[u8]) {
    let dataset = of(input);
    let view = View::open(&dataset, &Wish::default());
    let text = csv(Part { dataset: &dataset, view: &view, words: Words::of("en"), level: 3 }, "");
    let mut reader =
        csv::ReaderBuilder::new().has_headers(true).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<_> = reader.records().map(|row| row.expect("as many fields as headings")).collect();
    let cells = view.cells(&dataset);
    assert_eq!(rows.len(), cells.len());
    for (row, cell) in rows.iter().zip(&cells) {
        let facts = dataset.facts(*cell);
        assert_eq!(meant(&row[5]), facts.map_or("", |facts| facts.printed.own()));
        assert_eq!(meant(&row[13]), facts.map_or("", |facts| &facts.quote.text));
        for field in row {
            let is_number = field.parse::<f64>().is_ok_and(f64::is_finite);
            assert!(is_number || !field.starts_with(['=', '+', '-', '@', '\t', '\r']), "{field:?}");
        }
    }
}
