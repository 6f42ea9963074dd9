//! A chart through the door that the page uses: what an option says, what the tooltip says once it has the focus, and the
//! figures that script gets.

use super::page::{attribute, between};
use impact_charts::export::html::{Html, write};
use impact_charts::web;
use serde_json::Value;

/// What a reader, or the page's script, gets of one figure.
pub struct Met {
    pub option: String,
    pub tooltip: String,
    pub figures: String,
}

/// Meets the figure of a cell in a file, drawn as `kind` in `lang`.
pub fn meet(file: &Value, kind: &str, lang: &str, cell: usize) -> Met {
    let handle = web::open();
    let (mut steps, mut text) = (Vec::new(), String::new());
    flat(file, &mut steps, &mut text);
    assert!(web::load(handle, &steps, &text), "{}", web::text(handle));
    web::set(handle, "lang", lang);
    web::set(handle, "kind", kind);
    web::draw(handle, 640.0, 14.0);
    let option = attribute(&written(handle), &format!("id=\"impact-figure-{cell}\""), "aria-label");
    web::focus(handle, cell as i32);
    let tooltip = between(&written(handle), "class=\"impact-tip\"", "</div>");
    web::figures(handle, true);
    let figures = web::text(handle);
    web::close(handle);
    Met { option, tooltip, figures }
}

fn written(handle: usize) -> String {
    write(&Html { steps: web::steps(handle), text: web::text(handle) }, 0, false)
}

/// Lays JSON flat, as the page's script does: `src/web/flat.rs` says how.
fn flat(json: &Value, steps: &mut Vec<u32>, text: &mut String) {
    match json {
        Value::Null => steps.push(0),
        Value::Number(number) => {
            let bits = number.as_f64().expect("a number").to_bits();
            steps.extend([1, bits as u32, (bits >> 32) as u32]);
        }
        Value::String(said) => said_flat(said, steps, text),
        Value::Bool(is_true) => steps.push(if *is_true { 4 } else { 3 }),
        Value::Array(items) => {
            steps.push(5);
            items.iter().for_each(|item| flat(item, steps, text));
            steps.push(7);
        }
        Value::Object(members) => {
            steps.push(6);
            for (key, value) in members {
                said_flat(key, steps, text);
                flat(value, steps, text);
            }
            steps.push(7);
        }
    }
}

fn said_flat(said: &str, steps: &mut Vec<u32>, text: &mut String) {
    steps.push((said.encode_utf16().count() as u32) << 3 | 2);
    text.push_str(said);
}
