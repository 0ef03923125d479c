"""Tuple, ValueTuple, Nullable, Activator, Lazy, DBNull, Void, Linq.Enumerable."""

from __future__ import annotations

from typing import Any

from pshjobs.values.enumeration import iterate
from pshjobs.values.generics import make_generic
from pshjobs.values.null import NOTHING
from pshjobs.values.overloads import typed_array
from pshjobs.values.static_members import construct
from pshjobs.values.text import to_net_string
from pshjobs.values.type_info import NetType, Property, TypeInfo, constructor, method, static, static_prop
from pshjobs.values.type_table import require_type, type_of

from .comparers import equal
from .object import Object, ValueType


class TupleBase(NetType):
    """Some values in order."""

    __slots__ = ("items",)

    def __init__(self, *items: Any) -> None:
        self.items = items

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, TupleBase)
            and len(self.items) == len(other.items)
            and all(map(equal, self.items, other.items))
        )

    def __hash__(self) -> int:
        return hash(tuple(str(item) for item in self.items))

    def __str__(self) -> str:
        return "(" + ", ".join(to_net_string(item) for item in self.items) + ")"


def _declare(name: str, base: type[NetType], count: int, kind: str) -> TypeInfo:
    python = type(name.rpartition(".")[2], (TupleBase,), {"__slots__": ()})
    info = TypeInfo(f"{name}`{count}", python=python, base=base.net_type, kind=kind, interfaces=("System.IComparable",))
    info.parameters = tuple(f"T{at}" for at in range(1, count + 1))
    for at in range(count):
        info.members[f"item{at + 1}"] = Property(
            f"T{at + 1} Item{at + 1}", lambda self, at=at: self.items[at], None, False
        )
    shown = ", ".join(f"T{at} item{at}" for at in range(1, count + 1))
    info.constructors.overloads.append(
        (f"{name}[{','.join(info.parameters)}] new({shown})", lambda made, *items: made(*items))
    )
    return info


TUPLE_1 = _declare("System.Tuple", Object, 1, "class")
TUPLE_2 = _declare("System.Tuple", Object, 2, "class")
TUPLE_3 = _declare("System.Tuple", Object, 3, "class")
TUPLE_4 = _declare("System.Tuple", Object, 4, "class")
TUPLE_5 = _declare("System.Tuple", Object, 5, "class")
VALUE_TUPLE_1 = _declare("System.ValueTuple", ValueType, 1, "struct")
VALUE_TUPLE_2 = _declare("System.ValueTuple", ValueType, 2, "struct")
VALUE_TUPLE_3 = _declare("System.ValueTuple", ValueType, 3, "struct")
VALUE_TUPLE_4 = _declare("System.ValueTuple", ValueType, 4, "struct")
DECLARED = [
    *(f"System.Tuple`{count}" for count in range(1, 6)), *(f"System.ValueTuple`{count}" for count in range(1, 5)),
]  # fmt: skip


def _create(definitions: tuple[TypeInfo, ...], items: tuple[Any, ...]) -> Any:
    kinds = tuple(require_type("System.Object") if item is None else type_of(item) for item in items)
    made: Any = make_generic(definitions[len(items) - 1], kinds).python
    return made(*items)


def _signatures(name: str, count: int) -> tuple[str, ...]:
    return tuple(
        f"{name} Create({', '.join(f'System.Object item{at}' for at in range(1, each + 1))})"
        for each in range(1, count + 1)
    )


class Tuple(NetType, name="System.Tuple", base=Object):
    @static(*_signatures("System.Object", 5))
    def create(*items: Any) -> Any:
        return _create((TUPLE_1, TUPLE_2, TUPLE_3, TUPLE_4, TUPLE_5), items)


class ValueTuple(NetType, name="System.ValueTuple", base=ValueType, kind="struct"):
    @static(*_signatures("System.Object", 4))
    def create(*items: Any) -> Any:
        return _create((VALUE_TUPLE_1, VALUE_TUPLE_2, VALUE_TUPLE_3, VALUE_TUPLE_4), items)


NULLABLE = TypeInfo("System.Nullable`1", base=ValueType.net_type, kind="struct")
NULLABLE.parameters = ("T",)
VOID = TypeInfo("System.Void", base=ValueType.net_type, kind="struct", accelerators=("void",))


class Nullable(NetType, name="System.Nullable", base=Object):
    @static("type GetUnderlyingType(type nullableType)")
    def get_underlying_type(info: TypeInfo) -> TypeInfo | None:
        return info.arguments[0] if info.generic is NULLABLE else None


class Activator(NetType, name="System.Activator", base=Object):
    @static(
        "System.Object CreateInstance(type type)",
        "System.Object CreateInstance(type type, Params System.Object[] args)",
    )
    def create_instance(info: TypeInfo, args: Any = ()) -> Any:
        return construct(info, list(args or ()))


class DBNullType:
    """The class of the only DBNull."""

    __slots__ = ()
    net_name = "System.DBNull"

    def __str__(self) -> str:
        return ""


DB_NULL = DBNullType()


class DBNull(NetType, name="System.DBNull", base=Object, python=DBNullType):
    @static_prop("System.DBNull Value")
    def value() -> DBNullType:
        return DB_NULL

    @method("string ToString()")
    def to_string(self: Any) -> str:
        return ""


class Lazy(NetType, name="System.Lazy`1", base=Object, parameters=("T",)):
    __slots__ = ("factory", "made")

    @constructor("System.Lazy[T] new(System.Func[T] valueFactory)")
    def new(kind: Any, factory: Any) -> Any:
        lazy = kind()
        lazy.factory, lazy.made = factory, NOTHING
        return lazy


def _lazy_value(lazy: Any) -> Any:
    if lazy.made is NOTHING:
        lazy.made = lazy.factory()
    return lazy.made


Lazy.net_type.members["value"] = Property("T Value", _lazy_value, None, False)
Lazy.net_type.members["isvaluecreated"] = Property(
    "bool IsValueCreated", lambda lazy: lazy.made is not NOTHING, None, False
)
SOURCE = "System.Collections.IEnumerable source"


def _items(source: Any) -> list[Any]:
    return list(iterate(source) or [])


def _like(source: Any, items: list[Any]) -> Any:
    info = type_of(source)
    element = info.element or (info.arguments[0] if len(info.arguments) == 1 else None)
    return items if element is None or element.full_name == "System.Object" else typed_array(element.full_name, items)


class Enumerable(NetType, name="System.Linq.Enumerable", base=Object, assembly="System.Linq"):
    @static(f"System.Object Where({SOURCE}, System.Func[System.Object,bool] predicate)")
    def where(source: Any, test: Any) -> Any:
        return _like(source, [item for item in _items(source) if test(item)])

    @static(f"System.Object Select({SOURCE}, System.Func[System.Object,System.Object] selector)")
    def select(source: Any, selector: Any) -> Any:
        return [selector(item) for item in _items(source)]

    @static(f"bool Any({SOURCE})", f"bool Any({SOURCE}, System.Func[System.Object,bool] predicate)")
    def any(source: Any, test: Any = None) -> bool:
        items = _items(source)
        return bool(items) if test is None else any(test(item) for item in items)

    @static(f"bool All({SOURCE}, System.Func[System.Object,bool] predicate)")
    def all(source: Any, test: Any) -> bool:
        return all(test(item) for item in _items(source))

    @static(f"int Count({SOURCE})", f"int Count({SOURCE}, System.Func[System.Object,bool] predicate)")
    def count(source: Any, test: Any = None) -> int:
        return len([item for item in _items(source) if test is None or test(item)])

    @static(
        f"System.Object First({SOURCE})", f"System.Object First({SOURCE}, System.Func[System.Object,bool] predicate)"
    )
    def first(source: Any, test: Any = None) -> Any:
        from pshjobs.errors import InvalidOperationException

        for item in _items(source):
            if test is None or test(item):
                return item
        raise InvalidOperationException("Sequence contains no elements")

    @static(f"System.Object Last({SOURCE})")
    def last(source: Any) -> Any:
        return _items(source)[-1]

    @static(f"System.Object Sum({SOURCE})")
    def sum(source: Any) -> Any:
        from pshjobs.values.arithmetic import add

        total: Any = 0
        for item in _items(source):
            total = add(total, item)
        return total

    @static(f"System.Object Max({SOURCE})")
    def max(source: Any) -> Any:
        return max(_items(source))

    @static(f"System.Object Min({SOURCE})")
    def min(source: Any) -> Any:
        return min(_items(source))

    @static(f"double Average({SOURCE})")
    def average(source: Any) -> float:
        items = _items(source)
        return float(sum(items)) / len(items)

    @static(f"System.Object Distinct({SOURCE})")
    def distinct(source: Any) -> Any:
        from pshjobs.values.hashtable import exact_key

        return _like(source, list({exact_key(item): item for item in reversed(_items(source))}.values())[::-1])

    @static(f"System.Object Reverse({SOURCE})")
    def reverse(source: Any) -> Any:
        return _like(source, _items(source)[::-1])

    @static(f"System.Object Skip({SOURCE}, int count)")
    def skip(source: Any, count: int) -> Any:
        return _like(source, _items(source)[count:])

    @static(f"System.Object Take({SOURCE}, int count)")
    def take(source: Any, count: int) -> Any:
        return _like(source, _items(source)[:count])

    @static(f"bool Contains({SOURCE}, System.Object value)")
    def contains(source: Any, value: Any) -> bool:
        return any(equal(item, value) for item in _items(source))

    @static("bool SequenceEqual(System.Collections.IEnumerable first, System.Collections.IEnumerable second)")
    def sequence_equal(first: Any, second: Any) -> bool:
        left, right = _items(first), _items(second)
        return len(left) == len(right) and all(map(equal, left, right))

    @static("System.Object Concat(System.Collections.IEnumerable first, System.Collections.IEnumerable second)")
    def concat(first: Any, second: Any) -> Any:
        return _like(first, _items(first) + _items(second))

    @static("System.Object Union(System.Collections.IEnumerable first, System.Collections.IEnumerable second)")
    def union(first: Any, second: Any) -> Any:
        from pshjobs.values.hashtable import exact_key

        found: dict[object, Any] = {}
        for item in _items(first) + _items(second):
            found.setdefault(exact_key(item), item)
        return _like(first, list(found.values()))

    @static("System.Object Intersect(System.Collections.IEnumerable first, System.Collections.IEnumerable second)")
    def intersect(first: Any, second: Any) -> Any:
        right = _items(second)
        return _like(first, [item for item in _items(first) if any(equal(item, other) for other in right)])

    @static("System.Object Except(System.Collections.IEnumerable first, System.Collections.IEnumerable second)")
    def except_(first: Any, second: Any) -> Any:
        right = _items(second)
        return _like(first, [item for item in _items(first) if not any(equal(item, other) for other in right)])

    @static("int[] Range(int start, int count)")
    def range(start: int, count: int) -> Any:
        return typed_array("System.Int32", list(range(start, start + count)))

    @static("System.Object Repeat(System.Object element, int count)")
    def repeat(element: Any, count: int) -> Any:
        return [element] * count

    @static(f"System.Object[] ToArray({SOURCE})")
    def to_array(source: Any) -> Any:
        return _like(source, _items(source))

    @static(f"System.Object ToList({SOURCE})")
    def to_list(source: Any) -> Any:
        info = type_of(source)
        element = info.element or (info.arguments[0] if len(info.arguments) == 1 else require_type("System.Object"))
        made: Any = make_generic(require_type("System.Collections.Generic.List`1"), (element,)).python
        return made(_items(source))
