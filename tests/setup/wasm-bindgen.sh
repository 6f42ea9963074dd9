#!/usr/bin/env bash
# The wasm-bindgen command and wasm-bindgen-test-runner, built once from bindgen/ and kept. Prints PATH with them in it.
. "$(dirname "$0")/common.sh"

version_in() { sed -n '/^name = "'"$2"'"$/{n;s/^version = "\(.*\)"$/\1/p}' "$1"; }

build_once() {
  [ -x "$KEPT/wasm-bindgen" ] && return
  say "building wasm-bindgen $HERE, once (about a minute and a half)"
  # the host's compiler; in a folder that is kept until it is done, so an interrupted build goes on where it was
  env -u RUSTC -u RUSTFLAGS -u CARGO_ENCODED_RUSTFLAGS -u CARGO_BUILD_TARGET \
    cargo build $([ -t 2 ] || echo -q) --release --locked --manifest-path "$SETUP/bindgen/Cargo.toml" --target-dir "$TARGET/bindgen" >&2
  rm -rf "$KEPT" "$KEPT.new"
  mkdir -p "$KEPT.new"
  cp "$TARGET/bindgen/release/"{wasm-bindgen,wasm-bindgen-test-runner} "$KEPT.new/"
  mv "$KEPT.new" "$KEPT"
  rm -rf "$TARGET/bindgen"
  say "kept in $KEPT"
}

need_rust
HERE=$(version_in "$SETUP/bindgen/Cargo.lock" wasm-bindgen-cli)
THERE=$(version_in "$ROOT/Cargo.lock" wasm-bindgen)
[ "$HERE" = "$THERE" ] || die "Cargo.lock has wasm-bindgen $THERE and tests/setup/bindgen/Cargo.lock $HERE: make them the same"
KEPT="$CACHE/wasm-bindgen-$HERE-$(sha256sum "$SETUP/bindgen/Cargo.lock" | cut -c1-12)"
locked wasm-bindgen build_once
printf 'export PATH=%q:"$PATH"\n' "$KEPT"
