"""Leave out objects that equal the one before them; upper and lower case are kept apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.cmdlets.value_order import compare_values
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.values.collation import compare_text
from pshjobs.values.members import type_names
from pshjobs.values.text import to_text


class GetUnique(
    Cmdlet,
    name="Get-Unique",
    default_set="AsString",
    aliases=("gu",),
    module="Microsoft.PowerShell.Utility",
):
    """Leave out objects that equal the one before them; upper and lower case are kept apart.

    Examples:
        PS> 1, 1, 2, 1 | Get-Unique
        1
        2
        1
    """

    input_object: object = param("The object; usually it comes from the pipeline.", by_value=True)
    as_string: bool = param("Compare the objects as text.", sets="AsString")
    on_type: bool = param("Give one object of each run of objects of the same type.", sets="UniqueByType")
    case_insensitive: bool = param("Do not look at upper and lower case.")

    def begin(self) -> None:
        self._last: Any = None
        self._started = False

    def process(self) -> Iterator[object]:
        item = self.input_object
        fresh = not self._started or self._last is None or self._differs(self._last, item)
        if fresh:
            self._started, self._last = True, item
            yield item

    def _differs(self, left: Any, right: Any) -> bool:
        if right is None:
            return True
        if self.as_string:
            return compare_text(to_text(left), to_text(right), bool(self.case_insensitive)) != 0
        if self.on_type:
            return type_names(left)[0] != type_names(right)[0]
        return compare_values(left, right, bool(self.case_insensitive)) != 0
