"""format.ps1xml files: views that users write, for Update-FormatData and modules."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterator
from typing import Final
from xml.etree.ElementTree import Element

from pshjobs.errors import RuntimeException
from pshjobs.values.objects import Script

from .field import CENTER, LEFT, RIGHT, Field, Source
from .format_custom import Controls, custom_parts
from .view import Entry, GroupBy, View
from .xml_errors import xml_message

MakeScript = Callable[[str], Script]

_SHAPES: Final = {"TableControl": "table", "ListControl": "list", "WideControl": "wide", "CustomControl": "custom"}
_ALIGNMENTS: Final = {"left": LEFT, "center": CENTER, "right": RIGHT}


class _Broken(Exception):
    """A view that cannot be loaded: where, and why."""

    def __init__(self, path: str, message: str) -> None:
        super().__init__(message)
        self.path = path
        self.message = message


def load_format_file(text: str, path: str, make_script: MakeScript) -> list[View]:
    """The views of a file; `make_script` makes script blocks. Raises RuntimeException that names everything wrong."""
    reader = _Reader(path, make_script)
    views = reader.read(text)
    if reader.errors:
        listed = "\n".join(f"{path}, {error}" for error in reader.errors)
        raise RuntimeException(
            f"Errors occurred while loading the format data file: \n{listed}", id="FormatXmlUpdateException"
        )
    return views


class _Reader:
    def __init__(self, path: str, make_script: MakeScript) -> None:
        self.path = path
        self.make_script = make_script
        self.errors: list[str] = []
        self.sets: dict[str, list[str]] = {}
        self.controls: Controls = {}

    def read(self, text: str) -> list[View]:
        try:
            root = ElementTree.fromstring(text)
        except ElementTree.ParseError as error:
            self.errors.append(f"Error in file {self.path}: {xml_message(text, error)}")
            return []
        if root.tag != "Configuration":
            self.fail("", f"{root.tag} is an unknown node.")
            return []
        for each in root.findall("SelectionSets/SelectionSet"):
            self.sets[_text(each, "Name")] = [_text_of(name) for name in each.findall("Types/TypeName")]
        self.add_controls(root.findall("Controls/Control"))
        views = []
        for number, each in enumerate(root.findall("ViewDefinitions/View"), 1):
            place = f"/Configuration/ViewDefinitions/View[{number}]"
            try:
                views.append(self.view(each, place))
            except _Broken as broken:
                outer = "The view cannot be loaded."
                if broken.path != place:
                    outer = "A node is missing from TableControl, ListControl, WideControl, CustomControl."
                self.fail(place, outer)
                self.fail(broken.path, broken.message)
        return views

    def fail(self, place: str, message: str) -> None:
        self.errors.append(f"Error at XPath {place} in file {self.path}: {message}")

    def add_controls(self, controls: list[Element]) -> None:
        for each in controls:
            found = each.find("CustomControl")
            if found is not None:
                self.controls[_text(each, "Name")] = found

    # Views ---------------------------------------------------------------------------------------

    def view(self, node: Element, place: str) -> View:
        name = node.find("Name")
        if name is None:
            raise _Broken(place, "Node Name is missing.")
        selected = node.find("ViewSelectedBy")
        if selected is None:
            raise _Broken(place, "Node ViewSelectedBy is missing.")
        self.add_controls(node.findall("Controls/Control"))
        control = next((each for each in node if each.tag in _SHAPES), None)
        if control is None:
            raise _Broken(
                place,
                "A node is missing from TableControl, ListControl, WideControl, CustomControl.",
            )
        shape = _SHAPES[control.tag]
        heads: list[Field] = []
        if shape == "table":
            entries, heads = self.table(control, f"{place}/TableControl")
        elif shape == "list":
            entries = [self.list_entry(each) for each in control.findall("ListEntries/ListEntry")]
        elif shape == "wide":
            entries = [self.wide_entry(each) for each in control.findall("WideEntries/WideEntry")]
        else:
            entries = list(self.custom_entries(control))
        return View(
            shape,
            _text_of(name),
            self.types(selected),
            entries,
            heads=heads,
            group_by=self.group_by(node.find("GroupBy")),
            auto_size=control.find("AutoSize") is not None,
            hide_headers=control.find("HideTableHeaders") is not None,
            columns=int(_text(control, "ColumnNumber") or 0),
            out_of_band=node.find("OutOfBand") is not None,
        )

    def types(self, node: Element | None) -> list[str]:
        """The type names of ViewSelectedBy or EntrySelectedBy."""
        names: list[str] = []
        for each in node if node is not None else ():
            if each.tag == "TypeName":
                names.append(_text_of(each))
            elif each.tag == "SelectionSetName":
                names.extend(self.sets.get(_text_of(each), ()))
        return names

    def condition(self, node: Element | None) -> Script | None:
        """What a SelectionCondition or ItemSelectionCondition asks, as a script block."""
        if node is None:
            return None
        script = node.find("ScriptBlock")
        if script is not None:
            return self.make_script(_text_of(script))
        name = _text(node, "PropertyName").replace("'", "''")
        return self.make_script(f"$_.'{name}'") if name else None

    def table(self, control: Element, place: str) -> tuple[list[Entry], list[Field]]:
        heads = [self.head(each) for each in control.findall("TableHeaders/TableColumnHeader")]
        entries = []
        for each in control.findall("TableRowEntries/TableRowEntry"):
            fields = [self.field(item) for item in each.findall("TableColumnItems/TableColumnItem")]
            entries.append(self.entry(each, fields, wrap=each.find("Wrap") is not None))
            if heads and len(heads) != len(fields):
                raise _Broken(
                    place,
                    f"The header item count = {len(heads)} does not match default row item count = {len(fields)}.",
                )
        return entries, heads

    def head(self, node: Element) -> Field:
        label = node.find("Label")
        head = Field("", None if label is None else _text_of(label), width=int(_text(node, "Width") or 0))
        head.header_align = _ALIGNMENTS.get(_text(node, "Alignment").lower())
        return head

    def entry(self, node: Element, fields: list[Field], wrap: bool = False) -> Entry:
        selected = node.find("EntrySelectedBy")
        condition = None if selected is None else self.condition(selected.find("SelectionCondition"))
        return Entry(fields, self.types(selected), wrap=wrap, condition=condition)

    def list_entry(self, node: Element) -> Entry:
        return self.entry(node, [self.field(each) for each in node.findall("ListItems/ListItem")])

    def wide_entry(self, node: Element) -> Entry:
        return self.entry(node, [self.field(each) for each in node.findall("WideItem")])

    def custom_entries(self, control: Element) -> Iterator[Entry]:
        for each in control.findall("CustomEntries/CustomEntry"):
            parts = custom_parts(each.find("CustomItem"), self.controls, self.source, self.condition)
            yield self.entry(each, [])._replace(parts=parts)

    def field(self, node: Element) -> Field:
        label = node.find("Label")
        return Field(
            self.source(node) or "",
            None if label is None else _text_of(label),
            align=_ALIGNMENTS.get(_text(node, "Alignment").lower()),
            format=_text(node, "FormatString") or None,
            condition=self.condition(node.find("ItemSelectionCondition")),
        )

    def source(self, node: Element) -> Source | None:
        """The property name or script block that an item names; None for the object itself."""
        script = node.find("ScriptBlock")
        if script is not None:
            return self.make_script(_text_of(script))
        return _text(node, "PropertyName") or None

    def group_by(self, node: Element | None) -> GroupBy | None:
        if node is None:
            return None
        label = node.find("Label")
        control = node.find("CustomControl")
        if control is None:
            control = self.controls.get(_text(node, "CustomControlName"))
        parts = None
        if control is not None:
            item = control.find("CustomEntries/CustomEntry/CustomItem")
            parts = custom_parts(item, self.controls, self.source, self.condition)
        return GroupBy(self.source(node) or "", None if label is None else _text_of(label), parts)


def _text(node: Element, path: str) -> str:
    found = node.find(path)
    return "" if found is None else _text_of(found)


def _text_of(node: Element) -> str:
    return (node.text or "").strip()
