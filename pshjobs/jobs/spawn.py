"""Workers and templates as fresh interpreters: where there is no fork, or the shell has threads already."""

from __future__ import annotations

import gc
import os
import socket
import sys
import traceback

from .fork import adopt_orphans, die_with_parent, own_streams, run_template
from .request import find_runner
from .sink import WorkerSink
from .template import MAKE_WORKER_FD, TO_DEFAULT, Launch, Template, WorkerMaker, settle
from .worker_loop import serve
from .worker_signals import WorkerSignals


class SpawnMaker(WorkerMaker):
    """Starts a Python interpreter for each worker."""

    def __init__(self, runner: str) -> None:
        self._runner = runner

    def make_all(self, launches: list[Launch]) -> list[int | OSError]:
        return [self._make(launch) for launch in launches]

    def _make(self, launch: Launch) -> int | OSError:
        call = f"worker_main({self._runner!r}, {os.getpid()})"
        descriptors = [(launch.connection, MAKE_WORKER_FD), (launch.stray, 1), (launch.stray, 2)]
        try:
            return start_interpreter("worker_main", call, descriptors)
        except OSError as error:
            return error


def start_interpreter(name: str, call: str, descriptors: list[tuple[int, int]]) -> int:
    """Start this Python with our module path, call a function of this module in it; its process id."""
    code = f"import sys; sys.path[:] = {[entry or os.getcwd() for entry in sys.path]!r}; from {__name__} import {name}; {call}"
    actions = [(os.POSIX_SPAWN_DUP2, ours, theirs) for ours, theirs in descriptors]
    return os.posix_spawn(
        sys.executable, [sys.executable, "-c", code], os.environ, file_actions=actions, setsigdef=TO_DEFAULT
    )


def worker_main(runner: str, template: int) -> None:
    """Be a worker with its connection on MAKE_WORKER_FD."""
    code = 1
    try:
        os.setsid()
        os.set_inheritable(MAKE_WORKER_FD, False)
        own_streams()
        gc.freeze()
        signals = WorkerSignals(die_with_parent(template))
        signals.install()
        code = serve(MAKE_WORKER_FD, find_runner(runner), signals, WorkerSink(MAKE_WORKER_FD))
    except BaseException:  # noqa: BLE001 - its text is kept for the reason of the failure
        traceback.print_exc()
    finally:
        os._exit(code)


def template_main(runner: str, method: str) -> None:
    """Be a template with its control socket on MAKE_WORKER_FD."""
    try:
        if method == "fork":
            run_template(MAKE_WORKER_FD, runner)
            return
        control = settle(MAKE_WORKER_FD)
        os.set_inheritable(control, False)
        own_streams()
        adopt_orphans()
        Template(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0, control), SpawnMaker(runner)).run()
    finally:
        os._exit(0)


def spawn_template(runner: str, method: str) -> tuple[socket.socket, int]:
    """Start a template as a fresh interpreter; our end of the control socket and its process id."""
    ours, theirs = socket.socketpair()
    try:
        pid = start_interpreter(
            "template_main", f"template_main({runner!r}, {method!r})", [(theirs.fileno(), MAKE_WORKER_FD)]
        )
    finally:
        theirs.close()
    return ours, pid
