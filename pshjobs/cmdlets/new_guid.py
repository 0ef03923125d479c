"""Give a new globally unique identifier, or read one from text."""

from __future__ import annotations

import uuid
from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.errors import NetException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.values.convert import convert
from pshjobs.values.type_table import require_type


class NewGuid(
    Cmdlet,
    name="New-Guid",
    default_set="Default",
    outputs=("System.Guid",),
    module="Microsoft.PowerShell.Utility",
):
    """Give a new globally unique identifier, or read one from text.

    Examples:
        PS> "$(New-Guid -Empty)"
        00000000-0000-0000-0000-000000000000
    """

    empty: bool = param("Give the identifier of zeros.", sets="Empty")
    input_object: str | None = param("The text of an identifier.", position=0, by_value=True, sets="InputObject")

    def process(self) -> Iterator[object]:
        if self.parameter_set == "InputObject":
            yield from self._read(self.input_object or "")
        else:
            yield convert(str(uuid.UUID(int=0) if self.empty else uuid.uuid4()), require_type("System.Guid"))

    def _read(self, text: str) -> Iterator[object]:
        try:
            yield convert(text, require_type("System.Guid"))
        except NetException:
            from pshjobs.errors import FormatException

            self.error(
                FormatException("Unrecognized Guid format.", id="StringNotRecognizedAsGuid", category="InvalidArgument")
            )
