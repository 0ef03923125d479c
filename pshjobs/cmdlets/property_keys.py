"""The hashtables of calculated properties: `@{ Name = 'n'; Expression = { ... } }`, and the errors for what is wrong in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from pshjobs.errors import NotSupportedException
from pshjobs.runtime.error_record import ErrorDetails, record_of
from pshjobs.runtime.script_block import ScriptBlock
from pshjobs.types.ps_property_expression import PSPropertyExpression
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.objects import unwrap
from pshjobs.values.type_table import type_of
from pshjobs.values.wildcard import has_wildcards

NAME_OR_BLOCK: Final = ("System.String", "System.Management.Automation.ScriptBlock")


class Key(NamedTuple):
    """One key: `names` can be cut short; `types` are the full names of what it may hold, empty for anything."""

    names: tuple[str, ...]
    types: tuple[str, ...]


EXPRESSION: Final = Key(("expression",), NAME_OR_BLOCK)
NAME: Final = Key(("name", "label"), ("System.String",))
ASCENDING: Final = Key(("ascending",), ())
DESCENDING: Final = Key(("descending",), ())
ALIGNMENT: Final = Key(("alignment",), ("System.String",))
WIDTH: Final = Key(("width",), ("System.String",))

SELECT_KEYS: Final = (NAME, EXPRESSION)
SORT_KEYS: Final = (EXPRESSION, ASCENDING, DESCENDING)
EXPRESSION_KEYS: Final = (EXPRESSION,)
HTML_KEYS: Final = (EXPRESSION, NAME, ALIGNMENT, WIDTH)


def read_property_argument(value: object, keys: Sequence[Key], *, wildcards: bool = True) -> dict[str, Any]:
    """One -Property element as a table with `expression` and the other keys given, by their full names.

    Raises NotSupportedException, with the details that PowerShell shows.
    """
    bare = unwrap(value)
    if isinstance(bare, PSPropertyExpression):
        bare = bare.source
    if bare is None:
        raise refused(
            "DictionaryKeyUnknownType",
            f"The value of a parameter was null; one of the following types was expected: {_braces(NAME_OR_BLOCK)}.",
        )
    if isinstance(bare, Hashtable):
        return _read_table(bare, keys, wildcards)
    if not isinstance(bare, (str, ScriptBlock)):
        name = type_of(bare).full_name
        allowed = _braces(NAME_OR_BLOCK)
        raise refused("DictionaryKeyUnknownType", f"Cannot convert {name} to one of the following types {allowed}.")
    return {"expression": _checked_expression(bare, wildcards)}


def _read_table(table: Hashtable, keys: Sequence[Key], wildcards: bool) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in table.items():
        if not isinstance(name, str):
            kind = type_of(name).name
            raise refused("DictionaryKeyNonString", f"The {kind} key type is not valid. The key must be a string.")
        key = _find_key(name, keys)
        if key.names[0] in found:
            raise refused("DictionaryKeyDuplicate", f'The duplicated key "{name}" conflicts with "{key.names[0]}".')
        found[key.names[0]] = _checked_value(name, key, unwrap(value), wildcards)
    if "expression" not in found:
        raise refused("DictionaryKeyMandatoryEntry", "A mandatory entry for expression is missing.")
    return found


def _find_key(name: str, keys: Sequence[Key]) -> Key:
    lower = name.lower()
    fits = [key for key in keys if lower and any(known.startswith(lower) for known in key.names)]
    if not fits:
        raise refused("DictionaryKeyIllegal", f"The {name} key is not valid.")
    if len(fits) > 1:
        raise refused("DictionaryKeyAmbiguous", f'The key "{name}" is ambiguous.')
    return fits[0]


def _checked_value(name: str, key: Key, value: object, wildcards: bool) -> object:
    if not key.types:
        return value
    if value is None:
        raise refused("DictionaryKeyMissingValue", f"The {name} key has no value.")
    kind = type_of(value).full_name
    if kind not in key.types:
        if len(key.types) == 1:
            text = f'The "{name}" key has a type, {kind}, that is not valid; expected type is {key.types[0]}.'
            raise refused("DictionaryKeyIllegalValue2", text)
        text = f'The "{name}" key has a type, {kind}, that is not valid; expected types are {_braces(key.types)}.'
        raise refused("DictionaryKeyIllegalValue1", text)
    return _checked_expression(value, wildcards) if key is EXPRESSION else value


def _checked_expression(value: object, wildcards: bool) -> object:
    if isinstance(value, str):
        if not value:
            raise refused("ExpressionEmptyString2", "An empty string value is not allowed.")
        if not wildcards and has_wildcards(value):
            raise refused("ExpressionGlobbing2", f'Wildcard characters are not allowed in "{value}".')
    return value


def _braces(names: Sequence[str]) -> str:
    return "{" + ", ".join(names) + "}"


def refused(id: str, message: str) -> NotSupportedException:
    """The error for a -Property argument: the exception says nothing, its details are what is shown."""
    error = NotSupportedException("Specified method is not supported.", id=id, category="InvalidArgument")
    record_of(error).error_details = ErrorDetails(message)
    return error
