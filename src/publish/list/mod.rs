//! Every published figure in one page: a table a topic, a row a figure or target, and under it the charts of those that
//! may be compared. Complete as it is written: script only finds and sorts what stands here.

mod chart;
mod notes;
mod row;

use super::download::download;
use super::topic::Topic;
use crate::data::{Dataset, Text};
use crate::export::html::Html;
use crate::words::{Listing, Words, number};
use chart::{Chart, charts};
use notes::notes;
use row::{headings, rows};

/// Links to the topics.
pub fn contents(topics: &[Topic], words: &Words) -> Html {
    let mut html = Html::default();
    html.open("nav").set("aria-label", Listing::of(words).topics().text()).open("ul");
    for topic in topics {
        html.open("li").open("a").set("href", &format!("#{}", topic.id));
        said(&mut html, &topic.label, words);
        html.close();
    }
    html.close().close();
    html
}

/// The tables, topic by topic.
pub fn figures(topics: &[Topic], datasets: &[Dataset], words: &Words) -> Html {
    let mut html = Html::default();
    for topic in topics {
        let of_topic: Vec<&Dataset> = datasets.iter().filter(|dataset| topic.datasets.contains(&dataset.id)).collect();
        section(&mut html, topic, &of_topic, words);
    }
    html
}

/// Links the file that has all of it.
pub fn file_link(datasets: &[Dataset], words: &Words) -> Html {
    let mut html = Html::default();
    let kilobytes = (download(datasets).len() as f64 / 1000.0).ceil();
    let text = Listing::of(words).whole_file().fill(&[("size", &number(kilobytes, None))]);
    html.open("a").set("href", "data/figures.csv").text(&text).close();
    html
}

/// Links to files, each an address and a name.
pub fn links<'n>(files: impl Iterator<Item = (String, &'n str)>) -> Html {
    let mut html = Html::default();
    html.open("ul");
    for (address, name) in files {
        html.open("li").open("a").set("href", &address).text(name).close().close();
    }
    html.close();
    html
}

fn section(html: &mut Html, topic: &Topic, datasets: &[&Dataset], words: &Words) {
    html.open("section").open("h2").set("id", &topic.id);
    said(html, &topic.label, words);
    let charts: Vec<Chart> = datasets.iter().flat_map(|dataset| charts(dataset)).collect();
    // Shown as blocks on a phone, a table is one only where it says so.
    html.open("table").set("role", "table").set("aria-labelledby", &topic.id);
    headings(html, words);
    html.open("tbody").set("role", "rowgroup");
    for row in datasets.iter().flat_map(|dataset| rows(dataset)) {
        row.write(html, words, charts.iter().find(|chart| row.is_in(chart)));
    }
    html.close().close();
    charts.iter().for_each(|chart| chart.write(html, words));
    notes(html, datasets, words);
    html.close();
}

/// Writes a text into the element just begun, in the reader's language or marked, and ends it.
fn said(html: &mut Html, text: &Text, words: &Words) {
    let said = text.get(words.lang());
    html.said(said.text, said.lang, words.lang()).close();
}
