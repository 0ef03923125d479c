"""Comma-separated values as objects: what ConvertFrom-Csv and Import-Csv share."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from pshjobs.errors import ExtendedTypeSystemException
from pshjobs.values.objects import MemberBag, PSCustomObject

UNNAMED: Final = 'One or more headers were not specified. Default names starting with "H" have been used in place of any missing headers.'


def records(text: str, delimiter: str) -> Iterator[list[str]]:
    """The records of a text: lists of fields. Blank lines are skipped; quoted fields may hold line ends."""
    field = _field_pattern(delimiter)
    quoted_between = f'"{delimiter}"'
    at, end = 0, len(text)
    while at < end:
        stop = text.find("\n", at)
        line = text[at:] if stop < 0 else text[at:stop]
        quotes = line.count('"')
        if quotes == 0:
            at = end if stop < 0 else stop + 1
            fields = [part.lstrip(" \t") for part in line.rstrip("\r").split(delimiter)]
        elif line[0] == '"' and line[-1] == '"' and quotes == 2 * (line.count(quoted_between) + 1):
            at = end if stop < 0 else stop + 1
            fields = line[1:-1].split(quoted_between)
        else:
            fields, at = _slow_record(text, at, field)
        if fields != [""]:
            yield fields


def _field_pattern(delimiter: str) -> re.Pattern[str]:
    d = re.escape(delimiter)
    return re.compile(
        rf'[ \t]*(?:"(?P<quoted>(?:[^"]|"")*)(?:"(?P<tail>[^{d}\r\n]*)|\Z)|(?P<plain>[^{d}\r\n]*))(?P<stop>{d}|\r\n|\r|\n|\Z)'
    )


def _slow_record(text: str, at: int, field: re.Pattern[str]) -> tuple[list[str], int]:
    fields = []
    while True:
        found = field.match(text, at)
        assert found is not None  # every part of the pattern may be empty
        quoted = found["quoted"]
        if quoted is None:
            fields.append(found["plain"])
        else:
            fields.append(quoted.replace('""', '"') + (found["tail"] or "").strip(" \t"))
        at = found.end()
        if found["stop"] in ("", "\n", "\r", "\r\n"):
            return fields, at


class CsvReader:
    """Makes custom objects of records; the first record that is no comment names the properties."""

    def __init__(self, delimiter: str, header: Sequence[str] | None, warn: Callable[[str], None]) -> None:
        self._delimiter = delimiter
        self._warn = warn
        self._names: list[str] | None = None
        self._type_names: list[str] | None = None
        if header is not None:
            self._names = self._checked(list(header))

    def read(self, text: str) -> Iterator[PSCustomObject]:
        """The objects of a text; the header is known from then on."""
        text = self._without_comments(text)
        rows = records(text, self._delimiter)
        if self._names is None:
            first = next(rows, None)
            if first is None:
                return
            self._names = self._checked(first)
        names = self._names
        count = len(names)
        for row in rows:
            if len(row) != count:
                row = row[:count] if len(row) > count else [*row, *([None] * (count - len(row)))]  # type: ignore[list-item]
            yield PSCustomObject(MemberBag(zip(names, row, strict=True)), self._type_names and list(self._type_names))

    def _without_comments(self, text: str) -> str:
        """The text from the header on: `#TYPE` names the type of the objects, `#Fields:` the header, other `#` lines are skipped."""
        is_first = True
        while text.startswith("#"):
            line, _, rest = text.partition("\n")
            line = line.rstrip("\r")
            if is_first and line.upper().startswith("#TYPE "):
                name = line[6:].strip()
                self._type_names = [name, "CSV:" + name]
            elif line.startswith("#Fields: ") and self._names is None:
                return line[9:] + "\n" + rest
            text, is_first = rest, False
        return text

    def _checked(self, names: list[str]) -> list[str]:
        """Names for all columns. Raises ExtendedTypeSystemException for a name that is there twice."""
        while names and not names[-1]:
            names.pop()
        number = 0
        made = []
        for name in names:
            if not name:
                number += 1
                name = f"H{number}"
            made.append(name)
        if number:
            self._warn(UNNAMED)
        seen: set[str] = set()
        for name in made:
            if name.lower() in seen:
                raise ExtendedTypeSystemException(
                    f'The member "{name}" is already present.', id="AlreadyPresentPSMemberInfoInternalCollectionAdd"
                )
            seen.add(name.lower())
        return made


def text_of(value: Any) -> str:
    """One input string of ConvertFrom-Csv."""
    from pshjobs.values.text import to_net_string

    return value if isinstance(value, str) else to_net_string(value)
