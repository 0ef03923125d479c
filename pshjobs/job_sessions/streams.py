"""The streams of a session that runs a job: every record goes to the job's sink."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from pshjobs.jobs.request import RecordSink
from pshjobs.jobs.streams import Stream
from pshjobs.runtime.streams import InformationRecord, Streams

if TYPE_CHECKING:
    from pshjobs.job_sessions.host import JobHost
    from pshjobs.runtime.host import Host

FORWARDED = "FORWARDED"
"""The tag of a record that the job's own host has shown: whoever receives it does not show it again."""


class RemoteInformation:
    """The information stream of a background job: what shows on its host crosses as text too."""

    __slots__ = ("_host", "_sink")

    def __init__(self, sink: RecordSink, host: JobHost) -> None:
        self._sink = sink
        self._host = host

    def __call__(self, record: Any) -> None:
        if isinstance(record, InformationRecord):
            if "PSHOST" in record.tags:
                record.tags.append(FORWARDED)
            else:
                self._host.write_line(str(record))
        self._sink.write(Stream.Information, record)

    def keep_silent(self, record: object) -> None:
        """A record that nobody shows may still be asked for by the receiver."""
        self._sink.write(Stream.Information, record)


class LiveInformation:
    """The information stream of a job in a thread."""

    __slots__ = ("_sink",)

    def __init__(self, sink: RecordSink) -> None:
        self._sink = sink

    def __call__(self, record: object) -> None:
        self._sink.write(Stream.Information, record)

    keep_silent = __call__


def remote_streams(sink: RecordSink, host: JobHost) -> Streams:
    """The streams of a background job."""
    return _streams(sink, RemoteInformation(sink, host))


def live_streams(sink: RecordSink) -> Streams:
    """The streams of a job in a thread."""
    return _streams(sink, LiveInformation(sink))


class StreamingInformation(LiveInformation):
    """Like LiveInformation; what is for the host is shown on the caller's host at once too."""

    __slots__ = ("_host",)

    def __init__(self, sink: RecordSink, host: Host) -> None:
        super().__init__(sink)
        self._host = host

    def __call__(self, record: object) -> None:
        if isinstance(record, InformationRecord) and "PSHOST" in record.tags:
            self._host.write_line(str(record))
            self._host.flush()
        super().__call__(record)


def streaming_streams(sink: RecordSink, host: Host) -> Streams:
    """The streams of a thread job with -StreamingHost."""
    return _streams(sink, StreamingInformation(sink, host))


def _streams(sink: RecordSink, information: Any) -> Streams:
    write = sink.write
    return Streams(
        partial(write, Stream.Error),
        partial(write, Stream.Warning),
        partial(write, Stream.Verbose),
        partial(write, Stream.Debug),
        information,
        partial(write, Stream.Progress),
    )
