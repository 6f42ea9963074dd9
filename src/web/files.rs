//! Files to take away, made from the same data and attributes as the chart on the page.

use super::asked::Asked;
use crate::chart::told;
use crate::data::{Dataset, Json, Long, read};
use crate::draw::{Style, paint};
use crate::export::part::Part;
use crate::export::{csv, file_sheet, points_csv, svg};
use crate::view::View;
use crate::words::Words;
use plotters_canvas::CanvasBackend;
use serde::Deserialize;
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
    /// `asked` is, name and value in turn, the element's attributes, the place of an open question as `ask`, and the `digest`
    /// of the data's file. A long line has its points beside the data. None where the data can't be read.
    fn new(data: JsValue, asked: &[String], points: Points) -> Option<Self> {
        let (pairs, _) = asked.as_chunks::<2>();
        let value = |name: &str| pairs.iter().find(|[known, _]| known == name).map_or("", |[_, value]| value);
        let mut asked = Asked::default();
        for [name, value] in pairs {
            asked.set(name, value);
        }
        let data = serde_wasm_bindgen::Deserializer::from(data);
        let dataset = match points {
            (Some(points), places) => {
                let long = Long::read(&Json::deserialize(data).ok()?, points, places.unwrap_or_default());
                told(long.ok()?, &asked.wish)
            }
            (None, _) => read(data).ok()?.dataset,
        };
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

/// The values of a long line, and its positions where it has some of its own.
type Points = (Option<Vec<f64>>, Option<Vec<f64>>);

/// Makes a file: `csv`, or `svg` so many CSS pixels wide. `asked` is what the element asks for, name and value in turn; a
/// long line has its `points`. Nothing, where the data can't be read or the format is another.
#[wasm_bindgen]
pub fn take(
    format: &str,
    data: JsValue,
    asked: Vec<String>,
    width: f64,
    points: Option<Vec<f64>>,
    places: Option<Vec<f64>>,
) -> Option<String> {
    let order = Order::new(data, &asked, (points, places))?;
    let part = order.part();
    match format {
        "csv" => {
            Some(part.dataset.long.as_ref().map_or_else(|| csv(part, &order.digest), |long| points_csv(part, long)))
        }
        "svg" => Some(svg(part, width, &order.digest)),
        _ => None,
    }
}

/// Paints the sheet on a canvas, `ratio` device pixels a CSS pixel, and sizes the canvas for it. Whether it could.
#[wasm_bindgen]
pub fn picture(
    canvas: HtmlCanvasElement,
    data: JsValue,
    asked: Vec<String>,
    width: f64,
    ratio: f64,
    points: Option<Vec<f64>>,
    places: Option<Vec<f64>>,
) -> bool {
    let Some(order) = Order::new(data, &asked, (points, places)) else { return false };
    let (scene, style) = file_sheet(order.part(), width, &order.digest);
    canvas.set_width((scene.width * ratio).ceil() as u32);
    canvas.set_height((scene.height * ratio).ceil() as u32);
    let Some(backend) = CanvasBackend::with_canvas_object(canvas) else { return false };
    paint(&scene, &Style { ratio, ..style }, backend).is_ok()
}
