"""`$ExecutionContext` and what hangs on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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


class Variable:
    """PSVariable: one variable of a scope, as the variable cmdlets and `Get-Variable` show it."""

    net_name = "System.Management.Automation.PSVariable"
    __slots__ = ("name", "own_value", "scope")

    def __init__(self, name: str, scope: Scope | None = None, value: Any = None) -> None:
        self.name = name
        self.scope = scope
        self.own_value = value

    @property
    def value(self) -> Any:
        return self.scope.get(self.name.lower()) if self.scope is not None else self.own_value

    @value.setter
    def value(self, new: Any) -> None:
        if self.scope is not None:
            self.scope[self.name.lower()] = new
        else:
            self.own_value = new

    @property
    def options(self) -> str:
        """Names of the options, "None" without any."""
        traits = self.scope.traits.get(self.name.lower()) if self.scope is not None and self.scope.traits else None
        return traits.options if traits is not None and traits.options else "None"

    @property
    def description(self) -> str:
        traits = self.scope.traits.get(self.name.lower()) if self.scope is not None and self.scope.traits else None
        return traits.description if traits is not None else ""
