//! What is wrong with a file, in words for the people who publish it: where, what was found, what to do.

use std::fmt;

/// What was found, in words. The widget is built without them: its readers get one plain sentence, its console the
/// place and the code, and no reader pays for sentences that are written for publishers.
macro_rules! found {
    ($($words:tt)*) => { if cfg!(feature = "desk") { format!($($words)*) } else { String::new() } };
}

/// What to do about it, in words; like [`found`].
macro_rules! remedy {
    ($words:expr) => {
        if cfg!(feature = "desk") { $words } else { "" }
    };
}

pub(crate) use {found, remedy};

/// How much a problem stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Cells can't be placed: nothing can be drawn from any such file.
    Stop,
    /// Drawn all the same, and said: a file that another body publishes.
    Warn,
    /// Breaks a rule of our profile: may not be published, and a file that claims the profile is not drawn.
    Publish,
}

/// One thing that is wrong, and what to do about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// How much it stops.
    pub level: Level,
    /// A stable name; for what the public JSON-stat validator names, its name.
    pub code: &'static str,
    /// Where: a path in the file, or a row and column of a table.
    pub place: String,
    /// What was found.
    pub found: String,
    /// What to do.
    pub remedy: &'static str,
}

/// What the JSON reader says of a file that is nested deeper than it reads.
pub(super) const TOO_DEEP: &str = "lists or objects nested too deeply";

/// What it says of a number that JSON does not have.
pub(super) const NOT_FINITE: &str = "NaN or Infinity, which JSON does not have";

/// What it says of a file that is not whole.
pub(super) const CUT_SHORT: &str = "it ends in the middle of something";

impl Problem {
    /// A problem that stops reading.
    pub fn stop(code: &'static str, place: impl Into<String>, found: impl Into<String>, remedy: &'static str) -> Self {
        Self { level: Level::Stop, code, place: place.into(), found: found.into(), remedy }
    }

    /// A problem that is said, and no more.
    pub fn warn(code: &'static str, place: impl Into<String>, found: impl Into<String>, remedy: &'static str) -> Self {
        Self { level: Level::Warn, ..Self::stop(code, place, found, remedy) }
    }

    /// A problem that forbids publishing.
    pub fn publish(
        code: &'static str,
        place: impl Into<String>,
        found: impl Into<String>,
        remedy: &'static str,
    ) -> Self {
        Self { level: Level::Publish, ..Self::stop(code, place, found, remedy) }
    }

    /// A file that is nested deeper than we read.
    pub fn too_deep() -> Self {
        let remedy = remedy!("give a JSON-stat 2.0 dataset: it needs no such depth");
        Self::stop("RECURSION_LIMIT", "the file", found!("{TOO_DEEP}"), remedy)
    }

    /// Why a text could not be parsed at all. `detail` is the parser's own words.
    pub fn not_json(text: &str, detail: &str) -> Self {
        let start = text.trim_start();
        let (code, found, remedy) = if start.is_empty() {
            ("EMPTY", found!("it is empty"), remedy!("publish the file again, and check that it was sent whole"))
        } else if start.starts_with('<') {
            (
                "WEB_PAGE",
                found!("a web page instead of data"),
                remedy!("check the address: a server often answers a wrong one so"),
            )
        } else if detail.contains(TOO_DEEP) {
            return Self { found: found!("{detail}"), ..Self::too_deep() };
        } else if detail.contains(NOT_FINITE) {
            ("NOT_FINITE", found!("{detail}"), remedy!("write null where there is no figure"))
        } else if detail.contains(CUT_SHORT) {
            ("CUT_SHORT", found!("{detail}"), remedy!("fetch or publish it again, and check that it came whole"))
        } else {
            (
                "PARSE_ERROR",
                found!("not JSON: {detail}"),
                remedy!("write the file with `impact-charts publish`, or mend it there"),
            )
        };
        Self::stop(code, "the file", found, remedy)
    }
}

impl Problem {
    /// Whether nothing may be published while it stands. All else is worth a look, and no more.
    pub fn forbids(&self) -> bool {
        self.level != Level::Warn
    }

    /// Where, what was found, its code, and what to do, as one line.
    pub fn line(&self) -> String {
        let before = if self.found.is_empty() { "" } else { ": " };
        let then = if self.remedy.is_empty() { "" } else { ". To do: " };
        [&self.place, before, &self.found, " [", self.code, "]", then, self.remedy].concat()
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.line())
    }
}
