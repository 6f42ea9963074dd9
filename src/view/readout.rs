//! The one wording of a figure: for its option, tooltip, table row and every export.

use super::{Change, View, change, precision, target_gap};
use crate::data::{Dataset, Facts, Qualifier, Said};
use crate::words::{Entry, Words, number};

/// A figure in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Readout {
    /// Group, period, or both: what tells it from the others in view.
    pub place: String,
    /// Its value, or that there is none.
    pub value: String,
    /// All that is said of it: value, target, change, flags.
    pub text: String,
}

/// Reads a figure out.
pub fn readout(dataset: &Dataset, view: &View, words: &Words, cell: usize) -> Readout {
    let place = place(dataset, view, words, cell);
    let value = value(dataset, words, cell).text.to_string();
    let mut sentences = vec![if dataset.value(cell).is_some() {
        words.point.fill(&[("place", &place), ("value", &value)])
    } else {
        let reason = missing_reason(dataset, words, cell);
        words.point_missing.fill(&[("place", &place), ("reason", &reason)]).trim_end().to_string()
    }];
    sentences.extend(target_sentence(dataset, words, cell));
    sentences.extend(change_sentence(dataset, view, words, cell));
    if dataset.value(cell).is_some() {
        sentences.extend(flags(dataset, words, cell).into_iter().map(|flag| format!("{flag}.")));
    }
    Readout { place, value, text: sentences.join(" ") }
}

/// What tells a figure from the others: the period within a group's series; else the group, and the period where the
/// figures in view are of several.
fn place(dataset: &Dataset, view: &View, words: &Words, cell: usize) -> String {
    let period = view.period_label(dataset, cell).map(|label| label.get(words.tag).text);
    let group = view.group.map(|group| dataset.category(cell, group).label.get(words.tag).text);
    let by_period = view.series(dataset).len() > 1 || view.groups.len() == 1;
    match (group, period) {
        (Some(group), Some(_)) if !by_period && view.is_one_period(dataset) => group.into(),
        (Some(group), Some(period)) if !by_period => format!("{group}, {period}"),
        (_, Some(period)) => period.into(),
        (Some(group), None) => group.into(),
        (None, None) => dataset.label.get(words.tag).text.into(),
    }
}

/// A text with the language it is in.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading<'a> {
    /// The words.
    pub text: std::borrow::Cow<'a, str>,
    /// Their language.
    pub lang: &'a str,
}

/// The value as readers read it: as printed, else the number with its unit and qualifier; for a missing one, so in
/// words.
pub fn value<'a>(dataset: &'a Dataset, words: &'a Words, cell: usize) -> Reading<'a> {
    let facts = dataset.facts(cell);
    let Some(value) = dataset.value(cell) else {
        return Reading { text: words.no_data.text().into(), lang: words.tag };
    };
    if let Some(Said { text, lang }) = facts.map(|f| f.printed.get(words.tag)).filter(|said| !said.text.is_empty()) {
        return Reading { text: text.into(), lang };
    }
    let text = with_unit(dataset, words, cell, value);
    let text = match facts.and_then(|facts| facts.qualifier) {
        Some(qualifier) => qualifier_words(words, qualifier).fill(&[("v", &text)]),
        None => text,
    };
    Reading { text: text.into(), lang: words.tag }
}

fn with_unit(dataset: &Dataset, words: &Words, cell: usize, value: f64) -> String {
    let unit = dataset.unit(cell);
    let text = number(value, unit.and_then(|unit| unit.decimals));
    match unit {
        Some(unit) if !unit.symbol.is_empty() => format!("{text}{}", unit.symbol),
        Some(unit) if unit.id == "percent" => format!("{text}%"),
        Some(unit) if unit.id == "days" => words.in_days.fill(&[("n", &text)]),
        _ => text,
    }
}

fn qualifier_words(words: &Words, qualifier: Qualifier) -> Entry {
    match qualifier {
        Qualifier::About => words.about,
        Qualifier::Almost => words.almost,
        Qualifier::Over => words.over,
        Qualifier::AtLeast => words.at_least,
        Qualifier::AtMost => words.at_most,
    }
}

/// Why a figure is missing: its note, else its status.
pub fn missing_reason(dataset: &Dataset, words: &Words, cell: usize) -> String {
    let note = dataset.facts(cell).map(|facts| facts.note.get(words.tag).text).unwrap_or_default();
    match note.trim_end_matches('.') {
        "" => flags(dataset, words, cell).first().map(|flag| format!("{flag}.")).unwrap_or_default(),
        note => capital(note),
    }
}

/// A note as a sentence: with a capital, if its first letter is a plain one, and a full stop.
fn capital(text: &str) -> String {
    let mut sentence = String::from(text);
    if let Some(first) = sentence.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    sentence.push('.');
    sentence
}

fn target_sentence(dataset: &Dataset, words: &Words, cell: usize) -> Option<String> {
    let gap = target_gap(dataset, cell)?;
    let target = dataset.target(cell)?;
    let printed =
        if target.printed.is_empty() { with_unit(dataset, words, cell, target.value) } else { target.printed.clone() };
    let parts: &[(&str, &str)] =
        &[("d", &points(gap)), ("points", words.form(&words.points, gap.abs())), ("target", &printed)];
    Some(match gap {
        gap if gap > 0.0 => words.target_above.fill(parts),
        gap if gap < 0.0 => words.target_below.fill(parts),
        _ => words.target_on.text().into(),
    })
}

fn change_sentence(dataset: &Dataset, view: &View, words: &Words, cell: usize) -> Option<String> {
    let by = match change(dataset, view, cell)? {
        Change::By(by) => by,
        Change::Broken(found) => return Some(words.not_comparable.fill(&[("reason", found.text.get(words.tag).text)])),
    };
    let parts: &[(&str, &str)] = &[("d", &points(by)), ("points", words.form(&words.points, by.abs()))];
    Some(match by {
        by if by > 0.0 => words.change_up.fill(parts),
        by if by < 0.0 => words.change_down.fill(parts),
        _ => words.change_none.text().into(),
    })
}

/// A difference in percentage points, without its sign.
fn points(difference: f64) -> String {
    number(difference.abs(), Some(precision(difference)))
}

/// The statuses of a figure in words. Those of a missing figure are its reason, where it has no note.
pub fn flags(dataset: &Dataset, words: &Words, cell: usize) -> Vec<String> {
    let codes = dataset.facts(cell).map(|facts: &Facts| facts.status.as_slice()).unwrap_or_default();
    codes.iter().map(|code| status_words(words, code)).collect()
}

/// What a status code says.
pub fn status_words(words: &Words, code: &str) -> String {
    let entry = match code {
        "p" => words.provisional,
        "r" => words.revised,
        "e" => words.estimated,
        "f" => words.forecast,
        "b" => words.series_break,
        "u" => words.low_reliability,
        "low" => words.low_figure,
        "c" => words.confidential,
        "x" => words.not_available,
        "z" => words.not_applicable,
        "w" => words.none_recorded,
        _ => return words.status_unknown.fill(&[("code", code)]),
    };
    entry.text().into()
}
