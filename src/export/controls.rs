//! What a reader can change: the row of views under the plot, what is published beyond it, and the panel of choices.
//! Nothing is offered that would change nothing. A control carries the attribute it sets as its name, and the new value.

use super::html::Html;
use super::part::Part;
use super::questions::questions;
use super::take::take;
use crate::MORE;
use crate::cut;
use crate::view::{Show, View, against};
use crate::words::{Choices, LANGUAGES, Words, digits};

/// What is offered, and how it stands.
#[derive(Clone, Debug, Default)]
pub struct Offer {
    /// The parts wished for, as in the attribute `controls`; all where it is empty.
    pub parts: String,
    /// The kind that is drawn.
    pub kind: &'static str,
    /// The kinds that suit the figures in view.
    pub kinds: Vec<&'static str>,
    /// Whether the panel of choices is open.
    pub is_open: bool,
    /// Whether the reader has left the view the chart opened with.
    pub is_changed: bool,
    /// The last message for the reader.
    pub status: String,
    /// Whether it says what is seen already.
    pub is_spoken: bool,
    /// A link or another text that the browser did not copy.
    pub link: String,
    /// Whether the list of what can be taken away is open.
    pub is_taking: bool,
    /// Whether the browser hands addresses on to other programs.
    pub can_share: bool,
    /// The digest of the data's file; empty where it was not computed.
    pub digest: String,
    /// Whether it stands in a page before any script runs.
    pub is_still: bool,
}

impl Offer {
    /// Whether no script has come yet: never so in the wasm.
    pub(super) fn is_still(&self) -> bool {
        cfg!(feature = "desk") && self.is_still
    }

    fn has(&self, part: &str) -> bool {
        self.parts.is_empty() || cut::pieces(&self.parts, ' ').any(|wished| wished == part || wished == "all")
    }
}

/// The row, and what opens under it.
pub fn controls(html: &mut Html, part: Part, offer: &Offer) {
    let Part { dataset, view, words, .. } = part;
    let is_open = MORE && offer.is_open;
    let periods = view.choice_of_periods(dataset);
    comparison(html, part);
    html.part("div", "impact-controls").flag("hidden", offer.parts == "none");
    html.set("role", "group").set("aria-label", words.views().text());
    if offer.has("views") {
        for (show, name) in
            [(Show::Chart, words.chart()), (Show::Table, words.table()), (Show::Sources, words.sources())]
        {
            toggle(html, "view", show.id(), name.text(), view.show == show);
        }
    }
    let groups = if MORE { view.choice_of_groups(dataset) } else { Vec::new() };
    let years = offer.has("years") && periods.len() > 1;
    let groups: &[usize] = if offer.has("groups") && groups.len() > 2 { &groups } else { &[] };
    let kinds: &[&str] = if offer.has("kinds") && offer.kinds.len() > 1 { &offer.kinds } else { &[] };
    // Before the first press it is not yet known which kinds would suit; one of two nearly always does.
    let is_early = !MORE || offer.is_still();
    let has_panel =
        years || !groups.is_empty() || !kinds.is_empty() || (is_early && (offer.has("kinds") || offer.has("groups")));
    if has_panel {
        opens(html, "panel", is_open).text(words.change_view().text()).close();
    }
    for (tag, name) in LANGUAGES.iter().filter(|(tag, _)| *tag != words.lang()) {
        button(html, "lang", tag).set("lang", tag).text(name).close();
    }
    if offer.has("share") {
        button(html, "copy", "").text(words.copy_link().text()).close();
    }
    let is_taking = MORE && offer.is_taking && offer.has("download");
    if offer.has("download") {
        opens(html, "take", is_taking).text(words.download().text()).close();
    }
    html.close();
    html.part("div", "impact-take id=impact-take").flag("hidden", !is_taking);
    if MORE && is_taking {
        take(html, part, offer.can_share);
    }
    html.close();
    html.part("div", "impact-panel id=impact-panel").flag("hidden", !(has_panel && is_open));
    if is_open {
        let choices = Choices::of(words);
        html.set("role", "group").set("aria-label", choices.choices().text());
        if years {
            years_choice(html, part, &periods);
        }
        groups_choice(html, part, groups);
        kinds_choice(html, words, offer, kinds);
        if offer.is_changed {
            html.open("p");
            button(html, "reset", "").text(choices.start_again().text()).close().close();
        }
    }
    html.close();
    if MORE && dataset.points().is_some() {
        whole_line(html, part);
    } else {
        beyond(html, part, &periods, offer.has("years"));
    }
    link(html, words, offer);
    questions(html, part, offer.has("questions"));
}

/// A button: `name` is what it sets, `value` to what.
pub(super) fn button<'a>(html: &'a mut Html, name: &str, value: &str) -> &'a mut Html {
    html.part("button", "impact-button type=button").set("name", name).set("value", value)
}

/// A button that opens and closes what has the name `impact-` and its own.
fn opens<'a>(html: &'a mut Html, name: &str, is_open: bool) -> &'a mut Html {
    button(html, name, if is_open { "" } else { "true" }).set("aria-expanded", if is_open { "true" } else { "false" });
    html.set("aria-controls", &["impact-", name].concat())
}

fn toggle(html: &mut Html, name: &str, value: &str, text: &str, is_on: bool) {
    button(html, name, value).set("aria-pressed", if is_on { "true" } else { "false" }).text(text).close();
}

/// Periods that are published and not in view, and a button that takes them in, where the reader may choose.
fn beyond(html: &mut Html, part: Part, periods: &[usize], is_offered: bool) {
    let Part { dataset, view, words, .. } = part;
    // First what is earlier; what is later is offered once nothing earlier is left.
    let side = |is_left: &dyn Fn(usize) -> bool| -> Vec<usize> {
        periods.iter().copied().filter(|period| is_left(*period)).collect()
    };
    let (earlier, later) = (side(&|period| period < view.range.0), side(&|period| period > view.range.1));
    let (name, left) = if earlier.is_empty() { ("to", later) } else { ("from", earlier) };
    let left = if view.narrowing(dataset).is_some() { Vec::new() } else { left };
    html.part("p", "impact-beyond").flag("hidden", left.is_empty());
    let end = if name == "from" { left.first() } else { left.last() };
    if let (Some(end), Some(time)) = (end, view.time) {
        let categories = &dataset.dimensions[time].categories;
        let list: Vec<String> = left.iter().map(|p| categories[*p].label.get(words.lang()).text.into()).collect();
        let list = list.join(", ");
        html.text(words.left_out().text()).text(" ");
        if is_offered {
            button(html, name, &categories[*end].id);
            html.text(&words.show_it().fill(&[("list", &list)])).close();
        } else {
            html.text(&list).text(".");
        }
    }
    html.close();
}

/// The way from a part of a long line to all of it: the few points told of the rest are none that were left out.
fn whole_line(html: &mut Html, part: Part) {
    let Part { dataset, view, words, .. } = part;
    let last = view.time.map_or(0, |time| dataset.dimensions[time].categories.len() - 1);
    let is_part = view.range != (0, last);
    html.part("p", "impact-beyond").flag("hidden", !is_part);
    if is_part {
        button(html, "whole", "").text(Choices::of(words).whole_line().text()).close();
    }
    html.close();
}

/// The first and the last period, each to be chosen up to the other.
fn years_choice(html: &mut Html, part: Part, periods: &[usize]) {
    let Part { dataset, view, words, .. } = part;
    let (Some(time), choices) = (view.time, Choices::of(words)) else { return };
    let sides = [("from", choices.from(), view.range.0), ("to", choices.to(), view.range.1)];
    html.open("p");
    for (name, label, current) in sides {
        html.open("label").text(label.text()).text(" ");
        html.part("select", "impact-select").set("name", name);
        for period in periods {
            let possible = if name == "from" { *period <= view.range.1 } else { *period >= view.range.0 };
            if possible {
                let category = &dataset.dimensions[time].categories[*period];
                html.open("option").set("value", &category.id);
                if *period == current {
                    html.set(".selected", "true");
                }
                html.text(category.label.get(words.lang()).text).close();
            }
        }
        html.close().close();
    }
    html.close();
}

/// A switch a group; the last one in view stays.
fn groups_choice(html: &mut Html, part: Part, groups: &[usize]) {
    let Part { dataset, view, words, .. } = part;
    let Some(dimension) = view.group.filter(|_| !groups.is_empty()) else { return };
    row(html, Choices::of(words).groups().text());
    for group in groups {
        let is_on = view.groups.contains(group);
        let stays = |other: &&usize| (**other == *group) != view.groups.contains(other);
        let ids = groups.iter().filter(stays).map(|other| dataset.dimensions[dimension].categories[*other].id.as_str());
        let ids: Vec<&str> = ids.collect();
        let label = dataset.dimensions[dimension].categories[*group].label.get(words.lang());
        button(html, "groups", &ids.join(" ")).set("aria-pressed", if is_on { "true" } else { "false" });
        html.flag("disabled", ids.is_empty()).said(label.text, label.lang, words.lang()).close();
    }
    html.close();
}

fn kinds_choice(html: &mut Html, words: &Words, offer: &Offer, kinds: &[&str]) {
    if kinds.is_empty() {
        return;
    }
    row(html, Choices::of(words).kinds().text());
    for kind in kinds {
        toggle(html, "kind", kind, Choices::of(words).kind(kind).text(), *kind == offer.kind);
    }
    html.close();
}

/// Begins a row of switches with its name before it.
fn row(html: &mut Html, name: &str) {
    html.open("div").set("role", "group").set("aria-label", name);
    html.part("span", "impact-choice aria-hidden=true").text(name).close();
}

/// While a figure is chosen: what the others are read against, which can't be, and the way back.
fn comparison(html: &mut Html, part: Part) {
    // Empty, it stands in both wasm alike, so that the one that takes over finds every control where it was.
    let lines = if MORE { against::lines(part.dataset, part.view, part.words) } else { Vec::new() };
    html.part("div", "impact-against").flag("hidden", lines.is_empty());
    for line in &lines {
        html.open("p").text(line).close();
    }
    if MORE && !lines.is_empty() {
        let choices = Choices::of(part.words);
        button(html, "pick", "").text(choices.leave().text()).close().text(" ");
        button(html, "view", Show::Sources.id()).text(choices.where_from().text()).close().text(" ");
        button(html, "quote", &picked(part.view)).text(choices.quote_figure().text()).close();
    }
    html.close();
}

fn picked(view: &View) -> String {
    view.picked.map_or(String::new(), |picked| digits(picked.0 as u64))
}

/// A text that could not be copied, to be copied by hand.
fn link(html: &mut Html, words: &Words, offer: &Offer) {
    html.part("p", "impact-link").flag("hidden", offer.link.is_empty());
    if MORE && !offer.link.is_empty() {
        html.open("label").text(Choices::of(words).text_to_copy().text()).text(" ").open("textarea").set("rows", "3");
        html.flag("readonly", true).set(".value", &offer.link).close().close();
    }
    html.close();
}
