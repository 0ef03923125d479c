"""Sort objects by their value, or by properties."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import at_least
from pshjobs.cmdlets.default_keys import default_key_properties
from pshjobs.cmdlets.property_expression import PropertyExpression, parse_expressions
from pshjobs.cmdlets.property_keys import SORT_KEYS
from pshjobs.cmdlets.sorting import sort_items
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.truth import to_bool


class SortObject(Cmdlet, name="Sort-Object", default_set="Default", module="Microsoft.PowerShell.Utility"):
    """Sort objects by their value, or by properties.

    Objects whose keys are equal keep their order. Text is compared without case unless -CaseSensitive.

    Examples:
        PS> 5, 3, 4 | Sort-Object -Descending
        5
        4
        3
        PS> 'pear', 'fig' | Sort-Object { $_.Length }
        fig
        pear
    """

    stable: bool = param("Keep the order of objects that are equal (they always do).", sets="Default")
    descending: bool = param("Sort from the largest to the smallest.")
    unique: bool = param("Give one object of several that are equal.")
    top: int = param(
        "Give so many objects from the start of the sorted order.", mandatory=True, sets="Top", check=at_least(1)
    )
    bottom: int = param(
        "Give so many objects from the end of the sorted order.", mandatory=True, sets="Bottom", check=at_least(1)
    )
    input_object: object = param("The object to sort; usually it comes from the pipeline.", by_value=True)
    property_: list[object] | None = param(
        "The keys: names, script blocks, or tables with Expression and Ascending or Descending.",
        type="Object[]",
        position=0,
    )
    culture: str | None = param("The culture whose order of text is used.")
    case_sensitive: bool = param("Lower-case letters come before upper-case ones.")

    def begin(self) -> None:
        self._items: list[Any] = []
        self._keys = parse_expressions(self, self.property_, SORT_KEYS)

    def processor(self, out: Callable[[Any], Any]) -> Callable[[Any], None] | None:
        """The hot path: objects are only kept."""
        return None if self.is_bound("InputObject") else self._items.append

    def process(self) -> None:
        self._items.append(self.input_object)

    def end(self) -> Iterator[object]:
        items = [item for item in self._items if item is not None]
        keys = self._keys or parse_expressions(self, default_key_properties(self.shell, items), SORT_KEYS)
        keys = [each for key in keys for each in self._without_pattern(key, items)]
        ordered = sort_items(items, self._columns(items, keys), not self.case_sensitive, self.unique)
        if self.is_bound("Top"):
            ordered = ordered[: self.top]
        elif self.is_bound("Bottom"):
            ordered = ordered[-self.bottom :]
        yield from ordered

    def _without_pattern(self, key: PropertyExpression, items: list[Any]) -> list[PropertyExpression]:
        """A pattern means every property that fits it, by name."""
        if key.pattern is None:
            return [key]
        names = sorted({found.name for item in items for found in key.values(item)}, key=str.lower)
        return parse_expressions(
            self, [Hashtable([*key.options.items(), ("expression", name)]) for name in names], SORT_KEYS
        )

    def _columns(self, items: list[Any], keys: list[PropertyExpression]) -> list[tuple[list[Any], bool]]:
        """The values of each key and whether they sort downwards."""
        if not keys:
            return [(items, self.descending)]
        return [([key.value(item) for item in items], self._is_descending(key)) for key in keys]

    def _is_descending(self, key: PropertyExpression) -> bool:
        if "ascending" in key.options:
            return not to_bool(key.options["ascending"])
        if "descending" in key.options:
            return to_bool(key.options["descending"])
        return self.descending
