"""What Set-Content and Add-Content share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from pshjobs.errors import NetException, PSNotSupportedException
from pshjobs.runtime.cmdlet import Output
from pshjobs.runtime.providers.place import Place
from pshjobs.runtime.providers.resolution import expand_pattern, is_pattern, locate_plain

from .get_content import nothing_at
from .path_selection import PathCmdlet

PLAIN = frozenset({str, int, float, bool})


class ContentWriterCmdlet(PathCmdlet):
    """Opens its files with the first value and writes what comes."""

    appends = False
    value: list[object]
    encoding: object
    no_newline: bool
    as_byte_stream: bool

    def begin(self) -> Output:
        self.writers: list[Any] | None = None
        self.paths_open: list[str] = []
        if self.as_byte_stream and self.encoding is not None:
            self.warning("Encoding not used when '-AsByteStream' specified.")
        return None

    def processor(self, out: Callable[[Any], Any]) -> Callable[[Any], None] | None:
        """Plain values go straight to the open files: nothing but -Value can take them."""
        if self.pass_thru or self.is_bound("Value") or not (self.is_bound("Path") or self.is_bound("LiteralPath")):
            return None
        slowly: Callable[[Any], None] = self.stage.process

        def process(item: Any) -> None:
            if type(item) not in PLAIN or self.writers is None:
                slowly(item)
                return
            for writer in self.writers:
                writer.write([item])

        return process

    def process(self) -> Iterator[object]:
        if self.writers is None or self.given != self.paths_open:
            self.close()
            self.paths_open = self.given
            self.writers = list(self._open_all())
        for writer in self.writers:
            try:
                writer.write(self.value or [])
            except NetException as error:
                self.error(error)
        if self.pass_thru:
            yield self.value

    def _open_all(self) -> Iterator[Any]:
        for path in self.given:
            try:
                for place in self._targets(path):
                    made = place.provider.open_content(place, self, self.appends)
                    if made is not None:
                        yield made
            except PSNotSupportedException:
                raise
            except NetException as error:
                self.error(error)

    def _targets(self, path: str) -> list[Place]:
        if self.is_literal:
            return [self.target(path)]
        if not is_pattern(path):
            place = locate_plain(self.shell, path)
            names = self.name_filter
            return [place] if names.is_empty or names.passes(place.leaf) else []
        found = [
            place for place in expand_pattern(self.shell, path, bool(self.force)) if self.name_filter.passes(place.leaf)
        ]
        if not found:
            raise nothing_at(path)
        return found

    def close(self) -> None:
        for writer in getattr(self, "writers", None) or ():
            writer.close()
        self.writers = None
