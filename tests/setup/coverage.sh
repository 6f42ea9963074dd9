#!/usr/bin/env bash
# How many lines of the rooms `data view chart export` the native tests run: a table, and all of it in tests/out/coverage.txt.
# Needs LLVM's own tools of the version that rustc was built with: rustup's llvm-tools, or Debian's packages.
. "$(dirname "$0")/common.sh"
need_rust
cd "$ROOT"
MAJOR=$(rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
OWN=$(dirname "$(find "$(rustc --print sysroot)" -name llvm-cov -type f 2>/dev/null | head -1)" 2>/dev/null || true)
PATH="$OWN:$PATH"
tool() { works command -v "llvm-$1" && echo "llvm-$1" || echo "llvm-$1-$MAJOR"; }
works "$(tool cov)" --version || apt_install "llvm-$MAJOR" ||
  die "LLVM $MAJOR's tools are needed: rustup component add llvm-tools, or on Debian apt-get install llvm-$MAJOR"

OUT="$TARGET/coverage"
export CARGO_TARGET_DIR="$OUT" RUSTFLAGS="-Cinstrument-coverage" LLVM_PROFILE_FILE="$OUT/runs/%p-%m.profraw"
rm -rf "$OUT/runs"
say "the native tests, with each line counted (some minutes)"
cargo test --locked --no-fail-fast "$@" >/dev/null
"$(tool profdata)" merge -sparse -o "$OUT/all.profdata" "$OUT"/runs/*.profraw
objects=$(cargo test --locked --no-run --message-format=json "$@" 2>/dev/null | sed -n 's/.*"executable":"\([^"]*\)".*/--object \1/p')
mkdir -p tests/out
rooms=(src/data src/view src/chart src/export)
# shellcheck disable=SC2086 # one word an object
"$(tool cov)" report --instr-profile "$OUT/all.profdata" $objects --show-functions=false --show-branch-summary=false --show-region-summary=false \
  "${rooms[@]}" >tests/out/coverage.txt
# shellcheck disable=SC2086
"$(tool cov)" show --instr-profile "$OUT/all.profdata" $objects --show-regions=false "${rooms[@]}" >tests/out/coverage-lines.txt
tail -1 tests/out/coverage.txt
say "by file in tests/out/coverage.txt, line by line in tests/out/coverage-lines.txt"
