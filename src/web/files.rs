//! Files to take away, made from the same data and attributes as the chart on the page.

use super::asked::Asked;
use crate::data::{Dataset, read};
use crate::draw::{Style, paint};
use crate::export::part::Part;
use crate::export::{csv, file_sheet, svg};
use crate::view::View;
use crate::words::Words;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

/// What a file is made from.
struct Order {
    dataset: Dataset,
    asked: Asked,
    view: View,
}

impl Order {
    /// `names` and `values` are the element's attributes. None where the data can't be read.
    fn new(data: JsValue, names: &[String], values: &[String]) -> Option<Self> {
        let mut asked = Asked::default();
        for (name, value) in names.iter().zip(values) {
            asked.set(name, value);
        }
        let dataset = read(serde_wasm_bindgen::Deserializer::from(data)).ok()?.dataset;
        let view = View::open(&dataset, &asked.wish);
        Some(Self { dataset, asked, view })
    }

    fn part(&self) -> Part<'_> {
        let words = Words::of(&self.asked.lang);
        Part { dataset: &self.dataset, view: &self.view, words, level: self.asked.level }
    }
}

/// Makes a file: `csv`, or `svg` so many CSS pixels wide. `names` and `values` are the element's attributes. Nothing,
/// where the data can't be read or the format is another.
#[wasm_bindgen]
pub fn take(format: &str, data: JsValue, names: Vec<String>, values: Vec<String>, width: f64) -> Option<String> {
    let order = Order::new(data, &names, &values)?;
    let part = order.part();
    match format {
        "csv" => Some(csv(part.dataset, part.view, part.words)),
        "svg" => Some(svg(part, width)),
        _ => None,
    }
}

/// Paints the sheet on a canvas, `ratio` device pixels a CSS pixel, and sizes the canvas for it. Whether it could.
#[wasm_bindgen]
pub fn picture(
    canvas: HtmlCanvasElement,
    data: JsValue,
    names: Vec<String>,
    values: Vec<String>,
    width: f64,
    ratio: f64,
) -> bool {
    let Some(order) = Order::new(data, &names, &values) else { return false };
    let (scene, style) = file_sheet(order.part(), width);
    canvas.set_width((scene.width * ratio).ceil() as u32);
    canvas.set_height((scene.height * ratio).ceil() as u32);
    let Some(backend) = CanvasBackend::with_canvas_object(canvas) else { return false };
    paint(&scene, &Style { ratio, ..style }, backend).is_ok()
}
