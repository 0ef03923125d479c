"""CustomControl of format.ps1xml files."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final
from xml.etree.ElementTree import Element

from pshjobs.values.objects import Script

from .field import Source
from .view import NEW_LINE, Bind, CustomPart, Indent

Controls = dict[str, Element]
MakeSource = Callable[[Element], Source | None]
MakeCondition = Callable[[Element | None], Script | None]

DEEPEST: Final = 20  # controls may name each other in a circle


def custom_parts(
    node: Element | None, controls: Controls, source: MakeSource, condition: MakeCondition, depth: int = 0
) -> list[CustomPart]:
    """The parts of a CustomItem; named controls are put where they are used."""
    parts: list[CustomPart] = []
    for each in node if node is not None else ():
        if each.tag == "Text":
            parts.append(each.text or "")
        elif each.tag == "NewLine":
            parts.append(NEW_LINE)
        elif each.tag == "Frame":
            parts.append(_frame(each, controls, source, condition, depth))
        elif each.tag == "ExpressionBinding":
            parts.append(_binding(each, controls, source, condition, depth))
    return parts


def _frame(node: Element, controls: Controls, source: MakeSource, condition: MakeCondition, depth: int) -> Indent:
    def number(name: str) -> int:
        return int(node.findtext(name) or 0)

    inner = custom_parts(node.find("CustomItem"), controls, source, condition, depth)
    first = number("FirstLineIndent") or -number("FirstLineHanging")
    return Indent(inner, number("LeftIndent"), number("RightIndent"), first)


def _binding(node: Element, controls: Controls, source: MakeSource, condition: MakeCondition, depth: int) -> Bind:
    control = node.find("CustomControl")
    if control is None:
        control = controls.get((node.findtext("CustomControlName") or "").strip())
    parts = None
    if control is not None and depth < DEEPEST:
        item = control.find("CustomEntries/CustomEntry/CustomItem")
        parts = custom_parts(item, controls, source, condition, depth + 1)
    return Bind(
        source(node),
        node.findtext("FormatString"),
        node.find("EnumerateCollection") is not None,
        parts,
        condition(node.find("ItemSelectionCondition")),
    )
