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
    /// The digest of the data's file.
    digest: String,
}

impl Order {
    /// `names` and `values` are the element's attributes, the place of an open question as `ask`, and the `digest` of the
    /// data's file. None where the data can't be read.
    fn new(data: JsValue, names: &[String], values: &[String]) -> Option<Self> {
        let mut asked = Asked::default();
        for (name, value) in names.iter().zip(values) {
            asked.set(name, value);
        }
        let value = |name: &str| names.iter().position(|known| known == name).map_or("", |at| values[at].as_str());
        let dataset = read(serde_wasm_bindgen::Deserializer::from(data)).ok()?.dataset;
        let mut view = View::open(&dataset, &asked.wish);
        view.ask(&dataset, value("ask").parse().ok());
        let digest = value("digest").into();
        Some(Self { dataset, asked, view, digest })
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
        "csv" => Some(csv(part, &order.digest)),
        "svg" => Some(svg(part, width, &order.digest)),
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
    let (scene, style) = file_sheet(order.part(), width, &order.digest);
    canvas.set_width((scene.width * ratio).ceil() as u32);
    canvas.set_height((scene.height * ratio).ceil() as u32);
    let Some(backend) = CanvasBackend::with_canvas_object(canvas) else { return false };
    paint(&scene, &Style { ratio, ..style }, backend).is_ok()
}
