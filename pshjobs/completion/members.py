"""Members after a dot or a double colon."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

from pshjobs.syntax import nodes
from pshjobs.syntax.nodes import Node
from pshjobs.values.collation import collation_key
from pshjobs.values.enumeration import iterate
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.listing import methods, properties, static_methods, static_properties
from pshjobs.values.objects import ScriptMethod
from pshjobs.values.type_info import MethodGroup, Property, TypeInfo
from pshjobs.values.type_table import find_type

from .inference import Inference, Inferred, Shape
from .literals import UNKNOWN
from .patterns import starts_with
from .quoting import needs_quotes
from .results import Match
from .safe_values import safe_value
from .type_names import find_named
from .typed_classes import class_members, class_of, is_this, typed_class

if TYPE_CHECKING:
    from .context import Context

Fits = Callable[[str], bool]
ORDER: Final = (
    "AliasProperty", "CodeProperty", "Property", "NoteProperty", "ScriptProperty", "PropertySet", "Method", "CodeMethod",
    "ScriptMethod", "ParameterizedProperty", "MemberSet", "Event",
)  # fmt: skip
ENUMERATING: Final = ("Where", "ForEach", "PSWhere", "PSForEach")
OBJECT_MEMBERS: Final = ("BaseObject", "ImmediateBaseObject", "Members", "Methods", "Properties", "TypeNames")


def member_matches(context: Context, target: Node, word: str, *, is_static: bool) -> list[Match]:
    """The members of an expression that begin with the word."""
    fits = starts_with(word)
    if is_static:
        info = find_named(target.type_name) if isinstance(target, nodes.TypeExpression) else None
        if info is not None:
            return static_members(info, fits)
        typed = typed_class(context, target.type_name.name) if isinstance(target, nodes.TypeExpression) else None
        return class_members(typed, fits, is_static=True) if typed is not None else []
    typed = class_of(context, target)
    if typed is not None:
        return class_members(typed, fits, is_static=False, with_hidden=is_this(target))
    value = safe_value(context.shell, target)
    if value is None:
        return []
    if value is not UNKNOWN:
        return value_members(value, fits)
    return inferred_members(Inference(context).of(target), fits)


# Of a value --------------------------------------------------------------------------------------


def value_members(value: object, fits: Fits, *, with_keys: bool = True) -> list[Match]:
    """The members that a value has, by kind and name; the keys of a dictionary after them."""
    found: list[tuple[int, tuple[str, str, str], Match]] = []
    for view in properties(value):
        if fits(view.name):
            match = Match(member_text(view.name), view.name, "Property", f"{view.type_text} {view.name}")
            found.append((ORDER.index(view.kind), collation_key(view.name), match))
    for method in methods(value):
        if fits(method.name):
            match = Match(f"{method.name}(", method.name, "Method", "\n".join(method.definitions))
            found.append((ORDER.index(method.kind) if method.kind in ORDER else 6, collation_key(method.name), match))
    found.sort(key=lambda each: each[:2])
    matches = [each[2] for each in found]
    known = {match.list_text.lower() for match in matches}
    if isinstance(value, Hashtable):
        if not with_keys:
            return matches
        names = value.keys()
        matches += [_key(key) for key in names if isinstance(key, str) and fits(key) and key.lower() not in known]
    elif iterate(value) is not None:
        matches += enumerating(fits)
    return matches


def _key(key: str) -> Match:
    return Match(member_text(key), key, "Property", key)


def member_text(name: str) -> str:
    """A member's name as it is put in: quoted where it is no word."""
    if name and all(char.isalnum() or char == "_" for char in name) and not name[0].isdigit():
        return name
    return "'" + name.replace("'", "''") + "'" if needs_quotes(name) else name


def enumerating(fits: Fits) -> list[Match]:
    """The methods that the language gives to collections."""
    return [Match(f"{name}(", name, "Method", f"{name}(expression)") for name in ENUMERATING if fits(name)]


# Of types ----------------------------------------------------------------------------------------


def inferred_members(types: Iterable[Inferred], fits: Fits, *, with_methods: bool = True) -> list[Match]:
    """The members of inferred types: properties before methods, by name."""
    found: dict[tuple[str, str], Match] = {}
    collects = False
    for each in types:
        if isinstance(each, Shape):
            names: Iterable[Match] = shape_members(each, with_methods)
        else:
            names = type_members(each, with_methods)
            collects |= is_collection(each)
        for match in names:
            if fits(match.list_text):
                found.setdefault((match.kind, match.list_text.lower()), match)
    matches = sorted(found.values(), key=lambda m: (m.kind != "Property", collation_key(m.list_text)))
    return matches + (enumerating(fits) if collects and with_methods else [])


def is_collection(info: TypeInfo) -> bool:
    """Whether values of a type are enumerated by the pipeline."""
    if info.full_name == "System.String":
        return False
    each: TypeInfo | None = info
    names: set[str] = set()
    while each is not None:
        names.update(name.partition("[")[0] for name in each.interfaces)
        names.add(each.full_name)
        each = each.base
    if any("Dictionary" in name for name in names):
        return False
    return (
        info.element is not None
        or bool(names & {"System.Array", "System.Collections.IEnumerable"})
        or any(name.startswith("System.Collections.Generic.IEnumerable") for name in names)
    )


def shape_members(shape: Shape, with_methods: bool) -> list[Match]:
    """The members of an object whose properties are known."""
    matches = [Match(member_text(name), name, "Property", name) for name in shape.names]
    if shape.is_table:
        info = find_type("System.Collections.Hashtable")
        return matches + (type_members(info, with_methods) if info is not None else [])
    matches += [Match(name, name, "Property", name) for name in OBJECT_MEMBERS]
    info = find_type("System.Object")
    return matches + (type_members(info, with_methods) if info is not None and with_methods else [])


def type_members(info: TypeInfo, with_methods: bool = True) -> list[Match]:
    """The instance members of a type with those of its bases and of type data."""
    found: dict[str, Match] = {}
    each: TypeInfo | None = info
    chain = []
    while each is not None:
        chain.append(each)
        each = each.base
    objects = find_type("System.Object")
    if objects is not None and objects not in chain:
        chain.append(objects)
    for owner in chain:
        for lower, member in owner.members.items():
            if isinstance(member, Property):
                found.setdefault(lower, _property(member))
            elif with_methods and not member.overloads[0][0].endswith("}"):
                found.setdefault(lower, _method(member))
        for lower, extended in owner.extended.items():
            if not isinstance(extended, ScriptMethod):
                found.setdefault(lower, Match(member_text(extended.name), extended.name, "Property", extended.name))
            elif with_methods:
                found.setdefault(lower, Match(f"{extended.name}(", extended.name, "Method", extended.name))
    return list(found.values())


def _property(member: Property) -> Match:
    accessors = "{ get; set; }" if member.set_ is not None else "{ get; }"
    return Match(member_text(member.name), member.name, "Property", f"{member.signature} {accessors}")


def _method(member: MethodGroup) -> Match:
    return Match(f"{member.name}(", member.name, "Method", "\n".join(signature for signature, _ in member.overloads))


def static_members(info: TypeInfo, fits: Fits) -> list[Match]:
    """The static members of a type: properties and fields, then methods with `new` among them, by name."""
    names: dict[str, Match] = {}
    for view in static_properties(info):
        names.setdefault(
            view.name.lower(), Match(member_text(view.name), view.name, "Property", f"{view.type_text} {view.name}")
        )
    first = sorted((m for m in names.values() if fits(m.list_text)), key=lambda m: collation_key(m.list_text))
    calls: dict[str, Match] = {}
    each: TypeInfo | None = info
    while each is not None:
        for method in static_methods(each):
            if method.name != "new" or each is info:
                calls.setdefault(
                    method.name.lower(), Match(f"{method.name}(", method.name, "Method", "\n".join(method.definitions))
                )
        each = each.base
    return first + sorted((m for m in calls.values() if fits(m.list_text)), key=lambda m: collation_key(m.list_text))
