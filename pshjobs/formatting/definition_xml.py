"""Views as the text of a format.ps1xml file: what Export-FormatData writes."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Sequence
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from .definitions import ExtendedTypeDefinition
from .field import CENTER, LEFT, RIGHT, Field, is_script
from .view import View

_ALIGNMENTS: Final = {LEFT: "Left", CENTER: "Center", RIGHT: "Right"}


def definitions_xml(definitions: Sequence[ExtendedTypeDefinition]) -> str:
    """The text of a file that holds the views; custom texts of built-in views are not in it, they are code."""
    root = Element("Configuration")
    views = SubElement(root, "ViewDefinitions")
    for definition in definitions:
        for view in definition.views:
            if view.shape != "custom":
                _view(SubElement(views, "View"), definition.types, view)
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _view(node: Element, types: Sequence[str], view: View) -> None:
    _text(node, "Name", view.name)
    selected = SubElement(node, "ViewSelectedBy")
    for name in types:
        _text(selected, "TypeName", name)
    if view.group_by is not None:
        grouping = SubElement(node, "GroupBy")
        _source(grouping, Field(view.group_by.source, view.group_by.label))
        if view.group_by.label:
            _text(grouping, "Label", view.group_by.label)
    {"table": _table, "list": _list, "wide": _wide}[view.shape](node, view)


def _table(node: Element, view: View) -> None:
    control = SubElement(node, "TableControl")
    if view.auto_size:
        SubElement(control, "AutoSize")
    if view.hide_headers:
        SubElement(control, "HideTableHeaders")
    heads = SubElement(control, "TableHeaders")
    for head in view.heads:
        column = SubElement(heads, "TableColumnHeader")
        if head.label is not None:
            _text(column, "Label", head.label)
        if head.width:
            _text(column, "Width", str(head.width))
        align = head.header_align if head.header_align is not None else head.align
        if align is not None:
            _text(column, "Alignment", _ALIGNMENTS[align])
    rows = SubElement(control, "TableRowEntries")
    for entry in view.entries:
        row = SubElement(rows, "TableRowEntry")
        _selected(row, entry.types)
        if entry.wrap:
            SubElement(row, "Wrap")
        items = SubElement(row, "TableColumnItems")
        for field in entry.fields:
            _item(SubElement(items, "TableColumnItem"), field)


def _list(node: Element, view: View) -> None:
    entries = SubElement(SubElement(node, "ListControl"), "ListEntries")
    for entry in view.entries:
        each = SubElement(entries, "ListEntry")
        _selected(each, entry.types)
        items = SubElement(each, "ListItems")
        for field in entry.fields:
            item = SubElement(items, "ListItem")
            if field.label is not None:
                _text(item, "Label", field.label)
            _item(item, field)


def _wide(node: Element, view: View) -> None:
    control = SubElement(node, "WideControl")
    if view.auto_size:
        SubElement(control, "AutoSize")
    if view.columns:
        _text(control, "ColumnNumber", str(view.columns))
    entries = SubElement(control, "WideEntries")
    for entry in view.entries:
        each = SubElement(entries, "WideEntry")
        _selected(each, entry.types)
        _item(SubElement(each, "WideItem"), entry.fields[0])


def _item(node: Element, field: Field) -> None:
    _source(node, field)
    if field.format:
        _text(node, "FormatString", field.format)


def _source(node: Element, field: Field) -> None:
    _text(node, "ScriptBlock" if is_script(field.source) else "PropertyName", field.text)


def _selected(node: Element, types: Sequence[str]) -> None:
    if types:
        selected = SubElement(node, "EntrySelectedBy")
        for name in types:
            _text(selected, "TypeName", name)


def _text(node: Element, tag: str, text: str) -> None:
    SubElement(node, tag).text = text
