//! The chart as it stands in a page before any script runs: the page part in a declared shadow root, with a still picture
//! for three widths in the plot's box, of which the style shows the widest that fits. Where the script comes, it takes all
//! of this over node by node, and only the inside of that box is new.

use super::controls::Offer;
use super::html::Html;
use super::part::{Part, section};
use super::paths::Paths;
use crate::chart::{Brief, Ruler, Size, describe, kind, kinds};
use crate::draw::{Colour, Palette, Style, paint};
use crate::scene::{Align, Mark, Role, Scene, Shape, TextSize};

/// The style of charts, and what of it is for pictures alone.
const STYLE: &str = "impact-charts.css";
const LOOKS: &str = "impact-still.css";
/// How wide the pictures are, in CSS pixels; the style knows them too.
const WIDTHS: [f64; 3] = [320.0, 640.0, 960.0];
/// The size of a label: what the script takes where the reader has not asked for larger text.
const FONT: f64 = 14.0;
/// On white whatever the page's colours are: a picture must be sure of its ground. Where nobody draws it anew, `LOOKS` puts
/// the page's and the reader's own colours in the place of these.
const PALETTE: Palette = Palette { ground: Some(Palette::LIGHT.page), ..Palette::LIGHT };

/// The declared root. `pkg` is the address of the folder with `impact-charts.css` and `impact-still.css`, its stroke at the
/// end.
pub fn still(part: Part, pkg: &str) -> Html {
    let ruler = Ruler::default();
    let brief = Brief { dataset: part.dataset, view: part.view, words: part.words, ruler: &ruler };
    let offer = Offer { kind: kind(&brief), kinds: kinds(&brief), is_still: true, ..Offer::default() };
    let mut html = Html::default();
    html.open("template").set("shadowrootmode", "open");
    html.append(style_link(pkg));
    html.open("slot").flag("hidden", true).close();
    html.open("section").append(section(part, &offer, |html| {
        for width in WIDTHS {
            picture(html, &describe(brief, Size { width, height: None, font: FONT }));
        }
        // For readers without script alone: all others are drawn a chart in colours of their own, and fetch nothing for this.
        html.open("noscript").open("link").set("rel", "stylesheet").set("href", &[pkg, LOOKS].concat());
        html.close().close();
    }));
    html.close();
    // For what goes wrong once the chart is drawn; until then there is a place for it within.
    html.part("p", "impact-error").flag("hidden", true).close();
    html.close();
    html
}

/// What names the style of the charts.
pub fn style_link(pkg: &str) -> Html {
    let mut html = Html::default();
    html.open("link").set("rel", "stylesheet").set("href", &[pkg, STYLE].concat()).close();
    html
}

/// A scene as a picture, for the eye alone: the table says it to everyone.
fn picture(html: &mut Html, scene: &Scene) {
    let (width, height) = (tenth(scene.width), tenth(scene.height.ceil()));
    html.open("svg").set("viewBox", &format!("0 0 {width} {height}")).set("width", &width).set("height", &height);
    html.set("aria-hidden", "true").set("focusable", "false");
    html.set("fill", "none").set("stroke-linejoin", "round").set("font-size", &tenth(FONT));
    ink(html, scene, 1.0);
    labels(html, scene, false);
    html.close();
}

/// A scene within a drawing of pixels, its upper left corner at `at`, so many times as large. What lies behind its words
/// is kept off them.
pub fn enlarged(html: &mut Html, scene: &Scene, (x, y): (f64, f64), times: f64) {
    html.open("g").set("transform", &format!("translate({} {})", x.round(), y.round()));
    html.open("g").set("fill", "none").set("stroke-linejoin", "round");
    ink(html, scene, times);
    html.close();
    html.open("g").set("transform", &format!("scale({times})")).set("font-size", &tenth(FONT));
    labels(html, scene, true);
    html.close().close();
}

fn ink(html: &mut Html, scene: &Scene, ratio: f64) {
    let style = Style { palette: PALETTE, ratio, font: FONT, family: String::new(), text: false };
    let mut paths = Vec::new();
    let size = ((scene.width * ratio).ceil() as u32, (scene.height * ratio).ceil() as u32);
    // Adding to a list can't fail.
    let _ = paint(scene, &style, Paths { size, list: &mut paths });
    for path in paths {
        html.open("path");
        match path.stroke {
            Some(width) => html.set("stroke", &path.colour).set("stroke-width", &width.to_string()),
            None => html.set("fill", &path.colour),
        };
        html.set("d", &path.way).close();
    }
}

/// The words of a scene, those of one look together.
fn labels(html: &mut Html, scene: &Scene, kept_off: bool) {
    let mut texts = scene.marks.iter().filter_map(label).peekable();
    while let Some((look, lines)) = texts.next() {
        html.open("g");
        look.set(html, kept_off);
        write_lines(html, &lines);
        while let Some((_, lines)) = texts.next_if(|(next, _)| *next == look) {
            write_lines(html, &lines);
        }
        html.close();
    }
}

/// What the text of several labels has in common.
#[derive(PartialEq)]
struct Look {
    colour: Colour,
    align: Align,
    size: TextSize,
    /// Whether it stands inside a mark.
    is_inside: bool,
}

impl Look {
    fn set(&self, html: &mut Html, kept_off: bool) {
        let Colour(r, g, b) = self.colour;
        html.set("fill", &format!("#{r:02x}{g:02x}{b:02x}")).set("dominant-baseline", "central");
        match self.align {
            Align::Start => {}
            Align::Middle => drop(html.set("text-anchor", "middle")),
            Align::End => drop(html.set("text-anchor", "end")),
        }
        if self.size.is_bold() {
            html.set("font-weight", "700");
        }
        if self.size.times() > 1.0 {
            html.set("font-size", &tenth(FONT * self.size.times()));
        }
        if kept_off && !self.is_inside {
            html.set("paint-order", "stroke").set("stroke", "#ffffff").set("stroke-width", "4");
        }
    }
}

/// Lines of text, each with where it stands.
type Lines<'a> = Vec<(f64, f64, &'a str)>;

/// A text mark: how it looks, and its lines.
fn label(mark: &Mark) -> Option<(Look, Lines<'_>)> {
    let Shape::Text { at, align, size, lines, leading, .. } = &mark.shape else { return None };
    let colour = match mark.role {
        Role::Quiet => PALETTE.quiet,
        Role::Inside(series) => PALETTE.inside[series % PALETTE.inside.len()],
        _ => PALETTE.text,
    };
    let placed = lines.iter().enumerate().map(|(index, line)| (at.x, at.y + leading * index as f64, line.as_str()));
    let is_inside = matches!(mark.role, Role::Inside(_));
    Some((Look { colour, align: *align, size: *size, is_inside }, placed.collect()))
}

fn write_lines(html: &mut Html, lines: &Lines) {
    for (x, y, line) in lines {
        html.open("text").set("x", &tenth(*x)).set("y", &tenth(*y)).text(line).close();
    }
}

/// A length, rounded to a tenth.
fn tenth(length: f64) -> String {
    ((length * 10.0).round() / 10.0).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::html::write;
    use crate::scene::Point;

    fn text(role: Role, y: f64, lines: &[&str]) -> Mark {
        let lines = lines.iter().map(|line| line.to_string()).collect();
        let at = Point { x: 10.0, y };
        Mark::new(role, Shape::Text { at, align: Align::End, size: TextSize::Value, lines, leading: 18.0, width: 9.0 })
    }

    #[test]
    fn labels_of_one_look_share_it_and_text_is_never_markup() {
        let marks = vec![
            text(Role::Text, 20.0, &["<a>", "b"]),
            text(Role::Axis, 60.0, &["c"]),
            text(Role::Quiet, 80.0, &["d"]),
        ];
        let mut html = Html::default();
        picture(&mut html, &Scene { width: 320.0, height: 99.96, marks, places: Vec::new() });
        let svg = write(&html, 0, false);
        assert!(
            svg.starts_with("<svg viewBox=\"0 0 320 100\" width=\"320\" height=\"100\" aria-hidden=\"true\""),
            "{svg}"
        );
        assert_eq!(svg.matches("<g ").count(), 2, "{svg}");
        assert!(
            svg.contains("<g fill=\"#0b0c0c\" dominant-baseline=\"central\" text-anchor=\"end\" font-weight=\"700\">"),
            "{svg}"
        );
        assert!(svg.contains("<text x=\"10\" y=\"20\">&lt;a&gt;</text>"), "{svg}");
        assert!(svg.contains("<text x=\"10\" y=\"38\">b</text>"), "{svg}");
        assert!(!svg.contains("style"), "the policy forbids it: {svg}");
    }
}
