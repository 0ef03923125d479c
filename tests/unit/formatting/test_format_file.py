"""Views from format.ps1xml files."""

from __future__ import annotations

import pytest
from showing import Block, screen, thing

from pshjobs.errors import RuntimeException
from pshjobs.formatting.context import FormatContext
from pshjobs.formatting.format_file import load_format_file
from pshjobs.values.members import get_member

FRAME = """<Configuration>{before}<ViewDefinitions><View><Name>v</Name>
<ViewSelectedBy><TypeName>Acme.Item</TypeName></ViewSelectedBy>{control}</View></ViewDefinitions></Configuration>"""


def script(text: str) -> Block:
    """`$_.Name` as a script block."""
    return Block(text, lambda item: get_member(item, text.removeprefix("$_.").strip("'")))


def shown(control: str, *items: object, before: str = "") -> list[str]:
    context = FormatContext()
    views = load_format_file(FRAME.format(control=control, before=before), "/f/my.format.ps1xml", script)
    context.views.load(views, prepend=True)
    return screen(*items, context=context)


BOLT = thing("Acme.Item", Name="bolt", Qty=12, Price=1.5)


def test_table() -> None:
    control = """<TableControl><TableHeaders>
    <TableColumnHeader><Label>Part</Label><Width>8</Width></TableColumnHeader>
    <TableColumnHeader><Width>6</Width><Alignment>Right</Alignment></TableColumnHeader></TableHeaders>
    <TableRowEntries><TableRowEntry><TableColumnItems>
    <TableColumnItem><PropertyName>Name</PropertyName></TableColumnItem>
    <TableColumnItem><ScriptBlock>$_.Qty</ScriptBlock><FormatString>D4</FormatString></TableColumnItem>
    </TableColumnItems></TableRowEntry></TableRowEntries></TableControl>"""
    assert shown(control, BOLT) == ["", "Part     $_.Qty", "----     ------", "bolt       0012", ""]


def test_list_with_labels_and_conditions() -> None:
    control = """<ListControl><ListEntries><ListEntry><ListItems>
    <ListItem><Label>Part</Label><PropertyName>Name</PropertyName></ListItem>
    <ListItem><ItemSelectionCondition><PropertyName>Hidden</PropertyName></ItemSelectionCondition>
    <PropertyName>Qty</PropertyName></ListItem></ListItems></ListEntry></ListEntries></ListControl>"""
    assert shown(control, BOLT) == ["", "Part : bolt", ""]


def test_wide_with_columns() -> None:
    control = """<WideControl><ColumnNumber>4</ColumnNumber><WideEntries><WideEntry><WideItem>
    <PropertyName>Name</PropertyName></WideItem></WideEntry></WideEntries></WideControl>"""
    assert shown(control, BOLT, BOLT)[1].split() == ["bolt", "bolt"]


def test_custom_with_frames_and_named_controls() -> None:
    before = """<Controls><Control><Name>C</Name><CustomControl><CustomEntries><CustomEntry><CustomItem>
    <Text>[</Text><ExpressionBinding><PropertyName>Name</PropertyName></ExpressionBinding><Text>]</Text>
    </CustomItem></CustomEntry></CustomEntries></CustomControl></Control></Controls>"""
    control = """<CustomControl><CustomEntries><CustomEntry><CustomItem><Text>Item</Text><NewLine/>
    <Frame><LeftIndent>4</LeftIndent><CustomItem><ExpressionBinding><CustomControlName>C</CustomControlName>
    </ExpressionBinding><NewLine/></CustomItem></Frame></CustomItem></CustomEntry></CustomEntries></CustomControl>"""
    assert shown(control, BOLT, before=before) == ["", "Item", "    [bolt]", "", ""]


def test_group_by_a_control() -> None:
    control = """<GroupBy><PropertyName>Name</PropertyName><CustomControl><CustomEntries><CustomEntry><CustomItem>
    <Text>== </Text><ExpressionBinding><PropertyName>Name</PropertyName></ExpressionBinding></CustomItem></CustomEntry>
    </CustomEntries></CustomControl></GroupBy><TableControl><TableRowEntries><TableRowEntry><TableColumnItems>
    <TableColumnItem><PropertyName>Qty</PropertyName></TableColumnItem></TableColumnItems></TableRowEntry>
    </TableRowEntries></TableControl>"""
    assert shown(control, BOLT) == ["", "== bolt", "", "Qty", "---", "12", ""]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<Other/>", "Error at XPath  in file /f: Other is an unknown node."),
        ("<Configuration><ViewDefinitions>\n", "are not closed: ViewDefinitions, Configuration. Line 2, position 1."),
        ("<Configuration><ViewDefinitions><View/></ViewDefinitions></Configuration>", "Node Name is missing."),
    ],
)
def test_what_is_wrong_is_named(text: str, message: str) -> None:
    with pytest.raises(RuntimeException) as raised:
        load_format_file(text, "/f", script)
    assert raised.value.error_id == "FormatXmlUpdateException"
    assert message in raised.value.message
