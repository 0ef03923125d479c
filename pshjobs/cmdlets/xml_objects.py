"""Objects as XML: what ConvertTo-Xml writes."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape, quoteattr

from pshjobs.formatting.reading import names_of, read_property
from pshjobs.values.adapters import MISSING
from pshjobs.values.culture import INVARIANT
from pshjobs.values.enumeration import iterate
from pshjobs.values.enums import EnumValue
from pshjobs.values.members import type_names
from pshjobs.values.objects import PSCustomObject, unwrap
from pshjobs.values.text import custom_object_text, net_string
from pshjobs.values.type_table import type_of

from .tables import table_pairs

HEAD = '<?xml version="1.0" encoding="utf-8"?>'
_STRUCTS = frozenset(("System.TimeSpan", "System.DateTime", "System.Guid", "System.Version", "System.Uri"))


class XmlWriter:
    """Writes objects as elements; `indent` is "" for one line."""

    def __init__(self, depth: int, with_types: bool, indent: str) -> None:
        self._depth = depth
        self._with_types = with_types
        self._indent = indent
        self._end = "\n" if indent else ""

    def document(self, items: list[Any]) -> str:
        """The whole document."""
        inner = "".join(self.element("Object", None, item, self._depth, 1) for item in items)
        if not inner:
            return f"{HEAD}{self._end}<Objects />"
        return f"{HEAD}{self._end}<Objects>{self._end}{inner}</Objects>"

    def element(self, tag: str, name: str | None, value: Any, depth: int, level: int) -> str:
        """One element, with its children."""
        attributes = f" Name={quoteattr(name)}" if name is not None else ""
        bare = unwrap(value)
        if bare is None:
            return self._line(level, f"<{tag}{attributes} />")
        if self._with_types:
            attributes += f" Type={quoteattr(_type_name(value))}"
        children = self._children(value, depth, level + 1)
        if children is None:
            text = escape(_text(bare))
            return self._line(level, f"<{tag}{attributes}>{text}</{tag}>" if text else f"<{tag}{attributes}></{tag}>")
        if not children:
            return self._line(level, f"<{tag}{attributes} />")
        return self._line(level, f"<{tag}{attributes}>") + children + self._line(level, f"</{tag}>")

    def _line(self, level: int, text: str) -> str:
        return self._indent * level + text + self._end

    def _children(self, value: Any, depth: int, level: int) -> str | None:
        """The elements inside; None for a value that is text."""
        bare = unwrap(value)
        if isinstance(bare, (str, int, float, EnumValue)) or type_of(bare).kind == "struct" or depth < 0:
            return None
        if type_of(bare).full_name in _STRUCTS:
            return None
        pairs = table_pairs(bare)
        if pairs is not None:
            return "".join(
                self.element("Property", "Key", key, depth - 1, level)
                + self.element("Property", "Value", item, depth - 1, level)
                for key, item in pairs
            )
        items = iterate(bare)
        if items is not None:
            return "".join(self.element("Property", None, item, depth - 1, level) for item in items)
        start = "" if level == 2 else self._line(level, f"<Property>{escape(_text(bare))}</Property>")
        return start + "".join(self._property(value, name, depth, level) for name in names_of(value))

    def _property(self, value: Any, name: str, depth: int, level: int) -> str:
        found = read_property(value, name)
        return self.element("Property", name, None if found is MISSING else found, depth - 1, level)


def _type_name(value: Any) -> str:
    bare = unwrap(value)
    return "System.Management.Automation.PSCustomObject" if isinstance(bare, PSCustomObject) else type_names(bare)[0]


def _text(value: Any) -> str:
    return custom_object_text(value) if isinstance(value, PSCustomObject) else net_string(value, INVARIANT)
