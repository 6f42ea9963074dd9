//! The view `sources`: where each figure in view comes from. The sentence that published it, in its own language, the
//! document and the place in it, the period in days, and other wordings beside it; and which file of data it is.

use super::controls::button;
use super::html::Html;
use super::part::{Part, document_parts, heading_tag, said};
use super::quotation::{broken, data_file};
use crate::data::{Earlier, Facts, Quote, Wording, date};
use crate::view::readout::{bases, flags, readout, value};
use crate::words::{Choices, digits, period};

/// One part a figure, in reading order; then the data, and a citation of the chart. `digest` is that of the file.
pub fn origins(html: &mut Html, part: Part, digest: &str) {
    part.cells().into_iter().for_each(|cell| origin(html, part, cell));
    let data = data_file(part, digest);
    if !data.is_empty() {
        html.open("p").text(&data).close();
    }
    html.open("p");
    button(html, "cite", "").text(Choices::of(part.words).cite().text()).close().close();
}

fn origin(html: &mut Html, part: Part, cell: usize) {
    let Part { dataset, view, words, .. } = part;
    let place = readout(dataset, view, words, cell).place;
    let shown = value(dataset, words, cell);
    html.open(heading_tag(part.level + 1)).text(&place).text(": ");
    html.open("span").said(&shown.text, shown.lang, words.lang()).close().close();
    counted(html, part, cell);
    quotes_of(html, part, cell);
    if let Some(target) = dataset.target(cell) {
        html.open("p").text(words.target().text()).text(": ").text(&target.printed).close();
        quote(html, part, &target.quote);
    }
    if dataset.value(cell).is_some() {
        html.open("p");
        let name = button(html, "quote", &digits(cell as u64));
        name.text(Choices::of(words).quote_figure().text()).close().close();
    }
}

/// Who is counted, in which days, and what is known of how.
fn counted(html: &mut Html, part: Part, cell: usize) {
    let Part { dataset, view, words, .. } = part;
    if let Some(group) = view.group_label(dataset, view.group.map_or(0, |group| dataset.category_of(cell, group))) {
        let group = group.get(words.lang());
        html.open("p").said(group.text, group.lang, words.lang());
        if let Some(days) = view.time.and_then(|time| dataset.category(cell, time).period) {
            html.text(", ").text(&period(words, date(days.first), date(days.last)));
        }
        html.close();
    }
    for sentence in bases(dataset, words, cell) {
        html.open("p").text(&sentence).close();
    }
}

/// What published a figure: its quote, its note, what it was before, and other wordings.
pub(super) fn quotes_of(html: &mut Html, part: Part, cell: usize) {
    let Part { dataset, words, .. } = part;
    let choices = Choices::of(words);
    let none = Facts::default();
    let facts = dataset.facts(cell).unwrap_or(&none);
    if !facts.quote.text.is_empty() {
        quote(html, part, &facts.quote);
    } else if dataset.value(cell).is_some() && dataset.points().is_none() {
        html.open("p").text(choices.no_quote().text()).close();
    }
    // What it was before has its own paragraphs.
    let status = flags(dataset, words, cell).into_iter().take(facts.status.len());
    for flag in status {
        html.open("p").text(&flag).text(".").close();
    }
    if let Some(why) = broken(part, cell) {
        html.open("p").text(&why).close();
    }
    if !facts.note.is_empty() {
        html.open("p");
        said(html, &facts.note, words);
    }
    facts.was.iter().for_each(|was| earlier(html, part, was));
    if !facts.also.is_empty() {
        html.open("p").text(choices.also().text()).close();
        facts.also.iter().for_each(|wording| other(html, part, wording));
    }
}

/// What a figure was before it was revised, where that stood, and why it was revised.
fn earlier(html: &mut Html, part: Part, earlier: &Earlier) {
    let Part { dataset, words, .. } = part;
    html.open("p").text(&Choices::of(words).earlier().fill(&[("value", &earlier.printed)]));
    if let Some(source) = dataset.source(&earlier.source) {
        html.text(". ");
        document_parts(html, part, source, "");
    }
    html.text(". ").open("span");
    said(html, &earlier.note, words);
    html.close();
}

/// The same figure in other words.
fn other(html: &mut Html, part: Part, wording: &Wording) {
    let Part { dataset, words, .. } = part;
    html.open("p").open("q").said(&wording.printed, &dataset.lang, words.lang()).close();
    if !wording.note.is_empty() {
        html.text(". ").open("span");
        said(html, &wording.note, words);
    }
    html.close();
    if !wording.quote.text.is_empty() {
        quote(html, part, &wording.quote);
    }
}

/// A quote as the source wrote it, and where it stands; a link goes to the sentence.
pub(super) fn quote(html: &mut Html, part: Part, quote: &Quote) {
    let Part { dataset, words, .. } = part;
    html.open("blockquote").part("p", "impact-quote").said(&quote.text, &dataset.lang, words.lang()).close();
    html.part("p", "impact-quote-source");
    if let Some(source) = dataset.source(&quote.source) {
        document_parts(html, part, source, &quote.text);
    }
    if !quote.locator.is_empty() {
        html.text(". ").open("cite").said(&quote.locator, &dataset.lang, words.lang()).close();
    }
    html.close().close();
}
