"""Workers on this machine: the shell's side of the template process.

start() takes a spare worker, which waits for its request on a socket of its own; when there is none, the request is put into a
new socket whose other end goes to the template with the order to fork: nobody waits for anybody. Spares are forked again
when no job has started for some milliseconds, never during a burst.
"""

from __future__ import annotations

import os
import socket
import sys
import threading

from .environment import Environment, current_environment
from .launcher import Exit, Listener, could_not_start
from .process_worker import ProcessWorker
from .pump import Channel, Pump
from .spares import Spares
from .template_process import ENDED, kill_group, reap, start_template
from .wire import FrameDecoder, Kind, ProtocolError, fields_of, message

LONGEST_HINT = 16 * 1024


class ProcessLauncher:
    """Both start methods; `method` is "fork" or "spawn"."""

    def __init__(self, runner: str, pump: Pump, method: str = "fork", spares: int = 4) -> None:
        self._runner = runner
        self._pump = pump
        self._method = method
        self._lock = threading.RLock()
        self._control: Channel | None = None
        self._decoder = FrameDecoder()
        self._template = 0
        self._workers: dict[int, ProcessWorker] = {}
        self._number = 0
        self._closed = False
        self._script = ""  # the last that was started: spares are told of it
        self.environment: Environment = {}
        self._spares = Spares(spares, pump, self._add_spares)

    def ready(self) -> None:
        if self._control is None:
            with self._lock:
                self._start_template()

    def prepare(self) -> None:
        self.ready()
        self._spares.refill_soon()

    def start(self, request: bytes, listener: Listener, script: str) -> ProcessWorker:
        self._script = script if len(script) <= LONGEST_HINT else ""
        while True:
            with self._lock:
                spare = self._spares.take()
                if spare is None:
                    return self._launch(request, listener)
                spare.listener = listener  # before it can answer
                if spare.ended is not None or not spare.channel.send(request):
                    spare.listener = None
                    continue
            listener.worker_started()
            return spare

    def mark_ended(self, worker: ProcessWorker, exit: Exit) -> Listener | None:
        """Note the end of a worker, once; who has to be told."""
        with self._lock:
            if worker.ended is not None:
                return None
            worker.ended = exit
            return worker.listener

    def order(self, frame: bytes) -> None:
        """Send an order to the template."""
        control = self._control
        if control is not None:
            control.send(frame)

    def close(self) -> None:
        with self._lock:
            self._closed = True
            self._spares.clear()
            control, self._control = self._control, None
        if control is not None:
            control.close()
            reap(self._take_template())
        for worker in list(self._workers.values()):
            worker.end(Exit(-9, problem="The shell has closed its jobs."), drain=False)
        self._workers.clear()

    # Workers --------------------------------------------------------------------------------------

    def _launch(self, request: bytes | None, listener: Listener | None) -> ProcessWorker:
        """Have a worker made; with `request` None it is a spare. Called with the lock."""
        self._start_template()
        assert self._control is not None
        ours, theirs = socket.socketpair()
        self._number += 1
        worker = ProcessWorker(self, self._number)
        worker.listener = listener
        self._workers[worker.number] = worker
        worker.channel = self._pump.add(ours, worker)
        if request is not None:
            worker.channel.send(request)
        order = message(Kind.Launch, worker.number, self._script, request is None)
        sent = self._control.send_descriptor(order, theirs)
        if not sent:  # the template has died this moment
            self._pump.later(0.0, lambda: worker.end(Exit(-1, problem=ENDED)))
        theirs.close()
        return worker

    def _add_spares(self, count: int) -> list[ProcessWorker]:
        with self._lock:
            if self._closed or self._control is None:
                return []
            return [self._launch(None, None) for _ in range(count)]

    # The template ---------------------------------------------------------------------------------

    def _start_template(self) -> None:
        if self._control is not None:
            return
        self.environment = current_environment()
        ours, self._template = start_template(self._runner, self._method)
        self._decoder = FrameDecoder()
        self._control = self._pump.add(ours, self)

    def data_came(self, data: memoryview) -> None:
        """Reports of the template."""
        try:
            frames = self._decoder.feed(data)
        except ProtocolError:
            if self._control is not None:
                self._control.close()
            self.hung_up()
            return
        for kind, payload in frames:
            number, *rest = fields_of(payload)
            worker = self._workers.get(number)  # type: ignore[call-overload]
            if worker is None:
                continue
            if kind == Kind.Started:
                worker.process_id = rest[0]
                if worker.listener is not None:
                    worker.listener.worker_started()
                continue
            self._workers.pop(worker.number, None)
            self._spares.discard(worker)
            failed = kind == Kind.Refused
            exit = Exit(-1, problem=could_not_start(str(rest[0]))) if failed else Exit(*rest)  # type: ignore[arg-type]
            worker.end(exit)
        self._spares.refill_soon()

    def hung_up(self) -> None:
        """The template has died, and its workers die with it; the next job starts another."""
        with self._lock:
            self._control = None
            template = self._take_template()
            workers, self._workers = list(self._workers.values()), {}
            self._spares.clear()
        reap(template)
        for worker in workers:
            if worker.process_id is not None:
                kill_group(worker.process_id)
            worker.end(Exit(-9, problem=ENDED))

    def _take_template(self) -> int:
        pid, self._template = self._template, 0
        return pid


def make_launcher(runner: str, pump: Pump) -> ProcessLauncher:
    """The launcher for this machine; PSHJOBS_START_METHOD=spawn avoids fork."""
    method = os.environ.get(
        "PSHJOBS_START_METHOD", "fork" if hasattr(os, "fork") and sys.platform != "darwin" else "spawn"
    )
    return ProcessLauncher(runner, pump, "spawn" if method == "spawn" else "fork")
