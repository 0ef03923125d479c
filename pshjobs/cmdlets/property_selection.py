"""The properties that Select-Object makes new objects of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from pshjobs.errors import InvalidOperationException, PSInvalidOperationException
from pshjobs.values.adapters import MISSING
from pshjobs.values.enumeration import iterate
from pshjobs.values.members import find_property
from pshjobs.values.objects import MemberBag, PSCustomObject, PSObject, unwrap
from pshjobs.values.type_table import type_of
from pshjobs.values.wildcard import Wildcard

from .property_expression import Found, PropertyExpression, parse_expressions, spelled
from .property_keys import SELECT_KEYS

if TYPE_CHECKING:
    from .select_object import SelectObject

CUSTOM = "System.Management.Automation.PSCustomObject"
Column = tuple[str, Callable[[Any], Any], PropertyExpression]


class PropertySelection:
    """What one Select-Object command takes of each object."""

    __slots__ = ("_columns", "_cmdlet", "_excluded", "_expand", "_expressions", "makes_objects")

    def __init__(self, cmdlet: SelectObject, expressions: Sequence[PropertyExpression]) -> None:
        self._cmdlet = cmdlet
        self._excluded = [Wildcard(pattern) for pattern in cmdlet.exclude_property or ()]
        if self._excluded and not expressions:
            expressions = parse_expressions(cmdlet, ["*"], SELECT_KEYS, quiet=True)
        self._expressions = expressions
        expand = [cmdlet.expand_property] if cmdlet.expand_property else None
        self._expand = next(iter(parse_expressions(cmdlet, expand, SELECT_KEYS, quiet=True)), None)
        self.makes_objects = bool(expressions)
        self._columns = self._fixed_columns()

    def _fixed_columns(self) -> list[Column] | None:
        """The columns where they are the same for every object: no pattern, nothing left out, no name twice."""
        if self._excluded or any(e.pattern is not None for e in self._expressions):
            return None
        columns: list[Column] = [(e.options.get("name") or e.text, e.value, e) for e in self._expressions]
        return columns if len({name.lower() for name, _, _ in columns}) == len(columns) else None

    def select(self, item: Any) -> Iterator[Any] | Sequence[Any]:
        """What goes on for an object."""
        if self._expand is not None:
            return self._expanded(item, self._expand)
        if not self._expressions:
            return (item,)
        members = self._members(item)
        names = [f"Selected.{type_of(unwrap(item)).full_name}", CUSTOM, "System.Object"]
        return (PSCustomObject(members, names),)

    def _members(self, item: Any) -> MemberBag:
        made = MemberBag()
        if self._columns is None:
            self._add_members(item, made)
            return made
        for name, read, expression in self._columns:
            value = read(item)
            if value is MISSING:
                return self._with_sets(item)
            if expression.block is None and not expression.options.get("name"):
                name = self._spelled(item, name)
            made[name] = value
        return made

    def _spelled(self, item: Any, name: str) -> str:
        if type(item) is PSCustomObject and name in item.members:
            return name
        return spelled(item, name)

    def _with_sets(self, item: Any) -> MemberBag:
        made = MemberBag()
        self._add_members(item, made)
        return made

    def _add_members(self, item: Any, made: MemberBag) -> None:
        for name, value in self._found(item):
            if made.name_of(name) is None:
                made[name] = value
            else:
                self._cmdlet.error(_already_exists(name, "AlreadyExistingUserSpecifiedPropertyNoExpand", item))

    def _found(self, item: Any) -> Iterator[tuple[str, Any]]:
        for expression in self._expressions:
            found = [f for f in expression.values(item) if not self._is_excluded(f.name, expression)]
            if not found and expression.pattern is None and not self._is_excluded(expression.text, expression):
                found = [Found(expression.text, None)]
            name = expression.options.get("name")
            if name and len(found) > 1:
                self._cmdlet.error(
                    InvalidOperationException(
                        "Cannot rename multiple results.", id="RenamingMultipleResults", category="InvalidOperation"
                    )
                )
                continue
            for each in found:
                yield name or each.name, each.value

    def _is_excluded(self, name: str, expression: PropertyExpression) -> bool:
        return expression.block is None and any(pattern.matches(name) for pattern in self._excluded)

    # -ExpandProperty -----------------------------------------------------------------------------

    def _expanded(self, item: Any, expression: PropertyExpression) -> Iterator[Any]:
        found = expression.values(item)
        if not found:
            message = f'Property "{expression.text}" cannot be found.'
            self._cmdlet.error(
                PSInvalidOperationException(
                    message, id="ExpandPropertyNotFound", category="InvalidArgument", target=item
                )
            )
            return
        if len(found) > 1:
            self._cmdlet.error(
                PSInvalidOperationException(
                    "Multiple properties cannot be expanded.",
                    id="MutlipleExpandProperties",
                    category="InvalidArgument",
                    target=item,
                )
            )
            return
        value = found[0].value
        if value is None:
            return
        items = iterate(value)
        for each in (value,) if items is None else items:
            if each is not None:
                yield self._with_members(each, item) if self._expressions else each

    def _with_members(self, value: Any, item: Any) -> Any:
        """The value with the other selected properties attached to it."""
        holder = value if isinstance(value, (PSCustomObject, PSObject)) else PSObject(value)
        for name, member in list(self._found(item)):
            if find_property(holder, name) is not None:
                self._cmdlet.error(_already_exists(name, "AlreadyExistingUserSpecifiedPropertyExpand", item))
            else:
                holder.members[name] = member
        return holder


def _already_exists(name: str, id: str, target: object) -> PSInvalidOperationException:
    return PSInvalidOperationException(
        f'The property cannot be processed because the property "{name}" already exists.',
        id=id,
        category="InvalidOperation",
        target=target,
    )
