//! A widget: a dataset, a view, a scene, and what is shown above it. It makes steps for `element.js` to write, and paints
//! on the canvas that it is given.

use super::asked::Asked;
use super::colours::palette;
use super::strokes::Strokes;
use crate::MORE;
#[cfg(feature = "more")]
use crate::chart::read_at;
use crate::chart::{Brief, LETTERS, Ruler, Size, describe, kind, kinds};
use crate::cut;
use crate::data::{Dataset, Json, Problem, read_json, read_number};
use crate::draw::{Style, paint};
use crate::export::controls::Offer;
use crate::export::html::Html;
use crate::export::json;
use crate::export::part::{Part, section};
use crate::export::plot::{Over, overlay, plot};
use crate::scene::{Anchor, Point, Rect, Scene};
use crate::view::readout::readout;
use crate::view::{Event, Show, View, against, update};
use crate::words::{Choices, Words};

/// A tooltip's text is a little larger than a label's.
const TIP: f64 = 1.15;

/// One `<impact-chart>`.
#[derive(Default)]
pub struct Widget {
    pub(super) asked: Asked,
    pub(super) dataset: Dataset,
    pub(super) view: Option<View>,
    scene: Scene,
    ruler: Ruler,
    font: f64,
    pointed: Option<Anchor>,
    /// The point of a long line that is pointed at: where it is, and what it says.
    #[cfg(feature = "more")]
    beside: Option<(Rect, String)>,
    has_focus: bool,
    /// Whether the reader sent the tooltip away.
    is_dismissed: bool,
    /// Whether the panel of choices is open.
    is_open: bool,
    /// The last message for the reader.
    status: String,
    /// Whether it says what is seen already.
    is_spoken: bool,
    /// A link or another text that the browser did not copy.
    pub(super) link: String,
    /// Whether the list of what can be taken away is open.
    is_taking: bool,
    /// Whether the browser hands addresses on to other programs.
    can_share: bool,
    /// The digest of the data's file, once that was asked for; empty where it can't be computed.
    digest: Option<String>,
    /// What the page asked for when it was told what of it is not done.
    #[cfg(feature = "more")]
    pub(super) told: Option<crate::view::Wish>,
    /// What a link asked for that is no attribute.
    #[cfg(feature = "more")]
    pub(super) followed: super::more::Followed,
    /// The steps last made.
    pub html: Html,
}

impl Widget {
    /// Reads data. Whether it could; what is wrong with it is then the text.
    pub fn load(&mut self, data: Json) -> bool {
        match read_json(data) {
            Ok(reading) => {
                self.dataset = reading.dataset;
                self.view = Some(View::open(&self.dataset, &self.asked.wish));
                true
            }
            Err(problems) => {
                self.html.text = problems.iter().map(Problem::line).collect::<Vec<_>>().join("\n");
                false
            }
        }
    }

    /// Sets what an attribute asks for. The reader's place is kept, where the new view still has it.
    pub fn set(&mut self, name: &str, value: &str) {
        match name {
            "panel" if MORE => self.is_open = value == "true",
            "take" if MORE => self.is_taking = value == "true",
            "share" if MORE => self.can_share = value == "true",
            "status" if MORE => self.say(value.into()),
            "digest" if MORE => self.digest = Some(value.into()),
            "ask" if MORE => self.ask(read_number(value).map(|at| at as usize)),
            "pick" => {
                let cell = read_number(value).map(|cell| cell as usize);
                if let Some(view) = &mut self.view {
                    view.picked = cell.map(Anchor);
                    self.say_pick();
                }
            }
            _ => {}
        }
        let is_other = self.asked.set(name, value);
        if MORE && (is_other || name == "lang") {
            // A message and a link are of the view and the language they were made for.
            self.say(String::new());
            self.link.clear();
        }
        if !is_other {
            return;
        }
        if let Some(old) = self.view.take() {
            #[cfg(feature = "more")]
            let old = self.tell_again(old);
            let mut view = View::open(&self.dataset, &self.asked.wish);
            if MORE && name == "view" {
                view.ask(&self.dataset, old.asked);
            }
            self.view = Some(View { focus: old.focus, picked: old.picked, ..view });
        }
    }

    /// Opens the answer to a question, or closes it: then the chart is the one that the attributes ask for.
    pub(super) fn ask(&mut self, question: Option<usize>) {
        let focus = self.focused();
        let mut view = View::open(&self.dataset, &self.asked.wish);
        view.ask(&self.dataset, question);
        self.view = Some(View { focus, ..view });
    }

    /// The number of the figure that was chosen, as [`set`](Self::set) takes it back: what of the reader's view stands in
    /// no attribute.
    pub fn picked(&self) -> Option<Anchor> {
        self.view.as_ref()?.picked
    }

    /// Takes over the widths of the page's letters, in thousandths of the font size: regular, then bold.
    pub fn measure(&mut self, widths: &[u32]) {
        if widths.len() == 2 * LETTERS {
            self.ruler = Ruler::of(widths);
        }
    }

    pub(super) fn part(&self) -> Option<Part<'_>> {
        let words = Words::of(&self.asked.lang);
        Some(Part { dataset: &self.dataset, view: self.view.as_ref()?, words, level: self.asked.level })
    }

    pub(super) fn brief(&self) -> Option<Brief<'_>> {
        let Part { dataset, view, words, .. } = self.part()?;
        Some(Brief { dataset, view, words, ruler: &self.ruler })
    }

    /// Lays out, and makes the steps of the page part. Whether it takes what is fetched at a reader's first press to
    /// show all that is asked for.
    pub fn draw(&mut self, width: f64, font: f64) -> bool {
        self.font = font;
        if let Some(view) = &mut self.view {
            // What was chosen may have gone from view.
            let in_view = view.cells(&self.dataset);
            view.picked = view.picked.filter(|picked| in_view.contains(&picked.0));
        }
        let Some(brief) = self.brief() else { return false };
        let scene = describe(brief, Size { width, height: self.asked.height(), font });
        let offer = Offer {
            parts: self.asked.controls.clone(),
            kind: kind(&brief),
            kinds: if MORE { kinds(&brief) } else { Vec::new() },
            is_open: self.is_open,
            is_changed: MORE
                && View::open(&self.dataset, &Default::default())
                    != View { focus: None, is_unmet: false, ..brief.view.clone() },
            status: self.status.clone(),
            is_spoken: self.is_spoken,
            link: self.link.clone(),
            is_taking: self.is_taking,
            can_share: self.can_share,
            digest: self.digest.clone().unwrap_or_default(),
            is_still: false,
        };
        self.scene = scene;
        #[cfg(feature = "more")]
        {
            self.beside = None;
        }
        let Some(part) = self.part() else { return false };
        let is_rare =
            !MORE && (part.is_rare(offer.kind) || !self.dataset.profile || !self.asked.wish.highlight.is_empty());
        let is_met = !self.is_refused(offer.kind) && !part.view.is_unmet;
        #[cfg(feature = "more")]
        let is_met = (is_met && self.asked.is_plain()) || self.told.as_ref() == Some(&self.asked.wish);
        let wants_more = match part.view.show {
            Show::Table if !MORE => true, // for the summary above it
            Show::Sources if !MORE || self.digest.is_none() => true,
            _ => is_rare || !is_met || (!MORE && part.view.picked.is_some()),
        };
        self.html = section(part, &offer, |html| plot(html, part, &self.scene, &self.over()));
        wants_more
    }

    /// Whether the page asks for a kind of chart that is not drawn. A question is answered in a kind of its own: there it
    /// is not asked for.
    pub(super) fn is_refused(&self, drawn: &str) -> bool {
        let wished = &self.asked.wish.kind;
        let is_asked_for = |view: &View| view.kind == *wished;
        !wished.is_empty() && wished != drawn && (!MORE || self.view.as_ref().is_some_and(is_asked_for))
    }

    /// The strokes of the ink, with `ratio` device pixels a CSS pixel. `scheme` says in which colours.
    pub fn paint(&self, ratio: f64, scheme: &str) -> Vec<u32> {
        let style = Style { palette: palette(scheme), ratio, font: self.font, family: String::new(), text: false };
        let pixels = |length: f64| (length * ratio).round() as u32;
        let mut list = Vec::new();
        let size = (pixels(self.scene.width), pixels(self.scene.height));
        // Adding to a list can't fail.
        let _ = paint(&self.scene, &style, Strokes { size, list: &mut list });
        list
    }

    /// What ring and tooltip are at: what is pointed at, else focused, else pinned.
    fn over(&self) -> Over {
        let Some(part) = self.part() else { return Over::default() };
        let ink = |anchor: Anchor| self.scene.place(anchor).map(|place| place.ink);
        let stands = |anchor: &Anchor| ink(*anchor).is_some();
        let focus = part.view.focus.filter(stands).filter(|_| self.has_focus);
        let shown = self.pointed.filter(stands).or(focus).or(part.view.picked.filter(stands));
        let text = |anchor: Anchor| readout(part.dataset, part.view, part.words, anchor.0).text;
        let tip = shown.and_then(|anchor| Some((ink(anchor)?, text(anchor))));
        #[cfg(feature = "more")]
        let tip = self.beside.clone().or(tip);
        let tip = tip.filter(|_| !self.is_dismissed);
        let tip = tip.map(|(ink, text)| {
            let width = self.ruler.width(&text, self.font * TIP, false);
            (ink, text, width)
        });
        let (ring, picked) = (focus.and_then(ink), part.view.picked.and_then(ink));
        Over { ring, picked, tip, leading: self.font * TIP * 1.4 }
    }

    /// Makes the steps of ring and tooltip.
    fn show(&mut self) {
        let mut html = Html::default();
        overlay(&mut html, &self.scene, &self.over());
        self.html = html;
    }

    /// The pointer moved: the nearest figure is read out. Whether that is another one than before.
    pub fn point(&mut self, at: Option<Point>) -> bool {
        let pointed = at.and_then(|at| self.scene.nearest(at));
        let changed = pointed != self.pointed;
        #[cfg(feature = "more")]
        let (pointed, changed) = self.read_beside(at).map_or((pointed, changed), |changed| (None, changed));
        self.pointed = pointed;
        if changed {
            self.is_dismissed = false;
            self.show();
        }
        changed
    }

    /// Reads out whichever point of a long line is near, and whether that is another than before; nothing where there is no
    /// such line.
    #[cfg(feature = "more")]
    fn read_beside(&mut self, at: Option<Point>) -> Option<bool> {
        let brief = self.brief().filter(|brief| brief.dataset.points().is_some())?;
        let beside = at.and_then(|at| read_at(&brief, &self.scene, at));
        let changed = beside != self.beside;
        self.beside = beside;
        Some(changed)
    }

    /// The figure at a point. On a long line, which has many points between two figures, only where its mark is.
    pub fn at(&self, at: Point) -> Option<Anchor> {
        let is_there = |anchor: &Anchor| {
            let reach = |ink: Rect| ink.distance_squared(at) < 400.0;
            !MORE || self.dataset.points().is_none() || self.scene.place(*anchor).is_some_and(|place| reach(place.ink))
        };
        self.scene.nearest(at).filter(is_there)
    }

    /// A key went down. Whether it was one of ours; then the figure in focus is the one to go to.
    pub fn key(&mut self, key: &str) -> bool {
        let event = match key {
            "ArrowRight" => Event::Along(1),
            "ArrowLeft" => Event::Along(-1),
            "ArrowDown" => Event::Across(1),
            "ArrowUp" => Event::Across(-1),
            "Home" => Event::Along(isize::MIN),
            "End" => Event::Along(isize::MAX),
            "Enter" | " " => Event::Pick,
            "Escape" => return self.dismiss(),
            _ => return false,
        };
        self.is_dismissed = false;
        let taken = self.view.as_mut().is_some_and(|view| update(view, &self.scene, event));
        if event == Event::Pick {
            self.say_pick();
        }
        self.show();
        taken
    }

    /// A message for the reader, to be seen as well as heard.
    pub(super) fn say(&mut self, message: String) {
        self.status = message;
        self.is_spoken = false;
    }

    /// Says once that a figure is chosen, when what that takes is there.
    fn say_pick(&mut self) {
        let Some(part) = self.part().filter(|_| MORE) else { return };
        let choices = Choices::of(part.words);
        let mut said = against::lines(part.dataset, part.view, part.words);
        let first = if part.view.picked.is_some() { choices.pinned() } else { choices.unpinned() };
        said.insert(0, first.text().into());
        self.status = said.join(" ");
        self.is_spoken = true;
    }

    /// Hides the tooltip and lets go of the details; the focus stays. Whether there was a tooltip to hide.
    fn dismiss(&mut self) -> bool {
        let shown = self.over().tip.is_some();
        self.is_dismissed = true;
        if self.view.as_mut().is_some_and(|view| update(view, &self.scene, Event::Escape)) {
            self.say_pick();
            return true;
        }
        self.show();
        shown
    }

    /// The focus has come to a figure, or, with none, left the plot.
    pub fn focus(&mut self, anchor: Option<Anchor>) {
        self.has_focus = anchor.is_some();
        self.is_dismissed = false;
        if let (Some(anchor), Some(view)) = (anchor, &mut self.view) {
            update(view, &self.scene, Event::Focus(anchor));
        }
        self.show();
    }

    /// The figure at these ids. In turn, a line each: a dimension ("" is that of groups, ":" that of time), and an id.
    pub fn find(&self, ids: &str) -> Option<Anchor> {
        let view = self.view.as_ref()?;
        let mut at = view.fixed.clone();
        let mut lines = cut::pieces(ids, '\n');
        while let (Some(name), Some(id)) = (lines.next(), lines.next()) {
            let dimension = match name {
                "" => view.group,
                ":" => view.time,
                name => self.dataset.dimension(name),
            }?;
            at[dimension] = self.dataset.dimensions[dimension].find(id)?;
        }
        let anchor = Anchor(self.dataset.cell(&at));
        self.scene.place(anchor).map(|place| place.anchor)
    }

    /// The figures in view, as JSON; or only the one in focus.
    pub fn figures(&self, only_focused: bool) -> String {
        let Some(part) = self.part() else { return "[]".into() };
        let focus = part.view.focus.map(|anchor| vec![anchor.0]).unwrap_or_default();
        let cells = if only_focused { focus } else { part.cells() };
        json::figures(part.dataset, part.view, part.words.lang(), &cells)
    }

    /// What the reader looks at, as JSON.
    pub fn state(&self) -> String {
        let (Some(part), Some(brief)) = (self.part(), self.brief()) else { return "null".into() };
        json::state(part.dataset, part.view, part.words.lang(), kind(&brief))
    }

    /// The figure in focus.
    pub fn focused(&self) -> Option<Anchor> {
        self.view.as_ref()?.focus
    }
}
