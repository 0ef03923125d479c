"""The operator `-f`."""

from __future__ import annotations

from pshjobs.errors import FormatException, RuntimeException

from .arrays import TypedArray
from .format import format_string
from .operands import plain
from .text import to_text


def format_operator(left: object, right: object) -> str:
    """`left -f right`: an array of objects gives the arguments, everything else (lists, `int[]`) is one argument."""
    if type(left) is str and type(right) is list:
        return _format(left, right)
    operand = plain(right)
    spreads = type(operand) is list or (isinstance(operand, TypedArray) and operand.element.kind != "struct")
    arguments = list(operand) if spreads else [right]  # type: ignore[call-overload]
    return _format(to_text(left), arguments)


def _format(template: str, arguments: list[object]) -> str:
    try:
        return format_string(template, arguments)
    except FormatException as error:
        raise RuntimeException(
            f"Error formatting a string: {error.message}.", id="FormatError", category="InvalidOperation", inner=error
        ) from None
