//! What `check`, `publish` and `render` answer.

use impact_charts::data::{self, Level};
use impact_charts::publish;
use schemars::JsonSchema;
use serde::Serialize;

/// What was found in files.
#[derive(Serialize, JsonSchema)]
pub struct Checked {
    /// The version of this shape.
    pub version: u8,
    /// How many files were checked.
    pub files: usize,
    /// How many problems forbid drawing or publishing: those of the levels `stop` and `publish`.
    pub problems: usize,
    /// How many findings are of the level `warn`.
    pub warnings: usize,
    /// A report a file, or one for a folder of tables.
    pub reports: Vec<Report>,
    /// How many quotes were found word for word in their documents, where `--sources` asked for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quotes: Option<usize>,
    /// The digest of each published file, where `--digest` asked for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digests: Option<Vec<Digest>>,
}

/// What was found in a file, or in a folder of tables.
#[derive(Serialize, JsonSchema)]
pub struct Report {
    /// The file or folder.
    pub name: String,
    /// What is in it, in a few words; empty where it can't be read.
    pub holds: String,
    /// Everything that was found.
    pub problems: Vec<Problem>,
    /// What the publisher must fill in: no fault.
    pub blanks: Vec<Blank>,
}

/// One finding.
#[derive(Serialize, JsonSchema)]
pub struct Problem {
    /// How much it stops: `stop`, nothing can be drawn from the file; `publish`, it breaks a rule for our own files, which
    /// are not published while it stands; `warn`, it is drawn or published all the same.
    #[schemars(extend("enum" = ["stop", "publish", "warn"]))]
    pub level: &'static str,
    /// Its name, which stays the same.
    pub code: &'static str,
    /// Where: a path in the file, or a row and column of a table.
    pub place: String,
    /// What was found.
    pub found: String,
    /// What to do.
    pub to_do: &'static str,
}

/// What the publisher must fill in.
#[derive(Serialize, JsonSchema)]
pub struct Blank {
    /// The row it stands in, or the table.
    pub place: String,
    /// What is not known.
    pub missing: String,
}

/// The digest of a published file.
#[derive(Serialize, JsonSchema)]
pub struct Digest {
    /// The name of the file.
    pub file: String,
    /// The first 12 hexadecimal digits of the SHA-256 of its bytes.
    pub digest: String,
}

/// What was published.
#[derive(Serialize, JsonSchema)]
pub struct Published {
    /// The version of this shape.
    pub version: u8,
    /// Whether the files are those of the tables now. Where not, a problem forbids it, and none was touched.
    pub published: bool,
    /// The files that were written; those that would not have changed are left out.
    pub written: Vec<String>,
    /// How many files stayed as they were.
    pub unchanged: usize,
    /// What was found in the tables.
    pub problems: Vec<Problem>,
    /// What the publisher must fill in.
    pub blanks: Vec<Blank>,
}

/// What was rendered.
#[derive(Serialize, JsonSchema)]
pub struct Rendered {
    /// The version of this shape.
    pub version: u8,
    /// How many datasets were rendered.
    pub datasets: usize,
    /// The fragments that were written; those that would not have changed are left out.
    pub written: Vec<String>,
    /// How many fragments stayed as they were.
    pub unchanged: usize,
}

/// Findings as they are printed.
pub fn problems(found: &[data::Problem]) -> Vec<Problem> {
    let problem = |problem: &data::Problem| Problem {
        level: match problem.level {
            Level::Stop => "stop",
            Level::Publish => "publish",
            Level::Warn => "warn",
        },
        code: problem.code,
        place: problem.place.clone(),
        found: problem.found.clone(),
        to_do: problem.remedy,
    };
    found.iter().map(problem).collect()
}

/// Blanks as they are printed.
pub fn blanks(found: &[publish::Blank]) -> Vec<Blank> {
    found.iter().map(|blank| Blank { place: blank.place.clone(), missing: blank.missing.clone() }).collect()
}

impl From<&publish::Report> for Report {
    fn from(report: &publish::Report) -> Self {
        Self {
            name: report.name.clone(),
            holds: report.holds.clone(),
            problems: problems(&report.problems),
            blanks: blanks(&report.blanks),
        }
    }
}
