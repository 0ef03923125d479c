"""What the binder works out of a signature once: its parameters with the common ones, the sets as bits, the names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from pshjobs.values.type_info import TypeInfo

from .binding_errors import alias_is_name, alias_twice, defined_twice
from .common import common_parameters, paging_parameters, should_process_parameters
from .signature import ALL_SETS, InSet, Parameter, Signature

if TYPE_CHECKING:
    from .plan import Plan
    from .services import Services

FULL: Final = 0xFFFFFFFF
"""All parameter sets: nothing has been decided yet."""

Accept = Callable[[object, "str | None", "Services"], object]


class Place(NamedTuple):
    """How a parameter stands in one set; `flag` is the set's bit, 0 for all sets."""

    flag: int
    position: int | None
    mandatory: bool
    by_value: bool
    by_name: bool
    remaining: bool


class Entry:
    """One parameter as the binder sees it.

    `accept` converts and checks a value; None where any value is right as it is. `is_own` is false for common parameters.
    """

    __slots__ = (
        "accept",
        "delays",
        "in_all",
        "index",
        "info",
        "is_mandatory",
        "is_own",
        "is_pipeline",
        "is_strict",
        "is_switch",
        "mask",
        "name",
        "parameter",
        "pending",
        "places",
        "takes_any",
        "unknown",
    )

    def __init__(self, parameter: Parameter, places: tuple[Place, ...], index: int, *, is_own: bool) -> None:
        self.parameter = parameter
        self.name = parameter.name
        self.places = places
        self.index = index
        self.is_own = is_own
        self.is_switch = parameter.is_switch
        self.mask = 0
        for place in places:
            self.mask |= place.flag
        self.in_all = any(not place.flag for place in places)
        self.is_mandatory = any(place.mandatory for place in places)
        self.is_pipeline = any(place.by_value or place.by_name for place in places)
        self.info: TypeInfo | None = None
        self.accept: Accept | None = None
        self.pending: Signature | None = None  # until the type is needed
        self.unknown = ""  # the name of a type that no file declares: values are known by their class's name
        self.takes_any = False  # any value, as it is
        self.is_strict = False  # converted and checked as cmdlets' parameters are
        self.delays = False  # takes pipeline input, and a script block for it is run for each object

    def places_in(self, sets: int) -> list[Place]:
        """How it stands in the sets of a mask."""
        return [place for place in self.places if not place.flag or place.flag & sets]

    def is_in(self, sets: int) -> bool:
        """True when it belongs to one of the sets."""
        return self.in_all or bool(self.mask & sets)


class Layout:
    """The prepared signature. `plans` keeps how calls of one shape bind, where that does not depend on the values."""

    __slots__ = (
        "aliases",
        "all_flags",
        "default_flag",
        "entries",
        "flags",
        "names",
        "plans",
        "prefixes",
        "set_count",
        "signature",
    )

    def __init__(self, signature: Signature, services: Services, extra: Sequence[Parameter] = ()) -> None:
        self.signature = signature
        named = [name for name in signature.set_names if name != ALL_SETS]
        self.flags = {name: 1 << index for index, name in enumerate(named)}
        for parameter in extra:
            for name in parameter.sets:
                if name != ALL_SETS:
                    self.flags.setdefault(name, 1 << len(self.flags))
        self.set_count = len(self.flags)
        self.all_flags = (1 << self.set_count) - 1
        self.default_flag = self.flags.get(signature.default_set, 0)
        self.entries: list[Entry] = []
        self.names: dict[str, Entry] = {}
        self.aliases: dict[str, Entry] = {}
        self.prefixes: dict[str, Entry | None] = {}
        self.plans: dict[tuple[object, ...], Plan | None] = {}
        self._add_all(extra, services)

    def _add_all(self, extra: Sequence[Parameter], services: Services) -> None:
        from .conversion import prepare

        signature = self.signature
        automatic = positions(signature)
        for parameter in (*signature.parameters, *extra):
            self._add(parameter, automatic.get(parameter.name), is_own=True)
        self._check_aliases()
        if signature.has_common:
            others = common_parameters()
            if signature.supports_should_process:
                others += should_process_parameters()
            if signature.supports_paging:
                others += paging_parameters()
            for parameter in others:
                self._add(parameter, None, is_own=False)
        for entry in self.entries:
            prepare(entry, signature, services)

    def _add(self, parameter: Parameter, position: int | None, *, is_own: bool) -> None:
        places = tuple(self._place(name, each, position) for name, each in parameter.sets.items())
        entry = Entry(parameter, places, len(self.entries), is_own=is_own)
        lower = parameter.name.lower()
        if not is_own and lower in self.names:
            if self.signature.is_cmdlet:
                return
            raise defined_twice(self.names[lower].name)
        self.entries.append(entry)
        self.names[lower] = entry
        for alias in parameter.aliases:
            if alias.lower() in self.aliases and is_own:
                raise alias_twice(alias)
            self.aliases.setdefault(alias.lower(), entry)

    def _check_aliases(self) -> None:
        for alias, entry in self.aliases.items():
            named = self.names.get(alias)
            if named is not None and named.is_own and entry.is_own:
                raise alias_is_name(named.name, entry.name)

    def _place(self, name: str, each: InSet, position: int | None) -> Place:
        flag = 0 if name == ALL_SETS else self.flags[name]
        at = each.position if position is None else position
        return Place(flag, at, each.mandatory, each.by_value, each.by_name, each.remaining)

    def set_name(self, sets: int) -> str:
        """The name of the set that a mask of one bit means."""
        for name, flag in self.flags.items():
            if flag == sets:
                return name
        return ALL_SETS


def positions(signature: Signature) -> dict[str, int]:
    """The positions that a script function's parameters have by their order, when it declares none and no sets."""
    if signature.is_cmdlet or not signature.positional_binding:
        return {}
    for parameter in signature.parameters:
        for name, each in parameter.sets.items():
            if each.position is not None or name != ALL_SETS:
                return {}
    counted = [parameter for parameter in signature.parameters if not parameter.is_switch]
    return {parameter.name: index for index, parameter in enumerate(counted)}


def layout_of(signature: Signature, services: Services) -> Layout:
    """The signature's layout, made at its first use."""
    found = signature.layout
    if found is None:
        found = signature.layout = Layout(signature, services)
    return found
