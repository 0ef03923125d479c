"""A terminal with the real shell in it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
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
