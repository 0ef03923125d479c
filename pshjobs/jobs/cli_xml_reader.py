"""Values from CLI XML: what Import-Clixml reads. The plain forms that it finds are built by `deserialize.py`."""

from __future__ import annotations

import base64
from collections.abc import Callable
from typing import Any, Final

from . import tags
from .cli_xml_text import INTEGERS, read_date, read_duration, read_real, unescaped
from .deserialize import Deserializer


class CliXmlReader:
    """Reads the children of an `Objs` element; references reach back over the whole document."""

    def __init__(self) -> None:
        self._names: dict[str, list[str]] = {}
        self._numbers: dict[str, int] = {}  # RefId -> number of the container
        self._containers = 0
        self._build = Deserializer()

    def values(self, root: Any) -> list[object]:
        """The values of a document."""
        return [self._build.value(self._plain(node)) for node in root if isinstance(node.tag, str)]

    def _plain(self, node: Any) -> Any:
        tag = _local(node)
        read = _ATOMS.get(tag)
        if read is not None:
            return read(node.text or "")
        if tag == "Ref":
            return [tags.REFERENCE, self._numbers[node.get("RefId")]]
        if tag == "BA":
            self._containers += 1
            return [tags.BYTES, base64.b64decode(node.text or "")]
        return self._object(node)

    def _object(self, node: Any) -> Any:
        names = self._type_names(node)
        parts = {_local(child): child for child in node if isinstance(child.tag, str)}
        base = next((child for tag, child in parts.items() if tag in _ATOMS or tag in ("BA", "Obj")), None)
        full = [name if name.startswith(tags.PREFIX) else tags.PREFIX + name for name in names]
        if base is not None and base.get("N") == "Plain":
            return [tags.KNOWN, names[0], self._plain(base)]
        if base is not None and _local(base) == "I32" and "System.Enum" in names:
            text = parts.get("ToString")
            return [tags.ENUM, full, int(base.text or "0"), unescaped(text.text or "") if text is not None else ""]
        self._count(node)
        if "DCT" in parts:
            return self._table(parts["DCT"], names, full)
        for tag, kind in (("LST", None), ("QUE", "System.Collections.Queue"), ("STK", "System.Collections.Stack")):
            if tag in parts:
                items = [self._plain(child) for child in parts[tag]]
                return [tags.LIST, full, *items] if kind is None else [tags.QUEUE, kind, full, *items]
        if base is not None:
            inner = self._plain(base)
            return [tags.WRAPPED, inner, full or None, *self._members(parts.get("MS"))]
        if "Props" in parts or "ToString" in parts or "IE" in parts:
            return self._bag(parts, full)
        return [tags.CUSTOM, full, *self._members(parts.get("MS"))]

    def _count(self, node: Any) -> None:
        """Give the container its number, as the builder counts."""
        self._numbers[node.get("RefId")] = self._containers
        self._containers += 1

    def _bag(self, parts: dict[str, Any], full: list[str]) -> list[Any]:
        text = parts.get("ToString")
        inside = parts.get("IE")
        items = None if inside is None else [self._plain(child) for child in inside]
        members = [*self._members(parts.get("Props")), *self._members(parts.get("MS"))]
        return [tags.OBJECT, full, unescaped(text.text or "") if text is not None else "", items, *members]

    def _members(self, group: Any) -> list[Any]:
        found: list[Any] = []
        for child in group if group is not None else ():
            found += (unescaped(child.get("N") or ""), self._plain(child))
        return found

    def _table(self, node: Any, names: list[str], full: list[str]) -> list[Any]:
        kind = 2 if "System.Collections.Specialized.OrderedDictionary" in names else 0
        found: list[Any] = [tags.TABLE, kind, full]
        for entry in node:
            found += [self._plain(child) for child in entry]
        return found

    def _type_names(self, node: Any) -> list[str]:
        for child in node:
            if _local(child) == "TN":
                names = [unescaped(each.text or "") for each in child]
                self._names[child.get("RefId")] = names
                return names
            if _local(child) == "TNRef":
                return self._names.get(child.get("RefId"), [])
        return []


def _local(node: Any) -> str:
    """The name of an element without its namespace."""
    return str(node.tag).rpartition("}")[2]


def _integer(code: int) -> Callable[[str], object]:
    return lambda text: [tags.INTEGER, code, int(text)]


_ATOMS: Final[dict[str, Callable[[str], Any]]] = {
    "Nil": lambda text: None,
    "S": unescaped,
    "SBK": unescaped,
    "B": lambda text: text == "true",
    "I32": int,
    "Db": read_real,
    "D": lambda text: [tags.DECIMAL, text],
    "C": lambda text: [tags.CHAR, chr(int(text))],
    "Sg": lambda text: [tags.SINGLE, read_real(text)],
    "DT": lambda text: [tags.KNOWN, "System.DateTime", read_date(text)],
    "TS": lambda text: [tags.KNOWN, "System.TimeSpan", read_duration(text)],
    "G": lambda text: [tags.KNOWN, "System.Guid", text],
    "Version": lambda text: [tags.KNOWN, "System.Version", text],
    "URI": lambda text: [tags.KNOWN, "System.Uri", unescaped(text)],
    "XD": lambda text: [tags.KNOWN, "System.Xml.XmlDocument", unescaped(text)],
    **{name: _integer(code) for code, name in enumerate(INTEGERS)},
}
