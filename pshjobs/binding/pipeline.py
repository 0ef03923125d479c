"""Pipeline objects: which parameters each object gives a value.

The order is PowerShell's: the object itself where its type is right, its properties where theirs are, then both again with
conversion. Sets and mandatory parameters are decided anew for each object.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pshjobs.errors import (
    NetException,
    ParameterBindingArgumentTransformationException,
    ParameterBindingException,
    ParameterBindingValidationException,
    PSInvalidCastException,
)
from pshjobs.values.null import NOTHING

from .arguments import Argument
from .binding_errors import (
    COMMAND_NAME,
    input_lacks_mandatory,
    input_not_bound,
    script_block_failed,
    script_block_without_output,
)
from .binding_state import Binding, Delayed, Item
from .defaults import bind_defaults
from .layout import Entry, Place
from .mandatory import missing_now
from .sets import validate_sets, verify_chosen

if TYPE_CHECKING:
    from pshjobs.values.objects import Script

BindOne = Callable[[object], dict[str, object]]
MISSING = object()


class InputBinder:
    """Binds one pipeline's objects. `set_name` is the parameter set of the last object; `bound` the names it gave."""

    __slots__ = ("base", "bind", "set_name", "ways")

    def __init__(self, base: Binding) -> None:
        self.base = base
        self.set_name = base.set_name
        self.ways: dict[type, BindOne | None] = {}  # for objects of one class, where it tells how they bind
        self.bind: BindOne = _quick(base) or self._bind_one

    def _bind_one(self, item: object) -> dict[str, object]:
        kind = type(item)
        if kind in _PLAIN and kind not in self.ways:
            self.ways[kind] = _quick(self.base, item)
        way = self.ways.get(kind)
        if way is not None:
            return way(item)
        run = _Run(self.base.fork(), item)
        try:
            values = run.bind()
        except ParameterBindingException as error:
            error.argument_index = COMMAND_NAME
            raise
        self.set_name = run.binding.set_name
        return values


_OBJECTS = frozenset(("System.Object", "System.Management.Automation.PSObject"))
"""Types that every object has."""

_PLAIN = frozenset((str, int, float, bool))
"""Classes whose objects all have the same properties."""


def _quick(base: Binding, example: object = None) -> BindOne | None:
    """The usual case: the set is known, and one parameter takes the object as it is.

    For objects like `example` parameters that are bound by property do not count when it has no such property.
    """
    takers = [entry for entry in base.unbound.values() if entry.is_pipeline and entry.is_in(base.sets)]
    if example is not None:
        if any(property_of(example, entry) is not MISSING for entry in takers if _by_name(entry, base)):
            return None
        takers = [entry for entry in takers if any(place.by_value for place in entry.places_in(base.sets))]
    others_missing = [entry for entry in missing_now(base) if entry not in takers]
    decided = base.layout.set_count <= 1 or base.sets.bit_count() == 1
    if len(takers) != 1 or others_missing or base.delayed or base.prioritized or not decided:
        return None
    entry = takers[0]
    takes_all = entry.takes_any or (
        entry.info is not None and entry.info.full_name in _OBJECTS
    )  # before properties are asked
    places = entry.places_in(base.sets)
    by_value = all(place.by_value and (takes_all or example is not None or not place.by_name) for place in places)
    if not by_value or base.services.default_values:
        return None
    name = entry.name
    if entry.takes_any:
        return lambda item: {name: item}
    return _converting(entry, base)


def _by_name(entry: Entry, base: Binding) -> bool:
    return any(place.by_name for place in entry.places_in(base.sets))


def _converting(entry: Entry, base: Binding) -> BindOne:
    name, accept, services = entry.name, entry.accept, base.services
    assert accept is not None  # it does not take any object

    def bind(item: object) -> dict[str, object]:
        try:
            return {name: accept(item, None, services)}
        except ParameterBindingException as error:
            raise _reported(error, item) from None

    return bind


def _reported(error: ParameterBindingException, item: object) -> ParameterBindingException:
    """A conversion that is impossible means that the object is not for this parameter; other errors stand."""
    if _is_misfit(error):
        return input_not_bound(item)
    error.argument_index = COMMAND_NAME
    return error


def _is_misfit(error: ParameterBindingException) -> bool:
    if isinstance(error, ParameterBindingArgumentTransformationException):
        inner: NetException | None = error.inner
        while inner is not None:
            if isinstance(inner, PSInvalidCastException):
                return True
            inner = inner.inner
        return False
    return not isinstance(error, ParameterBindingValidationException)


class _Run:
    """One object's binding."""

    def __init__(self, binding: Binding, item: object) -> None:
        self.binding = binding
        self.item = item

    def bind(self) -> dict[str, object]:
        binding = self.binding
        delayed = [self._bind_delayed(each) for each in binding.delayed]
        found = self._bind_unbound()
        validate_sets(binding, before_input=False, choose_default=True)
        if not binding.default_names:
            bind_defaults(binding)
        verify_chosen(binding)
        if not found and not delayed:
            raise input_not_bound(self.item)
        missing = missing_now(binding)
        if missing:
            raise input_lacks_mandatory(self.item, [entry.name for entry in missing])
        return binding.values

    def _bind_unbound(self) -> bool:
        """Try the four ways; a preferred set is tried before the others."""
        binding = self.binding
        if not binding.prioritized:
            return self._four_ways(binding.sets, decide=True)
        found = self._four_ways(binding.prioritized, decide=False)
        if binding.sets == binding.prioritized:
            return found
        return self._four_ways(binding.sets & ~binding.prioritized, decide=True) or found

    def _four_ways(self, sets: int, *, decide: bool) -> bool:
        found = False
        for convert in (False, True):
            for take in (self._take_object, self._take_property):
                if self._bind_in_sets(take, sets, convert=convert):
                    found = True
                    if decide:
                        validate_sets(self.binding, before_input=True, choose_default=True)
                        sets = self.binding.sets
        return found

    def _bind_in_sets(self, take: Callable[[Entry, Place], object], sets: int, *, convert: bool) -> bool:
        default = self.binding.layout.default_flag
        if default and sets & default:
            if self._bind_in(take, default, convert=convert):
                return True
            sets &= ~default
        return self._bind_in(take, sets, convert=convert)

    def _bind_in(self, take: Callable[[Entry, Place], object], sets: int, *, convert: bool) -> bool:
        found = False
        for entry in reversed(list(self.binding.unbound.values())):
            if not entry.is_pipeline or not entry.is_in(sets):
                continue
            for place in entry.places_in(sets):
                value = take(entry, place)
                if value is not MISSING and self._try(entry, value, place, convert=convert):
                    found = True
                    break
        return found

    def _take_object(self, entry: Entry, place: Place) -> object:
        return self.item if place.by_value else MISSING

    def _take_property(self, entry: Entry, place: Place) -> object:
        if not place.by_name or self.item is None:
            return MISSING
        return property_of(self.item, entry)

    def _try(self, entry: Entry, value: object, place: Place, *, convert: bool) -> bool:
        try:
            return self.binding.bind(entry, _item(entry, value), convert=convert)
        except ParameterBindingException as error:
            by_property = not place.by_value
            if isinstance(error, ParameterBindingArgumentTransformationException) and by_property:
                raise
            if not _is_misfit(error):
                raise
            return False

    def _bind_delayed(self, delayed: Delayed) -> bool:
        entry = delayed.entry
        script: Script = delayed.script  # type: ignore[assignment]
        try:
            output = script.call([self.item], underscore=self.item)
        except NetException as error:
            raise script_block_failed(entry.name, error) from None
        if output is NOTHING:
            raise script_block_without_output(entry.name)
        return self.binding.bind(entry, _item(entry, output))


def _item(entry: Entry, value: object) -> Item:
    return Item(entry.name, value, None, -1, -1, Argument(entry.name, value))


def property_of(item: object, entry: Entry) -> object:
    """The object's property with the parameter's name or one of its aliases; MISSING when it has none."""
    from pshjobs.values.hashtable import Hashtable
    from pshjobs.values.listing import find_property
    from pshjobs.values.objects import unwrap
    from pshjobs.values.type_info import Property
    from pshjobs.values.type_table import type_of

    for name in (entry.name, *entry.parameter.aliases):
        base = unwrap(item)
        if isinstance(base, Hashtable) or getattr(type(base), "net_dictionary", False):  # keys are no properties
            found = type_of(base).find_member(name.lower())
            if isinstance(found, Property):
                return found.get(base)
            continue
        view = find_property(item, name)
        if view is not None:
            return view.get()
    return MISSING
