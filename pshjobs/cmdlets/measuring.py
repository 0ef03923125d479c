"""The statistics of Measure-Object."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from pshjobs.errors import NetException, PSInvalidOperationException
from pshjobs.values.collation import compare_text
from pshjobs.values.comparison import compare
from pshjobs.values.convert import try_convert
from pshjobs.values.text import to_net_string, to_text
from pshjobs.values.type_table import require_type

from .measure_info import GenericMeasureInfo, GenericObjectMeasureInfo, TextMeasureInfo


class Measure:
    """What one property's values add up to."""

    def add(self, value: Any) -> None:
        """Count one value in."""
        raise NotImplementedError

    def add_unless_null(self, value: Any) -> None:
        """Count an object of the pipeline in; null is none."""
        if value is not None:
            self.add(value)

    def result(self) -> object:
        """The object that shows the result."""
        raise NotImplementedError


class TextMeasure(Measure):
    """Lines, words and characters."""

    def __init__(self, name: str | None, lines: bool, words: bool, characters: bool, ignores_space: bool) -> None:
        self.name = name
        self.counts_lines, self.counts_words, self.counts_characters = lines, words, characters
        self.ignores_space = ignores_space
        self.lines = self.words = self.characters = 0

    def add(self, value: Any) -> None:
        text = to_net_string(value) if value is not None else ""
        self.lines += text.count("\n") + (text != "" and not text.endswith("\n"))
        self.words += len(text.split())
        self.characters += sum(not char.isspace() for char in text) if self.ignores_space else len(text)

    def result(self) -> object:
        return TextMeasureInfo(
            self.name,
            self.lines if self.counts_lines else None,
            self.words if self.counts_words else None,
            self.characters if self.counts_characters else None,
        )


class GenericMeasure(Measure):
    """Count, sum, average, extremes and deviation."""

    def __init__(
        self,
        name: str | None,
        report: Callable[[NetException], None],
        *,
        total: bool,
        average: bool,
        maximum: bool,
        minimum: bool,
        deviation: bool,
    ) -> None:
        self.name = name
        self.report = report
        self.wants_total, self.wants_average, self.wants_deviation = total, average, deviation
        self.wants_maximum, self.wants_minimum = maximum, minimum
        self.needs_numbers = total or average or deviation
        self.count = 0
        self.total = self.variance = 0.0
        self.maximum: Any = None
        self.minimum: Any = None
        self.failed = False

    def add(self, value: Any) -> None:
        self.count += 1
        if self.needs_numbers:
            kind = type(value)
            if kind is int or kind is float:
                self._add_number(float(value))
            else:
                self._add_other(value)
        if self.wants_minimum:
            self.minimum = _extreme(value, self.minimum, 1)
        if self.wants_maximum:
            self.maximum = _extreme(value, self.maximum, -1)

    def _add_other(self, value: Any) -> None:
        number = 0.0 if value is None else to_number(value)
        if number is not None:
            self._add_number(number)
            return
        self.failed = True
        self.report(
            PSInvalidOperationException(
                f'Input object "{to_text(value)}" is not numeric.',
                id="NonNumericInputObject",
                category="InvalidType",
                target=value,
            )
        )

    def _add_number(self, number: float) -> None:
        if self.wants_deviation and self.count > 1:
            before = self.total / (self.count - 1)
            self.variance *= (self.count - 2.0) / (self.count - 1)
            self.variance += (number - before) * (number - before) / self.count
        self.total += number

    def result(self) -> object:
        total = self.total if self.wants_total and not self.failed else None
        average = self.total / self.count if self.wants_average and self.count and not self.failed else None
        deviation = math.sqrt(self.variance) if self.wants_deviation and not self.failed else None
        extremes = (self.maximum, self.minimum)
        numbers = [None if extreme is None else to_number(extreme) for extreme in extremes]
        if all((extreme is None) == (number is None) for extreme, number in zip(extremes, numbers, strict=True)):
            return GenericMeasureInfo(self.name, self.count, total, average, deviation, *numbers)
        return GenericObjectMeasureInfo(self.name, self.count, total, average, deviation, *extremes)


def to_number(value: Any) -> float | None:
    """The value as a Double, None when it is no number."""
    if type(value) is int or type(value) is float:
        return float(value)
    works, number = try_convert(value, require_type("System.Double"))
    return float(number) if works and number is not None else None  # type: ignore[arg-type]  # a Double


def _extreme(value: Any, known: Any, direction: int) -> Any:
    """The smaller of two values (direction 1) or the larger (-1): as numbers where both are, else as they compare."""
    if known is None:
        return value
    kind, other = type(value), type(known)
    if (kind is int or kind is float) and (other is int or other is float):
        return value if (known > value if direction == 1 else known < value) else known
    left, right = known, value
    first, second = to_number(known), None if value is None else to_number(value)
    left, right = (known if first is None else first), (value if second is None else second)
    if right is not None and type(left) is not type(right):
        return value if compare_text(to_text(left), to_text(right), False) * direction > 0 else known
    try:
        order = compare(left, right, False)
    except NetException:
        return known
    return value if order * direction > 0 else known
