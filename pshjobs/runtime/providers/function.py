"""The Function provider: `function:prompt`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from pshjobs.runtime.command_info import FunctionInfo
from pshjobs.runtime.script_block import ScriptBlock
from pshjobs.values.null import NOTHING
from pshjobs.values.objects import unwrap
from pshjobs.values.text import to_text

from .table import TableProvider

if TYPE_CHECKING:
    from pshjobs.runtime.scope import Scope


class FunctionProvider(TableProvider):
    """The functions that the running scope sees; a script block or text defines, null removes."""

    name = "Function"
    drive_name = "Function"

    def keys(self, scope: Scope) -> Iterable[str]:
        found: dict[str, str] = {}
        each: Scope | None = scope
        while each is not None:
            for key, info in (each.functions or {}).items():
                found.setdefault(key, info.name)
            each = each.parent
        return found.values()

    def find(self, name: str, scope: Scope) -> object | None:
        return self.shell.commands.find_function(name, scope)

    def store(self, name: str, value: object, scope: Scope, force: bool = False) -> None:
        value = unwrap(value)
        if value is None or value is NOTHING:
            self.erase(name, scope, force)
            return
        if isinstance(value, FunctionInfo):
            value = value.block
        prefix, separator, rest = name.partition(":")
        if separator and prefix.lower() in ("global", "script", "local", "private"):
            name = rest
            scope = {"global": scope.global_scope(), "script": scope.script_scope()}.get(prefix.lower(), scope)
        block = value if isinstance(value, ScriptBlock) else self.shell.script_block(to_text(value))
        self.shell.commands.define_function(FunctionInfo(name, block), scope)

    def erase(self, name: str, scope: Scope, force: bool = False) -> None:
        each: Scope | None = scope
        while each is not None:
            if each.functions and name.lower() in each.functions:
                self.shell.commands.remove(name, each, "function")
                return
            each = each.parent

    def content_of(self, item: Any) -> object:
        return item.block
