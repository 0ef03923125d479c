"""Comment-based help: what the comments of a function or script say about it.

The compiler finds the comments (`Code.help_comments`); here their lines become sections.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

DIRECTIVE: Final = re.compile(r"^\s*\.(\w+)(\s+(\S.*?))?\s*$")
ONCE: Final = ("SYNOPSIS", "DESCRIPTION", "NOTES", "COMPONENT", "ROLE", "FUNCTIONALITY")
MANY: Final = ("EXAMPLE", "LINK", "INPUTS", "OUTPUTS")
WITH_WORD: Final = (
    "PARAMETER", "FORWARDHELPTARGETNAME", "FORWARDHELPCATEGORY", "REMOTEHELPRUNSPACE", "EXTERNALHELP",
)  # fmt: skip


class HelpComments(NamedTuple):
    """The comments that may be a command's help, nearest first, and the comment at each declared parameter."""

    blocks: Sequence[Sequence[str]]
    parameters: Sequence[Sequence[str]]


class CommentHelp:
    """The sections of a help comment. Texts have no indent of their own; `words` holds what stands behind keywords that take one."""

    __slots__ = ("lists", "parameters", "texts", "words")

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.lists: dict[str, list[str]] = {name: [] for name in MANY}
        self.parameters: dict[str, str] = {}
        self.words: dict[str, str] = {}

    def text(self, section: str) -> str:
        """A section that stands once; the last one counts."""
        return self.texts.get(section, "")


def comment_lines(text: str) -> list[str]:
    """The lines inside one comment, without its marks."""
    if text.startswith("<#"):
        return re.split(r"\r\n|\r|\n", text[2:-2])
    return [text.lstrip("#")]


def parse_help(lines: Sequence[str]) -> CommentHelp | None:
    """The help that lines of comments hold; None when they are an ordinary comment or have an unknown keyword."""
    found = CommentHelp()
    has_directive = False
    at = 0
    while at < len(lines):
        match = DIRECTIVE.match(lines[at])
        if match is None:
            if lines[at].strip():
                return None
            at += 1
            continue
        text, at = section_text(lines, at + 1)
        if not _keep(found, match[1].upper(), match[3], text):
            return None
        has_directive = True
    return found if has_directive else None


def _keep(found: CommentHelp, keyword: str, word: str | None, text: str) -> bool:
    """Put a section in its place; false for a keyword that is none."""
    if word is None and keyword in ONCE:
        found.texts[keyword] = text
    elif word is None and keyword in MANY:
        found.lists[keyword].append(text)
    elif word is not None and keyword == "PARAMETER":
        found.parameters.setdefault(word.lower(), text)
    elif word is not None and keyword in WITH_WORD:
        found.words[keyword] = word
    else:
        return False
    return True


def section_text(lines: Sequence[str], at: int) -> tuple[str, int]:
    """The text up to the next keyword, less the indent of its first line, and where that keyword is."""
    kept: list[str] = []
    indent = 0
    while at < len(lines) and DIRECTIVE.match(lines[at]) is None:
        line = lines[at]
        at += 1
        if not kept:
            if not line.strip():
                continue
            indent = len(line) - len(line.lstrip(" \t\xa0"))
        blanks = len(line) - len(line.lstrip(" \t\xa0"))
        kept.append(line[min(blanks, indent) :].rstrip())
    return "\n".join(kept).rstrip("\n"), at


def parameter_text(lines: Sequence[str]) -> str:
    """The text of a comment at a parameter."""
    return section_text(lines, 0)[0] if lines else ""
