"""How error records look."""

from __future__ import annotations

from typing import Any

import pytest
from showing import screen

from pshjobs.errors import DivideByZeroException, NetException, RuntimeException, WriteErrorException
from pshjobs.formatting.context import FormatContext
from pshjobs.formatting.error_concise import wrap
from pshjobs.formatting.error_view import error_text
from pshjobs.formatting.style import Styles
from pshjobs.runtime.error_record import CategoryInfo
from pshjobs.source import Extent, SourceText
from pshjobs.source_position import position_message, underline

SCRIPT = "/home/user/case.ps1"


class Part:
    """A record's part with whatever it is given."""

    def __init__(self, **values: Any) -> None:
        self.__dict__.update(values)


class Record(Part):
    net_name = "System.Management.Automation.ErrorRecord"


def extent(text: str, start: int = 0, end: int | None = None, path: str | None = SCRIPT) -> Extent:
    return Extent(SourceText(text, path), start, len(text) if end is None else end)


def record(error: NetException, place: Extent | None = None, command: str | None = None, **values: Any) -> Record:
    """A record as the runtime makes it."""
    invocation = None
    if place is not None:
        invocation = Part(
            my_command=None if command is None else Part(name=command, kind="Cmdlet"),
            script_name=place.source.path,
            script_line_number=place.line,
            offset_in_line=place.column,
            line=place.source.line_text(place.line),
            position_message=position_message(place),
            invocation_name=command or "",
            extent=place,
        )
    info = CategoryInfo(
        values.pop("category", "NotSpecified"),
        values.pop("activity", ""),
        error.net_name.rpartition(".")[2],
        values.pop("target_name", ""),
        values.pop("target_type", ""),
    )
    known: dict[str, Any] = {
        "exception": error, "fully_qualified_error_id": "Id", "category_info": info, "target_object": None,
        "error_details": None, "invocation_info": invocation, "script_stack_trace": "",
    }  # fmt: skip
    return Record(**{**known, **values})


def concise(given: Record, **context: Any) -> str:
    return error_text(given, FormatContext(**context))


def test_a_file_gives_a_frame() -> None:
    given = record(DivideByZeroException("Attempted to divide by zero."), extent("1/0"))
    given.__dict__["category_info"].reason = "RuntimeException"
    assert concise(given) == (
        f"RuntimeException: {SCRIPT}:1\nLine |\n   1 |  1/0\n     |  ~~~\n     | Attempted to divide by zero.\n"
    )


def test_no_place_gives_one_line() -> None:
    given = record(WriteErrorException("line A\nline B"), activity="Write-Error")
    assert concise(given) == "Write-Error: line A\nline B"


def test_long_line_numbers_move_the_bar() -> None:
    place = extent("#\n" * 9999 + "1/0", 19998)
    assert concise(record(RuntimeException("no"), place)).split("\n")[1:4] == [
        " Line |",
        "10000 |  1/0",
        "      |  ~~~",
    ]


def test_a_module_gives_no_frame_and_joins_lines() -> None:
    given = record(RuntimeException("a\nb"), extent("throw", path="/m/mod.psm1"), category="OperationStopped")
    assert concise(given) == "OperationStopped: a b"


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"command": "Get-Variable"}, "Get-Variable"),
        ({"activity": "Write-Error"}, "Write-Error"),
        ({"category": "InvalidOperation"}, "InvalidOperation"),
        ({}, "RuntimeException"),
    ],
)
def test_the_reason_is_the_first_that_is_known(values: dict[str, Any], reason: str) -> None:
    given = record(RuntimeException("m"), extent("x"), **values)
    assert concise(given).startswith(f"{reason}: ")


def test_a_thrown_value_is_an_exception() -> None:
    error = RuntimeException("boom")
    error.was_thrown = True  # type: ignore[attr-defined]
    assert concise(record(error, extent("throw 'boom'"), "x")).startswith("Exception: ")


def test_a_command_that_is_not_there_is_named_by_its_call() -> None:
    given = record(RuntimeException("m"), extent("Get-Nothing"), "Get-Nothing", category="ObjectNotFound")
    assert concise(given, command_exists=lambda _name: False).startswith("Get-Nothing: ")


def test_native_error_lines_are_bare() -> None:
    assert (
        concise(record(RuntimeException("problem"), extent("sh"), fully_qualified_error_id="NativeCommandError"))
        == "problem"
    )


def test_error_details_and_a_recommendation() -> None:
    given = record(RuntimeException("raw"), error_details=Part(message="details", recommended_action="do it"))
    assert concise(given) == "RuntimeException: details\n  Recommendation: do it"


def test_messages_are_wrapped_at_the_last_blank_of_eighty_columns() -> None:
    assert wrap("m" * 36 + " " + "n" * 36, "     | ") == ["     | " + "m" * 36 + " " + "n" * 36]
    assert wrap("x" * 120, "     | ") == ["     |", "     | " + "x" * 120]


def test_the_source_line_is_shortened_around_the_error() -> None:
    text = "$first = 'some text to fill the line'; $second = 'more'; Get-Variable nonesuch; $third = 'and even more text after it'"
    start = text.index("Get-Variable")
    line, marks = underline(extent(text, start, start + 21))
    assert line == "… xt to fill the line'; $second = 'more'; Get-Variable nonesuch; $third …"
    assert marks == " " * line.index("Get-Variable") + "~" * 21


def test_tabs_are_four_blanks() -> None:
    assert underline(extent("\t\tGet-X", 2)) == ("        Get-X", " " * 8 + "~" * 5)


def test_an_extent_of_several_lines_is_underlined_to_the_end_of_the_first() -> None:
    assert underline(extent("Write-Output (@{\n})")) == ("Write-Output (@{", "~" * 16)


def test_normal_view() -> None:
    given = record(
        RuntimeException("Cannot find it."), extent("Get-Variable x"), "Get-Variable", category="ObjectNotFound",
        target_name="x", target_type="String", activity="Get-Variable", fully_qualified_error_id="VariableNotFound",
    )  # fmt: skip
    assert error_text(given, FormatContext(error_view=lambda: "NormalView")).split("\n") == [
        "Get-Variable : Cannot find it.",
        f"At {SCRIPT}:1 char:1",
        "+ Get-Variable x",
        "+ ~~~~~~~~~~~~~~",
        "+ CategoryInfo          : ObjectNotFound: (x:String) [Get-Variable], RuntimeException",
        "+ FullyQualifiedErrorId : VariableNotFound",
    ]


def test_category_view_shortens_long_targets() -> None:
    given = record(
        RuntimeException("m"), category="ReadError", target_name="t" * 100, target_type="String", activity="Reading"
    )
    assert error_text(given, FormatContext(error_view=lambda: "CategoryView")) == (
        f"ReadError: ({'t' * 19}…{'t' * 19}:String) [Reading], RuntimeException"
    )


def test_colours_are_repeated_on_every_line() -> None:
    given = record(RuntimeException("Cannot find it."), extent("Get-X y"), "Get-X")
    lines = screen(given, context=FormatContext(styles=Styles("Ansi")))
    e, a, r = "\x1b[31;1m", "\x1b[36;1m", "\x1b[0m"
    assert lines == [
        f"{e}Get-X: {r}{SCRIPT}:1{r}",
        f"{e}{r}{a}Line |{r}",
        f"{e}{r}{a}{a}   1 | {r} {a}Get-X y{r}",
        f"{e}{r}{a}{a}{r}{a}{r}{a}     | {e} ~~~~~~~{r}",
        f"{e}{r}{a}{a}{r}{a}{r}{a}{e}{e}{a}     | {e}Cannot find it.{r}",
        "",
    ]


def test_errors_go_to_the_stream_that_they_were_written_to() -> None:
    from pshjobs.formatting.engine import Formatter

    out: list[str] = []
    errors: list[str] = []
    given = record(RuntimeException("m"), extent("x"), write_stream="Error")
    formatter = Formatter.for_host(out.append, 80, context=FormatContext(), write_error=errors.append)
    formatter.write(given)
    formatter.end()
    assert out == []
    assert errors[-1] == "     | m"  # and no empty line behind it
