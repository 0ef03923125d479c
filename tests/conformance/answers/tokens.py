"""Tokens as the recordings have them."""

from __future__ import annotations

from answers.numbers import number_text, type_name
from answers.places import Places
from pshjobs.source import SourceText
from pshjobs.syntax import Token, parse
from pshjobs.syntax.nodes import VariablePath
from pshjobs.syntax.tokens import (
    ExpandableToken,
    LabelToken,
    NumberToken,
    ParameterToken,
    RedirectionToken,
    StringToken,
    VariableToken,
)

STREAMS = ("All", "Output", "Error", "Warning", "Verbose", "Debug", "Information")


def answer(record: dict[str, str]) -> dict[str, object]:
    text = record["input"]
    result = parse(SourceText(text))
    places = Places(text)
    found: dict[str, object] = {"tokens": [token_record(token, text, places) for token in result.tokens]}
    if result.errors:
        found["errors"] = [error.id for error in result.errors]
    return found


def token_record(token: Token, text: str, places: Places) -> dict[str, object]:
    found: dict[str, object] = {
        "text": text[token.start : token.end],
        "kind": token.kind,
        "flags": token.flag_names,
        "start": places(token.start),
        "end": places(token.end),
    }
    if isinstance(token, NumberToken):
        if token.value is not None:
            found |= {"value": number_text(token.value), "type": type_name(token.value)}
    elif isinstance(token, StringToken):
        found["value"] = token.value
        if isinstance(token, ExpandableToken) and token.nested:
            found["nested"] = [token_record(nested, text, places) for nested in token.nested]
    elif isinstance(token, VariableToken):
        found["variable"] = path_record(token.path)
    elif isinstance(token, ParameterToken):
        found["parameter"] = token.name
        if token.used_colon:
            found["colon"] = True
    elif isinstance(token, LabelToken):
        found["label"] = token.label
    elif isinstance(token, RedirectionToken) and token.kind == "Redirection":
        found["from"] = STREAMS[token.from_stream]
        if token.to_stream is not None:
            found["to"] = STREAMS[token.to_stream]
        if token.append:
            found["append"] = True
    return found


def path_record(path: VariablePath) -> dict[str, object]:
    found: dict[str, object] = {"path": path.user_path}
    if path.scope:
        found["scope"] = path.scope
    if path.drive:
        found["drive"] = path.drive
    return found
