"""Workers on this machine: the shell's side of the template process.

start() takes a spare worker, which waits for its request on a socket of its own; when there is none, the request is put into a
new socket whose other end goes to the template with the order to fork: nobody waits for anybody. Spares are forked again
when no job has started for some milliseconds, never during a burst.
"""

from __future__ import annotations

import os
import signal
import socket
import sys
import threading
from collections.abc import Callable

from .environment import Environment, current_environment
from .launcher import Exit, Listener
from .pump import Channel, Pump
from .spares import Spares
from .wire import FrameDecoder, Kind, ProtocolError, fields_of, message

CLOSE_LIMIT = 5.0
LONGEST_HINT = 16 * 1024


class ProcessWorker:
    """One worker process and the shell's end of its socket."""

    __slots__ = ("_decoder", "_launcher", "channel", "ended", "finished", "listener", "number", "process_id")

    def __init__(self, launcher: ProcessLauncher, number: int) -> None:
        self._launcher = launcher
        self._decoder = FrameDecoder()
        self.channel: Channel
        self.number = number
        self.process_id: int | None = None
        self.listener: Listener | None = None
        self.finished = False
        self.ended: Exit | None = None

    # Worker ---------------------------------------------------------------------------------------

    def send(self, data: bytes) -> None:
        self.channel.send(data)

    def stop(self, patience: float) -> None:
        self._launcher.order(message(Kind.Stop, self.number, patience))

    def suspend(self) -> None:
        self._launcher.order(message(Kind.Signal, self.number, int(signal.SIGSTOP)))

    def resume(self) -> None:
        self._launcher.order(message(Kind.Signal, self.number, int(signal.SIGCONT)))

    # Reader ---------------------------------------------------------------------------------------

    def data_came(self, data: memoryview) -> None:
        try:
            self._deliver(self._decoder.feed(data))
        except ProtocolError as error:
            self._give_up(str(error))
        except Exception as error:  # noqa: BLE001 - one job's trouble must not end the thread that serves all
            self._give_up(f"pshjobs failed to take what the job sent: {error!r}")

    def _deliver(self, frames: list[tuple[int, bytes]]) -> None:
        listener = self.listener
        for kind, payload in frames:
            if kind == Kind.Outcome:
                self.finished = True
                self.channel.close()  # the exit report is all that may still come
            if listener is not None:
                listener.frame_came(kind, payload)

    def hung_up(self) -> None:
        """The report of the template follows."""

    def end(self, exit: Exit, *, drain: bool = True) -> None:
        """The process has ended; what it sent before comes first."""
        if drain and not self.finished:
            self.channel.drain()
        self.channel.close()
        listener = self._launcher.mark_ended(self, exit)
        if listener is not None:
            listener.worker_ended(exit)

    def _give_up(self, problem: str) -> None:
        self.stop(0.0)
        self.end(Exit(-1, problem=problem))


class ProcessLauncher:
    """Both start methods; `method` is "fork" or "spawn"."""

    def __init__(self, runner: str, pump: Pump, method: str = "fork", spares: int = 4) -> None:
        self._runner = runner
        self._pump = pump
        self._method = method
        self._lock = threading.RLock()
        self._control: Channel | None = None
        self._control_socket: socket.socket | None = None
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
            _reap(self._take_template())
        for worker in list(self._workers.values()):
            worker.end(Exit(-9, problem="The shell has closed its jobs."), drain=False)
        self._workers.clear()

    # Workers --------------------------------------------------------------------------------------

    def _launch(self, request: bytes | None, listener: Listener | None) -> ProcessWorker:
        """Have a worker made; with `request` None it is a spare. Called with the lock."""
        self._start_template()
        assert self._control_socket is not None
        ours, theirs = socket.socketpair()
        self._number += 1
        worker = ProcessWorker(self, self._number)
        worker.listener = listener
        self._workers[worker.number] = worker
        worker.channel = self._pump.add(ours, worker)
        if request is not None:
            worker.channel.send(request)
        try:
            send_descriptor(
                self._control_socket,
                message(Kind.Launch, worker.number, self._script, request is None),
                theirs.fileno(),
            )
        except OSError:  # the template has died this moment: its end is reported to all its workers
            self._pump.later(0.0, lambda: worker.end(Exit(-1, problem=TEMPLATE_ENDED)))
        finally:
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
        if self._method == "fork" and threading.active_count() == 1:
            from .fork import fork_template

            ours, self._template = fork_template(self._runner)
        else:
            from .spawn import spawn_template

            ours, self._template = spawn_template(self._runner, self._method)
        self._decoder = FrameDecoder()
        self._control_socket = ours
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
            exit = Exit(*rest) if kind == Kind.Exited else refused(str(rest[0]))  # type: ignore[arg-type]
            worker.end(exit)
        self._spares.refill_soon()

    def hung_up(self) -> None:
        """The template has died, and its workers die with it; the next job starts another."""
        with self._lock:
            self._control = None
            template = self._take_template()
            workers, self._workers = list(self._workers.values()), {}
            self._spares.clear()
        _reap(template)
        for worker in workers:
            if worker.process_id is not None:
                _kill_group(worker.process_id)
            worker.end(Exit(-9, problem=TEMPLATE_ENDED))

    def _take_template(self) -> int:
        pid, self._template = self._template, 0
        return pid


TEMPLATE_ENDED = "The process that starts the jobs was killed, and the job with it."


def refused(reason: str) -> Exit:
    """The report for a worker that could not be made."""
    return Exit(-1, problem=f"The job's process could not be started: {reason}.")


def send_descriptor(control: socket.socket, data: bytes, descriptor: int) -> None:
    """Send one order with a descriptor; waits, with a limit, while the template is behind."""
    import select

    while True:
        try:
            socket.send_fds(control, [data], [descriptor])
            return
        except BlockingIOError:
            if not select.select([], [control], [], CLOSE_LIMIT)[1]:
                raise OSError("the template does not answer") from None


def _kill_group(pid: int) -> None:
    """Kill what is left of a worker, where its parent's death has not done so."""
    try:
        os.killpg(pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return


def _reap(pid: int) -> None:
    """Wait for the template, which is ending; kill it when it does not. 0 stands for none."""
    if not pid:
        return
    import time

    end = time.monotonic() + CLOSE_LIMIT
    pause = 0.0002
    try:
        while os.waitpid(pid, os.WNOHANG)[0] == 0:
            if time.monotonic() > end:
                os.kill(pid, signal.SIGKILL)
                os.waitpid(pid, 0)
                return
            time.sleep(pause)
            pause = min(pause * 2, 0.02)
    except ChildProcessError:
        return


def make_launcher(runner: str, pump: Pump) -> ProcessLauncher:
    """The launcher for this machine; PSHJOBS_START_METHOD=spawn avoids fork."""
    method = os.environ.get(
        "PSHJOBS_START_METHOD", "fork" if hasattr(os, "fork") and sys.platform != "darwin" else "spawn"
    )
    return ProcessLauncher(runner, pump, "spawn" if method == "spawn" else "fork")


LauncherFactory = Callable[[str, Pump], ProcessLauncher]
