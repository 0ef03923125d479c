"""`$ExecutionContext` and what hangs on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pshjobs.values.text import to_text

from .scope import Scope

if TYPE_CHECKING:
    from .shell import Shell


class EngineIntrinsics:
    """`$ExecutionContext`."""

    net_name = "System.Management.Automation.EngineIntrinsics"
    __slots__ = ("shell",)

    def __init__(self, shell: Shell) -> None:
        self.shell = shell


class SessionState:
    """`$ExecutionContext.SessionState`: variables and paths of a scope."""

    net_name = "System.Management.Automation.SessionState"
    __slots__ = ("scope", "shell")

    def __init__(self, shell: Shell, scope: Scope | None = None) -> None:
        self.shell = shell
        self.scope = scope or shell.current_scope


class InvokeCommand:
    """`$ExecutionContext.InvokeCommand`."""

    net_name = "System.Management.Automation.CommandInvocationIntrinsics"
    __slots__ = ("shell",)

    def __init__(self, shell: Shell) -> None:
        self.shell = shell

    def expand_string(self, text: str) -> str:
        """The text as a double-quoted string would be."""
        quoted = text.replace('"', '`"')
        return to_text(self.shell.run(self.shell.script_block(f'"{quoted}"'), scope=self.shell.current_scope))
