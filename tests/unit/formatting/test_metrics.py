"""Text metrics: widths, cutting and breaking."""

from __future__ import annotations

import pytest

from pshjobs.formatting.metrics import break_lines, carry_escapes, cut, display_width, first_line

GREEN, RESET = "\x1b[32m", "\x1b[0m"


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("abc", 3),
        ("漢字", 4),
        ("한국", 4),
        ("ﾊﾝ", 2),
        ("e\u0301", 2),
        ("\U0001f600", 2),
        ("│─→✓", 4),
        (f"{GREEN}ok{RESET}", 2),
        ("a\tb", 3),
    ],
)
def test_width_counts_columns_as_powershell_does(text: str, width: int) -> None:
    assert display_width(text) == width


@pytest.mark.parametrize(
    ("text", "width", "result"),
    [("abcdef", 4, "abc…"), ("abcdef", 1, "a"), ("漢字漢字漢字", 6, "漢字… "), ("漢字漢字漢字", 7, "漢字漢…")],
)
def test_cut_ends_with_an_ellipsis(text: str, width: int, result: str) -> None:
    assert cut(text, width) == result


def test_cut_from_the_front_keeps_the_end() -> None:
    assert cut("1234567890", 4, from_front=True) == "…890"


def test_cut_keeps_escapes() -> None:
    assert cut(f"{GREEN}a long green value{RESET}", 8) == f"{GREEN}a long …{RESET}"
    assert cut(f"{GREEN}a long green value{RESET}", 8, from_front=True) == f"{GREEN}…n value{RESET}"


def test_first_line_says_when_there_is_more() -> None:
    assert first_line("a\nb") == "a…"
    assert first_line("\nb") == "…"
    assert first_line("ab") == "ab"


def test_lines_break_between_words_and_words_that_are_too_long_anywhere() -> None:
    assert break_lines("some words to wrap here", 10) == ["some ", "words to ", "wrap here"]
    assert break_lines("x" * 7, 3) == ["xxx", "xxx", "x"]
    assert break_lines("a\r\nb", 10) == ["a", "b"]


def test_a_word_with_its_blank_must_fit() -> None:
    assert break_lines("aaa bbb ccc", 7) == ["aaa ", "bbb ccc"]


def test_no_break_space_goes_away_only_when_the_line_is_broken() -> None:
    assert break_lines("non\u00a0breaking", 20) == ["non\u00a0breaking"]
    assert break_lines("non\u00a0breaking", 8) == ["non", "breaking"]


def test_soft_hyphen_shows_where_the_line_breaks() -> None:
    assert break_lines("some\u00adthing", 5) == ["some-", "thing"]
    assert break_lines("some\u00adthing", 7) == ["some", "thing"]


def test_each_line_stands_alone_with_its_escapes() -> None:
    assert carry_escapes([f"{GREEN}a", "b"]) == [f"{GREEN}a{RESET}", f"{GREEN}b{RESET}"]
