//! The door of the explorer: what `explore.js` calls. A file goes in as bytes; what is told of it comes out as steps that
//! the script writes into the page, and what is drawn as a text for a chart.

use crate::export::html::Html;
use crate::publish::explore::{Explorer as Opened, Picture, Use};
use crate::words::Words;
use wasm_bindgen::prelude::*;

/// An explorer in a language.
#[wasm_bindgen]
pub struct Explorer {
    opened: Opened,
    words: &'static Words,
    html: Html,
    picture: Picture,
}

#[wasm_bindgen]
impl Explorer {
    /// One with no file open.
    #[wasm_bindgen(constructor)]
    pub fn new(lang: &str) -> Self {
        let (opened, html, picture) = (Opened::default(), Html::default(), Picture::default());
        Self { opened, words: Words::of(lang), html, picture }
    }

    /// Opens a file in place of the one before; `is_published` where it comes from this site's own list. Whether there is
    /// something to look at in it.
    pub fn open(&mut self, name: &str, bytes: &[u8], is_published: bool) -> bool {
        self.opened = if is_published { Opened::open_published(name, bytes) } else { Opened::open(name, bytes) };
        self.opened.foreign().is_some()
    }

    /// How it stands, in a sentence.
    pub fn said(&self) -> String {
        self.opened.said(self.words)
    }

    /// Whether there is a figure to draw.
    pub fn has_figures(&self) -> bool {
        self.opened.has_figures()
    }

    /// Makes what is known of the file the [`steps`](Self::steps) and [`text`](Self::text).
    pub fn facts(&mut self) {
        self.html = self.opened.facts(self.words);
    }

    /// Makes the form the steps and text.
    pub fn form(&mut self) {
        self.html = self.opened.form(self.words);
    }

    /// Makes the table of figures the steps and text.
    pub fn table(&mut self) {
        self.html = self.opened.table(self.words);
    }

    /// The steps that write what was made last.
    pub fn steps(&mut self) -> Vec<u32> {
        std::mem::take(&mut self.html.steps)
    }

    /// The text they speak of.
    pub fn text(&mut self) -> String {
        std::mem::take(&mut self.html.text)
    }

    /// Takes over what was chosen in a control of the form. `is_on` is for one of many.
    pub fn choose(&mut self, name: &str, dimension: usize, value: &str, is_on: bool) {
        let at = value.parse().unwrap_or(usize::MAX);
        let Opened { found, at: looked_at, choice, rows, .. } = &mut self.opened;
        let Some(foreign) = found.get(*looked_at) else { return };
        match name {
            "use" => {
                let wanted = Use::NAMES.iter().find(|(known, _)| *known == value);
                wanted.into_iter().for_each(|(_, wanted)| choice.use_for(foreign, dimension, *wanted));
            }
            "fixed" => choice.fix(&foreign.dataset, dimension, at),
            "group" => choice.show(&foreign.dataset, at, is_on),
            "lit" => choice.light(at, is_on),
            "from" | "to" => choice.reach(&foreign.dataset, name == "to", at),
            "kind" => choice.kind = value.into(),
            "sort" => rows.sort(at),
            "page" => rows.page = at,
            "part" => (rows.part, rows.page) = (value.into(), 0),
            "drawn" => (rows.only_drawn, rows.page) = (is_on, 0),
            "since" => rows.since = value.parse().ok(),
            "dataset" => self.opened.look_at(at),
            "find" => self.opened.find(dimension, value),
            _ => {}
        }
    }

    /// Makes what a chart is given: its data is the answer, its attributes the [`attribute`](Self::attribute)s.
    pub fn picture(&mut self) -> String {
        self.picture = self.opened.picture().unwrap_or_default();
        std::mem::take(&mut self.picture.json)
    }

    /// The value of one of the chart's attributes; empty where it is not set.
    pub fn attribute(&self, name: &str) -> String {
        let found = self.picture.attributes.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    }

    /// What differs from the first choice, in turn a name and a value.
    pub fn link(&self) -> Vec<String> {
        self.opened.link().into_iter().flat_map(|(name, value)| [name.into(), value]).collect()
    }

    /// Follows one part of a link.
    pub fn follow(&mut self, name: &str, value: &str) {
        self.opened.follow(name, value);
    }
}
