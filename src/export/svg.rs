//! The chart as an SVG file: a sheet with headline, notes and source on its face, title and description within.

use super::part::Part;
use super::quotation::data_file;
use crate::chart::{Brief, Paragraph, Ruler, Size, kind, sheet};
use crate::draw::{Colour, Palette, Style, paint};
use crate::scene::{Role, Scene, TextSize};
use crate::view::readout::readout;
use plotters_svg::SVGBackend;

/// How much larger plotters-svg must be told a font is than it writes.
const SVG_FONT: f64 = 1.24;
/// The size of a label.
const FONT: f64 = 14.0;

/// A chart for a file, `width` CSS pixels wide, and how it is painted. `digest` is that of the data's file.
pub fn file_sheet(part: Part, width: f64, digest: &str) -> (Scene, Style) {
    let Part { dataset, view, words, .. } = part;
    // Nobody knows which font will show the file: room for one a good deal wider is kept.
    let ruler = Ruler::default().widened(1.15);
    let title = part.headline().get(words.lang()).text;
    let sources: Vec<&str> = part.sources().iter().map(|source| source.title.as_str()).collect();
    let source = words.source().fill(&[("list", &sources.join("; "))]);
    let above: Vec<Paragraph> = vec![
        (title, Role::Text, TextSize::Headline),
        (part.subtitle().get(words.lang()).text, Role::Text, TextSize::Body),
    ];
    let mut below: Vec<Paragraph> = Vec::new();
    let brief = Brief { dataset, view, words, ruler: &ruler };
    let key = part.key(kind(&brief));
    if !key.is_empty() {
        below.push((&key, Role::Quiet, TextSize::Label));
    }
    if !sources.is_empty() {
        below.push((&source, Role::Quiet, TextSize::Label));
    }
    let own = if dataset.rights.is_empty() { &dataset.publisher } else { &dataset.rights };
    below.push((own.get(words.lang()).text, Role::Quiet, TextSize::Label));
    let data = data_file(part, digest);
    below.push((&data, Role::Quiet, TextSize::Label));
    let scene = sheet(brief, Size { width, height: None, font: FONT }, &above, &below);
    let style = Style {
        palette: Palette { ground: Some(Colour::hex(0xFFFFFF)), ..Palette::LIGHT },
        ratio: 1.0,
        font: FONT,
        family: "Arial, Helvetica, sans-serif".into(),
        text: true,
    };
    (scene, style)
}

/// A self-contained SVG, `width` CSS pixels wide.
pub fn svg(part: Part, width: f64, digest: &str) -> String {
    let (scene, style) = file_sheet(part, width, digest);
    let style = Style { font: FONT * SVG_FONT, ..style };
    let mut text = String::new();
    let size = (scene.width.ceil() as u32, scene.height.ceil() as u32);
    // Writing to a string can't fail.
    let _ = paint(&scene, &style, SVGBackend::with_string(&mut text, size));
    let Part { dataset, view, words, .. } = part;
    let described: Vec<String> = part.cells().iter().map(|cell| readout(dataset, view, words, *cell).text).collect();
    let mut text = with_words(&text, words.lang(), part.headline().get(words.lang()).text, &described.join(" "));
    text.retain(is_xml);
    text
}

/// Puts role, language, title and description into the root that plotters wrote.
fn with_words(svg: &str, lang: &str, title: &str, description: &str) -> String {
    let Some((before, rest)) = svg.split_once("<svg ") else { return svg.into() };
    let Some((attributes, inside)) = rest.split_once('>') else { return svg.into() };
    format!(
        "{before}<svg role=\"img\" lang=\"{lang}\" aria-labelledby=\"t d\" {attributes}>\n<title id=\"t\">{}</title>\n<desc id=\"d\">{}</desc>{inside}",
        xml(title),
        xml(description),
    )
}

/// Whether XML can hold a letter: one that it can't, in a text from data, would leave nobody with a picture.
/// <https://www.w3.org/TR/xml/#charsets>
fn is_xml(letter: char) -> bool {
    (letter >= ' ' || matches!(letter, '\t' | '\n' | '\r')) && !matches!(letter, '\u{fffe}' | '\u{ffff}')
}

fn xml(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
