//! What the publisher's guide says that must be true of the code: what each finding means, and what each table holds.

mod columns;
mod findings;
mod page;

pub use findings::{Explained, TOPICS, Topic, explain};
pub use page::part;

use crate::words::LANGUAGES;

/// A sentence in each language, in the order of [`LANGUAGES`].
pub type Each = [&'static str; LANGUAGES.len()];
