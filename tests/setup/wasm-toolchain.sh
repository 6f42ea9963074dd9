#!/usr/bin/env bash
# A compiler that can build for wasm32-unknown-unknown. In this order:
#   1. the compiler in use has the target already: nothing to do
#   2. rustup adds it (not where RUSTUP_AUTO_INSTALL=0 says that toolchains are not to be fetched)
#   3. Debian's compiler, with its own source of std built here, once, and kept
#   4. a sentence saying what to install
#   wasm-toolchain.sh [small]
# With `small`, 3 builds a std that traps without a word where it would panic: what readers download is a sixth smaller
# by that, and a trap is answered by a new instance anyway. The tests use the ordinary one, which says what went wrong.
# Prints RUSTC (only for 3), WASM_STD, which says where std came from (pkg/build.json keeps it), and WASM_FLAGS: what rustc
# must be told to build on that std, a flag a line.
. "$(dirname "$0")/common.sh"
RC=/usr/bin/rustc # Debian's
KIND=${1:-ordinary}
FLAGS=()
[ "$KIND" != small ] || FLAGS=(-Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none)
# For the crates on that std: short functions are put where they are called before LLVM sees them, half a kilobyte less.
INLINE=()
[ "$KIND" != small ] || INLINE=(-Zinline-mir=yes -Zinline-mir-threshold=95 -Zinline-mir-hint-threshold=95)

has_target() { # the folder's name is printed even where there is nothing in it
  local dir
  dir=$("$1" --print target-libdir --target $WASM 2>/dev/null) && compgen -G "$dir/libcore-*.rlib" >/dev/null
}

by_rustup() {
  works command -v rustup || return 1
  [ "${RUSTUP_AUTO_INSTALL:-1}" != 0 ] || return 1
  say "rustup target add $WASM"
  timeout 120 rustup target add $WASM >&2 && has_target rustc
}

new_enough() { # as new as Cargo.toml asks for
  local want have
  want=$(sed -n 's/^rust-version *= *"1\.\([0-9]*\).*/\1/p' "$ROOT/Cargo.toml")
  have=$("$RC" -V 2>/dev/null | sed 's/^rustc 1\.\([0-9]*\).*/\1/')
  [ "${have:-0}" -ge "${want:-0}" ]
}

llvm() { "$RC" -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p'; }
lld() { echo "/usr/bin/lld-$(llvm)"; }
source_dir() { echo "/usr/src/rustc-$("$RC" -V | cut -d' ' -f2)"; }
has_source() { [ -f "$(source_dir)/library/Cargo.lock" ]; }

debian_parts() {
  new_enough && has_source || { apt_install rustc-web rust-web-src && new_enough && has_source; } || return 1
  [ -x "$(lld)" ] || apt_install "lld-$(llvm)"
}

std_name() { # all that its bytes come from: the compilers, the linker, this recipe
  { "$RC" -vV; cargo -V; "$(lld)" -flavor wasm --version; sed -n '/^build_std/,/^}/p' "$0"; } |
    sha256sum | cut -c1-12 | sed "s/^/std-$("$RC" -V | cut -d' ' -f2)-$KIND-/"
}

# opt-level z and optimize_for_size: the reader pays for each byte. Bitcode is embedded so that link-time optimisation
# reaches into std. Registry folders are mapped one by one, which needs them fetched first: their names hold the host's.
build_std() {
  local host map dir
  host=$("$RC" -vV | sed -n 's/^host: //p')
  tmp=$(mktemp -d "$CACHE/tmp.XXXXXX")  # not local: the trap runs after the function
  trap 'rm -rf "$tmp"' EXIT
  mkdir -p "$tmp/p/src" "$tmp/out/bin" "$tmp/out/lib/rustlib/$WASM/lib" "$tmp/out/lib/rustlib/$host/bin"
  printf '[package]\nname="p"\nversion="0.0.0"\nedition="2024"\n[workspace]\n[profile.release]\nopt-level="z"\ncodegen-units=1\n' >"$tmp/p/Cargo.toml"
  : >"$tmp/p/src/lib.rs"
  cd "$tmp/p"
  unset RUSTUP_TOOLCHAIN RUSTFLAGS RUSTC_WRAPPER CARGO_BUILD_TARGET
  export RUSTC=$RC RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR="$tmp/t"
  cargo fetch -q --target $WASM -Zbuild-std=std,panic_abort,test >&2
  map=$(printf '%s\x1f' "${FLAGS[@]}" -Cembed-bitcode=yes "--remap-path-prefix=$(source_dir)=/rustc/std")
  for dir in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*; do map+="--remap-path-prefix=$dir=/crates"$'\x1f'; done
  CARGO_ENCODED_RUSTFLAGS="${map%$'\x1f'}" cargo build -q --release --target $WASM \
    -Zbuild-std=std,panic_abort,test -Zbuild-std-features=optimize_for_size >&2
  rm -f "$tmp/t/$WASM/release/deps/"libp-*
  cp "$tmp/t/$WASM/release/deps/"lib*.rlib "$tmp/out/lib/rustlib/$WASM/lib/"
  ln -s "$("$RC" --print sysroot)/lib/rustlib/$host/lib" "$tmp/out/lib/rustlib/$host/lib" # build scripts, macros
  ln -s "$(lld)" "$tmp/out/lib/rustlib/$host/bin/rust-lld"                                # the target's linker
  printf '#!/bin/sh\nexec %s --sysroot "%s" "$@"\n' "$RC" "$STD" >"$tmp/out/bin/rustc"
  chmod +x "$tmp/out/bin/rustc"
  mv "$tmp/out" "$STD"
}

build_std_once() {
  has_target "$STD/bin/rustc" && return
  say "building Rust's $KIND std for $WASM from Debian's source, once (about a minute)"
  rm -rf "$STD"
  build_std
  say "kept in $STD"
}

need_rust
if has_target rustc || by_rustup; then
  echo "export WASM_STD='the toolchain' WASM_FLAGS="
  exit
fi
debian_parts || die "no compiler for $WASM.
  With rustup:         rustup target add $WASM
  On Debian, as root:  apt-get install --no-install-recommends rustc-web rust-web-src lld-22"
STD="$CACHE/$(std_name)"
locked std build_std_once
# Unstable flags are understood by a stable compiler only where it is told to.
[ "$KIND" != small ] || echo 'export RUSTC_BOOTSTRAP=1'
printf 'export RUSTC=%q WASM_FLAGS=%q WASM_STD=%q\n' "$STD/bin/rustc" "$(printf '%s\n' "${FLAGS[@]}" "${INLINE[@]}")" \
  "Debian's source, $KIND, optimize_for_size, $("$(lld)" -flavor wasm --version | sed 's/ (.*//')"
