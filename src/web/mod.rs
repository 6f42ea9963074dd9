//! The door to the browser. Two wasm files come from here: the widget, which every page of charts fetches, and the same
//! with what takes a reader's press: choices, comparison, links, CSV, SVG and PNG. The second takes the first one's place.

mod asked;
#[cfg(feature = "widget")]
mod colours;
#[cfg(feature = "widget")]
mod door;
#[cfg(feature = "more")]
mod files;
#[cfg(feature = "widget")]
mod flat;
#[cfg(feature = "more")]
mod more;
#[cfg(feature = "widget")]
mod strokes;
#[cfg(feature = "widget")]
mod widget;

#[cfg(feature = "widget")]
pub use door::*;
#[cfg(feature = "more")]
pub use files::{picture, take};
#[cfg(feature = "more")]
pub use more::*;
