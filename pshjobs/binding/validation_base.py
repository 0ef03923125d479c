"""What the validation attributes share."""

from __future__ import annotations

from pshjobs.errors import ArgumentOutOfRangeException, ValidationMetadataException
from pshjobs.values.enumeration import iterate
from pshjobs.values.null import NOTHING

NULL = "The argument is null. Provide a valid value for the argument, and then try running the command again."
EMPTY_IN_COLLECTION = (
    "The argument is null, empty, or an element of the argument collection contains a null value. Supply a collection "
    "that does not contain any null values and then try the command again."
)


def failure(error_id: str, message: str) -> ValidationMetadataException:
    """The exception that a validation attribute throws."""
    return ValidationMetadataException(message, id=error_id)


def out_of_range(argument: str, shown: object) -> ArgumentOutOfRangeException:
    """What the constructor of an attribute throws for an argument that makes no sense."""
    text = (
        f'Cannot process argument because the value of argument "{argument}" is out of range. Change argument "{argument}" to '
        f"a value that is within range. (Parameter '{argument}')\nActual value was {shown}."
    )
    return ArgumentOutOfRangeException(text, id="ArgumentOutOfRange", category="InvalidArgument")


def check_limits(minimum: int, maximum: int) -> None:
    """The limits of a length or count: not negative, and the upper one not zero."""
    if minimum < 0:
        raise out_of_range("minLength", minimum)
    if maximum <= 0:
        raise out_of_range("maxLength", maximum)


def is_nothing(value: object) -> bool:
    """Null, and the output of a statement that has none."""
    return value is None or value is NOTHING


class Enumerated:
    """Base of the attributes that look at each element of a collection."""

    __slots__ = ()

    def check(self, value: object) -> None:
        if is_nothing(value):
            raise failure("ArgumentIsEmpty", EMPTY_IN_COLLECTION)
        items = iterate(value)
        if items is None:
            self.check_element(value)
            return
        for item in items:
            self.check_element(item)

    def check_element(self, value: object) -> None:
        """Raise ValidationMetadataException for an element that is not allowed."""
        raise NotImplementedError


def shown_text(value: object) -> str:
    """The value as messages show it."""
    from pshjobs.values.text import to_net_string

    return value if type(value) is str else to_net_string(value)


def own_message(own: str, usual: str, *parts: str) -> str:
    """The attribute's ErrorMessage with its parts filled in, or the usual text."""
    if not own:
        return usual
    from pshjobs.values.format import format_string

    made: str = format_string(own, list(parts))
    return made
