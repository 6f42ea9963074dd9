//! The view `sources`: where each figure in view comes from. The sentence that published it, in its own language, the
//! document and the place in it, the period in days, and other wordings beside it.

use super::html::Html;
use super::part::{Part, document_parts, heading_tag};
use crate::data::{Facts, Quote, Wording, date};
use crate::view::readout::{readout, value};
use crate::words::{Choices, period};

/// One part a figure, in reading order.
pub fn origins(html: &mut Html, part: Part) {
    part.cells().into_iter().for_each(|cell| origin(html, part, cell));
}

fn origin(html: &mut Html, part: Part, cell: usize) {
    let Part { dataset, view, words, .. } = part;
    let choices = Choices::of(words);
    let place = readout(dataset, view, words, cell).place;
    let shown = value(dataset, words, cell);
    html.open(heading_tag(part.level + 1)).text(&place).text(": ");
    html.open("span").said(&shown.text, shown.lang, words.lang()).close().close();
    if let Some(group) = view.group_label(dataset, view.group.map_or(0, |group| dataset.category_of(cell, group))) {
        let group = group.get(words.lang());
        html.open("p").said(group.text, group.lang, words.lang());
        if let Some(days) = view.time.and_then(|time| dataset.category(cell, time).period) {
            html.text(", ").text(&period(words, date(days.first), date(days.last)));
        }
        html.close();
    }
    let none = Facts::default();
    let facts = dataset.facts(cell).unwrap_or(&none);
    if !facts.quote.text.is_empty() {
        quote(html, part, &facts.quote);
    } else if dataset.value(cell).is_some() {
        html.open("p").text(choices.no_quote().text()).close();
    }
    let note = facts.note.get(words.lang());
    if !note.text.is_empty() {
        html.open("p").said(note.text, note.lang, words.lang()).close();
    }
    for earlier in &facts.was {
        html.open("p").text(&choices.earlier().fill(&[("value", &earlier.printed)])).close();
    }
    if !facts.also.is_empty() {
        html.open("p").text(choices.also().text()).close();
        facts.also.iter().for_each(|wording| other(html, part, wording));
    }
}

/// The same figure in other words.
fn other(html: &mut Html, part: Part, wording: &Wording) {
    let Part { dataset, words, .. } = part;
    html.open("p").open("q").said(&wording.printed, &dataset.lang, words.lang()).close();
    let note = wording.note.get(words.lang());
    if !note.text.is_empty() {
        html.text(". ").open("span").said(note.text, note.lang, words.lang()).close();
    }
    html.close();
    if !wording.quote.text.is_empty() {
        quote(html, part, &wording.quote);
    }
}

/// A quote as the source wrote it, and where it stands.
fn quote(html: &mut Html, part: Part, quote: &Quote) {
    let Part { dataset, words, .. } = part;
    html.open("blockquote").part("p", "impact-quote").said(&quote.text, &dataset.lang, words.lang()).close();
    html.part("p", "impact-quote-source");
    if let Some(source) = dataset.source(&quote.source) {
        document_parts(html, part, source);
    }
    if !quote.locator.is_empty() {
        html.text(". ").open("cite").said(&quote.locator, &dataset.lang, words.lang()).close();
    }
    html.close().close();
}
