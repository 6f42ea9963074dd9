//! Charts as fragments of HTML, for pages that someone else writes: each stands without script, and comes alive with it.

use super::folder::File;
use crate::data::Dataset;
use crate::export::html::{Html, write};
use crate::export::part::{Part, fallback};
use crate::export::still::still;
use crate::view::{View, Wish};
use crate::words::Words;

/// What a fragment is told of the page it will stand in.
#[derive(Clone, Debug)]
pub struct Place {
    /// The address of the folder with the charts' script and style.
    pub pkg: String,
    /// The address of the folder with the published data.
    pub data: String,
    /// The level of the headlines, 2 to 6.
    pub level: u8,
}

/// A fragment for each dataset in each of the languages: `timeliness.en.html`.
pub fn fragments(datasets: &[Dataset], languages: &[&str], place: &Place) -> Vec<File> {
    let of_dataset = |dataset| languages.iter().map(move |lang| fragment(dataset, Words::of(lang), place));
    datasets.iter().flat_map(of_dataset).collect()
}

/// The element with its declared root. Where that is not known, or a filter took it away, the element's children stand:
/// the same table, so that no reader is sent elsewhere for the figures.
fn fragment(dataset: &Dataset, words: &Words, place: &Place) -> File {
    let view = View::open(dataset, &Wish::default());
    let part = Part { dataset, view: &view, words, level: place.level };
    let (id, lang) = (&dataset.id, words.lang());
    let src = format!("{}/{id}.json", place.data.trim_end_matches('/'));
    let style = format!("{}/impact-charts.css", place.pkg.trim_end_matches('/'));
    let mut element = Html::default();
    element
        .open("impact-chart")
        .set("src", &src)
        .set("lang", lang)
        .set("heading-level", &place.level.to_string())
        .text("");
    let (root, table) = (write(&still(part, &style), 1, false), write(&fallback(part), 1, true));
    let text = format!("{}\n  {root}\n  {table}\n</impact-chart>\n", write(&element, 0, false));
    File { path: format!("{id}.{lang}.html").into(), text }
}
