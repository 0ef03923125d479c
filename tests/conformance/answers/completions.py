"""Completions as the recordings have them."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from pathlib import Path

from pshjobs.completion.engine import complete
from pshjobs.console import ConsoleHost
from pshjobs.session import make_shell

GUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
SHOWN = 40


def answer(record: dict[str, str]) -> dict[str, object]:
    """Run the set-up in an empty folder of a fresh session and complete; each record in a process of its own."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            os.close(reading)
            import json

            with open(writing, "w", encoding="utf-8") as file:
                json.dump(_answer(record), file)
            code = 0
        except BaseException:  # noqa: BLE001 - the record counts as wrong
            import traceback

            traceback.print_exc()
        finally:
            os._exit(code)
    os.close(writing)
    import json

    with open(reading, encoding="utf-8") as file:
        text = file.read()
    os.waitpid(pid, 0)
    return json.loads(text) if text else {}


def _answer(record: dict[str, str]) -> dict[str, object]:
    base = Path(tempfile.mkdtemp(prefix="pc"))
    try:
        return _complete(record, base)
    finally:
        os.chdir("/")
        shutil.rmtree(base, ignore_errors=True)


def _complete(record: dict[str, str], base: Path) -> dict[str, object]:
    folders = {name: base / name for name in ("cwd", "home", "bin")}
    for folder in folders.values():
        folder.mkdir()
    os.chdir(folders["cwd"])
    os.environ.clear()
    os.environ.update(
        HOME=str(folders["home"]), PATH=str(folders["bin"]), LANG="en_US.UTF-8", TZ="UTC", NO_COLOR="1",
        POWERSHELL_TELEMETRY_OPTOUT="1", PSModulePath="",
    )  # fmt: skip
    null = os.open("/dev/null", os.O_RDWR)
    os.dup2(null, 1)
    if not os.environ.get("PSHJOBS_SHOW"):
        os.dup2(null, 2)
    shell = make_shell(ConsoleHost())
    if record.get("setup"):
        shell.run(shell.script_block(record["setup"]))
    text = record["input"]
    cursor = text.index("^")
    if text.count("^") > 1:
        cursor = text.rindex("^")
    text = text[:cursor] + text[cursor + 1 :]
    found = complete(text, cursor, shell)
    shell.close()

    def plain(value: str) -> str:
        for name, folder in folders.items():
            value = value.replace(str(folder), "{" + name + "}")
        return GUID.sub("{guid}", value)

    return {
        "replacementIndex": found.replacement_index,
        "replacementLength": found.replacement_length,
        "total": len(found.matches),
        "matches": [
            {"text": plain(m.text), "list": plain(m.list_text), "type": m.kind, "tip": plain(m.tooltip)[:240]}
            for m in found.matches[:SHOWN]
        ],
    }
