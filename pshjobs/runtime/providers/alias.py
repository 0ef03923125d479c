"""The Alias provider: `alias:gci`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from pshjobs.runtime.command_info import AliasInfo
from pshjobs.values.null import NOTHING
from pshjobs.values.text import to_text

from .table import TableProvider

if TYPE_CHECKING:
    from pshjobs.runtime.scope import Scope


class AliasProvider(TableProvider):
    """The aliases that the running scope sees."""

    name = "Alias"
    drive_name = "Alias"

    def keys(self, scope: Scope) -> Iterable[str]:
        found: dict[str, str] = {}
        each: Scope | None = scope
        while each is not None:
            for key, info in (each.aliases or {}).items():
                found.setdefault(key, info.name)
            each = each.parent
        return found.values()

    def find(self, name: str, scope: Scope) -> object | None:
        return self.shell.commands.find_alias(name, scope)

    def store(self, name: str, value: object, scope: Scope, force: bool = False) -> None:
        if value is None or value is NOTHING:
            self.erase(name, scope, force)
        else:
            self.shell.commands.define_alias(AliasInfo(name, to_text(value)), scope)

    def erase(self, name: str, scope: Scope, force: bool = False) -> None:
        each: Scope | None = scope
        while each is not None:
            if each.aliases and name.lower() in each.aliases:
                self.shell.commands.remove(name, each, "alias")
                return
            each = each.parent

    def content_of(self, item: Any) -> object:
        return item.target
