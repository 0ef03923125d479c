"""Load views from format.ps1xml files."""

from __future__ import annotations

from pshjobs.binding.validation import not_null
from pshjobs.errors import NetException
from pshjobs.runtime.cmdlet import Cmdlet, param
from pshjobs.runtime.providers.resolution import expand

from .format_files import load_formats


class UpdateFormatData(
    Cmdlet,
    name="Update-FormatData",
    default_set="FileSet",
    should_process=True,
    confirm_impact="Low",
    module="Microsoft.PowerShell.Utility",
):
    """Load views from format.ps1xml files: they say how objects of certain types are shown in this session.

    Examples:
        PS> Update-FormatData -PrependPath ./my.format.ps1xml
    """

    append_path: list[str] | None = param(
        "Files whose views stand behind the known ones.",
        position=0,
        by_value=True,
        by_name=True,
        alias=("PSPath", "Path"),
        check=not_null,
    )
    prepend_path: list[str] | None = param("Files whose views go before the known ones.", check=not_null)

    def process(self) -> None:
        for path in reversed(self.prepend_path or ()):
            self._load(path, "FormatPrependPathException", prepend=True)
        for path in self.append_path or ():
            self._load(path, "FormatAppendPathException", prepend=False)

    def _load(self, path: str, unknown_path: str, *, prepend: bool) -> None:
        try:
            files = [place.path for place in expand(self.shell, path)]
        except NetException as error:
            error.error_id, error.category = unknown_path, "InvalidOperation"
            self.error(error)
            return
        for file in files:
            if not self.should_process(file, "Update FormatData"):
                continue
            try:
                load_formats(self.shell, file, prepend=prepend)
            except NetException as error:
                self.error(error)
