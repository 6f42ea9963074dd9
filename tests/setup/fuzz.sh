#!/usr/bin/env bash
# Long fuzzing: every target over other mutations each time, the properties over other datasets; and where a nightly compiler
# is, each target under libFuzzer, led by what code an input reaches. What breaks a target is kept, and named at the end.
#   TARGET=svg EXECUTIONS=20000 SEED=7 CASES=20000 SECONDS_EACH=60 fuzz.sh
ONLY="${TARGET:-}"
. "$(dirname "$0")/common.sh"
need_rust
cd "$ROOT"
export SEED="${SEED:-$RANDOM}"
say "seed $SEED"
TARGET="$ONLY" EXECUTIONS="${EXECUTIONS:-20000}" cargo test --locked --test fuzz -- --nocapture
[ -n "$ONLY" ] || CASES="${CASES:-5000}" cargo test --locked --test properties

works cargo +nightly -V || { say "not led by coverage: there is no nightly compiler here"; exit 0; }
say "building the targets for libFuzzer (some minutes, once)"
passes=(-Cpasses=sancov-module)
for what in level=4 inline-8bit-counters pc-table trace-compares; do passes+=("-Cllvm-args=-sanitizer-coverage-$what"); done
host=$(rustc -vV | sed -n 's/^host: //p')
RUSTFLAGS="${passes[*]} --cfg fuzzing" cargo +nightly build --quiet --locked --release --target "$host" \
  --manifest-path tests/fuzz/guided/Cargo.toml --target-dir "$TARGET/guided"
KEPT="$TARGET/tmp/fuzz"
mkdir -p "$KEPT"
names=$(sed -n 's/.*Target { name: "\([a-z]*\)".*/\1/p' tests/fuzz/targets/mod.rs)
for name in ${ONLY:-$names}; do
  mkdir -p "$KEPT/corpus/$name"
  folders=("$KEPT/corpus/$name")
  [ ! -d "tests/fuzz/corpus/$name" ] || folders+=("tests/fuzz/corpus/$name")
  say "$name, ${SECONDS_EACH:-60} s"
  TARGET=$name "$TARGET/guided/$host/release/guided" "${folders[@]}" tests/problems/json tests/problems/foreign tests/explore/files \
    -max_total_time="${SECONDS_EACH:-60}" -max_len=65536 -timeout=20 -rss_limit_mb=3000 -verbosity=0 -print_final_stats=1 \
    -artifact_prefix="$KEPT/$name-" >"$TARGET/guided/$name.log" 2>&1 || true # what breaks a target ends it too: it is kept
  grep -E 'panicked|number_of_executed_units|new_units_added|Test unit written' "$TARGET/guided/$name.log" || true
  grep -q 'number_of_executed_units: *[1-9]' "$TARGET/guided/$name.log" || die "$name did not run: see $TARGET/guided/$name.log"
done
found=$(find "$KEPT" -maxdepth 1 -type f)
[ -z "$found" ] || die "these broke a target; put them into tests/fuzz/corpus, mend, and remove them here: $found"
