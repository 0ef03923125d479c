"""A shell that takes inputs one by one, as at the prompt, in a fork of the test process."""

from __future__ import annotations

import json
import os
import signal
import struct
import sys
import tempfile
from pathlib import Path


class ShellProcess:
    """A fresh session in a folder of its own. `run` gives everything it printed for one input, all streams in order."""

    def __init__(self, folder: Path) -> None:
        to_child, self._write = os.pipe()
        self._read, from_child = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(self._write)
            os.close(self._read)
            _serve(to_child, from_child, folder)
        os.close(to_child)
        os.close(from_child)

    def run(self, text: str) -> str:
        """Enter one input; what was printed."""
        data = text.encode()
        os.write(self._write, struct.pack("!I", len(data)) + data)
        size = struct.unpack("!I", _exactly(self._read, 4))[0]
        answer: str = json.loads(_exactly(self._read, size))
        return answer

    def close(self) -> None:
        """End the session."""
        os.close(self._write)
        os.close(self._read)
        try:
            os.killpg(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.waitpid(self.pid, 0)


def _exactly(descriptor: int, size: int) -> bytes:
    data = b""
    while len(data) < size:
        piece = os.read(descriptor, size - len(data))
        if not piece:
            raise EOFError("the shell ended")
        data += piece
    return data


def _serve(read: int, write: int, folder: Path) -> None:
    """The child: a session that answers until its input ends; never returns."""
    try:
        os.setsid()
        os.chdir(folder)
        os.environ.update(NO_COLOR="1", TERM="dumb", TZ="UTC")
        screen = tempfile.TemporaryFile()  # noqa: SIM115 - open until the process ends
        null = os.open(os.devnull, os.O_RDONLY)
        os.dup2(null, 0)
        os.dup2(screen.fileno(), 1)
        os.dup2(screen.fileno(), 2)
        sys.stdout = sys.__stdout__ = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
        sys.stderr = sys.__stderr__ = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
        from pshjobs.console import ConsoleHost
        from pshjobs.runtime.command_info import ScriptInfo
        from pshjobs.script_run import parse, run_block
        from pshjobs.session import make_shell
        from pshjobs.source import SourceText

        host = ConsoleHost()
        shell = make_shell(host)
        while True:
            size = struct.unpack("!I", _exactly(read, 4))[0]
            text = _exactly(read, size).decode()
            at = os.lseek(screen.fileno(), 0, os.SEEK_END)
            block = parse(shell, SourceText(text))
            if block is not None:
                run_block(shell, block, ScriptInfo(block), [])
            host.flush()
            sys.stdout.flush()
            data = os.pread(screen.fileno(), os.lseek(screen.fileno(), 0, os.SEEK_END) - at, at)
            answer = json.dumps(data.decode("utf-8", "replace")).encode()
            os.write(write, struct.pack("!I", len(answer)) + answer)
    except EOFError:
        pass
    except BaseException:  # noqa: BLE001 - told through the pipe's end; the traceback goes to the test's log
        import traceback

        traceback.print_exc()
    finally:
        os._exit(0)
