#!/usr/bin/env bash
# Builds pkg/ from src/: the wasm, its glue, the element's script and style, types, what editors and lawyers ask for,
# package.json and build.json.
#   build-pkg.sh [OUT_DIR]      (pkg)
# The same sources and compiler give the same bytes in any folder: pkg-check.sh holds that. All is made in a temporary
# folder and takes the old one's place at the end.
. "$(dirname "$0")/common.sh"
OUT=$(realpath -m "${1:-$ROOT/pkg}")
WEB="$ROOT/src/web"

remaps() { # rustc's flags, one a line: no folder of this machine stays in the wasm; where one lies in another the last counts
  local dir
  echo "--remap-path-prefix=$ROOT=/impact-charts"
  echo "--remap-path-prefix=$TARGET=/target"
  for dir in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*; do echo "--remap-path-prefix=$dir=/crates"; done
}

compilers() { # compilers KIND FOLDER: its own folder, as what is built on another std would be built again each time
  TARGET="$BUILT/$2"
  export CARGO_TARGET_DIR="$TARGET"
  export CARGO_PROFILE_RELEASE_OPT_LEVEL=z # readers download what is built here
  use_wasm_compiler "$1"
  CARGO_ENCODED_RUSTFLAGS=$({ [ -z "$WASM_FLAGS" ] || echo "$WASM_FLAGS"; remaps; } | paste -sd $'\x1f')
  export CARGO_ENCODED_RUSTFLAGS
}

compile() { # compile NAME CARGO_OPTION…: NAME.js and NAME_bg.wasm
  local name=$1 raw="$TARGET/$WASM/release/impact_charts.wasm"
  shift
  say "compiling $name (about a minute from nothing)"
  cargo rustc --release --lib --crate-type cdylib --target $WASM --locked "$@"
  # the reset function lets a new instance take over after a trap
  wasm-bindgen "$raw" --target web --out-dir "$NEW" --out-name "$name" \
    --remove-name-section --remove-producers-section --experimental-reset-state-function
  say "wasm-opt"
  # the linker puts the stack first and data after it, so the lowest kilobyte holds nothing an address could mean
  # laid flat once and folded again, with what is called most at the front, it packs smaller by a hundredth
  wasm-opt -Oz --flatten --rereloop -Oz -Oz --converge --reorder-functions --low-memory-unused --strip-target-features --enable-bulk-memory --enable-nontrapping-float-to-int --enable-sign-ext --enable-mutable-globals \
    --enable-reference-types --enable-multivalue "$NEW/${name}_bg.wasm" -o "$NEW/${name}_bg.wasm"
  rm "$NEW/${name}_bg.wasm.d.ts" # the wasm's bare exports: for nobody to call
  minify "$NEW/$name.js" "$name.js"
}

minify() { # minify FROM NAME ESBUILD_OPTION…: one file with the small ones it imports; the glue stays apart, to be fetched when it is needed
  esbuild "$1" --bundle --format=esm '--external:./impact_*.js' --external:./impact-more.js --external:./impact-explore-worker.js \
    --mangle-props='^_[a-z]' --reserve-props='^_hands$' --minify --target=es2022 --charset=utf8 --legal-comments=none --log-level=warning \
    --allow-overwrite --outfile="$NEW/$2" "${@:3}"
}

need_rust
use node
use wasm-bindgen
cd "$ROOT"
BUILT="$TARGET"
cargo fetch --locked --target $WASM # so that each registry folder is there to be named
compilers small pkg
STD="$WASM_STD"
NEW=$(mktemp -d)
trap 'rm -rf "$NEW" "$OUT.new"' EXIT

# four doors of one crate: charts on every page, what a press asks for, files to take away; and the publisher's desk, on a
# std that says what went wrong: its sentences quote what they found
compile impact_charts --no-default-features --features widget
compile impact_more --no-default-features --features more
compile impact_files --no-default-features --features files
compilers ordinary desk
compile impact_desk --no-default-features --features desk
minify "$WEB/element.js" impact-charts.js
minify "$WEB/element.css" impact-charts.css
minify "$WEB/colours.css" impact-still.css
minify "$WEB/more.css" more.css
minify "$WEB/more.js" impact-more.js --loader:.css=text --alias:impact-style="$NEW/more.css"
rm "$NEW/more.css" # it is in the script
minify "$WEB/desk.js" impact-desk.js
minify "$WEB/explore.js" impact-explore.js
minify "$WEB/explore-worker.js" impact-explore-worker.js
cp "$WEB/element.d.ts" "$NEW/impact-charts.d.ts"
cp "$WEB/custom-elements.json" "$NEW/"
cp "$WEB/pkg-readme.md" "$NEW/README.md"
cp LICENSE "$NEW/"
node "$SETUP/pkg-words.mjs" "$NEW"
node "$SETUP/pkg-licences.mjs" "$NEW"
node "$SETUP/pkg-meta.mjs" "$NEW" "$STD"

rm -rf "$OUT.new"
cp -r "$NEW" "$OUT.new"
chmod 755 "$OUT.new"
rm -rf "$OUT"
mv "$OUT.new" "$OUT"
say "built $OUT"
