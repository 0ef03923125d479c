"""The profile: a script of the user's that runs before everything else, unless -NoProfile is given."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize(("options", "expected"), [([], "from the profile\n"), (["-NoProfile"], "\n")])
def test_profile(options: list[str], expected: str, tmp_path: Path) -> None:
    """What the profile defines is there, or not with -NoProfile."""
    folder = tmp_path / "pshjobs"
    folder.mkdir()
    (folder / "profile.ps1").write_text("$greeting = 'from the profile'\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pshjobs", *options, "-Command", '"$greeting"'],
        capture_output=True,
        text=True,
        check=True,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "XDG_CONFIG_HOME": str(tmp_path)},
    )
    assert done.stdout == expected
