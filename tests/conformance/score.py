#!/usr/bin/env python3
"""Score the recordings in forks of a warm shell, and keep the list of those that pass.

    score.py [--only REGEX] [--show N] [--update] [FOLDER_OR_FILE...]

`--update` adds the cases that pass to `passing.txt` (the ratchet: nothing is ever taken out by this command).
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import sys
import tempfile
from multiprocessing import get_context
from pathlib import Path
from queue import Empty

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from run import Case, Outcome, agrees, difference, parse  # noqa: E402
from warm import execute, warm_up  # noqa: E402

RATCHET = HERE / "passing.txt"


def case_files(paths: list[str]) -> list[Path]:
    """The .cases files below the paths; all of them without any."""
    found: list[Path] = []
    for given in [Path(p) for p in paths] or [HERE]:
        found += sorted(given.rglob("*.cases")) if given.is_dir() else [given]
    return found


def identity(path: Path, case: Case) -> str:
    """The id in the ratchet: area/file:case."""
    return f"{path.parent.name}/{path.stem}:{case.name}"


def passing() -> set[str]:
    """The ids that must pass."""
    return set(RATCHET.read_text(encoding="utf-8").split()) if RATCHET.exists() else set()


def _worker(slot: int, jobs: object, results: object, scratch: str) -> None:
    warm_up()
    cwd = Path(scratch) / f"w{slot}"
    while True:
        item = jobs.get()  # type: ignore[attr-defined]
        if item is None:
            return
        number, case = item
        results.put((number, execute(case, cwd)))  # type: ignore[attr-defined]


def run_all(cases: list[Case], workers: int) -> list[Outcome]:
    """The outcome of every case."""
    scratch = tempfile.mkdtemp(prefix="pc", dir="/tmp")
    context = get_context("fork")
    jobs, results = context.Queue(), context.Queue()
    processes = [context.Process(target=_worker, args=(slot, jobs, results, scratch)) for slot in range(workers)]
    for process in processes:
        process.start()
    outcomes: dict[int, Outcome] = {}
    queued = 0
    try:
        while len(outcomes) < len(cases):
            while queued < len(cases) and queued - len(outcomes) < workers * 4:
                jobs.put((queued, cases[queued]))
                queued += 1
            try:
                number, outcome = results.get(timeout=5)
            except Empty:
                if not all(process.is_alive() for process in processes):
                    raise SystemExit("a worker ended: the shell could not be imported or warmed up") from None
                continue
            outcomes[number] = outcome
    finally:
        for _ in processes:
            jobs.put(None)
        for process in processes:
            process.join(10)
        shutil.rmtree(scratch, ignore_errors=True)
    return [outcomes[n] for n in range(len(cases))]


def main() -> int:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("paths", nargs="*")
    cli.add_argument("--only", default="")
    cli.add_argument("--show", type=int, default=0, help="print this many differences")
    cli.add_argument("--update", action="store_true")
    cli.add_argument("--workers", type=int, default=os.cpu_count() or 2)
    args = cli.parse_args()
    chosen = [
        (f, c)
        for f in case_files(args.paths)
        for c in parse(f.read_text(encoding="utf-8"), f.stem)
        if re.search(args.only, identity(f, c))
    ]
    outcomes = run_all([c for _, c in chosen], args.workers)
    areas: dict[str, list[int]] = {}
    files: dict[str, list[int]] = {}
    good: set[str] = set()
    shown = 0
    for (path, case), got in zip(chosen, outcomes, strict=True):
        ok = agrees(case, got)
        for table, name in ((areas, path.parent.name), (files, f"{path.parent.name}/{path.stem}")):
            row = table.setdefault(name, [0, 0])
            row[0] += ok
            row[1] += 1
        if ok:
            good.add(identity(path, case))
        elif shown < args.show:
            shown += 1
            print(difference(case, got))
    for name, (ok, total) in sorted(files.items()):
        print(f"{name:42} {ok:5}/{total}")
    for name, (ok, total) in sorted(areas.items()):
        print(f"{name:12} {ok:5}/{total:<5} {100 * ok / total:5.1f} %")
    lost = {i for i in passing() if i in {identity(f, c) for f, c in chosen}} - good
    for name in sorted(lost):
        print(f"LOST {name}")
    if args.update:
        RATCHET.write_text("".join(f"{i}\n" for i in sorted(passing() | good)), encoding="utf-8")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
