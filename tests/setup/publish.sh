#!/usr/bin/env bash
# Writes the published data and pages of www/ from its tables, by our own command.
. "$(dirname "$0")/common.sh"
need_rust
cd "$ROOT"
say "impact-charts publish www (its first build takes a minute)"
cargo run --release --locked -- publish www
