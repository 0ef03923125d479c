"""The Environment provider: `env:PATH`."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from pshjobs.values.hashtable import DictionaryEntry
from pshjobs.values.null import NOTHING
from pshjobs.values.objects import PSObject
from pshjobs.values.text import to_text

from .table import TableProvider

if TYPE_CHECKING:
    from pshjobs.runtime.scope import Scope
    from pshjobs.types.provider_info import PSDriveInfo


class EnvironmentProvider(TableProvider):
    """The variables of the process; names keep upper and lower case apart, null removes."""

    name = "Environment"
    drive_name = "Env"

    def keys(self, scope: Scope) -> Iterable[str]:
        return list(os.environ)

    def find(self, name: str, scope: Scope) -> object | None:
        value = os.environ.get(name)
        return None if value is None else DictionaryEntry(name, value)

    def noted(self, item: object, name: str, drive: PSDriveInfo | None) -> object:
        made = super().noted(item, name, drive)
        if isinstance(made, PSObject):
            made.members["Name"] = name
        return made

    def store(self, name: str, value: object, scope: Scope, force: bool = False) -> None:
        if value is None or value is NOTHING:
            os.environ.pop(name, None)
        else:
            os.environ[name] = to_text(
                value.base[1] if type(value) is PSObject and isinstance(value.base, DictionaryEntry) else value
            )

    def erase(self, name: str, scope: Scope, force: bool = False) -> None:
        os.environ.pop(name, None)

    def content_of(self, item: Any) -> object:
        return item.value

    def variable_content(self, drive: PSDriveInfo, path: str, scope: Scope) -> Any:
        return os.environ.get(path)
