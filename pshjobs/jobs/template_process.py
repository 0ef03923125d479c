"""The template as the shell sees it: started, waited for, and what happens to its workers when it dies."""

from __future__ import annotations

import os
import signal
import socket
import threading
import time

CLOSE_LIMIT = 5.0
ENDED = "The process that starts the jobs was killed, and the job with it."


def start_template(runner: str, method: str) -> tuple[socket.socket, int]:
    """Start it; our end of its control socket and its process id.

    A single-threaded shell forks it, so that it has everything the shell has loaded. With other threads that is not safe: then it is
    a fresh interpreter.
    """
    raise_descriptor_limit()
    if method == "fork" and threading.active_count() == 1:
        from .fork import fork_template

        return fork_template(runner)
    from .spawn import spawn_template

    return spawn_template(runner, method)


def raise_descriptor_limit() -> None:
    """Allow as many open descriptors as this process may allow itself: each job needs one here and one in the template."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft != hard:
        try:
            resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
        except (ValueError, OSError):
            return  # some systems have a lower limit than they say


def kill_group(pid: int) -> None:
    """Kill what is left of a worker, where its parent's death has not done so."""
    try:
        os.killpg(pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return


def reap(pid: int) -> None:
    """Wait for the template, which is ending; kill it when it does not. 0 stands for none."""
    if not pid:
        return
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
