"""Escape sequences: where they are written and where not."""

from __future__ import annotations

from showing import formatted, screen, thing

from pshjobs.formatting.context import FormatContext
from pshjobs.formatting.engine import Formatter
from pshjobs.formatting.streams import stream_text
from pshjobs.formatting.style import Styles

HEAD, RESET, GREEN = "\x1b[32;1m", "\x1b[0m", "\x1b[32m"
ANSI = FormatContext(styles=Styles("Ansi"))


def test_headers_have_the_style_of_headers() -> None:
    lines = screen(thing(Name="n", Qty=2), context=ANSI)
    assert lines[1:4] == [f"{HEAD}Name{RESET}{HEAD} Qty{RESET}", f"{HEAD}----{RESET} {HEAD}---{RESET}", "n      2"]


def test_a_header_of_several_rows() -> None:
    from showing import table_of

    properties = (table_of(e="LongHeading", Width=6), table_of(e="B", Width=4))
    lines = formatted(thing(LongHeading="abc", B="x"), shape="table", properties=properties, context=ANSI)
    assert lines[1:3] == [f"{HEAD}LongHe{RESET}{HEAD} B{RESET}", f"{HEAD}ading{RESET}{HEAD}{RESET}"]


def test_list_labels_are_accented() -> None:
    lines = formatted(thing(A=1, Longer="x\ny"), shape="list", context=ANSI)
    assert lines[1:4] == [f"{HEAD}A      : {RESET}1", f"{HEAD}Longer : {RESET}x", "         y"]


def test_a_decorated_cell_is_closed() -> None:
    lines = formatted(thing(A=f"{GREEN}ok", B="x"), shape="table", hide_headers=True, context=ANSI)
    assert lines[1] == f"{GREEN}ok{RESET} x"


def test_plain_text_has_no_escapes() -> None:
    assert screen(f"{GREEN}a{RESET}", thing(A=f"{GREEN}b{RESET}")) == ["a", "", "A", "-", "b", ""]


def test_host_rendering_keeps_strings_but_not_objects_in_files() -> None:
    lines: list[str] = []
    formatter = Formatter.for_text(lines.append, None, context=FormatContext(styles=Styles("Host")))
    formatter.write(f"{GREEN}a{RESET}")
    formatter.write(thing(A=f"{GREEN}b{RESET}"))
    formatter.end()
    assert lines == [f"{GREEN}a{RESET}", "", "A", "-", "b", ""]


def test_prefixes_of_streams() -> None:
    assert stream_text("Warning", "a\nb", Styles()) == "WARNING: a\nb"
    assert stream_text("Verbose", "v", Styles("Ansi")) == f"\x1b[33;1mVERBOSE: v{RESET}"
    assert stream_text("Information", "i", Styles()) == "i"


def test_merged_records_keep_their_prefix_on_the_screen() -> None:
    warning = thing("System.Management.Automation.WarningRecord", Message="w")
    assert screen(warning) == ["w"]


def test_rich_draws_states_in_colour() -> None:
    from pshjobs.formatting.rich_printer import rich_formatter

    lines: list[str] = []
    formatter = rich_formatter(lines.append, 100, context=FormatContext(styles=Styles("Host")))
    for number, state in enumerate(("Running", "Failed"), 1):
        formatter.write(thing("System.Management.Automation.Job", Id=number, Name="Job", State=state))
    formatter.end()
    assert set(lines[2]) == {"─"}
    assert "\x1b[36mRunning" in lines[3]
    assert "\x1b[31mFailed" in lines[4]
