"""Start programs beside the shell."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from typing import IO, Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.errors import (
    DirectoryNotFoundException,
    FileNotFoundException,
    InvalidOperationException,
    NetException,
    NotSupportedException,
)
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.command_info import ApplicationInfo
from pshjobs.runtime.native_arguments import split_command_line
from pshjobs.runtime.own_program import program_line
from pshjobs.types.process import Process
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.text import to_text

SLICE = 0.1


class StartProcess(
    Cmdlet,
    name="Start-Process",
    default_set="Default",
    aliases=("saps",),
    outputs=("System.Diagnostics.Process",),
    should_process=True,
    module="Microsoft.PowerShell.Management",
):
    """Start a program; the shell goes on unless -Wait is given. Its output is not the pipeline's: it goes to the console or to files.

    Examples:
        PS> (Start-Process true -Wait -PassThru).ExitCode
        0
    """

    file_path: str = param(
        "The program.", position=0, mandatory=True, alias=("PSPath", "Path"), check=not_null_or_empty
    )
    argument_list: list[str] | None = param(
        "Its arguments, joined by blanks; quote those that hold blanks.", position=1, alias="Args"
    )
    credential: object = param(
        "Who is to run it.", type="pscredential", sets="Default", alias="RunAs", check=not_null_or_empty
    )
    working_directory: str | None = param("The folder to run in.", check=not_null_or_empty)
    load_user_profile: bool = param("Not on this platform.", sets="Default", alias="Lup")
    no_new_window: bool = param("Run in the same window, as always on this platform.", sets="Default", alias="nnw")
    pass_thru: bool = param("Give the process.")
    redirect_standard_error: str | None = param(
        "A file for the error stream.", sets="Default", alias="RSE", check=not_null_or_empty
    )
    redirect_standard_input: str | None = param(
        "A file for the input.", sets="Default", alias="RSI", check=not_null_or_empty
    )
    redirect_standard_output: str | None = param(
        "A file for the output.", sets="Default", alias="RSO", check=not_null_or_empty
    )
    verb: str | None = param("Not on this platform.", sets="UseShellExecute", check=not_null_or_empty)
    window_style: object = param("Not on this platform.", type="ProcessWindowStyle", check=not_null_or_empty)
    wait: bool = param("Wait for its end.")
    use_new_environment: bool = param("Start with the variables of a fresh login.", sets="Default")
    environment: Any = param("Variables to add, or with null to take away.", type="hashtable")

    def process(self) -> Iterator[object]:
        try:
            self._check()
            program = self._program()
        except NetException as error:
            self.error(error)
            return
        words = split_command_line(" ".join(self.argument_list or []))
        folder = self._folder()
        shown = f"{program} {' '.join(self.argument_list or [])}".rstrip()
        if not self.should_process(shown, "Start-Process"):
            return
        process = self._start([program, *words], folder)
        if self.wait:
            while not process.wait(SLICE):
                pass
        if self.pass_thru:
            yield process

    # Checking ------------------------------------------------------------------------------------

    def _check(self) -> None:
        for name in ("WindowStyle", "Verb", "LoadUserProfile"):
            if self.is_bound(name):
                raise NotSupportedException(
                    f"The parameter '-{name}' is not supported for the cmdlet 'Start-Process' on this edition of PowerShell.",
                    id="NotSupportedException", category="NotImplemented")  # fmt: skip
        self._check_files()

    def _check_files(self) -> None:
        source, output, errors = (
            self.redirect_standard_input,
            self.redirect_standard_output,
            self.redirect_standard_error,
        )
        if source is not None and not os.path.isfile(self._path(source)):
            raise FileNotFoundException(
                "This command cannot be run because either the parameter \"RedirectStandardInput\" has a value that is not valid or cannot be used "
                "with this command. Give a valid input and Run your command again.", id="FileNotFoundException", category="ObjectNotFound")  # fmt: skip
        pairs = (("RedirectStandardInput", source, "RedirectStandardOutput", output), ("RedirectStandardInput", source, "RedirectStandardError", errors),
                 ("RedirectStandardOutput", output, "RedirectStandardError", errors))  # fmt: skip
        for first_name, first, second_name, second in pairs:
            if first is not None and second is not None and self._path(first) == self._path(second):
                raise InvalidOperationException(
                    f'This command cannot be run because "{first_name}" and "{second_name}" are same. Give different inputs and Run your command again.',
                    id="InvalidOperationException", category="InvalidOperation")  # fmt: skip

    def _path(self, path: str) -> str:
        return str(self.shell.drives.locate(path).path)

    def _program(self) -> str:
        found = self.shell.commands.find_external(self.file_path)
        if isinstance(found, ApplicationInfo):
            return found.path
        return self.file_path

    def _folder(self) -> str:
        if self.working_directory is None:
            return self.shell.location
        path = self._path(self.working_directory)
        if not os.path.isdir(path):
            raise DirectoryNotFoundException(
                "This command cannot be run because either the parameter \"WorkingDirectory\" has a value that is not valid or cannot be used with this "
                "command. Give a valid input and Run your command again.", id="DirectoryNotFoundException", category="InvalidOperation")  # fmt: skip
        return path

    # Starting ------------------------------------------------------------------------------------

    def _start(self, command: list[str], folder: str) -> Process:
        flush = getattr(self.shell.host, "flush", None)
        if flush is not None:
            flush()
        files: list[IO[bytes]] = []
        try:
            made = subprocess.Popen(
                program_line(command[0], command[1:]),
                stdin=self._open(self.redirect_standard_input, "rb", files),
                stdout=self._open(self.redirect_standard_output, "wb", files),
                stderr=self._open(self.redirect_standard_error, "wb", files),
                cwd=folder,
                env=self._environment(),
            )
        except OSError as error:
            raise InvalidOperationException(
                f"This command cannot be run due to the error: An error occurred trying to start process '{command[0]}' with working directory "
                f"'{folder}'. {error.strerror}", id="InvalidOperationException", category="InvalidOperation") from error  # fmt: skip
        finally:
            for file in files:
                file.close()
        return Process(made.pid, made)

    def _open(self, path: str | None, mode: str, files: list[IO[bytes]]) -> IO[bytes] | None:
        if path is None:
            return None
        file: IO[bytes] = open(self._path(path), mode)  # noqa: SIM115 - closed when the program has started
        files.append(file)
        return file

    def _environment(self) -> dict[str, str] | None:
        if not self.use_new_environment and not isinstance(self.environment, Hashtable):
            return None
        kept = ("HOME", "USER", "LOGNAME", "SHELL", "PATH", "LANG", "TERM")
        made = {name: value for name, value in os.environ.items() if not self.use_new_environment or name in kept}
        for key, value in self.environment.items() if isinstance(self.environment, Hashtable) else ():
            if value is None:
                made.pop(to_text(key), None)
            else:
                made[to_text(key)] = to_text(value)
        return made
