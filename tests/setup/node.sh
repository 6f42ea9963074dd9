#!/usr/bin/env bash
# Node and the packages of tests/package-lock.json: `npm ci`, only where the lock is newer than what stands there.
. "$(dirname "$0")/common.sh"
MIN=20.19
new_enough() {
  node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' 2>/dev/null && works npm -v
}

cd "$ROOT/tests"
new_enough || apt_install nodejs npm || true
new_enough || die "Node $MIN or newer, with npm, is needed: from nodejs.org, or your system's package manager"
DONE=node_modules/.package-lock.json # npm writes it last
if ! [ "$DONE" -nt package-lock.json ]; then
  [ ! -L node_modules ] || rm node_modules # a link to another tree's packages: npm would empty the folder it leads to
  say "npm ci in tests/ (some ten seconds)"
  npm ci --no-progress --loglevel=error >&2
  touch "$DONE"
fi
