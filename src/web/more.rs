//! What `more.js` calls: the doors of what a reader asks for with a press.

use super::door::with;
use super::widget::Widget;
use crate::chart::{kind, kinds, refused};
use crate::export::quotation::{citation, quotation};
use crate::scene::Anchor;
use crate::view::{Show, View, link};
use crate::words::{Choices, LANGUAGES, Words};
use wasm_bindgen::prelude::*;

/// The view as short text for an address: what differs from the view that these attributes open. With a cell, its figure
/// is chosen there; with less than -1 the chart is shown, wherever the reader is.
#[wasm_bindgen(js_name = link)]
pub fn link_to(handle: usize, names: Vec<String>, values: Vec<String>, cell: i32) -> String {
    with(handle, |widget| widget.link_to(&names, &values, cell))
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

/// A link, or another text, was copied; or it was not, and is shown to be copied by hand.
#[wasm_bindgen]
pub fn copied(handle: usize, is_link: bool, text: &str) {
    with(handle, |widget| widget.copied(is_link, text));
}

/// A file was made, by this name; or, with none, it could not be.
#[wasm_bindgen]
pub fn made(handle: usize, name: &str) {
    with(handle, |widget| widget.made(name));
}

/// The id of the dataset, for the names of files.
#[wasm_bindgen(js_name = dataset)]
pub fn dataset_id(handle: usize) -> String {
    with(handle, |widget| widget.dataset.id.clone())
}

/// The figure of a cell as a sentence for an article; `address` is where it stands.
#[wasm_bindgen(js_name = quotation)]
pub fn quote(handle: usize, cell: usize, address: &str) -> String {
    with(handle, |widget| widget.part().map(|part| quotation(part, cell, address)).unwrap_or_default())
}

/// A citation of the chart; `address` is where it stands.
#[wasm_bindgen(js_name = citation)]
pub fn cite(handle: usize, digest: &str, address: &str) -> String {
    with(handle, |widget| widget.part().map(|part| citation(part, digest, address)).unwrap_or_default())
}

/// The question whose answer is open, by its place in the list, or -1.
#[wasm_bindgen]
pub fn asked(handle: usize) -> i32 {
    with(handle, |widget| Some(widget.view.as_ref()?.asked? as i32)).unwrap_or(-1)
}

/// What of all that the page asks for is not done, and why, for the console; nothing where all is, or it was told.
#[wasm_bindgen(js_name = refused)]
pub fn refuse(handle: usize) -> String {
    with(handle, Widget::refuse)
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

    fn refuse(&mut self) -> String {
        let wish = self.asked.wish.clone();
        let Some(brief) = self.brief().filter(|_| self.told.as_ref() != Some(&wish)) else { return String::new() };
        let mut said = self.asked.odd();
        if self.is_refused(kind(&brief)) {
            said.push(refused(&brief, &wish.kind));
        }
        said.extend(link::unmet(brief.dataset, &wish));
        self.told = Some(wish);
        said.join("; ")
    }

    fn link_to(&self, names: &[String], values: &[String], cell: i32) -> String {
        let Some(part) = self.part() else { return String::new() };
        let mut first = super::asked::Asked::default();
        for (name, value) in names.iter().zip(values) {
            first.set(name, value);
        }
        let lang = if first.lang == self.asked.lang { "" } else { part.words.lang() };
        let picked = usize::try_from(cell).ok().map(Anchor).or(part.view.picked);
        let show = if cell == -1 { part.view.show } else { Show::Chart };
        link::write(part.dataset, &View { picked, show, ..part.view.clone() }, &first.wish, lang)
    }

    fn follow(&mut self, text: &str) -> Vec<String> {
        let Some(brief) = self.brief() else { return Vec::new() };
        let (known, unknown) = link::read(brief.dataset, &kinds(&brief), text);
        let mut asked = Vec::new();
        for (name, value) in known {
            match name.as_str() {
                "pick" => self.followed.picked = value,
                "ask" => self.followed.asked = link::question(&self.dataset, &value),
                _ => asked.extend([name, value]),
            }
        }
        self.followed.unknown = unknown;
        asked
    }

    fn followed(&mut self) {
        let Followed { picked: ids, asked, mut unknown } = std::mem::take(&mut self.followed);
        // Only now: what is told of a long line depends on the part that the link asks for.
        let picked = link::cell(&self.dataset, &ids).map(Anchor);
        if picked.is_none() && !ids.is_empty() {
            unknown.push(["pick=", &ids].concat().chars().take(60).collect());
        }
        if asked.is_some() {
            let show = self.view.as_ref().map(|view| view.show).unwrap_or_default();
            self.ask(asked);
            self.view.iter_mut().for_each(|view| view.show = show);
        }
        if let Some(view) = &mut self.view {
            view.picked = picked;
            view.focus = picked.or(view.focus);
        }
        if !unknown.is_empty() {
            self.say(self.choices().link_unknown().fill(&[("list", &unknown.join(", "))]));
        }
    }

    fn made(&mut self, name: &str) {
        let choices = self.choices();
        self.say(match name {
            "" => choices.file_failed().text().into(),
            name => choices.file_made().fill(&[("name", name)]),
        });
    }

    fn copied(&mut self, is_link: bool, text: &str) {
        let choices = self.choices();
        let said = match text {
            "" if is_link => choices.copied(),
            "" => choices.text_copied(),
            _ => choices.not_copied(),
        };
        self.say(said.text().into());
        self.link = text.into();
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

/// What a link asked for that is no attribute.
#[derive(Default)]
pub struct Followed {
    /// The ids of the figure it chose.
    picked: String,
    /// The question it opened.
    asked: Option<usize>,
    /// Its parts that mean nothing here.
    unknown: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::read_text;

    /// A widget of a dataset with a question about two of its figures.
    fn widget() -> Widget {
        let text = include_str!("../../www/data/timeliness.json");
        let mut widget = Widget::default();
        widget.dataset = read_text(text).expect("published data is right").dataset;
        widget.view = Some(View::open(&widget.dataset, &widget.asked.wish));
        widget
    }

    #[test]
    fn a_kind_that_is_not_offered_is_told_once_with_the_reason() {
        let mut widget = widget();
        widget.set("kind", "pie");
        assert!(widget.refuse().starts_with("the kind \"pie\" is not offered, because angles are hard to compare"));
        assert_eq!(widget.refuse(), "");
    }

    #[test]
    fn a_question_has_a_kind_of_its_own_and_the_one_asked_for_is_not_told_to_be_unknown() {
        let mut widget = widget();
        widget.set("kind", "bar");
        assert!((0..widget.dataset.questions.len()).any(|question| {
            widget.ask(Some(question));
            widget.brief().is_some_and(|brief| kind(&brief) != "bar")
        }));
        assert_eq!(widget.refuse(), "");
        widget.ask(None);
        assert_eq!(widget.refuse(), "");
    }
}
