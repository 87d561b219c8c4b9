# The two commands that matter: `make run` and `make test`. Nothing is installed outside .venv.

VENV := .venv
BIN := $(VENV)/bin
SHARED ?= ../shared
UV ?= uv
PIP := $(BIN)/python -m pip --disable-pip-version-check
COMPILE := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	--no-emit-index-url --no-emit-find-links --no-annotate
FIND_PYTHON := for python in $(PYTHON) python3.11 python3 python3.12 python3.13; do \
	$$python -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break; python=; done

# Chinese is read and written on every machine, whatever its locale.
export PYTHONUTF8 := 1

.DEFAULT_GOAL := help
.PHONY: run test coverage check fix bench soak figures accuracy docs env mutation acceptance lock assets help walk

run: env assets ## build the environment, check the sample county, write its reports into out/ and serve it
	$(BIN)/jixiao demo --out out

test: $(VENV)/.test assets ## install what tests need and run all of them; ARGS="tests/book -x" narrows it
	$(BIN)/pytest --numprocesses auto --dist worksteal $(ARGS)

coverage: $(VENV)/.test assets ## run the tests again and count the lines and branches that they reach (slower)
	$(BIN)/pytest --numprocesses auto --dist worksteal --cov --cov-report term $(ARGS)

check: $(VENV)/.test ## lint, format, types, layers and generated documents; changes nothing
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m docs.build --check

fix: $(VENV)/.test ## let ruff mend what it can mend
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: $(VENV)/.test ## run every benchmark with its peers and print the figures
	set -e; for name in $(basename $(notdir $(wildcard benchmarks/bench_*.py))); do $(BIN)/python -m benchmarks.$$name; done

soak: $(VENV)/.test ## race edits and approvals in full on SQLite and PostgreSQL (long); ARGS="--database sqlite" narrows it
	$(BIN)/python -m benchmarks.soak_races $(ARGS)

figures: $(VENV)/.test ## repeat the measurements and write the figures into docs/performance.md
	$(BIN)/python -m benchmarks.write_figures

accuracy: $(VENV)/.test ## plant errors in documents, count what is found and write it into docs/accuracy.md
	JIXIAO_SHARED=$(abspath $(SHARED)) $(BIN)/python -m benchmarks.accuracy

docs: env ## write the documents that are made from the rulebook and the command line
	$(BIN)/python -m docs.build

env: $(VENV)/.run ## create .venv from requirements.lock and install the project into it

mutation: $(VENV)/.test ## change the code in small ways and count the changes that no test notices (long)
	$(BIN)/mutmut run
	$(BIN)/mutmut results --all true | $(BIN)/python tests/mutation/score.py

acceptance: $(VENV)/.test ## check the original reports and the corpus; SHARED=../shared says where they are
	JIXIAO_SHARED=$(abspath $(SHARED)) $(BIN)/pytest tests/acceptance

assets: $(VENV)/.assets ## fetch the pinned libraries of the pages and copy them into the package

walk: $(VENV)/.test assets ## play a whole round in the browser, with all roles (minutes)
	JIXIAO_WALK=1 $(BIN)/pytest tests/web/walk

lock: ## pin every package again, with hashes and without addresses (needs uv)
	$(COMPILE) pyproject.toml --group build --output-file requirements.lock
	$(COMPILE) pyproject.toml --group build --extra test --constraint requirements.lock --output-file requirements-test.lock

help: ## print this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' Makefile

$(BIN)/python:
	@$(FIND_PYTHON); if [ -z "$$python" ]; then \
		echo "jixiao 需要 Python 3.11 或更高版本（含 venv）。Debian：apt install python3-venv" >&2; \
		echo "jixiao needs Python 3.11 or newer with venv. Debian: apt install python3-venv" >&2; \
		exit 1; fi; \
	echo "$$python -m venv $(VENV)"; $$python -m venv $(VENV)

$(VENV)/.run: requirements.lock pyproject.toml | $(BIN)/python
	$(PIP) install --require-hashes --no-deps --requirement requirements.lock
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q src/jixiao # as pip does with packages: a command starts in half the time
	@touch $@

$(VENV)/.test: requirements-test.lock $(VENV)/.run
	$(PIP) install --require-hashes --no-deps --requirement requirements-test.lock
	@touch $@

$(VENV)/.assets: src/jixiao/web/assets/package-lock.json src/jixiao/web/assets/build.py $(VENV)/.run
	$(BIN)/python -m jixiao.web.assets.build
	@touch $@
