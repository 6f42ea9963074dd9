#!/usr/bin/env bash
# All that the tests need beyond an ordinary Rust, made ready now rather than inside a test's time limit.
. "$(dirname "$0")/common.sh"
need_rust
for part in node wasm-bindgen wasm-toolchain browsers; do
  "$SETUP/$part.sh" >/dev/null
done
"$SETUP/wasm-toolchain.sh" small >/dev/null
