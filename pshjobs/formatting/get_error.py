"""Everything that an error record knows, as Get-Error and DetailedView show it."""

from __future__ import annotations

from typing import Any, Final

from pshjobs.errors import NetException
from pshjobs.values.python_errors import PYTHON_ERRORS
from pshjobs.values.type_table import type_of

from .reading import names_of, read_property, type_names_of
from .value_text import elements, is_null, plain_text

STEP: Final = 4
DEEPEST: Final = 10
_RECORD: Final = "System.Management.Automation.ErrorRecord"
_NESTED: Final = (_RECORD, "System.Exception", "System.Management.Automation.InvocationInfo")


def error_tree(target: Any) -> str:
    """The non-empty properties of a record or an exception, nested ones indented, as one text."""
    return "\n".join(_lines(target, 0, set()))


def _lines(target: object, indent: int, seen: set[int]) -> list[str]:
    seen = seen | {id(target)}
    pairs = _pairs(target, seen)
    longest = max((len(name) for name, _ in pairs), default=0)
    blanks = " " * indent
    lines: list[str] = []
    for name, value in pairs:
        head = f"{blanks}{name:<{longest}} : "
        if _kind(value) is not None:
            if indent < STEP * DEEPEST:
                lines.append(head)
                lines.extend(_lines(value, indent + STEP, seen))
            continue
        items = elements(value)
        if items is not None:
            lines.append(head)
            lines.extend(f"{blanks}      {plain_text(item)}" for item in items)
            continue
        for part in plain_text(value).split("\n"):
            lines.append(head + part)
            head = " " * len(head) if part is not None else head
    return lines


def _pairs(target: object, seen: set[int]) -> list[tuple[str, object]]:
    """Names and values of what is not empty; an exception starts with its type."""
    pairs: list[tuple[str, object]] = []
    if _kind(target) == "System.Exception":
        pairs.append(("Type", type_of(target).full_name))
    for name in names_of(target):
        if name == "PSErrorIndex":
            continue  # it stands above the error
        try:
            value = read_property(target, name)
        except (NetException, *PYTHON_ERRORS):
            continue
        if not is_null(value) and value is not False and not _is_empty(value) and id(value) not in seen:
            pairs.append((name, value))
    return pairs


def _is_empty(value: object) -> bool:
    if value == "" or (value == 0 and type(value) is int):
        return True
    items = elements(value)
    return items is not None and next(items, None) is None


def _kind(value: object) -> str | None:
    """Which of the kinds that are shown with their properties a value is."""
    if isinstance(value, (str, int, float, list)) or value is None:
        return None
    names = type_names_of(value)
    return next((kind for kind in _NESTED if kind in names or kind + "#PSExtendedError" in names), None)
