"""Loading format.ps1xml files into a session: Update-FormatData, and the manifests of modules."""

from __future__ import annotations

from pshjobs.errors import PSInvalidOperationException
from pshjobs.runtime.file_errors import net_error
from pshjobs.runtime.shell import Shell

from .field_script import FieldScript

EXTENSION = ".ps1xml"


def load_formats(shell: Shell, path: str, *, prepend: bool) -> None:
    """Put the views of a file before or behind all others. Raises what is wrong with the file."""
    from pshjobs.formatting.format_file import load_format_file

    if not path.lower().endswith(EXTENSION):
        raise PSInvalidOperationException(
            f'Cannot read the file "{path}"  because it does not have the file name extension "{EXTENSION[1:]}".',
            id="WrongExtension",
            category="InvalidArgument",
        )
    try:
        with open(path, encoding="utf-8-sig") as file:
            text = file.read()
    except OSError as error:
        raise net_error(error, path) from error
    views = load_format_file(text, path, lambda block: FieldScript.of_view(shell, block))
    shell.services.format_context(shell).views.load(views, prepend=prepend)
