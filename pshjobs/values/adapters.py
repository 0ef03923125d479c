"""Values that make up their properties: dictionaries (keys), XML nodes (elements), data rows (columns).

Such a class says `adapts = True` and has `adapted_get(name)`, `adapted_set(name, value)` and `adapted_names()`.
"""

from __future__ import annotations

from typing import Any, Final


class Missing:
    """The type of MISSING."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "MISSING"


MISSING: Final = Missing()
"""No such member: what null cannot say."""


def adapted_get(value: Any, name: str) -> object:
    """The property that the value makes up, or MISSING."""
    return value.adapted_get(name) if getattr(type(value), "adapts", False) else MISSING


def adapted_set(value: Any, name: str, new: object) -> bool:
    """Set such a property; false when the value has none of this name."""
    return bool(value.adapted_set(name, new)) if getattr(type(value), "adapts", False) else False


def adapted_names(value: Any) -> list[str]:
    """The properties that it makes up and shows as its own."""
    return list(value.adapted_names()) if getattr(type(value), "adapts", False) else []
