#!/usr/bin/env bash
# How many lines of the rooms `data view chart export` the native tests run: a line a room, and the ten files with most
# lines left out; every file in tests/out/coverage.txt, every line in tests/out/coverage-lines.txt. No number is asked for:
# what is not run is there to be read.
# Needs LLVM's own tools of the version that rustc was built with: rustup's llvm-tools, or Debian's packages.
. "$(dirname "$0")/common.sh"
need_rust
cd "$ROOT"
MAJOR=$(rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
PATH="$(rustc --print sysroot)/lib/rustlib/$(rustc -vV | sed -n 's/^host: //p')/bin:$PATH"
tool() { "llvm-$1" --version 2>/dev/null | grep -q "version $MAJOR\." && echo "llvm-$1" || echo "llvm-$1-$MAJOR"; }
works "$(tool cov)" --version || apt_install "llvm-$MAJOR" ||
  die "LLVM $MAJOR's tools are needed: rustup component add llvm-tools, or on Debian as root: apt-get install llvm-$MAJOR"
COV=$(tool cov)

HELD="$TARGET/coverage"
ROOMS=(src/data src/view src/chart src/export)
# One file of counts a program, whatever often it runs; no debug symbols, which would take gigabytes.
export CARGO_TARGET_DIR="$HELD" CARGO_PROFILE_DEV_DEBUG=0 RUSTFLAGS="-Cinstrument-coverage" LLVM_PROFILE_FILE="$HELD/runs/%4m.profraw"
tests=(cargo test --locked --lib --bins --tests)
mkdir -p tests/out
rm -rf "$HELD/runs"
say "the native tests, with each line counted (some minutes)"
"${tests[@]}" --no-fail-fast >tests/out/coverage.log 2>&1 || say "a test failed, see tests/out/coverage.log: its lines count all the same"
"$(tool profdata)" merge -sparse -o "$HELD/all.profdata" "$HELD"/runs/*.profraw
mapfile -t programs < <("${tests[@]}" --no-run --message-format=json 2>/dev/null | sed -n 's/.*"executable":"\([^"]*\)".*/\1/p')
counts=(--instr-profile "$HELD/all.profdata" "${programs[0]}" "${programs[@]/#/--object=}" "${ROOMS[@]}")
"$COV" report "${counts[@]}" --show-functions=false --show-branch-summary=false --show-region-summary=false >tests/out/coverage.txt
"$COV" show "${counts[@]}" --show-regions=false >tests/out/coverage-lines.txt

# A row has a path below src, three columns of functions, then lines, lines not run, per cent.
awk '
  $1 ~ /\.rs$/ { split($1, path, "/"); lines[path[1]] += $5; missed[path[1]] += $6 }
  END { for (room in lines) printf "%-8s %6.2f%% of %d lines\n", room, 100 * (1 - missed[room] / lines[room]), lines[room] }
' tests/out/coverage.txt | sort
say "most lines not run:"
awk '$1 ~ /\.rs$/ && $6 { printf "%4d of %4d  %s\n", $6, $5, $1 }' tests/out/coverage.txt | sort -rn | head -10
