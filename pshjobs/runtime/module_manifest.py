"""Module manifests: reading `.psd1` files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pshjobs.errors import InvalidOperationException
from pshjobs.values.convert import convert
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.text import to_text
from pshjobs.values.type_table import require_type

from .scope import Scope
from .script_block import collapse
from .script_file import decode_script

if TYPE_CHECKING:
    from .shell import Shell


def read_manifest(shell: Shell, path: str) -> dict[str, Any]:
    """The entries of a manifest by lower-case key; versions and ids have their types. Raises when it is no hashtable."""
    from .calling import run_dotted
    from .frame import Frame

    with open(path, "rb") as file:
        block = shell.script_block(decode_script(file.read()), path)
    found: list[Any] = []
    scope = Scope(shell, shell.global_scope)
    run_dotted(block, [], found.append, Frame(shell, scope, found.append, shell.streams, True))
    table = collapse(found)
    if not isinstance(table, Hashtable):
        raise InvalidOperationException(
            f"The module manifest '{path}' could not be processed because it is not a valid PowerShell module manifest file. Remove the elements that "
            "are not permitted: ...", id="Modules_InvalidManifest", category="ResourceUnavailable", target=path)  # fmt: skip
    entries: dict[str, Any] = {to_text(key).lower(): value for key, value in table.items()}
    for key, kind in (
        ("moduleversion", "System.Version"),
        ("guid", "System.Guid"),
        ("powershellversion", "System.Version"),
    ):
        if entries.get(key):
            entries[key] = convert(entries[key], require_type(kind))
    return entries
