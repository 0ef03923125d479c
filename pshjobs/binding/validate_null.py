"""The validation attributes that refuse null and empty values, and ValidateCount."""

from __future__ import annotations

from collections.abc import Sequence

from pshjobs.values.enumeration import iterate
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.numbers import Char
from pshjobs.values.objects import unwrap

from .validation_base import EMPTY_IN_COLLECTION, NULL, check_limits, failure, is_nothing

NULL_IN_COLLECTION = (
    "The argument has a null value, or an element of the argument collection contains a null value. Provide a collection "
    "that does not contain any null values, and then try the command again."
)
EMPTY = "The argument is null or empty. Provide an argument that is not null or empty, and then try the command again."
WHITE_SPACE = (
    "The argument is null, empty, or consists of only white-space characters. Provide an argument that contains non "
    "white-space characters, and then try the command again."
)
WHITE_SPACE_IN_COLLECTION = (
    "An element of the argument collection is null, empty, or consists of only white-space characters. Supply a collection "
    "that does not contain any those values and then try the command again."
)


class ValidateNotNull:
    """[ValidateNotNull()]"""

    __slots__ = ()

    def check(self, value: object) -> None:
        if is_nothing(value):
            raise failure("ArgumentIsNull", NULL)
        base = unwrap(value)
        if type(base) is str:
            return
        for item in iterate(base) or ():
            if is_nothing(item):
                raise failure("ArgumentIsNull", NULL_IN_COLLECTION)


class ValidateNotNullOrEmpty:
    """[ValidateNotNullOrEmpty()]: no null, no empty text or collection, none of them in a collection.

    `sees_text` is false for parameters of objects, whose strings are objects like all others.
    """

    __slots__ = ("sees_text",)
    alone = EMPTY
    inside = EMPTY_IN_COLLECTION

    def __init__(self, sees_text: bool = True) -> None:
        self.sees_text = sees_text

    def is_empty(self, text: str) -> bool:
        return self.sees_text and not text

    def check(self, value: object) -> None:
        if is_nothing(value):
            raise failure("ArgumentIsNull", EMPTY)
        base = unwrap(value)
        if isinstance(base, str):
            if not isinstance(base, Char) and self.is_empty(base):
                raise failure("ArgumentIsEmpty", self.alone)
            return
        items = iterate(base)
        if items is not None:
            self._check_items(list(items))
        elif (isinstance(base, Hashtable) or getattr(type(base), "net_dictionary", False)) and not len(base):  # type: ignore[arg-type]
            raise failure("ArgumentIsEmpty", EMPTY_IN_COLLECTION)

    def _check_items(self, items: Sequence[object]) -> None:
        if not items:
            raise failure("ArgumentIsEmpty", EMPTY_IN_COLLECTION)
        for item in items:
            if is_nothing(item):
                raise failure("ArgumentIsNull", EMPTY_IN_COLLECTION)
            text = unwrap(item)
            if isinstance(text, str) and self.is_empty(text):
                raise failure("ArgumentCollectionContainsEmpty", self.inside)


class ValidateNotNullOrWhiteSpace(ValidateNotNullOrEmpty):
    """[ValidateNotNullOrWhiteSpace()]"""

    __slots__ = ()
    alone = WHITE_SPACE
    inside = WHITE_SPACE_IN_COLLECTION

    def is_empty(self, text: str) -> bool:
        return not text.strip()


class ValidateCount:
    """[ValidateCount(min, max)]: the number of elements."""

    __slots__ = ("maximum", "minimum")

    def __init__(self, minimum: int, maximum: int) -> None:
        check_limits(minimum, maximum)
        if maximum < minimum:
            raise failure(
                "ValidateRangeMaxLengthSmallerThanMinLength",
                "The specified maximum number of arguments for a parameter is fewer than the specified minimum number of "
                "arguments. Update the ValidateCount attribute for the parameter.",
            )
        self.minimum = minimum
        self.maximum = maximum

    def check(self, value: object) -> None:
        count = self._count(value)
        if self.minimum == self.maximum and count != self.maximum:
            text = f"The parameter requires exactly {self.maximum} value(s) - {count} value(s) were provided."
            raise failure("ValidateCountExactFailure", text)
        if not self.minimum <= count <= self.maximum:
            text = (
                f"The parameter requires at least {self.minimum} value(s) and no more than {self.maximum} value(s) - {count} "
                "value(s) were provided."
            )
            raise failure("ValidateCountMinMaxFailure", text)

    def _count(self, value: object) -> int:
        if is_nothing(value):
            return 0
        base = unwrap(value)
        if isinstance(base, (str, Hashtable)):
            return len(base)  # .NET's String and Hashtable enumerate
        items = iterate(base)
        if items is not None:
            return sum(1 for _ in items)
        raise failure(
            "NotAnArrayParameter",
            "The ValidateCount attribute cannot be applied to a non-array parameter. Either remove the attribute from the "
            "parameter or make the parameter an array parameter.",
        )
