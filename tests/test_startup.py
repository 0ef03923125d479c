"""What a script does not use is not imported."""

from __future__ import annotations

import subprocess
import sys

NEVER = (
    "prompt_toolkit",
    "rich",
    "pygments",
    "asyncio",
    "dataclasses",
    "psutil",
    "lxml",
    "msgpack",
    "regex",
    "pshjobs.repl",
    "pshjobs.completion",
    "pshjobs.jobs.manager",
)


def test_a_simple_command_loads_no_heavy_module() -> None:
    """`-Command 1` imports none of the modules that only terminals, jobs or rare commands need."""
    program = (
        "import sys; sys.argv = ['pshjobs', '-NoProfile', '-Command', '1']\n"
        "from pshjobs.cli import run\n"
        "code = run(sys.argv[1:])\n"
        "print(','.join(sys.modules), code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL
    )
    loaded = set(done.stdout.splitlines()[-1].split(" ")[0].split(","))
    assert done.stdout.startswith("1\n")
    assert not loaded.intersection(NEVER)
