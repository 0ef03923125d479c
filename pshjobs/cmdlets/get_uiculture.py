"""Give the culture of the texts that the user sees."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.types.culture_info import CultureInfo


class GetUICulture(
    Cmdlet,
    name="Get-UICulture",
    outputs=("System.Globalization.CultureInfo",),
    module="Microsoft.PowerShell.Utility",
):
    """Give the culture of the texts that the user sees.

    Examples:
        PS> (Get-UICulture).Name
        en-US
    """

    def process(self) -> Iterator[object]:
        yield CultureInfo.current_ui_culture()
