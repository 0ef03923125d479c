"""Wildcards, regular expressions, `-match`, `-replace`, `-split` and `-join`."""

from __future__ import annotations

import pytest

from pshjobs.errors import NetException
from pshjobs.values.operators import BINARY, UNARY, match
from pshjobs.values.regexes import compile_pattern
from pshjobs.values.wildcard import Wildcard, escape_wildcards, has_wildcards, unescape_wildcards


@pytest.mark.parametrize(
    ("text", "pattern", "expected"),
    [
        ("a5z", "[a-c][4-6][x-z]", True), ("B", "[a-c]", True), ("-", "[a-]", True), ("x", "[!a]", False), ("!", "[!a]", True),
        ("*", "`*", True), ("x", "`*", False), ("a`b", "a``b", True), ("x\ny", "x*y", True), ("Straße", "STRAßE", True),
        ("a\u200bb", "ab", True), ("", "?", False), ("[", "`[", True),
    ],
)  # fmt: skip
def test_wildcards(text: str, pattern: str, expected: bool) -> None:
    assert Wildcard(pattern).matches(text) is expected


@pytest.mark.parametrize("pattern", ["[a", "[]", "[z-a]"])
def test_bad_wildcards(pattern: str) -> None:
    with pytest.raises(NetException, match="The specified wildcard character pattern is not valid"):
        Wildcard(pattern)


def test_wildcard_characters_can_be_escaped() -> None:
    assert escape_wildcards("a[1]*") == "a`[1`]`*"
    assert unescape_wildcards("a`[1`]`*") == "a[1]*"
    assert has_wildcards("a*")
    assert not has_wildcards("a`*")


@pytest.mark.parametrize(
    ("pattern", "text", "groups"),
    [
        (r"(?<name>\w+) \((\d+)\)", "user: kim (42)", {"0": "kim (42)", "1": "42", "name": "kim"}),
        ("(a)(x)?(b)", "ab", {"0": "ab", "1": "a", "3": "b"}),
        (r"(?<=price:\s*)\d+", "price: 42", {"0": "42"}),
        ("[[:alpha:]]", "a]", {"0": "a]"}),
        (r"[\w-[\d_]]", "1_b", {"0": "b"}),
        ("(?(?=f)foo|bar)", "foo", {"0": "foo"}),
        ("(?<a>x)|(?<a>y)", "y", {"0": "y", "a": "y"}),
        ("a(?i)b", "aB", {"0": "aB"}),
        ("((?i)a|B)c", "bc", {"0": "bc", "1": "b"}),
        (r"(\w)\1", "abb", {"0": "bb", "1": "b"}),
        (r"\141\x62\u0063\e", "abc\x1b", {"0": "abc\x1b"}),
        ("(?x) a \\s b # comment", "a b", {"0": "a b"}),
        (r"\p{IsCyrillic}", "xд", {"0": "д"}),
        (r"two\z", "one\ntwo", {"0": "two"}),
        ("a{,2}", "a{,2}", {"0": "a{,2}"}),
        (r"^(?:[^()]|(?<o>\()|(?<-o>\)))+(?(o)(?!))$", "(a(b)c)", {"0": "(a(b)c)"}),
    ],
)
def test_regular_expressions(pattern: str, text: str, groups: dict[str, str]) -> None:
    found = compile_pattern(pattern).search(text)
    assert found is not None
    assert dict(found.named_groups()) == groups


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"two\z", "two\n"),
        ("^two$", "one\ntwo"),
        ("a.b", "a\nb"),
        ("(?>a*)ab", "aab"),
        (r"^(?:[^()]|(?<o>\()|(?<-o>\)))+(?(o)(?!))$", "(a(b c"),
        ("((?i)a|B)c", "bC"),
    ],
)
def test_patterns_that_do_not_match(pattern: str, text: str) -> None:
    assert compile_pattern(pattern).search(text) is None


@pytest.mark.parametrize(
    ("pattern", "offset", "reason"),
    [
        ("(", 1, "Not enough )'s."), (")", 1, "Too many )'s."), ("[", 1, "Unterminated [] set."), ("*", 1, "Quantifier '*' following nothing."),
        ("[z-a]", 4, "[x-y] range in reverse order."), ("a{2}{3}", 5, "Nested quantifier '{'."), ("(?<n", 4, "Unrecognized grouping construct."),
        ("(?z)", 3, "Unrecognized grouping construct."), ("\\", 1, "Illegal \\ at end of pattern."), (r"\p{Nope}", 8, "Unknown property 'Nope'."),
        (r"\k<no>", 6, "Reference to undefined group name 'no'."), (r"\1", 2, "Reference to undefined group number 1."),
        (r"[a-\d]", 5, r"Cannot include class \d in character range."), (r"\q", 2, r"Unrecognized escape sequence \q."),
        ("(?<1a>x)", 4, "Invalid group name: Group names must begin with a word character."), ("a++", 3, "Nested quantifier '+'."),
    ],
)  # fmt: skip
def test_bad_patterns(pattern: str, offset: int, reason: str) -> None:
    with pytest.raises(NetException) as caught:
        compile_pattern(pattern)
    assert caught.value.message == f"Invalid pattern '{pattern}' at offset {offset}. {reason}"


def test_match_sets_matches_only_for_a_single_value_that_matches() -> None:
    result, matches = match("2024-03", r"(?<year>\d+)-(\d+)", True, False)
    assert result is True
    assert matches is not None
    assert dict(matches.items()) == {0: "2024-03", 1: "03", "year": "2024"}
    assert match("x", r"\d", True, False) == (False, None)
    assert match(["a5", "b"], r"\d", True, False) == (["a5"], None)
    result, matches = match("two2", r"\d", True, True)
    assert result is False
    assert matches is not None


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("abc", ["b", "[$&]"], "a[b]c"), ("abc", ["b", "[$`$']"], "a[ac]c"), ("abc", ["(a)(b)", "[$+]"], "[b]c"), ("abc", ["b", "$$1"], "a$1c"),
        ("abc", ["(b)", "${1}1"], "ab1c"), ("abc", ["(b)", "$11"], "a$11c"), ("abc", ["b", "${no}"], "a${no}c"), ("hello", ["l"], "heo"),
        ("abc", ["", "-"], "-a-b-c-"), (None, ["a", "b"], ""), (12345, ["3", "X"], "12X45"), (["a", "b"], ["a", "x"], ["x", "b"]),
    ],
)  # fmt: skip
def test_replace(left: object, right: object, expected: object) -> None:
    assert BINARY["Ireplace"](left, right) == expected


def test_replace_with_a_script_block_gets_the_match() -> None:
    class Upper:
        def call(self, arguments: list[object], *, this: object = None, underscore: object = None) -> object:
            return str(underscore).upper()

    assert BINARY["Ireplace"]("abc", ["b", Upper()]) == "aBc"


def test_errors_of_replace_and_split() -> None:
    with pytest.raises(NetException, match="allows only two elements to follow it, not 3") as caught:
        BINARY["Ireplace"]("a", ["a", "b", "c"])
    assert caught.value.error_id == "BadReplaceArgument"
    with pytest.raises(
        NetException, match="The combination of options with the -split operator is not valid."
    ) as caught:
        BINARY["Isplit"]("a", [".", 0, "SimpleMatch, Multiline"])
    assert caught.value.error_id == "InvalidSplitOptionCombination"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("a,b,c", ",", ["a", "b", "c"]), ("a,b,c,d", [",", 2], ["a", "b,c,d"]), ("a,b,c,d", [",", -2], ["a,b,c", "d"]), ("a,b", [",", 1], ["a,b"]),
        ("a1b2c", r"(\d)", ["a", "1", "b", "2", "c"]), ("", ",", [""]), ("abc", "", ["", "a", "b", "c", ""]), ("a.b", [".", 0, "SimpleMatch"], ["a", "b"]),
        (["a b", "c"], " ", ["a", "b", "c"]), ([], ",", []), ("aXbxc", ["x", 0, "IgnoreCase"], ["a", "b", "c"]),
    ],
)  # fmt: skip
def test_split(left: object, right: object, expected: list[str]) -> None:
    assert BINARY["Isplit"](left, right) == expected


def test_unary_split_and_join() -> None:
    assert UNARY["Isplit"]("  lead\tand\n trail ") == ["lead", "and", "trail"]
    assert UNARY["Isplit"]("") == [""]
    assert UNARY["Join"](["a", 1]) == "a1"
    assert BINARY["Join"]([1, None, [2, 3]], ",") == "1,,System.Object[]"
    assert BINARY["Join"](1.5, ",") == "1.5"
