"""The template process: a small single-threaded server that makes workers, stops them and reports how they ended.

    shell  --Launch + socket, Stop, Kill, Signal-->  template  --fork or spawn-->  worker
    shell  <---------Started, Exited, Refused------  template  <----SIGCHLD------  worker

Everything a job needs is imported here once; a worker is a fork of this process. All signals to workers are sent from here:
only the parent of a process can be sure that a process id still means that process. When the shell hangs up, however it died,
all workers and what they started are killed and the template ends.
"""

from __future__ import annotations

import os
import select
import signal
import socket
import time
from typing import NamedTuple

from .stopping import Child, Stopper
from .wire import HELLO, FrameDecoder, Kind, fields_of, message
from .worker_loop import read_stray

MAKE_WORKER_FD = 3
MAX_BATCH = 16
TO_DEFAULT = (
    signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGALRM, signal.SIGUSR1, signal.SIGUSR2, signal.SIGTSTP,
)  # fmt: skip


class Launch(NamedTuple):
    """One worker to make: the shell's number for it, its end of the connection, the file for its stray output."""

    number: int
    connection: int
    stray: int
    script: str
    is_spare: bool


class WorkerMaker:
    """Makes worker processes. `fork.py` and `spawn.py` have the two ways."""

    def make_all(self, launches: list[Launch]) -> list[int | OSError]:
        """The process ids of new workers, or why the machine refused one."""
        raise NotImplementedError

    def improve(self) -> None:
        """Called while there is nothing to do: make the next workers start faster, where that is possible."""


class Template:
    """The server. `run` returns when the shell has gone and every worker is dead."""

    def __init__(self, control: socket.socket, maker: WorkerMaker) -> None:
        self._control = control
        self._maker = maker
        self._decoder = FrameDecoder(greeted=True)
        self._descriptors: list[int] = []  # sockets that came and wait for their Launch message
        self._reports: list[bytes] = []
        self._children: dict[int, Child] = {}  # by process id
        self._pids: dict[int, int] = {}  # by the shell's number
        self._stopper = Stopper(self._children)
        self._alarm, alarm_end = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC) if hasattr(os, "pipe2") else os.pipe()
        os.set_blocking(alarm_end, False)
        os.set_blocking(self._alarm, False)
        signal.signal(signal.SIGCHLD, lambda signum, at: None)
        signal.set_wakeup_fd(alarm_end, warn_on_full_buffer=False)

    def run(self) -> None:
        try:
            self._control.sendall(HELLO)
            self._serve()
        finally:
            self._stopper.kill_all()

    def _serve(self) -> None:
        wanted = [self._control.fileno(), self._alarm]
        while True:
            ready = select.select(wanted, [], [], 0 if self._reports else self._stopper.next_deadline())[0]
            if not ready and self._reports:
                self._send_reports()
                self._maker.improve()
                continue
            if self._alarm in ready:
                os.read(self._alarm, 4096)
                self._reap()
            if wanted[0] in ready and not self._obey():
                break
            for child in self._stopper.advance(time.monotonic()):
                self._report_end(child)

    # Orders ---------------------------------------------------------------------------------------

    def _obey(self) -> bool:
        """Do what the shell says; False when it has hung up."""
        launches: list[Launch] = []
        for _ in range(MAX_BATCH):
            try:
                data, descriptors, _flags, _address = socket.recv_fds(self._control, 65536, 32)
            except ConnectionResetError:
                return False
            if not data:
                return False
            self._descriptors += descriptors
            for kind, payload in self._decoder.feed(data):
                number, *rest = fields_of(payload)
                if kind == Kind.Launch:
                    launches.append(Launch(number, self._descriptors.pop(0), open_stray(), *rest))  # type: ignore[arg-type]
                else:
                    self._launch_all(launches)
                    launches = []
                    self._order(kind, number, rest)  # type: ignore[arg-type]
            if not select.select([self._control], [], [], 0)[0]:
                break
        self._launch_all(launches)
        return True

    def _order(self, kind: int, number: int, rest: list[object]) -> None:
        child = self._children.get(self._pids.get(number, 0))
        if child is None:
            return  # it has ended meanwhile; its report is on the way
        if kind == Kind.Stop:
            self._stopper.stop(child, patience=float(rest[0]))  # type: ignore[arg-type]
        elif kind == Kind.Kill:
            self._stopper.stop(child, patience=0.0)
        elif kind == Kind.Signal:
            child.signal_group(int(rest[0]))  # type: ignore[call-overload]

    def _launch_all(self, launches: list[Launch]) -> None:
        """Make workers one right after the other: every page that is touched between two forks is copied by the second."""
        if not launches:
            return
        for launch, made in zip(launches, self._maker.make_all(launches), strict=True):
            os.close(launch.connection)
            if isinstance(made, OSError):
                os.close(launch.stray)
                self._report(message(Kind.Refused, launch.number, made.strerror or str(made)))
                continue
            self._children[made] = Child(launch.number, made, launch.stray)
            self._pids[launch.number] = made
            self._report(message(Kind.Started, launch.number, made))

    # Reports --------------------------------------------------------------------------------------

    def _report(self, data: bytes) -> None:
        """Reports go together, when there is nothing else to do."""
        self._reports.append(data)

    def _send_reports(self) -> None:
        reports, self._reports = self._reports, []
        try:
            self._control.sendall(b"".join(reports))
        except OSError:
            return  # the shell has gone: the next look at the control socket says so

    def _reap(self) -> None:
        """Take the exit status of every worker that has ended; its process group may still have to go."""
        while True:
            try:
                pid, status, usage = os.wait4(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            child = self._children.get(pid)
            if child is None:
                continue
            child.status = os.waitstatus_to_exitcode(status)
            child.usage = (usage.ru_utime, usage.ru_stime, usage.ru_maxrss)
            if self._stopper.is_clean(child):
                self._report_end(child)

    def _report_end(self, child: Child) -> None:
        del self._children[child.pid]
        del self._pids[child.number]
        stray = read_stray(child.stray) if child.status else ""
        os.close(child.stray)
        self._report(message(Kind.Exited, child.number, child.status, *child.usage, stray))


def open_stray() -> int:
    """A file in memory (on disk where there are none) that takes what a worker writes to its standard streams."""
    if hasattr(os, "memfd_create"):
        return os.memfd_create("pshjobs-stray")
    import tempfile

    with tempfile.TemporaryFile() as file:
        return os.dup(file.fileno())


def settle(keep: int) -> int:
    """Make this process a server of its own: own session, no terminal, default signals, no descriptor but `keep`.

    Gives the new number of `keep`.
    """
    if os.getsid(0) != os.getpid():
        os.setsid()
    for signum in TO_DEFAULT:
        signal.signal(signum, signal.SIG_DFL)
    signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    null = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(null, standard)
    if keep != MAKE_WORKER_FD:
        os.dup2(keep, MAKE_WORKER_FD, inheritable=False)
    os.closerange(MAKE_WORKER_FD + 1, open_limit())
    return MAKE_WORKER_FD


def open_limit() -> int:
    """One more than the highest number that a descriptor can have."""
    limit = os.sysconf("SC_OPEN_MAX")
    return limit if 0 < limit < 1 << 16 else 1 << 16
