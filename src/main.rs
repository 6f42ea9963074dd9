//! The web team's command line.

#[cfg(not(target_arch = "wasm32"))]
mod cli;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    cli::run()
}

// The tests for browsers build every target of the package.
#[cfg(target_arch = "wasm32")]
fn main() {}
