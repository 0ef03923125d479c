"""A value as the text of a table cell or of a line in a list."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Final

from pshjobs.errors import NetException
from pshjobs.values.bags import bag_of
from pshjobs.values.enumeration import iterate
from pshjobs.values.hashtable import DictionaryEntry, Hashtable
from pshjobs.values.null import NOTHING
from pshjobs.values.numbers import Char
from pshjobs.values.objects import PSCustomObject, PSObject, unwrap
from pshjobs.values.text import to_net_string, to_text
from pshjobs.values.type_info import TypeInfo
from pshjobs.values.type_table import type_of

from .metrics import ELLIPSIS
from .reading import MISSING, read_property


def is_null(value: object) -> bool:
    """True for what is shown as nothing."""
    return value is None or value is NOTHING or value is MISSING


class ValueText:
    """Texts of values for one session: `limit` gives $FormatEnumerationLimit, `standing_for` the name of the property that
    stands for an object inside braces."""

    __slots__ = ("limit", "standing_for")

    def __init__(self, limit: Callable[[], object], standing_for: Callable[[object], str | None]) -> None:
        self.limit = limit
        self.standing_for = standing_for

    def cell(self, value: object) -> str:
        """Text of a value: null is empty, a collection is put in braces."""
        kind = type(value)
        if kind is str:
            return value  # type: ignore[return-value]
        if kind is int:
            return str(value)
        if kind is bool:
            return "True" if value else "False"
        if is_null(value):
            return ""
        items = elements(value)
        if items is not None:
            return self.braces(items)
        return plain_text(value)

    def rounded(self, value: object) -> str:
        """Like `cell`, but with the three decimals that numbers have in a table made from properties."""
        kind = type(value)
        if kind is str:
            return value  # type: ignore[return-value]
        if kind is float or (kind is not int and isinstance(unwrap(value), (float, Decimal))):
            return three_decimals(unwrap(value))  # type: ignore[arg-type]
        return self.cell(value)

    def formatted(self, value: object, spec: str) -> str:
        """Text by a format string: a composite one (`{0:N2}`) or a plain one (`N2`). Raises what the format raises."""
        if is_null(value):
            return ""
        bare = unwrap(value)
        if isinstance(bare, (str, list, Hashtable, PSCustomObject)) and not isinstance(bare, Char):
            bare = plain_text(value)  # nothing that takes a format: its text, not expanded
        if "{0" in spec or "}" in spec:
            return format_text(spec, bare)
        return bare if type(bare) is str else format_text("{0:" + spec + "}", bare)

    def braces(self, items: Iterable[object]) -> str:
        """`{a, b, c}`, no more than $FormatEnumerationLimit elements."""
        limit = self.limit()
        most = limit if isinstance(limit, int) and not isinstance(limit, bool) else 4
        parts: list[str] = []
        for item in items:
            if 0 <= most <= len(parts):
                shown = ", ".join(parts)
                return "{" + shown + ELLIPSIS + "}"
            parts.append(self.element(item))
        return "{" + ", ".join(parts) + "}"

    def element(self, item: object) -> str:
        """Text of one element inside braces."""
        if item is None or item is NOTHING:
            return "$null"
        if isinstance(item, DictionaryEntry):
            return f"[{plain_text(item.key)}, {plain_text(item.value)}]"
        if isinstance(item, (str, int, float, Decimal, bool, PSCustomObject, PSObject, TypeInfo, list, Hashtable)):
            return plain_text(item)
        if not bag_of(item) and type_of(item).members.get("tostring") is None:
            name = self.standing_for(item)
            if name is not None:
                try:
                    return plain_text(read_property(item, name))
                except NetException:
                    return ""
        return plain_text(item)


def format_text(template: str, value: object) -> str:
    """A composite format of one value, in the current culture. Raises FormatException."""
    from pshjobs.values.format import format_string  # only those who format pay for it

    return format_string(template, [value])


def elements(value: object) -> Iterator[object] | None:
    """What braces enumerate: the elements of a collection, the entries of a dictionary; None for everything else."""
    if type(value) in _SINGLE:
        return None
    items = iterate(value)
    if items is not None:
        return items
    bare = unwrap(value)
    if isinstance(bare, Hashtable):
        return iter(bare.entries())
    if hasattr(type(bare), "__iter__") and "System.Collections.IDictionary" in type_of(bare).interfaces:
        return iter(bare)  # type: ignore[call-overload, no-any-return]
    return None


_SINGLE: Final = frozenset((str, int, float, bool, PSCustomObject, DictionaryEntry))


def is_received_enum(value: object) -> bool:
    """True for a value of an enumeration that came from a job: a number that knows its name."""
    return (
        type(value) is PSObject and "Value" in value.members and "Deserialized.System.Enum" in (value.type_names or ())
    )


def plain_text(value: object) -> str:
    """The text of a value in the current culture."""
    if is_null(value):
        return ""
    if is_received_enum(value):
        return str(value.members["Value"])  # type: ignore[attr-defined]
    bare = unwrap(value)
    if type(bare) is PSCustomObject and not bare.members:
        return ""
    if isinstance(bare, float):
        if math.isinf(bare):
            return "\u221e" if bare > 0 else "-\u221e"
        return to_text(bare)
    if isinstance(bare, (str, int, list, Decimal, PSCustomObject)) or bare is not value:
        return to_text(value)
    return to_net_string(value)


def three_decimals(value: float | Decimal) -> str:
    """A number with the three decimals of the culture's fixed-point format."""
    if isinstance(value, Decimal) or value * 2000 % 2 == 1 or not math.isfinite(value):
        return format_text("{0:F}", value)  # what lies half-way is .NET's business
    return f"{value:.3f}"
