//! Text to take away: a figure as a sentence for an article, and a citation of the chart.

use super::part::Part;
use crate::data::{PROFILE, Period, Source, date};
use crate::view::readout::{bases, flags, value};
use crate::view::{Change, change};
use crate::words::{Choices, Words, day, period};

/// A figure with all that must go with it: what is measured, who is counted, when, the value as printed, what qualifies
/// it, the sentence that published it, where that stands, and the address of the figure on the page.
pub fn quotation(part: Part, cell: usize, address: &str) -> String {
    let Part { dataset, view, words, .. } = part;
    let mut named = vec![part.measure().get(words.lang()).text.to_string()];
    named.extend(view.group.map(|group| dataset.category(cell, group).label.get(words.lang()).text.into()));
    if let Some(time) = view.time.map(|time| dataset.category(cell, time)) {
        let label = time.label.get(words.lang()).text;
        let days = time.period.map(|days| period(words, date(days.first), date(days.last)));
        named.push(days.map_or(label.into(), |days| [label, " (", &days, ")"].concat()));
    }
    let shown = value(dataset, words, cell).text;
    let mut said = vec![words.point().fill(&[("place", &named.join(", ")), ("value", &shown)])];
    said.extend(flags(dataset, words, cell).into_iter().map(|flag| flag + "."));
    said.extend(broken(part, cell));
    said.extend(bases(dataset, words, cell));
    if let Some(quote) = dataset.facts(cell).map(|facts| &facts.quote).filter(|quote| !quote.text.is_empty()) {
        said.push(["“", &quote.text, "”"].concat());
        if let Some(source) = dataset.source(&quote.source) {
            let mut source = document(words, source);
            if !quote.locator.is_empty() {
                source.push(quote.locator.clone());
            }
            said.push(words.source().fill(&[("list", &source.join(", "))]) + ".");
        }
    }
    said.push(address.into());
    said.join(" ")
}

/// Why what was before may not be compared, where a break in the series lies between.
pub(super) fn broken(part: Part, cell: usize) -> Option<String> {
    match change(part.dataset, part.view, cell)? {
        Change::Broken(found) if !found.text.is_empty() => {
            let reason = found.text.get(part.words.lang()).text;
            Some(part.words.not_comparable().fill(&[("reason", reason)]))
        }
        _ => None,
    }
}

/// The chart as one would cite it: who published, what, from which documents, with which data, and where it stands.
pub fn citation(part: Part, digest: &str, address: &str) -> String {
    let Part { dataset, words, .. } = part;
    let data = data_file(part, digest);
    let documents: Vec<String> = part.sources().iter().map(|source| document(words, source).join(", ")).collect();
    let publisher = dataset.publisher.get(words.lang()).text;
    let chart = Choices::of(words)
        .citation()
        .fill(&[("publisher", publisher), ("title", part.headline().get(words.lang()).text)]);
    let chart = if publisher.is_empty() { chart.trim_start_matches([':', ' ']) } else { &chart };
    let sources = match documents.is_empty() {
        true => String::new(),
        false => words.source().fill(&[("list", &documents.join("; "))]) + ".",
    };
    let mut said = vec![chart, &sources, &data, address];
    said.retain(|sentence| !sentence.is_empty());
    said.join(" ")
}

/// Which data a chart was drawn from: the version of its profile, and the digest of its file. Nothing for data without
/// either, such as a page's own script gives.
pub fn data_file(part: Part, digest: &str) -> String {
    if digest.is_empty() && !part.dataset.profile {
        return String::new();
    }
    let choices = Choices::of(part.words);
    let digest = if digest.is_empty() { choices.no_digest().text() } else { digest };
    let version = if part.dataset.profile { PROFILE } else { "–" };
    choices.data_file().fill(&[("version", version), ("digest", digest)])
}

/// A document's publisher, title, date and address, or that they are not known.
fn document(words: &Words, source: &Source) -> Vec<String> {
    let published = match Period::from_id(&source.published) {
        Some(period) => words.published().fill(&[("date", &day(words, date(period.first)))]),
        None => words.date_unknown().text().into(),
    };
    let address = if source.address.is_empty() { words.address_unknown().text() } else { &source.address };
    let mut document = vec![["“", &source.title, "”"].concat(), published, address.into()];
    if !source.publisher.is_empty() {
        document.insert(0, source.publisher.clone());
    }
    document
}
