//! What holds for every dataset that may be published, and every view of it: for some hundreds made up by proptest, the same
//! ones at each run. `CASES=100000 SEED=7 cargo test --test properties` looks at others. What was found stands in
//! `finds.rs`, each as a case of its own.
#![cfg(not(target_arch = "wasm32"))]

mod agree;
mod finds;
mod layout;
mod long;
mod plans;
mod same;

use plans::{Look, Plan, look, plan};
use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestError, TestRunner};

fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// Whether `holds` does for as many plans and looks as are asked for; says the smallest for which it does not.
fn always(cases: u64, holds: impl Fn(&Plan, &Look) -> Result<(), String>) {
    let cases = number("CASES", cases) as u32;
    let rng_seed = RngSeed::Fixed(number("SEED", 1));
    let config = Config { cases, rng_seed, failure_persistence: None, max_shrink_iters: 4000, ..Config::default() };
    let of = (plan(), look()).prop_map(|both| both);
    let run = TestRunner::new(config).run(&of, |(plan, look)| holds(&plan, &look).map_err(TestCaseError::fail));
    match run {
        Ok(()) => {}
        Err(TestError::Fail(why, (plan, look))) => panic!("{why}\n{plan:?}\n{look:?}"),
        Err(TestError::Abort(why)) => panic!("{why}"),
    }
}

/// Fails with what was expected and what was found instead.
fn same<T: PartialEq + std::fmt::Debug>(what: &str, found: T, expected: T) -> Result<(), String> {
    if found == expected { Ok(()) } else { Err(format!("{what}: {found:?}, not {expected:?}")) }
}

fn none(what: &str, faults: &[String]) -> Result<(), String> {
    if faults.is_empty() { Ok(()) } else { Err(format!("{what}:\n{}", faults.join("\n"))) }
}
