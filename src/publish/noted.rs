//! Notes that publishing adds by itself, so that nobody can forget them.

use super::dataset::{MEASURE, PERIOD};
use super::label::label;
use super::lots::Lots;
use super::sum::Sum;
use crate::data::{Dataset, Facts, Text};
use crate::words::{Entry, LANGUAGES, NOTED, Noted, fill, number};

/// Adds them all to a dataset.
pub fn add_notes(dataset: &mut Dataset, lots: &Lots, sums: &[Sum]) {
    let id = dataset.id.clone();
    for sum in sums.iter().filter(|sum| sum.measure.get("dataset") == id && !sum.is_whole()) {
        sum_off(dataset, sum);
    }
    for measure in lots.measures.of(&id).filter(|measure| measure.get("survey") == "yes") {
        if let Some(measure) = dataset.dimensions[MEASURE].find(measure.get("id")) {
            sample_unknown(dataset, measure);
        }
    }
}

/// A sentence in every language, with what is put into it.
fn sentence(entry: fn(&Noted) -> Entry, parts: &[(&str, Text)]) -> Text {
    let mut text = Text::default();
    for (lang, noted) in &NOTED {
        let parts: Vec<(&str, &str)> = parts.iter().map(|(name, part)| (*name, part.get(lang).text)).collect();
        text.add(lang, &fill(entry(noted).0, &parts));
    }
    text
}

/// Readers meet a category's notes only while it is in view: a note on one of several measures must be the measure's own.
fn has_one_measure(dataset: &Dataset) -> bool {
    dataset.dimensions[MEASURE].categories.len() == 1
}

/// Says at its period, or at its measure, what shares add up to.
fn sum_off(dataset: &mut Dataset, sum: &Sum) {
    let value = Text::new("", &number(sum.value(), Some(sum.decimals)));
    let text = sentence(|noted| noted.sum_off, &[("period", label(sum.period)), ("sum", value)]);
    let (dimension, id) =
        if has_one_measure(dataset) { (PERIOD, sum.period) } else { (MEASURE, sum.measure.get("id")) };
    let place = &mut dataset.dimensions[dimension];
    if let Some(category) = place.find(id) {
        place.categories[category].notes.push(text);
    }
}

/// Says of a survey's figures that nobody knows how sure they are: of all at once, or of each that has neither base nor
/// interval where others have.
fn sample_unknown(dataset: &mut Dataset, measure: usize) {
    let text = sentence(|noted| noted.sample_unknown, &[]);
    let is_figure = |cell: &usize| dataset.category_of(*cell, MEASURE) == measure && dataset.value(*cell).is_some();
    let is_unknown = |facts: &Facts| facts.base.is_none() && facts.interval.is_empty();
    let figures: Vec<usize> = (0..dataset.facts.len()).filter(|index| is_figure(&dataset.facts[*index].0)).collect();
    let unknown: Vec<usize> = figures.iter().copied().filter(|index| is_unknown(&dataset.facts[*index].1)).collect();
    if unknown.len() < figures.len() {
        for index in unknown {
            let note = &mut dataset.facts[index].1.note;
            *note = both(note, &text);
        }
        return;
    }
    let is_alone = has_one_measure(dataset);
    let notes = if is_alone { &mut dataset.notes } else { &mut dataset.dimensions[MEASURE].categories[measure].notes };
    if !unknown.is_empty() && !notes.contains(&text) {
        notes.insert(0, text);
    }
}

/// One text after another.
fn both(first: &Text, second: &Text) -> Text {
    let mut text = Text::default();
    for (lang, _) in LANGUAGES {
        text.add(lang, [first.get(lang).text, second.get(lang).text].join(" ").trim());
    }
    text
}
