//! What each finding means and what to do about it, in every language, in plain words: the one source for the guide and
//! for the page on which tables are published. A test asks for an entry for each code that the rules can give.

mod damage;
mod doubts;
mod figures;
mod hints;
mod ids;
mod json;
mod others;
mod quotes;
mod shape;
mod texts;

use super::Each;
use crate::words::Sure;

/// A finding, explained to those who publish.
#[derive(Debug)]
pub struct Explained {
    /// Its code, as in [`Problem`](crate::data::Problem): its place in the guide is `guide.html#CODE`.
    pub code: &'static str,
    /// How sure we are of what is not English.
    pub sure: Sure,
    /// What was found, in a few words.
    pub title: Each,
    /// What that means.
    pub means: Each,
    /// What to do.
    pub remedy: Each,
}

/// Findings about one thing.
#[derive(Debug)]
pub struct Topic {
    /// Its place in the guide.
    pub id: &'static str,
    /// Its name.
    pub title: Each,
    /// Its findings, by code.
    pub findings: &'static [Explained],
}

/// Every finding, by what it is about, in the order in which tables are mended.
pub const TOPICS: [Topic; 10] = [
    Topic { id: "shape", title: ["Files, rows and columns", "Ffeiliau, rhesi a cholofnau"], findings: shape::FOUND },
    Topic {
        id: "damage",
        title: ["What a spreadsheet changed", "Yr hyn a newidiodd taenlen"],
        findings: damage::FOUND,
    },
    Topic { id: "ids", title: ["Ids", "Dynodyddion"], findings: ids::FOUND },
    Topic {
        id: "figures",
        title: ["Figures, targets and measures", "Ffigurau, targedau a mesurau"],
        findings: figures::FOUND,
    },
    Topic { id: "quotes", title: ["Sources and quotes", "Ffynonellau a dyfyniadau"], findings: quotes::FOUND },
    Topic {
        id: "texts",
        title: ["Texts, languages and revisions", "Testunau, ieithoedd a diwygiadau"],
        findings: texts::FOUND,
    },
    Topic {
        id: "hints",
        title: ["What a chart opens with", "Yr hyn y mae siart yn agor ag ef"],
        findings: hints::FOUND,
    },
    Topic { id: "doubts", title: ["What is worth a look", "Yr hyn sy'n werth edrych arno"], findings: doubts::FOUND },
    Topic { id: "json", title: ["Published JSON files", "Ffeiliau JSON cyhoeddedig"], findings: json::FOUND },
    Topic { id: "others", title: ["Files of other bodies", "Ffeiliau cyrff eraill"], findings: others::FOUND },
];

/// What a code means, and what to do.
pub fn explain(code: &str) -> Option<&'static Explained> {
    TOPICS.iter().flat_map(|topic| topic.findings).find(|explained| explained.code == code)
}

/// Declares findings: the code and how sure we are of its Welsh; then title, meaning and remedy, each in English and in
/// Welsh.
macro_rules! explained {
    ($($code:ident $sure:ident $title:literal $title_cy:literal; $means:literal $means_cy:literal;
       $remedy:literal $remedy_cy:literal;)*) => {
        /// The findings, by code.
        pub const FOUND: &[super::Explained] = &[$(super::Explained {
            code: stringify!($code),
            sure: crate::words::Sure::$sure,
            title: [$title, $title_cy],
            means: [$means, $means_cy],
            remedy: [$remedy, $remedy_cy],
        },)*];
    };
}

use explained;
