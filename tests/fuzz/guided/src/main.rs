//! One target, named by the variable TARGET, under libFuzzer.
#![no_main]

#[path = "../../seeds.rs"]
#[allow(dead_code, reason = "libFuzzer reads the corpus by itself")]
mod seeds;
#[path = "../../targets/mod.rs"]
#[allow(dead_code, reason = "what is tried without libFuzzer needs more of a target")]
mod targets;

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static RUN: LazyLock<fn(&[u8])> = LazyLock::new(|| {
    let name = std::env::var("TARGET").expect("the variable TARGET");
    targets::TARGETS.iter().find(|target| target.name == name).expect("a target of this name").run
});

fuzz_target!(|input: &[u8]| RUN(input));
