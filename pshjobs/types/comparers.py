"""Comparers: StringComparer, EqualityComparer's defaults, and sorting with them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cmp_to_key
from typing import Any

from pshjobs.errors import InvalidOperationException, NetException
from pshjobs.values.comparison import compare
from pshjobs.values.hashtable import exact_key, fold_key
from pshjobs.values.type_info import NetType, method, static_prop

from .delegates import Delegate
from .object import Object, hash_code, net_equals
from .string_compare import compare_text, is_equal_text

COMPARER = "System.Collections.IComparer"
EQUALITY = "System.Collections.IEqualityComparer"


class StringComparer(
    NetType, name="System.StringComparer", base=Object,
    interfaces=(COMPARER, EQUALITY, "System.Collections.Generic.IComparer`1[System.String]",
                "System.Collections.Generic.IEqualityComparer`1[System.String]"),
):  # fmt: skip
    """Compares strings ordinally or by language, with or without case."""

    __slots__ = ("ignore_case", "ordinal")

    def __init__(self, ordinal: bool, ignore_case: bool) -> None:
        self.ordinal = ordinal
        self.ignore_case = ignore_case

    def fold(self, key: object) -> object:
        """What stands for a key in an index."""
        return fold_key(key) if self.ignore_case else exact_key(key)

    def _how(self) -> Any:
        from pshjobs.values.enums import EnumValue

        from .enumerations import STRING_COMPARISON

        return EnumValue(STRING_COMPARISON, (4 if self.ordinal else 0) + self.ignore_case)

    @method("int Compare(string x, string y)", "int Compare(System.Object x, System.Object y)")
    def compare(self, left: Any, right: Any) -> int:
        return compare_text(left, right, self._how())

    @method("bool Equals(string x, string y)", "bool Equals(System.Object x, System.Object y)")
    def equals(self, left: Any, right: Any) -> bool:
        return left is right or (isinstance(left, str) and is_equal_text(left, right, self._how()))

    @method("int GetHashCode(string obj)")
    def get_hash_code(self, text: str) -> int:
        return hash_code(text.upper() if self.ignore_case else text)

    @static_prop("System.StringComparer Ordinal")
    def ordinal_comparer() -> StringComparer:
        return StringComparer(True, False)

    @static_prop("System.StringComparer OrdinalIgnoreCase")
    def ordinal_ignore_case() -> StringComparer:
        return StringComparer(True, True)

    @static_prop("System.StringComparer InvariantCulture")
    def invariant_culture() -> StringComparer:
        return StringComparer(False, False)

    @static_prop("System.StringComparer InvariantCultureIgnoreCase")
    def invariant_culture_ignore_case() -> StringComparer:
        return StringComparer(False, True)

    @static_prop("System.StringComparer CurrentCulture")
    def current_culture() -> StringComparer:
        return StringComparer(False, False)

    @static_prop("System.StringComparer CurrentCultureIgnoreCase")
    def current_culture_ignore_case() -> StringComparer:
        return StringComparer(False, True)


class Comparer(NetType, name="System.Collections.Comparer", base=Object, interfaces=(COMPARER,)):
    __slots__ = ()

    @method("int Compare(System.Object a, System.Object b)")
    def compare(self, left: Any, right: Any) -> int:
        return net_compare(left, right)

    @static_prop("System.Collections.Comparer Default")
    def default() -> Comparer:
        return Comparer()

    @static_prop("System.Collections.Comparer DefaultInvariant")
    def default_invariant() -> Comparer:
        return Comparer()


def net_compare(left: Any, right: Any) -> int:
    """Comparer.Default: letters by language with case."""
    return int(compare(left, right, ignore_case=False))


def comparison_of(comparer: Any) -> Callable[[Any, Any], int]:
    """A comparing function from a comparer, a delegate, a script class with Compare, or nothing."""
    if comparer is None:
        return net_compare
    if isinstance(comparer, Delegate):
        return lambda left, right: int(comparer.call(left, right))
    if isinstance(comparer, (StringComparer, Comparer)):
        return comparer.compare
    from pshjobs.values.members import invoke_member

    return lambda left, right: int(invoke_member(comparer, "Compare", [left, right]))  # type: ignore[call-overload]


def folder_of(comparer: Any) -> Callable[[object], object]:
    """What makes the index key of a value: exact unless a StringComparer says else."""
    return comparer.fold if isinstance(comparer, StringComparer) else exact_key


def sort_items(items: list[Any], comparer: Any = None) -> list[Any]:
    """A sorted copy. Raises InvalidOperationException when elements do not compare."""
    kinds = set(map(type, items))
    if comparer is None and len(kinds) == 1 and next(iter(kinds)) in (int, float):
        return sorted(items)
    try:
        return sorted(items, key=cmp_to_key(comparison_of(comparer)))
    except NetException as error:
        message = "Failed to compare two elements in the array."
        raise InvalidOperationException(message, inner=error) from error


def equal(left: Any, right: Any) -> bool:
    """EqualityComparer.Default."""
    return net_equals(left, right)
