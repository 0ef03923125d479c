"""Variables by name, scope and pattern: what the variable cmdlets share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from pshjobs.errors import (
    ArgumentException,
    ArgumentOutOfRangeException,
    ItemNotFoundException,
    SessionStateException,
    SessionStateUnauthorizedAccessException,
)
from pshjobs.runtime.scope import Scope, not_writable
from pshjobs.types.psvariable import PSVariable
from pshjobs.values.null import NOTHING
from pshjobs.values.wildcard import Wildcard, has_wildcards

if TYPE_CHECKING:
    from pshjobs.runtime.cmdlet import Cmdlet


def scope_named(scope: Scope, name: str | None) -> Scope:
    """The scope that -Scope names: Local, Script, Global, Private or a number of steps up. Raises ArgumentException."""
    lower = (name or "local").lower()
    if lower in ("local", "private"):
        return scope
    if lower == "global":
        return scope.global_scope()
    if lower == "script":
        return scope.script_scope()
    if not lower.lstrip("-").isdigit():
        raise ArgumentException(
            f"The scope '{name}' is not valid. It must be Global, Local, Script, Private or a number. (Parameter 'scopeID')",
            id="Argument",
            category="InvalidArgument",
        )
    found = scope.ancestor(int(lower)) if int(lower) >= 0 else None
    if found is None:
        raise ArgumentOutOfRangeException(
            f"The scope number '{name}' exceeds the number of active scopes. (Parameter 'Scope')\nActual value was {name}.",
            id="ArgumentOutOfRange",
            category="InvalidArgument",
        )
    return found


def caller_scope(cmdlet: Cmdlet) -> Scope:
    """The scope of the caller."""
    return cmdlet.invocation.caller.scope


def find_variables(
    cmdlet: Cmdlet,
    names: Sequence[str] | None,
    scope_name: str | None,
    include: Sequence[str] | None = None,
    exclude: Sequence[str] | None = None,
) -> list[PSVariable]:
    """The variables that names and patterns mean, sorted by name; without names all. Writes an error for a name that is not there."""
    scope = scope_named(caller_scope(cmdlet), scope_name)
    visible = {v.key: v for v in _visible(scope, scope_name is None)}
    found: dict[str, PSVariable] = {}
    for name in names or ("*",):
        if has_wildcards(name):
            pattern = Wildcard(name)
            found.update((key, variable) for key, variable in visible.items() if pattern.matches(variable.name))
            continue
        holder, key = _holder(scope, name, scope_name is None)
        if holder is None:
            cmdlet.error(not_found(name))
            continue
        found[key] = PSVariable(holder, key, scope.shell.spelling(key) if key in scope.shell.spellings else name)
    kept = [v for v in found.values() if _is_chosen(v.name, include, exclude)]
    return sorted(kept, key=lambda variable: variable.name.lower())


def _is_chosen(name: str, include: Sequence[str] | None, exclude: Sequence[str] | None) -> bool:
    if include and not any(Wildcard(pattern).matches(name) for pattern in include):
        return False
    return not (exclude and any(Wildcard(pattern).matches(name) for pattern in exclude))


def _holder(scope: Scope, name: str, looks_up: bool) -> tuple[Scope | None, str]:
    """The scope that has a variable; `global:x` and the like say it themselves."""
    prefix, separator, rest = name.partition(":")
    lower = name.lower()
    if separator and prefix.lower() in ("global", "script", "local", "private"):
        chosen = scope_named(scope, prefix)
        return (chosen if rest.lower() in chosen else None), rest.lower()
    if looks_up:
        return scope.find(lower), lower
    return (scope if lower in scope else None), lower


def _visible(scope: Scope, looks_up: bool) -> list[PSVariable]:
    spelling = scope.shell.spelling
    found: dict[str, PSVariable] = {}
    current: Scope | None = scope
    while current is not None:
        for key in current:
            if key not in found and (current is scope or not current.is_private(key)):
                found[key] = PSVariable(current, key, spelling(key))
        current = current.parent if looks_up else None
    return list(found.values())


def not_found(name: str) -> ItemNotFoundException:
    """The error for a name that no variable has."""
    return ItemNotFoundException(f"Cannot find a variable with the name '{name}'.", id="VariableNotFound", target=name)


def assign_variable(scope: Scope, name: str, value: Any) -> None:
    """Set a variable by a name that may say its scope, as an assignment does."""
    prefix, separator, rest = name.partition(":")
    if separator and prefix.lower() in ("global", "script", "local", "private"):
        scope, name = scope_named(scope, prefix), rest
    scope.shell.spellings.setdefault(name.lower(), name)
    scope[name.lower()] = None if value is NOTHING else value


def write_variable(scope: Scope, name: str, value: Any, force: bool) -> None:
    """Set a variable; `force` gets through ReadOnly. Raises SessionStateUnauthorizedAccessException."""
    key = name.lower()
    traits = scope.traits.get(key) if scope.traits is not None else None
    if traits is not None and force and not traits.has("Constant"):
        dict.__setitem__(scope, key, value if traits.convert is None else traits.convert(value))
        return
    if traits is not None and (traits.has("Constant") or traits.has("ReadOnly")):
        raise not_writable(name)
    scope.shell.spellings.setdefault(key, name)
    scope[key] = value


def set_traits(
    scope: Scope, name: str, *, options: str | None, description: str | None, visibility: str | None
) -> None:
    """Give a variable options, a description and a visibility; None leaves one as it is."""
    if options is None and description is None and visibility is None:
        return
    traits = scope.traits_of(name.lower())
    if options is not None:
        traits.options = "" if options == "None" else options
    if description is not None:
        traits.description = description
    if visibility is not None:
        traits.visibility = visibility


def cannot_be_constant(name: str) -> SessionStateUnauthorizedAccessException:
    """The error for making an existing variable constant."""
    return SessionStateUnauthorizedAccessException(
        f"Existing variable {name} cannot be made constant. Variables can be made constant only at creation time.",
        id="VariableCannotBeMadeConstant",
        target=name,
    )


def already_exists(name: str) -> SessionStateException:
    """The error for making a variable that is there."""
    return SessionStateException(
        f"A variable with name '{name}' already exists.",
        id="VariableAlreadyExists",
        category="ResourceExists",
        target=name,
    )


def not_removable(name: str) -> SessionStateUnauthorizedAccessException:
    """The error for removing a constant or read-only variable."""
    return SessionStateUnauthorizedAccessException(
        f"Cannot remove variable {name} because it is constant or read-only. If the variable is read-only, "
        "try the operation again specifying the Force option.",
        id="VariableNotRemovable",
        target=name,
    )
