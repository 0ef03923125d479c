"""The parser agrees with the recordings of PowerShell's parser at least as often as it did."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
LEAST = {
    "tokens": {"tokens": 1001},
    "ast": {"tree": 1631},
    "errors": {"first": 2876, "incomplete": 2876, "all": 2875},
    "errors-run": {"all": 49, "id": 49},
}


@pytest.mark.parametrize("kind", LEAST)
def test_parser_recordings(kind: str, tmp_path: Path) -> None:
    """No record that agreed is lost."""
    outcome = tmp_path / "outcome.json"
    answer = f"{sys.executable} {HERE / 'answer.py'}"
    subprocess.run(
        [sys.executable, HERE / "compare.py", "--answer", answer, "--json", outcome, HERE / "parser" / f"{kind}.jsonl"],
        check=False,
        capture_output=True,
    )
    rows = json.loads(outcome.read_text(encoding="utf-8")).values()
    for measure, least in LEAST[kind].items():
        assert sum(row[measure] for row in rows) >= least, measure
