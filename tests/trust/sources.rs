//! Every published figure can be reached: in the view `sources` of some chart of it stand its sentence, the document and
//! the place in it.

use super::none;
use super::page::plain;
use super::scenes::all_published;
use impact_charts::data::{Dataset, Quote, Role};
use impact_charts::export::controls::Offer;
use impact_charts::export::html::write;
use impact_charts::export::part::{Part, section};
use impact_charts::view::{Show, View, Wish};
use impact_charts::words::Words;

/// The view `sources` with one figure in it alone: its measure, its group, its period.
fn sources(dataset: &Dataset, cell: usize, words: &Words) -> String {
    let id = |dimension: usize| dataset.category(cell, dimension).id.clone();
    let time = dataset.role(Role::Time).map(id).unwrap_or_default();
    let dimensions = 0..dataset.dimensions.len();
    let wish = Wish {
        from: time.clone(),
        to: time,
        groups: dataset.group_dimension().map(id).unwrap_or_default(),
        fixed: dimensions.map(|d| format!("{}:{}", dataset.dimensions[d].id, id(d))).collect::<Vec<_>>().join(" "),
        show: "sources".into(),
        ..Wish::default()
    };
    let view = View::open(dataset, &wish);
    assert_eq!((view.show, view.cells(dataset)), (Show::Sources, vec![cell]), "{}", dataset.id);
    let part = Part { dataset, view: &view, words, level: 3 };
    let html = write(&section(part, &Offer::default(), |_| {}), 0, false);
    let (_, rest) = html.split_once("class=\"impact-origins\"").expect("the origins");
    plain(rest.split_once("class=\"impact-details\"").expect("what follows").0)
}

/// What of a quote does not stand there.
fn lacking(dataset: &Dataset, quote: &Quote, page: &str) -> Vec<String> {
    // A figure without a value has no sentence that published it.
    let title = dataset.source(&quote.source).map_or("", |source| &source.title);
    let is_whole = quote.text.is_empty() == title.is_empty();
    let parts = [if is_whole { &*quote.text } else { "a document for each quote" }, title, &quote.locator];
    parts.into_iter().filter(|part| !page.contains(part)).map(|part| format!("{}: {part:?}", dataset.id)).collect()
}

#[test]
fn every_published_figure_and_target_is_reached_with_its_quote_document_and_place() {
    let (mut count, mut faults) = (0, Vec::new());
    for words in Words::every() {
        for dataset in all_published() {
            for cell in (0..dataset.cells()).filter(|cell| dataset.is_figure(*cell)) {
                let page = sources(&dataset, cell, words);
                let facts = dataset.facts(cell).expect("what is known of a figure");
                let quotes = [Some(&facts.quote), dataset.target(cell).map(|target| &target.quote)];
                for quote in quotes.into_iter().flatten() {
                    faults.extend(lacking(&dataset, quote, &page));
                    count += 1;
                }
                if dataset.value(cell).is_none() {
                    let why = facts.note.get(words.lang()).text;
                    assert!(!why.is_empty() && page.contains(why), "{}: {why:?}", dataset.id);
                }
                faults.extend(facts.also.iter().flat_map(|also| lacking(&dataset, &also.quote, &page)));
            }
        }
    }
    none(faults);
    assert_eq!(count, 66 * Words::every().len());
}
