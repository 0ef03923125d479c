"""Read files."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import at_least, between, not_null_or_empty
from pshjobs.errors import ItemNotFoundException, NetException, PSInvalidOperationException
from pshjobs.runtime.encodings import ToEncoding
from pshjobs.runtime.providers.place import Place
from pshjobs.runtime.providers.resolution import is_pattern

from .path_selection import PathCmdlet


class GetContent(
    PathCmdlet,
    name="Get-Content",
    default_set="Path",
    aliases=("gc", "type"),
    outputs=("System.Byte", "System.String"),
    module="Microsoft.PowerShell.Management",
):
    """Read the content of items: each line of a file as a string, one at a time.

    The text is UTF-8 unless a byte order mark or -Encoding says otherwise.

    Examples:
        PS> Set-Content three.txt 1, 2, 3
        PS> Get-Content three.txt -Tail 1
        3
    """

    read_count: object = param("Give arrays of so many lines; 0 is all in one.", type="long", by_name=True)
    total_count: object = param(
        "Read so many lines from the start.",
        type="long",
        by_name=True,
        alias=("First", "Head"),
        check=between(0, 2**63 - 1),
    )
    tail: int = param("Read so many lines from the end.", by_name=True, alias="Last", check=at_least(0))
    path: list[str] | None = param(
        "The items; wildcards are allowed.", position=0, mandatory=True, by_name=True, sets="Path"
    )
    literal_path: list[str] | None = param(
        "The items, paths taken as they are.", mandatory=True, by_name=True, sets="LiteralPath", alias=("PSPath", "LP")
    )
    filter: str | None = param("A pattern of * and ? that names must match.")
    include: list[str] | None = param("Patterns of which names must match one.")
    exclude: list[str] | None = param("Patterns that names must not match.")
    force: bool = param("Read hidden items that a pattern matches.")
    credential: object = param("Not used by the providers that exist.", type="pscredential", by_name=True)
    delimiter: str | None = param("What ends a piece, in place of the line end.", is_dynamic=True)
    wait: bool = param("Go on with what is added to the file.", is_dynamic=True)
    raw: bool = param("Give each file as one string.", is_dynamic=True)
    encoding: object = param(
        "The encoding of the file.", type="Encoding", check=not_null_or_empty, transform=ToEncoding(), is_dynamic=True
    )
    as_byte_stream: bool = param("Give bytes.", is_dynamic=True)

    def process(self) -> Iterator[object]:
        self._check()
        for path in self.given:
            try:
                found = self.items_of(path)
                if not found and is_pattern(path):
                    raise nothing_at(path)
            except NetException as error:
                self.error(error)
                continue
            for place in found:
                yield from self._read(place)

    def _read(self, place: Place) -> Iterator[object]:
        try:
            yield from place.provider.read_content(place, self)
        except NetException as error:
            self.error(error)

    def _check(self) -> None:
        both = "The parameters TotalCount and Tail cannot be used together. Please specify only one parameter."
        if self.is_bound("TotalCount") and self.is_bound("Tail"):
            raise PSInvalidOperationException(both, id="TailAndHeadCannotCoexist")
        if self.raw:
            for name in ("Wait", "Delimiter", "TotalCount", "Tail"):
                if self.is_bound(name):
                    raise PSInvalidOperationException(
                        f"The 'Raw' and '{name}' parameters cannot be specified in the same command."
                    )
        if self.as_byte_stream and self.encoding is not None:
            self.warning("Encoding not used when '-AsByteStream' specified.")


def nothing_at(path: str) -> NetException:
    """The error of the content cmdlets for a pattern that matches nothing."""
    text = f"An object at the specified path {path} does not exist, or has been filtered by the -Include or -Exclude parameter."
    return ItemNotFoundException(text, id="ItemNotFound", category="ObjectNotFound", target=path)
