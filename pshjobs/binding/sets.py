"""Which parameter set a call means."""

from __future__ import annotations

from .binding_errors import ambiguous_set
from .binding_state import Binding
from .layout import FULL, Entry
from .signature import ALL_SETS


def count_sets(sets: int) -> int:
    """How many sets a mask holds; all sets, when nothing has been decided, count as one."""
    return 1 if sets == FULL else sets.bit_count()


def name_of(binding: Binding, sets: int) -> str:
    """The name that ParameterSetName shows for a mask."""
    default = binding.layout.signature.default_set or ALL_SETS
    if sets in (FULL, 0):
        return default
    return binding.layout.set_name(sets) if sets.bit_count() == 1 else ""


def validate_sets(binding: Binding, *, before_input: bool, choose_default: bool) -> int:
    """How many sets are possible; with `choose_default` the default set is taken where it may be.

    Raises AmbiguousParameterSet when none is left, or several are and neither the default set, nor pipeline input still to
    come, nor missing mandatory parameters tell them apart.
    """
    count = count_sets(binding.sets)
    if count == 0:
        raise ambiguous_set()
    if count > 1:
        return _several(binding, count, before_input=before_input, choose_default=choose_default)
    if binding.sets == FULL:
        count = _undecided(binding, before_input=before_input, choose_default=choose_default)
    binding.set_name = name_of(binding, binding.sets)
    return count


def _several(binding: Binding, count: int, *, before_input: bool, choose_default: bool) -> int:
    default = binding.layout.default_flag
    if default and binding.sets & default:
        binding.set_name = name_of(binding, default)
        if not choose_default:
            return count
        binding.sets = default
        return 1
    if before_input and takes_input(binding, binding.sets):
        return count
    return by_mandatory(binding)


def _undecided(binding: Binding, *, before_input: bool, choose_default: bool) -> int:
    layout = binding.layout
    count = max(layout.set_count, 1)
    if before_input and takes_input(binding, binding.sets):
        return count
    if layout.default_flag:
        if not choose_default:
            return count
        binding.sets = layout.default_flag
        return 1
    return by_mandatory(binding) if count > 1 else count


def takes_input(binding: Binding, sets: int) -> bool:
    """True when a parameter without a value could still come from the pipeline."""
    return any(_takes_input(entry, sets) for entry in binding.unbound.values())


def _takes_input(entry: Entry, sets: int) -> bool:
    return entry.is_pipeline and any(place.by_value or place.by_name for place in entry.places_in(sets))


def by_mandatory(binding: Binding) -> int:
    """Take the only set whose mandatory parameters all have values."""
    left = binding.sets & binding.layout.all_flags
    for entry in binding.unbound.values():
        for place in entry.places:
            if place.mandatory:
                left &= ~place.flag
    if left.bit_count() != 1:
        raise ambiguous_set()
    binding.sets = left
    binding.set_name = name_of(binding, left)
    return 1


def without_inputless(binding: Binding) -> int:
    """The sets that can still take pipeline input, or all that are possible when none can."""
    taking = 0
    for delayed in binding.delayed:
        taking |= delayed.entry.mask
    for entry in binding.unbound.values():
        if not entry.is_pipeline:
            continue
        for place in entry.places_in(binding.sets):
            if place.by_value or place.by_name:
                if not place.flag:
                    return binding.sets
                taking |= place.flag
    return binding.sets & taking if taking else binding.sets


def verify_chosen(binding: Binding) -> None:
    """At the end of binding one set must have been chosen."""
    layout = binding.layout
    if layout.set_count <= 1 or binding.sets != FULL:
        return
    if not layout.default_flag:
        raise ambiguous_set()
    binding.sets = layout.default_flag
