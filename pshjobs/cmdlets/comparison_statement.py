"""The statement form of Where-Object: `Where-Object Name -like a*`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from pshjobs.values.operators import BINARY

OPERATORS: Final = ("eq", "ne", "gt", "lt", "ge", "le", "like", "not_like", "match", "not_match", "contains", "not_contains", "in", "not_in")
NAMES: Final = {
    "eq": "Equal",
    "ne": "NotEqual",
    "gt": "GreaterThan",
    "lt": "LessThan",
    "ge": "GreaterOrEqual",
    "le": "LessOrEqual",
    "like": "Like",
    "not_like": "NotLike",
    "match": "Match",
    "not_match": "NotMatch",
    "contains": "Contains",
    "not_contains": "NotContains",
    "in": "In",
    "not_in": "NotIn",
}


def _kinds() -> dict[str, str]:
    """Parameter set -> kind of the operator's token."""
    kinds = {}
    for operator, name in NAMES.items():
        kinds[f"{name}Set"] = "I" + operator.replace("_", "")
        kinds[f"CaseSensitive{name}Set"] = "C" + operator.replace("_", "")
    return {**kinds, "IsSet": "Is", "IsNotSet": "IsNot"}


KIND_OF_SET: Final = _kinds()
COMPARISON_SETS: Final = tuple(KIND_OF_SET)
STATEMENT_SETS: Final = (*COMPARISON_SETS, "Not")


def operator_of(kind: str) -> Callable[[object, object], Any]:
    """The function of an operator's kind; operands: property, value."""
    return BINARY[kind]
