#!/usr/bin/env bash
# Is pkg/ what src/ builds to? Builds it again from a copy of the tree in another folder and compares every byte; and looks
# for folders of the builder's machine in it. Ends with 77 (not compared) where this machine's tools are not those that
# pkg/build.json names: other compilers rightly give other bytes.
. "$(dirname "$0")/common.sh"

tools() { sed -n '/"tools"/,/}/p' "$1/build.json"; }
only_in() { # only_in A B: the tools that A has otherwise than B, as "name version; name version"
  diff <(tools "$1") <(tools "$2") | sed -n 's/^< *"\([^"]*\)": "\(.*\)",\{0,1\}$/\1 \2/p' | paste -sd ';' | sed 's/;/; /g'
}

paths_in() { # paths_in DIR: files that hold a folder of this machine
  local place file
  for place in "$HOME/" "$ROOT/" "$COPY/" registry/src /usr/src/rustc /home/ /Users/; do
    [ "$place" = / ] || for file in $(grep -rlF -- "$place" "$1"); do echo "$file holds the path $place"; done
  done
}

cd "$ROOT"
[ -f pkg/build.json ] || die "pkg/ is missing: run make build"
use node
COPY=$(mktemp -d)
trap 'rm -rf "$COPY"' EXIT
say "building pkg/ again, in $COPY"
tar -cf - --exclude=./target --exclude=./pkg --exclude=./tests/node_modules --exclude=./tests/out --exclude=./.git . | tar -xf - -C "$COPY"
ln -s "$ROOT/tests/node_modules" "$COPY/tests/node_modules"
CARGO_TARGET_DIR="$COPY/target" "$COPY/tests/setup/build-pkg.sh" "$COPY/pkg"

FOUND=$(paths_in pkg; paths_in "$COPY/pkg")
[ -z "$FOUND" ] || die "$FOUND"
if [ "$(tools pkg)" != "$(tools "$COPY/pkg")" ]; then
  say "not compared: pkg/ was built with $(only_in pkg "$COPY/pkg"); this machine has $(only_in "$COPY/pkg" pkg)"
  exit 77
fi
diff -rq pkg "$COPY/pkg" >&2 || die "pkg/ is not what src/ builds to: run make build"
say "pkg/ is what src/ builds to, byte for byte"
