#!/usr/bin/env bash
# What a real screen reader says of the charts: tests/orca/orca.test.mjs, which tells how to renew the stored words. Orca
# runs with Firefox and Chromium on a display, a session bus and a home folder of its own. Ends with 77 (skipped) where it
# cannot be had.
. "$(dirname "$0")/common.sh"
cd "$ROOT"
skip() { say "SKIPPED, NO SCREEN READER WAS RUN: $*"; exit 77; }

missing() { # the packages of what is not here
  local pair
  for pair in orca:orca Xvfb:xvfb xvfb-run:xvfb xauth:xauth dbus-run-session:dbus-x11 openbox:openbox xdotool:xdotool; do
    works command -v "${pair%:*}" || echo "${pair#*:}"
  done
  [ -f /usr/share/dbus-1/services/org.a11y.Bus.service ] || echo at-spi2-core
}

use node
ALL=1 use browsers
lacks=$(missing | sort -u | tr '\n' ' ')
# shellcheck disable=SC2086 # a list
[ -z "$lacks" ] || apt_install $lacks || skip "these are not here and cannot be installed: $lacks"
[ -z "$(missing)" ] || skip "these are still not here: $(missing | tr '\n' ' ')"

reads() {
  local home ended=0
  ! pgrep -u "$(id -u)" -x orca >/dev/null || skip "someone uses Orca here, and it does not run twice"
  home=$(mktemp -d) # no setting of the person who runs this
  mkdir -m 700 "$home"/{share,config,cache,run}
  env -u NO_AT_BRIDGE HOME="$home" XDG_DATA_HOME="$home/share" XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache" \
    XDG_RUNTIME_DIR="$home/run" GSETTINGS_BACKEND=memory GNOME_ACCESSIBILITY=1 LANG=C.UTF-8 LC_ALL=C.UTF-8 LANGUAGE=en \
    xvfb-run -a -s "-screen 0 1280x1024x24" dbus-run-session -- \
    node --test --test-reporter=spec --test-timeout=1500000 tests/orca/orca.test.mjs \
    2> >(grep -v '^dbus-daemon' >&2) || ended=$?
  rm -rf "$home"
  return $ended
}
locked orca reads
