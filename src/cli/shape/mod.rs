//! The shapes of what `--json` prints: one a command, the same from version to version of the command. A member may be
//! added; where one goes or changes its meaning, [`SHAPE`] goes up. Their JSON Schemas are made from these types.

mod changed;
mod checked;
mod described;

pub use changed::{Changed, changed};
pub use checked::{Checked, Digest, Published, Rendered, blanks, problems};
pub use described::{
    Category, Dataset, Described, Dimension, Drawn, Figure, Place, Remark, Source, Status, Target, Unit,
};

use schemars::{JsonSchema, Schema, schema_for};
use serde::Serialize;

/// The version of all shapes.
pub const SHAPE: u8 = 1;

/// The answer as text.
pub fn json(answer: &impl Serialize) -> String {
    serde_json::to_string_pretty(answer).unwrap_or_default()
}

/// The commands that answer in JSON, each with the schema of its answer.
pub fn schemas() -> [(&'static str, Schema); 5] {
    [
        ("check", schema::<Checked>("check")),
        ("describe", schema::<Described>("describe")),
        ("diff", schema::<Changed>("diff")),
        ("publish", schema::<Published>("publish")),
        ("render", schema::<Rendered>("render")),
    ]
}

fn schema<T: JsonSchema>(command: &str) -> Schema {
    let mut schema = schema_for!(T);
    schema.insert("title".into(), format!("impact-charts {command} --json").into());
    schema
}
