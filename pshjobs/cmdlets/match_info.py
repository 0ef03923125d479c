"""What Select-String gives."""

from __future__ import annotations

import os
from typing import Any

from pshjobs.types.object import Object
from pshjobs.values.arrays import TypedArray
from pshjobs.values.regexes import NetMatch
from pshjobs.values.type_info import NetType, method, prop
from pshjobs.values.type_table import require_type

ASSEMBLY = "Microsoft.PowerShell.Commands.Utility"
INPUT_STREAM = "InputStream"


class MatchInfoContext(NetType, name="Microsoft.PowerShell.Commands.MatchInfoContext", base=Object, assembly=ASSEMBLY):
    """The lines around a match; the Display ones leave out what is shown with a match nearby."""

    __slots__ = ("display_post", "display_pre", "post", "pre")

    def __init__(self) -> None:
        self.pre: list[str] = []
        self.post: list[str] = []
        self.display_pre: list[str] = []
        self.display_post: list[str] = []

    @prop("string[] PreContext")
    def pre_context(self) -> Any:
        return self.pre

    @prop("string[] PostContext")
    def post_context(self) -> Any:
        return self.post

    @prop("string[] DisplayPreContext")
    def display_pre_context(self) -> Any:
        return self.display_pre

    @prop("string[] DisplayPostContext")
    def display_post_context(self) -> Any:
        return self.display_post


class MatchInfo(NetType, name="Microsoft.PowerShell.Commands.MatchInfo", base=Object, assembly=ASSEMBLY):
    """One line that matches."""

    __slots__ = ("_ignore_case", "_line", "_matches", "_number", "_path", "_pattern", "context_lines")

    def __init__(
        self, path: str | None, number: int, line: str, pattern: str, matches: list[NetMatch], ignore_case: bool
    ) -> None:
        self._path = path
        self._number = number
        self._line = line
        self._pattern = pattern
        self._matches = matches
        self._ignore_case = ignore_case
        self.context_lines: MatchInfoContext | None = None

    @prop("bool IgnoreCase")
    def ignore_case(self) -> bool:
        return self._ignore_case

    @prop("int LineNumber")
    def line_number(self) -> int:
        return self._number

    @prop("string Line")
    def line(self) -> str:
        return self._line

    @prop("string Filename")
    def filename(self) -> str:
        return INPUT_STREAM if self._path is None else os.path.basename(self._path)

    @prop("string Path")
    def path(self) -> str:
        return INPUT_STREAM if self._path is None else self._path

    @prop("string Pattern")
    def pattern(self) -> str:
        return self._pattern

    @prop("Microsoft.PowerShell.Commands.MatchInfoContext Context")
    def context(self) -> Any:
        return self.context_lines

    @prop("System.Text.RegularExpressions.Match[] Matches")
    def matches(self) -> Any:
        return TypedArray(require_type("System.Text.RegularExpressions.Match"), self._matches)

    @method("string RelativePath(string directory)")
    def relative_path(self, directory: str) -> str:
        if self._path is None:
            return INPUT_STREAM
        start = directory.rstrip("/") + "/"
        return self._path[len(start) :] if directory and self._path.startswith(start) else self._path

    @method("string ToString()", "string ToString(string directory)")
    def to_string(self, directory: str | None = None) -> str:
        shown = self.path if directory is None else self.relative_path(directory)
        lines = self.context_lines
        if lines is None:
            return self._shown(self._line, self._number, shown, "")
        text = [
            self._shown(line, self._number - len(lines.display_pre) + at, shown, "  ")
            for at, line in enumerate(lines.display_pre)
        ]
        text.append(self._shown(self._line, self._number, shown, "> "))
        text += [self._shown(line, self._number + 1 + at, shown, "  ") for at, line in enumerate(lines.display_post)]
        return "\n".join(text)

    @method("string ToEmphasizedString(string directory)")
    def to_emphasized_string(self, directory: str) -> str:
        """The line as a terminal shows it; without a terminal that is ToString."""
        return str(self.to_string(directory))

    def _shown(self, line: str, number: int, path: str, prefix: str) -> str:
        return prefix + line if self._path is None else f"{prefix}{path}:{number}:{line}"
