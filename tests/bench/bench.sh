#!/usr/bin/env bash
# The benchmark: beside other libraries in Chromium (run.mjs), what each step costs natively (steps/), and how the command grows
# with its tables (main.rs); large files in the explorer (explore.mjs). PARTS=pages,steps,tables,explore asks for some of them; ROUNDS, PEERS, MEASURES, POINTS and ROWS for less
# of each. The other libraries come from a lock file of their own: nothing else needs them.
. "$(dirname "$0")/../setup/common.sh"
cd "$ROOT"
PARTS=,${PARTS:-pages,steps,tables,explore},

browsers_and_peers() {
  use node
  use browsers
  export CHROME
  cd tests/bench
  if ! [ node_modules/.package-lock.json -nt package-lock.json ]; then
    say "npm ci in tests/bench/ (some ten seconds)"
    npm ci --no-progress --loglevel=error >&2
    touch node_modules/.package-lock.json # npm writes it last
  fi
}

pages() {
  browsers_and_peers
  node run.mjs
}

explore() {
  browsers_and_peers
  node explore.mjs
}

steps() {
  CARGO_TARGET_DIR="$TARGET" cargo bench --locked --manifest-path tests/bench/steps/Cargo.toml -- --quiet
}

tables() {
  cargo test --locked --release --test bench -- --ignored --nocapture --test-threads 1
}

need_rust
for part in pages steps tables explore; do
  [[ $PARTS != *,$part,* ]] || ($part)
done
