"""Tables: widths, cells, headers."""

from __future__ import annotations

import pytest
from showing import Block, Clock, formatted, screen, table_of, thing

from pshjobs.formatting.context import FormatContext
from pshjobs.formatting.engine import Formatter
from pshjobs.formatting.table import fit_widths


@pytest.mark.parametrize(
    ("widths", "room", "result"),
    [
        ([5, 5], 79, [5, 5]),
        ([77, 3], 79, [77, 1]),
        ([78, 3], 79, [78, 0]),
        ([10, 0, 0], 79, [10, 34, 33]),
        ([0, 0], 80, [40, 39]),
        ([100], 79, [79]),
    ],
)
def test_columns_share_the_room_and_are_dropped_from_the_right(widths: list[int], room: int, result: list[int]) -> None:
    assert fit_widths(widths, room) == result


def test_the_first_object_decides_columns_and_alignment() -> None:
    assert screen(thing(V=1, W="x"), thing(V="text", W=22)) == ["", "   V W", "   - -", "   1 x", "text 22", ""]


def test_numbers_have_three_decimals_in_a_table_only() -> None:
    assert screen(thing(N=3.14159)) == ["", "    N", "    -", "3.142", ""]
    assert formatted(thing(N=3.14159), shape="list") == ["", "N : 3.14159", ""]


def test_strings_and_numbers_go_between_the_rows() -> None:
    assert screen(thing(A=1), "text", 5, thing(A=2)) == ["", "A", "-", "1", "text", "5", "2", ""]


def test_a_collection_is_put_in_braces_and_shortened() -> None:
    assert screen(thing(M=[1, 2, 3, 4, 5]))[3] == "{1, 2, 3, 4…}"
    assert screen(thing(M=[[1, 2], None, ""]))[3] == "{1 2, $null, }"


def test_the_limit_of_elements_is_asked_for() -> None:
    assert screen(thing(M=[1, 2, 3]), context=FormatContext(enumeration_limit=lambda: 0))[3] == "{…}"
    assert screen(thing(M=[1] * 6), context=FormatContext(enumeration_limit=lambda: -1))[3] == "{1, 1, 1, 1, 1, 1}"


def test_calculated_columns() -> None:
    double = Block(" $_.A * 2 ", lambda item: item.members["A"] * 2)
    lines = formatted(thing(A=2), shape="table", properties=("A", table_of(n="Twice", e=double), double))
    assert lines == ["", "A Twice  $_.A * 2 ", "- ----- ----------", "2     4          4", ""]


def test_width_alignment_and_format_string() -> None:
    properties = (table_of(e="A", Width=6, Alignment="center"), table_of(e="N", f="X4", Width=8))
    assert formatted(thing(A="ab", N=255), shape="table", properties=properties)[1:4] == [
        "  A           N",
        "  -           -",
        "  ab       00FF",
    ]


def test_a_width_counts_only_when_the_first_column_has_one() -> None:
    properties = ("A", table_of(e="B", Width=5))
    assert (
        formatted(thing(A="one", B="two words here"), shape="table", properties=properties)[3] == "one two words here"
    )


def test_a_line_break_ends_a_cell_and_wrap_shows_all() -> None:
    assert formatted(thing(A="x\ny", B=1), shape="table")[3] == "x…  1"
    assert formatted(thing(A="x\ny", B=1), shape="table", wrap=True)[3:5] == ["x   1", "y"]


def test_a_narrow_header_is_broken() -> None:
    lines = screen(thing(A="a" * 74, LongHeaderName="value text"))
    assert [line[75:] for line in lines[1:7]] == ["Long", "Head", "erNa", "me", "----", "val…"]


def test_groups_have_headers_of_their_own() -> None:
    lines = formatted(
        thing(T="a", N=1), thing(T="A", N=2), thing(T="b", N=3), shape="table", properties=("N",), group_by="T"
    )
    assert lines == ["", "   T: a", "", "N", "-", "1", "2", "", "   T: b", "", "N", "-", "3", ""]


def test_a_key_that_is_null_from_the_start_has_no_label() -> None:
    assert formatted(thing(N=1, K=None), shape="table", properties=("N",), group_by="K")[1] == "   : "


def test_hidden_headers_missing_properties_and_wildcards() -> None:
    assert formatted(thing(A=1, B="x"), shape="table", hide_headers=True) == ["", "1 x", ""]
    assert formatted(thing(A=1), shape="table", properties=("A", "Nope"))[1:4] == ["A Nope", "- ----", "1 "]
    assert formatted(thing(x1=1, x2=2, y=3), shape="table", properties=("x*",))[1] == "x1 x2"


def fail(_item: object) -> object:
    from pshjobs.errors import RuntimeException

    raise RuntimeException("no")


def test_failing_expressions_are_empty_and_reported() -> None:
    reported: list[object] = []
    context = FormatContext(report_error=reported.append)
    properties = ("A", table_of(n="T", e=Block(" 1 / 0 ", fail)))
    assert formatted(thing(A=1), shape="table", properties=properties, context=context)[3] == "1 "
    assert len(reported) == 2  # once more for the alignment
    assert formatted(thing(A=1), shape="table", properties=properties, display_error=True)[3] == "1 #ERR"
    shown = formatted(thing(A=1), shape="table", properties=properties, show_error=True)
    assert shown[4] == 'InvalidArgument: Failed to evaluate expression " 1 / 0 ".'


def test_rows_wait_for_their_widths_but_not_for_long() -> None:
    clock, lines = Clock(), list[str]()
    formatter = Formatter(lines.append, 79, context=FormatContext(), clock=clock)
    formatter.write(thing(Name="nnnn"))
    assert lines == [""]
    clock.now = 0.4
    formatter.write(thing(Name="nnnnnnnn"))
    assert lines == ["", "Name", "----", "nnnn", "nnnnnnnn"]
    formatter.write(thing(Name="n" * 12))
    assert lines[-1] == "nnnnnnn…"


def test_a_first_column_with_a_width_is_not_held() -> None:
    lines: list[str] = []
    formatter = Formatter(lines.append, 79, context=FormatContext())
    formatter.write(thing("System.Management.Automation.Job", Id=1, Name="Job1", State="Running"))
    assert lines[1].split() == ["Id", "Name", "PSJobTypeName", "State", "HasMoreData", "Location"]
    assert len(lines) == 4


def test_a_document_that_was_cut_off_has_no_closing_line() -> None:
    from showing import messages, options

    cut = messages([thing(A=1), thing(A=2)], options("table"))[:3]
    assert screen(*cut)[-1] == " " * 78 + "1"
