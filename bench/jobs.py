#!/usr/bin/env python3
"""Time what a background job costs, in units of a bare fork on the same machine in the same minute.

    bench/jobs.py                               the job manager itself, with a runner that does next to nothing
    bench/jobs.py --shell "python -m pshjobs"   the whole shell, through its command line

A bare fork is `os.fork`, one byte through a pipe, `waitpid`, in a Python process of 20 MB. The figures and their budgets:

    warm job     `Start-Job { 1 }` to its result in the shell, one every 40 ms, the median: 2 ms, and less than one bare fork
    burst        100 jobs started at once, to the last result: 1.5 times 100 bare forks
    first job    a script with one job, in a fresh process, against the same script without: 60 ms more

Rounds of bare forks and of jobs alternate, and each figure is that of its quietest round: what else runs on the machine makes
rounds slower, never faster. The exit code is 1 when a budget is missed.
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
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

BARE_FORK = Path(__file__).with_name("bare_fork.py")
WARM_JOBS = 25
PAUSE = 0.04
BURST = 100
STARTS = 5
"""How often in a round a fresh process is timed."""

WARM_LIMIT = 2.0
WARM_RATIO = 1.0
BURST_RATIO = 1.5
FIRST_LIMIT = 60.0

ONE_JOB = "$null = Start-Job { 1 } | Receive-Job -Wait -AutoRemoveJob"
JOBS = f"""
{ONE_JOB}
foreach ($i in 1..{WARM_JOBS}) {{
    Start-Sleep -Milliseconds {PAUSE * 1000:.0f}
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    {ONE_JOB}
    "warm $($watch.Elapsed.TotalMilliseconds)"
}}
Start-Sleep -Milliseconds 200
$watch = [System.Diagnostics.Stopwatch]::StartNew()
$jobs = foreach ($i in 1..{BURST}) {{ Start-Job {{ 1 }} }}
$null = $jobs | Receive-Job -Wait -AutoRemoveJob
"burst $($watch.Elapsed.TotalMilliseconds)"
"""
SCRIPTS = {"jobs": JOBS, "first": ONE_JOB, "none": "$null = 1"}
"""What is run, by the name of the part of a round."""


class Round(NamedTuple):
    """What one round of bare forks or of jobs took, in milliseconds."""

    warm: float
    burst: float


def timed(action: Callable[[], object]) -> float:
    """The milliseconds that an action takes."""
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


# The job manager alone -----------------------------------------------------------------------------


def manager_jobs(*, only_first: bool) -> None:
    """Print timings of the job manager; or start one job and print nothing."""
    from pshjobs.jobs.manager import JobManager
    from pshjobs.jobs.request import JobRequest

    manager = JobManager("jobs:tiny_runner")

    def run_at_once(count: int) -> None:
        jobs = [manager.start_job(JobRequest("1")) for _ in range(count)]
        manager.wait(jobs)
        assert sum(len(values) for job in jobs for _, values in job.receive()) == count
        for job in jobs:
            manager.remove(job)

    run_at_once(1)
    if not only_first:
        for _ in range(WARM_JOBS):
            time.sleep(PAUSE)
            print("warm", timed(lambda: run_at_once(1)))
        time.sleep(0.2)
        print("burst", timed(lambda: run_at_once(BURST)))
    manager.close()


def tiny_runner(request: object, sink: object) -> object:
    """A runner for jobs whose script is `1`."""
    from pshjobs.jobs.request import JobOutcome

    sink.write(1, 1)  # type: ignore[attr-defined]
    return JobOutcome.completed()


PARTS: dict[str, Callable[[], object]] = {
    "jobs": lambda: manager_jobs(only_first=False),
    "first": lambda: manager_jobs(only_first=True),
    "none": lambda: None,
}


# Rounds --------------------------------------------------------------------------------------------


def own_part(name: str) -> list[str]:
    """The command that runs a part of a round in a fresh process of this file."""
    return [sys.executable, __file__, "--part", name]


def run(command: list[str]) -> str:
    """What a command prints."""
    path = os.pathsep.join([str(Path(__file__).parent.parent), str(Path(__file__).parent)])
    environment = {**os.environ, "PYTHONPATH": path}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # compiling every module anew is not what a user pays
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True, check=True, env=environment
    )
    return done.stdout


def run_round(command: list[str]) -> Round:
    """The figures of one round: of its warm jobs the median."""
    found: dict[str, list[float]] = {"warm": [], "burst": []}
    for line in run(command).splitlines():
        name, _, value = line.partition(" ")
        found[name].append(float(value))
    return Round(statistics.median(found["warm"]), found["burst"][0])


def measure(part: Callable[[str], list[str]], rounds: int) -> bool:
    """Run all rounds and print the table; False when a budget is missed. `part` gives the command of a part by name."""
    bare: list[Round] = []
    jobs: list[Round] = []
    with_job: list[float] = []
    without: list[float] = []
    for _ in range(rounds):
        bare.append(run_round([sys.executable, str(BARE_FORK), str(WARM_JOBS), str(PAUSE), str(BURST)]))
        jobs.append(run_round(part("jobs")))
        for _ in range(STARTS):
            without.append(timed(lambda: run(part("none"))))
            with_job.append(timed(lambda: run(part("first"))))
    warm, burst, first = min(r.warm for r in jobs), min(r.burst for r in jobs), min(with_job)
    fork, forks, plain = min(r.warm for r in bare), min(r.burst for r in bare), min(without)
    rows = [
        row("warm job", warm, "one bare fork", fork, warm / fork, WARM_RATIO, "x"),
        row("warm job", warm, "", 0.0, warm, WARM_LIMIT, "ms"),
        row(f"burst of {BURST} jobs", burst, f"{BURST} bare forks", forks, burst / forks, BURST_RATIO, "x"),
        row("script with a job", first, "script without", plain, first - plain, FIRST_LIMIT, "ms more"),
    ]
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    print(f"{os.cpu_count()} processors{load}; the quietest of {rounds} rounds")
    return all(rows)


def row(name: str, value: float, other_name: str, other: float, result: float, budget: float, unit: str) -> bool:
    """Print a line of the table: what was measured and with what it is compared, the result, the budget. Whether it is kept."""
    compared = f"{other_name:>16} {other:8.2f} ms" if other_name else " " * 28
    verdict = "" if result <= budget else "   MISSED"
    print(f"{name:20}{value:8.2f} ms {compared}   {result:6.2f} {unit:8} budget {budget:5.1f} {unit}{verdict}")
    return result <= budget


def main() -> int:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--shell", help="the command that starts the shell, in place of the job manager alone")
    cli.add_argument("--rounds", type=int, default=5)
    cli.add_argument("--part", choices=PARTS, help=argparse.SUPPRESS)
    args = cli.parse_args()
    if args.part is not None:
        PARTS[args.part]()
        return 0
    if args.shell is None:
        return 0 if measure(own_part, args.rounds) else 1
    with tempfile.TemporaryDirectory() as folder:
        for name, text in SCRIPTS.items():
            Path(folder, f"{name}.ps1").write_text(text, encoding="utf-8")
        shell = [*shlex.split(args.shell), "-NoProfile", "-NonInteractive", "-File"]
        return 0 if measure(lambda name: [*shell, str(Path(folder, f"{name}.ps1"))], args.rounds) else 1


if __name__ == "__main__":
    sys.exit(main())
