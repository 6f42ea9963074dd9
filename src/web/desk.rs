//! The door of the publisher's desk: what `desk.js` calls. Files go in as bytes; what is said of them comes out as steps
//! that the script writes into the page, and what is to be published as texts and one archive.

use crate::data::{Dataset, write};
use crate::export::html::Html;
use crate::publish::Change;
use crate::publish::desk::{Desk as Things, Outcome, archive, changed, found};
use crate::words::{DeskWords, Phrase, Words, number};
use wasm_bindgen::prelude::*;

/// A desk in a language.
#[wasm_bindgen]
pub struct Desk {
    things: Things,
    outcome: Outcome,
    words: &'static Words,
    html: Html,
    archive: Vec<u8>,
}

#[wasm_bindgen]
impl Desk {
    /// An empty desk that speaks this language.
    #[wasm_bindgen(constructor)]
    pub fn new(lang: &str) -> Self {
        let (things, outcome) = (Things::default(), Outcome::default());
        Self { things, outcome, words: Words::of(lang), html: Html::default(), archive: Vec::new() }
    }

    /// Puts a file there, whatever it is.
    pub fn put(&mut self, name: &str, bytes: &[u8]) {
        self.things.put(name, bytes);
    }

    /// Puts a published table there, where none of its name is.
    pub fn put_published(&mut self, name: &str, text: &str) {
        self.things.put_published(name, text);
    }

    /// Puts a page there, to be renewed.
    pub fn put_page(&mut self, name: &str, text: &str) {
        self.things.put_page(name, text);
    }

    /// Tells what is published, a JSON file at a time.
    pub fn publish_before(&mut self, text: &str) -> bool {
        self.things.publish_before(text)
    }

    /// Works out what is made of it all.
    pub fn work(&mut self) {
        self.outcome = self.things.outcome();
        self.archive = archive(&self.outcome.files).unwrap_or_default();
    }

    /// Makes the findings the [`steps`](Self::steps) and [`text`](Self::text).
    pub fn found(&mut self) {
        self.html = found(&self.outcome, self.words);
    }

    /// Makes the changes the steps and text.
    pub fn changed(&mut self) {
        self.html = changed(&self.outcome, self.words);
    }

    /// The steps that write what was made last.
    pub fn steps(&mut self) -> Vec<u32> {
        std::mem::take(&mut self.html.steps)
    }

    /// The text they speak of.
    pub fn text(&mut self) -> String {
        std::mem::take(&mut self.html.text)
    }

    /// How it stands, in a sentence or two.
    pub fn said(&self) -> String {
        let desk = DeskWords::of(self.words);
        let wrong = self.outcome.problems.iter().filter(|problem| problem.forbids()).count();
        let doubts = self.outcome.problems.len() - wrong;
        let (given, published) = self.things.tables();
        let read = desk.read().fill(&[("given", &self.count(given)), ("published", &self.count(published))]);
        let charts = |datasets: &Vec<_>| desk.charts().fill(&[("datasets", &self.count(datasets.len()))]);
        let charts = self.outcome.datasets.as_ref().map(charts);
        let counts = || desk.counts().fill(&[("wrong", &self.count(wrong)), ("doubts", &self.count(doubts))]);
        let found = if self.outcome.problems.is_empty() { desk.fine().text().into() } else { counts() };
        [Some(read), charts, Some(found)].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// The ids of the datasets that are new or have changed, or of the others.
    pub fn ids(&self, changed: bool) -> Vec<String> {
        self.datasets()
            .filter(|dataset| self.has_changed(dataset) == changed)
            .map(|dataset| dataset.id.clone())
            .collect()
    }

    /// A dataset as it would be published.
    pub fn json(&self, id: &str) -> String {
        self.datasets().find(|dataset| dataset.id == id).map(write).unwrap_or_default()
    }

    /// Heads the charts that have changed, or the others.
    pub fn heading(&self, changed: bool) -> String {
        let desk = DeskWords::of(self.words);
        let heading = if changed { desk.charts_changed() } else { desk.charts_same() };
        heading.fill(&[("n", &self.count(self.ids(changed).len()))])
    }

    /// What the button says that saves the archive; nothing, where there is none.
    pub fn offer(&self) -> String {
        let (size, files) = (self.archive.len().div_ceil(1000), self.outcome.files.len());
        let parts = [("size", self.count(size)), ("files", self.count(files))];
        let parts = parts.each_ref().map(|(name, text)| (*name, text.as_str()));
        if files == 0 { String::new() } else { DeskWords::of(self.words).save().fill(&parts) }
    }

    /// Says that the archive was made, or why there is none.
    pub fn told(&self, saved: bool) -> String {
        let desk = DeskWords::of(self.words);
        let told: Phrase = if saved { desk.saved() } else { desk.not_saved() };
        told.text().into()
    }

    /// The archive.
    pub fn archive(&self) -> Vec<u8> {
        self.archive.clone()
    }
}

impl Desk {
    fn datasets(&self) -> impl Iterator<Item = &Dataset> {
        self.outcome.datasets.iter().flatten()
    }

    /// Whether it is new or has changed; also where that can't be known.
    fn has_changed(&self, dataset: &Dataset) -> bool {
        let is_of = |change: &Change| change.dataset == dataset.id;
        self.outcome.changes.as_ref().is_none_or(|changes| changes.iter().any(is_of))
    }

    fn count(&self, count: usize) -> String {
        number(count as f64, None)
    }
}
