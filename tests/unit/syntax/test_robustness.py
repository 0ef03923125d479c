"""No text may make the parser fail, recurse without bound, or take much more time than its length explains."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pshjobs.source import SourceText
from pshjobs.syntax import ParseResult, parse
from pshjobs.syntax.tokens import Token

RECORDINGS = Path(__file__).parents[2] / "conformance" / "parser"
FRAGMENTS = [
    *"()[]{}'\"`#;|&,.$@-+=!?:<>\n\r\0 ", "@(", "@{", "$(", "${", "@'\n", '@"\n', "<#", "#>", "&&", "::", "?.", "?[", "--%",
    "if", "foreach", "switch", "try", "catch", "trap", "class A", "enum E", "param(", "function f", "using ", "data",
    "#requires -", "[int]", "[A()]", "$a", "@a", "1", "0x", "5kb", "static", "base", "\u2013", "\u201c", "\U0001f600",
]  # fmt: skip


def inputs() -> list[str]:
    lines = (RECORDINGS / "errors.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["input"] for line in lines[::7]]


def check(text: str) -> ParseResult:
    result = parse(SourceText(text))
    in_order(result.tokens, text)
    for error in result.errors:
        assert 0 <= error.start <= error.end <= len(text) + 3
        assert error.message
    return result


def in_order(tokens: list[Token], text: str) -> None:
    place = 0
    for token in tokens:
        if token.kind != "EndOfInput":
            assert place <= token.start <= token.end <= len(text)
            place = token.end
            assert (
                not text[token.start : token.end] or token.kind == "NewLine" or text[token.start : token.end].strip(" ")
            )


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=3)), max_size=25).map("".join))
def test_any_text_parses(text: str) -> None:
    check(text)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(inputs()), st.integers(0, 200), st.integers(0, 5), st.sampled_from(FRAGMENTS))
def test_a_changed_recording_parses(text: str, at: int, cut: int, fragment: str) -> None:
    at = min(at, len(text))
    check(text[:at] + fragment + text[at + cut :])


@pytest.mark.parametrize(
    "opening", ["(", "{", "$(", "@{a=", "[a[", "{[a(", "-not ", "if(1){", "$a=", "1 ? ", "$a[", "$a.b("]
)
def test_nesting_without_end_is_a_clean_error(opening: str) -> None:
    result = check(opening * 5000)
    assert result.errors[-1].id == "ScriptTooComplicated"


@pytest.mark.parametrize(
    "piece", ["foo $a | bar -x 1\n", "1+", "$a.b", "a,", "$a", "if(1){}else", "'a' + \"b$c\"\n", "# c\n"]
)
def test_time_grows_with_the_length(piece: str) -> None:
    started = time.process_time()
    check(piece * (60_000 // len(piece)))
    assert time.process_time() - started < 10
