"""A session as it was when it was new, to run something else in it: the runspaces of ForEach-Object -Parallel are used again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .scope import Scope

if TYPE_CHECKING:
    from .shell import Shell


class FreshState:
    """Remembers a session's variables, commands and settings; `restore` brings them back."""

    __slots__ = ("_aliases", "_functions", "_lazy", "_location", "_shell", "_state", "_variables", "_version")

    def __init__(self, shell: Shell) -> None:
        scope = shell.global_scope
        self._shell = shell
        self._variables = dict(scope)
        self._functions = None if scope.functions is None else dict(scope.functions)
        self._aliases = None if scope.aliases is None else dict(scope.aliases)
        self._lazy = dict(shell.lazy_variables)
        self._state = dict(shell.state)
        self._location = shell.location
        self._version = shell.commands.version

    def restore(self) -> None:
        """Forget what ran in the session."""
        shell = self._shell
        scope = shell.global_scope
        scope.clear()
        scope.update(self._variables)
        if scope.traits is not None:
            scope.traits = None
            scope.__class__ = Scope
        if shell.errors:
            shell.errors.clear()
        if shell.commands.version != self._version:
            self._restore_commands(scope)
        if len(shell.lazy_variables) != len(self._lazy):
            shell.lazy_variables = dict(self._lazy)
        if len(shell.state) != len(self._state):
            shell.state = dict(self._state)
        if shell.location != self._location or shell.drives.current is not shell.drives.root:
            shell.drives.current = shell.drives.root
            shell.drives.start_at(self._location)
        if shell.closers or shell.has_jobs:
            shell.close()
            shell.forget_jobs()
        if shell.script_types:
            shell.script_types.clear()
        scope.strict = None
        shell.current_scope = scope
        shell.try_depth = 0
        shell.succeeded = True
        shell.exit_code = None
        shell.strict = False
        shell.caught.clear()

    def _restore_commands(self, scope: Scope) -> None:
        scope.functions = None if self._functions is None else dict(self._functions)
        scope.aliases = None if self._aliases is None else dict(self._aliases)
        commands = self._shell.commands
        commands.version += 1  # what call sites remember is stale
        self._version = commands.version
