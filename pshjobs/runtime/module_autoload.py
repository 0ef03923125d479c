"""Loading a module because one of its commands is called."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from pshjobs.errors import NetException
from pshjobs.values.text import to_text

from .module_manifest import read_manifest
from .modules import Importing, module_folders, modules_of
from .script_file import decode_script

if TYPE_CHECKING:
    from .shell import Shell


def autoload(shell: Shell, command: str) -> bool:
    """Import the first module on the module path that exports a command; false when none does, or the preference forbids it."""
    if to_text(shell.global_scope.lookup("psmoduleautoloadingpreference")).lower() in ("none", "modulequalified"):
        return False
    modules = modules_of(shell)
    for folder in module_folders():
        for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else ():
            path = modules.locate(os.path.join(folder, name))
            if path is None or path.lower() in modules.loaded or not _exports(shell, path, command):
                continue
            module = modules.load(path, Importing(), shell.streams)
            modules.import_into(module, shell.global_scope, Importing())
            if any(each.lower() == command.lower() for each in (*module.functions, *module.aliases)):
                return True
    return False


def _exports(shell: Shell, path: str, command: str) -> bool:
    """Whether a module may export a command, told without running it."""
    if path.lower().endswith(".psd1"):
        try:
            manifest = read_manifest(shell, path)
        except NetException:
            return False
        named = [manifest.get("functionstoexport"), manifest.get("aliasestoexport")]
        listed = [
            to_text(each)
            for value in named
            for each in (value if isinstance(value, list) else [value])
            if each is not None
        ]
        if not any("*" in each for each in listed):
            return command.lower() in [each.lower() for each in listed]
        path = os.path.join(os.path.dirname(path), to_text(manifest.get("rootmodule") or ""))
    try:
        with open(path, "rb") as file:
            text = decode_script(file.read())
    except OSError:
        return False
    return re.search(rf"(?im)^\s*(function|filter|set-alias|new-alias)\s+{re.escape(command)}\b", text) is not None
