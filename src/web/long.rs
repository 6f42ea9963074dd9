//! The door of long lines: two lists of numbers from a page's own script.

use super::door::with;
use super::flat::Flat;
use super::widget::Widget;
use crate::chart::told;
use crate::data::{Json, Long, Problem};
use crate::scene::Anchor;
use crate::view::View;
use wasm_bindgen::prelude::*;

/// Reads a long line: `steps` and `text` are what it is of, laid flat (see `flat.rs`). Whether it could; what is wrong
/// with it, for the console, is then the text.
#[wasm_bindgen]
pub fn load_long(handle: usize, steps: &[u32], text: &str, values: Vec<f64>, positions: Vec<f64>) -> bool {
    let header = Flat { steps: steps.iter(), text, depth: 0 }.read();
    with(handle, |widget| widget.load_long(&header, values, positions))
}

impl Widget {
    fn load_long(&mut self, header: &Json, values: Vec<f64>, positions: Vec<f64>) -> bool {
        match Long::read(header, values, positions) {
            Ok(long) => {
                self.dataset = told(long, &self.asked.wish);
                self.view = Some(View::open(&self.dataset, &self.asked.wish));
                true
            }
            Err(problems) => {
                self.html.text = problems.iter().map(Problem::line).collect::<Vec<_>>().join("\n");
                false
            }
        }
    }

    /// Other figures of a long line are told where another part of it is looked at. The reader's place is kept, where it
    /// is told still; it has another number then.
    pub(super) fn tell_again(&mut self, view: View) -> View {
        let Some(long) = self.dataset.long.take() else { return view };
        let before = long.told.clone();
        self.dataset = told(long, &self.asked.wish);
        let now = self.dataset.long.as_ref().map_or(&[][..], |long| &long.told);
        let again = |anchor: Anchor| now.iter().position(|point| Some(point) == before.get(anchor.0)).map(Anchor);
        View { focus: view.focus.and_then(again), picked: view.picked.and_then(again), ..view }
    }
}
