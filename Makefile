# make demo: the example as a page in out/demo.html      make test: all checks      make help: the rest
.DEFAULT_GOAL := help
.PHONY: help demo test lint fuzz quality bench picture lock clean

# The first Python of 3.11 or later; name another with make PYTHON=…
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11 python3.14; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
BIN := .venv/bin

help:
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' Makefile | expand -t 16

demo: .venv/.installed ## build the timeline of the story that comes with the program
	@$(BIN)/timeline demo -o out/demo.html
	@echo "The demo is in $(CURDIR)/out/demo.html: open it in a browser."

test: .venv/.installed-dev lint ## everything: format, types, tests (browser tests need chromium)
	$(BIN)/python -m pytest -n auto

lint: .venv/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# The same inputs each time, for each target; a night of others, led by branches, is make fuzz RUNS=0 SECONDS=20000.
RUNS ?= 3000
SECONDS ?= 60
SEED ?= 1
FUZZ = PYTHONHASHSEED=0 $(BIN)/python tools/fuzz.py

fuzz: .venv/.installed-dev ## look for bytes and texts that break the readers and the finder
	$(FUZZ) readers --runs $(RUNS) --seconds $(SECONDS) --seed $(SEED) --findings out
	$(FUZZ) dates --runs $(RUNS) --seconds $(SECONDS) --seed $(SEED) --findings out
	$(FUZZ) words --runs $(RUNS) --seed $(SEED) --findings out

quality: .venv/.installed-dev ## measure on the corpora in ../shared and compare with the floors
	$(BIN)/python -m tests.quality

bench: .venv/.installed-dev ## measure how fast it is, beside others (CHRONO=folder of npm's chrono-node)
	$(BIN)/python -m bench $(if $(CHRONO),--chrono $(CHRONO))

picture: .venv/.installed-dev demo ## take the picture in the README
	$(BIN)/python tools/picture.py out/demo.html docs/demo.png

lock: .venv/.installed-dev ## write the lock files anew from pyproject.toml
	$(BIN)/uv pip compile -q --upgrade --universal --python-version 3.11 --generate-hashes --no-header \
		pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header \
		--extra dev -c requirements.lock pyproject.toml -o requirements-dev.lock

clean: ## remove what make has made
	rm -rf .venv out/* *.egg-info build .pytest_cache .mypy_cache .ruff_cache .hypothesis

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed; name it with make PYTHON=…"; exit 1; }
	$(PYTHON) -m venv .venv

.venv/.installed: .venv/bin/python requirements.lock pyproject.toml
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps -e .
	@touch $@

.venv/.installed-dev: .venv/.installed requirements-dev.lock
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@
