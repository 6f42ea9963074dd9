//! The questions that the figures raise, each with its answer in place: what it says, and the sentences it rests on.

use super::controls::button;
use super::html::Html;
use super::origins::{quote, quotes_of};
use super::part::{Part, said};
use crate::MORE;
use crate::data::Question;
use crate::view::readout::{value, whole_place};
use crate::words::{Choices, digits};

/// The buttons, and the answer that is open. Its room stands in both wasm alike, so that the one that takes over finds
/// every control where it was.
pub fn questions(html: &mut Html, part: Part, is_offered: bool) {
    let Part { dataset, view, words, .. } = part;
    let asked = if MORE { view.asked } else { None };
    html.part("div", "impact-questions").flag("hidden", !is_offered || dataset.questions.is_empty());
    for (index, question) in dataset.questions.iter().enumerate() {
        let is_open = asked == Some(index);
        let place = if is_open { String::new() } else { digits(index as u64) };
        button(html, "ask", &place);
        html.set("aria-expanded", if is_open { "true" } else { "false" }).set("aria-controls", "impact-answer");
        said(html, &question.text, words);
    }
    html.close();
    let open = asked.and_then(|asked| dataset.questions.get(asked));
    html.part("div", "impact-answer id=impact-answer").flag("hidden", open.is_none());
    if MORE && let Some(question) = open {
        answer(html, part, question);
    }
    html.close();
}

fn answer(html: &mut Html, part: Part, question: &Question) {
    let Part { dataset, view, words, .. } = part;
    html.open("p");
    said(html, &question.answer, words);
    if !question.quote.text.is_empty() {
        quote(html, part, &question.quote);
    }
    for cell in &question.cells {
        let shown = value(dataset, words, *cell);
        html.open("p").text(&whole_place(dataset, view, words, *cell)).text(": ");
        html.open("b").said(&shown.text, shown.lang, words.lang()).close().close();
        quotes_of(html, part, *cell);
    }
    html.open("p");
    button(html, "ask", "").text(Choices::of(words).close_answer().text()).close().close();
}
