//! What a reader takes away: a figure as a sentence, a citation, and the list of files. Nothing that qualifies a figure
//! stays behind.

use super::page::between;
use super::scenes::all_published;
use impact_charts::chart::{Brief, Ruler, kind};
use impact_charts::data::{Category, Dataset, Dimension, Facts, Quote, Role, Source, Text};
use impact_charts::export::controls::Offer;
use impact_charts::export::html;
use impact_charts::export::part::{Part, section};
use impact_charts::export::quotation::{citation, quotation};
use impact_charts::view::readout::{bases, flags, value};
use impact_charts::view::{View, Wish};
use impact_charts::words::Words;

const ADDRESS: &str = "https://example.org/#impact-chart=1";
const LANGUAGES: [&str; 2] = ["en", "cy"];

fn part<'a>(dataset: &'a Dataset, view: &'a View, lang: &str) -> Part<'a> {
    Part { dataset, view, words: Words::of(lang), level: 3 }
}

#[test]
fn each_published_figure_is_quoted_with_all_that_qualifies_it_and_where_it_stands() {
    let (mut quoted, mut sources) = (0, 0);
    for dataset in all_published() {
        let view = View::open(&dataset, &Wish::default());
        for (lang, cell) in
            LANGUAGES.iter().flat_map(|lang| view.cells(&dataset).into_iter().map(move |cell| (*lang, cell)))
        {
            let part = part(&dataset, &view, lang);
            let said = quotation(part, cell, ADDRESS);
            let mut parts =
                vec![part.measure().get(lang).text.to_string(), value(&dataset, part.words, cell).text.to_string()];
            parts.extend(flags(&dataset, part.words, cell));
            parts.extend(bases(&dataset, part.words, cell));
            let quote = &dataset.facts(cell).expect("a published figure has facts").quote;
            parts.push(if quote.text.is_empty() { String::new() } else { format!("“{}”", quote.text) });
            if let Some(source) = dataset.source(&quote.source).filter(|_| !quote.text.is_empty()) {
                parts.extend([format!("“{}”", source.title), quote.locator.clone()]);
                sources += 1;
            }
            for part in parts {
                assert!(said.contains(&part), "{}: no {part:?} in {said:?}", dataset.id);
            }
            assert!(said.ends_with(&format!(" {ADDRESS}")), "{said}");
            quoted += 1;
        }
    }
    assert!(quoted > 50 && sources > 50, "{quoted} figures, {sources} with their document");
}

/// With the years before it in view, the first figure after a break is quoted, and shown with its sources, with the reason.
#[test]
fn a_figure_after_a_break_is_quoted_with_the_reason() {
    let dataset = all_published().into_iter().find(|dataset| dataset.id == "timeliness").expect("it is published");
    let view = View::open(&dataset, &Wish { from: "2017-18".into(), show: "sources".into(), ..Wish::default() });
    for lang in LANGUAGES {
        let part = part(&dataset, &view, lang);
        let reason = dataset.breaks[0].text.get(lang).text;
        let said: Vec<_> = view.cells(&dataset).into_iter().map(|cell| quotation(part, cell, ADDRESS)).collect();
        let told: Vec<_> = said.iter().filter(|said| said.contains(reason)).collect();
        assert!(matches!(told[..], [one] if one.contains("82%")), "{lang}: {said:#?}");
        let shown = html::write(&section(part, &Offer::default(), |_| ()), 0, false);
        assert_eq!(shown.matches(&format!(" {reason}</p>")).count(), 1, "{lang}: {shown}");
    }
}

#[test]
fn each_published_chart_is_cited_by_publisher_title_documents_and_data() {
    for dataset in all_published() {
        let view = View::open(&dataset, &Wish::default());
        for lang in LANGUAGES {
            let part = part(&dataset, &view, lang);
            let said = citation(part, "0123456789ab", ADDRESS);
            let titles = part.sources().into_iter().map(|source| source.title.as_str());
            let mut parts = vec![dataset.publisher.get(lang).text, part.headline().get(lang).text, "0123456789ab"];
            parts.extend(titles);
            for part in parts {
                assert!(said.contains(part), "{}: no {part:?} in {said:?}", dataset.id);
            }
        }
    }
}

/// Nobody is told that a document has an address or a date where none is known, nor of a digest where there is no file.
#[test]
fn what_is_not_known_of_a_document_is_said_to_be() {
    let category = |id: &str| Category { id: id.into(), label: Text::new("en", id), ..Category::default() };
    let categories = vec![category("spring"), category("autumn")];
    let quote = |source: &str| Quote { source: source.into(), text: "Three.".into(), ..Quote::default() };
    let known = Source {
        id: "a".into(),
        title: "A".into(),
        published: "2024-07-01".into(),
        address: "https://example.org/a".into(),
        ..Source::default()
    };
    let dataset = Dataset {
        lang: "en".into(),
        label: Text::new("en", "Cases"),
        dimensions: vec![Dimension { id: "t".into(), label: Text::default(), role: Role::Time, categories }],
        values: vec![3.0, 3.0],
        facts: ["a", "b"]
            .iter()
            .enumerate()
            .map(|(cell, id)| (cell, Facts { quote: quote(id), ..Facts::default() }))
            .collect(),
        sources: vec![known, Source { id: "b".into(), title: "B".into(), ..Source::default() }],
        ..Dataset::default()
    };
    let view = View::open(&dataset, &Wish::default());
    let part = part(&dataset, &view, "en");
    let unknown = "“B”, date of publication not known, address not known";
    assert_eq!(quotation(part, 1, ADDRESS), format!("Cases, autumn: 3. “Three.” Source: {unknown}. {ADDRESS}"));
    let said = citation(part, "", ADDRESS);
    for words in ["“A”, published 1 July 2024, https://example.org/a", unknown] {
        assert!(said.contains(words), "{said}");
    }
    assert!(!said.contains("0123"), "{said}");
}

#[test]
fn the_list_of_files_says_how_many_figures_each_has_and_hands_on_only_where_the_browser_can() {
    let dataset = all_published().into_iter().find(|dataset| dataset.id == "timeliness").expect("a dataset");
    let view = View::open(&dataset, &Wish::default());
    let brief = Brief { dataset: &dataset, view: &view, words: Words::of("en"), ruler: &Ruler::default() };
    let listed = |can_share: bool| {
        let offer = Offer { kind: kind(&brief), is_taking: true, can_share, ..Offer::default() };
        let page = html::write(&section(part(&dataset, &view, "en"), &offer, |_| {}), 0, false);
        between(&page, "class=\"impact-take\"", "</ul>")
    };
    let all = (0..dataset.cells()).filter(|cell| dataset.is_figure(*cell)).count();
    let list = listed(false);
    for words in
        [format!("({})", view.cells(&dataset).len()), format!("({all} "), "CSV".into(), "SVG".into(), "PNG".into()]
    {
        assert!(list.contains(&words), "no {words:?} in {list:?}");
    }
    assert!(listed(true).len() > list.len());
}
