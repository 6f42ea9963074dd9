//! The publisher's tables to the published files.
//!
//! [`Tables`] are read from the texts of CSV files, [`check`]ed with every problem at once, made into
//! [`Dataset`]s, and those into [`File`]s: one JSON-stat file a dataset, the list of them, and every figure in one
//! table to download; [`pages`] renews what pages say of them, [`fragments`] are charts for pages of
//! others, and [`previews`] are pictures. [`starter`] is a set to begin with. [`changes`] says what differs between two publications, and
//! [`digest`] of which one a file is. Only `folder` and `pages` touch the disk, so that all else can run in a page.

mod alone;
mod blank;
mod changes;
mod check;
mod damage;
mod dataset;
pub mod desk;
mod digest;
mod documents;
mod download;
mod encoding;
pub mod explore;
mod fields;
mod folder;
mod fragments;
mod guide;
mod index;
mod label;
mod list;
mod lots;
mod named;
mod noted;
mod open_graph;
mod pages;
#[cfg(not(target_arch = "wasm32"))]
mod preview;
mod quote;
mod report;
mod schema_org;
mod sheets;
mod spoken;
mod starter;
mod sum;
mod table;
mod tables;
mod topic;
mod untold;

pub use alone::alone;
pub use blank::{Blank, blanks};
pub use changes::{Change, Kind, changes};
use check::in_order;
pub use check::{check, check_figures};
pub use digest::digest;
pub use documents::find_quotes;
pub use folder::{File, bytes, foreign, list, read, text, write};
pub use fragments::{Place, fragments};
pub use guide::{Each, Explained, TOPICS, Topic, explain};
pub use open_graph::{PICTURES, picture_of};
pub use pages::pages;
#[cfg(not(target_arch = "wasm32"))]
pub use preview::previews;
pub use report::{Report, check_csv, check_json, check_tables, checked, counted, sure};
pub use sheets::{WORKBOOK, in_sheets, sheets};
pub use starter::starter;
pub use table::{Row, Table};
pub use tables::{Found, Tables, is_figures};
pub use untold::untold;

use crate::data::{Dataset, Problem};
use std::path::PathBuf;

/// The folder of published data below the public one.
pub const DATA: &str = "data";

/// The folder of tables below the one of published data.
pub const TABLES: &str = "tables";

/// The datasets of the tables, where nothing forbids to publish them.
///
/// # Errors
/// Every problem of the tables that does; those of what is built from them, once they have none.
pub fn datasets(tables: &Tables) -> Result<Vec<Dataset>, Vec<Problem>> {
    let (found, datasets) = findings(tables);
    datasets.ok_or_else(|| found.into_iter().filter(Problem::forbids).collect())
}

/// All that is found in the tables, what is only worth a look with it; and the datasets, where nothing forbids to
/// publish them.
pub fn findings(tables: &Tables) -> (Vec<Problem>, Option<Vec<Dataset>>) {
    let mut datasets = Vec::new();
    let found = all_found(tables, |dataset| datasets.push(dataset));
    let is_fine = !found.iter().any(Problem::forbids);
    (found, is_fine.then_some(datasets))
}

/// All that is found in the tables; and in the datasets made from them, where nothing forbids to make them. Each is given
/// to `made` once it is checked: a check lets go of it, as all of them take more room than their tables.
fn all_found(tables: &Tables, mut made: impl FnMut(Dataset)) -> Vec<Problem> {
    let mut found = check(tables);
    if found.iter().any(Problem::forbids) {
        return found;
    }
    let mut kinds = Vec::new();
    for dataset in dataset::datasets(tables) {
        let place = |problem: Problem| Problem { place: format!("{}, {}", dataset.id, problem.place), ..problem };
        found.extend(crate::data::check(&dataset).into_iter().map(place));
        kinds.extend(check::check_kind(&dataset, tables));
        made(dataset);
    }
    found.extend(kinds);
    found
}

/// The published files of the datasets.
pub fn files(datasets: &[Dataset]) -> Vec<File> {
    let file = |name: String, text: String| File::of([DATA, &name].iter().collect::<PathBuf>(), text);
    let mut files: Vec<File> =
        datasets.iter().map(|dataset| file(format!("{}.json", dataset.id), crate::data::write(dataset))).collect();
    files.push(file("index.json".into(), crate::data::write_list(datasets)));
    files.push(file("figures.csv".into(), download::download(datasets)));
    files
}
