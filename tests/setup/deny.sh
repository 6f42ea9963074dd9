#!/usr/bin/env bash
# The tree of crates, held against deny.toml by cargo-deny.
#   deny.sh           licences, bans, sources: `make check`
#   deny.sh audit     known advisories: `make audit`; told as skipped where the list of them can't be fetched
# cargo-deny is built once and kept, unless it is here already.
. "$(dirname "$0")/common.sh"
VERSION=0.20.2
KEPT="$CACHE/cargo-deny-$VERSION"

build_once() {
  [ -x "$KEPT/bin/cargo-deny" ] && return
  say "building cargo-deny $VERSION, once (some minutes)"
  cargo install --quiet --locked --version "$VERSION" --root "$KEPT.new" --target-dir "$TARGET/deny" cargo-deny >&2
  rm -rf "$KEPT" "$TARGET/deny"
  mv "$KEPT.new" "$KEPT"
  say "kept in $KEPT"
}

need_rust
cd "$ROOT"
PATH="$KEPT/bin:$PATH"
if ! works cargo-deny --version; then locked cargo-deny build_once; fi
deny=(cargo-deny --locked --config "$SETUP/deny.toml")
if [ "${1:-}" != audit ]; then
  "${deny[@]}" check licenses bans sources
  exit
fi
if ! said=$("${deny[@]}" fetch db 2>&1); then
  say "SKIPPED: the list of advisories can't be fetched from here, so nobody looked whether one concerns these crates:"
  say "$(tail -n 1 <<<"$said")"
  exit 0
fi
"${deny[@]}" check advisories
