"""Lists, wide, custom, and how the kinds of objects follow one another."""

from __future__ import annotations

import pytest
from showing import formatted, messages, options, screen, thing

from pshjobs.errors import InvalidOperationException, PSInvalidOperationException
from pshjobs.formatting.context import FormatContext
from pshjobs.formatting.options import FormatOptions
from pshjobs.values.type_table import type_of

FIVE = {"A": 1, "B": 2, "C": 3, "D": 4, "E": 5}


def test_four_properties_are_a_table_and_five_a_list() -> None:
    assert screen(thing(A=1, B=2, C=3, D=4))[1] == "A B C D"
    assert screen(thing(**FIVE)) == ["", "A : 1", "B : 2", "C : 3", "D : 4", "E : 5", ""]


def test_later_objects_take_the_shape_of_the_first() -> None:
    assert screen(thing(A=1, B=2), thing(**FIVE), thing(C=1))[3:] == ["1 2", "1 2", "   ", ""]
    assert screen(thing(**FIVE), thing(X="only"))[6:] == ["", "X : only", ""]


def test_an_object_that_a_view_does_not_serve_is_listed_between_its_rows() -> None:
    job = "System.Management.Automation.Job"
    lines = screen(thing(job, Id=1), thing(Color="red"), thing(job, Id=2))
    assert lines[3].strip() == "1"
    assert lines[4:7] == ["", "Color : red", ""]
    assert lines[7].strip() == "2"


def test_format_results_are_messages_of_powershells_types() -> None:
    made = messages([thing(A=1)], options("table"))
    assert [type_of(message).name for message in made] == [
        "FormatStartData",
        "GroupStartData",
        "FormatEntryData",
        "GroupEndData",
        "FormatEndData",
    ]
    assert len(messages(["a", "b"], options("table"))) == 2


def test_two_tables_have_two_empty_lines_between_them() -> None:
    first = messages([thing(A=1)], options("table"))
    assert screen(*first, *first) == ["", "A", "-", "1", "", "", "A", "-", "1", ""]


def test_an_explicit_format_closes_what_is_open() -> None:
    made = messages([thing(B=2)], options("list"))
    assert screen(thing(A=1), *made, thing(A=3)) == ["", "A", "-", "1", "", "", "B : 2", "", "", "A", "-", "3", ""]


def test_an_entry_without_its_start_is_an_error() -> None:
    made = messages([thing(A=1)], options("table"))
    with pytest.raises(InvalidOperationException, match="current state of the object"):
        screen(made[2])
    assert screen(*made[:2], *messages(["text"], options("table")), *made[2:])[-3:] == ["text", "1", ""]


def test_scalars_ignore_formatting_unless_forced() -> None:
    assert formatted("one", 5, shape="list", properties=("Length",)) == ["one", "5"]


def test_an_empty_object_is_an_empty_line() -> None:
    assert screen("a", thing(), "b") == ["a", "", "b"]


def test_long_values_of_a_list_are_broken_under_the_value() -> None:
    lines = formatted(thing(Name="n", Hash="0123456789" * 4), shape="list", width=30)
    assert lines == ["", "Name : n", "Hash : 01234567890123456789012", "       34567890123456789", ""]


def test_a_list_that_has_no_room_is_blank() -> None:
    assert formatted(thing(Text="alpha"), shape="list", width=4) == ["", ""]


def test_labels_are_spelled_as_the_object_does() -> None:
    assert formatted(thing(FirstName="A"), shape="list", properties=("firstname", "Nope"))[1] == "FirstName : A"


def test_groups_of_lists() -> None:
    lines = formatted(thing(T="a", N=1), thing(T="b", N=2), shape="list", properties=("N",), group_by="T")
    assert lines == ["", "   T: a", "", "N : 1", "", "", "   T: b", "", "N : 2", ""]


def test_wide_has_two_columns() -> None:
    lines = formatted(*(thing(Name=name) for name in ("ann", "bob", "cyn")), shape="wide", width=80)
    assert lines == ["", "ann" + " " * 38 + "bob", "cyn" + " " * 38, ""]


def test_wide_takes_as_many_columns_as_fit_with_auto_size() -> None:
    lines = formatted(*(thing(Name=name) for name in ("a", "bbb", "cc")), shape="wide", width=80, auto_size=True)
    assert lines[1].rstrip() == "a    bbb cc"


def test_wide_shows_what_stands_for_an_object() -> None:
    assert formatted(thing(Size=1, UserName="kim"), shape="wide")[1].rstrip() == "kim"
    context = FormatContext()
    context.display.set_default_property("Shop.Order", "Code")
    assert formatted(thing("Shop.Order", Name="n", Code="C-1"), shape="wide", context=context)[1].rstrip() == "C-1"


def test_custom_is_a_tree() -> None:
    lines = formatted(thing(Name="outer", Inner=thing(X=1), Items=[1, thing(A=1)], Null=None), shape="custom")
    assert [line.rstrip() for line in lines] == [
        "", "class PSCustomObject", "{", "  Name = outer", "  Inner =", "    class PSCustomObject", "    {", "      X = 1",
        "    }", "  Items =", "    [", "      1", "      class PSCustomObject", "      {", "        A = 1", "      }", "    ]",
        "", "  Null =", "}", "", "",
    ]  # fmt: skip


def test_custom_stops_at_the_depth() -> None:
    lines = formatted(thing(In=thing(Deep=thing(Y=2))), shape="custom", depth=1)
    assert "      Deep = @{Y=2}" in lines


def test_display_sets_choose_the_properties_and_the_shape() -> None:
    context = FormatContext()
    context.display.set_default_set("Shop.Order", ["Id", "Nope"])
    order = thing("Shop.Order", Id=1, B=2, C=3, D=4, E=5)
    assert screen(order, context=context)[1] == "Id Nope"
    assert formatted(order, shape="list", context=context) == ["", "Id   : 1", "Nope : ", ""]
    context.display.remove("Shop.Order")
    assert screen(order, context=context)[1] == "Id : 1"


def test_what_came_from_a_job_counts_but_is_hidden() -> None:
    remote = {"PSComputerName": "localhost", "RunspaceId": "r", "PSShowComputerName": False}
    assert screen(thing(A=1, **remote))[1:4] == ["A RunspaceId", "- ----------", "1 r"]
    assert screen(thing(A=1, B=2, **remote))[1:4] == ["A          : 1", "B          : 2", "RunspaceId : r"]
    assert screen(thing(A=1, **{**remote, "PSShowComputerName": True}))[1] == "A PSComputerName RunspaceId"


def test_an_unknown_view_is_an_error() -> None:
    with pytest.raises(PSInvalidOperationException) as raised:
        messages([thing(A=1)], FormatOptions("table", view="Fancy"))
    assert raised.value.message == (
        "The view name Fancy cannot be found. There are no existing Table views for"
        " System.Management.Automation.PSCustomObject objects."
    )
    with pytest.raises(PSInvalidOperationException, match="try again: Job."):
        messages([thing("System.Management.Automation.Job", Id=1)], FormatOptions("table", view="Fancy"))


def test_formatting_streams() -> None:
    """A row is written when it comes, however many there are."""
    lines = screen(*(thing("System.Management.Automation.Job", Id=number) for number in range(3000)))
    assert len(lines) == 3004
