//! The structure of the page part, top to bottom: headline, subtitle, key help, plot, table, notes, source. Made once,
//! for the living chart, for rendered pages and for the fallback.

use super::controls::{Offer, button, controls};
use super::html::Html;
use super::origins::origins;
use super::table::scroll;
use crate::MORE;
use crate::data::{Dataset, NONE, Period, Role, Source, Text, date};
use crate::view::readout::{codes, is_doubtful, is_rare, side, small_base, status_words};
use crate::view::{Show, View, is_in_sight, opening, summary};
use crate::words::{Choices, Words, day};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

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

    /// What the figures show, as long as the view is the one it was written for; the question that narrows it; else the
    /// neutral name.
    pub fn headline(&self) -> &'a Text {
        if let Some(question) = self.view.narrowing(self.dataset) {
            return &question.text;
        }
        let hinted = !self.dataset.headline.is_empty() && self.view.is_hinted(self.dataset);
        if hinted { &self.dataset.headline } else { &self.dataset.label }
    }

    /// What is measured in this view.
    pub fn measure(&self) -> &'a Text {
        match self.dataset.role(Role::Metric) {
            Some(metric) => &self.dataset.dimensions[metric].categories[self.view.fixed[metric]].label,
            None => &self.dataset.label,
        }
    }

    /// Measure, unit, who is counted, place, period, as long as the view is the one it was written for; else the measure.
    pub fn subtitle(&self) -> &'a Text {
        if !self.dataset.subtitle.is_empty() && self.view.is_hinted(self.dataset) {
            return &self.dataset.subtitle;
        }
        // What is measured is said by the name already, where no measure has one of its own.
        if MORE && self.dataset.role(Role::Metric).is_none() {
            return &NONE;
        }
        self.measure()
    }

    /// Whether there is more to say of the figures in view, drawn as this kind, than the wasm of every page can: rare facts,
    /// figures of others, or so many that the chart needs a summary.
    pub fn is_rare(&self, kind: &str) -> bool {
        let dataset = self.dataset;
        let has_rules = kind == "bar" && !(dataset.targets.is_empty() && dataset.breaks.is_empty());
        !dataset.profile
            || is_in_sight(dataset, self.view)
            || has_rules
            || self.cells().iter().any(|cell| is_rare(dataset, *cell))
    }

    /// What the marks and letters mean that are in use on the chart, drawn as this kind, and no others.
    pub fn key(&self, kind: &str) -> String {
        let Self { dataset, view, words, .. } = *self;
        let (cells, mut key, mut known) = (self.cells(), String::new(), Vec::new());
        let mut say = |parts: &[&str]| {
            parts.iter().for_each(|part| key.push_str(part));
            key.push(' ');
        };
        if cells.iter().any(|cell| dataset.value(*cell).is_some() && is_doubtful(dataset, *cell)) {
            say(&[words.hollow_key().text()]);
        }
        // Squares have no edge that a short line could stand at.
        if MORE && kind != "squares" && cells.iter().any(|cell| side(dataset, *cell) != 0.0) {
            say(&[Choices::of(words).bound_key().text()]);
        }
        if MORE && cells.iter().any(|cell| small_base(dataset, *cell).is_some()) {
            say(&[Choices::of(words).base_key().text()]);
        }
        for cell in if MORE { cells } else { Vec::new() } {
            for code in codes(dataset, view, cell) {
                if !known.contains(&code) {
                    known.push(code);
                    say(&["[", code, "]: ", &status_words(words, code), "."]);
                }
            }
        }
        key
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
    let in_sight = MORE && is_in_sight(part.dataset, part.view);
    html.part("p", "impact-in-words").flag("hidden", !in_sight);
    if in_sight {
        html.text(&opening(part.dataset, part.view, words, Choices::of(words).kind(offer.kind)).join(" "));
    }
    html.close();
    let help = if part.view.series(part.dataset).len() > 1 { words.key_help_both() } else { words.key_help() };
    html.part("p", "impact-help id=impact-help").flag("hidden", !chart);
    html.text(help.text()).text(" ");
    button(&mut html, "table", "").text(words.show_table().text()).close();
    if offer.is_still() {
        // Where the script fails it says so here, in the room of words that nobody then needs: nothing moves.
        html.part("span", "impact-error").flag("hidden", true).close();
    }
    html.close();
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
    let key = part.key(offer.kind);
    html.part("p", "impact-key").flag("hidden", !chart || key.is_empty()).text(&key).close();
    controls(&mut html, part, offer);
    let sources = part.view.show == Show::Sources;
    html.part("div", "impact-origins").flag("hidden", !sources);
    if MORE && sources {
        origins(&mut html, part, &offer.digest);
    }
    html.close();
    details(&mut html, part, offer);
    notes(&mut html, part);
    source(&mut html, part);
    html
}

/// The table with its heading, notes and source: what stands in a page where no script runs.
#[cfg(feature = "desk")]
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
pub(super) fn said(html: &mut Html, text: &Text, words: &Words) {
    let said = text.get(words.lang());
    html.said(said.text, said.lang, words.lang()).close();
}

/// The folded table. Whether it is open is the reader's; only the view `table` opens it, and where no script has come yet
/// it must be seen.
fn details(html: &mut Html, part: Part, offer: &Offer) {
    html.part("details", "impact-details").flag("hidden", part.view.show == Show::Sources);
    if part.view.show == Show::Table || offer.is_still() {
        html.flag("open", true);
    }
    html.part("summary", "impact-summary").text(part.words.show_table().text()).close();
    html.part("p", "impact-in-words");
    if MORE {
        html.text(&summary(part.dataset, part.view, part.words, Choices::of(part.words).kind(offer.kind)).join(" "));
    } else {
        html.own(); // what was rendered before stays
    }
    html.close();
    scroll(html, part);
    html.close();
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
    let own = if part.dataset.rights.is_empty() { &part.dataset.publisher } else { &part.dataset.rights };
    let is_one = sources.len() == 1 || (MORE && sources.is_empty());
    let title = if is_one { part.words.one_source() } else { part.words.sources() };
    html.part("div", "impact-source");
    if MORE {
        html.flag("hidden", sources.is_empty() && own.is_empty());
    }
    html.part(heading_tag(part.level + 1), "impact-source-title").text(title.text());
    html.close().open("ul");
    if MORE {
        html.flag("hidden", sources.is_empty());
    }
    for source in sources {
        document(html, part, source);
    }
    html.close().part("p", "impact-rights");
    said(html, own, part.words);
    html.close();
}

/// A document: its title in its own language, its publisher, its date and its address, or that they are not known.
fn document(html: &mut Html, part: Part, source: &Source) {
    html.open("li");
    document_parts(html, part, source, "");
    html.close();
}

/// The same, within an element; its link goes to the sentence `quote`, where one is given.
pub fn document_parts(html: &mut Html, part: Part, source: &Source, quote: &str) {
    let words = part.words;
    match source.address.as_str() {
        address if is_web(address) => html.open("a").set("href", &to_sentence(address, quote)),
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

/// An address that takes a browser to a sentence: to its first and last words, where it is long.
/// <https://wicg.github.io/scroll-to-text-fragment/>
fn to_sentence(address: &str, quote: &str) -> String {
    const WORDS: usize = 5;
    if !MORE || quote.is_empty() {
        return address.into();
    }
    let words: Vec<&str> = quote.split_whitespace().collect();
    let escaped = |words: &[&str]| utf8_percent_encode(&words.join(" "), NON_ALPHANUMERIC).collect::<Vec<_>>().concat();
    let text = match words.len() {
        length if length > 2 * WORDS => [escaped(&words[..WORDS]), escaped(&words[length - WORDS..])].join(","),
        _ => escaped(&words),
    };
    let begins = if address.contains('#') { "" } else { "#" };
    [address, begins, ":~:text=", &text].concat()
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

    #[test]
    fn a_link_goes_to_the_sentence() {
        let to = |quote: &str| to_sentence("https://example.org/a", quote);
        assert_eq!(to(""), "https://example.org/a");
        assert_eq!(to("achieving 90%."), "https://example.org/a#:~:text=achieving%2090%25%2E");
        let long = "We exceeded our target - to complete 85% of investigations, achieving ŵ & 90%.";
        let text = "We%20exceeded%20our%20target%20%2D,investigations%2C%20achieving%20%C5%B5%20%26%2090%25%2E";
        assert_eq!(to(long), format!("https://example.org/a#:~:text={text}"));
        assert_eq!(to_sentence("https://example.org/a#page=2", "one"), "https://example.org/a#page=2:~:text=one");
    }
}
