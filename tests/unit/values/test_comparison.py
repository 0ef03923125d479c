"""`-eq`, the ordering operators, `-contains`, and truth."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pshjobs.errors import NetException
from pshjobs.values.collation import collation_key
from pshjobs.values.comparison import compare, equal
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.numbers import Byte, Char, Int64, SByte
from pshjobs.values.objects import MemberBag, PSCustomObject
from pshjobs.values.operators import BINARY, contains
from pshjobs.values.truth import to_bool


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (5, 5.0, True),
        (1.0, Decimal(1), True),
        (0.1, Decimal("0.1"), True),
        ("abc", "ABC", True),
        (5, "5.4", False),
        (5, "0x5", True),
        (5, "abc", False),
        (0, "", True),
        ("", 0, False),
        (True, "x", True),
        (5, True, False),
        ("true", True, True),
        (False, None, False),
        (None, None, True),
        (Char("a"), "A", True),
        (97, Char("a"), True),
        ("1 2", [1, 2], True),
        ("caf\u00e9", "cafe\u0301", True),
        ("stra\u00dfe", "strasse", False),
        ("\ufb01", "fi", True),
        ("a\0b", "ab", True),
        ("\u0131", "i", False),
        ("\u03c3", "\u03c2", True),
        ("a\n", "a", False),
    ],
)
def test_equal(left: object, right: object, expected: bool) -> None:
    assert equal(left, right) is expected


def test_objects_are_equal_by_reference() -> None:
    one, other = PSCustomObject(MemberBag(a=1)), PSCustomObject(MemberBag(a=1))
    assert equal(one, one)
    assert not equal(one, other)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (3, 5, -1),
        ("9", 10, 1),
        (9, "10", -1),
        (Byte(200), SByte(-1), 1),
        (None, 0, -1),
        (None, -1, 1),
        (-1.5, None, -1),
        ("a", "A", 0),
        (True, None, 1),
        (Int64(2), 1, 1),
        (Decimal(1), 2.5, -1),
        ("a b", "a-b", -1),
        ("a_b", "a-b", -1),
    ],
)
def test_compare(left: object, right: object, expected: int) -> None:
    assert compare(left, right) == expected


def test_lower_case_comes_first_when_case_counts() -> None:
    assert compare("a", "A", ignore_case=False) == -1
    assert compare("ab", "AB", ignore_case=False) == -1
    assert compare("B", "a", ignore_case=False) == 1


@pytest.mark.parametrize(
    ("left", "right", "error_id", "message"),
    [
        (3, "abc", "InvalidCastFromStringToInteger", 'Cannot convert value "abc" to type "System.Int32". Error: "The input string \'abc\' was not in a correct format."'),
        (PSCustomObject(MemberBag(a=1)), 5, "PSObjectCompareTo", 'Cannot compare "@{a=1}" to "5" because the objects are not the same type or the object "@{a=1}" does not implement "IComparable".'),
        (Hashtable(), Hashtable(), "NotIcomparable", 'Cannot compare "System.Collections.Hashtable" because it is not IComparable.'),
    ],
)  # fmt: skip
def test_what_has_no_order(left: object, right: object, error_id: str, message: str) -> None:
    with pytest.raises(NetException) as caught:
        compare(left, right)
    assert (caught.value.error_id, caught.value.message) == (error_id, message)


def test_punctuation_digits_letters_in_the_order_of_icu() -> None:
    chars = sorted(map(chr, range(33, 127)), key=lambda char: collation_key(char, ignore_case=False))
    letters = "".join(letter + letter.upper() for letter in "abcdefghijklmnopqrstuvwxyz")
    assert "".join(chars) == "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789" + letters


def test_accents_follow_their_letter_and_scripts_each_other() -> None:
    words = ["zebra", "éclair", "eclair", "apple", "Éclair", "école"]
    assert sorted(words, key=collation_key) == ["apple", "eclair", "éclair", "Éclair", "école", "zebra"]
    assert "".join(sorted("бавAzβα", key=collation_key)) == "Azαβабв"


@pytest.mark.parametrize(
    ("kind", "left", "right", "expected"),
    [
        ("Ieq", [1, "2", 3.0, "4"], 2, ["2"]),
        ("Ine", [1, None, 3], None, [1, 3]),
        ("Igt", [1, "abc", 3], 2, ["abc", 3]),
        ("Ilt", float("nan"), 1, False),
        ("Ile", float("nan"), float("nan"), False),
        ("Ceq", "a", "A", False),
        ("Ilike", ["a.txt", "b.log"], "*.txt", ["a.txt"]),
        ("Inotlike", "abc", "A*", False),
        ("Xor", 1, "", True),
        ("QuestionQuestion", None, 3, 3),
        ("Icontains", [1, 2], "01", True),
        ("Iin", 1, ["01"], False),
        ("Inotin", "x", ["a"], True),
    ],
)
def test_operators_by_token_kind(kind: str, left: object, right: object, expected: object) -> None:
    assert BINARY[kind](left, right) == expected


def test_contains_takes_scalars_as_collections_of_one() -> None:
    assert contains("abc", "abc")
    assert not contains("abc", "a")
    assert contains(None, None)
    assert not contains([], None)
    assert not contains(Hashtable([("a", 1)]), "a")
    assert not contains([[1, 2], 3], [1, 2])


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, False), (0, False), (0.0, False), (Decimal(0), False), ("", False), ("false", True), (Char("\0"), False),
        (Char("0"), True), ([], False), ([0], False), ([[]], False), ([[0]], True), ([0, 0], True), (Hashtable(), True),
    ],
)  # fmt: skip
def test_truth(value: object, expected: bool) -> None:
    assert to_bool(value) is expected
