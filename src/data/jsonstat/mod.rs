//! The published JSON: JSON-stat 2.0 with our profile under `extension.impact`. The only place that knows its names.
//!
//! JSON-stat: <https://json-stat.org/full/>. The profile is described in `www/data/README.md`.

#[cfg(feature = "desk")]
mod collection;
#[cfg(feature = "desk")]
mod foreign;
mod honest;
mod json;
mod node;
#[cfg(feature = "desk")]
mod older;
#[cfg_attr(not(feature = "desk"), path = "few.rs")]
mod places;
mod profile;
mod read;
#[cfg(not(target_arch = "wasm32"))]
mod schema;
#[cfg(feature = "desk")]
mod sound;
#[cfg(feature = "desk")]
mod write;

#[cfg(feature = "desk")]
use super::problem::{CUT_SHORT, NOT_FINITE};
use super::{Dataset, Level, Problem, check};
use node::Document;
use serde::Deserializer;

#[cfg(feature = "desk")]
pub use collection::{check_list, claims_profile, write_list};
#[cfg(feature = "desk")]
pub use foreign::{Child, Foreign, read_foreign};
pub use json::Json;
#[cfg(not(target_arch = "wasm32"))]
pub use schema::{index_schema, profile_schema};
#[cfg(feature = "desk")]
pub use sound::straight;
#[cfg(feature = "desk")]
pub use write::{write, write_explored};

/// The version of the profile that this code writes, and the newest it reads.
pub const PROFILE: &str = "1";

/// A dataset, and what is doubtful about the file it came from.
#[derive(Debug)]
pub struct Reading {
    /// The dataset.
    pub dataset: Dataset,
    /// Warnings: never one that stops, and none at all for a file with our profile.
    pub problems: Vec<Problem>,
}

/// Reads a JSON-stat 2.0 dataset from any deserialiser.
///
/// # Errors
/// As [`read_json`].
pub fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Reading, Vec<Problem>> {
    match serde::Deserialize::deserialize(deserializer) {
        Ok(json) => read_json(json),
        Err(error) => Err(vec![Problem::not_json("…", &error.to_string())]),
    }
}

/// Reads a JSON-stat 2.0 dataset from text; a byte-order mark is accepted.
///
/// # Errors
/// As [`read`], with line and column where the text is no JSON.
#[cfg(feature = "desk")]
pub fn read_text(text: &str) -> Result<Reading, Vec<Problem>> {
    read_json(parse(text).map_err(|problem| vec![problem])?)
}

#[cfg(feature = "desk")]
fn parse(text: &str) -> Result<Json, Problem> {
    let text = text.trim_start_matches('\u{feff}');
    serde_json::from_str(text).map_err(|error| Problem::not_json(text, &detail(text, &error)))
}

/// The parser's words, or better ones: it does not say what the letters are that it did not expect.
#[cfg(feature = "desk")]
fn detail(text: &str, error: &serde_json::Error) -> String {
    let line = text.lines().nth(error.line().saturating_sub(1)).unwrap_or_default();
    let from = |back: usize| line.get(error.column().saturating_sub(back)..).unwrap_or_default();
    // After a minus the parser points one letter further.
    if [from(1), from(0)].iter().any(|rest| rest.starts_with("NaN") || rest.starts_with("Infinity")) {
        return format!("{NOT_FINITE}, at line {} column {}", error.line(), error.column());
    }
    if error.is_eof() {
        return format!("{CUT_SHORT}, at line {} column {}", error.line(), error.column());
    }
    error.to_string()
}

/// Reads a JSON-stat 2.0 dataset, whoever parsed it.
///
/// # Errors
/// Every problem found, where cells can't be placed, or where a file claims our profile and breaks a rule of it.
pub fn read_json(mut json: Json) -> Result<Reading, Vec<Problem>> {
    let lang = read::language(&json);
    read::translate(&mut json, &lang);
    let document = Document::new(&json, &lang);
    let dataset = read::dataset(&document.root(), &lang);
    let mut problems = document.problems();
    let Some(dataset) = dataset.filter(|_| problems.iter().all(|problem| problem.level != Level::Stop)) else {
        return Err(problems);
    };
    if dataset.profile {
        // Our own files have no excuse: what is only said of others is a fault here.
        problems.iter_mut().for_each(|problem| problem.level = Level::Publish);
        problems.extend(check(&dataset));
        if !problems.is_empty() {
            return Err(problems);
        }
    }
    Ok(Reading { dataset, problems })
}
