"""What is true of a whole script text and shapes the code of all its parts."""
from __future__ import annotations

import re

from pshjobs.source import SourceText

SCOPED = re.compile(r"[$@]\{?(?:script|global|private|local|variable):(\w+)", re.IGNORECASE)


class ScriptFacts:
    """Facts of one source text.

    `reads_status`: `$?` or a chain operator occurs, so statements must keep it. `scoped_names`: variables that are named with a
    scope anywhere: they stay out of Python locals. `class_names`: types that the text defines. `namespaces`: of `using namespace`.
    """

    __slots__ = ("class_names", "namespaces", "reads_status", "scoped_names")

    def __init__(self, source: SourceText) -> None:
        text = source.text
        self.reads_status = source.path is None or "$?" in text or "&&" in text or "||" in text or "${?" in text
        self.scoped_names = frozenset(name.lower() for name in SCOPED.findall(text)) if ":" in text else frozenset()
        self.class_names: set[str] = set()
        self.namespaces: list[str] = []
