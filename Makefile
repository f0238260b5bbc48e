# Two commands do all set-up: `make run` and `make test`. The others are for those who build Sincerely.
PYTHON ?= python3
BIN := .venv/bin
# Where the desk is: make run PORT=8400
PORT ?= 8321

.PHONY: run test check soak bench docs messages pictures lock clean

run: .venv/.installed
	@$(BIN)/sincerely serve --port $(PORT)

test: .venv/.installed-dev
	scripts/install-test-needs
	$(MAKE) --no-print-directory check
	$(BIN)/pytest -q -n 3 --dist loadgroup

check: .venv/.installed-dev
	$(BIN)/ruff check src tests bench scripts
	$(BIN)/ruff format --check src tests bench scripts
	$(BIN)/mypy
	$(BIN)/lint-imports

# Many letters, many workers, random kills: as `make test` does it, and twenty times as many.
soak: .venv/.installed-dev
	scripts/install-test-needs
	SOAK_LETTERS=10000 $(BIN)/pytest -q tests/outbox/test_killed.py -k must_survive_10

bench: .venv/.installed-dev
	@for measure in bench/*.py; do $(BIN)/python $$measure || exit 1; done

docs: .venv/.installed-dev
	$(BIN)/python -m scripts.write_docs

# The texts of the screens: the template of all of them, and every language's catalogue brought up to it and compiled.
messages: .venv/.installed-dev
	$(BIN)/python -m scripts.messages

pictures: .venv/.installed-dev
	scripts/install-test-needs
	$(BIN)/python scripts/pictures.py

.venv/.installed: requirements.lock pyproject.toml scripts/make-environment
	@PYTHON=$(PYTHON) scripts/make-environment requirements.lock
	@touch $@

.venv/.installed-dev: requirements-dev.lock pyproject.toml scripts/make-environment
	@PYTHON=$(PYTHON) scripts/make-environment requirements-dev.lock
	@touch .venv/.installed $@

# Pins every dependency with its hashes and names no address. Needs uv on the PATH.
lock:
	uv pip compile pyproject.toml --python-version 3.11 --universal --generate-hashes --no-emit-index-url --no-header -q -o requirements.lock
	uv pip compile pyproject.toml --group dev --extra postgresql --python-version 3.11 --universal --generate-hashes --no-emit-index-url --no-header -q -o requirements-dev.lock

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
