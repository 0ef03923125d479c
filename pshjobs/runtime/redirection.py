"""Redirections of one pipeline element."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pshjobs.errors import NetException
from pshjobs.values.null import NOTHING
from pshjobs.values.text import to_text

from .code import CallSite, Redirect
from .error_record import record_of
from .frame import Frame
from .streams import Sink, Streams, discard

if TYPE_CHECKING:
    from .invocation import Invocation
    from .pipeline import Stage

STREAMS = ("error", "warning", "verbose", "debug", "information")


class MergedSink:
    """Takes the records of a stream that is merged into output; `stage` is the command whose output they join.

    The records are marked with their stream: shown on the screen they go where they came from.
    """

    __slots__ = ("frame", "stage", "stream")

    def __init__(self, frame: Frame, stream: str) -> None:
        self.frame = frame
        self.stream = stream.capitalize()
        self.stage: Stage | None = None

    def __call__(self, record: Any) -> None:
        record.write_stream = self.stream
        (self.stage.out if self.stage is not None else self.frame.out)(record)

    keep_silent = __call__

    def put(self, record: Any) -> None:
        """Take a record that is shown as output is: a line of a program's error stream."""
        (self.stage.out if self.stage is not None else self.frame.out)(record)


class InformationSink:
    """Takes the information stream into a file, those records too that the preference would not show."""

    __slots__ = ("write",)

    def __init__(self, write: Sink) -> None:
        self.write = write

    def __call__(self, record: object) -> None:
        self.write(record)

    keep_silent = __call__


class RedirectedStreams(Streams):
    """Streams of a redirected command; `merged` are the sinks that want to know its stage."""

    __slots__ = ("merged",)
    merged: list[MergedSink]

    def inside(self, invocation: Invocation) -> Streams:
        """The streams of the blocks that a cmdlet runs: where its own errors are merged into output, those inside are lost."""
        sink = self.error
        own = isinstance(sink, MergedSink) and sink.stage is not None and sink.stage.invocation is invocation
        return self.with_sinks({"error": discard}) if own else self


def redirect(
    frame: Frame, site: CallSite, values: list[Any], finish: list[Callable[[], None]], out: Any
) -> tuple[Frame, Sink | None, bool]:
    """The frame that the command runs in, where its output goes (None: on as usual), and whether a stream is merged into it.

    What must be closed when the pipeline is over is added to `finish`.
    """
    sinks: dict[str, Sink] = {}
    output: Sink | None = None
    merges: list[MergedSink] = []
    for item in site.redirects:
        if item.value < 0:
            for stream in STREAMS if item.stream == "all" else (item.stream,):
                made = MergedSink(frame, stream)
                merges.append(made)
                sinks[stream] = made
            continue
        target = _target(frame, item, values, finish)
        if item.stream in ("output", "all"):
            output = target
        for stream in STREAMS if item.stream == "all" else (item.stream,):
            if stream != "output":
                sinks[stream] = InformationSink(target) if stream == "information" else target
    streams = RedirectedStreams(
        *(
            sinks.get(n, getattr(frame.streams, n))
            for n in ("error", "warning", "verbose", "debug", "information", "progress")
        )
    )
    streams.merged = merges
    return Frame(frame.shell, frame.scope, frame.out, streams, frame.dotted, frame.invocation), output, bool(merges)


def _target(frame: Frame, item: Redirect, values: list[Any], finish: list[Callable[[], None]]) -> Sink:
    value = values[item.value]
    path = "" if value is None or value is NOTHING else to_text(value)
    if not path:
        return discard
    try:
        writer = frame.shell.services.file_writer(frame.shell, path, item.append, "utf8")
    except NetException as error:
        record = record_of(error)  # a redirection is an Out-File in PowerShell, and fails as one
        record.command_suffix, record.activity = "Microsoft.PowerShell.Commands.OutFileCommand", "Out-File"
        raise
    finish.append(writer.end)
    write: Sink = writer.write
    return write
