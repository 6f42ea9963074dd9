//! What the publisher's guide says that must be true of the code: what each finding means, and what each table holds.

#[cfg(not(target_arch = "wasm32"))]
mod columns;
mod findings;
#[cfg(not(target_arch = "wasm32"))]
mod page;

pub use findings::{Explained, TOPICS, Topic, explain};
#[cfg(not(target_arch = "wasm32"))]
pub use page::part;

use crate::words::LANGUAGES;

/// A sentence in each language, in the order of [`LANGUAGES`].
pub type Each = [&'static str; LANGUAGES.len()];
