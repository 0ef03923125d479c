"""What Measure-Object gives."""

from __future__ import annotations

from typing import Any

from pshjobs.types.object import Object
from pshjobs.values.type_info import NetType, prop

ASSEMBLY = "Microsoft.PowerShell.Commands.Utility"


class MeasureInfo(NetType, name="Microsoft.PowerShell.Commands.MeasureInfo", base=Object, assembly=ASSEMBLY):
    """The result for one property."""

    __slots__ = ("_property",)

    def __init__(self, name: str | None) -> None:
        self._property = name

    @prop("string Property")
    def property_name(self) -> str | None:
        return self._property


class GenericMeasureInfo(
    MeasureInfo, name="Microsoft.PowerShell.Commands.GenericMeasureInfo", base=MeasureInfo, assembly=ASSEMBLY
):
    """Statistics of numbers; what was not asked for is null."""

    __slots__ = ("_average", "_count", "_deviation", "_maximum", "_minimum", "_sum")

    def __init__(
        self,
        name: str | None,
        count: int,
        total: float | None,
        average: float | None,
        deviation: float | None,
        maximum: Any,
        minimum: Any,
    ) -> None:
        super().__init__(name)
        self._count, self._sum, self._average = count, total, average
        self._deviation, self._maximum, self._minimum = deviation, maximum, minimum

    @prop("int Count")
    def count(self) -> int:
        return self._count

    @prop("System.Nullable[double] Average")
    def average(self) -> float | None:
        return self._average

    @prop("System.Nullable[double] Sum")
    def sum(self) -> float | None:
        return self._sum

    @prop("System.Nullable[double] Maximum")
    def maximum(self) -> Any:
        return self._maximum

    @prop("System.Nullable[double] Minimum")
    def minimum(self) -> Any:
        return self._minimum

    @prop("System.Nullable[double] StandardDeviation")
    def standard_deviation(self) -> float | None:
        return self._deviation


class GenericObjectMeasureInfo(
    MeasureInfo, name="Microsoft.PowerShell.Commands.GenericObjectMeasureInfo", base=MeasureInfo, assembly=ASSEMBLY
):
    """Statistics whose extremes are no numbers."""

    __slots__ = ("_average", "_count", "_deviation", "_maximum", "_minimum", "_sum")

    def __init__(
        self,
        name: str | None,
        count: int,
        total: float | None,
        average: float | None,
        deviation: float | None,
        maximum: Any,
        minimum: Any,
    ) -> None:
        super().__init__(name)
        self._count, self._sum, self._average = count, total, average
        self._deviation, self._maximum, self._minimum = deviation, maximum, minimum

    @prop("int Count")
    def count(self) -> int:
        return self._count

    @prop("System.Nullable[double] Average")
    def average(self) -> float | None:
        return self._average

    @prop("System.Nullable[double] Sum")
    def sum(self) -> float | None:
        return self._sum

    @prop("System.Object Maximum")
    def maximum(self) -> Any:
        return self._maximum

    @prop("System.Object Minimum")
    def minimum(self) -> Any:
        return self._minimum

    @prop("System.Nullable[double] StandardDeviation")
    def standard_deviation(self) -> float | None:
        return self._deviation


class TextMeasureInfo(
    MeasureInfo, name="Microsoft.PowerShell.Commands.TextMeasureInfo", base=MeasureInfo, assembly=ASSEMBLY
):
    """Counts of text; what was not asked for is null."""

    __slots__ = ("_characters", "_lines", "_words")

    def __init__(self, name: str | None, lines: int | None, words: int | None, characters: int | None) -> None:
        super().__init__(name)
        self._lines, self._words, self._characters = lines, words, characters

    @prop("System.Nullable[int] Lines")
    def lines(self) -> int | None:
        return self._lines

    @prop("System.Nullable[int] Words")
    def words(self) -> int | None:
        return self._words

    @prop("System.Nullable[int] Characters")
    def characters(self) -> int | None:
        return self._characters
