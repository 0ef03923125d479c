"""The built-in views are those of PowerShell: compared with what a live session listed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pshjobs.formatting.field import CENTER, LEFT, RIGHT, Field
from pshjobs.formatting.view import View
from pshjobs.formatting.view_table import ViewTable

RECORDED = json.loads((Path(__file__).parents[2] / "conformance/format/views.json").read_text())["views"]
ALIGNS = {"Left": LEFT, "Right": RIGHT, "Center": CENTER}
# Types that pshjobs has no objects of.
ABSENT = ("Microsoft.PowerShell.Commands.ListCommand+MemberInfo", "System.Management.Automation.ErrorRecord")


def find(recorded: dict[str, Any]) -> View | None:
    """Our view of the same types, shape and name, in the same order."""
    shape = recorded["kind"].lower()
    for view in ViewTable().of_type(recorded["types"][0]):
        if view.shape == shape and view.name == recorded["view"] and set(view.types) == set(recorded["types"]):
            return view
    return None


def label(item: dict[str, Any]) -> str | None:
    text = item.get("label", item.get("property"))
    return None if text is None else str(text)


@pytest.mark.parametrize(
    "recorded",
    [each for each in RECORDED if each["types"][0] not in ABSENT and "#PSExtendedError" not in each["types"][0]],
    ids=lambda each: f"{each['types'][0]}-{each['kind']}-{each['view']}",
)
def test_a_view_has_powershells_columns_and_lines(recorded: dict[str, Any]) -> None:
    view = find(recorded)
    assert view is not None
    assert view.out_of_band == recorded.get("outOfBand", False)
    assert view.auto_size == recorded.get("autoSize", False)
    if recorded["kind"] == "Table":
        compare_columns(view.entries[0].fields, recorded["columns"])
        assert view.entries[0].wrap == recorded.get("wrap", False)
    if recorded["kind"] == "List":
        expected = {
            tuple(each.get("forTypes", ())): [label(item) for item in each["items"]] for each in recorded["entries"]
        }
        assert {tuple(entry.types): [field.heading for field in entry.fields] for entry in view.entries} == expected
    assert (view.group_by is not None) == ("groupBy" in recorded)


def compare_columns(fields: Any, columns: list[dict[str, Any]]) -> None:
    field: Field
    for field, column in zip(fields, columns, strict=True):
        assert field.heading == label(column)
        assert field.width == column.get("width", 0)
        assert field.align == ALIGNS.get(column.get("itemAlign", column.get("align", "")))
        if "property" in column:
            assert field.source == column["property"]


def test_views_of_a_type_stand_in_the_databases_order() -> None:
    for name in {kind for each in RECORDED for kind in each["types"]}:
        ours = [(view.shape, view.name) for view in ViewTable().of_type(name)]
        theirs = [(each["kind"].lower(), each["view"]) for each in RECORDED if name in each["types"]]
        assert ours == [pair for pair in theirs if pair in ours]
