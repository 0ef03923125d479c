#!/usr/bin/env bash
# The one command before a commit and in CI: format, lint, types, tests. Sets up what it needs in .venv.
#   tests/check.sh            everything
#   tests/check.sh --quick    without the recordings and the terminal suite
set -euo pipefail
cd "$(dirname "$0")/.."
python=.venv/bin/python
if [ ! -x "$python" ]; then
  python3 -m venv .venv
fi
if ! "$python" -c "import ruff, mypy, pytest, pexpect, pyte, hypothesis, xdist, pshjobs" 2>/dev/null; then
  "$python" -m pip install --quiet --disable-pip-version-check -e ".[dev]"
fi
"$python" -m ruff format --check pshjobs tests bench
"$python" -m ruff check pshjobs tests bench
"$python" -m mypy
if [ "${1:-}" = "--quick" ]; then
  exec "$python" -m pytest -n 2 --ignore=tests/conformance --ignore=tests/pty
fi
exec "$python" -m pytest -n 2
