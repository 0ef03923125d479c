"""Drives that are read as variables: `$env:PATH`, `$function:prompt`, `$alias:ls`, `$variable:x`."""
from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from pshjobs.errors import DriveNotFoundException
from pshjobs.values.text import to_text

from .command_info import AliasInfo, FunctionInfo
from .script_block import ScriptBlock

if TYPE_CHECKING:
    from .frame import Frame
    from .shell import Shell


class Drives:
    """The drives of a session. `extra` are those that New-PSDrive made: name -> root path."""

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        self.extra: dict[str, str] = {}

    def content(self, drive: str, path: str, frame: Frame) -> Any:
        """What `$drive:path` gives; null for what does not exist."""
        name = drive.lower()
        if name == "env":
            return os.environ.get(path)
        if name == "variable":
            return frame.scope.lookup(path.lower())
        if name == "function":
            found = self.shell.commands.find_function(path, frame.scope)
            return found.block if found else None
        if name == "alias":
            alias = self.shell.commands.find_alias(path, frame.scope)
            return alias.target if alias else None
        return self._file(drive, path)

    def _file(self, drive: str, path: str) -> Any:
        root = self.extra.get(drive.lower())
        if root is None and not os.path.isabs(path):
            return None
        try:
            with open(os.path.join(root or "/", path.lstrip("/")), encoding="utf-8") as file:
                lines = file.read().splitlines()
        except OSError:
            return None
        return lines[0] if len(lines) == 1 else lines

    def set_content(self, drive: str, path: str, value: Any, frame: Frame) -> None:
        """`$drive:path = value`. Raises DriveNotFoundException."""
        name = drive.lower()
        commands = self.shell.commands
        if name == "env":
            if value is None:
                os.environ.pop(path, None)
            else:
                os.environ[path] = to_text(value)
        elif name == "variable":
            frame.scope[path.lower()] = value
        elif name == "function":
            if value is None:
                commands.remove(path, frame.scope, "function")
            else:
                block = value if isinstance(value, ScriptBlock) else self.shell.script_block(to_text(value))
                commands.define_function(FunctionInfo(path, block), frame.scope)
        elif name == "alias":
            commands.define_alias(AliasInfo(path, to_text(value)), frame.scope)
        else:
            raise DriveNotFoundException(f"Cannot find drive. A drive with the name '{drive}' does not exist.", target=drive)
