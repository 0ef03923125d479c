"""Find text in strings and files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import at_least, count_between, not_null, not_null_or_empty, one_of
from pshjobs.cmdlets.culture_names import CULTURE_NAMES
from pshjobs.cmdlets.file_input import decode_text
from pshjobs.cmdlets.line_matching import ContextTracker, LineMatcher
from pshjobs.cmdlets.match_info import MatchInfo
from pshjobs.errors import ArgumentException, InvalidOperationException, NetException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.encodings import ToEncoding
from pshjobs.runtime.providers.resolution import expand
from pshjobs.values.objects import unwrap
from pshjobs.values.text import to_text
from pshjobs.values.type_table import type_of
from pshjobs.values.wildcard import Wildcard, has_wildcards


class SelectString(
    Cmdlet,
    name="Select-String",
    default_set="File",
    aliases=("sls",),
    outputs=("System.Boolean", "Microsoft.PowerShell.Commands.MatchInfo", "System.String"),
    module="Microsoft.PowerShell.Utility",
):
    """Find text in strings and files.

    Patterns are regular expressions, matched without case unless -CaseSensitive.

    Examples:
        PS> ('one', 'two' | Select-String w).Line
        two
        PS> ('a1b22' | Select-String '\\d+' -AllMatches).Matches.Value -join ','
        1,22
    """

    culture: str | None = param(
        "The culture whose rules compare text, with -SimpleMatch.",
        check=(not_null, one_of(*CULTURE_NAMES)),
    )
    input_object: object = param(
        "The text to search; usually it comes from the pipeline.",
        mandatory=True,
        by_value=True,
        sets=("Object", "ObjectRaw"),
        allow_null=True,
        allow_empty_string=True,
    )
    pattern: list[str] = param("The regular expressions, or the texts with -SimpleMatch.", position=0, mandatory=True)
    path: list[str] | None = param(
        "The files to search.", position=1, mandatory=True, by_name=True, sets=("File", "FileRaw")
    )
    literal_path: list[str] | None = param(
        "The files to search, without wildcards.",
        mandatory=True,
        by_name=True,
        sets=("LiteralFile", "LiteralFileRaw"),
        alias=("PSPath", "LP"),
    )
    raw: bool = param("Give the lines themselves.", mandatory=True, sets=("ObjectRaw", "FileRaw", "LiteralFileRaw"))
    simple_match: bool = param("Take the pattern as plain text.")
    case_sensitive: bool = param("Keep upper and lower case apart.")
    quiet: bool = param("Give only true when something was found.", sets=("File", "Object", "LiteralFile"))
    list_: bool = param("Give only the first match of each file.")
    no_emphasis: bool = param("Do not highlight what was found.")
    include: list[str] | None = param("Search only files that fit one of these patterns.", check=not_null_or_empty)
    exclude: list[str] | None = param("Do not search files that fit one of these patterns.", check=not_null_or_empty)
    not_match: bool = param("Find the lines that do not match.")
    all_matches: bool = param("Find every match of a line, not only the first.")
    encoding: object = param(
        "The encoding of the files.", type="Encoding", transform=ToEncoding(), check=not_null_or_empty
    )
    context: list[int] | None = param(
        "How many lines to show before and after a match.", check=(not_null_or_empty, count_between(1, 2), at_least(0))
    )

    def begin(self) -> None:
        if self.is_bound("Culture") and not self.simple_match:
            raise InvalidOperationException(
                "You must specify -SimpleMatch when you specify -Culture.",
                id="CannotSpecifyCultureWithoutSimpleMatch",
                category="InvalidData",
            )
        self._matcher = LineMatcher(
            self.pattern,
            simple=self.simple_match,
            case_sensitive=self.case_sensitive,
            negate=self.not_match,
            all_matches=self.all_matches,
        )
        self._items = 0
        self._done = False
        self._tracker = self._new_tracker()

    def _new_tracker(self) -> ContextTracker | None:
        numbers = self.context
        return ContextTracker(numbers[0], numbers[-1]) if numbers else None

    def process(self) -> Iterator[object]:
        if self._done:
            return
        if self.path is not None or self.literal_path is not None:
            yield from self._search_files(self.literal_path or self.path or [], self.literal_path is not None)
            return
        item = self.input_object
        if item is None:
            return
        bare = unwrap(item)
        if type_of(bare).full_name == "System.IO.FileInfo":
            full = to_text(bare)
            yield from self._search_files([full], True)
        elif isinstance(bare, MatchInfo):
            yield from self._search_text(bare.line)
        else:
            yield from self._search_text(to_text(item))

    def _search_text(self, text: str) -> Iterator[object]:
        self._items += 1
        found = self._matcher.match(text, None, self._items)
        if self._tracker is not None:
            for each in self._tracker.add(text, found):
                yield from self._report(each)
        elif found is not None:
            yield from self._report(found)

    def _report(self, found: MatchInfo) -> Iterator[object]:
        if self.quiet:
            if not self._done:
                self._done = True
                yield True
        else:
            yield found.line if self.raw else found

    def end(self) -> Iterator[object]:
        if self._tracker is not None:
            for found in self._tracker.rest():
                yield from self._report(found)

    # Files ---------------------------------------------------------------------------------------

    def _search_files(self, paths: list[str], literal: bool) -> Iterator[object]:
        for path in paths:
            for full in self._files(path, literal):
                if self._done:
                    return
                try:
                    with open(full, "rb") as file:
                        text = decode_text(file.read(), self.encoding)
                except OSError as error:
                    self._cannot_read(full, error)
                    continue
                yield from self._search_lines(full, text)

    def _files(self, path: str, literal: bool) -> list[str]:
        if literal or not has_wildcards(path):
            full = str(self.shell.drives.locate(path).path)
            if not os.path.exists(full):
                self.error(
                    ArgumentException(
                        f"Cannot find path '{full}' because it does not exist.",
                        id="PathNotFound",
                        category="ObjectNotFound",
                        target=path,
                    )
                )
                return []
            found = [full]
        else:
            found = self._expanded(path)
        return [full for full in found if os.path.isfile(full) and self._is_wanted(full)]

    def _expanded(self, path: str) -> list[str]:
        try:
            return [str(place.path) for place in expand(self.shell, path)]
        except NetException as error:
            self.error(error)
            return []

    def _is_wanted(self, full: str) -> bool:
        if self.include and not any(Wildcard(pattern).matches(full) for pattern in self.include):
            return False
        return not (self.exclude and any(Wildcard(pattern).matches(full) for pattern in self.exclude))

    def _cannot_read(self, full: str, error: OSError) -> None:
        message = f"The file {full} cannot be read: {error.strerror}"
        self.error(ArgumentException(message, id="ProcessingFile", category="NotSpecified", target=full))

    def _search_lines(self, full: str, text: str) -> Iterator[object]:
        tracker = self._new_tracker()
        for number, line in enumerate(_lines(text), 1):
            found = self._matcher.match(line, full, number)
            ready: Any = tracker.add(line, found) if tracker is not None else () if found is None else (found,)
            for each in ready:
                yield from self._report(each)
                if self.list_ or self._done:
                    return
        for each in tracker.rest() if tracker is not None else ():
            yield from self._report(each)


def _lines(text: str) -> list[str]:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return lines[:-1] if lines[-1] == "" else lines
