"""Names of properties of what the pipeline brings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pshjobs.syntax import nodes
from pshjobs.values.enumeration import iterate
from pshjobs.values.objects import PSCustomObject
from pshjobs.values.type_info import TypeInfo

from .inference import Inference, Shape, known
from .inferred_commands import member_types
from .inferred_variables import input_types
from .literals import UNKNOWN
from .members import OBJECT_MEMBERS, inferred_members, value_members
from .patterns import starts_with
from .results import Match
from .safe_values import safe_value
from .tree import children

if TYPE_CHECKING:
    from .parameter_values import Request


def property_names(request: Request) -> list[Match]:
    """The properties of the input; those that the same parameter already names are left out."""
    return _members(request, with_methods=False)


def member_names(request: Request) -> list[Match]:
    """The properties and methods of the input, methods without a parenthesis."""
    return _members(request, with_methods=True)


def _members(request: Request, *, with_methods: bool) -> list[Match]:
    if request.word[:1] in ("'", '"'):
        return []
    fits = starts_with(request.word)
    value = _input_value(request)
    if value is not UNKNOWN and value is not None:
        found = [m for m in value_members(value, fits, with_keys=False) if with_methods or m.kind == "Property"]
        if isinstance(value, PSCustomObject):
            found += [Match(name, name, "Property", name) for name in OBJECT_MEMBERS if fits(name)]
    else:
        inference = Inference(request.context)
        types = [
            each for each in input_types(inference, request.command) if not (isinstance(each, Shape) and each.is_table)
        ]
        tables = (
            known("System.Collections.Hashtable") if len(types) < len(input_types(inference, request.command)) else []
        )
        found = inferred_members([*types, *tables], fits, with_methods=with_methods)
    used = _used(request)
    matches = [
        Match(m.text.rstrip("("), m.list_text, m.kind, m.tooltip) for m in found if m.list_text.lower() not in used
    ]
    if not with_methods:
        matches = sorted((m for m in matches if m.kind == "Property"), key=lambda m: m.list_text.lower())
    return matches


def _input_value(request: Request) -> object:
    """The first object that a variable in front of the command brings."""
    pipeline = request.context.tree.parent(request.command)
    if not isinstance(pipeline, nodes.Pipeline) or pipeline.pipeline_elements[0] is request.command:
        return UNKNOWN
    at = pipeline.pipeline_elements.index(request.command)
    before = pipeline.pipeline_elements[at - 1]
    if not isinstance(before, nodes.CommandExpression) or at != 1:
        return UNKNOWN
    value = safe_value(request.context.shell, before.expression)
    items = iterate(value) if value is not UNKNOWN else None
    return value if items is None else next(iter(items), UNKNOWN)


def _used(request: Request) -> set[str]:
    """The names already given to the parameter, without the one at the cursor."""
    found: set[str] = set()
    for bound in request.binding.bound:
        if bound.parameter is not request.parameter or bound.value is None:
            continue
        is_list = isinstance(bound.value, (nodes.ArrayLiteral, nodes.ErrorExpression))
        elements = list(children(bound.value)) if is_list else [bound.value]
        for each in elements:
            if isinstance(each, nodes.StringConstantExpression) and not each.start < request.context.cursor <= each.end:
                found.add(each.value.lower())
    return found


def where_values(request: Request) -> list[Match]:
    """The names of an enumeration that the property compared has."""
    from .inferred_commands import argument

    name = argument(request.command, "property", 0)
    if not isinstance(name, nodes.StringConstantExpression):
        return []
    fits = starts_with(request.word)
    for info in member_types(Inference(request.context), request.command, name.value):
        if isinstance(info, TypeInfo) and info.kind == "enum":
            return [Match(value, value, "ParameterValue", value) for value in info.values or {} if fits(value)]
    return []
