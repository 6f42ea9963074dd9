//! What a reader can take away, in one place: data, pictures, a copy of the table, paper. Each name says what is inside.

use super::controls::button;
use super::html::Html;
use super::part::Part;
use crate::words::{Choices, digits};

/// How much larger than on the page a PNG can be had.
const SCALES: [u64; 3] = [1, 2, 3];

/// The list that opens. `can_share` says whether the browser hands addresses on to other programs.
pub fn take(html: &mut Html, part: Part, can_share: bool) {
    let (dataset, choices) = (part.dataset, Choices::of(part.words));
    html.set("role", "group").set("aria-label", part.words.download().text());
    let count = digits(part.cells().len() as u64);
    let all = digits((0..dataset.cells()).filter(|cell| dataset.is_figure(*cell)).count() as u64);
    html.open("ul");
    item(html, "file", "csv", &choices.csv_file().fill(&[("n", &count)]));
    item(html, "file", "json", &choices.json_file().fill(&[("n", &all)]));
    item(html, "file", "svg", choices.svg_file().text());
    for scale in SCALES {
        let n = digits(scale);
        item(html, "file", &["png", &n].concat(), &choices.png_file().fill(&[("n", &n)]));
    }
    item(html, "table-text", "", choices.copy_table().text());
    item(html, "print", "", choices.print().text());
    if can_share {
        item(html, "hand-on", "", choices.share().text());
    }
    html.close();
}

fn item(html: &mut Html, name: &str, value: &str, text: &str) {
    html.open("li");
    button(html, name, value).text(text).close().close();
}
