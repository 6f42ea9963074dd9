//! One figure is chosen, and the others are read against it: by how much they differ where they may be compared, and
//! why not where they may not.

use super::readout::{amount, listed, place, value, whole_place};
use super::{View, Why, between};
use crate::cut;
use crate::data::Dataset;
use crate::words::{Choices, Words, number};

/// What a figure is read against: the chosen one, if it is another and has a value.
fn chosen(dataset: &Dataset, view: &View, cell: usize) -> Option<usize> {
    let picked = view.picked?.0;
    (picked != cell && dataset.value(picked).is_some()).then_some(picked)
}

/// The sentence for option, tooltip and table: `8 percentage points less than 2021/22.`
pub fn sentence(dataset: &Dataset, view: &View, words: &Words, cell: usize) -> Option<String> {
    let picked = chosen(dataset, view, cell)?;
    let is_apart = |group: usize| dataset.category_of(cell, group) != dataset.category_of(picked, group);
    let named = if view.group.is_some_and(is_apart) { whole_place } else { place };
    let (choices, place) = (Choices::of(words), named(dataset, view, words, picked));
    let (sentence, d) = match between(dataset, view, cell, picked) {
        Ok(by) if by > 0.0 => (choices.more_than(), amount(dataset, words, cell, by)),
        Ok(by) if by < 0.0 => (choices.less_than(), amount(dataset, words, cell, -by)),
        Ok(_) => (choices.same_as(), String::new()),
        Err(Why::Missing) => return None,
        Err(why) => {
            let reason = reason(choices, words, why);
            return Some(choices.not_against().fill(&[("place", &place), ("reason", &reason)]));
        }
    };
    Some(sentence.fill(&[("d", &d), ("place", &place)]))
}

/// What the table says of a figure: the difference with its unit, or why there is none.
pub fn cell(dataset: &Dataset, view: &View, words: &Words, cell: usize) -> Option<String> {
    match between(dataset, view, cell, chosen(dataset, view, cell)?) {
        Ok(_) => label(dataset, view, words, cell),
        Err(why) => Some(reason(Choices::of(words), words, why)),
    }
}

/// The difference as the label of a mark, with its sign: `−8 points`. None for the chosen figure itself and for those
/// that may not be compared with it, which keep their own value.
pub fn label(dataset: &Dataset, view: &View, words: &Words, cell: usize) -> Option<String> {
    let by = between(dataset, view, cell, chosen(dataset, view, cell)?).ok()?;
    let sign = match by {
        by if by > 0.0 => "+",
        by if by < 0.0 => "−",
        _ => "±",
    };
    let size = by.abs();
    if dataset.unit(cell).is_some_and(|unit| unit.is_share()) {
        return Some([sign, &number(size, None), " ", words.form(Choices::of(words).short_points(), size)].concat());
    }
    Some([sign, &amount(dataset, words, cell, size)].concat())
}

/// What is said under the chart: what the others are read against, and which of them can't be, with one reason each.
pub fn lines(dataset: &Dataset, view: &View, words: &Words) -> Vec<String> {
    let (Some(picked), choices) = (view.picked, Choices::of(words)) else { return Vec::new() };
    let mut reasons: Vec<(String, Vec<String>)> = Vec::new();
    let mut is_any = false;
    for cell in view.cells(dataset) {
        match chosen(dataset, view, cell).map(|picked| between(dataset, view, cell, picked)) {
            Some(Ok(_)) => is_any = true,
            Some(Err(why)) if why != Why::Missing => {
                let (reason, place) = (reason(choices, words, why), whole_place(dataset, view, words, cell));
                match reasons.iter_mut().find(|(known, _)| *known == reason) {
                    Some((_, places)) => places.push(place),
                    None => reasons.push((reason, vec![place])),
                }
            }
            _ => {}
        }
    }
    let (place, value) = (whole_place(dataset, view, words, picked.0), value(dataset, words, picked.0).text);
    let first = if is_any { choices.against() } else { choices.against_none() };
    let mut lines = vec![first.fill(&[("place", &place), ("value", &value)])];
    for (reason, places) in reasons {
        lines.push(choices.not_compared().fill(&[("list", &listed(&places)), ("reason", &reason)]));
    }
    lines
}

fn reason(choices: &Choices, words: &Words, why: Why) -> String {
    match why {
        Why::Missing => choices.why_missing().text().into(),
        Why::Inexact => choices.why_inexact().text().into(),
        Why::Population => choices.why_population().text().into(),
        Why::Length => choices.why_length().text().into(),
        Why::Broken(found) => {
            let reason = choices.why_broken().fill(&[("reason", found.text.get(words.lang()).text)]);
            cut::trimmed(&reason, ' ').into()
        }
    }
}
