"""Random numbers in .NET's number types, and random choice."""

from __future__ import annotations

import random
from typing import Any, Final

from pshjobs.errors import ArgumentException
from pshjobs.values.convert import convert
from pshjobs.values.numbers import INT32_MAX, INT64_MAX, Int64, Integer
from pshjobs.values.objects import unwrap
from pshjobs.values.type_table import require_type

SEEDED: Final = "seeded_random"


class RandomNumbers:
    """A source of chance: the session's own once it was seeded, else the system's."""

    __slots__ = ("_source",)

    def __init__(self, state: dict[str, Any] | None, seed: object) -> None:
        known = state.get(SEEDED) if state is not None else None
        if seed is not None and state is not None:
            known = state[SEEDED] = random.Random(int(seed))  # type: ignore[call-overload]  # an Int32 by its parameter
        self._source: random.Random = known or random.SystemRandom()

    def between(self, minimum: object, maximum: object, has_minimum: bool, has_maximum: bool) -> object:
        """A number from the minimum to below the maximum, of the wider of their types."""
        low = _number(minimum) if has_minimum else None
        high = _number(maximum) if has_maximum else None
        if isinstance(low, float) or isinstance(high, float):
            return self._real(float(low or 0), 1.7976931348623157e308 if high is None else float(high))
        is_long = isinstance(low, Int64) or isinstance(high, Int64)
        least = int(low or 0)
        limit = (INT64_MAX if is_long else INT32_MAX) if high is None else int(high)
        if least >= limit:
            raise _wrong_order(least, limit)
        found = self._source.randrange(least, limit)
        return Int64(found) if is_long else found

    def _real(self, low: float, high: float) -> float:
        if low >= high:
            raise _wrong_order(low, high)
        return low + (high - low) * self._source.random()

    def chosen(self, items: list[Any], count: int) -> list[Any]:
        """So many of the items in random order, none twice."""
        return self._source.sample(items, min(count, len(items)))


def _number(value: object) -> Any:
    """An Int32, Int64 or Double; text is read as a number. Raises PSInvalidCastException."""
    bare = unwrap(value)
    if isinstance(bare, str):
        text = bare.strip()
        kind = (
            "System.Double" if any(c in text for c in ".eE") and not text.lower().startswith("0x") else "System.Int64"
        )
        number: Any = convert(bare, require_type(kind))
        return number if isinstance(number, float) or abs(int(number)) > INT32_MAX else int(number)
    if isinstance(bare, bool) or type(bare) is int:
        return int(bare)
    if isinstance(bare, Integer):
        return bare if isinstance(bare, Int64) or abs(int(bare)) > INT32_MAX else int(bare)
    return convert(bare, require_type("System.Double"))


def _wrong_order(low: object, high: object) -> ArgumentException:
    return ArgumentException(
        f"The Minimum value ({low}) cannot be greater than or equal to the Maximum value ({high}).",
        id="MinGreaterThanOrEqualMax",
        category="InvalidArgument",
    )
