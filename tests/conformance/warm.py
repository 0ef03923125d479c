"""Run recorded cases in forks of one warm process: the same bytes as the command line, twenty times faster.

The parent has everything imported and is single-threaded; each case is a fork whose standard streams, folder and environment
are the case's own and which then does what the command `pshjobs` does.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from pathlib import Path

from run import Case, Outcome, normalise

ENVIRONMENT = {
    "LANG": "en_US.UTF-8", "LC_ALL": "en_US.UTF-8", "TZ": "UTC", "NO_COLOR": "1", "TERM": "dumb",
    "POWERSHELL_TELEMETRY_OPTOUT": "1", "POWERSHELL_UPDATECHECK": "Off",
}  # fmt: skip


def warm_up() -> None:
    """Import what nearly every case needs, and run a line, before the first fork."""
    import gc

    from pshjobs.console import ConsoleHost
    from pshjobs.runtime.calling import run_dotted
    from pshjobs.runtime.frame import Frame
    from pshjobs.session import make_shell, to_lines

    shell = make_shell(ConsoleHost())
    names = shell.commands.names()
    block = shell.script_block(
        '$a = 1; foreach ($i in 1..3) { $a += $i }; try { 1/0 } catch { "$_" }; [pscustomobject]@{ a = 1 }'
    )
    out: list[object] = []
    run_dotted(block, [], out.append, Frame(shell, shell.global_scope, out.append, shell.streams, True))
    to_lines(shell, out)
    del names, out
    gc.collect()
    gc.freeze()


def execute(case: Case, cwd: Path) -> Outcome:
    """Run one case in an empty `cwd`. A run over its time limit gets exit 'timeout'."""
    shutil.rmtree(cwd, ignore_errors=True)
    home = cwd.parent / ("h" + cwd.name)
    home.mkdir(parents=True, exist_ok=True)
    cwd.mkdir(parents=True)
    for name, content in case.files:
        path = cwd / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode())
    words = ["-NoProfile", "-NonInteractive"]
    stdin = b""
    if case.mode == "file":
        (cwd / "case.ps1").write_text(case.script + "\n", encoding="utf-8")
        words += ["-File", str(cwd / "case.ps1")]
    elif case.mode == "command":
        words += ["-Command", case.script]
    else:
        words += ["-Command", "-"]
        stdin = case.script.encode() + b"\n"
    streams = [cwd.parent / f"{cwd.name}.{name}" for name in ("in", "out", "err")]
    streams[0].write_bytes(stdin)
    start = time.monotonic()
    pid = os.fork()
    if pid == 0:
        _child(words, cwd, home, streams)
    code = _wait(pid, case.timeout)
    seconds = time.monotonic() - start
    out, err = (normalise(s.read_bytes().decode("utf-8", "replace"), str(cwd)) for s in streams[1:])
    return Outcome(out, err, code, seconds)


def _child(words: list[str], cwd: Path, home: Path, streams: list[Path]) -> None:
    """Become the shell; never returns."""
    code = 70
    try:
        os.setsid()
        os.chdir(cwd)
        for number, path in enumerate(streams):
            descriptor = os.open(
                "/dev/null" if number == 0 and not path.stat().st_size else path,
                os.O_RDONLY if number == 0 else os.O_WRONLY | os.O_CREAT | os.O_TRUNC,
            )
            os.dup2(descriptor, number)
            os.close(descriptor)
        os.environ.update(ENVIRONMENT, HOME=str(home), PWD=str(cwd))
        os.environ.pop("COLUMNS", None)
        time.tzset()
        for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
            stream = open(  # noqa: SIM115 - open until the process ends
                ("stdin", "stdout", "stderr").index(name), mode, encoding="utf-8", errors="replace", closefd=False
            )
            setattr(sys, name, stream)
        from pshjobs.cli import run

        code = run(words)
        sys.stdout.flush()
    except BaseException:  # noqa: BLE001 - shown in the case's own error stream
        import traceback

        traceback.print_exc()
        sys.stderr.flush()
    finally:
        os._exit(code & 0xFF)


def _wait(pid: int, limit: float) -> str:
    """The exit code as text; the whole session of the case is ended afterwards."""
    end = time.monotonic() + limit
    pause = 0.0005
    while True:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            code = str(os.waitstatus_to_exitcode(status))
            break
        if time.monotonic() > end:
            _kill_session(pid)
            os.waitpid(pid, 0)
            return "timeout"
        time.sleep(pause)
        pause = min(pause * 1.3, 0.02)
    _kill_session(pid)
    return code


def _kill_session(leader: int) -> None:
    """End what the case left running: every process whose session the case's process led."""
    for entry in os.listdir("/proc") if os.path.isdir("/proc") else ():
        if not entry.isdigit():
            continue
        try:
            with open(f"/proc/{entry}/stat", encoding="latin-1") as file:
                session = int(file.read().rpartition(")")[2].split()[3])
        except (OSError, ValueError, IndexError):
            continue
        if session == leader:
            try:
                os.kill(int(entry), signal.SIGKILL)
            except ProcessLookupError:
                pass
