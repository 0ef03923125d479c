"""A transcript: what the host shows, written to a file as well."""

from __future__ import annotations

import os
from typing import Any

from pshjobs.runtime.shell import Shell

LINE = "*" * 22


class Transcript:
    """Listens to a host from `start` to `stop`."""

    def __init__(self, shell: Shell, path: str, append: bool, minimal: bool) -> None:
        self.shell = shell
        self.path = path
        self.minimal = minimal
        self.file = open(path, "a" if append else "w", encoding="utf-8", errors="replace", newline="")  # noqa: SIM115 - open until stop

    def start(self) -> None:
        """Write the header and begin to listen."""
        self._lines(
            "",
            LINE,
            "PowerShell transcript start",
            f"Start time: {_now()}",
            *(() if self.minimal else self._facts()),
            LINE,
        )
        host: Any = self.shell.host
        write, write_error_line = host.write, host.write_error_line

        def heard(text: str, *colours: Any) -> None:
            write(text, *colours)
            self._take(text)

        def heard_error(text: str) -> None:
            write_error_line(text)
            self._take(text + "\n")

        host.write, host.write_error_line = heard, heard_error

    def _take(self, text: str) -> None:
        if not self.file.closed:
            self.file.write(text)
            self.file.flush()

    def stop(self) -> None:
        """Write the end and give the host back."""
        if self.file.closed:
            return
        self._lines(LINE, "PowerShell transcript end", f"End time: {_now()}", LINE)
        self.file.close()
        for name in ("write", "write_error_line"):
            vars(self.shell.host).pop(name, None)

    def _lines(self, *lines: str) -> None:
        self.file.write("\n".join(lines).lstrip("\n") + "\n")
        self.file.flush()

    def _facts(self) -> list[str]:
        from pshjobs.runtime.own_program import program_path
        from pshjobs.values.text import to_text

        system = os.uname()
        user = f"{system.nodename}\\{os.environ.get('USER') or 'root'}"
        table = self.shell.global_scope.lookup("psversiontable")
        versions = (
            [f"{key}: {to_text(value, ', ')}" for key, value in table.items() if str(key) != "PSHJobsVersion"]
            if table
            else []
        )
        return [f"Username: {user}", f"RunAs User: {user}", "Configuration Name: ", f"Machine: {system.nodename} (Unix {system.release})",
                f"Host Application: {program_path()}", f"Process ID: {os.getpid()}", *versions]  # fmt: skip


def transcripts_of(shell: Shell) -> list[Transcript]:
    """The running transcripts of a session, the newest last."""
    found = shell.state.get("transcripts")
    if found is None:
        found = []
        shell.state["transcripts"] = found

        def stop_all() -> None:
            for each in reversed(found):
                each.stop()

        shell.closers.append(stop_all)
    return found


def _now() -> str:
    import time

    return time.strftime("%Y%m%d%H%M%S")
