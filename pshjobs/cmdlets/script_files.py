"""The script file that Start-Job or Start-ThreadJob runs."""

from __future__ import annotations

import os
from collections.abc import Callable

from pshjobs.errors import ItemNotFoundException, NetException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.script_block import ScriptBlock
from pshjobs.runtime.script_file import decode_script


def job_script(
    cmdlet: Cmdlet,
    path: str,
    wrong_ending: Callable[[], NetException],
    wrong_wildcards: Callable[[], NetException] | None,
) -> ScriptBlock:
    """The file as a block. Raises when the path has wildcards, is not there or is no .ps1 file, and when the file does not parse.

    Without `wrong_wildcards` every character of the path stands for itself.
    """
    if wrong_wildcards is not None and any(each in path for each in "*?["):
        raise wrong_wildcards()
    full = cmdlet.shell.full_path(path)
    if not os.path.exists(full):
        raise ItemNotFoundException(
            f"Cannot find path '{full}' because it does not exist.",
            id="PathNotFound",
            category="ObjectNotFound",
            target=path,
        )
    if not full.lower().endswith(".ps1"):
        raise wrong_ending()
    with open(full, "rb") as file:
        text = decode_script(file.read())
    return cmdlet.shell.script_block(text, full)
