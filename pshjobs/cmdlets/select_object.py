"""Select objects of the pipeline, or properties of them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import at_least
from pshjobs.cmdlets.property_expression import parse_expressions
from pshjobs.cmdlets.property_keys import SELECT_KEYS
from pshjobs.cmdlets.property_selection import PropertySelection
from pshjobs.cmdlets.unique_values import UniqueValues
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.control import StopUpstream


class SelectObject(
    Cmdlet,
    name="Select-Object",
    default_set="DefaultParameter",
    aliases=("select",),
    module="Microsoft.PowerShell.Utility",
):
    """Select objects of the pipeline, or properties of them.

    With -First the pipeline to the left stops as soon as enough objects have come.

    Examples:
        PS> 1..10 | Select-Object -First 3
        1
        2
        3
        PS> [pscustomobject]@{ Name = 'x'; Size = 2048 } | Select-Object Name, @{ Name = 'KB'; Expression = { $_.Size / 1KB } } | ConvertTo-Csv
        "Name","KB"
        "x","2"
    """

    input_object: object = param("The object to select from; usually it comes from the pipeline.", by_value=True)
    property_: list[object] | None = param(
        "The properties of the new object: names, patterns, script blocks or calculated properties.",
        type="Object[]",
        position=0,
        sets=("DefaultParameter", "SkipLastParameter"),
    )
    exclude_property: list[str] | None = param(
        "Names or patterns of properties to leave out.", sets=("DefaultParameter", "SkipLastParameter")
    )
    expand_property: str | None = param(
        "The property whose value is given in place of the object; a collection element by element.",
        sets=("DefaultParameter", "SkipLastParameter"),
    )
    unique: bool = param("Give one object of several that are equal.")
    case_insensitive: bool = param("With -Unique: do not look at upper and lower case.")
    last: int = param("Give so many objects from the end.", sets="DefaultParameter", check=at_least(0))
    first: int = param(
        "Give so many objects from the start, then stop the pipeline.", sets="DefaultParameter", check=at_least(0)
    )
    skip: int = param(
        "Leave out so many objects at the start (with -Last: at the end).",
        sets=("DefaultParameter", "SkipLastParameter"),
        check=at_least(0),
    )
    skip_last: int = param("Leave out so many objects at the end.", sets="SkipLastParameter", check=at_least(0))
    wait: bool = param(
        "Let the pipeline run to its end although -First has enough.", sets=("DefaultParameter", "IndexParameter")
    )
    index: list[int] | None = param(
        "Give the objects at these positions, counted from 0.", sets="IndexParameter", check=at_least(0)
    )
    skip_index: list[int] | None = param(
        "Leave out the objects at these positions.", sets="SkipIndexParameter", check=at_least(0)
    )

    def begin(self) -> None:
        self._selection = PropertySelection(self, parse_expressions(self, self.property_, SELECT_KEYS, quiet=True))
        self._unique = UniqueValues(not self.case_insensitive) if self.unique else None
        self._count = 0
        self._given = 0
        self._kept: deque[Any] = deque()
        self._wanted = frozenset(self.index or ())
        self._unwanted = frozenset(self.skip_index or ())
        self._skips_first = self.skip if not (self.is_bound("Last") and not self.is_bound("First")) else 0
        self._stops = self.is_bound("First") and not self.is_bound("Last") and not self.wait
        self._first = self.first if self.is_bound("First") else None

    def processor(self, out: Callable[[Any], Any]) -> Callable[[Any], None] | None:
        """The hot path: properties of every object, nothing counted."""
        counted = ("First", "Last", "Skip", "SkipLast", "Index", "SkipIndex", "Unique", "InputObject")
        if any(self.is_bound(name) for name in counted):
            return None
        select = self._selection.select

        def process(item: Any) -> None:
            if item is not None:
                for made in select(item):
                    out(made)

        return process

    def process(self) -> Iterator[object]:
        item = self.input_object
        if item is None:
            return
        if self.parameter_set == "IndexParameter":
            yield from self._by_index(item)
        elif self.parameter_set == "SkipIndexParameter":
            if self._count not in self._unwanted:
                yield from self._give(item)
            self._count += 1
        elif self.parameter_set == "SkipLastParameter":
            yield from self._without_last(item)
        else:
            yield from self._by_count(item)

    def _by_index(self, item: Any) -> Iterator[object]:
        if self._count in self._wanted:
            yield from self._give(item)
            self._given += 1
        self._count += 1
        if not self.wait and self._given == len(self._wanted):
            raise StopUpstream(self.stage)

    def _without_last(self, item: Any) -> Iterator[object]:
        if self._count < self.skip:
            self._count += 1
            return
        self._kept.append(item)
        if len(self._kept) > self.skip_last:
            yield from self._give(self._kept.popleft())

    def _by_count(self, item: Any) -> Iterator[object]:
        if self._count < self._skips_first:
            self._count += 1
            return
        if self._first is not None:
            if self._given < self._first:
                self._given += 1
                yield from self._give(item)
                if self._given < self._first or not self._stops:
                    return
            if self._stops:
                raise StopUpstream(self.stage)
        elif not self.is_bound("Last"):
            yield from self._give(item)
            return
        if self.is_bound("Last"):
            self._kept.append(item)
            if len(self._kept) > self.last + (0 if self.is_bound("First") else self.skip):
                self._kept.popleft()

    def _give(self, item: Any) -> Iterator[object]:
        """What goes on for a chosen object: at once, or at the end for -Unique."""
        for made in self._selection.select(item):
            if self._unique is None:
                yield made
            else:
                self._unique.add(made, self._selection.makes_objects)

    def end(self) -> Iterator[object]:
        if self.is_bound("Last"):
            kept = list(self._kept)
            if self.skip and not self.is_bound("First"):
                kept = kept[: max(len(kept) - self.skip, 0)]
            for item in kept[-self.last :] if self.last else ():
                yield from self._give(item)
        if self._unique is not None:
            yield from self._unique.items
