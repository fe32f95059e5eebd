# The one door: every target makes its own set-up first.
.DEFAULT_GOAL := help
.PHONY: help up test test-all lint bench eval lock clean
BIN := .venv/bin

help: ## What there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

up: ## Open ./room (made on the first run) and serve it; ARGS="--people 1000" adds options
	@scripts/setup.sh run
	@$(BIN)/strongroom up $(ARGS)

test: lint ## Lint, types, floors and the fast tests
	@$(BIN)/python -m pytest -m "not slow" -n auto --dist loadfile $(ARGS)

test-all: lint ## All tests, the slow ones too
	@$(BIN)/python -m pytest $(ARGS)

lint: ## Formatting, lint, types, import floors
	@scripts/setup.sh dev
	@$(BIN)/ruff format --check --quiet src tests benchmarks
	@$(BIN)/ruff check --quiet src tests benchmarks
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache > .venv/floors.log 2>&1 || { cat .venv/floors.log; exit 1; }

bench: ## The benchmarks, as ratios in one run
	@scripts/setup.sh dev
	@$(BIN)/python benchmarks/run.py $(ARGS)

eval: ## How well texts and tables are found on data that the rules never saw
	@scripts/setup.sh dev
	@$(BIN)/python benchmarks/evaluation.py texts $(ARGS)
	@$(BIN)/python benchmarks/evaluation.py tables

lock: ## Pin the requirements again, by hash and without addresses (needs uv)
	uv pip compile -q --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate pyproject.toml requirements/run.in -o requirements/run.txt
	uv pip compile -q --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate pyproject.toml requirements/run.in requirements/dev.in -o requirements/dev.txt

clean: ## Remove what was built, never a room
	rm -rf .venv build dist src/strongroom/kernels/compiled/*.so .mypy_cache .ruff_cache .hypothesis .import_linter_cache src/*.egg-info
