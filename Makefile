# Concierge: everything a person needs. `make` alone lists the targets.
#
# Python 3.11 or newer, make and a package index are enough: the rest goes into .venv, once.
# Settings: PYTHON=/path/to/python3 (which Python to use), PYTEST_ARGS="-k name" (for `make test`);
# for `make bench` DATASETS=/path/to/sets, EMBEDDINGS=1, BENCH_ARGS="part --peers name" (docs/benchmarks.md).

VENV := .venv
PY := $(VENV)/bin/python
PYTEST_ARGS ?=
DATASETS ?= ../shared/datasets
BENCH_ARGS ?=
EMBEDDINGS ?=

# What a person has set for their own pip or Python must not send the packages elsewhere.
unexport PYTHONPATH PYTHONHOME PYTHONSAFEPATH PIP_TARGET PIP_PREFIX PIP_ROOT PIP_PYTHON PIP_REQUIREMENT \
  PIP_CONSTRAINT PIP_BUILD_CONSTRAINT PIP_EDITABLE PIP_DRY_RUN PIP_NO_DEPS PIP_REQUIRE_HASHES \
  PIP_NO_BUILD_ISOLATION PIP_IGNORE_INSTALLED PIP_UPGRADE PIP_NO_BINARY PIP_ONLY_BINARY PIP_PRE
export PIP_USER := 0
export PIP_REQUIRE_VIRTUALENV := 0
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1
export PIP_ROOT_USER_ACTION := ignore

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test check bench gallery format lock clean FORCE

help: ## List these targets
	@sed -n 's/^\([a-z]*\):.*## /  make \1|/p' Makefile | while IFS='|' read -r target text; do \
	  printf '%-14s %s\n' "$$target" "$$text"; done

run: $(VENV)/.run ## Run the bot: on Discord where a token is configured, else in the terminal
	@if [ -n "$$DISCORD_TOKEN$$DISCORD_TOKEN_FILE" ] || grep -Eqs '^[^#]*token' config.yaml; then \
	  exec $(PY) -m bot run; \
	else \
	  echo "No Discord token is configured (docs/configuration.md says how), so here is the bot in the terminal." >&2; \
	  exec $(PY) -m bot chat; \
	fi

test: $(VENV)/.dev ## Run the tests
	@$(PY) -m pytest -n 2 $(PYTEST_ARGS)

check: $(VENV)/.dev ## Lint, format, types, import rules, and the shipped packs
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports
	$(PY) -m bot check

BENCH := bench$(if $(EMBEDDINGS),-embeddings)

bench: $(VENV)/.$(BENCH) ## Measure the engine beside its peers
	@$(PY) -m benchmarks $(BENCH_ARGS) --datasets "$(DATASETS)"

gallery: $(VENV)/.dev ## Make the pictures of docs/gallery.md anew (needs Chromium)
	@$(PY) -m tools.gallery

format: $(VENV)/.dev ## Format the code
	$(PY) -m ruff format .
	$(PY) -m ruff check --fix .

UV_COMPILE = $(VENV)/lock/bin/uv pip compile pyproject.toml --universal --generate-hashes --upgrade --quiet \
  --custom-compile-command "make lock"

lock: $(VENV)/.run ## Renew the lock files from pyproject.toml
	@test -x $(VENV)/lock/bin/uv || { $(PY) -m venv $(VENV)/lock && $(VENV)/lock/bin/python -m pip install -q uv; } >&2
	$(UV_COMPILE) --group build --output-file requirements.lock
	$(UV_COMPILE) --group build --group dev --constraint requirements.lock --output-file requirements-dev.lock
	$(UV_COMPILE) --group bench --constraint requirements.lock --output-file requirements-bench.lock
	$(UV_COMPILE) --group bench --group bench-embeddings --constraint requirements-bench.lock \
	  --output-file requirements-bench-embeddings.lock

clean: ## Remove the virtual environment and all caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# --- Set-up. A stamp holds the folder it was made in: an environment does not survive being moved. ---

HERE := $(shell pwd -P)
ifneq "$(shell cat $(VENV)/.run 2>/dev/null && $(PY) -c '' 2>&1)" "$(HERE)"
$(VENV)/.run: FORCE
endif

define find_python
found=; \
for candidate in $(if $(PYTHON),"$(PYTHON)",python3.13 python3.12 python3.11 python3 python); do \
  "$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
  found="$$candidate"; \
  "$$candidate" -c 'import ensurepip, venv' 2>/dev/null && break; \
  found="no venv in $$candidate"; \
done; \
case "$$found" in \
  "") echo "Concierge needs Python 3.11 or newer, and $(if $(PYTHON),$(PYTHON) is none,none was found)." \
    "Install one, or name it: make PYTHON=/path/to/python3"; exit 1;; \
  "no venv in "*) echo "$${found#no venv in } cannot make virtual environments: install its venv package" \
    "(Debian and Ubuntu: python3-venv), or name another: make PYTHON=/path/to/python3"; exit 1;; \
esac
endef

define pip_install
$(PY) -m pip install --quiet $(1) || { echo "The set-up did not finish: pip's message above says why." \
  "It needs a package index; run the command again when it can be reached."; exit 1; }
endef

$(VENV)/.run: requirements.lock pyproject.toml
	@exec </dev/null >&2; \
	if [ "$$(cat $@ 2>/dev/null)" != "$(HERE)" ] \
	  || ! $(PY) -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	  $(find_python); \
	  echo "Setting up $(VENV) with $$found (once; about a minute)"; \
	  "$$found" -m venv --clear $(VENV) || exit 1; \
	fi; \
	$(call pip_install,--require-hashes -r requirements.lock); \
	$(call pip_install,--no-deps --no-build-isolation --editable .); \
	printf '%s\n' "$(HERE)" > $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.run
	@exec </dev/null >&2; \
	echo "Installing what the tests and checks need (once)"; \
	$(call pip_install,--require-hashes -r requirements-dev.lock); \
	touch $@

$(VENV)/.$(BENCH): requirements-$(BENCH).lock $(VENV)/.run
	@exec </dev/null >&2; \
	echo "Installing what is measured beside the engine (once)"; \
	$(call pip_install,--require-hashes -r $<); \
	touch $@
