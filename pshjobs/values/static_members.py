"""Static members and constructors: `[math]::PI`, `[math]::Max(1, 2)`, `[datetime]::new(2024, 1, 1)`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pshjobs.errors import NetException

from .arrays import PLAIN_CLASSES, TypedArray
from .enums import EnumValue
from .overloads import invoke_function, method_not_found, no_overload
from .python_errors import PYTHON_ERRORS
from .type_info import MethodGroup, Property, TypeInfo
from .views import MethodView
from .writing import property_not_found, write_property


def get_static(info: TypeInfo, name: str) -> object:
    """A static property, field or enumeration value, or the method as an object; None when there is none."""
    found = find_static_value(info, name)
    return None if found is None else found[0]


def find_static_value(info: TypeInfo, name: str) -> tuple[object] | None:
    """The same in a tuple of one, None when there is no such member (strict mode asks)."""
    lower = name.lower()
    if info.values is not None:
        for member, number in info.values.items():
            if member.lower() == lower:
                return (EnumValue(info, number),)
    found = info.find_static(lower)
    if isinstance(found, Property):
        try:
            return (found.get(),)
        except (NetException, *PYTHON_ERRORS):
            return (None,)
    if found is not None:
        return (MethodView(info, found),)
    if lower == "new" and info.constructors.overloads:
        return (MethodView(info, info.constructors),)
    return None


def set_static(info: TypeInfo, name: str, new: object) -> None:
    """Assign to a static property. Raises when it is missing or read-only."""
    found = info.find_static(name.lower())
    if not isinstance(found, Property):
        raise property_not_found(name, "PropertyAssignmentException")
    write_property(found, None, new)


def invoke_static(info: TypeInfo, name: str, args: Sequence[Any]) -> object:
    """Call a static method; `new` is the constructor."""
    lower = name.lower()
    found = info.find_static(lower)
    if isinstance(found, MethodGroup):
        return invoke_function(found, args)
    if lower == "new":
        return construct(info, args)
    if info.kind == "enum" or info.base is None:
        from .type_table import require_type

        inherited = require_type("System.Enum" if info.kind == "enum" else "System.Object").find_static(lower)
        if isinstance(inherited, MethodGroup):
            return invoke_function(inherited, args)
    raise method_not_found(info.qualified_name, name)


def construct(info: TypeInfo, args: Sequence[Any]) -> object:
    """A new value of the type. Raises when no constructor fits."""
    if info.element is not None:
        return _new_array(info, args)
    if not args and not any(text.endswith("()") for text, _ in info.constructors.overloads):
        default = default_value(info)
        if default is not None:
            return default
    if not info.constructors.overloads:
        raise no_overload("new", len(args))
    return invoke_function(info.constructors, args)


def default_value(info: TypeInfo) -> object:
    """What `default` is for a struct or enumeration; None for a class."""
    if info.kind == "enum":
        return EnumValue(info, 0)
    if info.kind == "struct" and info.python is not None:
        return info.python()
    return None


def _new_array(info: TypeInfo, args: Sequence[Any]) -> object:
    """`[int[]]::new(3)`: elements are the default of their type."""
    from pshjobs.errors import OverflowException

    from .arrays import MultiArray
    from .overloads import invocation_error

    element = info.element
    if element is None or len(args) != info.rank or not all(isinstance(arg, int) for arg in args):
        raise no_overload("new", len(args))
    if any(arg < 0 for arg in args):
        raise invocation_error(".ctor", len(args), OverflowException("Arithmetic operation resulted in an overflow."))
    count = 1
    for arg in args:
        count *= arg
    first = default_value(element)
    shared = first is None or type(first) in PLAIN_CLASSES.values()  # one value for all: it cannot change
    items: list[object] = [first] * count if shared else [default_value(element) for _ in range(count)]
    if info.rank > 1:
        return MultiArray(element, tuple(int(arg) for arg in args), items)
    return items if element.full_name == "System.Object" else TypedArray(element, items)
