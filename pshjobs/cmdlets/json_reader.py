"""Reading JSON as ConvertFrom-Json does: strict text fast, lenient text (comments, bare keys, single quotes) with exact errors."""

from __future__ import annotations

import json
import re
from typing import Any, Final

from pshjobs.errors import InvalidOperationException
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.numbers import INT64_MAX, INT64_MIN, BigInteger, Int64
from pshjobs.values.objects import MemberBag, PSCustomObject
from pshjobs.values.type_info import TypeInfo
from pshjobs.values.type_table import require_type

from .json_dates import JsonDates, may_be_date
from .json_scanner import JsonScanner


class OrderedHashtable(Hashtable):
    """What -AsHashtable gives: keys keep their order and their case."""

    __slots__ = ()
    net_type = TypeInfo(
        "System.Management.Automation.OrderedHashtable", base=require_type("System.Collections.Hashtable")
    )
    net_type.assembly = "System.Management.Automation"


class JsonReader:
    """Makes values of JSON text: custom objects or tables, arrays, Int64, BigInteger, Double, strings, dates."""

    def __init__(self, dates: JsonDates, *, as_table: bool, depth: int) -> None:
        self._dates = dates
        self._depth = depth
        self._as_table = as_table
        self.make_object = self._table if as_table else self._object

    def read(self, text: str) -> Any:
        """The value. Raises ArgumentException for text that is no JSON, InvalidOperationException for keys that clash."""
        if _nesting(text) < self._depth:
            try:
                found = json.loads(text, object_pairs_hook=self.make_object, parse_int=read_integer, strict=False)
            except (ValueError, RecursionError):
                pass
            else:
                return self.finish(found)
        return JsonScanner(text, self, self._depth).read()

    def finish(self, value: Any) -> Any:
        """A value with the dates in it read."""
        if type(value) is str:
            return self._dates.read(value) if may_be_date(value) else value
        if type(value) is list:
            for at, item in enumerate(value):
                kind = type(item)
                if kind is list or (kind is str and may_be_date(item)):
                    value[at] = self.finish(item)
        return value

    def _object(self, pairs: list[tuple[str, Any]]) -> PSCustomObject:
        members = MemberBag(pairs)
        self._check(pairs, members)
        for name, value in members.items():
            if type(value) is list or (type(value) is str and may_be_date(value)):
                members[name] = self.finish(value)
        return PSCustomObject(members)

    def _check(self, pairs: list[tuple[str, Any]], members: MemberBag) -> None:
        if "" in members:
            raise InvalidOperationException(
                "The provided JSON includes a property whose name is an empty string, this is only supported using the "
                "-AsHashTable switch.",
                id="EmptyKeyInJsonString",
                category="InvalidOperation",
            )
        if len({name.lower() for name in members}) == len(members):
            return
        seen: dict[str, str] = {}
        for name, _ in pairs:
            known = seen.setdefault(name.lower(), name)
            if known != name:
                raise InvalidOperationException(
                    "Cannot convert the JSON string because it contains keys with different casing. Please use the "
                    "-AsHashTable switch instead. The key that was attempted to be added to the existing key "
                    f"'{known}' was '{name}'.",
                    id="KeysWithDifferentCasingInJsonString",
                    category="InvalidOperation",
                )

    def _table(self, pairs: list[tuple[str, Any]]) -> Hashtable:
        return OrderedHashtable([(name, self.finish(value)) for name, value in pairs], case_sensitive=True)


_BRACKETS: Final = re.compile(r'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', re.DOTALL)


def _nesting(text: str) -> int:
    """How deep the brackets go, strings left out. A quick bound is taken first."""
    if text.count("[") + text.count("{") < 64:
        bound = text.count("[") + text.count("{")
        if bound < 3:
            return bound
    depth = deepest = 0
    for found in _BRACKETS.finditer(text):
        first = found[0][0]
        if first in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif first in "]}":
            depth -= 1
    return deepest


def read_integer(text: str) -> Any:
    """An Int64, or a BigInteger when that is too small."""
    number = int(text)
    return Int64(number) if INT64_MIN <= number <= INT64_MAX else BigInteger(number)
