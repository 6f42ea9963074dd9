//! What the publisher alone can fill in. It is listed, shown to readers as not known, and never guessed.

use super::index::Index;
use super::table::Row;
use super::tables::Tables;
use std::fmt;

/// A blank to be filled by the publisher: no fault.
#[derive(Clone, Debug, PartialEq)]
pub struct Blank {
    /// The row it stands in, or the table.
    pub place: String,
    /// What is not known.
    pub missing: String,
}

impl fmt::Display for Blank {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.missing)
    }
}

/// Every blank of the tables.
pub fn blanks(tables: &Tables) -> Vec<Blank> {
    let documents = tables.sources.rows().flat_map(|row| {
        let blank = |column: &'static str, what: &str| {
            row.get(column)
                .is_empty()
                .then(|| Blank { place: row.place(column), missing: format!("{what} of {}", row.get("id")) })
        };
        [blank("published", "the date"), blank("address", "the address")].into_iter().flatten().collect::<Vec<_>>()
    });
    documents.chain(bases(tables)).collect()
}

/// Shares whose base is not given, a line for all: how many cases or people a share is of.
fn bases(tables: &Tables) -> Option<Blank> {
    let figures = &tables.figures;
    let measures = Index::new(&tables.measures, ["dataset", "id"]);
    let is_share = |row: &Row| {
        let measures = measures.get([row.get("dataset"), row.get("measure")]);
        measures.iter().any(|measure| measure.get("kind") == "share")
    };
    let is_blank = |row: &Row| is_share(row) && !row.get("value").is_empty() && row.get("base").is_empty();
    let rows: Vec<String> = figures.rows().filter(is_blank).map(|row| row.number().to_string()).collect();
    let place =
        if figures.has("base") { figures.header_place("base") } else { format!("{}, a column \"base\"", figures.name) };
    let missing = || format!("how many cases or people each share is of, for {} rows: {}", rows.len(), rows.join(" "));
    (!rows.is_empty()).then(|| Blank { place, missing: missing() })
}
