//! What `more.js` calls: the doors of what a reader asks for with a press.

use super::door::with;
use super::widget::Widget;
use crate::chart::kinds;
use crate::scene::Anchor;
use crate::view::link;
use crate::words::{Choices, LANGUAGES, Words};
use wasm_bindgen::prelude::*;

/// The view as short text for an address: what differs from the view that these attributes open.
#[wasm_bindgen(js_name = link)]
pub fn link_to(handle: usize, names: Vec<String>, values: Vec<String>) -> String {
    with(handle, |widget| widget.link_to(&names, &values))
}

/// Takes a link's text over. Returns the attributes it asks for, names and values in turn; the rest waits for
/// [`followed`].
#[wasm_bindgen]
pub fn follow(handle: usize, text: &str) -> Vec<String> {
    with(handle, |widget| widget.follow(text))
}

/// The attributes of a link are set: what it chose is chosen, and what of it means nothing here is told.
#[wasm_bindgen]
pub fn followed(handle: usize) {
    with(handle, Widget::followed);
}

/// A link was copied; or, with an address, it was not, and that is shown to be copied by hand.
#[wasm_bindgen]
pub fn copied(handle: usize, address: &str) {
    with(handle, |widget| widget.copied(address));
}

/// Every choice was given up.
#[wasm_bindgen]
pub fn started_again(handle: usize) {
    with(handle, Widget::started_again);
}

impl Widget {
    fn choices(&self) -> &'static Choices {
        Choices::of(Words::of(&self.asked.lang))
    }

    fn link_to(&self, names: &[String], values: &[String]) -> String {
        let Some(part) = self.part() else { return String::new() };
        let mut first = super::asked::Asked::default();
        for (name, value) in names.iter().zip(values) {
            first.set(name, value);
        }
        let lang = if first.lang == self.asked.lang { "" } else { part.words.lang() };
        link::write(part.dataset, part.view, &first.wish, lang)
    }

    fn follow(&mut self, text: &str) -> Vec<String> {
        let Some(brief) = self.brief() else { return Vec::new() };
        let (known, unknown) = link::read(brief.dataset, &kinds(&brief), text);
        let mut asked = Vec::new();
        for (name, value) in known {
            if name == "pick" {
                self.followed.0 = link::cell(&self.dataset, &value).map(Anchor);
            } else {
                asked.extend([name, value]);
            }
        }
        self.followed.1 = unknown;
        asked
    }

    fn followed(&mut self) {
        let (picked, unknown) = std::mem::take(&mut self.followed);
        if let Some(view) = &mut self.view {
            view.picked = picked;
            view.focus = picked.or(view.focus);
        }
        if !unknown.is_empty() {
            self.say(self.choices().link_unknown().fill(&[("list", &unknown.join(", "))]));
        }
    }

    fn copied(&mut self, address: &str) {
        let choices = self.choices();
        self.say(if address.is_empty() { choices.copied() } else { choices.not_copied() }.text().into());
        self.link = address.into();
    }

    fn started_again(&mut self) {
        self.say(self.choices().started_again().text().into());
    }
}

/// The tags of every language, for the build; the first is built in everywhere.
#[wasm_bindgen]
pub fn languages() -> String {
    LANGUAGES.map(|(tag, _)| tag).join(" ")
}

/// The lines of a language's file, for the build.
#[wasm_bindgen]
pub fn words(lang: &str) -> String {
    Words::of(lang).lines()
}

/// What a link asked for that is no attribute: the figure it chose, and the parts that mean nothing here.
pub type Followed = (Option<Anchor>, Vec<String>);
