//! The notes under a table: what is to be known of more than one figure.

use super::said;
use crate::data::{Dataset, Text};
use crate::export::html::Html;
use crate::words::Words;

/// A note, and the group, measure or period it is on, where that is not the whole dataset.
type Note<'a> = (Option<&'a Text>, &'a Text);

/// First what holds for several datasets, then the notes of each under its name.
pub fn notes(html: &mut Html, datasets: &[&Dataset], words: &Words) {
    let all: Vec<Vec<Note>> = datasets.iter().map(|dataset| notes_of(dataset)).collect();
    let (shared, own): (Vec<Note>, Vec<Note>) =
        all.concat().into_iter().partition(|note| all.iter().filter(|others| others.contains(note)).count() > 1);
    if !shared.is_empty() || !own.is_empty() {
        html.open("h3").text(words.notes().text()).close();
        items(html, &shared, words);
    }
    for (dataset, notes) in datasets.iter().zip(&all) {
        let own: Vec<Note> = notes.iter().filter(|note| !shared.contains(note)).copied().collect();
        if !own.is_empty() {
            html.open("h4");
            said(html, &dataset.label, words);
            items(html, &own, words);
        }
    }
}

/// Each note once.
fn items(html: &mut Html, notes: &[Note], words: &Words) {
    if notes.is_empty() {
        return;
    }
    html.open("ul");
    for (index, (of, note)) in notes.iter().enumerate() {
        if notes[..index].contains(&(*of, note)) {
            continue;
        }
        html.open("li");
        if let Some(name) = of {
            html.open("span");
            said(html, name, words);
            html.text(": ");
        }
        html.open("span");
        said(html, note, words);
        html.close();
    }
    html.close();
}

/// The notes on a dataset, on its measures, groups and periods, and those with a place on its chart.
fn notes_of(dataset: &Dataset) -> Vec<Note<'_>> {
    let whole = dataset.notes.iter().map(|note| (None, note));
    let categories = dataset.dimensions.iter().flat_map(|dimension| &dimension.categories);
    let on_category = categories.flat_map(|category| category.notes.iter().map(|note| (Some(&category.label), note)));
    let placed = dataset.remarks.iter().map(|remark| {
        let category = remark.at.map(|(dimension, at)| &dataset.dimensions[dimension].categories[at].label);
        (category, &remark.text)
    });
    whole.chain(on_category).chain(placed).filter(|(_, note)| !note.is_empty()).collect()
}
