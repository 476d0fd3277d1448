# SPDX-License-Identifier: GPL-3.0-or-later
# Every act of a developer's day, and the two of a newcomer's: `make demo` and `make test`.

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install $(shell test -t 1 || echo --quiet)

# Qt wants a UTF-8 locale; a bare container or CI machine has none.
ifeq ($(LC_ALL)$(LC_CTYPE)$(LANG),)
export LANG := C.UTF-8
endif

.PHONY: help
help:
	@echo "make demo     install Earmark into $(VENV), then transcribe and open the sample episode"
	@echo "make run      install it, then open the library"
	@echo "make test     install it with the tools of its developers, then lint, type check and run every test"
	@echo "make lint     only the linter, the formatter's check and the type check"
	@echo "make format   let the linter and the formatter mend what they can"
	@echo "make sample   build the sample episode anew from packaging/sample/episode.toml"
	@echo "make translations bring the translations up to the code, and say what is not translated yet"
	@echo "make screenshots take the pictures of the README anew"
	@echo "make lock     take the newest versions of all dependencies into the lock files"
	@echo "make clean    remove $(VENV) and everything else that was made here"

.PHONY: demo run
demo: install
	$(BIN)/earmark demo

run: install
	$(BIN)/earmark

.PHONY: test lint format
test: system-test lint
	$(BIN)/pytest -ra --durations=10

lint: install-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

format: install-dev
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

.PHONY: sample translations screenshots lock clean
sample: install-dev system-run
	$(BIN)/python packaging/sample/make.py

translations: install
	$(BIN)/python packaging/translations/make.py

screenshots: install
	$(BIN)/python packaging/screenshots/make.py

lock: install-dev
	$(PIP) uv
	packaging/lock.sh $(BIN)/python

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -prune -exec rm -rf {} +

# What has to be there first. The stamps in $(VENV) make the second time fast.
.PHONY: install install-dev system-run system-test
install: system-run $(VENV)/installed
install-dev: $(VENV)/installed-dev

system-run:
	@packaging/system-packages.sh run

system-test:
	@packaging/system-packages.sh run test

$(VENV)/installed: packaging/requirements.lock pyproject.toml
	@packaging/make-venv.sh $(VENV)
	@echo "Installing Earmark and its models into $(VENV): about 700 MB to download, once."
	$(PIP) --require-hashes --use-pep517 -r packaging/requirements.lock
	$(PIP) --no-deps -e .
	@$(BIN)/python -m pip check # a dependency that the lock file lacks
	@touch $@

$(VENV)/installed-dev: packaging/requirements-dev.lock pyproject.toml
	@packaging/make-venv.sh $(VENV)
	@echo "Installing Earmark, its models and the tools of its developers into $(VENV): about 800 MB to download, once."
	$(PIP) --require-hashes --use-pep517 -r packaging/requirements-dev.lock
	$(PIP) --no-deps -e .
	@$(BIN)/python -m pip check # a dependency that the lock file lacks
	@touch $@
