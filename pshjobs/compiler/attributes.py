"""Attributes of parameters, variables and properties."""
from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from pshjobs.binding import validation
from pshjobs.errors import RuntimeException
from pshjobs.syntax import nodes
from pshjobs.values.convert import to_bool
from pshjobs.values.null import NOTHING
from pshjobs.values.text import to_text

from .unit import Unit

if TYPE_CHECKING:
    from .scripts import ScriptCode


class Arguments(NamedTuple):
    """The evaluated arguments of an attribute; names in lower case."""

    positional: list[Any]
    named: dict[str, Any]


def attribute_name(attribute: nodes.Attribute) -> str:
    """`[ValidateSet()]`, `[ValidateSetAttribute()]`, `[System...ValidateSet()]` -> `validateset`."""
    name = attribute.type_name.name.lower().rpartition(".")[2]
    return name[:-9] if name.endswith("attribute") else name


def evaluated(code: ScriptCode, attribute: nodes.Attribute, shell: Any) -> Arguments:
    """Evaluate the arguments of an attribute, which are constants, types and script blocks."""
    frame = shell.frame(lambda _: None) if shell is not None else None
    positional: list[Any] = []
    for node in attribute.positional_arguments or ():
        value = code.expression(node)(frame)
        positional.extend(value if isinstance(value, list) and isinstance(node, nodes.ArrayLiteral) else [value])
    named = {}
    for item in attribute.named_arguments or ():
        named[item.argument_name.lower()] = True if item.expression_omitted else code.expression(item.argument)(frame)
    return Arguments(positional, {k: None if v is NOTHING else v for k, v in named.items()})


def make_check(name: str, given: Arguments, attribute: nodes.Attribute, shell: Any) -> Any:
    """The validation that an attribute stands for; None for one without effect at run time. Raises for an unknown one."""
    positional, named = given
    message = to_text(named.get("errormessage", ""))
    if name == "validateset":
        return validation.ValidateSet([to_text(v) for v in positional], ignore_case=to_bool(named.get("ignorecase", True)), error_message=message)
    if name == "validaterange":
        if len(positional) == 1:
            return validation.ValidateRange(kind=to_text(positional[0]))
        return validation.ValidateRange(positional[0], positional[1])
    if name == "validatepattern":
        return validation.ValidatePattern(to_text(positional[0]), options=to_text(named.get("options", "IgnoreCase")), error_message=message)
    if name == "validatelength":
        return validation.ValidateLength(positional[0], positional[1])
    if name == "validatecount":
        return validation.ValidateCount(positional[0], positional[1])
    if name == "validatescript":
        return validation.ValidateScript(positional[0], text=str(positional[0]), error_message=message)
    if name == "validatenotnull":
        return validation.ValidateNotNull()
    if name == "validatenotnullorempty":
        return validation.ValidateNotNullOrEmpty()
    if name == "validatenotnullorwhitespace":
        return validation.ValidateNotNullOrWhiteSpace()
    if name == "validatedrive":
        return validation.ValidateDrive([to_text(v) for v in positional])
    if name in IGNORED:
        return None
    found = shell.script_type(name) if shell is not None and hasattr(shell, "script_type") else None
    if found is not None:
        return ScriptAttribute(found, given)
    error = RuntimeException(
        f"Cannot find the type for custom attribute '{attribute.type_name.name}'. Make sure that the assembly that contains this type is loaded.",
        id="CustomAttributeTypeNotFound", category="InvalidOperation")
    error.place = (attribute.start, attribute.end)  # type: ignore[attr-defined]
    raise error


IGNORED = frozenset({"supportswildcards", "pstypename", "obsolete", "hidden", "outputtype", "dsc", "psdefaultvalue", "credential",
                     "experimental", "alias", "dynamicclassimplementationassembly", "parameter"})


class ScriptAttribute:
    """An attribute class of the script that transforms or validates."""

    def __init__(self, info: Any, given: Arguments) -> None:
        self.info = info
        self.given = given

    def transform(self, value: object) -> object:
        """Call the class's Transform method."""
        from pshjobs.values.members import construct, invoke_member

        return invoke_member(construct(self.info, self.given.positional), "Transform", [None, value])


def attribute_constants(unit: Unit, attributes: list[nodes.Attribute | nodes.TypeConstraint]) -> str:
    """Python text for the attributes of a typed variable: a tuple of type texts and (name, arguments) pairs."""
    from .conversions import type_value
    from .expressions import expression

    made = []
    for attribute in attributes:
        if isinstance(attribute, nodes.TypeConstraint):
            made.append(f"({attribute.type_name.name!r}, {type_value(unit, attribute.type_name)})")
            continue
        positional = []
        for node in attribute.positional_arguments or ():
            positional.append(("*" if isinstance(node, nodes.ArrayLiteral) else "") + expression(unit, node))
        named = [f"{i.argument_name.lower()!r}: {'True' if i.expression_omitted else expression(unit, i.argument)}" for i in attribute.named_arguments or ()]
        made.append(f"({attribute_name(attribute)!r}, [{', '.join(positional)}], {{{', '.join(named)}}}, {unit.constant(attribute)})")
    return "(" + "".join(f"{text}, " for text in made) + ")"
