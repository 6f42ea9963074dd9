//! The page part and the files of a view as text, and what stands where in them.

use super::scenes::scene;
use impact_charts::chart::{Brief, Ruler, kind};
use impact_charts::data::Dataset;
use impact_charts::export::controls::Offer;
use impact_charts::export::part::{Part, section};
use impact_charts::export::plot::{Over, plot};
use impact_charts::export::{csv, html};
use impact_charts::view::View;
use impact_charts::words::{Columns, Words};
use std::collections::BTreeMap;

/// The page part with its plot.
pub fn page(dataset: &Dataset, view: &View, words: &Words) -> String {
    let ruler = Ruler::default();
    let offer = Offer { kind: kind(&Brief { dataset, view, words, ruler: &ruler }), ..Offer::default() };
    let part = Part { dataset, view, words, level: 3 };
    let drawn = scene(dataset, view, words, &ruler, 640.0, 14.0);
    html::write(&section(part, &offer, |html| plot(html, part, &drawn, &Over::default())), 0, false)
}

/// The texts between a mark and an end, without tags, a space between two; nothing where the mark's element is hidden.
pub fn between(html: &str, mark: &str, end: &str) -> String {
    let Some((_, rest)) = html.split_once(mark) else { return String::new() };
    let (attributes, rest) = rest.split_once('>').expect("the end of a tag");
    let inside = rest.split_once(end).map_or(rest, |(inside, _)| inside);
    if attributes.contains(" hidden") { String::new() } else { text(inside) }
}

/// An attribute of the element that has `mark` among its own.
pub fn attribute(html: &str, mark: &str, name: &str) -> String {
    let element = html.split('<').find(|element| element.contains(mark)).unwrap_or_else(|| panic!("no {mark}"));
    let (_, rest) = element.split_once(&format!(" {name}=\"")).expect("the attribute");
    plain(rest.split_once('"').expect("its end").0)
}

/// The rows of the page's table, a text a cell.
pub fn table(html: &str) -> Vec<Vec<String>> {
    let (_, rest) = html.split_once("<thead>").expect("a table");
    let (table, _) = rest.split_once("</table>").expect("its end");
    let is_cell = |piece: &&str| piece.starts_with("th") || piece.starts_with("td");
    let cell = |piece: &str| plain(piece.split_once('>').expect("a cell").1);
    table.split("<tr>").skip(1).map(|row| row.split('<').filter(is_cell).map(cell).collect()).collect()
}

/// The texts of SVG on its face, each line by itself.
pub fn svg_texts(svg: &str) -> Vec<String> {
    svg.split("<text ").skip(1).map(|rest| between(rest, "", "</text>").trim().into()).collect()
}

/// The rows of CSV, by the names of their columns, which are headed in the reader's language.
pub fn csv_rows(part: Part) -> Vec<BTreeMap<String, String>> {
    let text = csv(part, "");
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let names: csv::StringRecord = reader.headers().expect("headings").iter().map(Columns::name).collect();
    reader.records().map(|row| row.expect("a whole row").deserialize(Some(&names)).expect("texts")).collect()
}

fn text(html: &str) -> String {
    let pieces = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    plain(&pieces.collect::<String>())
}

pub fn plain(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&")
}
