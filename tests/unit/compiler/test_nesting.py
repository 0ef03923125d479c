"""Scripts beyond what one Python function can hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    "script",
    [
        "+".join(["1"] * 3000) + " | Out-Null; 'end'",
        "$x = @{}; $x.b = $x; $y = $x" + ".b" * 2000 + "; 'end'",
        "if ($false) { 1 }" + "".join(f" elseif ($x -eq {i}) {{ {i} }}" for i in range(500)) + " else { 'end' }",
        "".join(f"foreach ($i{i} in 1) {{ " for i in range(30)) + "'end'" + "}" * 30,
        "try { " * 30 + "'end'" + " } catch { throw }" * 30,
        "if ($true) { " * 90 + "'end'" + "}" * 90,
        "-and ".join(["$true "] * 500) + " | Out-Null; 'end'",
    ],
    ids=["sums", "members", "elseif", "loops", "try", "if", "and"],
)
def test_depth_and_length_do_not_matter(run: Run, script: str) -> None:
    assert run(script)[-1] == "end"


def test_control_leaves_parts_that_were_moved_out(run: Run) -> None:
    nested = "foreach ($a in 1) { " * 16
    assert run("function f { " + nested + "return 'gone'" + " }" * 16 + "; 'not here' }; f") == ["gone"]


def test_endless_recursion_is_powershells_error(run: Run) -> None:
    assert run("function f { f }; try { f } catch { $_.FullyQualifiedErrorId }") == ["CallDepthOverflow"]
