"""The recordings as pytest cases: those in `passing.txt` must pass; the others are not collected."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from run import parse  # noqa: E402
from score import case_files, identity, passing  # noqa: E402


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test for each recording of the ratchet file."""
    if "recording" not in metafunc.fixturenames:
        return
    wanted = passing()
    cases = [
        pytest.param(case, id=identity(path, case))
        for path in case_files([])
        for case in parse(path.read_text(encoding="utf-8"), path.stem)
        if identity(path, case) in wanted
    ]
    metafunc.parametrize("recording", cases)


@pytest.fixture(scope="session")
def slot() -> Iterator[Path]:
    """A folder for the cases of this process, whose path is as long as the recorded ones'; and a warm shell to fork."""
    from warm import warm_up

    warm_up()
    scratch = Path(tempfile.mkdtemp(prefix="pc", dir="/tmp"))
    yield scratch / "w0"
    shutil.rmtree(scratch, ignore_errors=True)
