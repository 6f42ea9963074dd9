//! A row of a table: one figure, or one target, with all that is to be known before it is quoted.

use super::super::dataset::{GROUP, MEASURE, PERIOD};
use super::chart::Chart;
use super::said;
use crate::data::{Break, Category, Dataset, Period, Quote, Target, Text, date};
use crate::export::html::Html;
use crate::export::part::{Part, document_parts};
use crate::view::readout::{flags, value};
use crate::view::{View, Wish};
use crate::words::{Choices, Listing, Words, period};

/// A figure, or the target set for its cell.
pub struct Row<'a> {
    dataset: &'a Dataset,
    cell: usize,
    target: Option<&'a Target>,
}

/// The rows of a dataset: measure by measure, group by group, in order of time; a target after its figure.
pub fn rows(dataset: &Dataset) -> Vec<Row<'_>> {
    let at = |cell: usize| {
        let figure = dataset.is_figure(cell).then_some(Row { dataset, cell, target: None });
        let target = dataset.target(cell).map(|target| Row { dataset, cell, target: Some(target) });
        figure.into_iter().chain(target)
    };
    (0..dataset.cells()).flat_map(at).collect()
}

fn columns(words: &Words) -> [&'static str; 6] {
    let listing = Listing::of(words);
    [
        listing.measure().text(),
        words.group().text(),
        words.period().text(),
        listing.printed_value().text(),
        words.one_source().text(),
        words.notes().text(),
    ]
}

/// The headings of the columns.
pub fn headings(html: &mut Html, words: &Words) {
    html.open("thead").set("role", "rowgroup").open("tr").set("role", "row");
    for name in columns(words) {
        html.open("th").set("role", "columnheader").set("scope", "col").text(name).close();
    }
    html.close().close();
}

impl Row<'_> {
    /// Whether a chart shows it.
    pub fn is_in(&self, chart: &Chart) -> bool {
        chart.has(self.dataset, self.cell)
    }

    /// The row, with what script finds and sorts it by.
    pub fn write(&self, html: &mut Html, words: &Words, chart: Option<&Chart>) {
        let [_, group, period, value, source, notes] = columns(words);
        html.open("tr").set("role", "row").set("id", &self.id());
        html.set("data-days", &self.category(PERIOD).period.map(Period::iso).unwrap_or_default());
        if let Some(chart) = chart {
            html.set("data-chart", &chart.id());
        }
        html.open("th").set("role", "rowheader").set("scope", "row");
        self.measure(html, words);
        html.close();
        column(html, group, |html| self.group(html, words));
        column(html, period, |html| self.period(html, words));
        column(html, value, |html| self.value(html, words));
        column(html, source, |html| self.source(html, words));
        column(html, notes, |html| self.notes(html, words));
        html.close();
    }

    /// `timeliness.core-independent.2021-22`; with the measure, where the dataset has several.
    fn id(&self) -> String {
        let mut parts = vec![self.dataset.id.as_str()];
        if self.dataset.dimensions[MEASURE].categories.len() > 1 {
            parts.push(&self.category(MEASURE).id);
        }
        parts.extend([self.category(GROUP).id.as_str(), &self.category(PERIOD).id]);
        parts.extend(self.target.map(|_| "target"));
        parts.join(".")
    }

    fn category(&self, dimension: usize) -> &Category {
        self.dataset.category(self.cell, dimension)
    }

    fn quote(&self) -> Option<&Quote> {
        let of_figure = || self.dataset.facts(self.cell).map(|facts| &facts.quote);
        self.target.map(|target| &target.quote).or_else(of_figure).filter(|quote| !quote.text.is_empty())
    }

    /// The name of the dataset, and that of the measure where it says more.
    fn measure(&self, html: &mut Html, words: &Words) {
        let (name, measure) = (&self.dataset.label, &self.category(MEASURE).label);
        html.open("span");
        said(html, name, words);
        let plain = |text: &Text| text.get(words.lang()).text.to_lowercase();
        if !plain(name).contains(&plain(measure)) {
            further(html, measure, words);
        }
    }

    fn group(&self, html: &mut Html, words: &Words) {
        html.open("span");
        said(html, &self.category(GROUP).label, words);
    }

    fn period(&self, html: &mut Html, words: &Words) {
        html.open("span");
        said(html, &self.category(PERIOD).label, words);
        if let Some(days) = self.category(PERIOD).period {
            let days = period(words, date(days.first), date(days.last));
            further(html, &Text::new(words.lang(), &days), words);
        }
    }

    /// As printed, or that it is a target or missing; and its statuses.
    fn value(&self, html: &mut Html, words: &Words) {
        if let Some(target) = self.target {
            let text = words.about_place().fill(&[("place", words.target().text()), ("text", &target.printed)]);
            html.open("b").text(&text).close();
            return;
        }
        let value = value(self.dataset, words, self.cell);
        html.open("b").said(&value.text, value.lang, words.lang()).close();
        for flag in flags(self.dataset, words, self.cell) {
            further(html, &Text::new(words.lang(), &flag), words);
        }
    }

    /// The sentence and its document, and those that say the same in other words.
    fn source(&self, html: &mut Html, words: &Words) {
        let Some(quote) = self.quote() else { return none(html, words) };
        self.quoted(html, quote, words);
        let facts = self.dataset.facts(self.cell).filter(|_| self.target.is_none());
        let also = facts.map_or(&[][..], |facts| &facts.also);
        if !also.is_empty() {
            html.open("p").text(Choices::of(words).also().text()).close();
        }
        for wording in also {
            html.open("p");
            self.quoted(html, &wording.quote, words);
            if !wording.note.is_empty() {
                further(html, &wording.note, words);
            }
            html.close();
        }
    }

    /// A sentence in its own language, and the document and place it stands in.
    fn quoted(&self, html: &mut Html, quote: &Quote, words: &Words) {
        let lang = &self.dataset.lang;
        html.open("q").said(&quote.text, lang, words.lang()).close();
        html.text(" ").open("span").set("class", "further").set("data-document", &quote.source);
        if let Some(source) = self.dataset.source(&quote.source) {
            let view = View::open(self.dataset, &Wish::default());
            document_parts(html, Part { dataset: self.dataset, view: &view, words, level: 3 }, source, &quote.text);
        }
        if !quote.locator.is_empty() {
            html.text(". ").open("cite").said(&quote.locator, lang, words.lang()).close();
        }
        html.close();
    }

    /// Its own, and why it may not be compared with earlier ones. What holds for more figures stands under the table.
    fn notes(&self, html: &mut Html, words: &Words) {
        let facts = self.dataset.facts(self.cell).filter(|_| self.target.is_none());
        let own = facts.map(|facts| facts.note.clone()).filter(|note| !note.is_empty());
        let broken = facts.filter(|facts| facts.has("b")).and_then(|_| self.break_note(words));
        if own.is_none() && broken.is_none() {
            return none(html, words);
        }
        for note in own.into_iter().chain(broken) {
            html.open("p");
            said(html, &note, words);
        }
    }

    fn break_note(&self, words: &Words) -> Option<Text> {
        let at = self.dataset.at(self.cell);
        let is_here = |group: Option<(usize, usize)>| group.is_none_or(|(dimension, group)| at[dimension] == group);
        let before = |found: &&Break| found.before <= at[found.dimension] && is_here(found.group);
        let reason = self.dataset.breaks.iter().rfind(before)?.text.get(words.lang()).text;
        Some(Text::new(words.lang(), &words.not_comparable().fill(&[("reason", reason)])))
    }
}

/// A cell; where rows are shown as blocks, its column's name stands before it.
fn column(html: &mut Html, name: &str, inside: impl FnOnce(&mut Html)) {
    html.open("td").set("role", "cell").set("data-label", name);
    inside(html);
    html.close();
}

/// What is said in smaller letters, on a line of its own.
fn further(html: &mut Html, text: &Text, words: &Words) {
    html.text(" ").open("span").set("class", "further");
    said(html, text, words);
}

fn none(html: &mut Html, words: &Words) {
    html.open("span").set("class", "none").text(Listing::of(words).none().text()).close();
}
