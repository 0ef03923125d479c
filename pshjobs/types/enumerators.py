"""Enumerators: what `GetEnumerator()` gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pshjobs.errors import InvalidOperationException
from pshjobs.values.hashtable import DictionaryEntry
from pshjobs.values.type_info import NetType, method, prop

from .object import Object


class Enumerator(
    NetType, name="System.Collections.Enumerator", base=Object, interfaces=("System.Collections.IEnumerator",)
):
    """Goes over items once; `Reset` starts again where the items are still there."""

    __slots__ = ("current_item", "source", "started", "walk")
    net_enumerable = True

    def __init__(self, source: Iterable[object]) -> None:
        self.source = source
        self.walk = iter(source)
        self.started = False
        self.current_item: object = None

    def __iter__(self) -> Iterator[object]:
        return self.walk

    @prop("System.Object Current")
    def current(self) -> object:
        if not self.started:
            raise InvalidOperationException("Enumeration has not started. Call MoveNext.")
        return self.current_item

    @method("bool MoveNext()")
    def move_next(self) -> bool:
        self.started = True
        for item in self.walk:
            self.current_item = item
            return True
        self.current_item = None
        return False

    @method("void Reset()")
    def reset(self) -> None:
        self.walk = iter(self.source)
        self.started = False

    @method("void Dispose()")
    def dispose(self) -> None:
        """Nothing to give back."""


class ArrayEnumerator(Enumerator, name="System.ArrayEnumerator", base=Enumerator):
    """Goes over an array."""

    __slots__ = ()


class DictionaryEnumerator(
    Enumerator, name="System.Collections.IDictionaryEnumerator", base=Enumerator,
    interfaces=("System.Collections.IEnumerator", "System.Collections.IDictionaryEnumerator"),
):  # fmt: skip
    """The pairs of a dictionary; Key, Value and Entry are those of the current one."""

    __slots__ = ()

    def _entry(self) -> Any:
        entry = self.current_item
        if not isinstance(entry, DictionaryEntry) and not hasattr(entry, "key"):
            raise InvalidOperationException("Enumeration has either not started or has already finished.")
        return entry

    @prop("System.Object Key")
    def key(self) -> object:
        return self._entry().key

    @prop("System.Object Value")
    def value(self) -> object:
        return self._entry().value

    @prop("System.Collections.DictionaryEntry Entry")
    def entry(self) -> object:
        return self._entry()
