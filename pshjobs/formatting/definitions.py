"""Views as objects: what Get-FormatData gives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pshjobs.values.type_info import NetType, prop

from .definition_parts import (
    LIST,
    OBJECT,
    SMA,
    DisplayEntry,
    EntrySelectedBy,
    ListControlEntryItem,
    PSControlGroupBy,
    TableControlColumnHeader,
    TableControlRow,
)
from .view import Entry, View


class ListControlEntry(NetType, name=SMA + "ListControlEntry", base=OBJECT):
    """The lines of one object."""

    __slots__ = ("entry",)

    def __init__(self, entry: Entry) -> None:
        self.entry = entry

    @prop(LIST + "ListControlEntryItem] Items")
    def items(self: ListControlEntry) -> list[ListControlEntryItem]:
        return [ListControlEntryItem(field) for field in self.entry.fields]

    @prop("System.Management.Automation.EntrySelectedBy EntrySelectedBy")
    def selected_by(self: ListControlEntry) -> EntrySelectedBy:
        return EntrySelectedBy(self.entry.types)


class WideControlEntryItem(NetType, name=SMA + "WideControlEntryItem", base=OBJECT):
    """The value of one object."""

    __slots__ = ("entry",)

    def __init__(self, entry: Entry) -> None:
        self.entry = entry

    @prop("System.Management.Automation.DisplayEntry DisplayEntry")
    def display_entry(self: WideControlEntryItem) -> DisplayEntry:
        return DisplayEntry(self.entry.fields[0])

    @prop("System.Management.Automation.EntrySelectedBy EntrySelectedBy")
    def selected_by(self: WideControlEntryItem) -> EntrySelectedBy:
        return EntrySelectedBy(self.entry.types)


class PSControl(NetType, name=SMA + "PSControl", base=OBJECT):
    """The layout of a view."""

    __slots__ = ("view",)

    def __init__(self, view: View) -> None:
        self.view = view

    @prop("System.Management.Automation.PSControlGroupBy GroupBy")
    def group_by(self: PSControl) -> PSControlGroupBy | None:
        return None if self.view.group_by is None else PSControlGroupBy(self.view.group_by)

    @prop("bool OutOfBand")
    def out_of_band(self: PSControl) -> bool:
        return self.view.out_of_band


class TableControl(PSControl, name=SMA + "TableControl", base=PSControl):
    """A table."""

    __slots__ = ()

    @prop(LIST + "TableControlColumnHeader] Headers")
    def headers(self: TableControl) -> list[TableControlColumnHeader]:
        return [TableControlColumnHeader(head) for head in self.view.heads]

    @prop(LIST + "TableControlRow] Rows")
    def rows(self: TableControl) -> list[TableControlRow]:
        return [TableControlRow(entry) for entry in self.view.entries]

    @prop("bool AutoSize")
    def auto_size(self: TableControl) -> bool:
        return self.view.auto_size

    @prop("bool HideTableHeaders")
    def hide_table_headers(self: TableControl) -> bool:
        return self.view.hide_headers


class ListControl(PSControl, name=SMA + "ListControl", base=PSControl):
    """A list."""

    __slots__ = ()

    @prop(LIST + "ListControlEntry] Entries")
    def entries(self: ListControl) -> list[ListControlEntry]:
        return [ListControlEntry(entry) for entry in self.view.entries]


class WideControl(PSControl, name=SMA + "WideControl", base=PSControl):
    """Values in columns."""

    __slots__ = ()

    @prop(LIST + "WideControlEntryItem] Entries")
    def entries(self: WideControl) -> list[WideControlEntryItem]:
        return [WideControlEntryItem(entry) for entry in self.view.entries]

    @prop("bool AutoSize")
    def auto_size(self: WideControl) -> bool:
        return self.view.auto_size

    @prop("uint Columns")
    def columns(self: WideControl) -> int:
        return self.view.columns


class CustomControl(PSControl, name=SMA + "CustomControl", base=PSControl):
    """A text of its own."""

    __slots__ = ()


CONTROLS: Final[dict[str, type[PSControl]]] = {
    "table": TableControl, "list": ListControl, "wide": WideControl, "custom": CustomControl,
}  # fmt: skip


class FormatViewDefinition(NetType, name=SMA + "FormatViewDefinition", base=OBJECT):
    """A view: its name and its layout."""

    __slots__ = ("view",)

    def __init__(self, view: View) -> None:
        self.view = view

    @prop("string Name")
    def name(self: FormatViewDefinition) -> str:
        return self.view.name

    @prop("System.Management.Automation.PSControl Control")
    def control(self: FormatViewDefinition) -> PSControl:
        return CONTROLS[self.view.shape](self.view)

    def __str__(self) -> str:
        return f"{self.view.name} , {CONTROLS[self.view.shape].__name__}"


class ExtendedTypeDefinition(NetType, name=SMA + "ExtendedTypeDefinition", base=OBJECT):
    """The views of some types."""

    __slots__ = ("types", "views")

    def __init__(self, types: Sequence[str], views: Sequence[View]) -> None:
        self.types = list(types)
        self.views = list(views)

    @prop("System.Collections.Generic.List[string] TypeNames")
    def type_names(self: ExtendedTypeDefinition) -> list[str]:
        return self.types

    @prop(LIST + "FormatViewDefinition] FormatViewDefinition")
    def format_view_definition(self: ExtendedTypeDefinition) -> list[FormatViewDefinition]:
        return [FormatViewDefinition(view) for view in self.views]

    @prop("string TypeName")
    def type_name(self: ExtendedTypeDefinition) -> str:
        return self.types[0]

    def __str__(self) -> str:
        return self.types[0]
