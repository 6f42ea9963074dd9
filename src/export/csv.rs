//! The figures in view as CSV: the publisher's own columns, headed in the reader's language, so that `impact-charts check`
//! reads it back, and the names that readers know.

use super::field::harmless;
use super::json::plain_number;
use super::part::Part;
use crate::data::{Dataset, PROFILE, Role};
use crate::view::{Change, change};
use crate::words::{COLUMNS, Columns};

/// CSV as RFC 4180, with a byte-order mark, so that spreadsheets read it as UTF-8. `digest` is that of the data's file.
pub fn csv(part: Part, digest: &str) -> String {
    let mut out = String::from("\u{feff}");
    line(&mut out, &Columns::of(part.words).each().map(|(_, heading)| heading.0.to_string()));
    for series in part.view.series(part.dataset) {
        for cell in series.cells {
            line(&mut out, &fields(part, cell, digest));
        }
    }
    out
}

fn fields(part: Part, cell: usize, digest: &str) -> [String; COLUMNS] {
    let Part { dataset, view, words, .. } = part;
    let none = Default::default();
    let facts = dataset.facts(cell).unwrap_or(&none);
    let category = |dimension: Option<usize>| dimension.map(|dimension| dataset.category(cell, dimension));
    let id = |dimension: Option<usize>| category(dimension).map(|c| c.id.clone()).unwrap_or_default();
    let label =
        |dimension: Option<usize>| category(dimension).map_or("", |c| c.label.get(words.lang()).text).to_string();
    let source = dataset.source(&facts.quote.source);
    [
        dataset.id.clone(),
        id(dataset.role(Role::Metric)),
        id(view.group),
        id(view.time),
        dataset.value(cell).map(plain_number).unwrap_or_default(),
        facts.printed.own().into(),
        facts.printed.only("cy").unwrap_or_default().into(),
        dataset.unit(cell).map(|unit| unit.id.clone()).unwrap_or_default(),
        facts.status.join(" "),
        facts.qualifier.map_or("", |qualifier| qualifier.code()).into(),
        facts.note.own().into(),
        facts.note.only("cy").unwrap_or_default().into(),
        facts.quote.source.clone(),
        facts.quote.text.clone(),
        facts.quote.locator.clone(),
        facts.base.map(plain_number).unwrap_or_default(),
        facts.interval.clone(),
        facts.fieldwork.clone(),
        label(view.group),
        label(view.time),
        category(view.time).and_then(|c| c.period).map(|period| period.iso()).unwrap_or_default(),
        source.map(|source| source.title.clone()).unwrap_or_default(),
        dataset.target(cell).map(|target| target.printed.clone()).unwrap_or_default(),
        break_before(part, cell),
        earlier(dataset, cell, words.lang()),
        if dataset.profile { PROFILE.into() } else { String::new() },
        digest.into(),
    ]
}

/// Why what comes before may not be compared, on the first figure after a break.
fn break_before(part: Part, cell: usize) -> String {
    match change(part.dataset, part.view, cell) {
        Some(Change::Broken(found)) => found.text.get(part.words.lang()).text.into(),
        _ => String::new(),
    }
}

/// What a figure was before it was revised, and why: `81% (a mistake was found); 80% (…)`.
fn earlier(dataset: &Dataset, cell: usize, lang: &str) -> String {
    let was = dataset.facts(cell).map_or(&[][..], |facts| &facts.was);
    let said = was.iter().map(|earlier| match earlier.note.get(lang).text {
        "" => earlier.printed.clone(),
        why => format!("{} ({why})", earlier.printed),
    });
    said.collect::<Vec<_>>().join("; ")
}

pub(super) fn line(out: &mut String, fields: &[String]) {
    for (index, field) in fields.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        out.push_str(&quoted(field));
    }
    out.push_str("\r\n");
}

/// Quoted where it must be.
fn quoted(field: &str) -> String {
    let field = harmless(field);
    if field.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", field.replace('"', "\"\"")) } else { field }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn fields_are_quoted_where_they_must_be() {
        assert_eq!(quoted("two, \"three\""), "\"two, \"\"three\"\"\"");
        assert_eq!(quoted("=A1,B1"), "\"'=A1,B1\"");
        assert_eq!(quoted("plain"), "plain");
    }
}
