//! What leaves the chart: the page part as HTML, CSV, and SVG. One file each.

pub mod controls;
#[cfg(feature = "more")]
mod csv;
pub mod html;
pub mod json;
pub mod part;
pub mod plot;
#[cfg(feature = "more")]
mod svg;

#[cfg(feature = "more")]
pub use csv::csv;
#[cfg(feature = "more")]
pub use svg::{file_sheet, svg};
