"""How a value becomes what its parameter holds: transformation, conversion, validation, and what mandatory ones refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pshjobs.errors import (
    ArgumentTransformationMetadataException,
    NetException,
    ParameterBindingException,
    PSInvalidCastException,
    RuntimeException,
)
from pshjobs.values.conversion_rank import is_assignable, is_value_type
from pshjobs.values.convert import convert
from pshjobs.values.enumeration import iterate
from pshjobs.values.null import NOTHING
from pshjobs.values.objects import unwrap
from pshjobs.values.switch import SwitchParameter
from pshjobs.values.type_info import TypeInfo
from pshjobs.values.type_table import type_of

from .binding_errors import not_allowed, not_set, not_transformed, not_validated, wrong_type_name
from .cmdlet_conversion import cmdlet_converter, fits_by_name
from .layout import Accept, Entry
from .script_conversion import script_converter
from .signature import Signature

if TYPE_CHECKING:
    from .services import Services

ANY: Final = frozenset(
    ("System.Object", "System.Management.Automation.PSObject", "System.Management.Automation.PSCustomObject")
)
NAMESPACES: Final = (
    "",
    "System.Management.Automation.",
    "Microsoft.PowerShell.Commands.",
    "Microsoft.PowerShell.",
    "System.Management.Automation.Runspaces.",
    "System.Text.",
    "System.IO.",
    "System.Diagnostics.",
    "System.Collections.",
    "System.Reflection.",
    "System.Xml.",
    "Newtonsoft.Json.",
)
"""Where the types are that declarations of cmdlets name as PowerShell's syntax does, without their namespace."""

UNTYPED: Final = frozenset(("", "object", "psobject", "pscustomobject"))


def prepare(entry: Entry, signature: Signature, services: Services) -> None:
    """Give an entry its type and its `accept`.

    A cmdlet's parameters wait until one of them gets a value: most calls need few of the types that the cmdlet names.
    """
    entry.is_strict = signature.is_cmdlet or not entry.is_own
    if entry.is_pipeline or not entry.is_strict:
        _prepare_now(entry, signature, services)
        return

    def accept(value: object, text: str | None, given: Services) -> object:
        made = ready(entry, given).accept
        return value if made is None else made(value, text, given)

    entry.pending = signature
    entry.accept = accept


def ready(entry: Entry, services: Services) -> Entry:
    """The entry, with its type known."""
    signature = entry.pending
    if signature is not None:
        _prepare_now(entry, signature, services)
        entry.pending = None  # last: another thread may ask meanwhile, and then prepares the same
    return entry


def _prepare_now(entry: Entry, signature: Signature, services: Services) -> None:
    strict = entry.is_strict
    entry.info = _type_of_parameter(entry, strict, services)
    is_free = entry.parameter.type_text.lower() in UNTYPED or bool(entry.parameter.transforms)
    entry.unknown = entry.parameter.type_text if entry.info is None and not is_free else ""
    entry.delays = entry.is_pipeline and not _takes_script_blocks(entry)
    entry.accept = _acceptor(entry, signature, strict)
    free = not (entry.parameter.checks or entry.parameter.transforms or entry.is_mandatory)
    entry.takes_any = free and not entry.unknown and (entry.info is None or entry.info.full_name in ANY)


def fits(entry: Entry, value: object, text: str | None, services: Services) -> tuple[bool, object]:
    """Whether the value is right for the parameter without conversion, and what to bind then.

    Validation runs: a value of the right type that is not allowed is an error, not a misfit.
    """
    ready(entry, services)
    if entry.parameter.transforms:
        value = _transform(entry, value)
    good, made = _fits_type(entry, unwrap(value) if value is not NOTHING else None)
    if not good:
        return False, None
    if not entry.unknown and (entry.info is None or entry.info.full_name in ANY):
        made = value
    if text is not None and entry.info is not None and entry.info.full_name == "System.String":
        return True, text
    _check(entry, made)
    return True, made


# Types ---------------------------------------------------------------------------------------------


def _type_of_parameter(entry: Entry, strict: bool, services: Services) -> TypeInfo | None:
    parameter = entry.parameter
    if isinstance(parameter.literal_type, TypeInfo):
        return parameter.literal_type
    text = parameter.type_text
    if entry.is_switch:
        return type_of(SwitchParameter(False))
    if text.lower() in UNTYPED and not (strict and text.lower() == "psobject"):
        return None
    for namespace in NAMESPACES if strict else NAMESPACES[:1]:
        found = services.resolve_type(namespace + text)
        if found is not None:
            return found
    if strict:
        return None
    raise RuntimeException(f"Unable to find type [{text}].", id="TypeNotFound", category="InvalidOperation")


def _takes_script_blocks(entry: Entry) -> bool:
    info = entry.info
    if info is None:
        return entry.unknown.lower() in ("", "scriptblock", "scriptblock[]")
    inner = info.element or info
    return inner.full_name in ("System.Object", "System.Management.Automation.ScriptBlock")


def _fits_type(entry: Entry, value: object) -> tuple[bool, object]:
    info = entry.info
    if entry.unknown:
        return fits_by_name(entry.unknown, value)
    if info is None or info.full_name in ANY:
        return True, value
    if value is None:
        return not is_value_type(info) and info.full_name != "System.String", None
    source = type_of(value)
    if source is info or is_assignable(source, info):
        return True, value
    return _fits_elements(info, value) if info.element is not None else (False, None)


def _fits_elements(info: TypeInfo, value: object) -> tuple[bool, object]:
    """An array parameter takes a value, or a list of values, of its element type."""
    element = info.element
    assert element is not None  # the caller looked
    items = [unwrap(each) for each in iterate(value) or (value,)]
    for item in items:
        if item is not None and not type_of(item).is_subclass_of(element):
            return False, None
    from pshjobs.values.arrays import TypedArray

    return True, items if element.full_name == "System.Object" else TypedArray(element, items)


# Accepting -----------------------------------------------------------------------------------------


def _acceptor(entry: Entry, signature: Signature, strict: bool) -> Accept | None:
    convert_value = cmdlet_converter(entry) if strict else script_converter(entry, signature)
    if strict and entry.is_switch and not signature.is_cmdlet:
        convert_value = _as_switch(convert_value)
    null_reason = _null_reason(entry) if strict else None
    if null_reason is None and not (entry.parameter.checks or entry.parameter.transforms or entry.is_mandatory):
        return convert_value
    return _full_acceptor(entry, convert_value, null_reason)


def _as_switch(convert_value: Accept | None) -> Accept | None:
    """A script function's common switches are SwitchParameter values."""
    if convert_value is None:
        return None
    return lambda value, text, services: SwitchParameter(bool(convert_value(value, text, services)))


def _null_reason(entry: Entry) -> str | None:
    """Why a cmdlet's parameter cannot hold null; None when it can."""
    info = entry.info
    if info is None or entry.is_switch or not is_value_type(info) or info.full_name.startswith("System.Nullable"):
        return None
    if info.kind == "enum":
        try:
            convert(None, info)
        except NetException as error:
            return error.message
    return f'Cannot convert null to type "{info.full_name}".'


def _full_acceptor(entry: Entry, convert_value: Accept | None, null_reason: str | None) -> Accept:
    has_transforms = bool(entry.parameter.transforms)

    def accept(value: object, text: str | None, services: Services) -> object:
        if has_transforms:
            value = _transform(entry, value)
        if convert_value is not None:
            value = convert_value(value, text, services)
        _check(entry, value)
        if value is None and null_reason is not None:
            raise not_set(entry.name, null_reason)
        return value

    return accept


def _transform(entry: Entry, value: object) -> object:
    written = entry.parameter.transforms
    for transform in written if entry.is_strict else written[::-1]:
        if value is None and not (entry.is_mandatory or getattr(transform, "transforms_null", False)):
            continue
        try:
            value = transform.transform(value)
        except ParameterBindingException:
            raise
        except NetException as error:
            raise not_transformed(entry.name, _as_metadata_error(error)) from None
    return value


def _check(entry: Entry, value: object) -> None:
    checks = entry.parameter.checks
    for check in checks if entry.is_strict else checks[::-1]:  # a script's attributes run from the last to the first
        try:
            check.check(value)
        except ParameterBindingException:
            raise
        except NetException as error:
            wanted = getattr(error, "wanted", None)
            if wanted is not None:
                raise wrong_type_name(entry.name, wanted) from None
            raise not_validated(entry.name, error) from None
    if entry.is_mandatory and not _allows_everything(entry):
        _check_mandatory(entry, value)


def _allows_everything(entry: Entry) -> bool:
    """True where no value is refused, as for Set-Content's: every object of a pipeline would be looked at for nothing."""
    parameter, info = entry.parameter, entry.info
    return (
        parameter.allow_null
        and parameter.allow_empty_collection
        and info is not None
        and info.full_name == "System.Object[]"
    )


def _as_metadata_error(error: NetException) -> NetException:
    if isinstance(error, PSInvalidCastException):
        return ArgumentTransformationMetadataException(error.message, inner=error)
    return error


# Mandatory parameters ------------------------------------------------------------------------------


def _check_mandatory(entry: Entry, value: object) -> None:
    info = entry.info
    name = info.full_name if info is not None else ""
    if _refused(entry, value, name) or info is None:
        return
    element, kind = _collection(info)
    if element is None:
        return
    items = list(iterate(value) or ())
    if not items and not entry.parameter.allow_empty_collection:
        raise not_allowed(entry.name, f"Empty{kind}")
    if is_value_type(element):
        return
    for item in items:
        _refused(entry, item, element.full_name)


def _refused(entry: Entry, value: object, type_name: str) -> bool:
    """Raise for a null and an empty string that are not allowed; true when there is nothing more to look at."""
    if value is None or value is NOTHING:
        if not entry.parameter.allow_null:
            raise not_allowed(entry.name, "Null")
        return True
    if type_name != "System.String":
        return False
    if value == "" and not entry.parameter.allow_empty_string:
        raise not_allowed(entry.name, "EmptyString")
    return True


def _collection(info: TypeInfo) -> tuple[TypeInfo | None, str]:
    """The element type of an array or list type; None for what is no collection."""
    from pshjobs.values.type_table import require_type

    if info.element is not None:
        return info.element, "Array"
    if info.full_name == "System.Array":
        return require_type("System.Object"), "Array"
    if info.generic is not None and len(info.arguments) == 1 and ".Collections." in info.full_name:
        return info.arguments[0], "Collection"
    if "System.Collections.IList" in info.interfaces:
        return require_type("System.Object"), "Collection"
    return None, ""
