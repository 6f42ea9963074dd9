//! The inside of the plot's box: one canvas for all ink, the scene's text as HTML, an option a figure, and above them
//! ring and tooltip.

use super::html::Html;
use super::part::Part;
use crate::scene::{Align, Anchor, Mark, Rect, Role, Scene, Shape, TextSize};
use crate::view::readout::readout;
use crate::words::digits;

/// Space between a mark and its ring.
const APART: f64 = 3.0;
/// Space between a mark and its tooltip: the ring and its outline.
const CLEAR: f64 = 12.0;
/// The widest tooltip.
const WIDEST: f64 = 300.0;
/// What a tooltip has beside its text.
const PADDING: f64 = 28.0;

/// The box with everything in it.
pub fn plot(html: &mut Html, part: Part, scene: &Scene, over: &Over) {
    html.set(":height", &pixels(scene.height.ceil())); // in whole pixels, or the ink would be stretched by a hair
    html.part("canvas", "impact-ink aria-hidden=true").own().close();
    html.part("div", "impact-labels aria-hidden=true");
    scene.marks.iter().for_each(|mark| label(html, mark));
    html.close();
    options(html, part, scene);
    html.part("div", "impact-over aria-hidden=true");
    overlay(html, scene, over);
    html.close();
}

/// A text mark as an element.
fn label(html: &mut Html, mark: &Mark) {
    let Shape::Text { at, align, size, lines, leading, .. } = &mark.shape else { return };
    let align = match align {
        Align::Start => "",
        Align::Middle => " impact-middle",
        Align::End => " impact-end",
    };
    let role = match mark.role {
        Role::Quiet => " impact-quiet",
        Role::Inside(_) => " impact-inside",
        _ => "",
    };
    let size = match size {
        TextSize::Value => " impact-value",
        TextSize::Figure => " impact-value impact-figure",
        _ => "",
    };
    html.open("span").set("class", &["impact-label", align, role, size].concat()).set("part", "impact-label");
    html.set(":left", &pixels(at.x)).set(":top", &pixels(at.y - leading / 2.0)).set(":line-height", &pixels(*leading));
    html.text(&lines.join("\n")).close();
}

/// One option a figure, in groups where there is more than one series, each over the band that a pointer may hit.
fn options(html: &mut Html, part: Part, scene: &Scene) {
    let tag = part.words.lang();
    let current = part.view.focus.filter(|focus| scene.place(*focus).is_some());
    let current = current.or(scene.places.first().map(|place| place.anchor));
    html.part("div", "impact-options role=listbox aria-orientation=horizontal");
    html.set("aria-labelledby", "impact-headline").set("aria-describedby", "impact-help");
    let series = part.view.series(part.dataset);
    for each in &series {
        if series.len() > 1 {
            let name = each.group.and_then(|group| part.view.group_label(part.dataset, group));
            html.open("div").set("role", "group").set("aria-label", name.map_or("", |label| label.get(tag).text));
        }
        let count = digits(each.cells.len() as u64);
        for (position, cell) in each.cells.iter().enumerate() {
            let Some(place) = scene.place(Anchor(*cell)) else { continue };
            // No name of an element that holds others: one that stands would be taken over as a group.
            html.part("span", "impact-option role=option").set("id", &option_id(*cell));
            html.set("tabindex", if current == Some(place.anchor) { "0" } else { "-1" });
            html.set("aria-posinset", &digits(position as u64 + 1)).set("aria-setsize", &count);
            html.set("aria-label", &readout(part.dataset, part.view, part.words, *cell).text);
            put(html, &place.band);
            html.close();
        }
        if series.len() > 1 {
            html.close();
        }
    }
    html.close();
}

/// The id of a figure's option; `element.js` reads the number back.
fn option_id(cell: usize) -> String {
    ["impact-figure-", &digits(cell as u64)].concat()
}

/// What is shown above the plot: nothing of it is painted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Over {
    /// The ink of the figure with the ring.
    pub ring: Option<Rect>,
    /// That of the figure that was chosen.
    pub picked: Option<Rect>,
    /// That of the figure with the tooltip, its text, and how wide that is in one line.
    pub tip: Option<(Rect, String, f64)>,
    /// From line to line of a tooltip.
    pub leading: f64,
}

/// Ring and tooltip.
pub fn overlay(html: &mut Html, scene: &Scene, over: &Over) {
    for (name, ink) in [("impact-picked", &over.picked), ("impact-ring", &over.ring)] {
        html.part("div", name).flag("hidden", ink.is_none());
        if let Some(ink) = ink {
            put(html, &grown(ink, APART));
        }
        html.close();
    }
    html.part("div", "impact-tip").flag("hidden", over.tip.is_none());
    if let Some((ink, text, width)) = &over.tip {
        tooltip(html, scene, &grown(ink, CLEAR), *width, over.leading);
        html.text(text);
    }
    html.close();
}

/// Above the mark where there is room, else below it: never over it, and never beyond the plot's sides.
fn tooltip(html: &mut Html, scene: &Scene, ink: &Rect, text_width: f64, leading: f64) {
    let widest = WIDEST.min(scene.width);
    let lines = (text_width * 1.1 / (widest - PADDING)).ceil();
    let width = (text_width * 1.1 + PADDING).min(widest);
    let left = (ink.centre().x - width / 2.0).clamp(0.0, (scene.width - width).max(0.0));
    html.set(":left", &pixels(left)).set(":width", &pixels(width));
    let above = ink.y > lines * leading + PADDING;
    let (top, bottom) = if above { (None, Some(scene.height - ink.y)) } else { (Some(ink.bottom()), None) };
    let length = |length: Option<f64>| length.map_or("auto".into(), pixels);
    html.set(":top", &length(top)).set(":bottom", &length(bottom));
}

fn grown(ink: &Rect, by: f64) -> Rect {
    Rect { x: ink.x - by, y: ink.y - by, width: ink.width + 2.0 * by, height: ink.height + 2.0 * by }
}

fn put(html: &mut Html, rect: &Rect) {
    html.set(":left", &pixels(rect.x)).set(":top", &pixels(rect.y));
    html.set(":width", &pixels(rect.width)).set(":height", &pixels(rect.height));
}

/// A length for a style, rounded to a tenth.
fn pixels(length: f64) -> String {
    let tenths = (length * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let tenths = tenths.unsigned_abs();
    [sign, &digits(tenths / 10), ".", &digits(tenths % 10), "px"].concat()
}

#[cfg(test)]
mod tests {
    use super::pixels;

    #[test]
    fn lengths_are_rounded_to_a_tenth() {
        assert_eq!([pixels(0.0), pixels(12.34), pixels(-0.26), pixels(-7.0)], ["0.0px", "12.3px", "-0.3px", "-7.0px"]);
    }
}
