"""Standard and custom numeric formats, and composite formatting."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pshjobs.errors import NetException
from pshjobs.values.culture import CURRENT, INVARIANT
from pshjobs.values.format import format_string, format_value
from pshjobs.values.number_text import round_trip_text
from pshjobs.values.numbers import BigInteger, Byte, Int64
from pshjobs.values.operators import BINARY
from pshjobs.values.text import to_net_string, to_text

D = Decimal


@pytest.mark.parametrize(
    ("value", "spec", "expected"),
    [
        (1234567.891, "N", "1,234,567.891"), (5, "N3", "5.000"), (-0.05, "N1", "-0.1"), (2.5, "N0", "2"), (0.5, "N0", "0"),
        (0.15, "N1", "0.1"), (D("2.5"), "N0", "3"), (D("-0.001"), "N2", "0.00"), (-0.001, "N2", "-0.00"),
        (42, "D5", "00042"), (-5, "D2", "-05"), (-1, "X", "FFFFFFFF"), (Byte(10), "x2", "0a"), (5, "B8", "00000101"),
        (2.675, "F2", "2.67"), (D("79228162514264337593543950335"), "F2", "79228162514264337593543950335.00"),
        (0.256, "P0", "26%"), (0.5, "P", "50.000%"), (-42, "C", "-$42.00"), (255, "E2", "2.55E+002"), (0.123456, "G4", "0.1235"),
        (255, "G2", "2.6E+02"), (0.1, "R", "0.1"), (1e15, "N1", "1,000,000,000,000,000.0"),
        (BigInteger(10**25), "N0", "10,000,000,000,000,000,000,000,000"), (float("inf"), "N2", "\u221e"),
    ],
)  # fmt: skip
def test_standard_formats(value: object, spec: str, expected: str) -> None:
    assert format_value(value, spec, CURRENT) == expected


@pytest.mark.parametrize(
    ("value", "spec", "expected"),
    [
        (2.5, "0", "3"), (0.15, "0.0", "0.2"), (7, "000", "007"), (0.5, "#.##", ".5"), (0, "#", ""), (1234567, "#,##0", "1,234,567"),
        (0.256, "0.0 %", "25.6 %"), (1500, '#,##0 "items"', "1,500 items"), (0, "+0;-0;zero", "zero"), (0, "+0;-0", "+0"),
        (-5, "+0;-0;zero", "-5"), (-12, "000-00", "-000-12"), (1234567, "0,", "1235"), (1234567, "0.0,,M", "1234567.0M"),
        (Int64(4155551234), "(000) 000-0000", "(415) 555-1234"), (1234.5678, "0.00E0", "1.23E3"), (1234.5678, "0e+0", "1e+3"),
        (1234.5678, "0\u2030", "1234568\u2030"), (1234.5678, "\\#0", "#1235"), (-0.04, "0.0", "-0.0"), (3.25, "00.0", "03.3"),
    ],
)  # fmt: skip
def test_custom_formats(value: object, spec: str, expected: str) -> None:
    assert format_value(value, spec, CURRENT) == expected


def test_the_invariant_culture_has_two_decimal_digits() -> None:
    assert format_value(1234.5, "N", INVARIANT) == "1,234.50"


@pytest.mark.parametrize(
    ("template", "arguments", "expected"),
    [
        ("{1} {0}", ["a", "b"], "b a"),
        ("{0,5}|{0,-5}|", ["ab"], "   ab|ab   |"),
        ("{{{0}}}", [1], "{1}"),
        ("[{0,5}]", [None], "[     ]"),
        ("{0:N2}{1:X}", ["abc", True], "abcTrue"),
        ("{0}", [0.1 + 0.2], "0.30000000000000004"),
    ],
)
def test_composite_formatting(template: str, arguments: list[object], expected: str) -> None:
    assert format_string(template, arguments) == expected


@pytest.mark.parametrize(
    ("template", "argument", "reason"),
    [
        (
            "{0",
            1,
            "Input string was not in a correct format. Failure to parse near offset 2. Format item ends prematurely.",
        ),
        (
            "{a}",
            1,
            "Input string was not in a correct format. Failure to parse near offset 1. Expected an ASCII digit.",
        ),
        (
            "}",
            1,
            "Input string was not in a correct format. Failure to parse near offset 1. Format item ends prematurely.",
        ),
        ("{0:D3}", 1.5, "Format specifier was invalid."),
        (
            "{1}",
            1,
            "Index (zero based) must be greater than or equal to zero and less than the size of the argument list.",
        ),
    ],
)
def test_errors_of_the_format_operator(template: str, argument: object, reason: str) -> None:
    with pytest.raises(NetException) as caught:
        BINARY["Format"](template, argument)
    assert caught.value.error_id == "FormatError"
    assert caught.value.message == f"Error formatting a string: {reason}."


@pytest.mark.parametrize(
    ("value", "text", "net_text"),
    [
        (0.1 + 0.2, "0.3", "0.30000000000000004"),
        (1e15, "1E+15", "1000000000000000"),
        (1e16, "1E+16", "10000000000000000"),
        (1e17, "1E+17", "1E+17"),
        (0.00001, "1E-05", "1E-05"),
        (-0.0, "-0", "-0"),
        (float("inf"), "Infinity", "\u221e"),
        (D("1.50"), "1.50", "1.50"),
        ([1, [2], None], "1 System.Object[] ", "System.Object[]"),
    ],
)
def test_language_text_and_net_text(value: object, text: str, net_text: str) -> None:
    assert to_text(value) == text
    assert to_net_string(value) == net_text


def test_single_prints_its_own_shortest_digits() -> None:
    assert round_trip_text(0.3333333432674408, single=True) == "0.33333334"
    assert round_trip_text(16777216.0, single=True) == "16777216"
    assert round_trip_text(1e10, single=True) == "1E+10"
