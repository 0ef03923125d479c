"""What -Property and -GroupBy of the Format-* cmdlets accept: names, script blocks, and tables of keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pshjobs.errors import NotSupportedException, PSInvalidOperationException
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.objects import unwrap
from pshjobs.values.type_table import type_of

from .field import CENTER, LEFT, RIGHT, Field, Source, is_script

EXPRESSIONS: Final = "{System.String, System.Management.Automation.ScriptBlock}"
KEYS: Final = {
    "table": ("expression", "formatString", "width", "alignment", "label"),
    "list": ("expression", "formatString", "label"),
    "wide": ("expression", "formatString"),
    "custom": ("expression", "depth"),
    "group": ("expression", "formatString", "label"),
}
_KIND_OF: Final = {"width": "System.Int32", "depth": "System.Int32"}
_ALIGNMENTS: Final = (("left", LEFT), ("center", CENTER), ("right", RIGHT))


def parse_fields(values: object, shape: str) -> list[Field]:
    """The fields that -Property asks for; `shape` names the set of keys. Raises NotSupportedException."""
    if values is None:
        return []
    items: Sequence[object] = values if isinstance(values, list) else [values]
    if list(items) == [None]:
        return []
    return [parse_field(item, shape) for item in items]


def parse_field(value: object, shape: str) -> Field:
    """One of them."""
    bare = unwrap(value)
    if bare is None:
        raise _refused(
            "DictionaryKeyUnknownType",
            f"The value of a parameter was null; one of the following types was expected: {EXPRESSIONS}.",
        )
    if isinstance(bare, Hashtable):
        return _parse_table(bare, shape)
    return Field(_expression(bare))


def _expression(value: object) -> Source:
    if isinstance(value, str):
        if not value:
            raise _refused("ExpressionEmptyString2", "An empty string value is not allowed.")
        return value
    if is_script(value):
        return value
    name = type_of(value).full_name
    raise _refused("DictionaryKeyUnknownType", f"Cannot convert {name} to one of the following types {EXPRESSIONS}.")


def _parse_table(table: Hashtable, shape: str) -> Field:
    found: dict[str, object] = {}
    for key, value in table.items():
        if not isinstance(key, str):
            name = type_of(key).full_name
            raise _refused("DictionaryKeyNonString", f"The dictionary key must be a string; it is of type {name}.")
        entry = _match(key, KEYS[shape])
        if entry in found:
            raise _refused("DictionaryKeyDuplicate", f'The duplicated key "{key}" conflicts with "{entry}".')
        found[entry] = _checked(key, entry, unwrap(value))
    if "expression" not in found:
        raise _refused("DictionaryKeyMandatoryEntry", "A mandatory entry for expression is missing.")
    field = Field(_expression(found["expression"]))
    field.label = found.get("label")  # type: ignore[assignment]  # _checked saw that these are what they must be
    field.format = found.get("formatString")  # type: ignore[assignment]
    field.width = found.get("width", 0)  # type: ignore[assignment]
    field.align = found.get("alignment")  # type: ignore[assignment]
    field.depth = found.get("depth")  # type: ignore[assignment]
    return field


def _match(key: str, allowed: Sequence[str]) -> str:
    """The key meant: any prefix that only one key has; `name` is `label`."""
    lower = key.lower()
    fits = {entry for entry in allowed if lower and entry.lower().startswith(lower)}
    if "label" in allowed and lower and "name".startswith(lower):
        fits.add("label")
    if not fits:
        raise _refused("DictionaryKeyIllegal", f"The {key} key is not valid.")
    if len(fits) > 1:
        raise _refused("DictionaryKeyAmbiguous", f'The key "{key}" is ambiguous.')
    return fits.pop()


def _checked(key: str, entry: str, value: object) -> object:
    if value is None:
        raise _refused("DictionaryKeyMissingValue", f"The {key} key has no value.")
    if entry == "expression":
        if not isinstance(value, str) and not is_script(value):
            raise _refused(
                "DictionaryKeyIllegalValue1",
                f'The "{key}" key has a type, {type_of(value).full_name}, that is not valid; expected types are {EXPRESSIONS}.',
            )
        return value
    wanted = _KIND_OF.get(entry, "System.String")
    actual = type_of(value).full_name
    if actual != wanted:
        raise _refused(
            "DictionaryKeyIllegalValue2",
            f'The "{key}" key has a type, {actual}, that is not valid; expected type is {wanted}.',
        )
    if entry == "width" and isinstance(value, int) and value <= 0:
        raise _refused("WidthOutOfRange", f'The value "{value}" for key "width" should be greater than 0.')
    if entry == "alignment":
        return _alignment(str(value))
    if entry == "formatString" and not value:
        raise _refused("FormatStringEmpty", 'Cannot have an empty formatting string for key "formatString".')
    return value


def _alignment(text: str) -> int:
    for name, align in _ALIGNMENTS:
        if text and name.startswith(text.lower()):
            return align
    raise _refused(
        "AlignmentIllegalValue",
        f'The value "{text}" for key "alignment" is not valid; valid values are {{left, center, right}}.',
    )


def exclusive(first: str, second: str, id: str) -> PSInvalidOperationException:
    """The error for two parameters that exclude each other."""
    return PSInvalidOperationException(
        f"Cmdlet parameters {first} and {second} are mutually exclusive.", id=id, category="InvalidArgument"
    )


def _refused(id: str, message: str) -> NotSupportedException:
    return NotSupportedException(message, id=id, category="InvalidArgument")
