//! What a page tells of itself to what shows a link as a card: the properties of the Open Graph protocol, <https://ogp.me>.

use super::DATA;
use crate::chart::{Brief, Ruler, kind};
use crate::export::html::{Html, write};
use crate::export::part::Part;
use crate::view::readout::{readout, whole_place};
use crate::view::{is_in_sight, opening, summary};
use crate::words::{Choices, LANGUAGES};

/// Where the pictures of charts are, below the folder of published data.
pub const PICTURES: &str = "previews";
/// The country whose English and Welsh the pages are in.
const COUNTRY: &str = "GB";

/// A page, as far as a card shows it.
pub struct Page<'a> {
    /// The name of its file.
    pub name: &'a str,
    /// Its title.
    pub title: &'a str,
    /// What it says of itself.
    pub description: &'a str,
    /// The address of the public folder in the page's language; empty where it is not known.
    pub site: &'a str,
}

/// The path of a chart's picture below the public folder.
pub fn picture_of(dataset: &str, lang: &str) -> String {
    format!("{DATA}/{PICTURES}/{dataset}.{lang}.png")
}

/// A chart in words, for who can't see its picture: its headline, what it is, and each figure as its option says it; of
/// many figures what stands over the table.
pub fn told(part: Part) -> String {
    let Part { dataset, view, words, .. } = part;
    let ruler = Ruler::default();
    let kind = Choices::of(words).kind(kind(&Brief { dataset, view, words, ruler: &ruler }));
    let headline = part.headline().get(words.lang()).text;
    let end = if headline.ends_with(['.', '?', '!']) { "" } else { "." };
    let mut sentences = vec![[headline, end].concat()];
    if is_in_sight(dataset, view) {
        sentences.extend(summary(dataset, view, words, kind));
    } else {
        sentences.extend(opening(dataset, view, words, kind).into_iter().take(1));
        sentences.extend(part.cells().into_iter().map(|cell| whole(part, cell)));
    }
    sentences.join(" ")
}

/// A figure as its option says it, with its group where there is more than one: options stand under its name.
fn whole(Part { dataset, view, words, .. }: Part, cell: usize) -> String {
    let said = readout(dataset, view, words, cell);
    let rest = said.text.strip_prefix(&said.place).unwrap_or(&said.text);
    [whole_place(dataset, view, words, cell).as_str(), rest].concat()
}

/// The properties of a page whose card shows this chart.
pub fn properties(page: &Page, part: Part, depth: usize) -> String {
    let lang = part.words.lang();
    let address = |path: &str| match page.site {
        "" => path.to_string(),
        site => format!("{}/{path}", site.trim_end_matches('/')),
    };
    let mut html = Html::default();
    let mut say = |key: &str, name: &str, content: &str| {
        html.open("meta").set(key, name).set("content", content).close();
    };
    let mut property = |name: &str, content: &str| say("property", name, content);
    property("og:type", "website");
    if !page.site.is_empty() {
        property("og:url", &address(page.name));
    }
    property("og:title", page.title);
    property("og:description", page.description);
    property("og:locale", &locale(lang));
    for (other, _) in LANGUAGES.iter().filter(|(tag, _)| *tag != lang) {
        property("og:locale:alternate", &locale(other));
    }
    property("og:image", &address(&picture_of(&part.dataset.id, lang)));
    property("og:image:type", "image/png");
    property("og:image:width", "1200");
    property("og:image:height", "630");
    property("og:image:alt", &told(part));
    say("name", "twitter:card", "summary_large_image");
    write(&html, depth, false)
}

fn locale(lang: &str) -> String {
    format!("{lang}_{COUNTRY}")
}
