#!/usr/bin/env bash
# What a reader takes away, opened in other programs: tests/office/*.test.mjs. Ends with 77 (skipped) where LibreOffice is not
# here; it is too large to be fetched for this.
. "$(dirname "$0")/common.sh"
cd "$ROOT"
export SOFFICE="${SOFFICE:-$(command -v soffice || command -v libreoffice || true)}"
works "$SOFFICE" --version || { say "SKIPPED, NO FILE WAS OPENED IN A SPREADSHEET: LibreOffice is not here (on Debian: apt-get install libreoffice-calc)"; exit 77; }
use node
use browsers
exec node --test --test-reporter=spec --test-timeout=600000 tests/office/*.test.mjs
