"""`.ForEach(...)` and `.Where(...)`, which every value has."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from typing import Any, Final

from pshjobs.errors import ArgumentOutOfRangeException, MethodException, PSInvalidCastException

from .enumeration import iterate
from .null import NOTHING
from .overloads import no_overload
from .type_info import MethodGroup, TypeInfo
from .type_table import require_type
from .views import MethodView, ScriptMethodView

WHERE: Final = ".Where({ expression } [, mode [, numberToReturn]])"
FOR_EACH: Final = ".ForEach(expression [, arguments...])"


def collection_of(items: list[object], element: str = "System.Management.Automation.PSObject") -> object:
    """A `Collection[PSObject]`, which both methods give."""
    from .generics import make_generic

    info = make_generic(require_type("System.Collections.ObjectModel.Collection`1"), (require_type(element),))
    made: Any = info.python
    return made(items)


def elements(value: object) -> list[object]:
    """What the methods go over: the items, or the value itself."""
    items = iterate(value)
    return [value] if items is None else list(items)


def is_script(value: object) -> bool:
    """True for a script block."""
    return callable(getattr(value, "call", None)) and not isinstance(value, (MethodView, ScriptMethodView))


def where(value: object, args: Sequence[Any]) -> object:
    """`.Where(block [, mode [, number]])`."""
    if not 1 <= len(args) <= 3:
        raise no_overload(WHERE, len(args))
    script, mode, number = args[0], _mode(args), _number(args)
    if not is_script(script):
        from .convert_errors import cannot_convert

        raise cannot_convert(script, require_type("System.Management.Automation.ScriptBlock"))
    select = _SELECTIONS[mode]
    return select(elements(value), lambda item: _is_true(script, item), number)


def _mode(args: Sequence[Any]) -> str:
    if len(args) < 2:
        return "Default"
    from .convert import convert

    return str(convert(args[1], require_type("System.Management.Automation.WhereOperatorSelectionMode")))


def _number(args: Sequence[Any]) -> int:
    if len(args) < 3:
        return 0
    from .convert import convert

    number: Any = convert(args[2], require_type("System.Int32"))
    if number <= 0:
        raise ArgumentOutOfRangeException(
            "The 'numberToReturn' value provided to the third argument of the Where() operator must be greater than zero. "
            "Please correct the argument's value and try running your script again. (Parameter 'numberToReturn')\n"
            f"Actual value was {number}.",
            id="System.ArgumentOutOfRangeException",
            category="OperationStopped",
        )
    return int(number)


def _is_true(script: Any, item: object) -> bool:
    from .convert import to_bool

    found: list[object] = []
    run_for(script, item, [], found)
    return bool(to_bool(found[0] if len(found) == 1 else found))


Test = Callable[[object], bool]


def _default(items: list[object], test: Test, number: int) -> object:
    found: list[object] = []
    for item in items:
        if test(item):
            found.append(item)
            if len(found) == number:
                break
    return collection_of(found)


def _first(items: list[object], test: Test, number: int) -> object:
    return _default(items, test, number or 1)


def _last(items: list[object], test: Test, number: int) -> object:
    found = deque((item for item in items if test(item)), maxlen=number or 1)
    return collection_of(list(found))


def _skip_until(items: list[object], test: Test, number: int) -> object:
    for at, item in enumerate(items):
        if test(item):
            rest = items[at:]
            return collection_of(rest[:number] if number else rest)
    return collection_of([])


def _until(items: list[object], test: Test, number: int) -> object:
    found: list[object] = []
    for item in items:
        if test(item) or (number and len(found) == number):
            break
        found.append(item)
    return collection_of(found)


def _split(items: list[object], test: Test, number: int) -> object:
    yes: list[object] = []
    no: list[object] = []
    for item in items:
        matches = (not number or len(yes) < number) and test(item)
        (yes if matches else no).append(item)
    return collection_of([collection_of(yes), collection_of(no)])


_SELECTIONS: Final[dict[str, Callable[[list[object], Test, int], object]]] = {
    "Default": _default,
    "First": _first,
    "Last": _last,
    "SkipUntil": _skip_until,
    "Until": _until,
    "Split": _split,
}


def for_each(value: object, args: Sequence[Any]) -> object:
    """`.ForEach(block)`, `.ForEach('Property'[, value])`, `.ForEach('Method', ...)`, `.ForEach([type])`."""
    if not args:
        raise no_overload(FOR_EACH, 0)
    first, rest = args[0], list(args[1:])
    if isinstance(first, TypeInfo):
        return _convert_each(value, first)
    if is_script(first):
        found: list[object] = []
        for item in elements(value):
            run_for(first, item, rest, found)
        return collection_of(found)
    return _member_of_each(value, first, rest)


def run_for(script: Any, item: object, arguments: list[object], found: list[object]) -> None:
    """Run the block for one item, its output added to `found`: in the caller's scope where the block can do that."""
    apply = getattr(script, "apply", None)
    if apply is not None:
        apply(item, arguments, found.append)
    else:
        _collect(found, script.call(list(arguments), underscore=item))


def _collect(found: list[object], result: object) -> None:
    if result is NOTHING:
        return
    items = iterate(result)
    if items is None:
        found.append(result)
    else:
        found.extend(items)


def _convert_each(value: object, info: TypeInfo) -> object:
    from .convert import convert
    from .text import to_net_string

    found: list[object] = []
    for item in elements(value):
        try:
            found.append(convert(item, info))
        except PSInvalidCastException as error:
            message = (
                f'Cannot convert argument "item", with value: "{to_net_string(item)}", for "Add" to type '
                f'"{info.full_name}": "{error.message}"'
            )
            raise MethodException(message, id="MethodArgumentConversionInvalidCastArgument", inner=error) from error
    return (
        collection_of(found, info.full_name) if info.element is None and info.generic is None else collection_of(found)
    )


def _member_of_each(value: object, name: object, rest: list[object]) -> object:
    from .members import find_method, get_member, invoke_member, set_member
    from .text import to_text
    from .type_table import type_of

    text = to_text(name)
    found: list[object] = []
    for item in elements(value):
        group = find_method(type_of(item), text.lower())
        if isinstance(group, MethodGroup) or isinstance(get_member(item, text), ScriptMethodView):
            _collect(found, invoke_member(item, text, rest))
        elif rest:
            set_member(item, text, rest[0])
        else:
            _collect(found, get_member(item, text))
    return collection_of(found)


INTRINSIC_METHODS: Final[dict[str, Callable[[object, Sequence[Any]], object]]] = {"where": where, "foreach": for_each}
