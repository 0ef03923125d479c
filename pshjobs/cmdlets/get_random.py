"""Give a random number, or elements of a collection chosen at random."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import at_least, not_null
from pshjobs.cmdlets.random_numbers import RandomNumbers
from pshjobs.runtime.cmdlet import Cmdlet


class GetRandom(
    Cmdlet,
    name="Get-Random",
    default_set="RandomNumberParameterSet",
    outputs=("System.Int32", "System.Int64", "System.Double"),
    module="Microsoft.PowerShell.Utility",
):
    """Give a random number, or elements of a collection chosen at random.

    Examples:
        PS> Get-Random -Minimum 5 -Maximum 6
        5
        PS> (1..5 | Get-Random -Count 3).Count
        3
    """

    set_seed: object = param("A number that makes the sequence repeatable.", type="Nullable[int]", check=not_null)
    maximum: object = param(
        "The number that the result stays below.", type="Object", position=0, sets="RandomNumberParameterSet"
    )
    minimum: object = param("The smallest number that may come.", type="Object", sets="RandomNumberParameterSet")
    input_object: list[object] | None = param(
        "The elements to choose from.",
        type="Object[]",
        position=0,
        mandatory=True,
        by_value=True,
        sets=("RandomListItemParameterSet", "ShuffleParameterSet"),
        allow_null=True,
    )
    count: int = param(
        "How many numbers or elements to give.",
        sets=("RandomNumberParameterSet", "RandomListItemParameterSet"),
        check=at_least(1),
    )
    shuffle: bool = param("Give all elements in random order.", mandatory=True, sets="ShuffleParameterSet")

    def begin(self) -> Iterator[object]:
        self._numbers = RandomNumbers(self.shell.state, self.set_seed)
        self._kept: list[Any] = []
        self._draws_numbers = self.parameter_set == "RandomNumberParameterSet" and not isinstance(self.maximum, list)
        if isinstance(self.maximum, list):  # a list in the first place is a list to choose from
            self._kept.extend(self.maximum)
        if self._draws_numbers:
            for _ in range(self.count if self.is_bound("Count") else 1):
                yield self._numbers.between(
                    self.minimum, self.maximum, self.is_bound("Minimum"), self.is_bound("Maximum")
                )

    def process(self) -> None:
        if self.parameter_set != "RandomNumberParameterSet":
            self._kept.extend([None] if self.input_object is None else self.input_object)

    def end(self) -> Iterator[object]:
        if not self._draws_numbers:
            count = len(self._kept) if self.shuffle else self.count if self.is_bound("Count") else 1
            yield from self._numbers.chosen(self._kept, count)
