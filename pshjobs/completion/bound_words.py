"""What other parameters of the same command are given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .literals import UNKNOWN, literal_value

if TYPE_CHECKING:
    from .parameter_values import Request


def bound_words(request: Request, parameter: str) -> list[str]:
    """The words given to another parameter of the command, in lower case."""
    for bound in request.binding.bound:
        if bound.parameter.name.lower() == parameter.lower() and bound.value is not None:
            value = literal_value(bound.value)
            if value is UNKNOWN:
                return []
            return [str(each).lower() for each in (value if isinstance(value, list) else [value])]
    return []
