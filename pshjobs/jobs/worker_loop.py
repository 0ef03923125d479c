"""The life of a worker process: warm up, wait for one request, run it, report, end.

A worker is a fork of the template or, with the spawn start method, a fresh interpreter. Its connection to the shell is one
socket. Its standard input is empty; what is written to its file descriptors 1 and 2 past the session's own streams lands in a
file in memory (`stray`) and is sent to the host stream at the end, or named in the reason when the process dies.
"""

from __future__ import annotations

import gc
import os
import select
from typing import NamedTuple

from pshjobs.runtime.control import PipelineStopped

from .request import WARM_UP, JobOutcome, JobRequest, Runner
from .request_wire import decode_request, decode_shared, encode_request
from .serialization import encode_outcome
from .sink import WorkerSink
from .streams import Stream
from .wire import HEADER, HELLO, Kind, ProtocolError, frame
from .worker_signals import WorkerSignals

STRAY_LIMIT = 1024 * 1024
FIRST_READ = 4096
"""Bytes that are read first: most requests are shorter, and memory that is asked for is touched."""
REQUEST_START = len(HELLO) + HEADER.size


class Arrived(NamedTuple):
    """What has come of a request before its worker was made: its first bytes, and the request itself where that is possible."""

    data: bytes
    request: JobRequest | None = None


NOTHING_YET = Arrived(b"")


def serve(
    connection: int, runner: Runner, signals: WorkerSignals, sink: WorkerSink, arrived: Arrived = NOTHING_YET
) -> int:
    """Run the one job that comes through the descriptor `connection`, where `sink` writes; the exit code of the process.

    The runner makes a trivial run first, unless the request is there already. Ends quietly when the shell hangs up.
    """
    try:
        request: JobRequest | bytes | None = arrived.request
        if request is None:
            if not arrived.data and not has_data(connection):
                warm_up(runner, signals, sink, connection)
            request = _receive_request(connection, arrived.data)
        if request is None:
            return 0
        gc.enable()
        _serve_request(sink, request, runner, signals)
    except (BrokenPipeError, ConnectionResetError):
        return 1  # the shell has gone
    return 0


def warm_up(runner: Runner, signals: WorkerSignals, sink: WorkerSink, connection: int) -> None:
    """Make a trivial run from the request to the outcome, so that the job finds all it needs loaded and its pages copied.

    The session that the runner keeps writes to `sink`; afterwards that is the sink of the job, on `connection`.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    bind, signals.bind = signals.bind, None  # it may be the template that warms up
    try:
        sink.open(nowhere)
        data = HELLO + frame(Kind.Request, encode_request(WARM_UP, {}, {}))
        payload = data[REQUEST_START : REQUEST_START + request_length(data)]
        _serve_request(sink, payload, runner, signals)
    finally:
        sink.open(connection)
        signals.sink, signals.bind = None, bind
        os.close(nowhere)
        if read_stray():
            os.ftruncate(1, 0)
            os.lseek(1, 0, os.SEEK_SET)


def _serve_request(sink: WorkerSink, request: JobRequest | bytes, runner: Runner, signals: WorkerSignals) -> None:
    try:
        outcome = _run(runner, request, sink, signals)
    except PipelineStopped:  # the stop came as the script had ended already
        sink.refuse_interrupts()
        outcome = JobOutcome.stopped()
    sink.finish(encode_outcome(outcome))


def _run(runner: Runner, request: JobRequest | bytes, sink: WorkerSink, signals: WorkerSignals) -> JobOutcome:
    try:
        signals.sink = sink
        sink.start_timer()
        if isinstance(request, bytes):
            request = decode_request(request)
        if request.working_directory is not None:
            os.chdir(request.working_directory)
        outcome = runner(request, sink)
    except PipelineStopped:
        outcome = JobOutcome.stopped()
    except Exception as error:  # noqa: BLE001 - whatever the runner lets through is the reason of the failure
        outcome = JobOutcome.failed(error)
    sink.refuse_interrupts()
    stray = read_stray()
    if stray:
        sink.write(Stream.Host, stray)
    return outcome


def has_data(connection: int) -> bool:
    """Whether something can be read at once."""
    poll = select.poll()  # `select` refuses the high numbers that descriptors of a template with many workers have
    poll.register(connection, select.POLLIN)
    return bool(poll.poll(0))


def read_ahead(connection: int) -> Arrived:
    """What is there of a request, and the request where it is short and plain: decoded here, it costs its worker nothing."""
    data = os.read(connection, FIRST_READ) if has_data(connection) else b""
    try:
        if len(data) < REQUEST_START or len(data) < REQUEST_START + request_length(data):
            return Arrived(data)
        return Arrived(data, decode_shared(data[REQUEST_START:]))
    except (ProtocolError, ValueError, TypeError):
        return Arrived(data)  # its worker finds the same and says so


def _receive_request(connection: int, data: bytes) -> bytes | None:
    """The payload of the request that begins with `data`; None when the shell wants no job from this worker. Raises ProtocolError."""
    data = data or os.read(connection, FIRST_READ)
    length = None
    while data and (length is None or len(data) < length):
        if length is None and len(data) >= REQUEST_START:
            length = REQUEST_START + request_length(data)
            continue
        more = os.read(connection, 1024 * 1024)
        if not more:
            return None
        data += more
    return data[REQUEST_START:] or None


def request_length(data: bytes) -> int:
    """How long the payload is that follows the Hello and the header of a request. Raises ProtocolError."""
    length, kind = HEADER.unpack_from(data, len(HELLO))
    if not data.startswith(HELLO) or kind != Kind.Request:
        raise ProtocolError("A worker got something else than a request.")
    return int(length) - 1


def read_stray(fd: int = 1) -> str:
    """What was written to the file in memory that stands in for the standard streams."""
    try:
        size = os.lseek(fd, 0, os.SEEK_END)
        if not size:
            return ""
        return os.pread(fd, min(size, STRAY_LIMIT), 0).decode("utf-8", "replace")
    except OSError:  # a pipe or a terminal: a worker started by hand
        return ""
