"""The statement form of Where-Object: `Where-Object Name -like a*`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from pshjobs.errors import NetException, PSInvalidOperationException, RegexParseException
from pshjobs.values.convert import convert
from pshjobs.values.objects import unwrap
from pshjobs.values.operators import BINARY
from pshjobs.values.type_info import TypeInfo
from pshjobs.values.type_table import require_type

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


def type_operand(value: object) -> object:
    """The right side of -Is: a type, or the name of one. Raises PSInvalidCastException."""
    bare = unwrap(value)
    if isinstance(bare, TypeInfo):
        return bare
    return convert(bare, require_type("System.Type"))


def failed_operator(kind: str, error: NetException) -> PSInvalidOperationException:
    """The error for a comparison that could not be made."""
    if kind.endswith("match") and isinstance(error, RegexParseException):
        message = f"The argument to operator '{kind}' is not valid: {error.message}."
        return PSInvalidOperationException(message, id="BadOperatorArgument", category="InvalidArgument", inner=error)
    message = f"The '{kind}' operator failed: {error.message}."
    return PSInvalidOperationException(message, id="OperatorFailed", category="InvalidOperation", inner=error)
