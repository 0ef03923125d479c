"""The cmdlets: one class in one file each; the file name is the registry.

`Wait-Job` is the class in `wait_job.py`. A name that does not follow the rule (`%`) is an alias, and aliases are in
`default_aliases.py`.
"""

from __future__ import annotations

import importlib
import os

from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.command_table import CmdletLoader


def file_name(command: str) -> str:
    """`ForEach-Object` -> `foreach_object`, the file's name without ending."""
    return command.lower().replace("-", "_")


class FileCmdletLoader(CmdletLoader):
    """Finds cmdlets by file name; a file is imported when its command is first used."""

    def __init__(self) -> None:
        self._files: frozenset[str] | None = None

    def files(self) -> frozenset[str]:
        """The names of all cmdlet files."""
        if self._files is None:
            folder = os.path.dirname(__file__)
            self._files = frozenset(f[:-3] for f in os.listdir(folder) if f.endswith(".py") and "_" in f.strip("_"))
        return self._files

    def load(self, name: str) -> type[Cmdlet] | None:
        file = file_name(name)
        if "-" not in name or not file.replace("_", "").isalnum() or file not in self.files():
            return None
        module = importlib.import_module(f"{__name__}.{file}")
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, Cmdlet) and value.command_name.lower() == name:
                return value
        return None

    def possible_names(self) -> list[str]:
        return [file.replace("_", "-", 1) for file in self.files()]

    def names(self) -> list[str]:
        found = []
        for file in sorted(self.files()):
            cls = self.load(file.replace("_", "-"))
            if cls is not None:
                found.append(cls.command_name)
        return found
