#!/usr/bin/env bash
# tests/pages/*.test.mjs: whole pages in the engines that BROWSERS names (chromium, firefox where it is, webkit with ALL=1).
. "$(dirname "$0")/common.sh"
cd "$ROOT"
files=(tests/pages/*.test.mjs)
[ -e "${files[0]}" ] || { say "SKIPPED: there is no tests/pages/*.test.mjs"; exit 77; }
use node
use browsers
# Two files at a time: while one waits for its browser the other works.
exec node --test --test-reporter=spec --test-concurrency=2 --test-timeout=300000 "${files[@]}"
