"""The state of one session: what PowerShell calls a runspace."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pshjobs.source import SourceText
from pshjobs.values.null import NOTHING

from .command_table import CommandTable
from .frame import Frame
from .running import set_running_shell
from .scope import Scope
from .script_block import ScriptBlock, collapse
from .streams import InformationRecord, Streams, silent_streams

if TYPE_CHECKING:
    from .error_record import ErrorRecord
    from .host import Host, ObjectWriter, ScreenObjectWriter
    from .invocation import Invocation

MAXIMUM_ERRORS = 256
EVENT_PAUSE = 0.01
"""Seconds between two looks for engine events while a session waits."""


class Services:
    """The parts above the runtime that a shell is given: `session.py` makes them, nobody else."""

    __slots__ = (
        "compile",
        "file_writer",
        "format_context",
        "jobs",
        "load_formats",
        "screen_writer",
        "text_formatter",
        "text_writer",
        "to_lines",
    )

    compile: Callable[[SourceText], Any]
    """Parse and compile a whole script: source -> Code. Raises ParseException."""
    screen_writer: Callable[[Shell], ScreenObjectWriter]
    """A writer that shows objects on the host."""
    file_writer: Callable[..., ObjectWriter]
    """(shell, path, append, encoding) -> a writer that formats objects into a file."""
    text_writer: Callable[..., ObjectWriter]
    """(shell, open text file, width) -> a writer that formats objects into it."""
    text_formatter: Callable[..., Any]
    """(shell, what takes a line, width) -> a formatter of text: Out-String."""
    format_context: Callable[[Shell], Any]
    """What formatting knows of a session: views, styles, preferences (formatting/context.py)."""
    load_formats: Callable[..., None]
    """(shell, path): put the views of a format.ps1xml file in front of all others."""
    to_lines: Callable[..., list[str]]
    """(shell, objects, width) -> the lines that the screen would show."""
    jobs: Callable[[Shell], Any]
    """Make the job manager of a shell."""


class Shell:
    """One session: global scope, commands, location, errors, streams. Each thread job has its own."""

    def __init__(self, host: Host, services: Services) -> None:
        self.host = host
        self.services = services
        self.global_scope = Scope(self, None)
        self.global_scope.is_script = True
        self.current_scope = self.global_scope
        self.commands = CommandTable(self)
        self.errors: list[Any] = []
        self.location = os.getcwd()
        self.try_depth = 0
        self.succeeded = True
        self.interactive = False
        self.at_prompt = False  # a prompt runs at a terminal: programs get the terminal for themselves
        self.streams: Streams = silent_streams()
        self.history: list[Any] = []
        self.exit_code: int | None = None
        self.spellings: dict[str, str] = {}
        self.text_spellings: list[dict[str, str]] = []
        self.state: dict[str, Any] = {}  # what cmdlets keep for the session, by their own names
        self.collects = False  # some call has named a variable for errors, warnings or information
        self.strict = False  # Set-StrictMode has been used in this session
        self.script_types: dict[str, Any] = {}
        self.caught: list[Any] = []  # what the catch clauses that run have caught, innermost last
        self.using_values: dict[str, Any] | None = None
        self.drives: Any = None
        self.lazy_variables: dict[str, Callable[[], Any]] = {}
        self.writer: ObjectWriter | None = None  # what shows the output of the script that runs
        self.closers: list[Callable[[], None]] = []
        self.stop_token: Any = None  # how a session in a thread is stopped (jobs/stop_token.py)
        self.between: Callable[[], object] | None = None  # run while the session waits: the actions of engine events
        self._jobs: Any = None
        set_running_shell(self)

    # Small facts ---------------------------------------------------------------------------------

    @property
    def jobs(self) -> Any:
        """The job manager, made when first asked for."""
        if self._jobs is None:
            self._jobs = self.services.jobs(self)
        return self._jobs

    @property
    def has_jobs(self) -> bool:
        """True when the job manager has been asked for."""
        return self._jobs is not None

    def script_type(self, name: str) -> Any:
        """The class of a script with this name, as the running code sees it: its module's own first. None when there is none."""
        lower = name.lower()
        module = self.current_scope.module
        if module is not None and lower in module.types:
            return module.types[lower]
        return self.script_types.get(lower)

    def spelling(self, name: str) -> str:
        """A variable's name as the script first wrote it."""
        found = self.spellings.get(name)
        if found is None:
            found = next((text[name] for text in self.text_spellings if name in text), name)
        return found

    def learn_spellings(self, spellings: dict[str, str]) -> None:
        """Know a script's variables as it writes them; the table may still grow."""
        known_last = self.text_spellings[-1] if self.text_spellings else None
        if spellings is not known_last and not any(known is spellings for known in self.text_spellings):
            self.text_spellings.append(spellings)

    def full_path(self, path: str) -> str:
        """A path of the file system as an absolute one: `~`, backslashes and `.` done, nothing looked up."""
        path = path.replace("\\", "/")
        if path == "~" or path.startswith("~/"):
            path = os.path.expanduser("~") + path[1:]
        return os.path.normpath(os.path.join(self.location, path))

    def remember_error(self, record: ErrorRecord) -> None:
        """Put a record at the front of `$Error`, unless the error there is the same one on its way up."""
        errors = self.errors
        if errors and getattr(errors[0], "exception", None) is record.exception:
            return
        errors.insert(0, record)
        if len(self.errors) > MAXIMUM_ERRORS:
            del self.errors[MAXIMUM_ERRORS:]

    def information_record(
        self, message_data: object, invocation: Invocation, tags: tuple[str, ...]
    ) -> InformationRecord:
        """A record for the information stream, stamped with time and origin."""
        from pshjobs.values.type_table import require_type

        now = require_type("System.DateTime").statics["now"].get()  # type: ignore[union-attr]
        made = InformationRecord(
            message_data,
            (invocation.extent.source.path if invocation.extent else None) or invocation.command.name,
            tags,
            now,
        )
        made.user = os.environ.get("USER", "") or "root"
        made.computer = os.uname().nodename
        made.process_id = os.getpid()
        return made

    def keep_silent_information(self, streams: Streams, record: InformationRecord) -> None:
        """An information record that nobody shows may still be redirected or kept by a job: `session.py` decides."""
        keep = getattr(streams.information, "keep_silent", None)
        if keep is not None:
            keep(record)

    # Waiting -------------------------------------------------------------------------------------

    def wait_for_stop(self, seconds: float) -> bool:
        """Wait, with everything shown so far on the screen; True when the session is told to stop meanwhile."""
        self.host.flush()
        if self.stop_token is not None:
            return bool(self.stop_token.wait(seconds))
        if self.between is None:
            time.sleep(seconds)
            return False
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self.between()
            time.sleep(min(left, EVENT_PAUSE))
        self.between()
        return False

    # Running -------------------------------------------------------------------------------------

    def script_block(self, text: str, path: str | None = None) -> ScriptBlock:
        """Text as a script block. Raises ParseException."""
        return ScriptBlock(self.services.compile(SourceText(text, path)), self)

    def frame(self, out: Callable[[Any], Any], streams: Streams | None = None) -> Frame:
        """A frame at the global scope."""
        return Frame(self, self.global_scope, out, streams or self.streams, True)

    def run(
        self,
        block: ScriptBlock,
        arguments: list[object] | None = None,
        out: Callable[[Any], Any] | None = None,
        scope: Scope | None = None,
    ) -> Any:
        """Run a block dot-sourced in `scope` (default: global). With `out` objects go there; else they are returned as one value."""
        from .calling import run_dotted

        items: list[Any] = []
        run_dotted(
            block,
            arguments or [],
            out or items.append,
            Frame(self, scope or self.global_scope, out or items.append, self.streams, True),
        )
        return NOTHING if out else collapse(items)

    def call(self, command: str, *arguments: object, **named: object) -> list[Any]:
        """Run one command with arguments by Python name (`working_directory=...`); the objects it wrote."""
        from .calling import call_command

        out: list[Any] = []
        call_command(self.frame(out.append), command, list(arguments), named)
        return out

    def forget_jobs(self) -> None:
        """Be without a job manager again, once it is closed."""
        self._jobs = None
        self.closers.clear()

    def close(self) -> None:
        """End what belongs to the session: its jobs first of all."""
        if self._jobs is not None:
            self._jobs.close()
        for close in self.closers:
            close()
