# Copydesk. `make run` and `make test` set up everything they need the first time; see README.md.

PYTHON ?= python3
VENV := .venv/bin
# A desk to open: make run DESK=~/office.desk
DESK ?=
# Arguments for pytest: make test ARGS="tests/editor -x"
ARGS ?=
# As many tests at once as there are processors.
WORKERS ?= auto

# Which parts of tests/torture, all without: make torture PARTS="kill power"
PARTS ?=

.PHONY: run test torture lint bench screenshots style-pictures site package clean lock set-up-run set-up-test

run: set-up-run
	@$(VENV)/python main.py $(DESK)

test: set-up-test
	@$(VENV)/python -m pytest -n $(WORKERS) $(ARGS)

lint: set-up-test
	$(VENV)/ruff check .
	$(VENV)/ruff format --check .
	$(VENV)/mypy
	$(VENV)/lint-imports

# The tests that try to lose something, at their full size: hours. docs/reliability.md keeps what came of it.
torture: set-up-test
	@$(VENV)/python -m tests.torture $(PARTS)

bench: set-up-test
	@$(VENV)/python -m bench $(ARGS)

# The pictures of docs/screens, made by the program itself.
screenshots: set-up-test
	@$(VENV)/python scripts/screenshots.py

# Each house style as proof, Word document and web page, side by side, for docs/screens. Needs LibreOffice and Chromium.
style-pictures: set-up-test
	@$(VENV)/python scripts/style_pictures.py

# The manual as pages of the web, in build/site.
site: set-up-run
	@$(VENV)/python scripts/make_site.py

# A folder that needs no Python, its archive, a .deb and, where appimagetool is, an AppImage; all in dist.
package: set-up-run
	@$(VENV)/python scripts/make_package.py

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist *.egg-info tests/tools/node_modules
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Writes the lock files anew from pyproject.toml; only for who changes a dependency. Needs uv.
lock:
	uv pip compile pyproject.toml --universal --generate-hashes --no-header --quiet --output-file lock/run.txt
	uv pip compile pyproject.toml --group dev --constraint lock/run.txt --universal --generate-hashes --no-header --quiet --output-file lock/dev.txt

set-up-run:
	@$(PYTHON) scripts/set_up.py run

set-up-test:
	@$(PYTHON) scripts/set_up.py test
