//! The door to the browser. Two wasm files come from here: the widget, which every page of charts fetches, and the
//! files, which are fetched when a reader asks for CSV, SVG or PNG.

mod asked;
#[cfg(feature = "widget")]
mod colours;
#[cfg(feature = "widget")]
mod door;
#[cfg(feature = "files")]
mod files;
#[cfg(feature = "widget")]
mod flat;
#[cfg(feature = "widget")]
mod strokes;
#[cfg(feature = "widget")]
mod widget;

#[cfg(feature = "widget")]
pub use door::*;
#[cfg(feature = "files")]
pub use files::{picture, take};
