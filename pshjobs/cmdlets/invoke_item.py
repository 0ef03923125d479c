"""Open items as the desktop does."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.errors import NetException
from pshjobs.runtime.cmdlet import Output
from pshjobs.runtime.providers.file_system import FileSystemProvider
from pshjobs.runtime.providers.place import Place
from pshjobs.runtime.providers.provider import unsupported

from .path_selection import PathCmdlet


class InvokeItem(
    PathCmdlet,
    name="Invoke-Item",
    default_set="Path",
    aliases=("ii",),
    should_process=True,
    module="Microsoft.PowerShell.Management",
):
    """Run a program file, or open a file or folder with the program that the desktop has for it.

    Examples:
        PS> Invoke-Item report.pdf
    """

    path: list[str] | None = param(
        "The items; wildcards are allowed.", position=0, mandatory=True, by_value=True, by_name=True, sets="Path"
    )
    literal_path: list[str] | None = param(
        "The items, paths taken as they are.", mandatory=True, by_name=True, sets="LiteralPath", alias=("PSPath", "LP")
    )
    filter: str | None = param("A pattern of * and ? that names must match.")
    include: list[str] | None = param("Patterns of which names must match one.")
    exclude: list[str] | None = param("Patterns that names must not match.")
    credential: object = param("Not used by the providers that exist.", type="pscredential", by_name=True)

    def process(self) -> Output:
        for place in self.places():
            try:
                self._open(place)
            except NetException as error:
                self.error(error)
        return None

    def _open(self, place: Place) -> None:
        import os
        import subprocess

        if not isinstance(place.provider, FileSystemProvider):
            raise unsupported()
        if not self.should_process(f"Item: {place.shown}", "Invoke Item"):
            return
        runs = os.path.isfile(place.path) and os.access(place.path, os.X_OK)
        program = [place.path] if runs else ["open" if os.uname().sysname == "Darwin" else "xdg-open", place.path]
        try:
            subprocess.Popen(program, cwd=self.shell.location, start_new_session=True)
        except OSError as error:
            from pshjobs.errors import InvalidOperationException

            raise InvalidOperationException(
                f"An error occurred trying to start process '{program[0]}' with working directory '{self.shell.location}'. {error.strerror}") from error  # fmt: skip
