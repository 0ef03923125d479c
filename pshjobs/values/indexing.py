"""`$a[0]`, `$h['key']`, slices, and assigning through them.

Classes of `types/` take part in one of two ways: `net_list = True` with `items` (they index like arrays), or methods
`get_item(index)` and `set_item(index, value)`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from pshjobs.errors import ArgumentOutOfRangeException, IndexOutOfRangeException, NetException, RuntimeException

from .arrays import MultiArray, TypedArray
from .enumeration import iterate
from .hashtable import Hashtable, OrderedDictionary
from .null import NOTHING, AutomationNull
from .numbers import Char
from .objects import PSObject
from .python_errors import PYTHON_ERRORS, index_out_of_range
from .type_table import require_type

E = TypeVar("E", bound=NetException)


def get_index(target: Any, index: Any) -> object:
    """The element; null when there is none. Raises for a null target or index."""
    kind = type(target)
    if type(index) is int and (kind is list or kind is TypedArray):
        try:
            return target[index]
        except IndexError:
            return None
    if kind is Hashtable and type(index) is str:
        return target.values_by_fold.get(index if target.case_sensitive else index.lower())
    if isinstance(target, Hashtable):
        return _from_table(target, index)
    if kind is str:
        return _from_text(target, index)
    if kind is PSObject:
        return get_index(target.base, index)
    if target is None or kind is AutomationNull:
        raise null_array()
    if isinstance(index, PSObject):
        index = index.base
    if index is None or type(index) is AutomationNull:
        raise null_index()
    return _from_other(target, index)


def _from_other(target: Any, index: Any) -> object:
    kind = type(target)
    if isinstance(target, list):
        return _from_list(target, index)
    if getattr(kind, "net_list", False):
        return _from_list(target.items, index)
    if hasattr(kind, "get_item"):
        return _from_own(target, index)
    if kind is MultiArray:
        return _from_multi(target, index)
    return _from_scalar(target, index)


def to_position(index: object) -> int | None:
    """An index as an integer, rounded half to even; None for what is no number."""
    if type(index) is int:
        return index
    from .convert import convert

    try:
        found = convert(index, require_type("System.Int32"))
    except NetException:
        return None
    return found if isinstance(found, int) else None


def null_array() -> RuntimeException:
    """The error of indexing null."""
    return RuntimeException("Cannot index into a null array.", id="NullArray", category="InvalidOperation")


def null_index() -> RuntimeException:
    """The error of an index that is null."""
    message = "Index operation failed; the array index evaluated to null."
    return RuntimeException(message, id="NullArrayIndex", category="InvalidOperation")


def _from_list(items: list[object], index: object) -> object:
    many = iterate(index)
    if many is None:
        at = to_position(index)
        return items[at] if at is not None and -len(items) <= at < len(items) else None
    found = []
    for each in many:
        at = to_position(each)
        if at is not None and -len(items) <= at < len(items):
            found.append(items[at])
    return found


def _from_text(text: str, index: object) -> object:
    if index is None or type(index) is AutomationNull:
        raise null_index()
    many = iterate(index)
    if many is None:
        at = to_position(index)
        return Char(text[at]) if at is not None and -len(text) <= at < len(text) else None
    positions = [to_position(each) for each in many]
    return [Char(text[at]) for at in positions if at is not None and -len(text) <= at < len(text)]


def _from_table(table: Hashtable, index: Any) -> object:
    kind = type(index)
    if kind is str:
        return table.get(index)
    if index is None or kind is AutomationNull:
        raise null_index()
    if kind is PSObject:
        index = index.base
    if isinstance(index, list):
        return [_from_table(table, each) for each in index]
    if isinstance(table, OrderedDictionary) and kind is int:
        count = len(table)
        at = index + count if index < 0 else index
        return table.values()[at] if 0 <= at < count else None
    return table.get(index)


def _from_own(target: Any, index: object) -> object:
    if isinstance(index, list) and not getattr(type(target), "takes_lists", False):
        return [_from_own(target, each) for each in index]
    try:
        return target.get_item(index)
    except (NetException, *PYTHON_ERRORS):
        return None


def _from_multi(target: MultiArray, index: object) -> object:
    try:
        return target.items[target.offset(_positions(index, target))]
    except (IndexError, ValueError):
        return None


def _positions(index: object, target: MultiArray) -> tuple[int, ...]:
    many = list(iterate(index) or [index])
    if len(many) != len(target.lengths):
        message = (
            f"Cannot index into a {len(target.lengths)} dimensional array with index [{','.join(map(str, many))}]."
        )
        raise RuntimeException(message, id="NeedMultidimensionalIndex", category="InvalidOperation")
    return tuple(int(to_position(each) or 0) for each in many)


def _from_scalar(target: object, index: object) -> object:
    """A single object is its own element 0 and -1."""
    if isinstance(index, (str, list)):
        return None
    return target if to_position(index) in (0, -1) else None


# Assigning ---------------------------------------------------------------------------------------


def set_index(target: Any, index: Any, new: Any) -> None:
    """Give an element a new value. Raises when the target is null, has no such element, or cannot be indexed."""
    if new is NOTHING:
        new = None
    kind = type(target)
    if (kind is list or kind is TypedArray and type(new) is target.plain) and type(index) is int:
        try:
            target[index] = new
        except IndexError:
            raise outside_array() from None
        return
    if kind is Hashtable:
        if index is None or type(index) is AutomationNull:
            raise null_index()
        target[index] = new
        return
    _set_otherwise(target, index, new)


def step_index(target: Any, index: Any, step: Callable[[Any], object]) -> None:
    """`$target[$index]++`, `step` being `increment` or `decrement`."""
    if type(target) is Hashtable and type(index) is str:  # counting words is common: the key is folded once
        values = target.values_by_fold
        folded = index if target.case_sensitive else index.lower()
        if folded in values:
            values[folded] = step(values[folded])
            return
    set_index(target, index, step(get_index(target, index)))


def _set_otherwise(target: Any, index: Any, new: object) -> None:
    kind = type(target)
    if kind is PSObject:
        set_index(target.base, index, new)
        return
    if target is None or kind is AutomationNull:
        raise null_array()
    if isinstance(index, PSObject):
        index = index.base
    if index is None or type(index) is AutomationNull:
        raise null_index()
    if isinstance(target, OrderedDictionary):
        _set_ordered(target, index, new)
    elif isinstance(target, Hashtable):
        target[index] = new
    elif isinstance(target, list):
        _set_array(target, index, new)
    elif hasattr(kind, "set_item"):
        target.set_item(index, new)
    elif kind is MultiArray:
        _set_multi(target, index, new)
    else:
        raise cannot_index(target)


def _set_array(target: list[object], index: object, new: object) -> None:
    at = to_position(index)
    if at is None or not -len(target) <= at < len(target):
        raise outside_array()
    if isinstance(target, TypedArray):
        from .convert import convert

        new = convert(new, target.element)
    target[at] = new


def _set_multi(target: MultiArray, index: object, new: object) -> None:
    from .convert import convert

    try:
        at = target.offset(_positions(index, target))
    except IndexError:
        raise outside_array() from None
    target.items[at] = convert(new, target.element)


def _set_ordered(target: OrderedDictionary, index: object, new: object) -> None:
    """An integer is a position; any other key is set, and takes the case that it is written in now."""
    if type(index) is int:
        at = index
        if not 0 <= at < len(target):
            message = "Specified argument was out of the range of valid values. (Parameter 'index')"
            raise bare(ArgumentOutOfRangeException(message))
        target[target.key_at(at)] = new
        return
    folded = target.fold(index)
    target.keys_by_fold[folded] = index
    target.values_by_fold[folded] = new


def outside_array() -> IndexOutOfRangeException:
    """The error of an element that an array does not have."""
    return bare(IndexOutOfRangeException("Index was outside the bounds of the array."))


def outside_list() -> ArgumentOutOfRangeException:
    """The error of an element that a list does not have."""
    return bare(index_out_of_range())


def bare(error: E) -> E:
    """An exception that reaches the script without a wrapping: its id is the full class name."""
    error.error_id, error.category = error.net_name, "OperationStopped"
    return error


def cannot_index(target: object) -> RuntimeException:
    """The error of assigning an element of something without elements."""
    from .type_table import type_of

    message = f'Unable to index into an object of type "{type_of(target).qualified_name}".'
    return RuntimeException(message, id="CannotIndex", category="InvalidOperation")
