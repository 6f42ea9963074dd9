//! What an event does to a view. No kind of chart is known here, and no browser.

use super::View;
use crate::scene::{Anchor, Scene};

/// Something the reader did.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Event {
    /// A figure was focused, or pointed at.
    Focus(Anchor),
    /// So many figures further in the series.
    Along(isize),
    /// So many series further.
    Across(isize),
    /// The figure in focus is chosen; or, if it was, no longer.
    Pick,
    /// Nothing is chosen any more.
    Escape,
}

/// Applies an event; whether it changed anything, so that a key that did nothing is left to the page.
pub fn update(view: &mut View, scene: &Scene, event: Event) -> bool {
    let here = view.focus.filter(|anchor| scene.place(*anchor).is_some());
    let next = match event {
        Event::Focus(anchor) => Some(anchor),
        Event::Along(steps) => here.and_then(|anchor| scene.along(anchor, steps)),
        Event::Across(steps) => here.and_then(|anchor| scene.across(anchor, steps)),
        Event::Pick => {
            view.picked = here.filter(|here| view.picked != Some(*here));
            return here.is_some();
        }
        Event::Escape => return view.picked.take().is_some(),
    };
    let Some(next) = next.filter(|next| scene.place(*next).is_some()) else { return false };
    view.focus = Some(next);
    true
}
