"""`dynamicparam`: parameters that a function makes when it is called."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pshjobs.binding.signature import ALL_SETS, InSet, Parameter
from pshjobs.types.attributes import Attribute
from pshjobs.types.automation import RuntimeDefinedParameter
from pshjobs.values.text import to_text

from .known_validations import UNKNOWN, Arguments, known_check

POSITIONAL = {
    "validateset": "validvalues", "validaterange": "minrange maxrange", "validatepattern": "regexpattern", "validatelength": "minlength maxlength",
    "validatecount": "minlength maxlength", "validatescript": "scriptblock", "validatedrive": "validrootdrives",
}  # fmt: skip


def parameters_of(output: Sequence[Any], shell: Any) -> list[Parameter]:
    """The parameters that the objects of a `dynamicparam` block declare."""
    made = []
    for item in output:
        pairs = item.items() if getattr(type(item), "net_dictionary", False) else ()
        for name, definition in pairs:
            if isinstance(definition, RuntimeDefinedParameter):
                made.append(_parameter(to_text(name), definition, shell))
    return made


def _parameter(name: str, definition: RuntimeDefinedParameter, shell: Any) -> Parameter:
    kind: Any = definition.kind
    made = Parameter(name, kind.full_name if kind is not None else "")
    made.is_dynamic = True
    made.literal_type = kind
    if made.type_text == "System.Management.Automation.SwitchParameter":
        made.type_text, made.literal_type = "switch", None
    sets: dict[str, InSet] = {}
    checks = []
    for attribute in definition.attributes_:
        if not isinstance(attribute, Attribute):
            continue
        short = attribute.net_type.name.lower().removesuffix("attribute")
        if short == "parameter":
            set_name, flags = _in_set(attribute.fields)
            sets[set_name] = flags
        elif short == "alias":
            made.aliases = tuple(to_text(each) for each in attribute.fields.get("aliasnames") or ())
        else:
            check = known_check(short, _arguments(short, attribute.fields))
            if check is not None and check is not UNKNOWN:
                checks.append(check)
    made.checks = tuple(checks)
    if sets:
        made.sets = sets
    return made


def _in_set(fields: dict[str, Any]) -> tuple[str, InSet]:
    position = fields.get("position")
    return to_text(fields.get("parametersetname") or ALL_SETS), InSet(
        int(position) if isinstance(position, int) and position >= 0 else None,
        bool(fields.get("mandatory")), bool(fields.get("valuefrompipeline")), bool(fields.get("valuefrompipelinebypropertyname")),
        bool(fields.get("valuefromremainingarguments")), to_text(fields.get("helpmessage") or ""))  # fmt: skip


def _arguments(short: str, fields: dict[str, Any]) -> Arguments:
    """An attribute object's properties as the arguments that would have made it."""
    positional: list[Any] = []
    for name in POSITIONAL.get(short, "").split():
        value = fields.get(name)
        positional.extend(value if isinstance(value, list) else [value])
    return Arguments(
        positional, {name: value for name, value in fields.items() if name not in POSITIONAL.get(short, "").split()}
    )
