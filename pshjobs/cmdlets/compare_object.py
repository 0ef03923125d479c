"""Compare two lists and give what only one of them has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import at_least
from pshjobs.cmdlets.comparing import Comparison, Difference
from pshjobs.cmdlets.property_expression import parse_expressions
from pshjobs.cmdlets.property_keys import EXPRESSION_KEYS
from pshjobs.errors import ParameterBindingValidationException
from pshjobs.runtime.cmdlet import Cmdlet


class CompareObject(Cmdlet, name="Compare-Object", module="Microsoft.PowerShell.Utility"):
    """Compare two lists and give what only one of them has.

    SideIndicator says where it was found: `<=` in the reference, `=>` in the difference, `==` in both.

    Examples:
        PS> Compare-Object a, b, c b, c, d | ForEach-Object { "$($_.SideIndicator) $($_.InputObject)" }
        => d
        <= a
    """

    reference_object: list[object] = param(
        "The list to compare with.", position=0, mandatory=True, allow_empty_collection=True
    )
    difference_object: list[object] = param(
        "The list to compare.",
        position=1,
        mandatory=True,
        by_value=True,
        allow_empty_collection=True,
    )
    sync_window: int = param("How many objects around an object's place are searched for its match.", check=at_least(0))
    property_: list[object] | None = param("The properties to compare by.", type="Object[]")
    exclude_different: bool = param("Give only what both lists have.")
    include_equal: bool = param("Give what both lists have, too.")
    pass_thru: bool = param("Give the objects themselves, with SideIndicator added.")
    culture: str | None = param("The culture whose rules compare text.")
    case_sensitive: bool = param("Keep apart text that differs in upper and lower case.")

    def begin(self) -> None:
        expressions = parse_expressions(self, self.property_, EXPRESSION_KEYS)
        window = self.sync_window if self.is_bound("SyncWindow") else 2**31 - 1
        self._comparison = Comparison(expressions, not self.case_sensitive, window)
        self._reference: list[Any] | None = None
        self._at = 0

    def process(self) -> Iterator[object]:
        if self._reference is None:
            self._reference = list(self.reference_object)
            _refuse_nulls("ReferenceObject", self._reference)
        _refuse_nulls("DifferenceObject", self.difference_object)
        for item in self.difference_object:
            yield from self._shown(self._comparison.add_difference(item, self._next_reference()))

    def _next_reference(self) -> tuple[Any, ...]:
        """The next reference object, in a tuple that is empty when none is left."""
        known = self._reference or []
        self._at += 1
        return (known[self._at - 1],) if self._at <= len(known) else ()

    def end(self) -> Iterator[object]:
        if self._reference is None:
            self._reference = list(self.reference_object)
        for item in self._reference[self._at :]:
            yield from self._shown(self._comparison.add_reference(item))
        yield from self._shown(self._comparison.rest())

    def _shown(self, found: list[Difference]) -> Iterator[object]:
        for difference in found:
            if difference.side == "==":
                if self.include_equal or (self.exclude_different and not self.is_bound("IncludeEqual")):
                    yield self._comparison.show(difference, self.pass_thru)
            elif not self.exclude_different:
                yield self._comparison.show(difference, self.pass_thru)


def _refuse_nulls(name: str, items: list[Any]) -> None:
    if any(item is None for item in items):
        error = ParameterBindingValidationException(
            f"Cannot bind argument to parameter '{name}' because it is null.",
            id="ParameterArgumentValidationErrorNullNotAllowed",
        )
        error.parameter_name = name
        raise error
