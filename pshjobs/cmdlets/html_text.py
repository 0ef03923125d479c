"""Objects as HTML: what ConvertTo-Html writes."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from pshjobs.values.adapters import MISSING
from pshjobs.values.objects import PSCustomObject
from pshjobs.values.text import custom_object_text, to_net_string

from .property_expression import Found, PropertyExpression


class HtmlColumn:
    """One column of the table: its heading, where its values come from, and how wide and aligned it is."""

    __slots__ = ("alignment", "expression", "heading", "width")

    def __init__(self, expression: PropertyExpression, heading: str) -> None:
        self.expression = expression
        self.heading = heading
        self.alignment = expression.options.get("alignment")
        self.width = expression.options.get("width")

    @property
    def col(self) -> str:
        """The `col` element."""
        width = f' width = "{self.width}"' if self.width else ""
        alignment = f' align = "{str(self.alignment).lower()}"' if self.alignment else ""
        return f"<col{width}{alignment}/>"

    def cell(self, item: Any) -> str:
        """The text of an object's value, escaped."""
        value = self.expression.value(item)
        return "" if value is MISSING or value is None else escape(html_value(value)).replace("&#x27;", "&#39;")


def html_value(value: Any) -> str:
    """A value as text: its ToString; a custom object with its properties."""
    return custom_object_text(value) if type(value) is PSCustomObject else to_net_string(value)


def columns_for(item: Any, expressions: Sequence[PropertyExpression], make: Any) -> list[HtmlColumn]:
    """The columns that the first object decides; `make` makes an expression of a name."""
    columns = []
    for expression in expressions:
        label = expression.options.get("name")
        found = expression.values(item) if expression.pattern is not None else [Found(expression.text, None)]
        for each in found:
            source = expression if expression.pattern is None else make(each.name)
            name = each.name
            if expression.pattern is None and expression.block is None:
                name = next((f.name for f in expression.values(item)), expression.text)
            columns.append(HtmlColumn(source, label or name))
    return columns
