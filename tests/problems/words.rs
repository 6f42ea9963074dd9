//! What the command says, held against words that were read and kept.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the command says, and its exit code.
pub fn say(folder: &Path, arguments: &[&str]) -> String {
    let command = Command::new(env!("CARGO_BIN_EXE_impact-charts")).args(arguments).current_dir(folder).output();
    let output = command.expect("the command runs");
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("the command prints UTF-8").replace('\\', "/");
    format!("{}{}exit {}\n", text(&output.stdout), text(&output.stderr), output.status.code().unwrap_or(-1))
}

/// What is in a folder, in order of name.
pub fn list(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).expect("a folder").map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// Compares words with those expected; gives what differs, line by line.
pub fn compare(words: &str, expected: &Path) -> Option<String> {
    if std::env::var_os("UPDATE").is_some() {
        fs::write(expected, words).expect("the words can be written");
    }
    let kept = fs::read_to_string(expected).unwrap_or_default().replace("\r\n", "\n");
    if kept == words {
        return None;
    }
    let mut report = format!("\n{}\n", expected.display());
    let (kept, words): (Vec<&str>, Vec<&str>) = (kept.lines().collect(), words.lines().collect());
    for line in kept.iter().filter(|line| !words.contains(line)) {
        report += &format!("  - {line}\n");
    }
    for line in words.iter().filter(|line| !kept.contains(line)) {
        report += &format!("  + {line}\n");
    }
    if kept.len() == words.len() && report.lines().count() < 3 {
        report += "  the same lines in another order\n";
    }
    Some(report)
}

/// Fails with every difference at once.
pub fn report(differences: Vec<String>) {
    let how = "- is expected, + is said. If the new words are better: UPDATE=1 cargo test";
    assert!(differences.is_empty(), "{}\n{how}\n", differences.concat());
}
