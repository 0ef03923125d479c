"""Values of fields as text."""

from __future__ import annotations

from pshjobs.errors import NetException
from pshjobs.values.objects import Script
from pshjobs.values.python_errors import PYTHON_ERRORS, net_error

from .context import FormatContext
from .field import Compute, Field, FieldReader, reader_of
from .reading import MISSING
from .value_text import ValueText


class FieldText:
    """Values of fields as text, with what `-DisplayError` and `-ShowError` ask for."""

    __slots__ = ("context", "display_error", "failures", "show_error", "texts")

    def __init__(
        self, context: FormatContext, texts: ValueText, display_error: bool = False, show_error: bool = False
    ) -> None:
        self.context = context
        self.texts = texts
        self.display_error = display_error
        self.show_error = show_error
        self.failures: list[str] = []

    def value(self, field: Field, read: FieldReader, target: object) -> object:
        """The field's value; a failing one is reported and gives MISSING (`#ERR` with -DisplayError)."""
        try:
            return read(target)
        except (NetException, *PYTHON_ERRORS) as error:
            self.context.report_error(error if isinstance(error, NetException) else net_error(error))
            if self.show_error:
                self.failures.append(f'InvalidArgument: Failed to evaluate expression "{field.text}".')
            return "#ERR" if self.display_error else MISSING

    def text(self, field: Field, value: object, rounded: bool = False) -> str:
        """The value as the field shows it."""
        if field.format:
            try:
                return self.texts.formatted(value, field.format)
            except NetException:
                if self.display_error:
                    return "#FMTERR"
        return self.texts.rounded(value) if rounded else self.texts.cell(value)

    def cell(self, field: Field, target: object, rounded: bool = False) -> str:
        """Read and show in one step."""
        return self.text(field, self.value(field, reader_of(field.source), target), rounded)

    def holds(self, condition: Compute | Script | None, target: object) -> bool:
        """True when an item of a view is to be shown."""
        if condition is None:
            return True
        try:
            result = reader_of(condition)(target)
        except NetException as error:
            self.context.report_error(error)
            return False
        return _truth(result)


def _truth(value: object) -> bool:
    from pshjobs.values.convert import to_bool  # conditions are rare

    return value is not MISSING and to_bool(value)
