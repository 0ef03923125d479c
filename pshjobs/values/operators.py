"""The operators by the kind of their token. A collection on the left of a comparison is filtered."""

from __future__ import annotations

import importlib
import operator
from collections.abc import Callable
from functools import cache
from typing import Any, Final

from . import arithmetic
from .comparison import compare, equal
from .enumeration import iterate
from .hashtable import Hashtable
from .joining import join, unary_join
from .null import AutomationNull
from .objects import PSObject
from .operands import plain
from .truth import to_bool
from .type_operators import convert_as, is_instance

__all__ = ["BINARY", "UNARY", "contains", "match"]

Binary = Callable[[object, object], object]
Unary = Callable[[object], object]
_Test = Callable[[object, object], bool]


def _filtering(test: _Test) -> Binary:
    """A comparison that gives a Boolean for a single value, and of a collection the elements for which it is true."""

    def compare_or_filter(left: object, right: object) -> object:
        kind = type(left)
        if kind is int or kind is str or kind is float:
            return test(left, right)
        if kind is PSObject or kind is AutomationNull:
            left = plain(left)
        items = iterate(left)
        return test(left, right) if items is None else [item for item in items if test(item, right)]

    return compare_or_filter


def _equal(left: object, right: object) -> bool:
    return equal(left, right)


def _ordering(native: Callable[[Any, Any], bool], ignore_case: bool) -> _Test:
    """An ordering operator; `native` says which results of `compare` make it true."""

    def ordered(left: object, right: object) -> bool:
        kind, other = type(left), type(right)
        if (kind is int or kind is float) and (other is int or other is float):
            return native(left, right)
        if left != left or right != right:  # NaN is in no order
            return False
        return native(compare(left, right, ignore_case), 0)

    return ordered


def _tests(ignore_case: bool) -> dict[str, _Test]:
    return {
        "eq": _equal if ignore_case else lambda left, right: equal(left, right, False),
        "ne": lambda left, right: not equal(left, right, ignore_case),
        "gt": _ordering(operator.gt, ignore_case),
        "ge": _ordering(operator.ge, ignore_case),
        "lt": _ordering(operator.lt, ignore_case),
        "le": _ordering(operator.le, ignore_case),
    }


def contains(collection: object, value: object, ignore_case: bool = True) -> bool:
    """`collection -contains value`: some element equals it, the element being on the left."""
    collection = plain(collection)
    items = None if isinstance(collection, str) else iterate(collection)
    if items is None:
        return equal(collection, value, ignore_case)
    return any(equal(item, value, ignore_case) for item in items)


@cache
def _module(name: str) -> Any:
    """A module of this folder, imported at the first need: many scripts use no patterns and no formats."""
    return importlib.import_module("pshjobs.values." + name)


def match(
    left: object, right: object, ignore_case: bool = True, negate: bool = False
) -> tuple[object, Hashtable | None]:
    """`left -match right`, and the new `$Matches`; None leaves that as it is."""
    return _module("matching").match(left, right, ignore_case, negate)  # type: ignore[no-any-return]


def _match_result(ignore_case: bool, negate: bool) -> Binary:
    return lambda left, right: match(left, right, ignore_case, negate)[0]


def _like(ignore_case: bool, negate: bool) -> Binary:
    return lambda left, right: _module("likeness").like(left, right, ignore_case, negate)


def _replace(ignore_case: bool) -> Binary:
    return lambda left, right: _module("matching").replace(left, right, ignore_case)


def _split(ignore_case: bool) -> Binary:
    return lambda left, right: _module("splitting").split(left, right, ignore_case)


def _unary_split(value: object) -> object:
    return _module("splitting").unary_split(value)


def _format(left: object, right: object) -> object:
    return _module("format_operator").format_operator(left, right)


def _by_case(prefix: str) -> dict[str, Binary]:
    """The operators that exist with and without regard to case: `-eq`/`-ieq`, `-ceq`."""
    ignore_case = prefix == "I"
    table: dict[str, Binary] = {prefix + name: _filtering(test) for name, test in _tests(ignore_case).items()}
    named: dict[str, Binary] = {
        "like": _like(ignore_case, False),
        "notlike": _like(ignore_case, True),
        "match": _match_result(ignore_case, False),
        "notmatch": _match_result(ignore_case, True),
        "replace": _replace(ignore_case),
        "contains": lambda left, right: contains(left, right, ignore_case),
        "notcontains": lambda left, right: not contains(left, right, ignore_case),
        "in": lambda left, right: contains(right, left, ignore_case),
        "notin": lambda left, right: not contains(right, left, ignore_case),
        "split": _split(ignore_case),
    }
    table.update({prefix + name: function for name, function in named.items()})
    return table


BINARY: Final[dict[str, Binary]] = {
    "Plus": arithmetic.add,
    "Minus": arithmetic.subtract,
    "Multiply": arithmetic.multiply,
    "Divide": arithmetic.divide,
    "Rem": arithmetic.remainder,
    "DotDot": arithmetic.range_values,
    "Format": _format,
    "Band": arithmetic.band,
    "Bor": arithmetic.bor,
    "Bxor": arithmetic.bxor,
    "Shl": arithmetic.shift_left,
    "Shr": arithmetic.shift_right,
    "Join": join,
    "Is": is_instance,
    "IsNot": lambda left, right: not is_instance(left, right),
    "As": convert_as,
    "And": lambda left, right: to_bool(left) and to_bool(right),
    "Or": lambda left, right: to_bool(left) or to_bool(right),
    "Xor": lambda left, right: to_bool(left) is not to_bool(right),
    "QuestionQuestion": lambda left, right: right if plain(left) is None else left,
    **_by_case("I"),
    **_by_case("C"),
}
"""Binary operators whose operands are both values already."""

UNARY: Final[dict[str, Unary]] = {
    "Minus": arithmetic.negate,
    "Plus": arithmetic.unary_plus,
    "Not": lambda value: not to_bool(value),
    "Exclaim": lambda value: not to_bool(value),
    "Bnot": arithmetic.bnot,
    "Join": unary_join,
    "Isplit": _unary_split,
    "Csplit": _unary_split,
    "Comma": lambda value: [value],
    "PlusPlus": arithmetic.increment,
    "MinusMinus": arithmetic.decrement,
}
"""Unary operators; for `++` and `--` the new value of the operand."""
