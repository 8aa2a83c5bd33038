# Two commands for everyone: `make run` and `make test`. Developers: `make check`.

PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3.14 python3 python; do \
	$$p -c 'import sys, venv, ensurepip; raise SystemExit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
SOURCE := bot storage adapters tests

.PHONY: run test lint check fix golden lock manifests feature migration bench reliability fuzz killed understanding understanding-estimate hostile clean
.DEFAULT_GOAL := run

run: .venv/.run
	$(BIN)/kring run --quiet

test: .venv/.dev
	$(BIN)/pytest -q -n 2 --dist loadgroup --ignore=tests/reliability --durations=10

lint: .venv/.dev  ## format, lint, types, contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint test reliability  ## the developer's everything

fix: .venv/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

golden: .venv/.dev  ## rewrite the golden files, or those of one SUBJECT; read the difference like code
	KRING_GOLDEN=write $(BIN)/pytest -q tests/adapters/test_golden.py::test_golden $(if $(SUBJECT),-k "$(SUBJECT)")

manifests: .venv/.dev
	$(BIN)/python -m manifests

feature: .venv/.dev  ## make feature NAME=ideas: a subject that works, to begin from
	@$(BIN)/python -m manifests.feature "$(NAME)"
	$(MAKE) golden SUBJECT="$(NAME) or help"

migration: .venv/.dev  ## make migration NAME="add pulses"
	$(BIN)/python -m storage.migrations "$(NAME)"

bench: .venv/.dev  ## the bars of speed, as ratios
	$(BIN)/python -m tests.benchmarks
	$(BIN)/python -m tests.benchmarks.matching
	$(BIN)/python -m tests.benchmarks.pairing
	$(BIN)/python -m tests.benchmarks.pulse
	$(BIN)/python -m tests.benchmarks.library
	$(BIN)/python -m tests.benchmarks.bridges
	$(BIN)/python -m tests.benchmarks.pressure

reliability: .venv/.dev .venv/.clients  ## the long tests: cohorts, years, floods, kills; many examples
	$(BIN)/pytest -q -n 2 tests/reliability
	KRING_EXAMPLES=300 $(BIN)/pytest -q -n 2 -m hypothesis --ignore=tests/reliability

fuzz: export KRING_FUZZ_SECONDS ?= 120
fuzz: export KRING_FUZZ_SEED := $(or $(KRING_FUZZ_SEED),$(shell date +%s))
fuzz: .venv/.dev  ## nonsense at both doors, for KRING_FUZZ_SECONDS; again with its KRING_FUZZ_SEED
	@echo "KRING_FUZZ_SEED=$$KRING_FUZZ_SEED KRING_FUZZ_SECONDS=$$KRING_FUZZ_SECONDS"
	$(BIN)/pytest -q -n 2 tests/reliability/test_flood_in_slack.py tests/reliability/test_flood_in_teams.py

killed: .venv/.dev  ## SIGKILL at 200 moments while 300 newcomers are welcomed
	$(BIN)/python -m tests.benchmarks.killed

understanding understanding-estimate: export OPENBLAS_NUM_THREADS = 1  # the same sums in the same order
understanding: .venv/.dev  ## write the weights from the texts (two minutes)
	$(BIN)/python -m bot.talking.language.training

understanding-estimate: .venv/.dev  ## how well authors are read by a model that never saw them (five minutes)
	$(BIN)/python -m bot.talking.language.training.estimate

hostile: .venv/.dev  ## a hundred thousand texts that nobody should type
	$(BIN)/python -m tests.language.hostile

lock:
	$(LOCK) --group build -o requirements.lock
	$(LOCK) --group dev -o requirements-dev.lock
LOCK = uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --no-annotate -q

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/.run: requirements.lock pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/.dev: requirements-dev.lock pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@ .venv/.run

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Kring needs Python 3.11 or newer, with venv (on Debian: apt install python3-venv)."; exit 1; }
	$(PYTHON) -m venv .venv

CLIENTS := $(addprefix tests/clients/,.npmrc package.json package-lock.json)

.venv/.clients: $(CLIENTS) | .venv/bin/python  # where there is no npm, the tests that need it are skipped
	@! command -v npm >/dev/null || { mkdir -p .venv/clients && cp $(CLIENTS) .venv/clients && \
	(cd .venv/clients && npm ci --ignore-scripts --no-audit --no-fund --silent) && touch $@; } || \
	echo "npm could not fetch the clients of tests/clients: what needs them is skipped"
