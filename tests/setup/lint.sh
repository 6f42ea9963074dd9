#!/usr/bin/env bash
# Format and lint. Ends with 77 (skipped) where Rust came without its formatter or linter.
. "$(dirname "$0")/common.sh"
need_rust
cd "$ROOT"
works cargo fmt --version && works cargo clippy --version || {
  say "skipped: no rustfmt or clippy here (rustup component add rustfmt clippy)"
  exit 77
}
say "cargo fmt --check"
cargo fmt --check
say "cargo clippy"
cargo clippy --locked --all-targets -- -D warnings
