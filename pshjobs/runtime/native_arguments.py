"""Arguments of native programs: from what a script wrote to the strings that the program gets."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pshjobs.values.enumeration import iterate
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.null import NOTHING
from pshjobs.values.objects import unwrap
from pshjobs.values.text import to_text
from pshjobs.values.wildcard import has_wildcards

from .script_block import ScriptBlock

if TYPE_CHECKING:
    from .code import CallSite, Part
    from .frame import Frame

VARIABLE = re.compile(r"%([^%\s]+)%")


def flatten(site: CallSite, values: list[Any], frame: Frame) -> list[str]:
    """The argument strings of one call."""
    found = list(_Arguments(site, frame).all(values))
    style = to_text(frame.scope.lookup("psnativecommandargumentpassing")).lower()
    return _as_legacy(found) if style == "legacy" else found


class _Arguments:
    __slots__ = ("frame", "site", "source")

    def __init__(self, site: CallSite, frame: Frame) -> None:
        self.site = site
        self.source = site.source.text
        self.frame = frame

    def all(self, values: list[Any]) -> Iterator[str]:
        verbatim = False
        for part in self.site.parts:
            value = values[part.value] if part.value >= 0 else None
            if verbatim:
                yield from split_verbatim(to_text(value))
            elif part.name is None and isinstance(value, str) and value == "--%" and not part.splatted:
                verbatim = True
            else:
                yield from self._of_part(part, value)

    def _of_part(self, part: Part, value: Any) -> Iterator[str]:
        if part.splatted:
            yield from self._splatted(value)
        elif part.name is not None:
            yield from self._named(part, value)
        elif part.kind == "list":
            yield from self._written_list(value, self.source[part.start : part.end])
        elif part.text is not None:
            yield part.text
        else:
            yield from self._value(value, part.kind == "quoted")

    def _named(self, part: Part, value: Any) -> Iterator[str]:
        """`-name`, `-name:value`; an array repeats the name, a blank before the value makes two arguments."""
        if part.value < 0:
            yield from self._word(self.source[part.start : part.end], False)
            return
        word = self.source[part.start : part.value_start]
        prefix = word.rstrip()
        if part.kind == "list":
            texts = list(self._written_list(value, self.source[part.value_start : part.end]))
        else:
            texts = [part.text] if part.text is not None else list(self._value(value, part.kind == "quoted"))
        if word != prefix:
            yield prefix
            yield from texts
        else:
            yield from (prefix + text for text in texts)

    def _written_list(self, value: Any, text: str) -> Iterator[str]:
        """`a,b` as it is written; nested arrays that stand before the first plain element come as their texts."""
        for item in iterate(value) or ():
            if iterate(item) is None:
                yield from text.split()
                return
            yield to_text(item)

    def _splatted(self, value: Any) -> Iterator[str]:
        base = unwrap(value)
        if isinstance(base, Hashtable):
            for key, each in base.items():
                yield f"-{to_text(key)}:{to_text(each)}"
        else:
            yield from self._items(value)

    def _items(self, value: Any) -> Iterator[str]:
        from pshjobs.binding.arguments import expand_splat

        for each in expand_splat(value, 0, 0):
            if each.name is not None:
                yield f"-{each.name}" if each.text is None else each.text
            if each.has_value and each.value is not None:
                yield from self._value(each.value, True)

    def _value(self, value: Any, quoted: bool) -> Iterator[str]:
        if value is None or value is NOTHING:
            return
        base = unwrap(value)
        if isinstance(base, ScriptBlock):
            yield from _encoded(base)
            return
        items = None if isinstance(base, Hashtable) else iterate(base)
        if items is None:
            yield from self._word(to_text(value), quoted)
            return
        for item in items:
            if item is not None:
                yield from self._word(to_text(item), quoted)

    def _word(self, text: str, quoted: bool) -> Iterator[str]:
        """A text that was not quoted stands for the files that it matches, and `~` for the home folder."""
        if quoted:
            yield text
        elif has_wildcards(text) and not any(c.isspace() for c in text):
            yield from self._matches(text)
        elif text.startswith("~") and (len(text) == 1 or text[1] == "/"):
            yield os.path.expanduser("~") + text[1:]
        else:
            yield text

    def _matches(self, text: str) -> list[str]:
        from pshjobs.errors import NetException

        from .providers.resolution import expand_pattern

        shell = self.frame.shell
        if shell.drives is None:
            return [text]
        try:
            found = expand_pattern(shell, text)
        except NetException:
            return [text]
        if not found or found[0].provider is not shell.drives.files:
            return [text]
        if text.startswith("/"):
            return [place.path for place in found]
        if text.startswith("~/"):
            return [place.path for place in found]
        return [os.path.relpath(place.path, shell.location) for place in found]


def split_verbatim(text: str) -> Iterator[str]:
    """What follows `--%`: split at blanks, quotes and all, with `%NAME%` from the environment."""
    for word in text.split():
        yield VARIABLE.sub(lambda match: os.environ.get(match[1], match[0]), word)


def _encoded(block: ScriptBlock) -> Iterator[str]:
    """A script block as the arguments that another shell of this kind understands."""
    import base64

    yield from (
        "-encodedCommand",
        base64.b64encode(block.text.encode("utf-16-le")).decode(),
        "-inputFormat",
        "xml",
        "-outputFormat",
        "text",
    )


def _as_legacy(words: list[str]) -> list[str]:
    """The old way: one command line, empty words lost, inner quotes not protected, taken apart again."""
    line = " ".join(_legacy_word(word) for word in words if word)
    return split_command_line(line)


def _legacy_word(word: str) -> str:
    if not any(c.isspace() for c in word) or (word[0] == '"' and word[-1] == '"'):
        return word
    return f'"{word}{chr(92) if word.endswith(chr(92)) else ""}"'


def split_command_line(line: str) -> list[str]:
    """A command line as .NET takes it apart: blanks, double quotes, backslashes before quotes."""
    found: list[str] = []
    at = 0
    while at < len(line):
        while at < len(line) and line[at] in " \t":
            at += 1
        if at >= len(line):
            break
        word, at = _next_word(line, at)
        found.append(word)
    return found


def _next_word(line: str, at: int) -> tuple[str, int]:
    made: list[str] = []
    inside = False
    while at < len(line):
        slashes = 0
        while at < len(line) and line[at] == "\\":
            slashes += 1
            at += 1
        if slashes:
            if at >= len(line) or line[at] != '"':
                made.append("\\" * slashes)
            else:
                made.append("\\" * (slashes // 2))
                if slashes % 2:
                    made.append('"')
                    at += 1
            continue
        char = line[at]
        if char == '"':
            if inside and line[at + 1 : at + 2] == '"':
                made.append('"')
                at += 1
            else:
                inside = not inside
        elif char in " \t" and not inside:
            break
        else:
            made.append(char)
        at += 1
    return "".join(made), at
