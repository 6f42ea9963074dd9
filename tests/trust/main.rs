//! How sure a figure is, told alike wherever a reader meets it: on the mark, in its label, tooltip, option and table row,
//! in the key, in CSV and in SVG. And that nothing is compared that may not be.
//!
//! Expected files are texts to read. `UPDATE=1 cargo test --test trust` writes them anew: read what changed before it is
//! kept.
#![cfg(not(target_arch = "wasm32"))]

mod door;
mod matrix;
mod page;
mod rows;
#[path = "../cases/scenes.rs"]
mod scenes;
mod series;
mod sources;
mod taken;
mod withheld;

use std::fs;

/// Holds a text against the expected file of this name.
fn hold(name: &str, found: &str) {
    let path = scenes::here().join("tests/trust").join(name);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, found).expect("to write the expected file");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    let mut lines = found.lines().zip(expected.lines()).enumerate();
    if let Some((line, (now, then))) = lines.find(|(_, (now, then))| now != then) {
        panic!("{} line {}:\n  now  {now}\n  then {then}", path.display(), line + 1);
    }
    assert!(found == expected, "{} has another number of lines", path.display());
}

/// Fails with all that was found wrong.
fn none(faults: Vec<String>) {
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}
