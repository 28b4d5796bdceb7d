# Everything here runs inside .venv, made on first use from pinned versions with hashes.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUNS := $(VENV)/.runs
CHECKS := $(VENV)/.checks

.PHONY: demo test check lint types contract examples floors figures docs bench pins clean help
.DEFAULT_GOAL := help

help: ## what can be made
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: $(RUNS) ## set up, then read the five demo pages
	$(BIN)/twosource demo

test: $(CHECKS) ## set up, then run the tests
	$(BIN)/python -m pytest

check: lint types contract test floors ## what must hold before a change lands

lint: $(CHECKS) ## format and lint
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(CHECKS) ## strict types
	$(BIN)/mypy

contract: $(CHECKS) ## imports point down
	$(BIN)/lint-imports

floors: $(CHECKS) ## quality on a fixed sample of the bench, where there is one
	$(BIN)/python scripts/floors.py

figures: $(CHECKS) ## quality on the whole bench, written to docs/accuracy.md
	$(BIN)/python scripts/figures.py

docs: $(CHECKS) ## write the generated reference pages again
	$(BIN)/python scripts/reference.py

bench: $(CHECKS) ## speed and memory
	$(BIN)/python benchmarks/speed.py
	$(BIN)/python benchmarks/lineage.py

pins: $(CHECKS) ## choose and pin versions again
	$(BIN)/pip install -q pip-tools
	$(BIN)/pip-compile -q --generate-hashes --all-build-deps --allow-unsafe --strip-extras --no-header \
		--no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options -o requirements.txt pyproject.toml
	$(BIN)/pip-compile -q --generate-hashes --allow-unsafe --strip-extras --no-header \
		--no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options -o requirements-dev.txt requirements-dev.in

clean: ## remove the environment and every cache
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis artefacts twosource-demo

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "twosource needs Python 3.11 or later: make PYTHON=python3.12 demo"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "This Python lacks venv: install the package python3-venv (Debian, Ubuntu) and try again"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(RUNS): requirements.txt pyproject.toml | $(BIN)/python
	$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(CHECKS): requirements-dev.txt $(RUNS)
	$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@
