"""Where the compiled code says that an error happened."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("script", "statement"),
    [
        ("$y = [int]'z' + 1", "$y = [int]'z' + 1"),
        ("if ([int]'z') { 1 }", "[int]'z'"),
        ("foreach ($i in [int]'z') { 1 }", "[int]'z'"),
        ("function f { return [int]'z' }; f", "[int]'z'"),
        ("for ($i = 0; $i -lt 2; $i += [int]'z') { }", "$i += [int]'z'"),
        ("'a'; $(1; [int]'z')", "[int]'z'"),
    ],
)
def test_an_error_is_placed_at_its_statement_or_condition(run: Run, script: str, statement: str) -> None:
    found = run(f"try {{ {script} }} catch {{ $_.InvocationInfo.Statement }}")
    assert found[-1] == statement


def test_an_unknown_type_is_placed_at_its_name(run: Run) -> None:
    assert run("try { $x = 1 + [No.Such]::Value } catch { $_.InvocationInfo.Statement }") == ["[No.Such]"]
