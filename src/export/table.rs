//! The table of the figures in view: one row a figure, in reading order.

use super::html::Html;
use super::part::{Part, said};
use crate::MORE;
use crate::cut;
use crate::view::against;
use crate::view::readout::{bases, flags, missing_reason, value, whole_place};
use crate::words::Choices;

/// The table in a region that scrolls where it is wider than the page.
pub(super) fn scroll(html: &mut Html, part: Part) {
    html.part("div", "impact-scroll role=region tabindex=0");
    let headline = part.headline().get(part.words.lang()).text;
    let name = part.words.about_place().fill(&[("place", part.words.scroll_table().text()), ("text", headline)]);
    html.set("aria-label", &name);
    table(html, part);
    html.close();
}

/// One row a figure, in reading order, in the columns that say something in this view.
fn table(html: &mut Html, part: Part) {
    let (dataset, view, words) = (part.dataset, part.view, part.words);
    let cells = part.cells();
    let group = view.group.filter(|group| dataset.dimensions[*group].categories.len() > 1);
    let names: Vec<usize> = [group, view.time].into_iter().flatten().collect();
    let has_target = cells.iter().any(|cell| dataset.target(*cell).is_some());
    let has_remarks = cells.iter().any(|cell| !remarks(part, *cell).is_empty());
    html.open("table").open("caption");
    said(html, part.headline(), words);
    html.open("thead").open("tr");
    for name in &names {
        let along = &dataset.dimensions[*name].label;
        // What runs along a long line need not be time.
        let is_named = MORE && dataset.points().is_some() && !along.is_empty();
        let name = if Some(*name) == group { words.group().text() } else { words.period().text() };
        heading(html, if is_named { along.get(words.lang()).text } else { name });
    }
    heading(html, &words.value().fill(&[("unit", unit(part, cells.first()))]));
    let against = |cell: usize| if MORE { against::cell(dataset, view, words, cell) } else { None };
    let picked = view.picked.filter(|picked| MORE && cells.contains(&picked.0));
    if let Some(picked) = picked {
        let place = whole_place(dataset, view, words, picked.0);
        heading(html, &Choices::of(words).difference().fill(&[("place", &place)]));
    }
    if has_target {
        heading(html, words.target().text());
    }
    if has_remarks {
        heading(html, words.remarks().text());
    }
    html.close().close().open("tbody");
    for cell in cells {
        html.open("tr");
        for name in &names {
            html.open("th").set("scope", "row");
            said(html, &dataset.category(cell, *name).label, words);
        }
        let value = value(dataset, words, cell);
        html.open("td").set("class", "impact-number").said(&value.text, value.lang, words.lang()).close();
        if picked.is_some() {
            html.open("td").text(&against(cell).unwrap_or("–".into())).close();
        }
        if has_target {
            // No blank cells: a year for which no target is given says so in words.
            let target = dataset.target(cell).map_or(words.no_target().text(), |target| &target.printed);
            html.open("td").set("class", "impact-number").text(target).close();
        }
        if has_remarks {
            let remarks = remarks(part, cell);
            html.open("td").text(if remarks.is_empty() { "–" } else { &remarks }).close();
        }
        html.close();
    }
    html.close().close();
}

fn heading(html: &mut Html, text: &str) {
    html.open("th").set("scope", "col").text(text).close();
}

fn unit<'a>(part: Part<'a>, cell: Option<&usize>) -> &'a str {
    let words = part.words;
    match cell.and_then(|cell| part.dataset.unit(*cell)).map_or("", |unit| unit.id.as_str()) {
        "percent" => words.percent().text(),
        "days" => words.days().text(),
        "count" | "" => words.count().text(),
        // A long line's unit has a name in each language.
        _ if MORE && part.dataset.points().is_some() => part.measure().get(words.lang()).text,
        other => other,
    }
}

/// Statuses in words, and the figure's note; for a missing one, why.
fn remarks(part: Part, cell: usize) -> String {
    if part.dataset.value(cell).is_none() {
        return missing_reason(part.dataset, part.words, cell);
    }
    let mut said = String::new();
    for flag in flags(part.dataset, part.words, cell) {
        said.push_str(&flag);
        said.push_str(". ");
    }
    if MORE {
        for sentence in bases(part.dataset, part.words, cell) {
            said.push_str(&sentence);
            said.push(' ');
        }
    }
    if let Some(facts) = part.dataset.facts(cell) {
        said.push_str(facts.note.get(part.words.lang()).text);
    }
    cut::trimmed(&said, ' ').into()
}
