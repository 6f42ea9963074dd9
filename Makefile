# Everything a person or a machine does here. Each target fetches what a fresh machine lacks and says so; what is done is
# not done again, and what is slow to make is kept in ~/.cache/impact-charts. `cargo test` alone needs none of this.
PORT ?= 8000
SETUP = tests/setup

.DEFAULT_GOAL = help
.PHONY: help serve build test test-all check audit fuzz coverage one-file release size bench clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

serve: pkg/build.json www/data/index.json ## the pages, at http://127.0.0.1:8000/www/index.html (PORT=…); builds only what is missing
	@$(SETUP)/node.sh
	@node tests/serve.mjs $(PORT)

build: ## pkg/ from src/, the published data and pages of www/ from its tables; prints integrity hashes to paste
	@$(SETUP)/build-pkg.sh
	@$(SETUP)/publish.sh
	@node $(SETUP)/integrity.mjs

test: ## all that must hold at each landing; ends in `N passed, N failed`
	@$(SETUP)/test.sh

test-all: ## the same with the slow checks, in every engine
	@ALL=1 $(SETUP)/test.sh

check: ## format, lint, licences and origins of crates, and the native tests: no browser; from nothing some ten minutes
	@$(SETUP)/lint.sh
	@$(SETUP)/deny.sh
	@cargo test --locked --lib --bins --tests

audit: ## whether a known advisory concerns a crate; told as skipped where the list of them can't be fetched
	@$(SETUP)/deny.sh audit

fuzz: ## other inputs than `make test` tries, and many more (EXECUTIONS=… SEED=… TARGET=…)
	@$(SETUP)/fuzz.sh

coverage: ## per cent of the lines of data, view, chart and export that the native tests run; the files with most left out
	@$(SETUP)/coverage.sh

one-file: ## the three charts in one HTML file that opens from a disk, in each language: tests/out/one-file.html
	@$(SETUP)/node.sh
	@mkdir -p tests/out
	@node $(SETUP)/one-file.mjs tests/out/one-file.html
	@node $(SETUP)/one-file.mjs tests/out/one-file.cy.html cy

release: pkg/build.json www/data/index.json ## pkg/, pages and data for any static server, packed: tests/out/impact-charts-VERSION.tar.gz
	@$(SETUP)/node.sh
	@node $(SETUP)/release.mjs

size: ## what a reader's browser fetches, in bytes
	@$(SETUP)/node.sh
	@node tests/size.mjs

bench: ## beside other chart libraries, in Chromium; each step natively; growth with the tables. ROUNDS=1 PARTS=pages: a quick look
	@tests/bench/bench.sh

clean: ## removes what was built or fetched into this folder; the committed pkg/ and www/ stay
	rm -rf target tests/out tests/node_modules tests/bench/node_modules

pkg/build.json:
	@$(SETUP)/build-pkg.sh

www/data/index.json:
	@$(SETUP)/publish.sh
