"""Give the current culture, or others by name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null, one_of
from pshjobs.cmdlets.culture_names import CULTURE_NAMES
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.types.culture_info import CultureInfo, find_culture


class GetCulture(
    Cmdlet,
    name="Get-Culture",
    default_set="CurrentCulture",
    outputs=("System.Globalization.CultureInfo",),
    module="Microsoft.PowerShell.Utility",
):
    """Give the current culture, or others by name.

    Examples:
        PS> (Get-Culture de-DE).TwoLetterISOLanguageName
        de
    """

    name: list[str] | None = param(
        "The names of the cultures.",
        position=0,
        by_value=True,
        sets="Name",
        check=(not_null, one_of(*CULTURE_NAMES[3:])),
    )
    no_user_overrides: bool = param("Leave out the user's own settings.", sets=("CurrentCulture", "Name"))
    list_available: bool = param("Give all cultures.", sets="ListAvailable")

    def process(self) -> Iterator[object]:
        names: Any = self.name
        if self.list_available:
            names = CULTURE_NAMES[3:]
        if not names:
            yield CultureInfo.current_culture()
            return
        for name in names:
            yield CultureInfo(find_culture(name))
