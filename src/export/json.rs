//! Figures and state as JSON text, for the element's properties: plain objects, no `undefined`.

use crate::data::{Dataset, Facts};
use crate::view::View;

/// JSON being written.
#[derive(Default)]
struct Json(String);

impl Json {
    /// Begins a member, with the comma that it may need.
    #[inline(never)]
    fn key(&mut self, key: &str) -> &mut Self {
        self.comma();
        self.quote(key);
        self.0.push(':');
        self
    }

    fn comma(&mut self) {
        if !self.0.is_empty() && !self.0.ends_with(['{', '[', ':']) {
            self.0.push(',');
        }
    }

    #[inline(never)]
    fn raw(&mut self, text: &str) -> &mut Self {
        self.0.push_str(text);
        self
    }

    #[inline(never)]
    fn quote(&mut self, text: &str) {
        self.0.push('"');
        for letter in text.chars() {
            match letter {
                '"' | '\\' => {
                    self.0.push('\\');
                    self.0.push(letter);
                }
                // Control characters by number: two hexadecimal digits are enough for them.
                letter if letter < ' ' => {
                    self.0.push_str("\\u00");
                    self.0.push(if letter < '\u{10}' { '0' } else { '1' });
                    self.0.push(char::from(b"0123456789abcdef"[letter as usize % 16]));
                }
                letter => self.0.push(letter),
            }
        }
        self.0.push('"');
    }

    #[inline(never)]
    fn text(&mut self, key: &str, text: &str) -> &mut Self {
        self.key(key).quote(text);
        self
    }
}

/// A number as machines read it: no thousands separators, a plain minus.
pub fn plain_number(value: f64) -> String {
    crate::words::whole_number(value).chars().filter(|c| *c != ',').map(|c| if c == '−' { '-' } else { c }).collect()
}

/// Figures as the contract describes them, as a list.
pub fn figures(dataset: &Dataset, view: &View, tag: &str, cells: &[usize]) -> String {
    let mut json = Json::default();
    json.raw("[");
    for cell in cells {
        json.comma();
        figure(&mut json, dataset, view, tag, *cell);
    }
    json.raw("]").0.clone()
}

fn figure(json: &mut Json, dataset: &Dataset, view: &View, tag: &str, cell: usize) {
    let none = Facts::default();
    let facts = dataset.facts(cell).unwrap_or(&none);
    let id = |dimension: Option<usize>| dimension.map_or("", |d| dataset.category(cell, d).id.as_str());
    let source = dataset.source(&facts.quote.source).map_or("", |source| source.title.as_str());
    let value = dataset.value(cell).map_or("null".into(), plain_number);
    json.raw("{").text("group", id(view.group)).text("period", id(view.time)).key("at").raw("{");
    for (index, dimension) in dataset.dimensions.iter().enumerate() {
        json.text(&dimension.id, id(Some(index)));
    }
    json.raw("}").key("value").raw(&value);
    let status = facts.status.join(" ");
    for (key, text) in [
        ("printed", facts.printed.own()),
        ("unit", dataset.unit(cell).map_or("", |unit| unit.id.as_str())),
        ("status", &status),
        ("qualifier", facts.qualifier.map_or("", |qualifier| qualifier.code())),
        ("note", facts.note.get(tag).text),
        ("source", source),
        ("quote", &facts.quote.text),
    ] {
        json.text(key, text);
    }
    json.raw("}");
}

/// What the reader looks at, drawn as this kind.
pub fn state(dataset: &Dataset, view: &View, tag: &str, kind: &str) -> String {
    let category = |dimension: Option<usize>, index: usize| {
        dimension.and_then(|d| dataset.dimensions[d].categories.get(index)).map_or("", |c| c.id.as_str())
    };
    let mut json = Json::default();
    json.raw("{").text("kind", kind);
    json.text("from", category(view.time, view.range.0)).text("to", category(view.time, view.range.1));
    json.key("groups").raw("[");
    for group in &view.groups {
        json.comma();
        json.quote(category(view.group, *group));
    }
    json.raw("]").key("where").raw("{");
    for (index, dimension) in dataset.dimensions.iter().enumerate() {
        if Some(index) != view.group && Some(index) != view.time {
            json.text(&dimension.id, category(Some(index), view.fixed[index]));
        }
    }
    json.raw("}").text("view", view.show.id()).text("lang", tag).key("focus");
    match view.focus {
        Some(anchor) => figure(&mut json, dataset, view, tag, anchor.0),
        None => drop(json.raw("null")),
    }
    json.raw("}").0.clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_reads_back_as_it_was() {
        let text = "a \"b\" \\ \u{1} \n ŵ 😀 </script>";
        let mut json = Json::default();
        json.raw("{").text("k", text).text("l", "").raw("}");
        let read: serde_json::Value = serde_json::from_str(&json.0).unwrap();
        assert_eq!(read["k"], text);
        assert_eq!(plain_number(-22000.5), "-22000.5");
    }
}
