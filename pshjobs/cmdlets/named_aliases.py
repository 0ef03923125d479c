"""Aliases by name and scope: what the alias cmdlets share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pshjobs.errors import ItemNotFoundException, SessionStateException, SessionStateUnauthorizedAccessException
from pshjobs.runtime.command_info import AliasInfo
from pshjobs.runtime.scope import Scope
from pshjobs.values.wildcard import Wildcard, has_wildcards

from .named_variables import caller_scope, scope_named

if TYPE_CHECKING:
    from pshjobs.runtime.cmdlet import Cmdlet


def aliases_of(cmdlet: Cmdlet, scope_name: str | None) -> list[AliasInfo]:
    """The aliases that are visible, or those of one scope, sorted by name."""
    scope: Scope | None = scope_named(caller_scope(cmdlet), scope_name)
    found: dict[str, AliasInfo] = {}
    while scope is not None:
        for key, info in (scope.aliases or {}).items():
            if isinstance(info, AliasInfo):
                found.setdefault(key, info)
        scope = scope.parent if scope_name is None else None
    return [found[key] for key in sorted(found)]


def find_aliases(cmdlet: Cmdlet, name: str, scope_name: str | None) -> list[AliasInfo]:
    """The aliases that a name or pattern means; writes an error for a name that is not there."""
    pattern = Wildcard(name)
    found = [alias for alias in aliases_of(cmdlet, scope_name) if pattern.matches(alias.name)]
    if not found and not has_wildcards(name):
        cmdlet.error(no_alias(f"name '{name}'", name))
    return found


def find_alias_scope(cmdlet: Cmdlet, name: str, scope_name: str | None) -> Scope | None:
    """The nearest scope that has an alias, or the one that was named; None when there is no such alias."""
    scope: Scope | None = scope_named(caller_scope(cmdlet), scope_name)
    while scope is not None:
        if scope.aliases and name.lower() in scope.aliases:
            return scope
        scope = scope.parent if scope_name is None else None
    return None


def define_alias(
    cmdlet: Cmdlet,
    name: str,
    target: str,
    scope_name: str | None,
    option: object,
    description: str | None,
    *,
    force: bool = False,
    must_be_new: bool = False,
) -> AliasInfo | None:
    """Make or change an alias; None when an error was written."""
    scope = scope_named(caller_scope(cmdlet), scope_name)
    holder = scope if scope.aliases and name.lower() in scope.aliases else None
    known = None
    if holder is None and scope_name is None:
        known = cmdlet.shell.commands.find_alias(name, scope)
        holder = scope.global_scope() if known is not None and "AllScope" in known.options else None
    existing = (holder.aliases or {}).get(name.lower()) if holder is not None else None
    if isinstance(existing, AliasInfo):
        if must_be_new:
            cmdlet.error(_exists(name))
            return None
        if "Constant" in existing.options or ("ReadOnly" in existing.options and not force):
            cmdlet.error(not_writable(name))
            return None
    options = "" if option is None or str(option) == "None" else str(option)
    made = AliasInfo(name, target, options, description or "")
    cmdlet.shell.commands.define_alias(made, holder if holder is not None and existing is not None else scope)
    return made


def no_alias(which: str, target: str) -> ItemNotFoundException:
    """The error for a name or definition that no alias has."""
    return ItemNotFoundException(
        f"This command cannot find a matching alias because an alias with the {which} does not exist.",
        id="ItemNotFoundException",
        target=target,
    )


def _exists(name: str) -> SessionStateException:
    return SessionStateException(
        f"The alias is not allowed, because an alias with the name '{name}' already exists.",
        id="AliasAlreadyExists",
        category="ResourceExists",
        target=name,
    )


def not_writable(name: str) -> SessionStateUnauthorizedAccessException:
    """The error for changing a read-only or constant alias."""
    return SessionStateUnauthorizedAccessException(
        f"Alias is not writeable because alias {name} is read-only or constant and cannot be written to.",
        id="AliasNotWritable",
        target=name,
    )


def not_removable(name: str) -> SessionStateUnauthorizedAccessException:
    """The error for removing a read-only or constant alias."""
    return SessionStateUnauthorizedAccessException(
        f"Alias was not removed because alias {name} is constant or read-only.", id="AliasNotRemovable", target=name
    )
