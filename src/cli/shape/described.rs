//! What `describe` answers.

use super::checked::Problem;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// The ids that name a place, by dimension, in their order.
pub type Place = serde_json::Map<String, serde_json::Value>;

/// What a schema says of a [`Place`].
type Ids = BTreeMap<String, String>;

/// A file in plain words.
#[derive(Serialize, JsonSchema)]
pub struct Described {
    /// The version of this shape.
    pub version: u8,
    /// The file.
    pub file: String,
    /// The language of what readers read.
    pub lang: String,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
    /// Its datasets: one, or those of a table of figures; none where nothing can be drawn.
    pub datasets: Vec<Dataset>,
}

/// A dataset.
#[derive(Serialize, JsonSchema)]
pub struct Dataset {
    /// Its id; empty where the file has none.
    pub id: String,
    /// Whether it claims our profile, and so keeps every rule of it.
    pub ours: bool,
    /// Its neutral name.
    pub label: String,
    /// What the view shows that the file proposes.
    pub headline: String,
    /// Measure, unit, who is counted, place, period.
    pub subtitle: String,
    /// Who published it.
    pub publisher: String,
    /// How it may be used.
    pub rights: String,
    /// How many cells its dimensions span.
    pub cells: usize,
    /// How many of them are figures: a value, or a status that says why there is none.
    pub figures: usize,
    /// Its dimensions, in order.
    pub dimensions: Vec<Dimension>,
    /// What its measures are counted in.
    pub units: Vec<Unit>,
    /// The statuses in use.
    pub statuses: Vec<Status>,
    /// Notes on the whole.
    pub notes: Vec<String>,
    /// Breaks in series, and notes with a place.
    pub remarks: Vec<Remark>,
    /// Targets that the public body set itself.
    pub targets: Vec<Target>,
    /// The documents.
    pub sources: Vec<Source>,
    /// What would be drawn.
    pub drawn: Drawn,
    /// The sentences that a reader gets of what is drawn.
    pub summary: Vec<String>,
    /// The figures that are drawn, in reading order.
    pub in_view: Vec<Figure>,
}

/// A dimension.
#[derive(Serialize, JsonSchema)]
pub struct Dimension {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// What it is of: periods, places, measures, or anything else.
    #[schemars(extend("enum" = ["time", "geo", "metric", "other"]))]
    pub role: String,
    /// How many ids it has.
    pub size: usize,
    /// Its ids, in order.
    pub categories: Vec<Category>,
}

/// An id of a dimension.
#[derive(Serialize, JsonSchema)]
pub struct Category {
    /// The id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Its first and last day, on a dimension of time: `2018-04-01/2019-03-31`.
    pub days: Option<String>,
    /// What it is a share of: ids with the same base may be compared.
    pub base: Option<String>,
    /// Notes on it.
    pub notes: Vec<String>,
}

/// What a measure is counted in.
#[derive(Serialize, JsonSchema)]
pub struct Unit {
    /// The id of the measure.
    pub measure: String,
    /// `percent`, `count`, `days`, or as published.
    pub unit: String,
    /// What stands beside the number.
    pub symbol: String,
    /// How many decimals are shown; null where as many as the number has.
    pub decimals: Option<u8>,
}

/// A status in use.
#[derive(Serialize, JsonSchema)]
pub struct Status {
    /// Its code.
    pub code: String,
    /// What it says.
    pub meaning: String,
    /// How many figures have it.
    pub figures: usize,
}

/// A break in a series, or a note with a place.
#[derive(Serialize, JsonSchema)]
pub struct Remark {
    /// Whether it is a break: what comes before may not be compared with what comes after.
    pub is_break: bool,
    /// Its day, where it has one.
    pub date: Option<String>,
    /// Its place.
    #[schemars(with = "Ids")]
    pub at: Place,
    /// What it says.
    pub text: String,
}

/// A target.
#[derive(Serialize, JsonSchema)]
pub struct Target {
    /// The figure it was set for.
    #[schemars(with = "Ids")]
    pub at: Place,
    /// Its level.
    pub value: f64,
    /// How the source wrote it.
    pub printed: String,
    /// Its name.
    pub label: String,
}

/// A document. What is not known of it is empty.
#[derive(Serialize, JsonSchema)]
pub struct Source {
    /// The id that figures name it by.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// When.
    pub published: String,
    /// Where it can be read.
    pub address: String,
    /// How many figures name it, or were worded or revised by it.
    pub figures: usize,
}

/// What would be drawn, and why that.
#[derive(Serialize, JsonSchema)]
pub struct Drawn {
    /// The kind of chart.
    #[schemars(extend("enum" = impact_charts::data::KINDS))]
    pub kind: String,
    /// Why this kind.
    pub why: String,
    /// All kinds that suit the figures in view.
    pub suited: Vec<String>,
    /// The dimension that runs along the chart.
    pub along: String,
    /// The groups in view.
    pub groups: Vec<String>,
    /// Whether the file asks for them; else they are all that have a figure in view.
    pub groups_asked_for: bool,
    /// What other dimensions are fixed at.
    #[schemars(with = "Ids")]
    pub fixed: Place,
    /// The first period in view.
    pub from: String,
    /// The last.
    pub to: String,
}

/// A figure in view.
#[derive(Serialize, JsonSchema)]
pub struct Figure {
    /// The ids that name it.
    #[schemars(with = "Ids")]
    pub at: Place,
    /// The name of its group.
    pub group: String,
    /// The name of its period.
    pub period: String,
    /// Its value; null where none is shown.
    pub value: Option<f64>,
    /// How a reader reads it: as printed, else the number with its unit.
    pub said: String,
    /// Its statuses.
    pub status: Vec<String>,
    /// How it is less than exact.
    pub qualifier: Option<String>,
}
