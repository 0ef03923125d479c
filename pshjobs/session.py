"""Putting the parts of a shell together: the only place that constructs them."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pshjobs.cmdlets import FileCmdletLoader
from pshjobs.cmdlets.default_aliases import define_default_aliases
from pshjobs.cmdlets.default_functions import define_default_functions
from pshjobs.compiler.script import compile_script
from pshjobs.errors import InvalidOperationException
from pshjobs.runtime.automatic_variables import define_automatic_variables
from pshjobs.runtime.control import ExitSignal
from pshjobs.runtime.drives import Drives
from pshjobs.runtime.host import Host, ObjectWriter
from pshjobs.runtime.shell import Services, Shell
from pshjobs.runtime.streams import Streams
from pshjobs.values.text import to_error_text, to_text

if TYPE_CHECKING:
    from pshjobs.formatting.context import FormatContext
    from pshjobs.formatting.engine import Formatter


def make_services() -> Services:
    """The parts above the runtime."""
    services = Services()
    services.compile = compile_script
    services.screen_writer = ScreenWriter
    services.file_writer = file_writer
    services.text_writer = FileWriter
    services.text_formatter = text_formatter
    services.format_context = format_context
    services.load_formats = load_formats
    services.to_lines = to_lines
    services.jobs = make_jobs
    return services


def make_shell(host: Host, services: Services | None = None) -> Shell:
    """A fresh session with its automatic variables, aliases and drives, its streams going to the host."""
    shell = Shell(host, services or make_services())
    shell.commands.cmdlet_loader = FileCmdletLoader()
    shell.drives = Drives(shell)
    define_automatic_variables(shell)
    define_default_aliases(shell)
    define_default_functions(shell)
    shell.streams = host_streams(shell)
    return shell


def load_formats(shell: Shell, path: str) -> None:
    """Put the views of a format.ps1xml file in front of all others."""
    from pshjobs.cmdlets.format_files import load_formats as load

    load(shell, path, prepend=True)


def make_jobs(shell: Shell) -> Any:
    """The job manager of a session."""
    from pshjobs.worker import job_manager  # 15 ms: only sessions that start jobs

    return job_manager(shell)


# Showing -----------------------------------------------------------------------------------------


def format_context(shell: Shell) -> FormatContext:
    """The session's views and preferences, made when something is first formatted."""
    found = shell.state.get("format_context")
    if found is None:
        from pshjobs.formatting.context import FormatContext
        from pshjobs.formatting.style import Styles

        scope = shell.global_scope
        rendering = "PlainText" if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" else "Host"
        found = FormatContext(
            styles=Styles(rendering, os.isatty(1) and os.isatty(2)),
            enumeration_limit=lambda: scope.lookup("formatenumerationlimit"),
            error_view=lambda: to_text(scope.lookup("errorview")) or "ConciseView",
            command_exists=lambda name: shell.commands.find(name, scope) is not None,
            report_error=lambda error: (
                None if getattr(error, "remembered", False) else shell.remember_error(_record(error))
            ),
            window_width=shell.host.width,
            location=lambda: shell.location,
        )
        shell.state["format_context"] = found
    return found


def _record(error: Any) -> Any:
    from pshjobs.runtime.error_record import record_of

    return record_of(error)


class ScreenWriter:
    """Shows objects on the host: Out-Default. Plain strings and integers need no formatter, which takes 20 ms to load."""

    __slots__ = ("formatter", "shell")

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        self.formatter: Formatter | None = None

    def write(self, value: object) -> None:
        if self.formatter is None:
            kind = type(value)
            if kind is str and "\x1b" not in value:  # type: ignore[operator]
                self.shell.host.write_line(value)  # type: ignore[arg-type]
                return
            if kind is int or kind is bool:
                self.shell.host.write_line(str(value))
                return
        try:
            self._formatter().write(value)
        except InvalidOperationException as error:
            self._out_of_sequence(error)

    def _out_of_sequence(self, error: InvalidOperationException) -> None:
        """A format message without its document ends the run."""
        details = getattr(error, "details", None)
        if details is None:
            raise error
        self.formatter = None
        self.shell.host.write_error_line(f"out-lineoutput: {details}")
        raise ExitSignal(1) from error

    def _formatter(self) -> Formatter:
        if self.formatter is None:
            from pshjobs.formatting.engine import Formatter

            host = self.shell.host
            self.formatter = Formatter.for_host(
                host.write_line, host.width(), context=format_context(self.shell), write_error=host.write_error_line
            )
        return self.formatter

    def flush(self) -> None:
        """Show what is held back."""
        if self.formatter is not None:
            self.formatter.flush()

    def end(self) -> None:
        if self.formatter is not None:
            self.formatter.end()
            self.formatter = None

    def abandon(self) -> None:
        """End without what is held back: `exit` and uncaught errors lose it."""
        self.formatter = None


def text_formatter(shell: Shell, write_line: Callable[[str], object], width: int | None = None) -> Formatter:
    """A formatter that hands over the lines that a file or Out-String would hold."""
    from pshjobs.formatting.engine import Formatter

    return Formatter.for_text(write_line, width, shell.host.width(), context=format_context(shell))  # type: ignore[arg-type]


def to_lines(shell: Shell, objects: list[Any], width: int | None = None) -> list[str]:
    """The lines that a file or Out-String would hold for the objects."""
    lines: list[str] = []
    formatter = text_formatter(shell, lines.append, width)
    for value in objects:
        formatter.write(value)
    formatter.end()
    return lines


class FileWriter:
    """Formats objects into an open text file."""

    __slots__ = ("file", "formatter")

    def __init__(self, shell: Shell, file: Any, width: int | None = None) -> None:
        self.file = file
        self.formatter = text_formatter(shell, lambda line: file.write(line + "\n"), width)

    def write(self, value: object) -> None:
        if type(value) is str:
            self.formatter.write(value)
            return
        from pshjobs.runtime.streams import InformationalRecord, InformationRecord

        self.formatter.write(str(value) if isinstance(value, (InformationalRecord, InformationRecord)) else value)

    def end(self) -> None:
        self.formatter.end()
        self.file.close()


def file_writer(
    shell: Shell, path: str, append: bool = False, encoding: str = "utf-8", width: int | None = None
) -> ObjectWriter:
    """A writer of formatted text into a file. Raises the errors of Out-File."""
    from pshjobs.runtime.file_errors import open_for_writing

    return FileWriter(shell, open_for_writing(shell, path, append, encoding), width)


# Streams -----------------------------------------------------------------------------------------


def host_streams(shell: Shell) -> Streams:
    """Streams that show their records on the host."""
    host = shell.host

    def error(record: Any) -> None:
        from pshjobs.formatting.error_view import error_lines

        lines = error_lines(record, format_context(shell))
        if lines:
            host.write_error_line("\n".join(lines))

    error.on_screen = True  # type: ignore[attr-defined]

    def message(stream: str) -> Callable[[Any], None]:
        def show(record: Any) -> None:
            from pshjobs.formatting.streams import stream_text

            host.write_line(stream_text(stream, record.message, format_context(shell).styles))

        return show

    def information(record: Any) -> None:
        if "FORWARDED" in record.tags:
            return  # the host of the job that it came from has shown it
        data = record.message_data
        if getattr(data, "no_new_line", False):
            host.write(str(data), data.foreground_color, data.background_color)
        else:
            host.write_line(
                to_error_text(data) if not hasattr(data, "message") else data.message,
                getattr(data, "foreground_color", None),
                getattr(data, "background_color", None),
            )

    return Streams(error, message("Warning"), message("Verbose"), message("Debug"), information, host.progress)
