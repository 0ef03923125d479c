"""Count objects, and compute sums, averages and extremes of their values; or count lines, words and characters of text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.cmdlets.measuring import GenericMeasure, Measure, TextMeasure
from pshjobs.cmdlets.property_expression import parse_expressions
from pshjobs.cmdlets.property_keys import EXPRESSION_KEYS
from pshjobs.errors import PSInvalidOperationException
from pshjobs.runtime.cmdlet import Cmdlet


class MeasureObject(
    Cmdlet,
    name="Measure-Object",
    default_set="GenericMeasure",
    aliases=("measure",),
    outputs=(
        "Microsoft.PowerShell.Commands.GenericMeasureInfo",
        "Microsoft.PowerShell.Commands.TextMeasureInfo",
        "Microsoft.PowerShell.Commands.GenericObjectMeasureInfo",
    ),
    module="Microsoft.PowerShell.Utility",
):
    """Count objects, and compute sums, averages and extremes of their values; or count lines, words and characters of text.

    Examples:
        PS> (1..4 | Measure-Object -Sum).Sum
        10
        PS> ("one two`nthree" | Measure-Object -Line -Word).Words
        3
    """

    input_object: object = param("The object to measure; usually it comes from the pipeline.", by_value=True)
    property_: list[object] | None = param(
        "The properties whose values are measured; names, patterns or script blocks.",
        type="pspropertyexpression[]",
        position=0,
        check=not_null_or_empty,
    )
    standard_deviation: bool = param("Compute the standard deviation of the sample.", sets="GenericMeasure")
    sum: bool = param("Compute the sum.", sets="GenericMeasure")
    all_stats: bool = param("Compute everything.", sets="GenericMeasure")
    average: bool = param("Compute the average.", sets="GenericMeasure")
    maximum: bool = param("Find the largest value.", sets="GenericMeasure")
    minimum: bool = param("Find the smallest value.", sets="GenericMeasure")
    line: bool = param("Count lines.", sets="TextMeasure")
    word: bool = param("Count words.", sets="TextMeasure")
    character: bool = param("Count characters.", sets="TextMeasure")
    ignore_white_space: bool = param("Do not count white space as characters.", sets="TextMeasure")

    def begin(self) -> None:
        expressions = self.property_
        self._expressions = parse_expressions(self, expressions, EXPRESSION_KEYS) if expressions else []
        self._measures: dict[str, Measure] = {}
        if not self._expressions:
            self._measures[""] = self._make(None)

    def _make(self, name: str | None) -> Measure:
        if self.parameter_set == "TextMeasure":
            return TextMeasure(name, self.line, self.word, self.character, self.ignore_white_space)
        every = self.all_stats
        return GenericMeasure(
            name,
            self.error,
            total=self.sum or every,
            average=self.average or every,
            maximum=self.maximum or every,
            minimum=self.minimum or every,
            deviation=self.standard_deviation or every,
        )

    def processor(self, out: Callable[[Any], Any]) -> Callable[[Any], None] | None:
        """The hot path: the objects themselves, or one property by name."""
        if self.is_bound("InputObject"):
            return None
        if not self._expressions:
            return self._measures[""].add_unless_null
        return self._measure_properties

    def process(self) -> None:
        if self._expressions:
            self._measure_properties(self.input_object)
        else:
            self._measures[""].add_unless_null(self.input_object)

    def _measure_properties(self, item: Any) -> None:
        if item is None:
            return
        for expression in self._expressions:
            for found in expression.values(item):
                measure = self._measures.get(found.name.lower())
                if measure is None:
                    measure = self._measures[found.name.lower()] = self._make(found.name)
                measure.add(found.value)

    def end(self) -> Iterator[object]:
        if not self._measures and self.invocation.scope.strictness() >= 2:
            self._report_missing()
        for measure in self._measures.values():
            yield measure.result()

    def _report_missing(self) -> None:
        id = "TextMeasurePropertyNotFound" if self.parameter_set == "TextMeasure" else "GenericMeasurePropertyNotFound"
        for expression in self._expressions:
            name = expression.text
            self.error(
                PSInvalidOperationException(
                    f'Cannot process argument because the value of argument "{name}" is not valid. '
                    f'Change the value of the "{name}" argument and run the operation again.',
                    id=id,
                    category="InvalidArgument",
                )
            )
