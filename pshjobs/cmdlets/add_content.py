"""Add values at the end of files."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.runtime.encodings import ToEncoding

from .content_writing import ContentWriterCmdlet


class AddContent(
    ContentWriterCmdlet,
    name="Add-Content",
    default_set="Path",
    should_process=True,
    module="Microsoft.PowerShell.Management",
):
    """Add values at the end of files. Each value becomes a line of text.

    A file is made when there is none; a byte order mark at its start says how the text is encoded.

    Examples:
        PS> Add-Content log.txt (Get-Date)
    """

    appends = True
    value: list[object] = param(
        "What to write: each value becomes a line.",
        type="Object[]",
        position=1,
        mandatory=True,
        by_value=True,
        by_name=True,
        allow_null=True,
        allow_empty_collection=True,
    )
    pass_thru: bool = param("Give the values too.")
    path: list[str] | None = param(
        "The items; wildcards are allowed.", position=0, mandatory=True, by_name=True, sets="Path"
    )
    literal_path: list[str] | None = param(
        "The items, paths taken as they are.", mandatory=True, by_name=True, sets="LiteralPath", alias=("PSPath", "LP")
    )
    filter: str | None = param("A pattern of * and ? that names must match.")
    include: list[str] | None = param("Patterns of which names must match one.")
    exclude: list[str] | None = param("Patterns that names must not match.")
    force: bool = param("Write read-only files too.")
    credential: object = param("Not used by the providers that exist.", type="pscredential", by_name=True)
    no_newline: bool = param("Write the values without line ends.", is_dynamic=True)
    encoding: object = param(
        "The encoding of the text; UTF-8 when left out.",
        type="Encoding",
        check=not_null_or_empty,
        transform=ToEncoding(),
        is_dynamic=True,
    )
    as_byte_stream: bool = param("Write bytes.", is_dynamic=True)
