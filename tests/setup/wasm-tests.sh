#!/usr/bin/env bash
# tests/wasm.rs in real browsers, through the WebDriver of each. Chromium; with ALL=1 Firefox and WebKitGTK too.
. "$(dirname "$0")/common.sh"
cd "$ROOT"
[ -f tests/wasm.rs ] || { say "SKIPPED: there is no tests/wasm.rs"; exit 77; }
need_rust
use wasm-bindgen
use browsers
use_wasm_compiler
export CARGO_PROFILE_DEV_DEBUG=false # names stay in stack traces; all else that debugging adds only slows this down
export RUST_LIB_BACKTRACE=0 # the runner's own stack says nothing about a failed test
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner WASM_BINDGEN_TEST_TIMEOUT=120
drivers=("CHROMEDRIVER=$CHROMEDRIVER")
[ "${ALL:-0}" = 1 ] && [ -n "$GECKODRIVER" ] && drivers+=("GECKODRIVER=$GECKODRIVER")
[ "${ALL:-0}" = 1 ] && [ -n "$SAFARIDRIVER" ] && drivers+=("SAFARIDRIVER=$SAFARIDRIVER")
unset CHROMEDRIVER GECKODRIVER SAFARIDRIVER # the runner takes the first it sees
say "compiling tests/wasm.rs (about a minute from nothing)"
test=(cargo test --locked --target $WASM --test wasm --no-default-features --features widget,more,files) # never -q: the runner refuses it
"${test[@]}" --no-run
ended=0
for driver in "${drivers[@]}"; do
  say "tests/wasm.rs with $driver"
  screen=()
  [[ $driver != SAFARI* ]] || screen=(xvfb-run -a) # without one it hangs
  env "$driver" "${screen[@]}" "${test[@]}" || ended=1
done
exit $ended
