"""`@{}` and `[ordered]@{}`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from .numbers import Char


def fold_key(key: object) -> object:
    """What stands for `key` in the index: equal exactly when .NET calls the keys equal, letters without case.

    Numbers of different types are different keys (`1`, `1L` and `'1'` are three).
    """
    kind = type(key)
    if kind is str:
        return key.lower()  # type: ignore[attr-defined]
    if kind is int:
        return key
    if isinstance(key, (int, float, Decimal, Char)):
        return (kind, key)
    if isinstance(key, list) or type(key).__hash__ is None:
        return (list, id(key))
    return key


def exact_key(key: object) -> object:
    """Like `fold_key` for a table that keeps upper and lower case apart."""
    return key if type(key) is str else fold_key(key)


class DictionaryEntry(NamedTuple):
    """One pair of a hashtable, as `GetEnumerator()` gives it."""

    key: object
    value: object


class Hashtable:
    """System.Collections.Hashtable, keys compared without case unless `case_sensitive`; keeps the order of insertion."""

    __slots__ = ("case_sensitive", "fold", "is_synchronized", "keys_by_fold", "members", "values_by_fold")

    def __init__(self, pairs: Iterable[tuple[object, object]] = (), *, case_sensitive: bool = False) -> None:
        self.case_sensitive = case_sensitive
        self.is_synchronized = False
        self.fold = exact_key if case_sensitive else fold_key
        self.keys_by_fold: dict[object, object] = {}
        self.values_by_fold: dict[object, object] = {}
        for key, value in pairs:
            self[key] = value

    def __len__(self) -> int:
        return len(self.values_by_fold)

    def __contains__(self, key: object) -> bool:
        return self.fold(key) in self.values_by_fold

    def get(self, key: object, default: object = None) -> object:
        """The value of `key`, or `default`."""
        return self.values_by_fold.get(self.fold(key), default)

    def __getitem__(self, key: object) -> object:
        return self.values_by_fold[self.fold(key)]

    def __setitem__(self, key: object, value: object) -> None:
        folded = self.fold(key)
        if folded not in self.keys_by_fold:
            self.keys_by_fold[folded] = key
        self.values_by_fold[folded] = value

    def remove(self, key: object) -> bool:
        """Take the pair out; false when there is none."""
        folded = self.fold(key)
        if folded not in self.keys_by_fold:
            return False
        del self.keys_by_fold[folded]
        del self.values_by_fold[folded]
        return True

    def clear(self) -> None:
        self.keys_by_fold.clear()
        self.values_by_fold.clear()

    def keys(self) -> list[object]:
        return list(self.keys_by_fold.values())

    def values(self) -> list[object]:
        return list(self.values_by_fold.values())

    def items(self) -> Iterator[tuple[object, object]]:
        """The pairs in order, as they are while the iteration goes on."""
        values = self.values_by_fold
        for folded, key in self.keys_by_fold.items():
            yield key, values[folded]

    def entries(self) -> list[DictionaryEntry]:
        return [DictionaryEntry(key, value) for key, value in self.items()]

    def copy(self) -> Hashtable:
        """A shallow copy of the same kind."""
        twin = type(self)(case_sensitive=self.case_sensitive)
        twin.keys_by_fold = dict(self.keys_by_fold)
        twin.values_by_fold = dict(self.values_by_fold)
        return twin


class OrderedDictionary(Hashtable):
    """System.Collections.Specialized.OrderedDictionary: a hashtable that integers index by position."""

    __slots__ = ()

    def key_at(self, index: int) -> object:
        """The key at a position. Raises IndexError."""
        if not 0 <= index < len(self):
            raise IndexError
        return self.keys()[index]

    def insert(self, index: int, key: object, value: object) -> None:
        """Put a new pair at a position."""
        pairs = list(self.items())
        pairs.insert(index, (key, value))
        self.clear()
        for k, v in pairs:
            self[k] = v
