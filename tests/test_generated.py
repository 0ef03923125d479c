"""Files that are made from declarations say what the declarations say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize("script", ["completions/generate.py", "docs/generate.py"])
def test_generated_files_are_current(script: str) -> None:
    """Running the generator again would change nothing."""
    done = subprocess.run([sys.executable, ROOT / script, "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"run `python {script}`:\n{done.stdout}{done.stderr}"
