#!/usr/bin/env bash
# The browsers that tests drive. Chromium and its driver are needed; Firefox is used where it is; ALL=1 wants every engine.
# Prints what was found: CHROME, CHROMEDRIVER, FIREFOX, GECKODRIVER, SAFARIDRIVER (WebKitGTK's), and BROWSERS for the page
# tests: WebKitGTK with ALL=1 alone. Nothing is downloaded but by the system's package manager.
. "$(dirname "$0")/common.sh"
first() { local c; for c in "$@"; do command -v "$c" && return; done; true; }

find_all() {
  chrome=$(first ${CHROME:+"$CHROME"} chromium chromium-browser google-chrome google-chrome-stable)
  chromedriver=$(first ${CHROMEDRIVER:+"$CHROMEDRIVER"} chromedriver)
  firefox=$(first ${FIREFOX:+"$FIREFOX"} firefox-esr firefox)
  geckodriver=$(first ${GECKODRIVER:+"$GECKODRIVER"} geckodriver "$CACHE/geckodriver/bin/geckodriver")
  webkit=$(first ${SAFARIDRIVER:+"$SAFARIDRIVER"} WebKitWebDriver)
  xvfb=$(first xvfb-run)
}

want_geckodriver() { # only for ALL=1: the page tests drive Firefox without it
  say "building geckodriver, once (about two minutes)"
  env -u RUSTC CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_LTO=off \
    cargo install -q --locked geckodriver --root "$CACHE/geckodriver" --target-dir "$TARGET/geckodriver" >&2 ||
    say "geckodriver could not be built: Firefox gets the page tests only"
  rm -rf "$TARGET/geckodriver"
}

want() { # want FOUND PACKAGE: a browser to skip where it cannot be had
  [ -n "$1" ] || apt_install "$2" || say "$2 is not here and cannot be installed: skipped"
}

find_all
[ -n "$chrome" ] && [ -n "$chromedriver" ] || { apt_install chromium chromium-driver || true; find_all; }
[ -n "$chrome" ] && [ -n "$chromedriver" ] || die "Chromium and chromedriver are needed for the tests.
  On Debian, as root:  apt-get install --no-install-recommends chromium chromium-driver
  Elsewhere: install both and name them in the variables CHROME and CHROMEDRIVER."
if [ "${ALL:-0}" = 1 ]; then
  want "$firefox" firefox-esr
  want "$webkit" webkit2gtk-driver
  want "$xvfb" xvfb
  find_all
  [ -z "$firefox" ] || [ -n "$geckodriver" ] || want_geckodriver
  find_all
fi
[ -n "$firefox" ] || say "no Firefox here: its tests are skipped"
[ -n "$xvfb" ] || webkit= # it hangs without a display
browsers="chromium${firefox:+,firefox}"
[ "${ALL:-0}" != 1 ] || browsers+="${webkit:+,webkit}"
printf 'export CHROME=%q CHROMEDRIVER=%q FIREFOX=%q GECKODRIVER=%q SAFARIDRIVER=%q BROWSERS=%q\n' \
  "$chrome" "$chromedriver" "$firefox" "$geckodriver" "$webkit" "$browsers"
