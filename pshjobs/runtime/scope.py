"""Scopes: the variables, functions and aliases of a running block."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pshjobs.errors import RuntimeException, SessionStateUnauthorizedAccessException

if TYPE_CHECKING:
    from .command_info import CommandInfo
    from .shell import Shell

MISSING: Any = object()


class VariableTraits:
    """What makes a variable more than a value: conversion on assignment, checks, options, a description."""

    __slots__ = ("checks", "convert", "description", "options", "type_text", "visibility")

    def __init__(self) -> None:
        self.convert: Callable[[object], object] | None = None
        self.type_text = ""
        self.checks: tuple[Any, ...] = ()
        self.options = ""  # ReadOnly, Constant, Private, AllScope: names joined by ", "
        self.description = ""
        self.visibility = "Public"

    def has(self, option: str) -> bool:
        return option in self.options


class Scope(dict[str, Any]):
    """Variables by lower-case name. Reading a name that is not here asks the parents: PowerShell's dynamic scoping.

    A scope with a typed, read-only or otherwise special variable becomes a `GuardedScope`, whose assignments look twice;
    an ordinary one is a plain dict to the compiled code.
    """

    __slots__ = ("aliases", "functions", "is_script", "module", "parent", "shell", "strict", "traits")

    def __init__(self, shell: Shell, parent: Scope | None, module: Any = None) -> None:
        self.shell = shell
        self.parent = parent
        self.module: Any = module if module is not None or parent is None else parent.module
        self.functions: dict[str, CommandInfo] | None = None
        self.aliases: dict[str, CommandInfo] | None = None
        self.traits: dict[str, VariableTraits] | None = None
        self.strict: float | None = None
        self.is_script = False

    def __missing__(self, name: str) -> Any:
        scope = self.parent
        while scope is not None:
            value = scope.get(name, MISSING)
            if value is not MISSING and not scope.is_private(name):
                return value
            scope = scope.parent
        return self.undefined(name)

    def undefined(self, name: str, written: str = "") -> Any:
        """What reading an undefined variable gives: an automatic variable on its first use, null, or an error in strict mode."""
        make = self.shell.lazy_variables.pop(name, None)
        if make is not None:
            value = make()
            dict.__setitem__(self.shell.global_scope, name, value)
            return value
        if self.strictness() >= 1 and name not in ("matches?", "_"):
            shown = written or self.shell.spelling(name)
            raise RuntimeException(
                f"The variable '${shown}' cannot be retrieved because it has not been set.",
                id="VariableIsUndefined",
                category="InvalidOperation",
                target=shown,
            )
        return None

    def find(self, name: str) -> Scope | None:
        """The nearest scope that has the variable."""
        scope: Scope | None = self
        while scope is not None:
            if name in scope and (scope is self or not scope.is_private(name)):
                return scope
            scope = scope.parent
        return None

    def lookup(self, name: str, default: Any = None) -> Any:
        """The variable's value as a callee sees it, or `default`; never a strict-mode error."""
        scope = self.find(name)
        if scope is not None:
            return dict.__getitem__(scope, name)
        return self.undefined(name) if name in self.shell.lazy_variables else default

    def is_private(self, name: str) -> bool:
        traits = self.traits
        return traits is not None and name in traits and traits[name].has("Private")

    def traits_of(self, name: str) -> VariableTraits:
        """The traits of a variable of this scope, made if need be; from now on assignments here are guarded."""
        if self.traits is None:
            self.traits = {}
            self.__class__ = GuardedScope
        return self.traits.setdefault(name, VariableTraits())

    def strictness(self) -> float:
        """The version that Set-StrictMode set for this scope or the nearest above; 0 when off."""
        scope: Scope | None = self
        while scope is not None:
            if scope.strict is not None:
                return scope.strict
            scope = scope.parent
        return 0.0

    def global_scope(self) -> Scope:
        return self.shell.global_scope

    def script_scope(self) -> Scope:
        """What `$script:` means here: the module's scope, the running script file's, or the global one."""
        scope: Scope | None = self
        while scope is not None:
            if scope.is_script:
                return scope
            scope = scope.parent
        return self.shell.global_scope

    def ancestor(self, count: int) -> Scope | None:
        """The scope `count` levels up; None when there are not so many."""
        scope: Scope | None = self
        for _ in range(count):
            scope = scope.parent if scope is not None else None
        return scope

    def remove(self, name: str) -> None:
        """Take a variable out, with its traits."""
        self.pop(name, None)
        if self.traits is not None:
            self.traits.pop(name, None)


class GuardedScope(Scope):
    """A scope with special variables: see Scope."""

    __slots__ = ()

    def __setitem__(self, name: str, value: Any) -> None:
        traits = self.traits.get(name) if self.traits is not None else None
        if traits is not None:
            if traits.has("ReadOnly") or traits.has("Constant"):
                raise not_writable(self.shell.spelling(name))
            if traits.convert is not None:
                value = traits.convert(value)
            for check in traits.checks:
                check(value)
        dict.__setitem__(self, name, value)


def not_writable(name: str) -> SessionStateUnauthorizedAccessException:
    """The error for writing a read-only or constant variable."""
    return SessionStateUnauthorizedAccessException(
        f"Cannot overwrite variable {name} because it is read-only or constant.", id="VariableNotWritable", target=name
    )
