"""The tutorial of background jobs: every code block runs as written, as a file and from standard input."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

BLOCKS = Path(__file__).resolve().parent / "tutorial"
SHOWS: dict[str, tuple[str, ...]] = {
    "01_why_use_jobs": (r"1 +Job1 +BackgroundJob +Running +True +localhost",),
    "02_starting_a_job": (r"Job started\. ID: 1 \| Status: Running\nConsole is free to use while job runs\.\.\.\n",),
    "03_get_job": (r"\A\Z",),
    "04_receiving_results": (r"1 +Job1 +BackgroundJob +Completed", r"Name +CPU\n-+ +-+\n(\S.*\n){3}"),
    "05_keeping_results": (r"Cannot bind argument to parameter 'Job' because it is null\.",),
    "06_waiting": (r"Waiting for job\.\.\.\n", r"Completed +True", r"Job finished: Done\n"),
    "07_stop_and_remove": (r"Cannot validate argument on parameter 'Job'\.",),
    "08_passing_arguments": (r"1 +Job1 +BackgroundJob +Completed",),
    "09_parallel_jobs": (r"Server +Online", r"Server01 +False", r"Server04 +False"),
    "10_foreach_parallel": (r"Server +Online", r"Server01 +False", r"Server05 +False"),
    "11_named_jobs": (r"1 +BackupJob +BackgroundJob +Running", r"ReportJob because the job is not finished"),
    "12_output_streams": (
        r"Success output\n", r"WARNING: Warning output\n", r"VERBOSE: Verbose output\n", r"Errors: Error output\n", r"Warnings: Warning output\n",
    ),
    "13_log_archiving": (r"Archiving started on 3 servers\. Working\.\.\.\n", r"(\w+ – Log path not found\n){3}"),
}  # fmt: skip


def run(arguments: list[str], text: bytes | None, folder: Path) -> str:
    """What the shell writes on both streams; fails when it does not end with 0."""
    done = subprocess.run(
        [sys.executable, "-m", "pshjobs", "-NoProfile", *arguments],
        input=text,
        stdin=subprocess.DEVNULL if text is None else None,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=folder,
        env={**os.environ, "NO_COLOR": "1"},
        timeout=60,
        check=False,
    )
    output = done.stdout.decode()
    assert "Traceback" not in output
    return re.sub(r"(?m)^ +\| ", "", output)


@pytest.mark.parametrize("name", SHOWS)
@pytest.mark.parametrize("way", ["file", "standard input"])
def test_block(name: str, way: str, tmp_path: Path) -> None:
    """The block shows what the tutorial says."""
    path = BLOCKS / f"{name}.ps1"
    output = run([str(path)], None, tmp_path) if way == "file" else run([], path.read_bytes(), tmp_path)
    flat = re.sub(r"\s+", " ", output)
    for pattern in SHOWS[name]:
        assert re.search(pattern, output) or re.search(pattern, flat), output


def test_every_block_is_tested() -> None:
    """No code block of the tutorial is left out."""
    assert sorted(path.stem for path in BLOCKS.glob("*.ps1")) == sorted(SHOWS)
