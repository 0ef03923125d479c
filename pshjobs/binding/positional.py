"""Positional arguments: each takes the parameter of the next position, tried without conversion first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pshjobs.errors import (
    ParameterBindingArgumentTransformationException,
    ParameterBindingException,
    ParameterBindingValidationException,
)

from .binding_errors import ambiguous_positions
from .binding_state import Binding, Item, NeedsValues
from .layout import Entry, Place

Candidates = dict[str, tuple[Entry, list[Place]]]


class Positional:
    """Binds the positional arguments of one call. `error` is the last conversion that failed."""

    def __init__(self, binding: Binding, items: Sequence[Item]) -> None:
        self.binding = binding
        self.items = items
        self.rest: list[Item] = []
        self.error: ParameterBindingException | None = None

    def bind(self) -> list[Item]:
        """Bind, and give back what no parameter took."""
        table = _positions(self.binding)
        if not table:
            return list(self.items)
        arguments = self._arguments()
        for position in sorted(table):
            candidates = self._still_possible(table[position])
            if not candidates:
                continue
            item = next(arguments, None)
            if item is None:
                break
            if not self._bind_one(candidates, item):
                self.rest.append(item)
        for item in arguments:
            self.rest.append(item)
        return self.rest

    def _arguments(self) -> Iterator[Item]:
        """The values without a name. An unknown name is left over, and so is the value behind it."""
        follows_name = False
        for item in self.items:
            if item.name is None and not follows_name:
                yield item
            else:
                self.rest.append(item)
            follows_name = item.name is not None

    def _still_possible(self, candidates: Candidates) -> Candidates:
        sets = self.binding.sets
        kept: Candidates = {}
        for name, (entry, places) in candidates.items():
            possible = [place for place in places if not place.flag or place.flag & sets]
            if possible and name in self.binding.unbound:
                kept[name] = (entry, possible)
        return kept

    def _bind_one(self, candidates: Candidates, item: Item) -> bool:
        binding = self.binding
        sets, default = binding.sets, binding.layout.default_flag
        if len(candidates) == 1:
            return self._bind_in(sets, candidates, item, convert=True)
        if binding.trial and not has_type_of_class(item.value):
            raise NeedsValues
        binding.uses_types = True
        prefers_default = bool(default and sets & default)
        for convert in (False, True):
            if prefers_default and self._bind_in(default, candidates, item, convert=convert):
                return True
            if self._bind_in(sets, candidates, item, convert=convert):
                return True
            if binding.trial:
                raise NeedsValues  # conversion depends on the value
        return False

    def _bind_in(self, sets: int, candidates: Candidates, item: Item, *, convert: bool) -> bool:
        """Try the parameters of some sets. Every one that fits is bound: which sets remain is decided by all of them."""
        self.error = None
        found = False
        for entry, places in candidates.values():
            for place in places:
                if place.flag and not place.flag & sets:
                    continue
                if self._try(entry, item, sets, convert=convert):
                    found = True
                    break
        return found

    def _try(self, entry: Entry, item: Item, sets: int, *, convert: bool) -> bool:
        try:
            return self.binding.bind(entry, item, convert=convert, sets=sets)
        except (ParameterBindingArgumentTransformationException, ParameterBindingValidationException):
            raise
        except ParameterBindingException as error:
            self.error = error
            return False


def has_type_of_class(value: object) -> bool:
    """True when the value's Python class alone says its .NET type."""
    kind = type(value)
    return kind in (str, int, float, bool) or ("net_name" in kind.__dict__ and not hasattr(kind, "net_type"))


def _positions(binding: Binding) -> dict[int, Candidates]:
    table: dict[int, Candidates] = {}
    taken: set[tuple[int, int]] = set()
    for entry in binding.unbound.values():
        if not entry.is_in(binding.sets):
            continue
        for place in entry.places_in(binding.sets):
            if place.remaining or place.position is None:
                continue
            if (place.position, place.flag) in taken:
                raise ambiguous_positions()
            taken.add((place.position, place.flag))
            at = table.setdefault(place.position, {})
            at.setdefault(entry.name, (entry, []))[1].append(place)
    return table
