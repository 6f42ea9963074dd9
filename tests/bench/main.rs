//! How the command grows with its tables: time and peak memory at ten thousand rows, a hundred thousand, a million, each
//! beside a plain read of the same file by the csv crate in the same run. Measured on Linux, with the release command:
//!
//! `make bench PARTS=tables`, which is `cargo test --release --test bench -- --ignored --nocapture --test-threads 1`
//!
//! `ROWS=1000,10000` asks for other sizes. What is printed is a Markdown table with its date and command, for a note. What
//! is held is growth, which is the same on every machine: ten times the rows take ten times as long, within a factor.
#![cfg(target_os = "linux")]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A group has so many figures, a month each.
const PERIODS: usize = 100;
/// A dataset has so many groups.
const GROUPS: usize = 100;
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
/// So much longer than its share a table ten times as long may take: caches and memory are not linear.
const SLACK: f64 = 2.5;

/// What a run took.
#[derive(Clone, Copy)]
struct Cost {
    time: Duration,
    /// Peak memory in kilobytes.
    memory: u64,
}

/// The sizes asked for.
fn sizes(usual: &[usize]) -> Vec<usize> {
    let asked = std::env::var("ROWS").unwrap_or_default();
    let asked: Vec<usize> = asked.split(',').filter_map(|rows| rows.trim().parse().ok()).collect();
    if asked.is_empty() { usual.to_vec() } else { asked }
}

/// A public folder with so many figures, without a fault: the set that `new` writes, and further datasets.
fn tables(rows: usize) -> PathBuf {
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bench").join(rows.to_string());
    let _ = fs::remove_dir_all(&place);
    run(&["new", &place.display().to_string()]);
    let tables = place.join("data/tables");
    let add = |name: &str, lines: String| {
        let text = fs::read_to_string(tables.join(name)).unwrap();
        fs::write(tables.join(name), text + &lines).unwrap();
    };
    let [mut datasets, mut measures, mut groups, mut figures] = [const { String::new() }; 4];
    let all_groups = rows.div_ceil(PERIODS);
    for group in 0..all_groups {
        let dataset = group / GROUPS;
        if group % GROUPS == 0 {
            one_dataset(dataset, &mut datasets, &mut measures);
        }
        writeln!(groups, "d{dataset},g{group},Office {group},Swyddfa {group},,,").unwrap();
        for period in 0..PERIODS.min(rows - group * PERIODS) {
            figure(dataset, group, period, &mut figures);
        }
    }
    for (name, lines) in [("datasets", datasets), ("measures", measures), ("groups", groups), ("figures", figures)] {
        add(&format!("{name}.csv"), lines);
    }
    place
}

fn one_dataset(dataset: usize, datasets: &mut String, measures: &mut String) {
    let (en, cy) = (format!("Cases opened in part {dataset}"), format!("Achosion a agorwyd: rhan {dataset}"));
    let hint = format!("line,period,g{},,,,complaints", dataset * GROUPS);
    writeln!(datasets, "d{dataset},{en},{cy},{en},{cy},{en},{cy},{hint}").unwrap();
    writeln!(measures, "opened-{dataset},d{dataset},count,count,,0,{en},{cy},Cases,Achosion,,").unwrap();
}

fn figure(dataset: usize, group: usize, period: usize, figures: &mut String) {
    let (year, month) = (2000 + period / 12, 1 + period % 12);
    let scattered = |seed: usize| (seed ^ seed >> 31).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mixed = scattered(scattered(scattered(group * PERIODS + period))) >> 40; // up and down in no order
    let value = 400 + mixed % 97;
    let place = format!("d{dataset},opened-{dataset},g{group},{year}-M{month:02}");
    let quote = format!("in {} {year} office {group} opened {value} cases", MONTHS[period % 12]);
    writeln!(figures, "{place},{value},{value},,count,,,,,report-2024,{quote},page {period},").unwrap();
}

/// Runs the command to its end.
fn run(arguments: &[&str]) -> Cost {
    let mut command = Command::new(env!("CARGO_BIN_EXE_impact-charts"));
    cost(command.args(arguments))
}

/// What a program takes. Its peak only grows, so the last one seen is it.
fn cost(command: &mut Command) -> Cost {
    let start = Instant::now();
    let mut running = command.stdout(Stdio::null()).spawn().expect("the program runs");
    let status = format!("/proc/{}/status", running.id());
    let mut memory = 0;
    let done = loop {
        let read = fs::read_to_string(&status).unwrap_or_default();
        let peak = read.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok());
        memory = memory.max(peak.unwrap_or(0));
        if let Some(done) = running.try_wait().expect("a child") {
            break done;
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    assert!(done.success(), "{command:?}: {done}");
    Cost { time: start.elapsed(), memory }
}

/// The same file read by the csv crate and thrown away, in a program of its own: this one, asked to.
fn plain_read(figures: &Path) -> Cost {
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    cost(command.args(["reads_a_file_and_no_more", "--ignored", "--exact"]).env("BENCH_FILE", figures))
}

#[test]
#[ignore = "what plain_read runs"]
fn reads_a_file_and_no_more() {
    let Some(path) = std::env::var_os("BENCH_FILE") else { return };
    let text = fs::read_to_string(path).expect("the file");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let letters: usize = reader.records().map(|row| row.expect("a row").as_slice().len()).sum();
    assert!(letters > 0);
}

/// What the table stands under: what was measured, when, and how it was asked for.
fn heading(what: &str) {
    let day = Command::new("date")
        .arg("+%Y-%m-%d")
        .output()
        .map(|date| String::from_utf8_lossy(&date.stdout).trim().to_string());
    let rows = std::env::var("ROWS").map(|rows| format!("ROWS={rows} ")).unwrap_or_default();
    let day = day.unwrap_or_default();
    println!(
        "\n`impact-charts {what}`, {day}, by `{rows}cargo test --release --test bench -- --ignored --nocapture --test-threads 1 {what}`\n"
    );
    println!("| rows | time | memory | plain read | its memory | times the time | times the memory |");
    println!("|---:|---:|---:|---:|---:|---:|---:|");
}

/// A line a size: time and memory, those of the plain read, and how many times those they are.
fn report(rows: usize, cost: Cost, plain: Cost) {
    let shown = |cost: Cost| format!("{:.2} s | {:.0} MB", cost.time.as_secs_f64(), cost.memory as f64 / 1024.0);
    let slower = cost.time.as_secs_f64() / plain.time.as_secs_f64();
    let larger = cost.memory as f64 / plain.memory as f64;
    println!("| {rows} | {} | {} | {slower:.1} | {larger:.1} |", shown(cost), shown(plain));
}

/// What a row costs at the largest size, in times of what it costs at the smallest.
fn conclude(what: &str, (fewest, least): (usize, Cost), (most, largest): (usize, Cost)) {
    let a_row = |rows: usize, cost: Cost| cost.time.as_secs_f64() * 1e6 / rows as f64;
    let (small, large) = (a_row(fewest, least), a_row(most, largest));
    let times = large / small;
    println!("\nA row costs `{what}` {small:.1} µs of {fewest} and {large:.1} µs of {most}: {times:.2} times as much.");
}

/// Measures a command at each size, and holds that it grows as its tables do.
fn measure(what: &str, sizes: &[usize], arguments: &dyn Fn(&Path) -> Vec<String>) {
    heading(what);
    let mut costs: Vec<(usize, Cost)> = Vec::new();
    for &rows in sizes {
        let place = tables(rows);
        let plain = plain_read(&place.join("data/tables/figures.csv"));
        let arguments = arguments(&place);
        let cost = run(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
        report(rows, cost, plain);
        if let Some(&(fewer, less)) = costs.last() {
            let (growth, share) = (cost.time.as_secs_f64() / less.time.as_secs_f64(), rows as f64 / fewer as f64);
            assert!(growth < share * SLACK, "{what}: {growth:.1} times as long for {share} times the rows");
        }
        costs.push((rows, cost));
    }
    if let [smallest, .., largest] = costs[..] {
        conclude(what, smallest, largest);
    }
}

#[test]
#[ignore = "a measurement, for the release command"]
fn check_grows_as_its_tables_do() {
    measure("check", &sizes(&[10_000, 100_000, 1_000_000]), &|place| {
        vec!["check".into(), place.join("data/tables").display().to_string()]
    });
}

#[test]
#[ignore = "a measurement, for the release command"]
fn publish_grows_as_its_tables_do() {
    measure("publish", &sizes(&[1_000, 10_000, 100_000]), &|place| vec!["publish".into(), place.display().to_string()]);
}

#[test]
#[ignore = "a measurement, for the release command"]
fn render_grows_as_its_tables_do() {
    measure("render", &sizes(&[1_000, 10_000, 100_000]), &|place| {
        let (tables, out) = (place.join("data/tables").display().to_string(), place.join("out").display().to_string());
        vec!["render".into(), tables, "--out".into(), out, "--lang".into(), "en".into()]
    });
}
