"""Rows, lines and columns of views as objects: the inner parts of what Get-FormatData gives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pshjobs.values.enums import EnumValue, declare_enum
from pshjobs.values.type_info import NetType, prop
from pshjobs.values.type_table import require_type

from .field import CENTER, LEFT, RIGHT, Field, is_script
from .view import Entry, GroupBy

SMA: Final = "System.Management.Automation."
OBJECT: Final = require_type("System.Object")
LIST: Final = "System.Collections.Generic.List[" + SMA
ALIGNMENT: Final = declare_enum(SMA + "Alignment", {"Undefined": 0, "Left": 1, "Center": 2, "Right": 3})
VALUE_TYPE: Final = declare_enum(SMA + "DisplayEntryValueType", {"Property": 0, "ScriptBlock": 1})
_NUMBERS: Final = {None: 0, LEFT: 1, CENTER: 2, RIGHT: 3}


class DisplayEntry(NetType, name=SMA + "DisplayEntry", base=OBJECT):
    """A property's name or a script block."""

    __slots__ = ("is_script", "text")

    def __init__(self, field: Field) -> None:
        self.is_script = is_script(field.source)
        self.text = field.text

    @prop("System.Management.Automation.DisplayEntryValueType ValueType")
    def value_type(self: DisplayEntry) -> EnumValue:
        return EnumValue(VALUE_TYPE, int(self.is_script))

    @prop("string Value")
    def value(self: DisplayEntry) -> str:
        return self.text

    def __str__(self) -> str:
        return f"{'script' if self.is_script else 'property'}: {self.text}"


class EntrySelectedBy(NetType, name=SMA + "EntrySelectedBy", base=OBJECT):
    """Which types an entry is for."""

    __slots__ = ("types",)

    def __init__(self, types: Sequence[str]) -> None:
        self.types = list(types)

    @prop("System.Collections.Generic.List[string] TypeNames")
    def type_names(self: EntrySelectedBy) -> list[str]:
        return self.types


class TableControlColumnHeader(NetType, name=SMA + "TableControlColumnHeader", base=OBJECT):
    """The head of a column."""

    __slots__ = ("field",)

    def __init__(self, field: Field) -> None:
        self.field = field

    @prop("string Label")
    def label(self: TableControlColumnHeader) -> str | None:
        return self.field.label

    @prop("System.Management.Automation.Alignment Alignment")
    def alignment(self: TableControlColumnHeader) -> EnumValue:
        align = self.field.header_align if self.field.header_align is not None else self.field.align
        return EnumValue(ALIGNMENT, _NUMBERS[align])

    @prop("int Width")
    def width(self: TableControlColumnHeader) -> int:
        return self.field.width


class TableControlColumn(NetType, name=SMA + "TableControlColumn", base=OBJECT):
    """A cell of a row."""

    __slots__ = ("field",)

    def __init__(self, field: Field) -> None:
        self.field = field

    @prop("System.Management.Automation.Alignment Alignment")
    def alignment(self: TableControlColumn) -> EnumValue:
        return EnumValue(ALIGNMENT, _NUMBERS[self.field.align])

    @prop("System.Management.Automation.DisplayEntry DisplayEntry")
    def display_entry(self: TableControlColumn) -> DisplayEntry:
        return DisplayEntry(self.field)

    @prop("string FormatString")
    def format_string(self: TableControlColumn) -> str | None:
        return self.field.format

    def __str__(self) -> str:
        return str(DisplayEntry(self.field))


class TableControlRow(NetType, name=SMA + "TableControlRow", base=OBJECT):
    """The row of a table."""

    __slots__ = ("entry",)

    def __init__(self, entry: Entry) -> None:
        self.entry = entry

    @prop(LIST + "TableControlColumn] Columns")
    def columns(self: TableControlRow) -> list[TableControlColumn]:
        return [TableControlColumn(field) for field in self.entry.fields]

    @prop("System.Management.Automation.EntrySelectedBy SelectedBy")
    def selected_by(self: TableControlRow) -> EntrySelectedBy:
        return EntrySelectedBy(self.entry.types)

    @prop("bool Wrap")
    def wrap(self: TableControlRow) -> bool:
        return self.entry.wrap


class ListControlEntryItem(NetType, name=SMA + "ListControlEntryItem", base=OBJECT):
    """A line of a list."""

    __slots__ = ("field",)

    def __init__(self, field: Field) -> None:
        self.field = field

    @prop("string Label")
    def label(self: ListControlEntryItem) -> str | None:
        return self.field.label

    @prop("System.Management.Automation.DisplayEntry DisplayEntry")
    def display_entry(self: ListControlEntryItem) -> DisplayEntry:
        return DisplayEntry(self.field)

    @prop("string FormatString")
    def format_string(self: ListControlEntryItem) -> str | None:
        return self.field.format


class PSControlGroupBy(NetType, name=SMA + "PSControlGroupBy", base=OBJECT):
    """The grouping of a view."""

    __slots__ = ("group_by",)

    def __init__(self, group_by: GroupBy) -> None:
        self.group_by = group_by

    @prop("System.Management.Automation.DisplayEntry Expression")
    def expression(self: PSControlGroupBy) -> DisplayEntry:
        return DisplayEntry(Field(self.group_by.source))

    @prop("string Label")
    def label(self: PSControlGroupBy) -> str | None:
        return self.group_by.label
