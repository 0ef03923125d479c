"""CLI XML from values: what Export-Clixml writes. It says in XML what `serialize.py` finds out."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable
from typing import Any, Final
from xml.sax.saxutils import quoteattr

from . import tags
from .cli_xml_text import INTEGERS, NAMESPACE, date_text, duration_text, escaped, real_text
from .serialize import Serializer

HEAD: Final = f'<Objs Version="1.1.0.1" xmlns="{NAMESPACE}">'


class CliXmlWriter:
    """Writes values one after the other, each as a line or a few."""

    def __init__(self, depth: int) -> None:
        self._depth = depth
        self._objects = 0
        self._numbers: dict[int, int] = {}  # number of a container in its value -> RefId
        self._containers = 0
        self._names: dict[tuple[str, ...], int] = {}

    def text(self, values: Iterable[object]) -> str:
        """A whole document."""
        return "\n".join([HEAD, *(line for value in values for line in self.element(value)), "</Objs>"])

    def element(self, value: object) -> list[str]:
        """The lines of one value."""
        self._numbers.clear()
        self._containers = 0
        return self._plain(Serializer().plain(value, self._depth), "", 1)

    def _plain(self, plain: Any, name: str, level: int) -> list[str]:
        attribute = f" N={quoteattr(escaped_name(name))}" if name else ""
        pad = "  " * level
        if type(plain) is not list:
            return [pad + _atom(plain, attribute)]
        tag = plain[0]
        simple = _SIMPLE.get(tag)
        if simple is not None:
            return [pad + simple(plain, attribute)]
        if tag == tags.REFERENCE:
            return [f'{pad}<Ref{attribute} RefId="{self._numbers[plain[1]]}" />']
        if tag == tags.KNOWN:
            known = _known(plain, attribute)
            if known is not None:
                return [pad + known]
        return self._object(plain, attribute, level)

    def _object(self, plain: list[Any], attribute: str, level: int) -> list[str]:
        number = self._objects
        self._objects += 1
        tag = plain[0]
        if tag in _CONTAINERS:
            self._numbers[self._containers] = number
            self._containers += 1
        if tag == tags.BYTES:
            data = base64.b64encode(plain[1]).decode()
            return [f"{'  ' * level}<BA{attribute}>{data}</BA>"]
        pad = "  " * level
        inner = _BODIES[tag](self, plain, level + 1)
        return [f'{pad}<Obj{attribute} RefId="{number}">', *inner, f"{pad}</Obj>"]

    def _type_names(self, names: list[str] | None, level: int) -> list[str]:
        if not names:
            return []
        pad = "  " * level
        key = tuple(name.removeprefix(tags.PREFIX) for name in names)
        known = self._names.get(key)
        if known is not None:
            return [f'{pad}<TNRef RefId="{known}" />']
        self._names[key] = len(self._names)
        lines = [f"{pad}  <T>{escaped(name)}</T>" for name in key]
        return [f'{pad}<TN RefId="{self._names[key]}">', *lines, f"{pad}</TN>"]

    # What stands inside an Obj -------------------------------------------------------------------

    def _group(self, tag: str, lines: list[str], level: int) -> list[str]:
        pad = "  " * level
        return [f"{pad}<{tag}>", *lines, f"{pad}</{tag}>"] if lines else [f"{pad}<{tag} />"]

    def _list(self, plain: list[Any], level: int) -> list[str]:
        items = plain[2] if plain[0] == tags.FLAT_LIST else plain[2:]
        return [*self._type_names(plain[1], level), *self._items("LST", items, level)]

    def _items(self, tag: str, items: list[Any], level: int) -> list[str]:
        return self._group(tag, [line for item in items for line in self._plain(item, "", level + 1)], level)

    def _queue(self, plain: list[Any], level: int) -> list[str]:
        tag = "STK" if plain[1].endswith("Stack") else "QUE"
        return [*self._type_names(plain[2], level), *self._items(tag, plain[3:], level)]

    def _table(self, plain: list[Any], level: int) -> list[str]:
        lines: list[str] = []
        for at in range(3, len(plain), 2):
            pair = [*self._plain(plain[at], "Key", level + 2), *self._plain(plain[at + 1], "Value", level + 2)]
            lines += self._group("En", pair, level + 1)
        return [*self._type_names(plain[2], level), *self._group("DCT", lines, level)]

    def _custom(self, plain: list[Any], level: int) -> list[str]:
        return [*self._type_names(plain[1], level), *self._members("MS", plain, 2, level)]

    def _members(self, tag: str, plain: list[Any], start: int, level: int) -> list[str]:
        lines = [
            line for at in range(start, len(plain), 2) for line in self._plain(plain[at + 1], plain[at], level + 1)
        ]
        return self._group(tag, lines, level)

    def _bag(self, plain: list[Any], level: int) -> list[str]:
        text = f"{'  ' * level}<ToString>{escaped(plain[2])}</ToString>"
        items = [] if plain[3] is None else self._items("IE", plain[3], level)
        return [*self._type_names(plain[1], level), *items, text, *self._members("Props", plain, 4, level)]

    def _wrapped(self, plain: list[Any], level: int) -> list[str]:
        base = self._plain(plain[1], "", level)
        return [*self._type_names(plain[2], level), *base, *self._members("MS", plain, 3, level)]

    def _enum(self, plain: list[Any], level: int) -> list[str]:
        pad = "  " * level
        return [
            *self._type_names(plain[1], level),
            f"{pad}<ToString>{escaped(plain[3])}</ToString>",
            f"{pad}<I32>{plain[2]}</I32>",
        ]

    def _known_object(self, plain: list[Any], level: int) -> list[str]:
        """A value of a type that has no element of its own: its type name and its plain form."""
        names = self._type_names([plain[1], "System.Object"], level)
        return [*names, *self._plain(plain[2], "Plain", level)]


def escaped_name(name: str) -> str:
    """A property's name as an attribute."""
    return "".join(f"_x{ord(char):04X}_" if ord(char) < 0x20 else char for char in name)


def _atom(value: object, attribute: str) -> str:
    if value is None:
        return f"<Nil{attribute} />"
    if isinstance(value, bool):
        return f"<B{attribute}>{'true' if value else 'false'}</B>"
    if isinstance(value, str):
        return f"<S{attribute}>{escaped(value)}</S>" if value else f"<S{attribute}></S>"
    if isinstance(value, float):
        return f"<Db{attribute}>{real_text(value)}</Db>"
    return f"<I32{attribute}>{value}</I32>"


def _known(plain: list[Any], attribute: str) -> str | None:
    """Types that have an element of their own."""
    name, form = plain[1], plain[2]
    if name == "System.DateTime":
        return f"<DT{attribute}>{date_text(form)}</DT>"
    if name == "System.TimeSpan":
        return f"<TS{attribute}>{duration_text(form)}</TS>"
    tag = {"System.Guid": "G", "System.Version": "Version", "System.Uri": "URI", "System.Xml.XmlDocument": "XD"}.get(
        name
    )
    return None if tag is None else f"<{tag}{attribute}>{escaped(form)}</{tag}>"


_SIMPLE: Final[dict[int, Callable[[Any, str], str]]] = {
    tags.INTEGER: lambda plain, n: f"<{INTEGERS[plain[1]]}{n}>{plain[2]}</{INTEGERS[plain[1]]}>",
    tags.DECIMAL: lambda plain, n: f"<D{n}>{plain[1]}</D>",
    tags.CHAR: lambda plain, n: f"<C{n}>{ord(plain[1])}</C>",
    tags.SINGLE: lambda plain, n: f"<Sg{n}>{real_text(plain[1])}</Sg>",
}

_CONTAINERS: Final = frozenset(
    (tags.LIST, tags.FLAT_LIST, tags.TABLE, tags.CUSTOM, tags.OBJECT, tags.WRAPPED, tags.QUEUE, tags.BYTES)
)

_BODIES: Final[dict[int, Callable[[CliXmlWriter, list[Any], int], list[str]]]] = {
    tags.LIST: CliXmlWriter._list,
    tags.FLAT_LIST: CliXmlWriter._list,
    tags.TABLE: CliXmlWriter._table,
    tags.CUSTOM: CliXmlWriter._custom,
    tags.OBJECT: CliXmlWriter._bag,
    tags.WRAPPED: CliXmlWriter._wrapped,
    tags.QUEUE: CliXmlWriter._queue,
    tags.ENUM: CliXmlWriter._enum,
    tags.KNOWN: CliXmlWriter._known_object,
}
