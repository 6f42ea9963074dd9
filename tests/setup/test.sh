#!/usr/bin/env bash
# All that must hold at each landing, ending in one line: N passed, N failed. With ALL=1 the slow checks and every engine.
# Each suite's output is shown and kept in tests/out/. A suite that ends badly without saying how much failed counts as one
# failure, so does one that ran no test; one that ends with 77 as skipped.
. "$(dirname "$0")/common.sh"
cd "$ROOT"
OUT=tests/out
mkdir -p $OUT
passed=0 failed=0 skipped=0
AT=$([ ! -t 0 ] || echo --foreground) # at a terminal Ctrl-C must reach the tests; elsewhere a time-out ends browsers too

counts() { # "passed failed skipped", from the closing lines of cargo's, wasm-bindgen's and node's test runners
  sed 's/\x1b\[[0-9;]*m//g' "$1" | awk '
    /^test result: / { p += $4; f += $6; s += $8 }
    /^(#|ℹ) pass [0-9]+$/ { p += $3 }
    /^(#|ℹ) (fail|cancelled) [0-9]+$/ { f += $3 }
    /^(#|ℹ) (skipped|todo) [0-9]+$/ { s += $3 }
    END { print p + 0, f + 0, s + 0 }'
}

run() { # run NAME SECONDS COMMAND…: sets status, p, f, s
  local name=$1 limit=$2 began=$SECONDS
  shift 2
  printf '\n== %s\n' "$name"
  set +e
  timeout $AT -k 10 "$limit" "$@" </dev/null 2>&1 | tee "$OUT/$name.log"
  status=${PIPESTATUS[0]}
  set -e
  [ $status != 124 ] || echo "$name was stopped after $limit s"
  read -r p f s < <(counts "$OUT/$name.log")
  echo "-- $name: $((SECONDS - began)) s"
}

suite() { # a test runner, which counts by itself
  run "$@"
  if [ $status = 77 ]; then
    s=1
  elif [ $((p + f)) = 0 ] || { [ $status != 0 ] && [ "$f" = 0 ]; }; then
    echo "$1 FAILED: it ended with $status, $p passed, $f failed"
    f=$((f + 1))
  fi
  add
}

check() { # one command, one result
  run "$@"
  p=0 f=0 s=0
  case $status in 0) p=1 ;; 77) s=1 ;; *) f=1; echo "$1 FAILED" ;; esac
  add
}

add() {
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
}

need_rust
check lint 600 "$SETUP/lint.sh"
suite native 900 cargo test --locked --no-fail-fast
run set-up 1800 "$SETUP/ready.sh"
[ $status = 0 ] || failed=$((failed + 1))
suite oracle 120 "$SETUP/oracle-tests.sh"
suite wasm 900 "$SETUP/wasm-tests.sh"
check pkg 900 "$SETUP/pkg-check.sh"
[ ! -f tests/size.mjs ] || check size 60 node tests/size.mjs
suite pages $([ "${ALL:-0}" = 1 ] && echo 3600 || echo 1500) "$SETUP/page-tests.sh"
[ "${ALL:-0}" != 1 ] || suite office 900 "$SETUP/office.sh"
[ "${ALL:-0}" != 1 ] || suite orca 1500 "$SETUP/orca.sh"

printf '\n%d passed, %d failed' $passed $failed
[ $skipped = 0 ] || printf ', %d skipped' $skipped
echo
[ $failed = 0 ]
