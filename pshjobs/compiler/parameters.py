"""`param()` blocks and function parameter lists as signatures."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pshjobs.binding.signature import ALL_SETS, InSet, Parameter, Signature
from pshjobs.errors import RuntimeException
from pshjobs.syntax import nodes
from pshjobs.values.convert import convert, to_bool
from pshjobs.values.null import NOTHING
from pshjobs.values.static_members import default_value
from pshjobs.values.switch import SwitchParameter
from pshjobs.values.text import to_text
from pshjobs.values.type_info import TypeInfo

from .attributes import attribute_name, evaluated, make_check
from .known_validations import Arguments

if TYPE_CHECKING:
    from .scripts import ScriptCode


def script_signature(code: ScriptCode, command: str, shell: Any) -> Signature:
    """The signature of a script block under a command name."""
    made = [_parameter(code, node, shell) for node in code.parameters]
    signature = Signature(command, made, is_simple=not code.is_advanced)
    block = code.node.param_block
    for attribute in (block.attributes if block else None) or ():
        if isinstance(attribute, nodes.Attribute):
            make_check(
                attribute_name(attribute), Arguments([], {}), attribute, shell
            )  # unknown names are errors here, too
            _block_attribute(signature, attribute_name(attribute), evaluated(code, attribute, shell))
    return signature


def _block_attribute(signature: Signature, name: str, given: Arguments) -> None:
    if name == "cmdletbinding":
        signature.default_set = to_text(given.named.get("defaultparametersetname", ""))
        signature.supports_should_process = to_bool(given.named.get("supportsshouldprocess"))
        signature.supports_paging = to_bool(given.named.get("supportspaging"))
        signature.confirm_impact = to_text(given.named.get("confirmimpact", "Medium"))
        signature.positional_binding = to_bool(given.named.get("positionalbinding", True))
    elif name == "outputtype":
        signature.outputs = tuple(v.full_name if isinstance(v, TypeInfo) else to_text(v) for v in given.positional)


def _parameter(code: ScriptCode, node: nodes.Parameter, shell: Any) -> Parameter:
    made = Parameter(node.name.variable_path.path)
    sets: dict[str, InSet] = {}
    checks: list[Any] = []
    transforms: list[Any] = []
    aliases: list[str] = []
    for attribute in node.attributes or ():
        if isinstance(attribute, nodes.TypeConstraint):
            name = attribute.type_name.name
            _require_type(code, attribute, shell)
            if not made.type_text:
                made.type_text = (
                    "switch"
                    if name.lower() in ("switch", "switchparameter", "system.management.automation.switchparameter")
                    else name
                )
            continue
        name = attribute_name(attribute)
        given = evaluated(code, attribute, shell)
        if name == "parameter":
            make_check(name, given, attribute, shell)
            set_name, flags = _in_set(given)
            sets[set_name] = flags
            made.dont_show = made.dont_show or to_bool(given.named.get("dontshow"))
        elif not _took_trait(made, name, given, aliases):
            check = make_check(name, given, attribute, shell)
            if hasattr(check, "transform"):
                transforms.append(check)
            elif check is not None:
                checks.append(check)
    made.checks, made.transforms, made.aliases = tuple(checks), tuple(transforms), tuple(aliases)
    if sets:
        made.sets = sets
    if node.default_value is not None:
        made.default_text = code.source.text[node.default_value.start : node.default_value.end]
    return made


ALLOWING = {
    "allownull": "allow_null",
    "allowemptystring": "allow_empty_string",
    "allowemptycollection": "allow_empty_collection",
}


def _took_trait(made: Parameter, name: str, given: Arguments, aliases: list[str]) -> bool:
    """Apply an attribute that is neither a validation nor a transformation; false when it is one."""
    if name == "alias":
        aliases += [to_text(v) for v in given.positional]
    elif name in ALLOWING:
        setattr(made, ALLOWING[name], True)
    elif name == "supportswildcards":
        made.supports_wildcards = True
    elif name == "argumentcompleter":
        made.complete = given.positional[0] if given.positional else None
    elif name == "argumentcompletions":
        made.complete = [to_text(v) for v in given.positional]
    else:
        return False
    return True


def _require_type(code: ScriptCode, constraint: nodes.TypeConstraint, shell: Any) -> None:
    """Raise `Unable to find type`, placed at the type, when nobody knows it."""
    name = constraint.type_name.name
    if name.lower() in ORDINARY or shell is None:
        return
    from .support import find_type_named

    if find_type_named(shell, name, tuple(code.facts.namespaces)) is None:
        error = RuntimeException(
            f"Unable to find type [{name}].", id="TypeNotFound", category="InvalidOperation", target=name
        )
        error.place = (constraint.start, constraint.end)  # type: ignore[attr-defined]
        raise error


ORDINARY = frozenset(
    {
        "string",
        "int",
        "switch",
        "bool",
        "object",
        "hashtable",
        "scriptblock",
        "array",
        "double",
        "long",
        "datetime",
        "string[]",
        "int[]",
        "object[]",
        "psobject",
        "pscustomobject",
        "char",
        "byte",
        "decimal",
        "timespan",
    }
)


def _in_set(given: Arguments) -> tuple[str, InSet]:
    named = given.named
    position = named.get("position")
    return to_text(named.get("parametersetname", ALL_SETS)) or ALL_SETS, InSet(
        int(position) if isinstance(position, int) and position >= 0 else None,
        to_bool(named.get("mandatory")),
        to_bool(named.get("valuefrompipeline")),
        to_bool(named.get("valuefrompipelinebypropertyname")),
        to_bool(named.get("valuefromremainingarguments")),
        to_text(named.get("helpmessage", "")),
    )


def converter_of(parameter: Parameter, shell: Any) -> Callable[[Any], object] | None:
    """A function that converts to the parameter's type; None for any object."""
    if parameter.is_switch:
        return lambda value: value if isinstance(value, SwitchParameter) else SwitchParameter(to_bool(value))
    from .scripts import type_of_parameter

    info = type_of_parameter(parameter, shell)
    if info is None:
        return None
    return lambda value: convert(None if value is NOTHING else value, info)


def empty_of(parameter: Parameter, shell: Any) -> object:
    """The value of a parameter that nobody gave."""
    if parameter.is_switch:
        return SwitchParameter(False)
    from .scripts import type_of_parameter

    info = type_of_parameter(parameter, shell)
    if info is None:
        return None
    if info.full_name == "System.String":
        return ""
    return default_value(info) if info.full_name in VALUE_TYPES else None


VALUE_TYPES = frozenset(
    f"System.{name}"
    for name in (
        "Int32",
        "Int64",
        "Int16",
        "Byte",
        "SByte",
        "UInt16",
        "UInt32",
        "UInt64",
        "Double",
        "Single",
        "Decimal",
        "Boolean",
        "Char",
    )
)


def variable_checks(parameter: Parameter) -> tuple[Callable[[object], None], ...]:
    """The checks of a parameter as its variable meets them when the body assigns it."""
    from .support import checked_variable

    return tuple(checked_variable(check, parameter.name) for check in parameter.checks)
