//! What publishing the tables would change, against what is published now.

use super::super::{Change, Kind};
use super::Outcome;
use crate::export::html::Html;
use crate::words::{DeskWords, Phrase, Words};

/// The changes by kind, each with its place, what it was and what it is now.
pub fn changed(outcome: &Outcome, words: &'static Words) -> Html {
    let desk = DeskWords::of(words);
    let mut html = Html::default();
    match &outcome.changes {
        None if outcome.datasets.is_none() => {}
        None => sentence(&mut html, desk.nothing_compared()),
        Some(changes) if changes.is_empty() => sentence(&mut html, desk.unchanged()),
        Some(changes) => {
            for (_, kind) in Kind::NAMES {
                of_kind(&mut html, kind, changes.iter().filter(|change| change.kind == kind), words);
            }
        }
    }
    html
}

fn sentence(html: &mut Html, phrase: Phrase) {
    html.open("p").text(phrase.text()).close();
}

fn title(kind: Kind, desk: &DeskWords) -> Phrase {
    match kind {
        Kind::New => desk.heading_added(),
        Kind::Revised => desk.heading_revised(),
        Kind::Withdrawn => desk.heading_withdrawn(),
        Kind::Reworded => desk.heading_reworded(),
        Kind::Redefined => desk.heading_redefined(),
    }
}

fn of_kind<'c>(html: &mut Html, kind: Kind, changes: impl Iterator<Item = &'c Change>, words: &'static Words) {
    let desk = DeskWords::of(words);
    let mut changes = changes.peekable();
    if changes.peek().is_none() {
        return;
    }
    html.open("h3").text(title(kind, &desk).text()).close().open("ul");
    for change in changes {
        html.open("li").open("b").text(&place(change)).close().text(" ");
        html.open("span").said(&change.what, "en", words.lang()).close().text(": ");
        let quoted = |text: &String| desk.quoted().fill(&[("text", text)]);
        let text = |text: &Option<String>| text.as_ref().map_or_else(|| desk.nothing().text().into(), quoted);
        let (was, now) = (text(&change.was), text(&change.now));
        match change.was {
            None => html.text(&now),
            Some(_) => html.text(&desk.was_now().fill(&[("was", &was), ("now", &now)])),
        };
        if let Some(remedy) = change.remedy {
            html.open("p").set("class", "wrong").text(desk.to_do().text()).text(": ");
            html.open("span").said(remedy, "en", words.lang()).close().close();
        }
        html.close();
    }
    html.close();
}

/// Where: the dataset, and the ids in it.
fn place(change: &Change) -> String {
    let ids = change.at.iter().map(|(_, id)| id.as_str());
    std::iter::once(change.dataset.as_str()).chain(ids).collect::<Vec<_>>().join(", ")
}
