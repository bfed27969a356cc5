# Two commands: `make build` makes the course, `make test` proves it. Each does its whole set-up.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
NODE := .tools/node

.PHONY: build test serve check lint judge-tools bench clean

build: $(VENV)/runtime
	$(BIN)/lesstof build

serve: $(VENV)/runtime
	$(BIN)/lesstof serve

check: $(VENV)/runtime
	$(BIN)/lesstof check

test: $(VENV)/tests judge-tools lint
	$(BIN)/pytest -n 2 --dist loadfile -m "not judge"
	$(BIN)/pytest -n 2 --dist loadfile -m judge

lint: $(VENV)/tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/tests
	sh tests/tools/system-packages.sh pandoc
	$(BIN)/python -m benchmarks

judge-tools: $(NODE)/installed
	sh tests/tools/system-packages.sh

$(VENV)/created:
	sh tests/tools/make-venv.sh $(PYTHON) $(VENV)
	touch $@

$(VENV)/runtime: $(VENV)/created pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	# As pip does for what it copies: a start takes half the time where Python may not keep compiled code by itself.
	$(BIN)/python -m compileall -q lesstof slides_builder
	touch $@

$(VENV)/tests: $(VENV)/runtime pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[test]'
	touch $@

$(NODE)/installed: tests/tools/node-packages.txt
	mkdir -p $(NODE)
	PUPPETEER_SKIP_DOWNLOAD=1 npm install --silent --no-audit --no-fund --no-save --no-package-lock --ignore-scripts \
		--prefix $(NODE) $$(grep -v '^#' tests/tools/node-packages.txt)
	touch $@

clean:
	rm -rf build $(VENV) .tools
