# Everything runs in an environment of its own, which the first target makes.
#
#   make demo    compile all profiles and check a real File-set against STD-GEN-CD
#   make test    formatter, linter, types, generated files and all tests
#   make bench   start-up and compile times, files checked per second against DCMTK, as ratios
#   make fuzz    search for input that breaks a law of the readers, SECONDS for each kind
#   make build   compile profiles/ to generated/

PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
DEMO   ?= demo-output
JOBS   ?= 2
SECONDS ?= 60

.PHONY: demo test bench fuzz build format clean

demo: $(READY)
	@$(BIN)/python -m apdsl.demo --out $(DEMO)

test: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/apdsl build --check
	$(BIN)/apdsl fmt --check profiles
	$(BIN)/python -m pytest -n $(JOBS)

bench: $(READY)
	$(BIN)/python -m tests.benchmarks

fuzz: $(READY)
	$(BIN)/python -m tests.fuzz --seconds $(SECONDS)

build: $(READY)
	$(BIN)/python -m apdsl.syntax.grammar
	$(BIN)/python -m apdsl.diagnostics.index
	$(BIN)/apdsl build

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/apdsl fmt profiles

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("apdsl needs Python 3.11 or newer; name one with make PYTHON=...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $(READY)

clean:
	rm -rf $(VENV) $(DEMO) build dist .mypy_cache .ruff_cache .pytest_cache
