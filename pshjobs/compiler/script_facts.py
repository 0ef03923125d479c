"""What is true of a whole script text and shapes the code of all its parts."""

from __future__ import annotations

import re

from pshjobs.source import SourceText

SCOPED = re.compile(r"[$@]\{?(?:script|global|private|local|variable):(\w+)", re.IGNORECASE)


class ScriptFacts:
    """Facts of one source text.

    `names_status`: `$?` or a chain operator occurs. `reads_status`: statements must keep `$?`, for this text or for what follows.
    `scoped_names`: variables that are named with a
    scope anywhere: they stay out of Python locals. `checks_variables`: Set-StrictMode is named. `special_options`: variables may become
    read-only, so none may live in Python locals. `spellings`: names of variables as first written, by lower-case name. `class_names`: types that the text defines. `namespaces`: of `using namespace`.
    """

    __slots__ = (
        "checks_variables",
        "class_names",
        "names_status",
        "namespaces",
        "reads_status",
        "scoped_names",
        "special_options",
        "spellings",
    )

    def __init__(self, source: SourceText) -> None:
        text = source.text
        self.names_status = "$?" in text or "&&" in text or "||" in text or "${?" in text
        self.reads_status = source.path is None or self.names_status
        self.scoped_names = frozenset(name.lower() for name in SCOPED.findall(text)) if ":" in text else frozenset()
        lower = text.lower()
        self.checks_variables = "set-strictmode" in lower
        self.special_options = "-opt" in lower
        self.spellings: dict[str, str] = {}
        self.class_names: set[str] = set()
        self.namespaces: list[str] = []
