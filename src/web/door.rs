//! What `element.js` calls, and nothing else. A widget is known there by a number.
//!
//! What is to be written on the page is asked for with [`steps`] and [`text`] after a call that made it. Lists cross as
//! `u32` alone: every other type would cost readers its own pair of converters.

use super::flat::Flat;
use super::widget::Widget;
use crate::scene::{Anchor, Point};
use crate::words::Words;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

thread_local! {
    static WIDGETS: RefCell<Vec<Option<Box<Widget>>>> = const { RefCell::new(Vec::new()) };
}

/// Where there is no figure.
const NONE: i32 = -1;
/// Where a key was ours and the focus stays.
const STAYS: i32 = -2;
/// Where a key chose a figure, or gave it up, so that the chart is to be drawn again.
const REDRAW: i32 = -3;

/// Works on a widget, if it is there. None of this calls back into script that could come here again.
pub(super) fn with<T: Default>(handle: usize, work: impl FnOnce(&mut Widget) -> T) -> T {
    with_or(handle, T::default(), work)
}

/// The same, with what is answered where it is not there.
fn with_or<T>(handle: usize, none: T, work: impl FnOnce(&mut Widget) -> T) -> T {
    WIDGETS.with_borrow_mut(|widgets| match widgets.get_mut(handle) {
        Some(Some(widget)) => work(widget),
        _ => none,
    })
}

fn cell(anchor: Option<Anchor>) -> i32 {
    anchor.map_or(NONE, |anchor| anchor.0 as i32)
}

/// Makes a widget. Returns its number.
#[wasm_bindgen]
pub fn open() -> usize {
    WIDGETS.with_borrow_mut(|widgets| {
        let free = widgets.iter().position(Option::is_none).unwrap_or(widgets.len());
        if free == widgets.len() {
            widgets.push(None);
        }
        widgets[free] = Some(Box::default());
        free
    })
}

/// Lets go of a widget and all it held.
#[wasm_bindgen]
pub fn close(handle: usize) {
    WIDGETS.with_borrow_mut(|widgets| {
        if let Some(widget) = widgets.get_mut(handle) {
            *widget = None;
        }
    });
}

/// Takes a language over, from the lines of its file (`impact-words-….txt`). The wasm that is fetched at a reader's first
/// press has every language built in.
#[wasm_bindgen]
pub fn learn(lines: String) {
    Words::learn(lines);
}

/// Reads data, laid flat: see `flat.rs`. Whether it could; what is wrong with it, for the console, is then the [`text`].
#[wasm_bindgen]
pub fn load(handle: usize, steps: &[u32], text: &str) -> bool {
    let json = Flat { steps: steps.iter(), text, depth: 0 }.read();
    with(handle, |widget| widget.load(json))
}

/// Sets what an attribute asks for; or `pick`, a figure that is chosen (empty for none), `panel`, whether the choices are
/// open (`true`), and `status`, a message for the reader.
#[wasm_bindgen]
pub fn set(handle: usize, name: &str, value: &str) {
    with(handle, |widget| widget.set(name, value));
}

/// Takes over the widths of the page's letters, in thousandths of the font size: printable ASCII, regular, then bold.
#[wasm_bindgen]
pub fn measure(handle: usize, widths: &[u32]) {
    with(handle, |widget| widget.measure(widths));
}

/// Lays out, `width` CSS pixels wide with labels of `font` pixels, and makes the steps of the page part. Whether what is
/// asked for takes the other wasm, which is fetched at a reader's first press.
#[wasm_bindgen]
pub fn draw(handle: usize, width: f64, font: f64) -> bool {
    with(handle, |widget| widget.draw(width, font))
}

/// The cell of the figure that was chosen, or -1.
#[wasm_bindgen]
pub fn picked(handle: usize) -> i32 {
    with_or(handle, NONE, |widget| cell(widget.picked()))
}

/// The strokes of the ink (see `strokes.rs`), with `ratio` device pixels a CSS pixel. `scheme` is `light`, `dark`, or the
/// forced colours of text and page.
#[wasm_bindgen]
pub fn paint(handle: usize, ratio: f64, scheme: &str) -> Vec<u32> {
    with(handle, |widget| widget.paint(ratio, scheme))
}

/// The steps last made: see `export::html`.
#[wasm_bindgen]
pub fn steps(handle: usize) -> Vec<u32> {
    with(handle, |widget| std::mem::take(&mut widget.html.steps))
}

/// The text of the steps last made, or the last answer.
#[wasm_bindgen]
pub fn text(handle: usize) -> String {
    with(handle, |widget| std::mem::take(&mut widget.html.text))
}

/// The pointer is at a point of the plot. Whether ring and tooltip have changed, whose steps are then made.
#[wasm_bindgen]
pub fn point(handle: usize, x: f64, y: f64) -> bool {
    with(handle, |widget| widget.point(Some(Point { x, y })))
}

/// The pointer has left the plot. Whether ring and tooltip have changed.
#[wasm_bindgen]
pub fn leave(handle: usize) -> bool {
    with(handle, |widget| widget.point(None))
}

/// The cell of the figure at a point, or -1.
#[wasm_bindgen]
pub fn at(handle: usize, x: f64, y: f64) -> i32 {
    with_or(handle, NONE, |widget| cell(widget.at(Point { x, y })))
}

/// A key went down on a figure: the cell to go to; -2 where the focus stays; -3 where the chart is to be drawn again; -1
/// where the key is the page's.
#[wasm_bindgen]
pub fn key(handle: usize, key: &str) -> i32 {
    with_or(handle, NONE, |widget| {
        let before = (widget.focused(), widget.picked());
        match widget.key(key) {
            false => NONE,
            true if widget.picked() != before.1 => REDRAW,
            true if widget.focused() == before.0 => STAYS,
            true => cell(widget.focused()),
        }
    })
}

/// The focus has come to the figure of a cell, or, with -1, left the plot. The steps of ring and tooltip are made.
#[wasm_bindgen]
pub fn focus(handle: usize, cell: i32) {
    with(handle, |widget| widget.focus(usize::try_from(cell).ok().map(Anchor)));
}

/// The cell of a figure in view by the ids of its categories, or -1. In turn, a line each: the name of a dimension ("" is
/// that of groups, ":" that of time), and the id along it.
#[wasm_bindgen]
pub fn find(handle: usize, at: &str) -> i32 {
    with_or(handle, NONE, |widget| cell(widget.find(at)))
}

/// Makes the figures in view in reading order, or only the one in focus, the [`text`]: a JSON list.
#[wasm_bindgen]
pub fn figures(handle: usize, only_focused: bool) {
    with(handle, |widget| widget.html.text = widget.figures(only_focused));
}

/// Makes what the reader looks at the [`text`]: a JSON object.
#[wasm_bindgen]
pub fn state(handle: usize) {
    with(handle, |widget| widget.html.text = widget.state());
}
