"""The order of evaluation: from left to right, each part once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Run = Callable[[str], list[Any]]


def test_operands_are_evaluated_from_left_to_right(run: Run) -> None:
    assert run("$i = 1; ($i++) + $i * 10") == [21]


def test_what_a_call_changes_is_seen_to_its_right(run: Run) -> None:
    assert run("function f { $script:x = 5; 1 }; $x = 0; (f) + ($x ? 10 : 20)") == [11]


def test_the_target_of_a_compound_assignment_is_evaluated_once(run: Run) -> None:
    assert run("$script:n = 0; function at { $script:n++; 0 }; $a = @(1); $a[(at)] += 5; $a[0]; $n") == [6, 1]


def test_arguments_are_evaluated_before_the_call(run: Run) -> None:
    assert run('$i = 0; function f($a, $b) { "$a $b" }; f (++$i) (++$i)') == ["1 2"]
