"""A session that runs scripts in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from pshjobs.compiler.script import compile_script
from pshjobs.job_sessions.host import JobHost, NoSink
from pshjobs.runtime.script_block import ScriptBlock
from pshjobs.runtime.shell import Shell
from pshjobs.session import make_shell
from pshjobs.source import SourceText


@pytest.fixture
def shell() -> Iterator[Shell]:
    made = make_shell(JobHost("test", NoSink()))
    yield made
    made.close()


@pytest.fixture
def run(shell: Shell) -> Callable[[str], list[Any]]:
    """Run a script and give what it writes."""

    def run_text(text: str) -> list[Any]:
        out: list[Any] = []
        shell.run(ScriptBlock(compile_script(SourceText(text)), shell), out=out.append)
        return out

    return run_text
