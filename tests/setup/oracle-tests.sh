#!/usr/bin/env bash
# tests/explore/*.test.mjs: what the command reads of others' files, against an independent reader.
. "$(dirname "$0")/common.sh"
cd "$ROOT"
need_rust
use node
cargo build --locked --bin impact-charts
exec node --test --test-reporter=spec tests/explore/*.test.mjs
