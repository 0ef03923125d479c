#!/usr/bin/env python3
"""Time what a background job costs, in units of a bare fork on the same machine in the same minute.

    bench/jobs.py                               the job manager itself, with a runner that does next to nothing
    bench/jobs.py --shell "python -m pshjobs"   the whole shell, through its command line

A bare fork is `os.fork`, one byte through a pipe, `waitpid`, in a Python process of 20 MB. Rounds of both alternate. The budgets:
a warm job at most 2 ms and below one bare fork, a burst of 100 jobs at most 1.5 times 100 bare forks, the first job of a process
at most 60 ms.
"""

from __future__ import annotations

import argparse
import os
import shlex
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 3
WARM_JOBS = 25
PAUSE = 0.04
BURST = 100
BUDGETS = {"warm job": 1.0, "burst of 100 jobs": 1.5, "first job": 60.0}

SCRIPT = """
$watch = [System.Diagnostics.Stopwatch]::StartNew()
$null = Start-Job { 1 } | Receive-Job -Wait -AutoRemoveJob
"first $($watch.Elapsed.TotalMilliseconds)"
foreach ($i in 1..__WARM__) {
    Start-Sleep -Milliseconds 40
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    $null = Start-Job { 1 } | Receive-Job -Wait -AutoRemoveJob
    "warm $($watch.Elapsed.TotalMilliseconds)"
}
Start-Sleep -Milliseconds 200
$watch = [System.Diagnostics.Stopwatch]::StartNew()
$jobs = foreach ($i in 1..__BURST__) { Start-Job { 1 } }
$null = $jobs | Receive-Job -Wait -AutoRemoveJob
"burst $($watch.Elapsed.TotalMilliseconds)"
"""


BARE = """
import os, time
def fork():
    start = time.perf_counter()
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.write(write, b"x")
        os._exit(0)
    os.read(read, 1)
    os.waitpid(pid, 0)
    os.close(read)
    os.close(write)
    return (time.perf_counter() - start) * 1000
try:
    resident = int(open("/proc/self/statm").read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
except OSError:
    resident = 10 << 20
ballast = bytearray((20 << 20) - resident)
for place in range(0, len(ballast), 4096):
    ballast[place] = 1
for _ in range(__WARM__):
    time.sleep(0.04)
    print("warm", fork())
start = time.perf_counter()
for _ in range(__BURST__):
    fork()
print("burst", (time.perf_counter() - start) * 1000)
"""


def measure_manager() -> None:
    """Print timings of the job manager."""
    start = time.perf_counter()
    from pshjobs.jobs.manager import JobManager
    from pshjobs.jobs.request import JobRequest

    manager = JobManager("jobs:tiny_runner")

    def one_job() -> None:
        job = manager.start_job(JobRequest("1"))
        manager.wait([job])
        assert [len(values) for _, values in job.receive()] == [1]
        manager.remove(job)

    one_job()
    print("first", (time.perf_counter() - start) * 1000)
    for _ in range(WARM_JOBS):
        time.sleep(PAUSE)
        start = time.perf_counter()
        one_job()
        print("warm", (time.perf_counter() - start) * 1000)
    time.sleep(0.2)
    start = time.perf_counter()
    jobs = [manager.start_job(JobRequest("1")) for _ in range(BURST)]
    manager.wait(jobs)
    assert sum(len(values) for job in jobs for _, values in job.receive()) == BURST
    print("burst", (time.perf_counter() - start) * 1000)
    manager.close()


def tiny_runner(request: object, sink: object) -> object:
    """A runner for jobs whose script is `1`."""
    from pshjobs.jobs.request import JobOutcome

    sink.write(1, 1)  # type: ignore[attr-defined]
    return JobOutcome.completed()


def with_numbers(script: str) -> str:
    """A script with the numbers of jobs filled in."""
    return script.replace("__WARM__", str(WARM_JOBS)).replace("__BURST__", str(BURST))


def run(command: list[str], found: dict[str, list[float]]) -> None:
    """Add the timings that a command prints."""
    path = os.pathsep.join([str(Path(__file__).parent.parent), str(Path(__file__).parent)])
    environment = {**os.environ, "PYTHONPATH": path}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # compiling every module anew is not what a user pays
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True, check=True, env=environment
    )
    for line in done.stdout.splitlines():
        name, _, value = line.partition(" ")
        if name in found:
            found[name].append(float(value))


def compare(command: list[str]) -> bool:
    """Measure and print the table; False when a budget is missed."""
    bare: dict[str, list[float]] = {"warm": [], "burst": []}
    ours: dict[str, list[float]] = {"first": [], "warm": [], "burst": []}
    for _ in range(ROUNDS):
        run([sys.executable, "-c", with_numbers(BARE)], bare)
        run(command, ours)
    fork, forks = statistics.median(bare["warm"]), min(bare["burst"])
    warm, burst, first = statistics.median(ours["warm"]), min(ours["burst"]), min(ours["first"])
    rows = [
        ("warm job", warm, fork, warm / fork, "one bare fork"),
        ("burst of 100 jobs", burst, forks, burst / forks, "100 bare forks"),
        ("first job", first, 1.0, first, "1 ms"),
    ]
    print(f"{'':20}{'ms':>10}{'compared':>12}{'ratio':>9}{'budget':>9}")
    for name, value, other, ratio, unit in rows:
        verdict = "" if ratio <= BUDGETS[name] else "  MISSED"
        print(f"{name:20}{value:10.2f}{other:12.2f}{ratio:9.2f}{BUDGETS[name]:9.1f}  {unit}{verdict}")
    return all(ratio <= BUDGETS[name] for name, _, _, ratio, _ in rows) and warm <= 2.0


def main() -> int:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--shell", help="the command that starts the shell, in place of the job manager alone")
    cli.add_argument("--measure", action="store_true", help=argparse.SUPPRESS)
    args = cli.parse_args()
    if args.measure:
        measure_manager()
        return 0
    if args.shell is None:
        return 0 if compare([sys.executable, __file__, "--measure"]) else 1
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder, "jobs.ps1")
        script.write_text(with_numbers(SCRIPT), encoding="utf-8")
        return 0 if compare([*shlex.split(args.shell), "-NoProfile", "-NonInteractive", "-File", str(script)]) else 1


if __name__ == "__main__":
    sys.exit(main())
