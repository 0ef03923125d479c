"""How well an argument of one type fits a parameter of another: PowerShell's ranks of conversions."""

from __future__ import annotations

from typing import Final

from .type_info import TypeInfo
from .type_table import find_type

NONE: Final = 0
UNRELATED_ARRAYS: Final = 0x0F
TO_STRING: Final = 0x1F
CUSTOM: Final = 0x2F
CONVERTIBLE: Final = 0x3F
IMPLICIT_CAST: Final = 0x4F
CONSTRUCTOR: Final = 0x6F
PARSE: Final = 0x7F
LANGUAGE: Final = 0x9F
NULL_TO_VALUE: Final = 0xAF
NULL_TO_REFERENCE: Final = 0xBF
NUMERIC_EXPLICIT: Final = 0xCF
NUMERIC_EXPLICIT_NEAR: Final = 0xDF
NUMERIC_STRING: Final = 0xEF
NUMERIC_IMPLICIT: Final = 0xFF
ASSIGNABLE: Final = 0x10F
STRING_TO_CHARS: Final = 0x11A
IDENTITY: Final = 0x11F
NULL_STRING: Final = "System.Management.Automation.Language.NullString"
WRAPPING: Final = 8  # what a scalar for an array costs

_SIGNED: Final = ("System.SByte", "System.Int16", "System.Int32", "System.Int64")
_UNSIGNED: Final = ("System.Byte", "System.UInt16", "System.UInt32", "System.UInt64")
_REALS: Final = ("System.Single", "System.Double")
NUMBERS: Final = frozenset((*_SIGNED, *_UNSIGNED, *_REALS, "System.Decimal", "System.Numerics.BigInteger"))
LANGUAGE_TARGETS: Final = frozenset(
    ("System.Type", "System.Text.RegularExpressions.Regex", "System.Uri", "System.Xml.XmlDocument",
     "System.Management.Automation.SwitchParameter", "System.Globalization.CultureInfo")
)  # fmt: skip


def rank(source: TypeInfo | None, target: TypeInfo) -> int:
    """The rank of converting a value of type `source` (None: null) to `target`; 0 when there is no way."""
    if source is None:
        return _rank_null(target)
    if source is target:
        return IDENTITY
    if source.full_name == NULL_STRING and target.full_name == "System.String":
        return IDENTITY
    if source.full_name == "System.String" and target.full_name == "System.Char[]":
        return STRING_TO_CHARS
    if is_assignable(source, target):
        return ASSIGNABLE
    if target.full_name == "System.Management.Automation.PSObject":
        return LANGUAGE
    return _rank_simple(source, target) or _rank_rest(source, target)


def is_assignable(source: TypeInfo, target: TypeInfo) -> bool:
    """True when a value of `source` is a `target` as it stands: base classes, interfaces, arrays of references."""
    if source.is_subclass_of(target):
        return True
    if target.full_name == "System.Type":
        return source.full_name == "System.RuntimeType"
    if source.element is not None and target.element is not None and source.rank == target.rank:
        return not is_value_type(source.element) and is_assignable(source.element, target.element)
    if target.generic is None or target.kind != "interface" or len(target.arguments) != 1:
        return False
    wanted = target.arguments[0]
    if source.element is not None:
        return target.generic.full_name in ARRAY_INTERFACES and _same_or_base(source.element, wanted)
    given = source.arguments[0] if source.generic is not None and len(source.arguments) == 1 else None
    if given is None or target.generic.full_name not in source.generic_interfaces():
        return False
    return given is wanted or (target.generic.full_name.endswith("IEnumerable`1") and _same_or_base(given, wanted))


ARRAY_INTERFACES: Final = frozenset(
    f"System.Collections.Generic.{name}`1"
    for name in ("IEnumerable", "ICollection", "IList", "IReadOnlyCollection", "IReadOnlyList")
)


def _same_or_base(source: TypeInfo, wanted: TypeInfo) -> bool:
    return source is wanted or (not is_value_type(source) and is_assignable(source, wanted))


def is_value_type(info: TypeInfo) -> bool:
    """True for structs and enumerations, which null cannot be."""
    if info.kind in ("struct", "enum"):
        return True
    return info.base is not None and info.base.full_name == "System.ValueType"


def _rank_null(target: TypeInfo) -> int:
    if target.generic is not None and target.generic.full_name == "System.Nullable`1":
        return NULL_TO_REFERENCE
    return NULL_TO_VALUE if is_value_type(target) else NULL_TO_REFERENCE


def _rank_simple(source: TypeInfo, target: TypeInfo) -> int:
    """Numbers, strings, characters, booleans, enumerations."""
    from_name, to_name = source.full_name, target.full_name
    if to_name in NUMBERS:
        if from_name in NUMBERS:
            return _rank_numbers(from_name, to_name)
        if from_name == "System.String":
            return NUMERIC_STRING
        if from_name == "System.Boolean" or source.kind == "enum":
            return LANGUAGE
        return CONVERTIBLE if from_name == "System.Char" else NONE
    if to_name == "System.Boolean":
        return LANGUAGE
    if to_name == "System.Char":
        return NUMERIC_STRING if from_name in NUMBERS else PARSE if from_name == "System.String" else NONE
    if to_name == "System.String":
        return NUMERIC_STRING if from_name in NUMBERS else LANGUAGE if from_name == "System.Char" else NONE
    if target.kind == "enum":
        return LANGUAGE if from_name == "System.String" or from_name in NUMBERS else NONE
    return NONE


def _rank_numbers(source: str, target: str) -> int:
    if source in _REALS:
        return NUMERIC_IMPLICIT if target == "System.Double" else NUMERIC_EXPLICIT
    if source == "System.Decimal":
        return NUMERIC_EXPLICIT_NEAR if target in _REALS else NUMERIC_EXPLICIT
    if target in _REALS or target in ("System.Decimal", "System.Numerics.BigInteger"):
        return NUMERIC_IMPLICIT if source != "System.Numerics.BigInteger" else NUMERIC_EXPLICIT
    if source == "System.Numerics.BigInteger":
        return NUMERIC_EXPLICIT
    from_size, to_size = _size(source), _size(target)
    if (source in _SIGNED) == (target in _SIGNED):
        return NUMERIC_IMPLICIT if from_size < to_size else NUMERIC_EXPLICIT
    if source in _UNSIGNED:
        return NUMERIC_IMPLICIT if from_size < to_size else NUMERIC_EXPLICIT
    return NUMERIC_EXPLICIT_NEAR if from_size <= to_size else NUMERIC_EXPLICIT


def _size(name: str) -> int:
    return (_SIGNED if name in _SIGNED else _UNSIGNED).index(name)


def _rank_rest(source: TypeInfo, target: TypeInfo) -> int:
    """Everything that the language or the types themselves offer, and at last ToString."""
    if target.full_name == "System.String":
        return TO_STRING
    if target.kind == "delegate":
        return LANGUAGE if source.full_name == "System.Management.Automation.ScriptBlock" else NONE
    if target.generic is not None and target.generic.full_name == "System.Nullable`1":
        return rank(source, target.arguments[0]) - 1
    if target.element is not None:
        return _rank_array(source, target)
    if source.full_name == "System.String":
        return _rank_string(target)
    if source.full_name == "System.Collections.Hashtable" and _can_be_filled(target):
        return LANGUAGE
    if _takes(target, source):
        return CONSTRUCTOR
    return CUSTOM if target.convert is not None else NONE


def _rank_array(source: TypeInfo, target: TypeInfo) -> int:
    if target.element is None:
        return NONE
    if source.element is not None:
        if source.full_name == "System.Object[]":
            return LANGUAGE
        return LANGUAGE if rank(source.element, target.element) else NONE
    inner = rank(source, target.element)
    return max(inner - WRAPPING, NONE)


def _rank_string(target: TypeInfo) -> int:
    if target.full_name in LANGUAGE_TARGETS:
        return LANGUAGE
    if target.find_static("parse") is not None:
        return PARSE
    text = find_type("System.String")
    if text is not None and _takes(target, text):
        return CONSTRUCTOR
    return CUSTOM if target.convert is not None else NONE


def _takes(target: TypeInfo, source: TypeInfo) -> bool:
    """True when a constructor with one parameter accepts the type without converting it."""
    from .signatures import parse_signature

    for text, _ in target.constructors.overloads:
        parameters = parse_signature(text).parameters
        if len(parameters) == 1 and is_assignable(source, parameters[0].type) and parameters[0].type is not target:
            return True
    return False


def _can_be_filled(target: TypeInfo) -> bool:
    """True for a class that can be made without arguments, so that a hashtable can give its properties."""
    if target.kind not in ("class", "struct") or target.full_name in NUMBERS:
        return False
    return any(text.endswith("()") for text, _ in target.constructors.overloads)
