"""Mandatory parameters without a value, and what they say about the parameter set when pipeline input is to come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .arguments import Argument
from .binding_errors import ambiguous_set, missing_mandatory
from .binding_state import Binding, Item, NeedsValues
from .layout import FULL, Entry, Place
from .sets import count_sets, name_of


def supply_missing(binding: Binding, missing: Sequence[Entry]) -> None:
    """Ask the user for mandatory parameters; an error where nobody can be asked."""
    prompt = binding.services.prompt
    if prompt is None:
        raise missing_mandatory([entry.name for entry in missing])
    if binding.trial:
        raise NeedsValues
    given = prompt([entry.parameter for entry in missing])
    for entry in missing:
        value = given.get(entry.name)
        binding.bind(entry, Item(entry.name, value, None, -1, -1, Argument(entry.name, value)))


class SetNeeds:
    """The mandatory parameters that one set still lacks, by how they may come."""

    __slots__ = ("by_name", "by_value", "flag", "never", "piped")

    def __init__(self, flag: int) -> None:
        self.flag = flag
        self.by_value: list[Entry] = []
        self.by_name: list[Entry] = []
        self.piped: list[Entry] = []  # by value or by name
        self.never: list[Entry] = []  # cannot come from the pipeline

    @property
    def is_all(self) -> bool:
        return self.flag == FULL

    def add(self, entry: Entry, place: Place) -> None:
        if not (place.by_value or place.by_name):
            self.never.append(entry)
            return
        self.piped.append(entry)
        if place.by_value:
            self.by_value.append(entry)
        if place.by_name:
            self.by_name.append(entry)


def missing_now(binding: Binding) -> list[Entry]:
    """The mandatory parameters of the possible sets that have no value, when no input is to come."""
    return [
        entry
        for entry in binding.unbound.values()
        if entry.is_mandatory and any(place.mandatory for place in entry.places_in(binding.sets))
    ]


def missing_before_input(binding: Binding, set_count: int) -> list[Entry]:
    """The mandatory parameters that pipeline input cannot supply; the choice of sets is narrowed to what they allow."""
    needs: dict[int, SetNeeds] = {}
    for entry in missing_now(binding):
        for place in entry.places_in(binding.sets):
            if place.mandatory:
                needs.setdefault(place.flag or FULL, SetNeeds(place.flag or FULL)).add(entry, place)
    if not needs:
        return []
    return _Choice(binding, needs).missing(set_count)


class _Choice:
    """Decides for a set from what each set lacks."""

    def __init__(self, binding: Binding, needs: dict[int, SetNeeds]) -> None:
        self.binding = binding
        self.needs = needs
        self.default = binding.layout.default_flag
        self.lacking = 0
        for flag in needs:
            if flag != FULL:
                self.lacking |= binding.sets & flag
        if FULL in needs:
            self.lacking = binding.sets & (binding.layout.all_flags or FULL)

    def missing(self, set_count: int) -> list[Entry]:
        binding = self.binding
        if set_count > 1 and self.default and not self.default & self.lacking and self.default & binding.sets:
            self._keep_complete_sets()
        count = count_sets(self.lacking)
        if count == 0:
            raise ambiguous_set()
        if count == 1:
            return self._never(self.lacking)
        if binding.prioritized:
            return []
        if self._prefers_default():
            self._choose(self.default)
            return self._never(self.default)
        return self._by_input()

    def _keep_complete_sets(self) -> None:
        """The default set lacks nothing: the sets that do are given up, unless the pipeline could complete one."""
        binding = self.binding
        for each in self._single():
            if each.flag & binding.sets and not each.flag & self.default and each.piped:
                return
        self.lacking = binding.sets = binding.sets & ~self.lacking
        if binding.sets == self.default:
            binding.set_name = name_of(binding, binding.sets)
        else:
            binding.prioritized = self.default

    def _prefers_default(self) -> bool:
        if not self.default or not self.lacking & self.default:
            return False
        others = [each for each in self._single() if not each.flag & self.default]
        by_input = any(each.piped and not each.never for each in others)
        by_name = any(each.by_name for each in others)
        own = self.needs.get(self.default)
        if own is not None and own.by_name and not by_name:
            return True
        if not by_input:
            return True
        everywhere = self.needs.get(FULL)
        return everywhere is not None and bool(everywhere.never)

    def _by_input(self) -> list[Entry]:
        """Prefer the only set that the pipeline can complete."""
        considered = [each for each in self._single() if each.flag & self.lacking]
        by_value = [each.flag for each in considered if each.by_value]
        by_name = [each.flag for each in considered if each.by_name]
        value_set = by_value[0] if len(by_value) == 1 else 0
        name_set = by_name[0] if len(by_name) == 1 else 0
        unique = 0
        if by_value and by_name:
            unique = value_set if value_set == name_set else 0
        elif by_value or by_name:
            unique = value_set or name_set
        if unique:
            return self._take(unique)
        return self._by_what_is_never_piped(value_set, many=len(by_value) > 1 or len(by_name) > 1)

    def _by_what_is_never_piped(self, value_set: int, *, many: bool) -> list[Entry]:
        binding = self.binding
        hopeless = [each for each in self.needs.values() if (each.is_all or each.flag & self.lacking) and each.never]
        if not hopeless:
            return []
        if value_set:
            return self._take(value_set)
        if not many:
            raise ambiguous_set()
        given_up = 0
        for each in hopeless:
            given_up |= 0 if each.is_all else each.flag
        if given_up:
            self._give_up(given_up)
            if not binding.sets:
                raise ambiguous_set()
            if count_sets(binding.sets) == 1:
                binding.set_name = name_of(binding, binding.sets)
        return []

    def _take(self, chosen: int) -> list[Entry]:
        """One set is preferred; sets that nothing is known against stay possible unless it lacks what cannot be piped."""
        binding = self.binding
        if self.needs[chosen].never:
            self._choose(chosen)
        else:
            others = 0
            for each in self._single():
                others |= 0 if each.flag & chosen else each.flag
            self._give_up(others)
            binding.set_name = name_of(binding, binding.sets)
            if binding.sets != chosen:
                binding.prioritized = chosen
        return self._never(chosen)

    def _choose(self, chosen: int) -> None:
        self.binding.sets = chosen
        self.binding.set_name = name_of(self.binding, chosen)

    def _give_up(self, flags: int) -> None:
        binding = self.binding
        possible = binding.layout.all_flags if binding.sets == FULL else binding.sets
        binding.sets = possible & ~flags if flags else binding.sets

    def _never(self, sets: int) -> list[Entry]:
        return [entry for each in self.needs.values() if each.is_all or each.flag & sets for entry in each.never]

    def _single(self) -> Iterable[SetNeeds]:
        return [each for each in self.needs.values() if not each.is_all]
