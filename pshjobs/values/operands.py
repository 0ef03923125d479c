"""What the operators do to their operands before they work: unwrap them, and make numbers of them."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from pshjobs.errors import PSInvalidCastException, RuntimeException

from .arithmetic_numbers import RANK
from .convert_numbers import INTEGERS, to_big_integer, to_integer
from .convert_reals import to_decimal, to_double, to_single
from .enums import EnumValue
from .null import AutomationNull
from .number_parse import scan_number
from .numbers import BigInteger, Char, Single
from .objects import PSObject
from .type_table import type_of

PRIMITIVE: Final = frozenset(kind for kind in RANK if kind not in (Decimal, BigInteger, EnumValue))
"""The classes for which .NET's Type.IsPrimitive is true."""


def plain(value: object) -> object:
    """The operand itself: no PSObject around it, and null for nothing."""
    while type(value) is PSObject:
        value = value.base
    return None if type(value) is AutomationNull else value


def is_number(value: object) -> bool:
    """True for every number and enumeration value, but not for Boolean and Char."""
    return type(value) in RANK and type(value) not in (bool, Char)


def number_from_text(text: str, other: object) -> object:
    """A string operand as a number: as a literal says, else as the type of the other operand. Raises PSInvalidCastException."""
    if not text:
        return 0
    scanned = scan_number(text)
    if scanned is not None:
        return scanned
    return convert_like(text, other)


def convert_like(value: object, other: object) -> object:
    """`value` cast to the number type of `other`; to Int32 when that is no number."""
    kind = type(other)
    if kind is float:
        return to_double(value)
    if kind is Single:
        return to_single(value)
    if kind is Decimal:
        return to_decimal(value)
    if kind is BigInteger:
        return to_big_integer(value)
    name = type_of(other).full_name if kind in RANK else ""
    return to_integer(value, INTEGERS.get(name) or INTEGERS["System.Int32"])


def number_operand(value: object, left: object) -> object | None:
    """The right operand of an arithmetic operator as a number; None when it cannot be one."""
    kind = type(value)
    if kind in RANK and kind is not Char:
        return Decimal(int(value)) if kind is bool and type(left) is Decimal else value  # type: ignore[call-overload]
    if value is None:
        return 0
    if isinstance(value, Char):
        return ord(value)
    if isinstance(value, str):
        return number_from_text(value, left)
    return None


def not_defined(left: object, symbol: str, right: object) -> RuntimeException:
    """`The operation '[T] * [U]' is not defined.`"""
    first, second = ("$null" if side is None else type_of(side).full_name for side in (left, right))
    return RuntimeException(
        f"The operation '[{first}] {symbol} [{second}]' is not defined.",
        id="NotADefinedOperationForType",
        category="InvalidOperation",
    )


def call_operator(name: str, symbol: str, left: object, right: object) -> object:
    """The static operator method of the operands' type (`op_Addition`); the left type unless it is primitive."""
    chosen = right if left is None or type(left) in PRIMITIVE else left
    if chosen is None or type(chosen) in PRIMITIVE:
        raise not_defined(left, symbol, right)
    info = type_of(chosen)
    if info.find_static(name.lower()) is not None:
        from .members import invoke_static

        return invoke_static(info, name, [left, right])
    shown = info.full_name
    if shown == "System.Management.Automation.PSCustomObject":
        shown = "System.Management.Automation.PSObject"
    raise RuntimeException(
        f"Method invocation failed because [{shown}] does not contain a method named '{name}'.",
        id="MethodNotFound",
        category="InvalidOperation",
    )


def try_convert(value: object, other: object) -> object | None:
    """`convert_like`, with None for what has no conversion."""
    try:
        return convert_like(value, other)
    except PSInvalidCastException:
        return None
