//! The summary: what is in view in a few whole sentences, worked out from it, so that they cannot disagree with it.
//! Kind of chart and number of values; first to last, series by series; highest and lowest; targets, breaks and gaps.

use super::readout::{listed, target_sentence, value, whole_place};
use super::{View, between};
use crate::cut;
use crate::data::{Break, Dataset};
use crate::words::{Choices, Phrase, Words, number};

/// Up to so many values each carry their label, and a summary would say the same again.
const LABELLED: usize = 12;

/// Whether the summary's start says more than the labels do, and so stands over the plot.
pub fn is_in_sight(dataset: &Dataset, view: &View) -> bool {
    view.cells(dataset).len() > LABELLED
}

/// The sentences that stand over the plot where the labels do not say it all: how many values there are, and how the
/// first series runs. `kind` names the kind of chart.
pub fn opening(dataset: &Dataset, view: &View, words: &Words, kind: Phrase) -> Vec<String> {
    let valued = valued(dataset, view.cells(dataset));
    let count = dataset.points().unwrap_or(valued.len());
    let (n, values) = (number(count as f64, None), words.form(Choices::of(words).values(), count as f64));
    let mut sentences =
        vec![Choices::of(words).with_values().fill(&[("kind", kind.text()), ("n", &n), ("values", values)])];
    let said = Sentences { dataset, view, words };
    if let Some(&group) = view.groups.first()
        && let [first, .., last] = said.run(group)[..]
    {
        sentences.push(said.first_to_last(Choices::of(words).ends(), first, last));
    }
    sentences
}

/// All sentences, which stand over the table.
pub fn summary(dataset: &Dataset, view: &View, words: &Words, kind: Phrase) -> Vec<String> {
    let mut sentences = opening(dataset, view, words, kind);
    sentences.truncate(1);
    let said = Sentences { dataset, view, words };
    sentences.extend(view.groups.iter().filter_map(|group| said.change(*group)));
    let cells = view.cells(dataset);
    let valued = valued(dataset, cells.clone());
    match valued.len() {
        1 => {
            sentences.push(words.point().fill(&[("place", &said.place(valued[0])), ("value", &said.value(valued[0]))]))
        }
        2.. => sentences.extend(said.extremes(&valued)),
        _ => {}
    }
    sentences.extend(valued.iter().filter_map(|cell| said.target(*cell)));
    sentences.extend(said.breaks());
    let missing: Vec<String> = cells.iter().filter(|c| dataset.value(**c).is_none()).map(|c| said.place(*c)).collect();
    if !missing.is_empty() {
        sentences.push(Choices::of(words).missing().fill(&[("list", &listed(&missing))]));
    }
    sentences
}

fn valued(dataset: &Dataset, mut cells: Vec<usize>) -> Vec<usize> {
    cells.retain(|cell| dataset.value(*cell).is_some());
    cells
}

struct Sentences<'a> {
    dataset: &'a Dataset,
    view: &'a View,
    words: &'a Words,
}

impl Sentences<'_> {
    fn place(&self, cell: usize) -> String {
        whole_place(self.dataset, self.view, self.words, cell)
    }

    fn value(&self, cell: usize) -> String {
        value(self.dataset, self.words, cell).text.into_owned()
    }

    fn period(&self, cell: usize) -> &str {
        self.view.period_label(self.dataset, cell).map_or("", |label| label.get(self.words.lang()).text)
    }

    /// The values of a group, in order of time.
    fn run(&self, group: usize) -> Vec<usize> {
        valued(self.dataset, self.view.figures_of(self.dataset, group))
    }

    /// A sentence about the first and the last value of a group.
    fn first_to_last(&self, sentence: Phrase, first: usize, last: usize) -> String {
        let group = self.view.group.map_or(&self.dataset.label, |group| &self.dataset.category(first, group).label);
        sentence.fill(&[
            ("name", group.get(self.words.lang()).text),
            ("a", &self.value(first)),
            ("from", self.period(first)),
            ("b", &self.value(last)),
            ("to", self.period(last)),
        ])
    }

    /// How a group that has two values or more went from the first to the last, where they may be compared.
    fn change(&self, group: usize) -> Option<String> {
        let [first, .., last] = self.run(group)[..] else { return None };
        let choices = Choices::of(self.words);
        let sentence = match between(self.dataset, self.view, last, first) {
            Ok(by) if by > 0.0 => choices.rose(),
            Ok(by) if by < 0.0 => choices.fell(),
            Ok(_) => choices.same_ends(),
            Err(_) => choices.ends(),
        };
        Some(self.first_to_last(sentence, first, last))
    }

    /// The highest and the lowest of three values or more that may all be compared, where they are not one.
    fn extremes(&self, cells: &[usize]) -> Option<String> {
        let mut ends = [cells[0], cells[0]];
        for cell in &cells[1..] {
            for (end, side) in ends.iter_mut().zip([1.0, -1.0]) {
                if between(self.dataset, self.view, *cell, *end).ok()? * side > 0.0 {
                    *end = *cell;
                }
            }
        }
        let [high, low] = ends;
        (cells.len() > 2 && high != low).then(|| {
            Choices::of(self.words).extremes().fill(&[
                ("a", &self.value(high)),
                ("high", &self.place(high)),
                ("b", &self.value(low)),
                ("low", &self.place(low)),
            ])
        })
    }

    /// How a figure stands to its target; that it was set, where the figure is not exact.
    fn target(&self, cell: usize) -> Option<String> {
        let target = self.dataset.target(cell)?;
        let place = self.place(cell);
        Some(match target_sentence(self.dataset, self.words, cell) {
            Some(text) => self.words.about_place().fill(&[("place", &place), ("text", &text)]),
            None => Choices::of(self.words).target_set().fill(&[("from", &place), ("target", &target.printed)]),
        })
    }

    /// A sentence about a break, with the group it is of, where there are others beside.
    fn of_group(&self, found: &Break, sentence: &str) -> String {
        match found.group.filter(|_| self.view.groups.len() > 1) {
            Some((dimension, group)) => {
                let name = self.dataset.dimensions[dimension].categories[group].label.get(self.words.lang()).text;
                self.words.about_place().fill(&[("place", name), ("text", sentence)])
            }
            None => sentence.into(),
        }
    }

    fn breaks(&self) -> Vec<String> {
        let mut sentences = Vec::new();
        for found in &self.dataset.breaks {
            let of_view = found.group.is_none_or(|(_, group)| self.view.groups.contains(&group));
            if of_view && Some(found.dimension) == self.view.time && self.view.periods().any(|p| p == found.before) {
                let from = &self.dataset.dimensions[found.dimension].categories[found.before].label;
                let tag = self.words.lang();
                let parts = [("from", from.get(tag).text), ("reason", found.text.get(tag).text)];
                let sentence = Choices::of(self.words).break_at().fill(&parts);
                sentences.push(self.of_group(found, cut::trimmed(cut::trimmed(&sentence, ' '), ':')));
                if found.text.is_empty() {
                    sentences.iter_mut().last().into_iter().for_each(|sentence| sentence.push('.'));
                }
            }
        }
        sentences
    }
}
