#!/usr/bin/env bash
# Writes the published data and pages of www/ from its tables, and the schemas of what is published and printed, by our
# own command.
. "$(dirname "$0")/common.sh"
need_rust
cd "$ROOT"
say "impact-charts publish www (its first build takes a minute)"
cargo run --release --locked -- publish www
mkdir -p www/data/schema
for name in $("$TARGET/release/impact-charts" schema); do
  "$TARGET/release/impact-charts" schema "$name" >"www/data/schema/$name.json"
done
