//! A view as short text, for addresses, and back: only what differs from the view the chart opens with.
//!
//! The text is a row of `name=value`, joined by `&`, each value escaped as addresses need it. A name or value that means
//! nothing for this dataset is passed over, and told.

use super::{View, Wish};
use crate::data::Dataset;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// The names, in the order they are written in. All but the last two are attributes of the element.
const NAMES: [&str; 10] = ["kind", "from", "to", "groups", "highlight", "where", "view", "lang", "ask", "pick"];

/// Writes a view. `wish` is what it opened with, `lang` the language where that is another than it opened in.
pub fn write(dataset: &Dataset, view: &View, wish: &Wish, lang: &str) -> String {
    let mut start = View::open(dataset, wish);
    start.ask(dataset, view.asked);
    // Other groups may have figures in other periods: what is in view then must be named.
    let moved = view.groups != start.groups || view.fixed != start.fixed;
    let period = |index: usize| view.time.map_or("", |time| dataset.dimensions[time].categories[index].id.as_str());
    let differs = |differs: bool, text: String| if differs { text } else { String::new() };
    let values = [
        differs(view.kind != start.kind, view.kind.clone()),
        differs(moved || view.range != start.range, period(view.range.0).into()),
        differs(moved || view.range != start.range, period(view.range.1).into()),
        differs(moved, groups(dataset, view, &view.groups)),
        differs(view.lit != start.lit, groups(dataset, view, &view.lit)),
        differs(view.fixed != start.fixed, fixed(dataset, view)),
        differs(view.show != start.show, view.show.id().into()),
        lang.into(),
        view.asked.map_or(String::new(), |at| dataset.questions[at].id.clone()),
        view.picked.map_or(String::new(), |picked| at(dataset, picked.0)),
    ];
    let mut text = String::new();
    for (name, value) in NAMES.iter().zip(values).filter(|(_, value)| !value.is_empty()) {
        if !text.is_empty() {
            text.push('&');
        }
        text.push_str(name);
        text.push('=');
        escape(&value, &mut text);
    }
    text
}

/// What a link asks for: names with their values, all known here, and the parts that are not.
pub fn read(dataset: &Dataset, kinds: &[&str], text: &str) -> (Vec<(String, String)>, Vec<String>) {
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for part in text.split('&').filter(|part| !part.is_empty()) {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        match unescape(value).filter(|value| is_known(dataset, kinds, name, value)) {
            Some(value) => known.push((name.into(), value)),
            None => unknown.push(part.chars().take(60).collect()),
        }
    }
    (known, unknown)
}

/// The cell that `pick` names.
pub fn cell(dataset: &Dataset, value: &str) -> Option<usize> {
    let ids: Vec<&str> = value.split(' ').collect();
    if ids.len() != dataset.dimensions.len() {
        return None;
    }
    let mut at = Vec::new();
    for (dimension, id) in dataset.dimensions.iter().zip(ids) {
        at.push(dimension.find(id)?);
    }
    Some(dataset.cell(&at)).filter(|cell| dataset.is_figure(*cell))
}

/// The question that `ask` names, by its place in the dataset's list.
pub fn question(dataset: &Dataset, id: &str) -> Option<usize> {
    dataset.questions.iter().position(|question| question.id == id)
}

fn is_known(dataset: &Dataset, kinds: &[&str], name: &str, value: &str) -> bool {
    let find = |dimension: Option<usize>, id: &str| dimension.and_then(|d| dataset.dimensions[d].find(id)).is_some();
    let view = View::open(dataset, &Wish::default());
    match name {
        "kind" => kinds.contains(&value),
        // A long line has more places than those that are told of it now, and tells others once its part is known.
        "from" | "to" | "pick" if dataset.points().is_some() => true,
        "from" | "to" => find(view.time, value),
        "groups" | "highlight" => value.split(' ').all(|id| find(view.group, id)),
        "where" => value
            .split(' ')
            .all(|part| part.split_once(':').is_some_and(|(dimension, id)| find(dataset.dimension(dimension), id))),
        "view" => ["chart", "table", "sources"].contains(&value),
        "lang" => crate::words::LANGUAGES.iter().any(|(tag, _)| *tag == value),
        "ask" => question(dataset, value).is_some(),
        "pick" => cell(dataset, value).is_some(),
        _ => false,
    }
}

/// Which attributes ask for what a dataset does not have, in a sentence for the console; nothing where all is there.
pub fn unmet(dataset: &Dataset, wish: &Wish) -> Option<String> {
    let view = View::open(dataset, wish);
    let asked = [
        ("from", &wish.from),
        ("to", &wish.to),
        ("groups", &wish.groups),
        ("highlight", &wish.highlight),
        ("where", &wish.fixed),
        ("view", &wish.show),
    ];
    let is_label = |value: &str| {
        let periods = view.time.map_or(&[][..], |time| &dataset.dimensions[time].categories);
        periods.iter().any(|period| period.label.own() == value)
    };
    let is_met = |(name, value): &(&str, &String)| {
        value.is_empty() || is_known(dataset, &[], name, value) || (matches!(*name, "from" | "to") && is_label(value))
    };
    let mut unmet: Vec<_> = asked.into_iter().filter(|asked| !is_met(asked)).collect();
    if unmet.is_empty() && view.is_unmet {
        unmet.extend(&asked[..2]); // each is there, but they end before they begin
    }
    let unmet: Vec<String> = unmet.iter().map(|(name, value)| [name, "=\"", value.as_str(), "\""].concat()).collect();
    let why = " can't be met by these figures: the publisher's choice stands";
    (!unmet.is_empty()).then(|| unmet.join(" ") + why)
}

/// The ids of groups, as the attributes have them.
fn groups(dataset: &Dataset, view: &View, among: &[usize]) -> String {
    let Some(dimension) = view.group else { return String::new() };
    let id = |group: &usize| dataset.dimensions[dimension].categories[*group].id.as_str();
    among.iter().map(id).collect::<Vec<_>>().join(" ")
}

/// What the other dimensions are fixed at, as the attribute has it.
fn fixed(dataset: &Dataset, view: &View) -> String {
    let mut parts = Vec::new();
    for (index, dimension) in dataset.dimensions.iter().enumerate() {
        if Some(index) != view.group && Some(index) != view.time && dimension.categories.len() > 1 {
            parts.push([&dimension.id, ":", &dimension.categories[view.fixed[index]].id].concat());
        }
    }
    parts.join(" ")
}

fn at(dataset: &Dataset, cell: usize) -> String {
    let id = |index: usize| dataset.category(cell, index).id.as_str();
    (0..dataset.dimensions.len()).map(id).collect::<Vec<_>>().join(" ")
}

/// Adds a value to a link: letters that stand for themselves in the fragment of an address; a space is written `+`, any
/// other byte by number.
fn escape(value: &str, text: &mut String) {
    const KEPT: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b':').remove(b' ');
    let pieces: Vec<&str> = utf8_percent_encode(value, &KEPT).collect();
    text.push_str(&pieces.concat().replace(' ', "+"));
}

/// None where it is not text.
fn unescape(value: &str) -> Option<String> {
    Some(percent_decode_str(&value.replace('+', " ")).decode_utf8().ok()?.into_owned())
}

#[cfg(test)]
mod tests {
    use super::{escape, unescape};

    #[test]
    fn any_text_reads_back_and_stays_within_the_letters_of_addresses() {
        for text in ["core 2018-19", "a&b=c%d+e", "ŵ 😀", "<script>", ""] {
            let mut link = String::new();
            escape(text, &mut link);
            assert!(link.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.:+%".contains(&b)), "{link}");
            assert_eq!(unescape(&link).as_deref(), Some(text));
        }
        assert_eq!(unescape("%ff"), None);
    }
}
