"""Workers as forks of the template, and the template as a fork of the shell."""

from __future__ import annotations

import gc
import io
import os
import signal
import socket
import sys
import threading
import traceback
from collections.abc import Callable
from types import FunctionType

from .likely_scripts import LikelyScripts
from .request import Runner, find_runner
from .sink import WorkerSink
from .template import MAKE_WORKER_FD, Launch, Template, WorkerMaker, open_limit, settle
from .worker_loop import NOTHING_YET, Arrived, read_ahead, serve, warm_up
from .worker_signals import WorkerSignals

PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36


class ForkMaker(WorkerMaker):
    """Forks this process: a worker has everything that is imported here."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self._signals = WorkerSignals(die_with_parent(os.getpid()))
        self._signals.install()
        self._sink = WorkerSink(MAKE_WORKER_FD)  # each worker's own: that is where its connection will be
        self._improved = False
        self._scripts = LikelyScripts(runner, self._sink)
        self._limit = open_limit()

    def make_all(self, launches: list[Launch]) -> list[int | OSError]:
        self._scripts.notice(launches)
        arrived = [NOTHING_YET if launch.is_spare else read_ahead(launch.connection) for launch in launches]
        made: list[int | OSError] = []
        for launch, start in zip(launches, arrived, strict=True):
            try:
                pid = os.fork()
            except OSError as error:
                made.append(error)
                continue
            if not pid:
                self._be_worker(launch, start)
            made.append(pid)
        return made

    def improve(self) -> None:
        """Once the first worker runs, make the trivial run here too: later workers have loaded what it loads."""
        if self._improved:
            return
        self._improved = True
        warm_up(self._runner, self._signals, self._sink, MAKE_WORKER_FD)
        gc.freeze()

    def _be_worker(self, launch: Launch, arrived: Arrived) -> None:
        """Live as a worker; does not return."""
        code = 1
        try:
            os.setsid()
            signal.set_wakeup_fd(-1)
            connection = take_over(launch.connection, launch.stray, self._limit)
            code = serve(connection, self._runner, self._signals, self._sink, arrived)
        except BaseException:  # noqa: BLE001 - nothing may run on into the template's code
            traceback.print_exc()
        finally:
            os._exit(code)  # no exit handlers, no destructors of what belongs to the shell


def take_over(connection: int, stray: int, limit: int) -> int:
    """The worker's connection, now its only descriptor but the standard ones."""
    os.dup2(stray, 1)
    os.dup2(stray, 2)
    if connection != MAKE_WORKER_FD:
        os.dup2(connection, MAKE_WORKER_FD, inheritable=False)
    os.closerange(MAKE_WORKER_FD + 1, limit)
    return MAKE_WORKER_FD


def die_with_parent(parent: int) -> Callable[[], object]:
    """A function that makes a process die with `parent`, its parent, where the system can."""
    bind = _prctl(PR_SET_PDEATHSIG, int(signal.SIGKILL))

    def die_too() -> None:
        bind()
        if os.getppid() != parent:
            os._exit(1)

    return die_too


def adopt_orphans() -> None:
    """Be the parent of what workers leave behind: it is reaped, and so seen to be gone, at once."""
    _prctl(PR_SET_CHILD_SUBREAPER, 1)()


def _prctl(option: int, argument: int) -> Callable[[], object]:
    if sys.platform != "linux":
        return lambda: None
    import ctypes  # 3 ms, once per template

    prctl = ctypes.CDLL(None).prctl
    return lambda: prctl(option, argument, 0, 0, 0)


def own_streams() -> None:
    """Fresh text streams on the standard descriptors: the shell's may hold text that is the shell's to write.

    What is written is not held back: a worker ends without a flush.
    """
    sys.stdin = open(0, encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115
    for name, descriptor in (("stdout", 1), ("stderr", 2)):
        raw = io.FileIO(descriptor, "w", closefd=False)
        setattr(sys, name, io.TextIOWrapper(raw, "utf-8", "replace", write_through=True))


def fork_template(runner: str) -> tuple[socket.socket, int]:
    """Fork this process, which must be single-threaded, into a template; our end of the control socket and its process id."""
    ours, theirs = socket.socketpair()
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if pid:
        theirs.close()
        return ours, pid
    try:
        gc.disable()
        sys.setrecursionlimit(sys.getrecursionlimit() + _depth())
        run_template(theirs.detach(), runner)
    except BaseException:  # noqa: BLE001,S110 - nobody reads a traceback of the template; the shell sees its end
        pass
    finally:
        os._exit(0)


def run_template(control: int, runner: str) -> None:
    """Be the template of forked workers until the shell hangs up."""
    control = settle(control)
    own_streams()
    adopt_orphans()
    maker = ForkMaker(find_runner(runner))
    template = Template(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0, control), maker)
    gc.disable()
    gc.freeze()
    skip_thread_hook()
    template.run()


def skip_thread_hook() -> None:
    """Spare the workers what `threading` does in a forked child: it makes anew the locks that other threads may have held.

    A template has no other threads. The hook cannot be unregistered, and it touches pages for a third of what a fork costs.
    """
    hook = getattr(threading, "_after_fork", None)
    if isinstance(hook, FunctionType) and threading.active_count() == 1:
        hook.__code__ = (lambda: None).__code__


def _depth() -> int:
    """How deep this call is: the script that starts its first job deep in a recursion must not cost the jobs their own."""
    depth, at = 0, sys._getframe()
    while at is not None:
        depth, at = depth + 1, at.f_back  # type: ignore[assignment]
    return depth
