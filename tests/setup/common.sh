# Read by the scripts beside it, never run by itself: where things are, how to speak, how to keep what took long to make.
# Each set-up script makes one thing ready, says so on stderr, and prints the `export` lines its users need on stdout;
# `use SCRIPT` runs one and takes those lines over.
set -euo pipefail
SETUP=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ROOT=$(cd "$SETUP/../.." && pwd)
CACHE="${XDG_CACHE_HOME:-$HOME/.cache}/impact-charts"
TARGET=$(realpath -m "${CARGO_TARGET_DIR:-$ROOT/target}")
[ -z "${CARGO_TARGET_DIR:-}" ] || export CARGO_TARGET_DIR="$TARGET" # scripts change folders
WASM=wasm32-unknown-unknown
PATH="$ROOT/tests/node_modules/.bin:$PATH"

say() { printf '%s: %s\n' "$(basename "$0" .sh)" "$*" >&2; }
die() { say "$*"; exit 1; }
works() { "$@" >/dev/null 2>&1; } # a command that is there may still not run: a rustup proxy without a toolchain

use() { # use SCRIPT ARGUMENT…; not eval "$(…)" alone: that would hide a failure
  local script=$1 lines
  shift
  lines=$("$SETUP/$script.sh" "$@") || exit 1
  eval "$lines"
}

locked() { # locked NAME FUNCTION: two runs at once make a thing once
  mkdir -p "$CACHE"
  (
    if works command -v flock; then exec 9>"$CACHE/$1.lock"; flock 9; fi
    "$2"
  )
}

apt_install() { # apt_install PACKAGE…: false where there is no apt, or no right to it
  works command -v apt-get && [ "$(id -u)" = 0 ] || return 1
  apt-cache show "$@" >/dev/null 2>&1 || { say "apt-get update"; apt-get update -qq >&2 || return 1; }
  say "apt-get install $*"
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null </dev/null || return 1
  hash -r # what was found before is not what is found now
}

need_rust() { # an ordinary cargo and rustc, or Debian's where there is no other
  works cargo -V && works rustc -vV && return
  PATH="/usr/bin:$PATH"
  works cargo -V && works rustc -vV && return
  apt_install cargo-web rustc-web && works cargo -V && works rustc -vV && return
  die "Rust is needed. Install it from rust-lang.org, or on Debian as root: apt-get install cargo-web rustc-web"
}

use_wasm_compiler() { # [small]; a std that changed under the same compiler version goes unseen by cargo: what stands on the old one goes
  local mark="$TARGET/$WASM/.std"
  use wasm-toolchain "$@"
  [ "$(cat "$mark" 2>/dev/null)" = "${RUSTC:-}" ] || rm -rf "${TARGET:?}/$WASM"
  mkdir -p "$TARGET/$WASM"
  echo "${RUSTC:-}" >"$mark"
}
