//! The widget in a real browser, without the element: what crosses the door, with the element's own script at the other
//! side (`src/web/steps.js`). What readers meet is held by the whole pages in `tests/pages`.
#![cfg(target_arch = "wasm32")]

use impact_charts::web::{
    at, close, draw, figures, find, focus, key, leave, load, measure, open, paint, picked, picture, point, set, state,
    steps, take, text,
};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::HtmlCanvasElement;

wasm_bindgen_test_configure!(run_in_browser);

const TIMELINESS: &str = include_str!("../www/data/timeliness.json");
const WIDTH: f64 = 640.0;

#[wasm_bindgen(module = "/src/web/steps.js")]
extern "C" {
    fn flat(json: &JsValue) -> JsValue;
    fn letters(look: &JsValue) -> Vec<u32>;
    fn write(root: &JsValue, steps: Vec<u32>, text: &str);
    fn ink(canvas: &HtmlCanvasElement, width: f64, strokes: Vec<u32>);
}

#[wasm_bindgen(inline_js = "
export const plain = () => ({ font: 14, fontFamily: 'sans-serif', letterSpacing: 'normal', wordSpacing: '0px' });
export const parse = (text) => JSON.parse(text);
export const member = (list, index) => list[index];
export const section = () => document.body.appendChild(document.createElement('section'));
export const canvas = (height) => {
  const box = document.createElement('div');
  box.style.height = `${height}px`;
  return box.appendChild(document.createElement('canvas'));
};
export const count = (root, selector) => root.querySelectorAll(selector).length;
export const words = (root, selector) => root.querySelector(selector).textContent;
export const painted = (canvas) => {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return new Uint32Array(data.buffer).filter((pixel) => pixel >>> 24 > 0).length;
};
")]
extern "C" {
    fn parse(text: &str) -> JsValue;
    #[wasm_bindgen(js_name = member)]
    fn steps_of(list: &JsValue, index: u32) -> Vec<u32>;
    #[wasm_bindgen(js_name = member)]
    fn text_of(list: &JsValue, index: u32) -> String;
    fn plain() -> JsValue;
    fn section() -> JsValue;
    fn canvas(height: f64) -> HtmlCanvasElement;
    fn count(root: &JsValue, selector: &str) -> u32;
    fn words(root: &JsValue, selector: &str) -> String;
    fn painted(canvas: &HtmlCanvasElement) -> u32;
}

/// Reads JSON text as the element does; what is wrong with it.
fn read(handle: usize, json: &str) -> Option<String> {
    let given = flat(&parse(json));
    (!load(handle, &steps_of(&given, 0), &text_of(&given, 1))).then(|| text(handle))
}

/// A widget with the timeliness figures, drawn.
fn drawn() -> usize {
    let handle = open();
    assert_eq!(read(handle, TIMELINESS), None);
    measure(handle, &letters(&plain()));
    draw(handle, WIDTH, 14.0);
    handle
}

/// What a widget has made, written into a section of the page.
fn written(handle: usize) -> JsValue {
    let section = section();
    write(&section, steps(handle), &text(handle));
    section
}

#[wasm_bindgen_test]
fn a_widget_is_drawn_with_an_option_and_a_row_for_each_figure() {
    let handle = drawn();
    let section = written(handle);
    assert_eq!(count(&section, "[role=listbox] [role=option]"), 6);
    assert_eq!(count(&section, "[role=option][tabindex='0']"), 1);
    assert_eq!(count(&section, "tbody tr"), 6);
    assert_eq!(words(&section, ".impact-headline"), "Done within 12 months: 82%, then 90%, then 83%");
    close(handle);
}

#[wasm_bindgen_test]
fn its_canvas_is_not_blank_and_has_more_ink_on_a_finer_screen() {
    let handle = drawn();
    let ink_at = |ratio: f64, scheme: &str| {
        let canvas = canvas(320.0 * ratio);
        ink(&canvas, WIDTH * ratio, paint(handle, ratio, scheme));
        painted(&canvas)
    };
    let once = ink_at(1.0, "light");
    assert!(once > 500, "{once} pixels");
    assert!(ink_at(2.0, "light") > 2 * once);
    assert!(ink_at(1.0, "dark") > 500 && ink_at(1.0, "rgb(255, 255, 0)|rgb(0, 0, 0)") > 500);
    close(handle);
}

#[wasm_bindgen_test]
fn keys_go_along_the_figures_and_no_others_are_taken() {
    let handle = drawn();
    let first = find(handle, "\ncore-independent\n:\n2018-19");
    let second = find(handle, "\ncore-independent\n:\n2019-20");
    let last = find(handle, "\ncore-independent\n:\n2023-24");
    assert!(first >= 0 && second > first && last > second);
    focus(handle, first);
    assert_eq!(key(handle, "ArrowRight"), second);
    assert_eq!(key(handle, "End"), last);
    assert_eq!(key(handle, "ArrowLeft") < last, true);
    assert_eq!(key(handle, "Home"), first);
    for other in ["a", "Tab", "ArrowDown", "PageDown", ""] {
        assert_eq!(key(handle, other), -1, "{other}");
    }
    figures(handle, true);
    assert!(text(handle).contains("\"printed\":\"82%\""));
    state(handle);
    assert!(text(handle).contains("\"kind\":\"line\""));
    assert_eq!((key(handle, "Enter"), picked(handle)), (-3, first), "the chart is to be drawn again");
    assert_eq!((key(handle, "Escape"), picked(handle)), (-3, -1));
    close(handle);
}

#[wasm_bindgen_test]
fn the_pointer_changes_what_is_shown_only_when_the_nearest_figure_changes() {
    let handle = drawn();
    assert!(point(handle, 100.0, 100.0));
    assert!(!point(handle, 101.0, 101.0));
    assert!(at(handle, 100.0, 100.0) >= 0);
    let over = written(handle);
    assert_eq!(count(&over, ".impact-tip:not([hidden])"), 1);
    assert!(leave(handle) && !leave(handle));
    close(handle);
}

#[wasm_bindgen_test]
fn attributes_change_what_is_drawn() {
    let handle = drawn();
    set(handle, "to", "2021-22");
    set(handle, "lang", "cy");
    set(handle, "heading-level", "2");
    draw(handle, WIDTH, 14.0);
    let section = written(handle);
    assert_eq!(count(&section, "[role=option]"), 4);
    assert_eq!(words(&section, "h2"), "Ymchwiliadau a gwblhawyd o fewn 12 mis");
    close(handle);
}

#[wasm_bindgen_test]
fn a_closed_widget_is_dead_and_its_number_is_used_again() {
    let handle = drawn();
    close(handle);
    draw(handle, WIDTH, 14.0);
    assert!(steps(handle).is_empty() && text(handle).is_empty() && paint(handle, 1.0, "light").is_empty());
    assert_eq!((find(handle, ":\n2018-19"), key(handle, "Home"), at(handle, 9.0, 9.0)), (-1, -1, -1));
    figures(handle, false);
    state(handle);
    assert!(!point(handle, 9.0, 9.0) && text(handle).is_empty() && picked(handle) == -1);
    close(handle);
    let next = open();
    assert_eq!(next, handle);
    close(next);
}

#[wasm_bindgen_test]
fn closing_frees_what_a_widget_held() {
    let memory = || {
        for _ in 0..100 {
            let handle = drawn();
            paint(handle, 1.0, "light");
            close(handle);
        }
        std::arch::wasm32::memory_size(0)
    };
    let before = memory();
    assert_eq!(memory(), before, "pages of memory");
}

#[wasm_bindgen_test]
fn what_is_wrong_with_data_is_said_and_nothing_is_drawn() {
    let wrong = |json: &str| {
        let handle = open();
        let said = read(handle, json);
        draw(handle, WIDTH, 14.0);
        assert!(steps(handle).is_empty(), "{json} was drawn");
        close(handle);
        said.unwrap_or_default()
    };
    for json in ["null", "[]", "3", "\"text\"", "{}", "{\"class\": \"collection\"}"] {
        assert!(!wrong(json).is_empty(), "nothing is said of {json}");
    }
    let share = wrong(include_str!("problems/json/share-over-100.json"));
    assert!(share.contains("SHARE_RANGE"), "{share}");
}

#[wasm_bindgen_test]
fn files_are_made_from_the_same_data() {
    let asked = || ["lang", "cy", "to", "2020-21"].map(String::from).to_vec();
    let made = |format: &str, json: &str| take(format, parse(json), asked(), WIDTH, None, None);
    let csv = made("csv", TIMELINESS).expect("CSV");
    assert!(csv.starts_with('\u{feff}') && csv.lines().count() == 4, "{csv}");
    let svg = made("svg", TIMELINESS).expect("SVG");
    assert!(svg.contains("<svg ") && svg.contains("lang=\"cy\""));
    let canvas = canvas(320.0);
    assert!(picture(canvas.clone(), parse(TIMELINESS), asked(), WIDTH, 2.0, None, None));
    assert_eq!(canvas.width(), 1280);
    assert!(painted(&canvas) > 1000);
    assert_eq!(made("pie", TIMELINESS), None);
    assert_eq!(made("csv", "{}"), None);
}
