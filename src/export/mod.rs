//! What leaves the chart: the page part as HTML, alive or still, a figure as a quotation, CSV, and SVG. One file each.

pub mod controls;
#[cfg(feature = "files")]
mod csv;
mod field;
pub mod html;
pub mod json;
mod origins;
pub mod part;
#[cfg(feature = "desk")]
mod paths;
pub mod plot;
#[cfg(feature = "files")]
mod points;
mod questions;
pub mod quotation;
#[cfg(feature = "desk")]
pub mod still;
#[cfg(feature = "files")]
mod svg;
mod table;
mod take;

#[cfg(feature = "files")]
pub use csv::csv;
pub use field::{harmless, meant};
#[cfg(feature = "files")]
pub use points::points_csv;
#[cfg(feature = "files")]
pub use svg::{file_sheet, svg};
