//! Published figures: an n-dimensional cube with one numeric column and a sparse table of rare facts.
//!
//! [`read`] gives a [`Dataset`] that cannot be wrong, or the [`Problem`]s that it has. What comes after this room never
//! fails because of data. The published field names are known to `jsonstat` alone.

mod check;
mod cube;
mod figure;
mod honest;
mod jsonstat;
#[cfg(any(feature = "more", feature = "files", feature = "desk"))]
mod long;
mod number;
mod period;
mod problem;
mod source;
mod text;
#[cfg(feature = "desk")]
pub mod when;

pub use check::{check, check_base, check_hidden, check_markup, check_period, check_share, check_status, check_unit};
pub use cube::{Category, Dataset, Dimension, Role, Unit};
pub use figure::{Facts, Qualifier, STATUS_CODES, VALUELESS};
pub use honest::{ASKED, KINDS, check_kind, target_not_covered, units_on_one_axis};
#[cfg(feature = "desk")]
pub use jsonstat::{
    Child, Foreign, check_list, claims_profile, read_foreign, read_text, straight, write, write_explored, write_list,
};
pub use jsonstat::{Json, PROFILE, Reading, read, read_json};
#[cfg(not(target_arch = "wasm32"))]
pub use jsonstat::{index_schema, profile_schema};
#[cfg(any(feature = "more", feature = "files", feature = "desk"))]
pub use long::{Column, Long};
pub use number::read_number;
pub use period::{Period, date};
#[cfg(any(feature = "more", feature = "files", feature = "desk"))]
pub use period::{day_number, iso_day};
pub use problem::{Level, Problem};
pub use source::{Earlier, Quote, Source, Wording};
pub use text::{NONE, Said, Text, is_unseen};

/// A level that the public body set itself for one cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Target {
    /// The cell it was set for.
    pub cell: usize,
    /// The level, in the cell's unit.
    pub value: f64,
    /// How the source wrote it.
    pub printed: String,
    /// A short name for the chart, such as "85% target".
    pub label: Text,
    /// The sentence that set or reported it.
    pub quote: Quote,
}

/// A change of definition or method: what comes before may not be compared with what comes after.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Break {
    /// The dimension it cuts, by index; in practice the one of time.
    pub dimension: usize,
    /// The first category after it, by index.
    pub before: usize,
    /// The group it concerns, as (dimension, category); all where `None`.
    pub group: Option<(usize, usize)>,
    /// Why, as a sentence.
    pub text: Text,
}

/// A note with a place on the chart: at a date, or at a category.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Remark {
    /// The day it speaks of.
    pub day: Option<i32>,
    /// The category it speaks of, as (dimension, category).
    pub at: Option<(usize, usize)>,
    /// A few words for the chart.
    pub short: Text,
    /// The whole sentence, for the notes.
    pub text: Text,
    /// The sentence it rests on, where there is one.
    pub quote: Quote,
}

/// A question that the figures raise, and its answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Question {
    /// Its id, as in links.
    pub id: String,
    /// The question, as a reader would ask it.
    pub text: Text,
    /// The answer, in a few sentences.
    pub answer: Text,
    /// The figures it is about, as cells.
    pub cells: Vec<usize>,
    /// The sentence that the answer rests on, where it is not that of a figure.
    pub quote: Quote,
}

/// What the publisher proposes to show first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hint {
    /// The kind of chart.
    pub kind: String,
    /// The dimension that runs along the chart.
    pub along: Option<usize>,
    /// The groups shown, as categories of the group dimension; all where empty.
    pub groups: Vec<usize>,
    /// What other dimensions are fixed at, as (dimension, category).
    pub fixed: Vec<(usize, usize)>,
    /// The first and last period shown, as categories of the time dimension.
    pub range: (Option<usize>, Option<usize>),
}
