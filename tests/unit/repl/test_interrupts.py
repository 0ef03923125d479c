"""Ctrl+C lands between any two instructions of a loop, and what is around the loop sees it."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator

import pytest

from pshjobs.console import ConsoleHost
from pshjobs.repl.interrupts import do_nothing_on_interrupt, stop_on_interrupt
from pshjobs.repl.submission import run_submission
from pshjobs.runtime.shell import Shell
from pshjobs.session import make_shell


@pytest.fixture
def session() -> Iterator[Shell]:
    """A session; the handler of Ctrl+C is put back."""
    before = signal.getsignal(signal.SIGINT)
    shell = make_shell(ConsoleHost())
    yield shell
    shell.close()
    signal.signal(signal.SIGINT, before)


def interrupt(shell: Shell, text: str) -> str:
    """Run a line and press Ctrl+C a moment after it has set `$go`; how it ended."""
    do_nothing_on_interrupt()

    def press() -> None:
        while "go" not in shell.global_scope:
            time.sleep(0.005)
        time.sleep(0.02)
        os.kill(os.getpid(), signal.SIGINT)

    threading.Thread(target=press, daemon=True).start()
    with stop_on_interrupt():
        return run_submission(shell, text)


@pytest.mark.parametrize(
    "loop",
    [
        "while ($true) { $k++ }",
        "while ($true) { }",
        "do { $k++ } while ($true)",
        "do { } until ($false)",
        "for () { $k++ }",
        "for ($k = 0; $true; $k++) { }",
        "foreach ($i in 1..99999999) { $k++ }",
        "1..99999999 | ForEach-Object { $k++ }",
        "while ($true) { try { $k++ } catch { } }",
        "function f { while ($true) { $k++ } }; f",
        "Start-Sleep 60",
    ],
)
def test_finally_runs(session: Shell, loop: str) -> None:
    """`finally` around every kind of loop runs, `catch` does not."""
    assert interrupt(session, f"try {{ $go = 1; {loop} }} catch {{ $seen = 1 }} finally {{ $done = 7 }}") == "Stopped"
    assert session.global_scope.lookup("done") == 7
    assert session.global_scope.lookup("seen") is None
    assert session.errors == []
    assert not session.succeeded


def test_variables_of_a_loop_are_kept(session: Shell) -> None:
    """What a loop has counted is there afterwards."""
    interrupt(session, "$go = 1; while ($true) { $k++ }")
    assert session.global_scope.lookup("k") > 10
    assert [entry.execution_status for entry in session.history] == ["Stopped"]
