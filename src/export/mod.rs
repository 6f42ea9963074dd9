//! What leaves the chart: the page part as HTML, CSV, and SVG. One file each.

pub mod controls;
#[cfg(feature = "files")]
mod csv;
pub mod html;
pub mod json;
mod origins;
pub mod part;
pub mod plot;
#[cfg(feature = "files")]
mod svg;

#[cfg(feature = "files")]
pub use csv::csv;
#[cfg(feature = "files")]
pub use svg::{file_sheet, svg};
