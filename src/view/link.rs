//! A view as short text, for addresses, and back: only what differs from the view the chart opens with.
//!
//! The text is a row of `name=value`, joined by `&`, each value escaped as addresses need it. A name or value that means
//! nothing for this dataset is passed over, and told.

use super::{View, Wish};
use crate::data::Dataset;

/// The names, in the order they are written in. All but the last are attributes of the element.
const NAMES: [&str; 8] = ["kind", "from", "to", "groups", "where", "view", "lang", "pick"];

/// Writes a view. `wish` is what it opened with, `lang` the language where that is another than it opened in.
pub fn write(dataset: &Dataset, view: &View, wish: &Wish, lang: &str) -> String {
    let start = View::open(dataset, wish);
    let period = |index: usize| view.time.map_or("", |time| dataset.dimensions[time].categories[index].id.as_str());
    let differs = |differs: bool, text: String| if differs { text } else { String::new() };
    let values = [
        differs(view.kind != start.kind, view.kind.clone()),
        differs(view.range != start.range, period(view.range.0).into()),
        differs(view.range != start.range, period(view.range.1).into()),
        differs(view.groups != start.groups, groups(dataset, view)),
        differs(view.fixed != start.fixed, fixed(dataset, view)),
        differs(view.show != start.show, view.show.id().into()),
        lang.into(),
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

fn is_known(dataset: &Dataset, kinds: &[&str], name: &str, value: &str) -> bool {
    let find = |dimension: Option<usize>, id: &str| dimension.and_then(|d| dataset.dimensions[d].find(id)).is_some();
    let view = View::open(dataset, &Wish::default());
    match name {
        "kind" => kinds.contains(&value),
        "from" | "to" => find(view.time, value),
        "groups" => value.split(' ').all(|id| find(view.group, id)),
        "where" => value
            .split(' ')
            .all(|part| part.split_once(':').is_some_and(|(dimension, id)| find(dataset.dimension(dimension), id))),
        "view" => ["chart", "table", "sources"].contains(&value),
        "lang" => crate::words::LANGUAGES.iter().any(|(tag, _)| *tag == value),
        "pick" => cell(dataset, value).is_some(),
        _ => false,
    }
}

/// The ids of the groups in view, as the attribute has them.
fn groups(dataset: &Dataset, view: &View) -> String {
    let Some(dimension) = view.group else { return String::new() };
    let id = |group: &usize| dataset.dimensions[dimension].categories[*group].id.as_str();
    view.groups.iter().map(id).collect::<Vec<_>>().join(" ")
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

/// Letters that stand for themselves in the fragment of an address; a space is written `+`, any other byte by number.
fn escape(value: &str, text: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for byte in value.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b':' => text.push(char::from(byte)),
            b' ' => text.push('+'),
            _ => {
                text.push('%');
                text.push(char::from(DIGITS[usize::from(byte >> 4)]));
                text.push(char::from(DIGITS[usize::from(byte & 15)]));
            }
        }
    }
}

/// None where it is not escaped text.
fn unescape(value: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = value.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let mut digit = || char::from(rest.next()?).to_digit(16);
                (digit()? * 16 + digit()?) as u8
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
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
        assert_eq!(unescape("%zz"), None);
        assert_eq!(unescape("%ff"), None);
    }
}
