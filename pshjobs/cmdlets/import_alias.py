"""Make the aliases that Export-Alias wrote to a file."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.cmdlets.csv_reading import records
from pshjobs.cmdlets.file_input import read_text
from pshjobs.cmdlets.named_aliases import define_alias
from pshjobs.errors import RuntimeException
from pshjobs.runtime.cmdlet import Cmdlet


class ImportAlias(
    Cmdlet,
    name="Import-Alias",
    default_set="ByPath",
    aliases=("ipal",),
    outputs=("System.Management.Automation.AliasInfo",),
    should_process=True,
    module="Microsoft.PowerShell.Utility",
):
    """Make the aliases that Export-Alias wrote to a file.

    Examples:
        PS> Set-Content short.csv '"plus","Write-Output","","None"'
        PS> Import-Alias short.csv
        PS> plus 2
        2
    """

    path: str | None = param("The file.", position=0, mandatory=True, by_value=True, by_name=True, sets="ByPath")
    literal_path: str | None = param(
        "The file, without wildcards.",
        mandatory=True,
        by_value=True,
        by_name=True,
        sets="ByLiteralPath",
        alias=("PSPath", "LP"),
    )
    scope: str | None = param("The scope of the new aliases.", check=not_null_or_empty)
    pass_thru: bool = param("Give the aliases.")
    force: bool = param("Replace read-only aliases too.")

    def process(self) -> Iterator[object]:
        path = self.literal_path or self.path or ""
        text = read_text(self.shell, path, literal=self.literal_path is not None)
        lines = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
        for fields in records(lines, ","):
            if len(fields) != 4:
                self.error(
                    RuntimeException(
                        f"Cannot import an alias. Line {fields} in file {path} is not a correctly formatted, comma-separated alias line.",
                        id="ImportAliasFileFormatError",
                        category="ReadError",
                        target=path,
                    )
                )
                continue
            name, target, description, options = fields
            if not self.should_process(f"Name: {name} Value: {target}", "Import Alias"):
                continue
            made = define_alias(self, name, target, self.scope, options, description, force=self.force)
            if self.pass_thru and made is not None:
                yield made
