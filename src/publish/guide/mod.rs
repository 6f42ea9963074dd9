//! What the publisher's guide says that must be true of the code: what each finding means, and what to do.

mod findings;

pub use findings::{Each, Explained, TOPICS, Topic, explain};
