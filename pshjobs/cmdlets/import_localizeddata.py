"""Read the texts of a script in the user's language from a `.psd1` file."""

from __future__ import annotations

import os
from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.cmdlets.data_files import read_data_file
from pshjobs.cmdlets.named_variables import assign_variable
from pshjobs.errors import PSInvalidOperationException
from pshjobs.runtime.cmdlet import Cmdlet


class ImportLocalizedData(
    Cmdlet,
    name="Import-LocalizedData",
    net_name="Microsoft.PowerShell.Commands.ImportLocalizedData",
    module="Microsoft.PowerShell.Utility",
):
    """Read the texts of a script in the user's language from a `.psd1` file.

    Examples:
        PS> New-Item -ItemType Directory msg | Out-Null
        PS> Set-Content msg/tool.psd1 "@{ Hello = 'Hi' }"
        PS> (Import-LocalizedData -BaseDirectory msg -FileName tool).Hello
        Hi
    """

    binding_variable: str | None = param(
        "The name of the variable that takes the texts.", position=0, alias="Variable", check=not_null_or_empty
    )
    ui_culture: str | None = param("The language.", name="UICulture", position=1)
    base_directory: str | None = param("The folder that holds the folders of the languages.")
    file_name: str | None = param("The name of the file; that of the script without it.")
    supported_command: list[str] | None = param("Commands that the file may use.")

    def process(self) -> Iterator[object]:
        table = read_data_file(self.shell, self._find(), "ImportLocalizedData")
        if self.binding_variable:
            assign_variable(self.invocation.caller.scope, self.binding_variable, table)
        else:
            yield table

    def _find(self) -> str:
        """The file in the folder of the language, of its parents, or in the base folder."""
        script = (self.invocation.extent.source.path if self.invocation.extent else None) or ""
        base = (
            self.shell.full_path(self.base_directory)
            if self.base_directory
            else os.path.dirname(script) or self.shell.location
        )
        name = self.file_name or os.path.splitext(os.path.basename(script))[0]
        name = name if name.lower().endswith(".psd1") else name + ".psd1"
        culture = self.ui_culture or "en-US"
        for folder in (culture, culture.partition("-")[0], ""):
            path = os.path.join(base, folder, name)
            if os.path.isfile(path):
                return path
        raise PSInvalidOperationException(
            f"Cannot find the PowerShell data file '{name}' in directory '{os.path.join(base, culture)}', "
            "or in any parent culture directories.",
            id="ImportLocalizedData",
            category="ObjectNotFound",
            target=os.path.join(base, culture, name),
        )
