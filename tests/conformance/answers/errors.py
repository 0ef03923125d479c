"""Parse errors as the recordings have them."""

from __future__ import annotations

from answers.places import Places
from pshjobs.source import SourceText
from pshjobs.syntax import ParseError, parse


def answer(record: dict[str, str]) -> dict[str, object]:
    source = SourceText(record["input"])
    places = Places(source.text)
    return {"errors": [error_record(error, source, places) for error in parse(source).errors]}


def error_record(error: ParseError, source: SourceText, places: Places) -> dict[str, object]:
    line = source.line_of(error.start)
    return {
        "id": error.id,
        "message": error.message,
        "start": places(error.start),
        "end": places(error.end),
        "line": line,
        "column": places(error.start) - places(source.line_starts[line - 1]) + 1,
        "incomplete": error.incomplete,
    }
