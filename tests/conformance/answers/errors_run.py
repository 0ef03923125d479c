"""Errors of definitions that come when the script block is compiled, as the recordings have them."""

from __future__ import annotations

from answers.errors import error_record
from answers.places import Places
from pshjobs.source import SourceText
from pshjobs.syntax import parse
from pshjobs.syntax.checks.definitions import check_definitions


def answer(record: dict[str, str]) -> dict[str, object]:
    source = SourceText(record["input"])
    result = parse(source)
    errors = result.errors or check_definitions(result.script, source)
    places = Places(source.text)
    found: dict[str, object] = {"parse": [error.id for error in result.errors]}
    found["errors"] = [error_record(error, source, places) for error in errors]
    if errors:
        found |= {"exception": "ParseException", "errorId": errors[0].id}
    return found
