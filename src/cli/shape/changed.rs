//! What `diff` answers.

use super::SHAPE;
use impact_charts::publish::{self, Kind};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};

/// What changed between two publications.
#[derive(Serialize, JsonSchema)]
pub struct Changed {
    /// The version of this shape.
    pub version: u8,
    /// How many datasets were compared.
    pub compared: usize,
    /// Every change, kind by kind.
    pub changes: Vec<Change>,
    /// How many changes there are of each kind.
    pub counts: Counts,
}

/// One difference.
#[derive(Serialize, JsonSchema)]
pub struct Change {
    /// How it differs.
    #[schemars(extend("enum" = ["new", "revised", "withdrawn", "reworded", "redefined"]))]
    pub kind: &'static str,
    /// The id of the dataset.
    pub dataset: String,
    /// The ids that name the place in it, by dimension, in their order; none for the whole.
    #[schemars(with = "std::collections::BTreeMap<String, String>")]
    pub at: Map<String, Value>,
    /// What there differs, such as `figure` or `note_cy`.
    pub what: String,
    /// What it was; null where it was not there.
    pub was: Option<String>,
    /// What it is now; null where it is gone.
    pub now: Option<String>,
    /// What to do, where it may not be published so.
    pub to_do: Option<&'static str>,
}

/// How many changes there are.
#[derive(Serialize, JsonSchema)]
pub struct Counts {
    /// Figures, datasets, targets, breaks and documents that were not there.
    pub new: usize,
    /// Figures with another value or printed form.
    pub revised: usize,
    /// Figures that are gone, or have no value now.
    pub withdrawn: usize,
    /// The same figures in other words.
    pub reworded: usize,
    /// What is counted, or held against.
    pub redefined: usize,
    /// Changes that readers are not told.
    pub problems: usize,
}

/// Changes as they are printed.
pub fn changed(compared: usize, changes: &[publish::Change]) -> Changed {
    let of = |kind: Kind| changes.iter().filter(move |change| change.kind == kind);
    let count = |kind| of(kind).count();
    let named = |(name, kind)| of(kind).map(move |change| one(name, change));
    Changed {
        version: SHAPE,
        compared,
        changes: Kind::NAMES.into_iter().flat_map(named).collect(),
        counts: Counts {
            new: count(Kind::New),
            revised: count(Kind::Revised),
            withdrawn: count(Kind::Withdrawn),
            reworded: count(Kind::Reworded),
            redefined: count(Kind::Redefined),
            problems: changes.iter().filter(|change| change.remedy.is_some()).count(),
        },
    }
}

fn one(kind: &'static str, change: &publish::Change) -> Change {
    let publish::Change { dataset, at, what, was, now, remedy, .. } = change.clone();
    let at = at.into_iter().map(|(name, id)| (name, id.into())).collect();
    Change { kind, dataset, at, what, was, now, to_do: remedy }
}
