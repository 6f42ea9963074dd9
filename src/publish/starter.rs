//! Where another public body begins: a small, complete set of tables about a body that does not exist.

use super::{DATA, File, TABLES};
use std::path::{Path, PathBuf};

/// The tables of the folder `starter`, each with its name.
macro_rules! tables {
    ($($name:literal)*) => { [$(($name, include_str!(concat!("starter/", $name))),)*] };
}

const FILES: [(&str, &str); 9] = tables! {
    "publication.csv" "sources.csv" "topics.csv" "datasets.csv" "measures.csv" "groups.csv" "figures.csv" "targets.csv"
    "notes.csv"
};

/// What to do with them.
const README: (&str, &str) = ("README.md", include_str!("starter/README.md"));

/// The text of the document they quote, in which `check --sources` looks the quotes up.
const DOCUMENT: (&str, &str) = ("documents/report-2024.txt", include_str!("starter/report-2024.txt"));

/// The files of a new public folder: its tables, and what stands beside them.
pub fn starter() -> Vec<File> {
    let file = |folder: &Path, (name, text): (&str, &str)| File::of(folder.join(name), text);
    let folder: PathBuf = [DATA, TABLES].iter().collect();
    let beside = [README, DOCUMENT].map(|each| file(Path::new(""), each));
    beside.into_iter().chain(FILES.map(|table| file(&folder, table))).collect()
}
