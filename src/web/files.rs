//! Files to take away, made from the same data and attributes as the chart on the page.

use super::asked::{Asked, read_input};
use crate::export::part::Part;
use crate::export::{csv, svg};
use crate::view::View;
use crate::words::Words;
use wasm_bindgen::prelude::*;

/// Makes a file: `csv`, or `svg` so many CSS pixels wide. `names` and `values` are the element's attributes. Nothing,
/// where the data can't be read or the format is another.
#[wasm_bindgen]
pub fn take(format: &str, data: JsValue, names: Vec<String>, values: Vec<String>, width: f64) -> Option<String> {
    let mut asked = Asked::default();
    for (name, value) in names.iter().zip(&values) {
        asked.set(name, value);
    }
    let dataset = read_input(data).ok()?.dataset;
    let view = View::open(&dataset, &asked.wish);
    let words = Words::of(&asked.lang);
    match format {
        "csv" => Some(csv(&dataset, &view, words)),
        "svg" => Some(svg(Part { dataset: &dataset, view: &view, words, level: asked.level }, width)),
        _ => None,
    }
}
