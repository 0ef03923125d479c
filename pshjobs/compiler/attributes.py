"""Attributes of parameters, variables and properties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pshjobs.errors import NetException, RuntimeException
from pshjobs.syntax import nodes
from pshjobs.values.null import NOTHING

from .known_validations import UNKNOWN, Arguments, known_check
from .script_attributes import attribute_object, find_attribute_class
from .unit import Unit

if TYPE_CHECKING:
    from .scripts import ScriptCode


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
    """The validation or transformation that an attribute stands for; None for one without effect at run time.

    Raises for an unknown one and for arguments that make no sense; the error's `place` is the attribute.
    """
    try:
        _refuse_unknown_names(name, attribute)
        check = known_check(name, given, shell)
        if check is not UNKNOWN:
            return check
        found = find_attribute_class(shell, name)
        if found is not None:
            return attribute_object(found, given.positional, given.named, shell)
        raise RuntimeException(
            f"Cannot find the type for custom attribute '{attribute.type_name.name}'. Make sure that the assembly that contains this type is loaded.",
            id="CustomAttributeTypeNotFound",
            category="InvalidOperation",
        )
    except NetException as error:
        if isinstance(error, RuntimeException) and not hasattr(
            error, "place"
        ):  # a .NET exception is placed at the call
            error.place = (attribute.start, attribute.end)  # type: ignore[attr-defined]
        raise


def _refuse_unknown_names(name: str, attribute: nodes.Attribute) -> None:
    """`[Parameter(Mandetory)]`: the attribute has no such property."""
    for item in attribute.named_arguments or ():
        if item.argument_name.lower() in USUAL_NAMES:
            continue
        from pshjobs.types.names import resolve  # only for names that are rare or wrong

        info = resolve(f"System.Management.Automation.{name}Attribute")
        if info is None or info.find_member(item.argument_name.lower()) is not None:
            continue
        error = RuntimeException(
            f"Property '{item.argument_name}' cannot be found for type '{info.full_name}'.",
            id="PropertyNotFoundForAttribute",
            category="InvalidOperation",
        )
        error.place = (item.start, item.end)  # type: ignore[attr-defined]
        raise error


USUAL_NAMES = frozenset(
    {
        "mandatory",
        "position",
        "parametersetname",
        "valuefrompipeline",
        "valuefrompipelinebypropertyname",
        "valuefromremainingarguments",
        "helpmessage",
        "supportsshouldprocess",
        "defaultparametersetname",
    }
)


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
        named = [
            f"{i.argument_name.lower()!r}: {'True' if i.expression_omitted else expression(unit, i.argument)}"
            for i in attribute.named_arguments or ()
        ]
        made.append(
            f"({attribute_name(attribute)!r}, [{', '.join(positional)}], {{{', '.join(named)}}}, {unit.constant(attribute)})"
        )
    return "(" + "".join(f"{text}, " for text in made) + ")"
