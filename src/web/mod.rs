//! The door to the browser. Four wasm files come from here: the widget, which every page of charts fetches; the same with
//! what takes a reader's press (choices, comparison, links), which takes the first one's place; the files, which are
//! fetched when a reader asks for CSV, SVG or PNG; and the desk, for the page on which figures are published.

#[cfg(any(feature = "widget", feature = "files"))]
mod asked;
#[cfg(feature = "widget")]
mod colours;
#[cfg(feature = "desk")]
mod desk;
#[cfg(feature = "widget")]
mod door;
#[cfg(feature = "desk")]
mod explore;
#[cfg(feature = "files")]
mod files;
#[cfg(feature = "widget")]
mod flat;
#[cfg(feature = "more")]
mod long;
#[cfg(feature = "more")]
mod more;
#[cfg(feature = "widget")]
mod strokes;
#[cfg(feature = "widget")]
mod widget;

#[cfg(feature = "desk")]
pub use desk::Desk;
#[cfg(feature = "widget")]
pub use door::*;
#[cfg(feature = "desk")]
pub use explore::Explorer;
#[cfg(feature = "files")]
pub use files::{picture, take};
#[cfg(feature = "more")]
pub use long::load_long;
#[cfg(feature = "more")]
pub use more::*;
