"""The errors of conversions, with PowerShell's texts and ids."""

from __future__ import annotations

from pshjobs.errors import InvalidCastException, NetException, PSInvalidCastException

from .numbers import Char
from .type_info import TypeInfo
from .type_table import require_type, type_of


def cannot_convert(
    value: object, info: TypeInfo, error_id: str = "ConvertToFinalInvalidCastException"
) -> PSInvalidCastException:
    """`Cannot convert the "X" value of type "T" to type "U".`: there is no way from one type to the other."""
    from .text import to_error_text

    if value is None:
        return cannot_convert_null(info)
    message = f'Cannot convert the "{to_error_text(value)}" value of type "{type_of(value).full_name}" to type "{info.full_name}".'
    return PSInvalidCastException(message, id=error_id)


def cannot_convert_null(info: TypeInfo) -> PSInvalidCastException:
    """Null has no conversion to most value types."""
    return PSInvalidCastException(f'Cannot convert null to type "{info.full_name}".', id="nullToObjectInvalidCast")


def conversion_failed(value: object, info: TypeInfo, inner: NetException, error_id: str) -> PSInvalidCastException:
    """`Cannot convert value "X" to type "U". Error: "..."`: a way was tried and threw."""
    return failed_with(value, info.full_name, inner, error_id)


def failed_with(value: object, type_name: str, inner: NetException, error_id: str) -> PSInvalidCastException:
    """The same where only the name of the type is at hand."""
    from .text import to_error_text

    message = f'Cannot convert value "{to_error_text(value)}" to type "{type_name}". Error: "{inner.message}"'
    return PSInvalidCastException(message, id=error_id, inner=inner)


def not_a_number(value: object, name: str) -> PSInvalidCastException:
    """The error for a value that is no number: IConvertible types (Char, DateTime) fail inside .NET, others before it."""
    source = type_of(value)
    if isinstance(value, Char) or "System.IConvertible" in source.interfaces or source.full_name == "System.DateTime":
        wrong = InvalidCastException(f"Invalid cast from '{source.name}' to '{name.rpartition('.')[2]}'.")
        return failed_with(value, name, wrong, "InvalidCastIConvertible")
    return cannot_convert(value, require_type(name))
