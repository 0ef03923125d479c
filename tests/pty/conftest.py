"""A terminal with the real shell in it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from _pytest.runner import runtestprotocol
from terminal import Terminal


@pytest.fixture
def home() -> Iterator[Path]:
    """An empty home folder with a short name: prompts must not wrap."""
    with tempfile.TemporaryDirectory(prefix="t", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


@pytest.fixture
def shell(home: Path) -> Iterator[Terminal]:
    """A shell at its first prompt."""
    with Terminal(home) as terminal:
        terminal.prompt()
        yield terminal


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool:
    """Give a terminal test that fails one more try with a fresh terminal, and tell of it: a loaded machine can lose the race for a key."""
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    reports = runtestprotocol(item, log=False, nextitem=nextitem)
    if any(report.failed for report in reports):
        item._initrequest()  # type: ignore[attr-defined]  # fixtures anew
        reports = runtestprotocol(item, log=False, nextitem=nextitem)
        item.warn(pytest.PytestWarning("passed or failed only at the second try"))
    for report in reports:
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True
