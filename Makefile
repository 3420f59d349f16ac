# `make run` and `make test` need python3 (3.11 or later) and make, nothing else: they set up .venv by themselves.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
CODE := src tests bench tools
EXAMPLE := example.db

.PHONY: help setup run test docs lint check format bench clean

help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | while IFS="$$(printf '\t')" read -r name what; do \
		printf '  make %-8s %s\n' "$$name" "$$what"; done

setup: $(READY) ## Set up .venv with the command at .venv/bin/vedette

run: $(READY) ## Code the example pages into a store of their own and print the situation
	@rm -f $(EXAMPLE) $(EXAMPLE)-wal $(EXAMPLE)-shm
	@$(BIN)/vedette run examples/pages --db $(EXAMPLE)
	@$(BIN)/vedette export events --db $(EXAMPLE) | $(BIN)/python tools/look_behind.py $(BIN)/vedette $(EXAMPLE)

test: $(READY) ## Run all tests (PostgreSQL's too, where its server is installed)
	@$(BIN)/pytest -n auto --dist loadfile

docs: $(READY) ## Check that the documents say what the code does
	@$(BIN)/pytest -q tests/docs

lint: $(READY) ## Check format, rules, types and layers
	@status=0; \
	echo '# format'; $(BIN)/ruff format --check $(CODE) || status=1; \
	echo '# rules'; $(BIN)/ruff check $(CODE) || status=1; \
	echo '# types'; $(BIN)/mypy || status=1; \
	echo '# layers'; $(BIN)/lint-imports || status=1; \
	exit $$status

check: lint test ## Check everything: format, rules, types, layers, tests, documents

format: $(READY) ## Format the code and mend what can be mended
	@$(BIN)/ruff format $(CODE)
	@$(BIN)/ruff check --fix $(CODE)

bench: $(READY) ## Measure speed and memory against a bare pass of the parser
	@$(BIN)/python bench/run.py

clean: ## Remove .venv, the example's store and all caches
	@rm -rf $(VENV) $(EXAMPLE) $(EXAMPLE)-wal $(EXAMPLE)-shm build dist
	@rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find src tests bench tools -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamp is older than pyproject.toml when a dependency changed: only then is anything installed again.
$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo 'Vedette needs Python 3.11 or later; name one with: make PYTHON=/path/to/python3.11 …' >&2; exit 1; }
	@if command -v uv >/dev/null 2>&1; then \
		echo 'Setting up $(VENV) with uv …' >&2; \
		{ [ -x $(BIN)/python ] || uv venv --quiet --python "$$(command -v $(PYTHON))" $(VENV); } && \
		uv pip install --quiet --python $(BIN)/python --editable . --group dev; \
	else \
		echo 'Setting up $(VENV) with pip; the first time takes a minute or two …' >&2; \
		{ [ -x $(BIN)/pip ] || { $(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
			echo 'This python3 cannot make virtual environments: install its venv package' >&2; \
			echo '(Debian, Ubuntu: apt-get install python3-venv), or install uv, and try again.' >&2; exit 1; }; \
			$(PYTHON) -m venv $(VENV); }; } && \
		$(BIN)/python -m pip install -qq --disable-pip-version-check --upgrade 'pip>=25.1' && \
		$(BIN)/python -m pip install -qq --disable-pip-version-check --editable . --group dev; \
	fi
	@touch $(READY)
