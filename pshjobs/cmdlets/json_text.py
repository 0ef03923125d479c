"""Values as JSON text, as ConvertTo-Json writes it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from decimal import Decimal
from json.encoder import encode_basestring, encode_basestring_ascii
from typing import Any, Final

from pshjobs.errors import InvalidOperationException, NetException
from pshjobs.formatting.reading import data_names
from pshjobs.types.datetime import DateTime
from pshjobs.values.bags import bag_of
from pshjobs.values.culture import INVARIANT
from pshjobs.values.enumeration import iterate
from pshjobs.values.enums import EnumValue
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.members import get_member, properties
from pshjobs.values.null import NOTHING
from pshjobs.values.number_text import decimal_text, round_trip_text
from pshjobs.values.numbers import BigInteger, Char, Integer, Single
from pshjobs.values.objects import PSCustomObject, PSMember, PSObject, ScriptMethod
from pshjobs.values.text import net_string, to_text
from pshjobs.values.type_table import type_of
from pshjobs.values.views import NetPropertyView

from .tables import table_pairs

_AS_TEXT: Final = frozenset(("System.Guid", "System.Uri"))
ISO: Final = "yyyy-MM-ddTHH:mm:ss.FFFFFFF"
_LINE_ENDS: Final = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}
_HTML: Final = {ord(char): f"\\u{ord(char):04x}" for char in "<>&'"}


class JsonWriter:
    """Writes one value. `truncated` is true when something was deeper than `depth` and became a string."""

    def __init__(self, depth: int, *, compress: bool, enums_as_strings: bool, escape: str) -> None:
        self._depth = depth
        self._compress = compress
        self._enums_as_strings = enums_as_strings
        self._quote = _QUOTES[escape]
        self._colon = ":" if compress else ": "
        self._parts: list[str] = []
        self.truncated = False

    def text(self, value: object) -> str:
        """The JSON text of a value. Raises InvalidOperationException for keys that are no strings."""
        self._write(value, 0)
        return "".join(self._parts)

    def _write(self, value: Any, depth: int) -> None:
        kind = type(value)
        scalar = _SCALARS.get(kind)
        if scalar is not None:
            self._parts.append(scalar(value))
        elif kind is str:
            self._parts.append(self._quote(value))
        elif kind is PSObject:
            self._write_wrapped(value, depth)
        elif kind is DateTime:
            self._parts.append(f'"{iso_date(value)}"')
        elif kind is Char:
            self._parts.append(self._quote(str(value)))
        elif isinstance(value, EnumValue):
            self._parts.append(self._quote(str(value)) if self._enums_as_strings else str(value.value))
        elif type_of(value).full_name == "System.DateTimeOffset":
            self._parts.append(f'"{net_format(value, ISO)}{net_format(value, "zzz")}"')
        elif self._is_text(value):
            self._parts.append(self._quote(net_string(value, INVARIANT)))
        else:
            self._write_container(value, depth)

    def _is_text(self, value: Any) -> bool:
        return type_of(value).full_name in _AS_TEXT

    def _write_wrapped(self, value: PSObject, depth: int) -> None:
        """A value with members of its own: an object of the value and the members; strings and dates stay as they are."""
        base = value.base
        added = {name: member for name, member in value.members.items() if not isinstance(member, ScriptMethod)}
        if not added or isinstance(base, (str, DateTime)):
            self._write(base, depth)
            return
        members = {name: get_member(value, name) for name in added}
        if isinstance(base, Hashtable):
            pairs = [(self._key(base, key), item) for key, item in base.items()]
            self._write_pairs([*pairs, *members.items()], depth)
        else:
            self._write_pairs([("value", base), *members.items()], depth)

    def _write_container(self, value: Any, depth: int) -> None:
        if depth > self._depth:
            self.truncated = True
            is_xml = type_of(value).full_name.startswith("System.Xml.")
            self._parts.append(self._quote(type_of(value).full_name if is_xml else to_text(value)))
            return
        table = table_pairs(value)
        if table is not None:
            self._write_pairs([(self._key(value, key), item) for key, item in table], depth)
            return
        if type(value) is PSCustomObject:
            self._write_pairs(_custom_pairs(value), depth)
            return
        items = _xml_children(value) or iterate(value)
        if items is None:
            self._write_pairs(_object_pairs(value), depth)
        else:
            self._write_items(list(items), depth)

    def _key(self, table: Any, key: object) -> str:
        if isinstance(key, str):
            return str(key)
        raise InvalidOperationException(
            f"The type '{type_of(table).full_name}' is not supported for serialization or deserialization of a dictionary. "
            "Keys must be strings.",
            id="NonStringKeyInDictionary",
            category="InvalidOperation",
            target=table,
        )

    def _write_pairs(self, pairs: list[tuple[str, Any]], depth: int) -> None:
        parts = self._parts
        if not pairs:
            parts.append("{}")
            return
        between, last = self._breaks(depth)
        opening = "{" + between.lstrip(",")
        for name, value in pairs:
            parts.append(opening)
            parts.append(self._quote(name))
            parts.append(self._colon)
            self._write(value, depth + 1)
            opening = between
        parts.append(last + "}")

    def _write_items(self, items: list[Any], depth: int) -> None:
        parts = self._parts
        if not items:
            parts.append("[]")
            return
        between, last = self._breaks(depth)
        opening = "[" + between.lstrip(",")
        for item in items:
            parts.append(opening)
            self._write(item, depth + 1)
            opening = between
        parts.append(last + "]")

    def _breaks(self, depth: int) -> tuple[str, str]:
        """What stands between elements, and before the closing bracket."""
        if self._compress:
            return ",", ""
        return ",\n" + "  " * (depth + 1), "\n" + "  " * depth


def _xml_children(value: Any) -> Iterator[Any] | None:
    """The nodes inside an XML node, which .NET enumerates."""
    if not type_of(value).full_name.startswith("System.Xml."):
        return None
    children: list[Any] = value.children()
    return iter(children)


def _custom_pairs(value: PSCustomObject) -> list[tuple[str, Any]]:
    if value.type_names is not None:  # type data may add members
        return [(name, _read(value, name)) for name in data_names(value)]
    pairs = []
    for name, member in value.members.items():
        if isinstance(member, PSMember):
            if member.kind in ("ScriptMethod", "PropertySet"):
                continue
            pairs.append((name, get_member(value, name)))
        else:
            pairs.append((name, member))
    return pairs


def _object_pairs(value: Any) -> list[tuple[str, Any]]:
    """The properties of a .NET object, then those that were added to it or its type; a getter that fails is null."""
    names = [view.name for view in properties(value, with_hidden=True) if isinstance(view, NetPropertyView)]
    known = {name.lower() for name in names}
    bag: dict[str, Any] = bag_of(value) or {}
    more = [name for name in (*bag, *data_names(value)) if name.lower() not in known]
    return [(name, _read(value, name)) for name in (*names, *dict.fromkeys(more))]


def _read(value: Any, name: str) -> Any:
    try:
        return get_member(value, name)
    except NetException:
        return None


def _real(value: float) -> str:
    if math.isnan(value) or math.isinf(value):
        return '"NaN"' if math.isnan(value) else '"Infinity"' if value > 0 else '"-Infinity"'
    return _with_point(round_trip_text(value, single=isinstance(value, Single)))


def _with_point(text: str) -> str:
    return text if any(char in text for char in ".E") else text + ".0"


def net_format(value: Any, pattern: str) -> str:
    """A date in the invariant culture."""
    return str(value.net_format(pattern, INVARIANT))


def iso_date(value: DateTime) -> str:
    """`2024-03-05T14:30:00`, with a fraction only if there is one, and with Z or the offset for a known kind."""
    text = net_format(value, ISO)
    if value.kind == 1:
        return text + "Z"
    return text + net_format(value, "zzz") if value.kind == 2 else text


def _quote(text: str) -> str:
    quoted = encode_basestring(text)
    return quoted if quoted.isascii() else quoted.translate(_LINE_ENDS)


def _quote_html(text: str) -> str:
    inner = _quote(text)[1:-1].replace('\\"', "\\u0022")
    return f'"{inner.translate(_HTML)}"'


_QUOTES: Final[dict[str, Callable[[str], str]]] = {
    "Default": _quote,
    "EscapeNonAscii": encode_basestring_ascii,
    "EscapeHtml": _quote_html,
}

_SCALARS: Final[dict[type, Callable[[Any], str]]] = {
    type(None): lambda value: "null",
    type(NOTHING): lambda value: "null",
    bool: lambda value: "true" if value else "false",
    int: int.__repr__,
    float: _real,
    Single: _real,
    Decimal: lambda value: _with_point(decimal_text(value)),
    **dict.fromkeys(Integer.__subclasses__(), int.__repr__),
    BigInteger: lambda value: str(int(float(value))),  # as a Double that is a whole number
}
