"""Keys of a hashtable that has a meaning where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pshjobs.syntax import nodes
from pshjobs.syntax.nodes import Node
from pshjobs.values.type_info import Property, TypeInfo
from pshjobs.values.type_table import find_type

from .literals import find_element_type
from .parameter_names import type_shown
from .pseudo_binding import bind, command_name
from .results import Match
from .type_names import find_named

if TYPE_CHECKING:
    from .context import Context

TABLES: Final = {
    "select-object:property": "Name Expression",
    "sort-object:property": "Expression Ascending Descending",
    "group-object:property": "Expression",
    "format-table:property": "Expression FormatString Label Width Alignment",
    "format-list:property": "Expression FormatString Label",
    "format-wide:property": "Expression FormatString",
    "format-custom:property": "Expression Depth",
    **{f"format-{kind}:groupby": "Expression FormatString Label" for kind in ("table", "list", "wide", "custom")},
    "get-winevent:filterhashtable": "",
}
MODULE: Final = ("GUID", "MaximumVersion", "ModuleName", "ModuleVersion", "RequiredVersion")


def hashtable_keys(context: Context, word: str) -> list[Match] | None:
    """The keys that may stand at the cursor; None where it is not at a key."""
    table = innermost(context)
    if table is None or not at_key(context, table):
        return None
    found = keys_for(context, table)
    if found is None:
        return None
    used = used_keys(context, table)
    return [match for match in found if match.text not in used and match.text.lower().startswith(word.lower())]


def innermost(context: Context) -> nodes.Hashtable | None:
    """The hashtable that the cursor is inside of, with no other block between."""
    place = context.cursor
    for node in reversed(context.tree.all):
        if (
            isinstance(node, nodes.Hashtable)
            and node.start < place
            and (place < node.end or not _is_closed(context, node))
        ):
            inner = next(
                (
                    n
                    for n in context.tree.all
                    if isinstance(n, nodes.ScriptBlockExpression) and node.start < n.start < place < n.end
                ),
                None,
            )
            return None if inner is not None else node
    return None


def _is_closed(context: Context, table: nodes.Hashtable) -> bool:
    return table.end <= context.cursor and context.text[table.end - 1 : table.end] == "}"


def at_key(context: Context, table: nodes.Hashtable) -> bool:
    """Whether the cursor is where a key begins: after `@{`, `;` or a line end."""
    token = context.token
    if token is not None and token.kind in ("AtCurly", "Semi"):
        return True
    start = token.start if token is not None else context.cursor
    before = None
    for each in context.tokens:
        if (
            each.end <= start
            and each.start >= table.start
            and each.kind not in ("Comment", "EndOfInput", "LineContinuation")
        ):
            before = each
    return (
        before is not None
        and before.kind in ("AtCurly", "Semi", "NewLine")
        and not _waits_for_value(context, table, start)
    )


def _waits_for_value(context: Context, table: nodes.Hashtable, start: int) -> bool:
    """Whether the last token on the lines before is an `=`."""
    found = [
        t for t in context.tokens if table.start < t.start and t.end <= start and t.kind not in ("NewLine", "Comment")
    ]
    return bool(found) and found[-1].kind == "Equals"


def used_keys(context: Context, table: nodes.Hashtable) -> set[str]:
    """The keys that are there already, as written."""
    return {
        key.value
        for key, _ in table.key_value_pairs
        if isinstance(key, nodes.StringConstantExpression) and not key.start < context.cursor <= key.end
    }


def keys_for(context: Context, table: nodes.Hashtable) -> list[Match] | None:
    """The keys by what the hashtable is for."""
    parent = context.parent(table)
    while isinstance(parent, (nodes.ArrayLiteral, nodes.ErrorExpression)):
        parent = context.parent(parent)
    if isinstance(parent, nodes.ConvertExpression):
        return properties_of(
            find_named(parent.attribute.type_name) or _typed_class(context, parent.attribute.type_name.name)
        )
    if isinstance(parent, nodes.CommandParameter):
        parent = context.parent(parent)
    if isinstance(parent, nodes.Command):
        return _for_command(context, parent, table)
    if isinstance(parent, nodes.UsingStatement):
        return _module_keys(context, table)
    return _for_value(context, table)


def _for_command(context: Context, command: nodes.Command, table: nodes.Hashtable) -> list[Match] | None:
    binding = bind(context, command)
    if binding is None:
        return None
    element: Node = table
    while (above := context.parent(element)) is not command and above is not None:
        element = above
    name = binding.parameters.signature.command.lower()
    for parameter in binding.of_value(element) or [b.parameter for b in binding.bound if b.value is table]:
        names = TABLES.get(f"{name}:{parameter.name.lower()}")
        if names is not None:
            return [Match(each, each, "Property", each) for each in names.split()]
        if name == "new-object" and parameter.name == "Property":
            from .inferred_commands import argument

            typed = argument(command, "typename", 0)
            return properties_of(find_type(typed.value) if isinstance(typed, nodes.StringConstantExpression) else None)
        info = find_element_type(parameter.type_text.lower().removesuffix("[]"))
        if (
            info is not None
            and info.kind == "class"
            and parameter.type_text.lower() not in ("hashtable", "object", "psobject", "string")
        ):
            return properties_of(info)
    return None


def _for_value(context: Context, table: nodes.Hashtable) -> list[Match] | None:
    """A table that is assigned to a variable and splatted later; a value of a table of a class."""
    statement = next((n for n in context.tree.ancestors(table) if isinstance(n, nodes.AssignmentStatement)), None)
    outer = next((n for n in context.tree.ancestors(table) if isinstance(n, nodes.Hashtable)), None)
    if outer is not None:
        return _nested(context, outer, table)
    if statement is None or not isinstance(statement.left, nodes.VariableExpression):
        return None
    name = statement.left.variable_path.path.lower()
    for node in context.tree.all:
        if isinstance(node, nodes.VariableExpression) and node.splatted and node.variable_path.path.lower() == name:
            command = context.tree.nearest(node, nodes.Command)
            binding = bind(context, command) if command is not None else None
            if binding is not None:
                left = [
                    p for p in binding.parameters.all if not binding.is_bound(p) and not p.dont_show and not p.extension
                ]
                return [Match(p.name, p.name, "ParameterName", f"[{type_shown(p)}]") for p in left]
    return None


def _nested(context: Context, outer: nodes.Hashtable, table: nodes.Hashtable) -> list[Match] | None:
    """The properties of the class that a property of the outer table's class has."""
    convert = context.parent(outer)
    if not isinstance(convert, nodes.ConvertExpression):
        return None
    key = next(
        (
            k.value
            for k, v in outer.key_value_pairs
            if isinstance(k, nodes.StringConstantExpression) and v.start <= table.start <= v.end
        ),
        "",
    )
    owner = _typed_class(context, convert.attribute.type_name.name)
    if isinstance(owner, nodes.TypeDefinition):
        for member in owner.members:
            if (
                isinstance(member, nodes.PropertyMember)
                and member.name.lower() == key.lower()
                and member.property_type is not None
            ):
                return properties_of(
                    find_named(member.property_type.type_name)
                    or _typed_class(context, member.property_type.type_name.name)
                )
    return None


def _typed_class(context: Context, name: str) -> nodes.TypeDefinition | None:
    return next(
        (n for n in context.tree.all if isinstance(n, nodes.TypeDefinition) and n.name.lower() == name.lower()), None
    )


def properties_of(info: TypeInfo | nodes.TypeDefinition | None) -> list[Match] | None:
    """The writable properties of a type."""
    if info is None:
        return None
    if isinstance(info, nodes.TypeDefinition):
        names = [m.name for m in info.members if isinstance(m, nodes.PropertyMember) and not m.is_static]
        return [Match(name, name, "Property", name) for name in sorted(names, key=str.lower)]
    found: dict[str, Match] = {}
    each: TypeInfo | None = info
    while each is not None:
        for lower, member in each.members.items():
            if isinstance(member, Property) and member.set_ is not None:
                found.setdefault(lower, Match(member.name, member.name, "Property", member.signature))
        each = each.base
    return [found[key] for key in sorted(found)] or None


def _module_keys(context: Context, table: nodes.Hashtable) -> list[Match]:
    used = {key.lower() for key in used_keys(context, table)}
    left = [key for key in MODULE if key.lower() not in used]
    if "requiredversion" in used:
        left = [key for key in left if key not in ("ModuleVersion", "MaximumVersion")]
    if used & {"moduleversion", "maximumversion"}:
        left = [key for key in left if key != "RequiredVersion"]
    return [Match(key, key, "Property", key) for key in left]


def is_call_of(command: nodes.Command, name: str) -> bool:
    """Whether a command is called by this name."""
    return command_name(command).lower() == name
