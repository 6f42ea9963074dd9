//! The one wording of a figure: for its option, tooltip, table row and every export.

use super::{Change, View, against, change, target_gap};
use crate::MORE;
use crate::cut;
use crate::data::{Dataset, Facts, Qualifier, STATUS_CODES, Said, VALUELESS};
use crate::words::{Choices, Phrase, Words, fill, number};

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
    let value = value(dataset, words, cell).text.into_owned();
    let has_value = dataset.value(cell).is_some();
    let mut text = if has_value {
        words.point().fill(&[("place", &place), ("value", &value)])
    } else {
        let reason = missing_reason(dataset, words, cell);
        words.point_missing().fill(&[("place", &place), ("reason", &reason)])
    };
    text.truncate(cut::trimmed(&text, ' ').len());
    let mut say = |sentence: &str| {
        text.push(' ');
        text.push_str(sentence);
    };
    if let Some(sentence) = target_sentence(dataset, words, cell) {
        say(&sentence);
    }
    let against = if MORE { against::sentence(dataset, view, words, cell) } else { None };
    if let Some(sentence) = against.or_else(|| change_sentence(dataset, view, words, cell)) {
        say(&sentence);
    }
    if has_value {
        for flag in flags(dataset, words, cell) {
            say(&(flag + "."));
        }
    }
    Readout { place, value, text }
}

/// What tells a figure from the others: the period within a group's series; else the group, and the period where the
/// figures in view are of several.
pub(super) fn place(dataset: &Dataset, view: &View, words: &Words, cell: usize) -> String {
    let period = view.period_label(dataset, cell).map(|label| label.get(words.lang()).text);
    let group = view.group.map(|group| dataset.category(cell, group).label.get(words.lang()).text);
    let by_period = view.series(dataset).len() > 1 || view.groups.len() == 1;
    match (group, period) {
        (Some(group), Some(_)) if !by_period && view.is_one_period(dataset) => group.into(),
        (Some(group), Some(period)) if !by_period => [group, ", ", period].concat(),
        (_, Some(period)) => period.into(),
        (Some(group), None) => group.into(),
        (None, None) => dataset.label.get(words.lang()).text.into(),
    }
}

/// What tells a figure from all others in view, where it is named outside of its series: the group too.
pub fn whole_place(dataset: &Dataset, view: &View, words: &Words, cell: usize) -> String {
    let place = place(dataset, view, words, cell);
    match view.group.filter(|_| view.series(dataset).len() > 1) {
        Some(group) => [dataset.category(cell, group).label.get(words.lang()).text, ", ", &place].concat(),
        None => place,
    }
}

/// Places in a row, told apart where they hold commas themselves.
pub(super) fn listed(places: &[String]) -> String {
    places.join(if places.iter().any(|place| place.contains(", ")) { "; " } else { ", " })
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
        return Reading { text: words.no_data().text().into(), lang: words.lang() };
    };
    if let Some(Said { text, lang }) = facts.map(|f| f.printed.get(words.lang())).filter(|said| !said.text.is_empty()) {
        return Reading { text: text.into(), lang };
    }
    let text = with_unit(dataset, words, cell, value);
    let text = match facts.and_then(|facts| facts.qualifier) {
        Some(qualifier) => qualifier_words(words, qualifier).fill(&[("v", &text)]),
        None => text,
    };
    Reading { text: text.into(), lang: words.lang() }
}

fn with_unit(dataset: &Dataset, words: &Words, cell: usize, value: f64) -> String {
    let unit = dataset.unit(cell);
    let text = number(value, unit.and_then(|unit| unit.decimals));
    if let Some(symbol) = dataset.symbol(words.lang()) {
        return text + &symbol;
    }
    match unit {
        Some(unit) if !unit.symbol.is_empty() => text + &unit.symbol,
        Some(unit) if unit.id == "percent" => text + "%",
        Some(unit) if unit.id == "days" => fill(words.form(words.in_days(), value), &[("n", &text)]),
        _ => text,
    }
}

/// A difference between two values of a cell's unit, in words and without a sign.
pub(super) fn amount(dataset: &Dataset, words: &Words, cell: usize, by: f64) -> String {
    if dataset.unit(cell).is_some_and(|unit| unit.is_share()) {
        return [&number(by, None), " ", words.form(words.points(), by)].concat();
    }
    with_unit(dataset, words, cell, by)
}

/// How a figure is less than exact, around its number: `about {v}`.
pub fn qualifier_words(words: &Words, qualifier: Qualifier) -> Phrase {
    match qualifier {
        Qualifier::About => words.about(),
        Qualifier::Almost => words.almost(),
        Qualifier::Over => words.over(),
        Qualifier::AtLeast => words.at_least(),
        Qualifier::AtMost => words.at_most(),
    }
}

/// Why a figure is missing: its note, else its status.
pub fn missing_reason(dataset: &Dataset, words: &Words, cell: usize) -> String {
    let note = dataset.facts(cell).map(|facts| facts.note.get(words.lang()).text).unwrap_or_default();
    match cut::trimmed(note, '.') {
        "" => {
            // Of several, the one that says why there is no value.
            let codes = dataset.facts(cell).map_or(&[][..], |facts| &facts.status);
            let code = codes.iter().find(|code| !MORE || VALUELESS.contains(&code.as_str())).or(codes.first());
            code.map(|code| status_words(words, code) + ".").unwrap_or_default()
        }
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

pub(super) fn target_sentence(dataset: &Dataset, words: &Words, cell: usize) -> Option<String> {
    let gap = target_gap(dataset, cell)?;
    let target = dataset.target(cell)?;
    let shown =
        if target.printed.is_empty() { with_unit(dataset, words, cell, target.value) } else { target.printed.clone() };
    Some(compared(words, gap, &shown, [words.target_above(), words.target_below(), words.target_on()]))
}

fn change_sentence(dataset: &Dataset, view: &View, words: &Words, cell: usize) -> Option<String> {
    Some(match change(dataset, view, cell)? {
        Change::By(by) => compared(words, by, "", [words.change_up(), words.change_down(), words.change_none()]),
        // Where no reason is given, the status says all there is.
        Change::Broken(found) if MORE && found.text.is_empty() => return None,
        Change::Broken(found) => words.not_comparable().fill(&[("reason", found.text.get(words.lang()).text)]),
    })
}

/// A difference in percentage points, in the sentence for more, for less, or for neither.
fn compared(words: &Words, by: f64, target: &str, [more, less, same]: [Phrase; 3]) -> String {
    let sentence = match by {
        by if by > 0.0 => more,
        by if by < 0.0 => less,
        _ => same,
    };
    let points = words.form(words.points(), by.abs());
    sentence.fill(&[("d", &number(by.abs(), None)), ("points", points), ("target", target)])
}

/// Whether a figure is less than exact: it is drawn hollow, and enters no difference.
pub fn is_doubtful(dataset: &Dataset, cell: usize) -> bool {
    let facts = dataset.facts(cell).filter(|facts| facts.shows_value());
    facts.is_some_and(|facts| facts.qualifier.is_some() || has_other(facts, &["p", "r", "b"]))
}

/// Whether a figure has a rare fact: a status beside `x` and, in a file of our profile, `b`; a bound, a base, an earlier value. The wasm of every page
/// does not show these; where one is in view, the one that does is fetched at once.
pub fn is_rare(dataset: &Dataset, cell: usize) -> bool {
    dataset.facts(cell).is_some_and(|facts| {
        facts.base.is_some()
            || !facts.was.is_empty()
            || !matches!(facts.qualifier, None | Some(Qualifier::About))
            || has_other(facts, &["x", "b"][..1 + usize::from(dataset.profile)])
    })
}

#[inline(never)]
fn has_other(facts: &Facts, codes: &[&str]) -> bool {
    facts.status.iter().any(|code| !codes.contains(&code.as_str()))
}

/// On which side of its mark the exact value of a figure lies: above (1), below (-1), or either (0).
pub fn side(dataset: &Dataset, cell: usize) -> f64 {
    match dataset.facts(cell).filter(|_| MORE).and_then(|facts| facts.qualifier) {
        Some(Qualifier::Over | Qualifier::AtLeast) => 1.0,
        Some(Qualifier::Almost | Qualifier::AtMost) => -1.0,
        _ => 0.0,
    }
}

/// The status codes that stand beside a value on the chart: all but `x`, which the words for a missing figure say, and
/// `b` where nothing that it breaks with is in view.
pub fn codes<'a>(dataset: &'a Dataset, view: &View, cell: usize) -> Vec<&'a str> {
    let mut codes = Vec::new();
    for code in dataset.facts(cell).filter(|_| MORE).map_or(&[][..], |facts| &facts.status) {
        let breaks = || matches!(change(dataset, view, cell), Some(Change::Broken(_)));
        if code != "x" && (code != "b" || breaks()) {
            codes.push(code.as_str());
        }
    }
    codes
}

/// The statuses of a figure in words, that it is a share of few, and what it was before it was revised.
pub fn flags(dataset: &Dataset, words: &Words, cell: usize) -> Vec<String> {
    let mut flags = Vec::new();
    if let Some(facts) = dataset.facts(cell) {
        for code in &facts.status {
            flags.push(status_words(words, code));
        }
        if let Some(base) = small_base(dataset, cell) {
            flags.push(Choices::of(words).small_base().fill(&[("n", &number(base, None))]));
        }
        for earlier in if MORE { &facts.was[..] } else { &[] } {
            flags.push(Choices::of(words).earlier().fill(&[("value", &earlier.printed)]));
            flags.push(cut::trimmed(earlier.note.get(words.lang()).text, '.').into());
        }
    }
    flags.retain(|flag| !flag.is_empty());
    flags
}

/// How many a share is of, where that is so few that a reader must know.
pub fn small_base(dataset: &Dataset, cell: usize) -> Option<f64> {
    const FEW: f64 = 50.0;
    dataset.facts(cell)?.base.filter(|base| MORE && *base < FEW)
}

/// What the source says of the survey or count behind a figure, as sentences: its base, its interval, its days.
pub fn bases(dataset: &Dataset, words: &Words, cell: usize) -> Vec<String> {
    let (mut bases, choices) = (Vec::new(), Choices::of(words));
    let Some(facts) = dataset.facts(cell) else { return bases };
    if let Some(base) = facts.base.filter(|_| small_base(dataset, cell).is_none()) {
        bases.push(choices.base().fill(&[("n", &number(base, None))]));
    }
    for (sentence, text) in [(choices.interval(), &facts.interval), (choices.fieldwork(), &facts.fieldwork)] {
        if !text.is_empty() {
            bases.push(sentence.fill(&[("text", text)]));
        }
    }
    bases
}

/// What a status code says.
pub fn status_words(words: &Words, code: &str) -> String {
    // In the order of STATUS_CODES: a table is smaller than as many comparisons.
    let entries = [
        words.provisional(),
        words.revised(),
        words.estimated(),
        words.forecast(),
        words.series_break(),
        words.low_reliability(),
        words.low_figure(),
        words.confidential(),
        words.not_available(),
        words.not_applicable(),
        words.none_recorded(),
    ];
    match STATUS_CODES.iter().position(|known| *known == code) {
        Some(index) => entries[index].text().into(),
        None => words.status_unknown().fill(&[("code", code)]),
    }
}
