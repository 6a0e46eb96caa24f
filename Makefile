# Every command of the project. `make run` and `make test` need Python 3.11+ and nothing else.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
Q ?= berapa jumlah rumah sakit di banten

.PHONY: run ask test test-slow lint format bench clean

run: $(VENV)/runtime
	$(PY) server.py

ask: $(VENV)/runtime
	@$(PY) -m bot ask "$(Q)"

test: $(VENV)/dev
	$(PY) -m pytest -m "not slow" -n auto --dist loadfile

test-slow: $(VENV)/dev
	$(PY) -m pytest -m slow

lint: $(VENV)/dev
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy

format: $(VENV)/dev
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .

bench: $(VENV)/dev
	$(PY) -m bench

clean:
	rm -rf $(VENV) data

$(VENV)/runtime: requirements.txt constraints.txt
	test -x $(PY) || $(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

$(VENV)/dev: requirements-dev.txt $(VENV)/runtime
	$(PY) -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@
