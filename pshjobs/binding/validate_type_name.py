"""[PSTypeName('Acme.Part')]: the argument must have this among its type names."""

from __future__ import annotations

from pshjobs.errors import ValidationMetadataException
from pshjobs.values.enumeration import iterate
from pshjobs.values.members import type_names


class MismatchedTypeName(ValidationMetadataException):
    """The argument has another type name; `wanted` is the one that was asked for."""

    def __init__(self, wanted: str) -> None:
        super().__init__(wanted)
        self.wanted = wanted


class ValidateTypeName:
    """Looks at an argument's type names, or at those of the elements of an array."""

    __slots__ = ("wanted",)

    def __init__(self, wanted: str) -> None:
        self.wanted = wanted

    def check(self, value: object) -> None:
        if value is None:
            return
        lower = self.wanted.lower()
        for each in iterate(value) or (value,):
            if not any(name.lower() == lower for name in type_names(each)):
                raise MismatchedTypeName(self.wanted)
