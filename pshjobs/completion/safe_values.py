"""Evaluating expressions that can do no harm: constants, variables, their members and elements, casts. Nothing is run."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from pshjobs.errors import NetException
from pshjobs.syntax import nodes
from pshjobs.syntax.nodes import Node
from pshjobs.values.bags import bag_of
from pshjobs.values.convert import convert
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.indexing import get_index
from pshjobs.values.members import get_member
from pshjobs.values.null import NOTHING
from pshjobs.values.objects import ScriptProperty
from pshjobs.values.python_errors import PYTHON_ERRORS
from pshjobs.values.static_members import get_static
from pshjobs.values.text import to_text
from pshjobs.values.type_info import TypeInfo
from pshjobs.values.type_table import type_of

from .literals import UNKNOWN
from .type_names import find_named

if TYPE_CHECKING:
    from pshjobs.runtime.shell import Shell


def safe_value(shell: Shell, node: Node) -> Any:
    """The value of an expression; UNKNOWN where it would have to be run, or has none."""
    try:
        return _value(shell, node)
    except (NetException, *PYTHON_ERRORS):
        return UNKNOWN


def _value(shell: Shell, node: Node) -> Any:
    if isinstance(node, (nodes.ConstantExpression, nodes.StringConstantExpression)):
        return node.value
    if isinstance(node, nodes.VariableExpression):
        return variable_value(shell, node)
    if isinstance(node, nodes.MemberExpression) and not isinstance(node, nodes.InvokeMemberExpression):
        return _member(shell, node)
    if isinstance(node, nodes.IndexExpression):
        target, index = _value(shell, node.target), _value(shell, node.index)
        return UNKNOWN if target is UNKNOWN or index is UNKNOWN else get_index(target, index)
    if isinstance(node, nodes.ParenExpression):
        return _only_expression(shell, node.pipeline)
    if isinstance(node, nodes.ConvertExpression):
        inner, info = _value(shell, node.child), find_named(node.attribute.type_name)
        return UNKNOWN if inner is UNKNOWN or info is None else convert(inner, info)
    if isinstance(node, nodes.ArrayLiteral):
        values = [_value(shell, each) for each in node.elements]
        return UNKNOWN if any(value is UNKNOWN for value in values) else values
    if isinstance(node, nodes.ExpandableStringExpression):
        return _text(shell, node)
    if isinstance(node, nodes.UsingExpression):
        return _value(shell, node.sub_expression)
    return UNKNOWN


def variable_value(shell: Shell, node: nodes.VariableExpression) -> Any:
    """The value that a variable has in the session; UNKNOWN when it is not set."""
    path = node.variable_path
    if path.drive:
        return os.environ.get(path.path, UNKNOWN) if path.drive.lower() == "env" else UNKNOWN
    name = path.path.lower()
    if name in ("true", "false", "null"):
        return {"true": True, "false": False, "null": None}[name]
    found = shell.global_scope.lookup(name, UNKNOWN)
    return UNKNOWN if found is NOTHING else found


def _member(shell: Shell, node: nodes.MemberExpression) -> Any:
    if not isinstance(node.member, nodes.StringConstantExpression):
        return UNKNOWN
    name = node.member.value
    if node.static:
        info = find_named(node.expression.type_name) if isinstance(node.expression, nodes.TypeExpression) else None
        return UNKNOWN if info is None else get_static(info, name)
    target = _value(shell, node.expression)
    if target is UNKNOWN or target is None or _runs_script(target, name):
        return UNKNOWN
    return get_member(target, name)


def _runs_script(target: object, name: str) -> bool:
    """Whether reading a property would run a script of the user."""
    if isinstance(target, Hashtable):
        return False
    bag = bag_of(target)
    known = bag.name_of(name) if bag is not None else None
    found = bag[known] if bag is not None and known is not None else type_of(target).find_extended(name.lower())
    return isinstance(found, ScriptProperty)


def _only_expression(shell: Shell, statement: Node) -> Any:
    if isinstance(statement, nodes.Pipeline) and len(statement.pipeline_elements) == 1:
        element = statement.pipeline_elements[0]
        if isinstance(element, nodes.CommandExpression):
            return _value(shell, element.expression)
    return UNKNOWN


def _text(shell: Shell, node: nodes.ExpandableStringExpression) -> Any:
    parts = []
    for part in node.parts:
        if isinstance(part, str):
            parts.append(part)
            continue
        value = _value(shell, part)
        if value is UNKNOWN:
            return UNKNOWN
        parts.append(to_text(value))
    return "".join(parts)


def type_of_value(value: object) -> TypeInfo | None:
    """The type of a value; None for null."""
    return None if value is None or value is UNKNOWN else type_of(value)
