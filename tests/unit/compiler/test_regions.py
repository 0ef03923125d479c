"""Loops whose variables live in Python locals."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Run = Callable[[str], list[Any]]


def test_variables_are_written_back_when_the_loop_ends(run: Run) -> None:
    assert run("for ($i = 0; $i -lt 3; $i++) { $s += $i }; $i; $s") == [3, 3]


def test_they_are_written_back_when_an_error_ends_the_loop(run: Run) -> None:
    assert run("try { foreach ($i in 1..5) { $n = $i; if ($i -eq 3) { throw 'x' } } } catch { }; $n; $i") == [3, 3]


def test_a_loop_that_calls_a_command_shows_its_variables(run: Run) -> None:
    assert run("function f { $i * 10 }; foreach ($i in 1..2) { f }") == [10, 20]


def test_compound_assignment_in_a_function_starts_from_nothing(run: Run) -> None:
    assert run("$t = 10; function f { foreach ($i in 1..2) { $t += 1 }; $t }; f; $t") == [2, 10]
