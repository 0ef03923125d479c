"""Writing values, and making the ones that literals stand for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from pshjobs.errors import InvalidOperationException, RuntimeException
from pshjobs.runtime.code import CallSite
from pshjobs.runtime.frame import Frame
from pshjobs.runtime.loop_enumerator import LoopEnumerator
from pshjobs.runtime.redirection import redirect
from pshjobs.runtime.scope import Scope
from pshjobs.values.enumeration import iterate
from pshjobs.values.hashtable import Hashtable, OrderedDictionary
from pshjobs.values.null import NOTHING
from pshjobs.values.numbers import Int64
from pshjobs.values.objects import MemberBag, PSCustomObject
from pshjobs.values.ranges import range_values
from pshjobs.values.text import to_text

SCALARS = frozenset({str, int, float, bool, PSCustomObject, Hashtable, Int64})
"""Python types of single values: written as they are, without a look for items inside."""


def put_out(out: Callable[[Any], Any], value: Any) -> None:
    """Write a value, enumerated when it is a collection."""
    if value is NOTHING:
        return
    items = iterate(value)
    if items is None:
        out(value)
    else:
        for item in items:
            out(item)


def element(value: Any) -> Any:
    """A value as an element of an array or argument: nothing becomes null."""
    return None if value is NOTHING else value


def text(scope: Scope, value: Any) -> str:
    """A value inside a string; arrays are joined with `$OFS`."""
    if type(value) is list:
        separator = scope.lookup("ofs")
        return to_text(value, " " if separator is None or separator is NOTHING else to_text(separator))
    return to_text(value)


def make_hashtable(pairs: Iterable[tuple[Any, Any]]) -> Hashtable:
    """`@{ ... }`."""
    return _fill(Hashtable(), pairs)


def make_ordered(pairs: Iterable[tuple[Any, Any]]) -> Hashtable:
    """`[ordered]@{ ... }`."""
    return _fill(OrderedDictionary(), pairs)


def _fill(made: Hashtable, pairs: Iterable[tuple[Any, Any]]) -> Hashtable:
    for key, value in pairs:
        if key is None or key is NOTHING:
            raise RuntimeException(
                "A null key is not allowed in a hash literal.", id="InvalidNullKey", category="InvalidOperation"
            )
        if key in made:
            raise RuntimeException(
                f"Duplicate keys '{to_text(key)}' are not allowed in hash literals.",
                id="DuplicateKeyInHashLiteral",
                category="InvalidOperation",
            )
        made[key] = None if value is NOTHING else value
    return made


def make_object(pairs: Iterable[tuple[Any, Any]]) -> PSCustomObject:
    """`[pscustomobject]@{ ... }`; the key PSTypeName names the object's type."""
    bag = MemberBag()
    made = PSCustomObject(bag)
    for key, value in pairs:
        name = key if type(key) is str else to_text(key)
        if name == "PSTypeName" or name.lower() == "pstypename":
            made.type_names = [to_text(value), "System.Management.Automation.PSCustomObject", "System.Object"]
        elif name in bag or bag.name_of(name) is None:
            bag[name] = None if value is NOTHING else value
        else:
            bag.put(name, value)
    return made


def enumerate_all(value: Any, from_command: bool = False) -> Iterable[Any]:
    """What `foreach` runs over: all items, or the one value; nothing for null, unless a command wrote it."""
    if value is NOTHING or (value is None and not from_command):
        return ()
    items = iterate(value)
    if items is None:
        return (value,)
    return list(items) if type(value) is list else _watched(items)


def _watched(items: Iterator[Any]) -> Iterator[Any]:
    try:
        yield from items
    except RuntimeError as error:  # Python notices a change of the container while it is enumerated
        raise InvalidOperationException(
            "Collection was modified; enumeration operation may not execute.", category="OperationStopped"
        ) from error


def count_range(left: Any, right: Any) -> Iterable[Any]:
    """`left..right` for a loop: counted where both are integers."""
    if type(left) is int and type(right) is int:
        return range(left, right + 1) if left <= right else range(left, right - 1, -1)
    return range_values(left, right)


def enter_foreach(scope: Scope, items: Iterable[Any], name: str = "foreach") -> LoopEnumerator:
    """Give a loop an enumerator that its body can see; the outer loop's is kept in it."""
    made = LoopEnumerator(list(items), scope.get(name))
    dict.__setitem__(scope, name, made)
    return made


def leave_foreach(scope: Scope, enumerator: LoopEnumerator, name: str = "foreach") -> None:
    """Give the variable back to the loop around."""
    if enumerator.outer is None:
        scope.pop(name, None)
    else:
        dict.__setitem__(scope, name, enumerator.outer)


def run_redirected(frame: Frame, site: CallSite, value: Any, values: list[Any], out: Callable[[Any], Any]) -> None:
    """An expression with redirections: only its output can go elsewhere."""
    finish: list[Callable[[], None]] = []
    try:
        _, sink, _ = redirect(frame, site, values, finish, out)
        put_out(sink or out, value)
    finally:
        for done in finish:
            done()
