"""Writing what a job has written as if the receiving command had: one record at a time, by stream."""

from __future__ import annotations

from typing import Any

from pshjobs.jobs.streams import Stream
from pshjobs.runtime.cmdlet import Cmdlet

LEVELS = {Stream.Warning: "Warning", Stream.Verbose: "Verbose", Stream.Debug: "Debug"}


class LiveRecords:
    """Records of jobs in threads: the caller's preferences and redirections decide as for records of its own."""

    def __init__(self, cmdlet: Cmdlet) -> None:
        self.cmdlet = cmdlet
        self.invocation = cmdlet.invocation

    def write(self, stream: Stream, record: Any) -> None:
        """Pass one record of a stream besides output on."""
        invocation = self.invocation
        if stream is Stream.Error:
            invocation.write_error(record, own=False)
        elif stream is Stream.Information:
            invocation.write_information(record)
        elif stream is Stream.Progress:
            invocation.write_progress(record)
        elif stream is Stream.Host:
            self.show(record)
        else:
            invocation.write_record(LEVELS[stream], record)

    def show(self, record: Any) -> None:
        """A call of the job's host, made on the shell's host."""
        host = self.cmdlet.shell.host
        if isinstance(record, str):
            host.write(record)
        else:
            host.write(*record)


class RemoteRecords(LiveRecords):
    """Records of background jobs: what the job's own host showed is shown on the console, whatever is redirected here."""

    def write(self, stream: Stream, record: Any) -> None:
        invocation = self.invocation
        console = self.cmdlet.shell.streams
        if stream in LEVELS:
            invocation.collect(LEVELS[stream], record)
            getattr(console, LEVELS[stream].lower())(record)
        elif stream is Stream.Progress:
            console.progress(record)
        elif stream is Stream.Information and "PSHOST" in record.tags:
            self._show_host_record(record)
            invocation.write_information(record)
        else:
            super().write(stream, record)

    def _show_host_record(self, record: Any) -> None:
        data = record.message_data
        host = self.cmdlet.shell.host
        text = str(record) if getattr(data, "no_new_line", False) else f"{record}\n"
        host.write(text, getattr(data, "foreground_color", None), getattr(data, "background_color", None))
