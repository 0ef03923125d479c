"""The Variable provider: `variable:x`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from pshjobs.errors import SessionStateUnauthorizedAccessException
from pshjobs.values.null import NOTHING
from pshjobs.values.objects import unwrap

from .table import TableProvider

if TYPE_CHECKING:
    from pshjobs.runtime.scope import Scope
    from pshjobs.types.provider_info import PSDriveInfo


class VariableProvider(TableProvider):
    """The variables that the running scope sees, as PSVariable objects."""

    name = "Variable"
    drive_name = "Variable"

    def keys(self, scope: Scope) -> Iterable[str]:
        found: dict[str, str] = {}
        each: Scope | None = scope
        while each is not None:
            for key in each:
                if each is scope or not each.is_private(key):
                    found.setdefault(key, self.shell.spelling(key))
            each = each.parent
        for key in self.shell.lazy_variables:
            found.setdefault(key, self.shell.spelling(key))
        return found.values()

    def find(self, name: str, scope: Scope) -> object | None:
        from pshjobs.types.psvariable import PSVariable

        key = name.lower()
        prefix, separator, rest = key.partition(":")
        holder: Scope | None
        if separator and prefix in ("global", "script", "local"):
            key = rest
            chosen = {"global": scope.global_scope(), "script": scope.script_scope()}.get(prefix, scope)
            holder = chosen if key in chosen else None
        else:
            if key in self.shell.lazy_variables:
                scope.lookup(key)
            holder = scope.find(key)
        return None if holder is None else PSVariable(holder, key, self.shell.spelling(key))

    def store(self, name: str, value: object, scope: Scope, force: bool = False) -> None:
        from pshjobs.types.psvariable import PSVariable

        base = unwrap(value)
        if isinstance(base, PSVariable):
            value = base.value
        key = name.lower()
        if name != key:
            self.shell.spellings.setdefault(key, name)
        scope[key] = None if value is NOTHING else value

    def erase(self, name: str, scope: Scope, force: bool = False) -> None:
        key = name.lower()
        holder = scope.find(key)
        if holder is None:
            return
        traits = holder.traits.get(key) if holder.traits else None
        if traits is not None and (traits.has("Constant") or (traits.has("ReadOnly") and not force)):
            shown = self.shell.spelling(key)
            raise SessionStateUnauthorizedAccessException(
                f"Cannot remove variable {shown} because it is constant or read-only. If the variable is read-only, try the operation again specifying the Force option.",
                id="VariableNotRemovable", category="WriteError", target=shown)  # fmt: skip
        holder.remove(key)

    def empty(self, name: str, scope: Scope) -> None:
        holder = scope.find(name.lower())
        if holder is not None:
            holder[name.lower()] = None

    def content_of(self, item: Any) -> object:
        return item.value

    def variable_content(self, drive: PSDriveInfo, path: str, scope: Scope) -> Any:
        return scope.lookup(path.lower())
