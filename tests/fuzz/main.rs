//! Fuzzing: each target is a plain function of bytes that must neither panic nor hang nor break its promise, whatever it is
//! given. Here each runs over what is kept in `corpus/`, over the seeds it names, and over so many mutations of both, the
//! same ones at each run. `make fuzz` runs many more, others each time, and, where a nightly compiler and libFuzzer can be
//! had, led by coverage. What breaks a target is written to a file and named: put it into `corpus/<target>/` and mend.
#![cfg(not(target_arch = "wasm32"))]

mod mutate;
mod seeds;
mod targets;

use mutate::Mutator;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use targets::{TARGETS, Target};

/// One execution may take so long, on a machine that is busy with others: more is a hang.
const HANG: Duration = Duration::from_secs(20);

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz")
}

/// Keeps what broke a target, to be looked at.
fn keep(target: &str, input: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz");
    let name = input.iter().fold(0u64, |sum, byte| sum.wrapping_mul(31).wrapping_add((*byte).into()));
    let path = folder.join(format!("{target}-{name:016x}"));
    fs::create_dir_all(folder).and_then(|()| fs::write(&path, input)).expect("to keep what was found");
    path
}

fn run(target: &Target, input: &[u8]) {
    let began = Instant::now();
    let outcome = catch_unwind(AssertUnwindSafe(|| (target.run)(input)));
    assert!(outcome.is_ok(), "{} broke: {}", target.name, keep(target.name, input).display());
    assert!(began.elapsed() < HANG, "{} hung: {}", target.name, keep(target.name, input).display());
}

/// Runs a target over all that is known, and over mutations of it; gives how many executions there were.
fn fuzz(target: &Target) -> u64 {
    let mut known = seeds::kept(&root().join("corpus").join(target.name));
    known.extend((target.seeds)());
    assert!(!known.is_empty(), "{} has no seeds", target.name);
    known.iter().for_each(|input| run(target, input));
    let more = number("EXECUTIONS").unwrap_or(target.executions);
    let mut mutator = Mutator::new(number("SEED").unwrap_or(1));
    for _ in 0..more {
        let input = mutator.mutate(&known);
        run(target, &input);
    }
    known.len() as u64 + more
}

#[test]
fn no_input_breaks_a_target() {
    let only = std::env::var("TARGET").unwrap_or_default();
    let chosen: Vec<&Target> = TARGETS.iter().filter(|target| only.is_empty() || only == target.name).collect();
    assert!(!chosen.is_empty(), "no target is named {only:?}");
    for target in chosen {
        let began = Instant::now();
        let executions = fuzz(target);
        println!("{:12} {executions:>9} executions in {:.1} s", target.name, began.elapsed().as_secs_f64());
    }
}
