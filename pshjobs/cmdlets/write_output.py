"""Write objects to the pipeline."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.runtime.cmdlet import Cmdlet, param
from pshjobs.values.enumeration import iterate


class WriteOutput(Cmdlet, name="Write-Output", module="Microsoft.PowerShell.Utility"):
    """Write objects to the pipeline; at its end they are shown.

    Examples:
        PS> Write-Output 1, 2
        1
        2
    """

    input_object: object = param(
        "The objects to write.",
        position=0,
        mandatory=True,
        by_value=True,
        remaining=True,
        allow_null=True,
        allow_empty_collection=True,
    )
    no_enumerate: bool = param("Write a collection as one object.")

    def process(self) -> Iterator[object]:
        items = None if self.no_enumerate else iterate(self.input_object)
        if items is None:
            yield self.input_object
        else:
            yield from items
