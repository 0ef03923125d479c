"""Casts: results, texts and ids of errors."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pshjobs.errors import NetException
from pshjobs.values.convert import can_convert, convert, to_custom_object
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.numbers import BigInteger, Byte, Char, Int64, Single, UInt32
from pshjobs.values.objects import PSCustomObject
from pshjobs.values.text import to_text, type_text
from pshjobs.values.type_table import array_of, require_type, type_of

D = Decimal


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("int", "5.5", 6), ("int", "4.5", 4), ("int", "0x1F", 31), ("int", "1,234", 1234), ("int", "1kb", 1024), ("int", "", 0),
        ("int", None, 0), ("int", Char("A"), 65), ("int", 2.5, 2), ("int", "0xFFFFFFFF", -1), ("long", "5.5", Int64(6)),
        ("byte", "2.5", Byte(2)), ("uint32", "4294967295", UInt32(4294967295)), ("double", "1,5", 15.0), ("double", "-5.", -5.0),
        ("double", True, 1.0), ("float", 16777217, Single(16777216.0)), ("decimal", "3.10", D("3.1")), ("decimal", 0.1 + 0.2, D("0.3")),
        ("decimal", "0.1000000000000000000000001", D("0.1")), ("char", 65, Char("A")), ("bigint", 1.9, BigInteger(1)),
        ("bool", "false", True), ("string", [1, 2], "1 2"), ("string", None, ""),
    ],
)  # fmt: skip
def test_casts_to_primitives(name: str, value: object, expected: object) -> None:
    result = convert(value, require_type(name))
    assert type(result) is type(expected)
    assert result == expected


@pytest.mark.parametrize(
    ("name", "value", "error_id", "message"),
    [
        ("int", "abc", "InvalidCastFromStringToInteger", 'Cannot convert value "abc" to type "System.Int32". Error: "The input string \'abc\' was not in a correct format."'),
        ("int", "99999999999", "InvalidCastFromStringToInteger", 'Cannot convert value "99999999999" to type "System.Int32". Error: "Value was either too large or too small for an Int32."'),
        ("int", 3e10, "InvalidCastIConvertible", 'Cannot convert value "30000000000" to type "System.Int32". Error: "Value was either too large or too small for an Int32."'),
        ("int", [5], "ConvertToFinalInvalidCastException", 'Cannot convert the "System.Object[]" value of type "System.Object[]" to type "System.Int32".'),
        ("byte", -1, "InvalidCastIConvertible", 'Cannot convert value "-1" to type "System.Byte". Error: "Value was either too large or too small for an unsigned byte."'),
        ("double", "1.2.3", "InvalidCastFromStringToDoubleOrSingle", 'Cannot convert value "1.2.3" to type "System.Double". Error: "The input string \'1.2.3\' was not in a correct format."'),
        ("decimal", 1e30, "InvalidCastIConvertible", 'Cannot convert value "1E+30" to type "System.Decimal". Error: "Value was either too large or too small for a Decimal."'),
        ("char", 5.7, "InvalidCastIConvertible", 'Cannot convert value "5.7" to type "System.Char". Error: "Invalid cast from \'Double\' to \'Char\'."'),
        ("char", "ab", "InvalidCastParseTargetInvocation", 'Cannot convert value "ab" to type "System.Char". Error: "String must be exactly one character long."'),
        ("System.DayOfWeek", "T", "SubstringDisambiguationEnumParseThrewAnException", 'Cannot convert value "T" to type "System.DayOfWeek". Error: "The identifier name T cannot be processed because it is either too similar or identical to the following enumerator names: Tuesday, Thursday. Use a more specific identifier name."'),
    ],
)  # fmt: skip
def test_casts_that_fail(name: str, value: object, error_id: str, message: str) -> None:
    with pytest.raises(NetException) as caught:
        convert(value, require_type(name))
    assert (caught.value.error_id, caught.value.message) == (error_id, message)


def test_enumerations_take_names_starts_of_names_and_numbers() -> None:
    day = require_type("System.DayOfWeek")
    assert to_text(convert("fri", day)) == "Friday"
    assert to_text(convert(3, day)) == "Wednesday"
    assert to_text(convert("2", day)) == "Tuesday"
    assert not can_convert(9, day)
    assert not can_convert(None, day)
    assert to_text(convert("Hidden, System", require_type("System.IO.FileAttributes"))) == "Hidden, System"


def test_arrays_convert_each_element() -> None:
    made = convert([1.5, 2.5, "3"], array_of(require_type("int")))
    assert made == [2, 2, 3]
    assert type_of(made).full_name == "System.Int32[]"
    assert convert("ab", array_of(require_type("char"))) == ["a", "b"]
    with pytest.raises(NetException) as caught:
        convert("x", array_of(require_type("int")))
    assert caught.value.error_id == "InvalidCastExceptionScalarToArray"


def test_a_hashtable_becomes_an_object() -> None:
    made = to_custom_object(Hashtable([("PSTypeName", "My.Type"), ("b", 1), ("a", [1])]))
    assert isinstance(made, PSCustomObject)
    assert to_text(made) == "@{b=1; a=System.Object[]}"
    assert made.type_names is not None
    assert made.type_names[0] == "My.Type"
    assert to_custom_object("x") == "x"


def test_types_are_named_by_their_accelerators() -> None:
    assert type_text(require_type("System.Int32")) == "int"
    assert type_text(array_of(require_type("System.String"))) == "string[]"
