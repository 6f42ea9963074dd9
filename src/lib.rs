//! Charts of published public statistics, as a web component: every figure traced to the sentence that published it.
//!
//! # The pipeline
//! ```text
//! published JSON --data--> Dataset --view--> View --chart--> Scene --draw--> canvas or SVG
//!                             |                 \              \
//!                             |                  \              +--web----> text, options, focus (DOM)
//!                             +--publish (tables)  +--export---> the page part, CSV, SVG
//! ```
//! [`data`] makes a [`data::Dataset`] that cannot be wrong, or says every [`data::Problem`]. [`view`] is what a reader
//! looks at, and the one wording of a figure. [`chart`] lays a dataset and a view out as a [`scene::Scene`]: a flat list
//! of placed marks that know what they mean. [`draw`] paints a scene with plotters on any of its backends. [`export`]
//! writes the page part, CSV and SVG. [`words`] holds everything readers read. `publish` turns the web team's tables
//! into published JSON and pages; [`web`] is the door to the browser, `main.rs` the one to the command line.
//!
//! # Invariants
//! 1. After `data`, nothing fails because of data.
//! 2. plotters is the pen: every data mark is a plotters element over a plotters backend. Its chart builder is not used.
//!    Text on screen is HTML where the scene puts it; nothing measures text through plotters.
//! 3. Same inputs, same scene, on every machine: no clock, no host locale, no system font, no hash-map order.
//! 4. Only `data::jsonstat` knows published field names.
//! 5. Sentences for readers live in `words`, those for publishers beside the rule that says them.
//! 6. No mark knows the mouse, no event knows a kind of chart: they meet in [`scene::Anchor`].
//! 7. Option, tooltip, table cell, CSV field and mark come from the same cell.
//! 8. `web/element.js` forwards and never decides. It keeps the listeners, so that after a trap a new instance can take
//!    the old one's place.
//! 9. The page part is one tree with two writers: text in `export`, elements in `web`. Text from data is never markup.
//! 10. Moving the pointer repaints nothing.
//!
//! Any room may cut text (`cut`), and ask whether it is built for what a reader asks for with a press (`MORE`).
//!
//! A test (`tests/house.rs`) holds which room may use which.

/// Whether what a reader asks for with a press is built in: the wasm of every page does without it.
pub(crate) const MORE: bool = cfg!(any(feature = "more", feature = "files", feature = "desk"));

pub mod chart;
mod cut;
pub mod data;
pub mod draw;
pub mod export;
#[cfg(feature = "desk")]
pub mod publish;
pub mod scene;
pub mod view;
pub mod web;
pub mod words;

/// Two-level segregated fit: every request in constant time, in less code than the standard library's allocator.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
