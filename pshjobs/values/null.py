"""The two kinds of nothing."""

from __future__ import annotations

from typing import Final, final


@final
class AutomationNull:
    """What a statement without output gives: `$null` in every expression, but no item at all in a pipeline or `@( )`."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "NOTHING"


NOTHING: Final = AutomationNull()
"""The only instance. Variables may hold it; whoever takes a value for a command, an operator or an element makes it None."""
