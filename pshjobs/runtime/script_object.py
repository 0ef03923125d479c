"""Objects of classes that scripts define."""

from __future__ import annotations

from typing import Any

from pshjobs.values.type_info import TypeInfo


class ScriptObject:
    """An instance of a script's class; each class is a Python subclass whose `net_type` is its TypeInfo."""

    __slots__ = ("__weakref__", "script_fields")
    net_type: TypeInfo
    script_fields: dict[str, Any]

    def __new__(cls, *arguments: Any) -> ScriptObject:
        made = super().__new__(cls)
        made.script_fields = {}
        return made

    def __str__(self) -> str:
        return self.net_type.full_name
