//! Changes that readers are not told of. A figure that they have seen may not change or go without a word, so nothing is
//! published while there is one.

use super::table::Row;
use super::tables::Tables;
use super::{Change, Kind};
use crate::data::Problem;

/// A problem for each change that is not explained, at its row in the table of figures.
pub fn untold(changes: &[Change], tables: &Tables) -> Vec<Problem> {
    changes
        .iter()
        .filter_map(|change| Some((change, change.remedy?)))
        .map(|(change, remedy)| problem(change, remedy, tables))
        .collect()
}

fn problem(change: &Change, remedy: &'static str, tables: &Tables) -> Problem {
    let said = |text: &Option<String>| text.as_deref().unwrap_or("nothing").to_string();
    let found = match change.kind {
        Kind::Withdrawn => format!("published as {}, now gone, and readers are not told", said(&change.was)),
        _ => format!("published as {}, now {}, and readers are not told", said(&change.was), said(&change.now)),
    };
    Problem::publish("CHANGE_UNTOLD", place(change, tables), found, remedy)
}

/// The row of the figure that changed; of what has no row any more, its ids.
fn place(change: &Change, tables: &Tables) -> String {
    let is_of =
        |row: &Row| row.get("dataset") == change.dataset && change.at.iter().all(|(column, id)| row.get(column) == id);
    match tables.figures.rows().find(is_of) {
        Some(row) if !change.at.is_empty() => row.place("value"),
        _ => {
            let ids = change.at.iter().map(|(_, id)| id.as_str());
            let ids: Vec<&str> = std::iter::once(change.dataset.as_str()).chain(ids).collect();
            format!("{}, {}", tables.figures.name, ids.join(", "))
        }
    }
}
