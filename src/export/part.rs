//! The structure of the page part, top to bottom: headline, subtitle, key help, plot, table, notes, source. Made once,
//! for the living chart, for rendered pages and for the fallback.

use super::controls::{Offer, button, controls};
use super::html::Html;
use super::origins::origins;
use crate::MORE;
use crate::cut;
use crate::data::{Dataset, Period, Role, Source, Text, date};
use crate::view::readout::{flags, missing_reason, readout, value};
use crate::view::{Show, View, against, is_in_sight, opening, summary};
use crate::words::{Choices, Words, day};

/// What the page part is made from.
#[derive(Clone, Copy)]
pub struct Part<'a> {
    /// The figures.
    pub dataset: &'a Dataset,
    /// What of them is in view.
    pub view: &'a View,
    /// The language.
    pub words: &'a Words,
    /// The level of the headline, 2 to 6.
    pub level: u8,
}

impl<'a> Part<'a> {
    /// The cells in view, in reading order.
    pub fn cells(&self) -> Vec<usize> {
        self.view.cells(self.dataset)
    }

    /// What the figures show, as long as the view is the one it was written for; else the neutral name.
    pub fn headline(&self) -> &'a Text {
        let hinted = !self.dataset.headline.is_empty() && self.view.is_hinted(self.dataset);
        if hinted { &self.dataset.headline } else { &self.dataset.label }
    }

    /// Measure, unit, who is counted, place, period, as long as the view is the one it was written for; else the measure.
    pub fn subtitle(&self) -> &'a Text {
        if !self.dataset.subtitle.is_empty() && self.view.is_hinted(self.dataset) {
            return &self.dataset.subtitle;
        }
        match self.dataset.role(Role::Metric) {
            Some(metric) => &self.dataset.dimensions[metric].categories[self.view.fixed[metric]].label,
            None => &self.dataset.label,
        }
    }

    /// Whether a figure in view is not exact.
    pub fn has_doubtful(&self) -> bool {
        let doubtful = |cell: &usize| self.dataset.facts(*cell).is_some_and(|facts| facts.qualifier.is_some());
        self.cells().iter().any(doubtful)
    }

    /// The documents that the figures in view come from.
    pub fn sources(&self) -> Vec<&'a Source> {
        let mut sources: Vec<&Source> = Vec::new();
        for cell in self.cells() {
            let of_figure = self.dataset.facts(cell).map(|facts| &facts.quote);
            let of_target = self.dataset.target(cell).map(|target| &target.quote);
            for quote in [of_figure, of_target].into_iter().flatten() {
                match self.dataset.source(&quote.source) {
                    Some(source) if !sources.contains(&source) => sources.push(source),
                    _ => {}
                }
            }
        }
        sources
    }
}

/// The inside of the section. `plot` fills the plot's box.
pub fn section(part: Part, offer: &Offer, plot: impl FnOnce(&mut Html)) -> Html {
    let words = part.words;
    let chart = part.view.show == Show::Chart;
    let mut html = Html::default();
    html.set("class", "impact-chart").set("part", "impact-chart");
    html.set("lang", words.lang()).set("aria-labelledby", "impact-headline");
    html.part(heading_tag(part.level), "impact-headline").set("id", "impact-headline");
    said(&mut html, part.headline(), words);
    html.part("p", "impact-subtitle");
    said(&mut html, part.subtitle(), words);
    let in_sight = is_in_sight(part.dataset, part.view);
    html.part("p", "impact-in-words").flag("hidden", !in_sight);
    if in_sight {
        html.text(&opening(part.dataset, part.view, words, words.kind(offer.kind)).join(" "));
    }
    html.close();
    let help = if part.view.series(part.dataset).len() > 1 { words.key_help_both() } else { words.key_help() };
    html.part("p", "impact-help id=impact-help").flag("hidden", !chart).text(help.text()).text(" ");
    button(&mut html, "table", "").text(words.show_table().text()).close().close();
    html.part("div", "impact-plot").flag("hidden", !chart);
    plot(&mut html);
    html.close();
    html.part("p", "impact-status role=status");
    if MORE {
        if offer.is_spoken {
            html.set("class", "impact-status impact-spoken");
        }
        html.text(&offer.status);
    } else {
        html.own(); // the script says there that something could not be fetched
    }
    html.close();
    let key = chart && part.has_doubtful();
    html.part("p", "impact-key").flag("hidden", !key).text(words.hollow_key().text()).close();
    controls(&mut html, part, offer);
    let sources = part.view.show == Show::Sources;
    html.part("div", "impact-origins").flag("hidden", !sources);
    if MORE && sources {
        origins(&mut html, part);
    }
    html.close();
    details(&mut html, part, offer);
    notes(&mut html, part);
    source(&mut html, part);
    html
}

/// The table with its heading, notes and source: what stands in a page where no script runs.
#[cfg(not(target_arch = "wasm32"))]
pub fn fallback(part: Part) -> Html {
    let mut html = Html::default();
    html.open(heading_tag(part.level));
    said(&mut html, part.headline(), part.words);
    html.open("p");
    said(&mut html, part.subtitle(), part.words);
    scroll(&mut html, part);
    notes(&mut html, part);
    source(&mut html, part);
    html
}

pub(super) fn heading_tag(level: u8) -> &'static str {
    ["h2", "h3", "h4", "h5", "h6"][usize::from(level.clamp(2, 6)) - 2]
}

/// Writes a text in the reader's language into the element just begun, marked where it is in another, and ends it.
fn said(html: &mut Html, text: &Text, words: &Words) {
    let said = text.get(words.lang());
    html.said(said.text, said.lang, words.lang()).close();
}

/// The folded table. Whether it is open is the reader's; only the view `table` opens it.
fn details(html: &mut Html, part: Part, offer: &Offer) {
    html.part("details", "impact-details").flag("hidden", part.view.show == Show::Sources);
    if part.view.show == Show::Table {
        html.flag("open", true);
    }
    html.part("summary", "impact-summary").text(part.words.show_table().text()).close();
    html.part("p", "impact-in-words");
    if MORE {
        html.text(&summary(part.dataset, part.view, part.words, part.words.kind(offer.kind)).join(" "));
    } else {
        html.own(); // what was rendered before stays
    }
    html.close();
    scroll(html, part);
    html.close();
}

/// The table in a region that scrolls where it is wider than the page.
fn scroll(html: &mut Html, part: Part) {
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
        heading(html, if Some(*name) == group { words.group().text() } else { words.period().text() });
    }
    heading(html, &words.value().fill(&[("unit", unit(part, cells.first()))]));
    let against = |cell: usize| if MORE { against::cell(dataset, view, words, cell) } else { None };
    let picked = view.picked.filter(|picked| MORE && cells.contains(&picked.0));
    if let Some(picked) = picked {
        let place = readout(dataset, view, words, picked.0).place;
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
    if let Some(facts) = part.dataset.facts(cell) {
        said.push_str(facts.note.get(part.words.lang()).text);
    }
    cut::trimmed(&said, ' ').into()
}

/// Notes on the whole, on what is in view, and dated ones; each once.
fn notes(html: &mut Html, part: Part) {
    let dataset = part.dataset;
    let mut notes: Vec<&Text> = dataset.notes.iter().collect();
    for (index, dimension) in dataset.dimensions.iter().enumerate() {
        for (at, category) in dimension.categories.iter().enumerate() {
            if in_view(part.view, index, at) {
                notes.extend(&category.notes);
            }
        }
    }
    for remark in &dataset.remarks {
        if remark.at.is_none_or(|(dimension, at)| in_view(part.view, dimension, at)) {
            notes.push(&remark.text);
        }
    }
    html.part("div", "impact-notes").flag("hidden", notes.is_empty());
    html.part(heading_tag(part.level + 1), "impact-notes-title").text(part.words.notes().text()).close().open("ul");
    for (index, note) in notes.iter().enumerate() {
        if !note.is_empty() && !notes[..index].contains(note) {
            html.open("li");
            said(html, note, part.words);
        }
    }
    html.close().close();
}

fn in_view(view: &View, dimension: usize, category: usize) -> bool {
    if view.group == Some(dimension) {
        view.groups.contains(&category)
    } else if view.time == Some(dimension) {
        (view.range.0..=view.range.1).contains(&category)
    } else {
        view.fixed[dimension] == category
    }
}

/// The documents that the figures in view come from, and whose the figures are.
fn source(html: &mut Html, part: Part) {
    let sources = part.sources();
    let title = if sources.len() == 1 { part.words.one_source() } else { part.words.sources() };
    html.part("div", "impact-source").part(heading_tag(part.level + 1), "impact-source-title").text(title.text());
    html.close().open("ul");
    for source in sources {
        document(html, part, source);
    }
    html.close().part("p", "impact-rights");
    let own = if part.dataset.rights.is_empty() { &part.dataset.publisher } else { &part.dataset.rights };
    said(html, own, part.words);
    html.close();
}

/// A document: its title in its own language, its publisher, its date and its address, or that they are not known.
fn document(html: &mut Html, part: Part, source: &Source) {
    html.open("li");
    document_parts(html, part, source);
    html.close();
}

/// The same, within an element.
pub fn document_parts(html: &mut Html, part: Part, source: &Source) {
    let words = part.words;
    match source.address.as_str() {
        address if is_web(address) => html.open("a").set("href", address),
        _ => html.open("cite"),
    };
    html.said(&source.title, &part.dataset.lang, words.lang()).close();
    let published = match Period::from_id(&source.published) {
        Some(period) => words.published().fill(&[("date", &day(words, date(period.first)))]),
        None => words.date_unknown().text().into(),
    };
    let address = match source.address.as_str() {
        "" => words.address_unknown().text(),
        address if is_web(address) => "",
        address => address,
    };
    // The publisher of the figures has a name in each language.
    let own = &part.dataset.publisher;
    let publisher = if own.own() == source.publisher { own.get(words.lang()).text } else { &source.publisher };
    for said in [publisher, &published, address] {
        if !said.is_empty() {
            html.text(", ").text(said);
        }
    }
}

/// Whether an address may become a link: data must not bring script into the page. Any other is shown as it stands.
fn is_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::html::write;

    #[test]
    fn only_addresses_of_the_web_become_links() {
        let dataset = Dataset::default();
        let view = View::open(&dataset, &crate::view::Wish::default());
        let part = Part { dataset: &dataset, view: &view, words: Words::of("en"), level: 3 };
        let written = |address: &str| {
            let mut html = Html::default();
            document(&mut html, part, &Source { address: address.into(), ..Source::default() });
            write(&html, 0, true)
        };
        assert!(written("https://example.org/a").contains("href=\"https://example.org/a\""));
        for address in ["javascript:alert(1)", "JavaScript:alert(1)", " https://example.org", "data:text/html,x"] {
            let text = written(address);
            assert!(!text.contains("href") && text.contains(address.trim()), "{text}");
        }
        assert!(written("").contains("address not known"));
    }
}
