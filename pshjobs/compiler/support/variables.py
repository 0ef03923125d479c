"""Variables that are more than a name in the running scope."""

from __future__ import annotations

from typing import Any

from pshjobs.errors import RuntimeException
from pshjobs.runtime.frame import Frame
from pshjobs.runtime.scope import MISSING as UNSET
from pshjobs.runtime.scope import Scope
from pshjobs.runtime.variable_reference import Reference
from pshjobs.source import SourceText
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.null import NOTHING
from pshjobs.values.operators import match


def scope_named(frame: Frame, name: str) -> Scope:
    """The scope that a prefix means."""
    if name == "global":
        return frame.shell.global_scope
    if name == "script":
        return frame.scope.script_scope()
    return frame.scope


def scoped(frame: Frame, scope: str, name: str, written: str = "") -> Any:
    """`$scope:name`."""
    if scope == "using":
        return using_value(frame, name)
    if scope in ("local", "private"):
        return frame.scope.get(name)
    found = scope_named(frame, scope)
    return found[name] if name in found else found.undefined(name, f"{scope}:{written or name}")


def set_scoped(frame: Frame, scope: str, name: str, value: Any) -> None:
    """`$scope:name = value`."""
    target = scope_named(frame, scope)
    target[name] = value
    if scope == "private":
        target.traits_of(name).options = "Private"


def in_string(scope: Scope, name: str) -> Any:
    """A variable in a string: strict mode 1 lets it be undefined."""
    if name not in scope and scope.find(name) is None and scope.strictness() < 2:
        return scope.lookup(name)
    return scope[name]


def enter_strict(scope: Scope, name: str) -> Any:
    """A variable at the start of a region; UNSET where strict mode forbids to read it."""
    holder = scope.find(name)
    if holder is None and name not in scope.shell.lazy_variables and scope.strictness() >= 1:
        return UNSET
    return scope.lookup(name)


def enter_own(frame: Frame, scope: Scope, name: str) -> Any:
    """What a compound assignment starts from: a variable of this scope, or any visible one where the block is dot-sourced."""
    return scope.lookup(name) if frame.dotted else scope.get(name)


def drive_item(frame: Frame, drive: str, path: str) -> Any:
    """`$env:PATH`, `$function:f`: the content of an item of a drive."""
    return frame.shell.drives.content(drive, path, frame)


def set_drive_item(frame: Frame, drive: str, path: str, value: Any) -> None:
    """`$env:X = value`."""
    frame.shell.drives.set_content(drive, path, None if value is NOTHING else value, frame)


def status(frame: Frame) -> bool:
    """`$?`; reading it is itself a success."""
    found, frame.shell.succeeded = frame.shell.succeeded, True
    return found


def script_place(source: SourceText, name: str) -> str:
    """`$PSCommandPath` or `$PSScriptRoot` of the file that holds the text; "" elsewhere."""
    path = source.path or ""
    return path if name == "pscommandpath" else path.rpartition("/")[0] or ("/" if path else "")


def using_value(frame: Frame, name: str) -> Any:
    """`$using:name`: what the caller of the job sent along."""
    values = frame.shell.using_values
    if values is None:
        raise RuntimeException(
            "A Using variable cannot be retrieved. A Using variable can be used only with Invoke-Command, Start-Job, or InlineScript in the script "
            "workflow. When it is used with Invoke-Command, the Using variable is valid only if the script block is invoked on a remote computer.",
            id="UsingWithoutInvokeCommand",
            category="InvalidOperation",
        )
    return values.get(name)


def spread(value: Any, count: int) -> list[Any]:
    """The values for `$a, $b = value`: missing ones are null, the last one takes the rest."""
    items = (
        list(value)
        if isinstance(value, list)
        else [value]
        if not getattr(type(value), "net_enumerable", False)
        else list(value)
    )
    if value is NOTHING:
        items = []
    made = items[: count - 1]
    made += [None] * (count - 1 - len(made))
    rest = items[count - 1 :]
    return [*made, rest[0] if len(rest) == 1 else rest if rest else None]


def match_operator(scope: Scope, left: Any, right: Any, ignore_case: bool, negate: bool) -> Any:
    """`-match` and its relatives; a success sets `$Matches`."""
    result, found = match(left, right, ignore_case, negate)
    if isinstance(found, Hashtable):
        dict.__setitem__(scope, "matches", found)
    return result


def reference(frame: Frame, scope: str, name: str) -> Reference:
    """`[ref]$x`."""
    holder = scope_named(frame, scope) if scope else frame.scope.find(name)
    if holder is None or name not in holder:
        raise RuntimeException(
            "[ref] cannot be applied to a variable that does not exist.",
            id="NonExistingVariableReference",
            category="InvalidOperation",
        )
    return Reference(holder, name)


def value_reference(value: Any) -> Reference:
    """`[ref]` of a value that is no variable."""
    return Reference({"value": value}, "value")


def exit_code(value: Any) -> int:
    """The number that `exit value` means."""
    if value is None or value is NOTHING:
        return 0
    from pshjobs.values.convert import convert
    from pshjobs.values.type_table import require_type

    try:
        return int(convert(value, require_type("System.Int32")))  # type: ignore[call-overload, no-any-return]
    except Exception:  # noqa: BLE001 - PowerShell: what is no number is 0
        return 0
