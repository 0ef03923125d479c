"""How Compare-Object finds what two lists have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from pshjobs.values.adapters import MISSING
from pshjobs.values.objects import MemberBag, PSCustomObject, PSObject

from .property_expression import PropertyExpression
from .value_order import compare_values


class Difference(NamedTuple):
    """An object and the side where it was found."""

    item: Any
    side: str


class Comparison:
    """Matches objects as they come; what has no match yet waits in a backlog of limited size."""

    def __init__(self, expressions: Sequence[PropertyExpression], ignore_case: bool, window: int) -> None:
        self._expressions = expressions
        self._ignore_case = ignore_case
        self._window = window
        self._references: list[Any] = []
        self._differences: list[Any] = []

    def add_difference(self, item: Any, reference: tuple[Any, ...]) -> list[Difference]:
        """Take the next object of each list (the reference may have ended): what is decided now."""
        if reference and self._equal(reference[0], item):
            return [Difference(reference[0], "==")]
        found: list[Difference] = []
        match = self._take(self._references, item)
        if match:
            found.append(Difference(match[0], "=="))
        rest = () if match else (item,)
        if reference:
            other = self._take(self._differences, reference[0])
            if other:
                found.append(Difference(reference[0], "=="))
            else:
                self._references.append(reference[0])
        self._differences.extend(rest)
        return found + self._overflow()

    def add_reference(self, item: Any) -> list[Difference]:
        """Take a reference object when the other list has ended."""
        if self._take(self._differences, item):
            return [Difference(item, "==")]
        self._references.append(item)
        return self._overflow()

    def rest(self) -> list[Difference]:
        """What never found a match."""
        return [Difference(item, "=>") for item in self._differences] + [
            Difference(item, "<=") for item in self._references
        ]

    def _overflow(self) -> list[Difference]:
        found = []
        while len(self._differences) > self._window:
            found.append(Difference(self._differences.pop(0), "=>"))
        while len(self._references) > self._window:
            found.append(Difference(self._references.pop(0), "<="))
        return found

    def _take(self, backlog: list[Any], item: Any) -> tuple[Any, ...]:
        for at, known in enumerate(backlog):
            if self._equal(known, item):
                del backlog[at]
                return (known,)
        return ()

    def _equal(self, left: Any, right: Any) -> bool:
        if not self._expressions:
            return compare_values(left, right, self._ignore_case) == 0
        for expression in self._expressions:
            first, second = (_value(expression, item) for item in (left, right))
            if compare_values(first, second, self._ignore_case) != 0:
                return False
        return True

    def show(self, difference: Difference, passes_through: bool) -> object:
        """The object that reports a difference."""
        item, side = difference
        if passes_through:
            holder = item if isinstance(item, (PSCustomObject, PSObject)) else PSObject(item)
            holder.members["SideIndicator"] = side
            return holder
        if not self._expressions:
            return PSCustomObject(MemberBag({"InputObject": item, "SideIndicator": side}))
        members = MemberBag({each.text: _value(each, item) for each in self._expressions})
        members["SideIndicator"] = side
        return PSCustomObject(members)


def _value(expression: PropertyExpression, item: Any) -> Any:
    value = expression.value(item)
    return None if value is MISSING else value
