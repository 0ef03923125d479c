"""A binding in progress: which parameters have their value, and which parameter sets are still possible."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pshjobs.errors import ParameterBindingException

from .arguments import Argument
from .binding_errors import at_argument, script_block_without_input
from .conversion import fits
from .layout import FULL, Entry, Layout
from .names import find_parameter
from .services import Services


class Item(NamedTuple):
    """An argument after words have been joined to their values. `at` is the word's or value's place in the call.

    `value_at` is where the value stands; `is_word` marks a dash-word taken as a value, and what is left of an unknown name.
    """

    name: str | None
    value: object
    text: str | None
    at: int
    value_at: int
    argument: Argument
    entry: Entry | None = None
    is_fixed: bool = False


class Delayed(NamedTuple):
    """A script block that runs for each pipeline object to give the parameter's value."""

    entry: Entry
    script: object


class Step(NamedTuple):
    """One parameter of a plan: `at` is the argument that gives the value, -1 when `value` itself does."""

    entry: Entry
    at: int
    value: object


class NeedsValues(Exception):
    """A trial without values cannot tell how the call binds."""


class Binding:
    """The state. In a `trial` nothing is bound: the steps are noted instead, and of values only the types are looked at."""

    __slots__ = (
        "bound",
        "default_names",
        "delayed",
        "layout",
        "prioritized",
        "remaining",
        "services",
        "set_name",
        "sets",
        "steps",
        "trial",
        "unbound",
        "uses_types",
        "values",
        "warned",
    )

    def __init__(self, layout: Layout, services: Services, *, trial: bool = False) -> None:
        self.layout = layout
        self.services = services
        self.trial = trial
        self.sets = FULL
        self.set_name = layout.signature.default_set or "__AllParameterSets"
        self.unbound: dict[str, Entry] = {entry.name: entry for entry in layout.entries}
        self.bound: dict[str, Entry] = {}
        self.values: dict[str, object] = {}
        self.delayed: list[Delayed] = []
        self.remaining: tuple[Entry, list[int]] | None = None  # in a trial: what takes the rest, and which arguments
        self.uses_types = False  # in a trial: the types of positional values decided
        self.steps: list[Step] = []
        self.default_names: list[str] = []
        self.warned: set[str] = set()
        self.prioritized = 0

    def fork(self) -> Binding:
        """A copy that one pipeline object is bound in."""
        twin = Binding.__new__(Binding)
        twin.layout, twin.services, twin.trial = self.layout, self.services, False
        twin.sets, twin.set_name, twin.prioritized = self.sets, self.set_name, self.prioritized
        twin.unbound, twin.bound = dict(self.unbound), dict(self.bound)
        twin.values, twin.steps, twin.remaining, twin.uses_types = {}, [], None, False
        twin.delayed, twin.default_names, twin.warned = self.delayed, list(self.default_names), self.warned
        return twin

    def find(self, name: str, index: int) -> Entry | None:
        """The parameter a word means; an ambiguous one is an error at that word."""
        try:
            return find_parameter(self.layout, name)
        except ParameterBindingException as error:
            error.at_word = True
            raise at_argument(error, index) from None

    def bind(self, entry: Entry, item: Item, *, convert: bool = True, sets: int | None = None) -> bool:
        """Give the parameter the value; false when it does not fit and may not be converted."""
        if self.trial:
            return self._try(entry, item, convert=convert)
        if entry.delays and is_script_block(item.value) and self._may_delay(entry, sets):
            self._delay(entry, item)
            return True
        value, text = item.value, item.text
        try:
            if convert:
                if entry.accept is not None:
                    value = entry.accept(value, text, self.services)
            else:
                good, value = fits(entry, value, text, self.services)
                if not good:
                    return False
        except ParameterBindingException as error:
            raise at_argument(error, item.value_at if item.value_at >= 0 else None) from None
        self.settle(entry, value)
        return True

    def _try(self, entry: Entry, item: Item, *, convert: bool) -> bool:
        if not convert and not fits(entry, item.value, item.text, self.services)[0]:
            return False
        if not convert and entry.delays and is_script_block(item.value):
            raise NeedsValues
        self.steps.append(Step(entry, -1 if item.is_fixed else item.value_at, item.value))
        self.settle(entry, None)
        return True

    def settle(self, entry: Entry, value: object) -> None:
        """Note that the parameter has its value; the sets that do not have the parameter fall away."""
        if entry.mask:
            self.sets &= entry.mask
        self.unbound.pop(entry.name, None)
        self.bound[entry.name] = entry
        self.values[entry.name] = value
        assign = self.services.assign
        if assign is not None and entry.is_own and not self.trial:
            assign(entry.name, value)

    def _may_delay(self, entry: Entry, sets: int | None) -> bool:
        places = entry.places_in(self.sets if sets is None else sets)
        return any(place.by_value or place.by_name for place in places)

    def _delay(self, entry: Entry, item: Item) -> None:
        if not self.services.expects_input:
            raise at_argument(script_block_without_input(entry.name), item.value_at)
        self.delayed.append(Delayed(entry, item.value))
        if entry.mask:
            self.sets &= entry.mask
        self.unbound.pop(entry.name, None)
        self.bound[entry.name] = entry


def is_script_block(value: object) -> bool:
    """True for `{ ... }`."""
    return getattr(type(value), "net_name", None) == "System.Management.Automation.ScriptBlock"


def in_binding_order(arguments: Sequence[Argument]) -> list[tuple[int, Argument]]:
    """The arguments with their places; splatted names come last, so that explicit ones beat them."""
    placed = list(enumerate(arguments))
    if any(argument.splatted for argument in arguments):
        placed.sort(key=lambda pair: pair[1].splatted)
    return placed
