"""Named arguments: words find their values, then their parameters."""

from __future__ import annotations

from collections.abc import Sequence

from .arguments import Argument
from .binding_errors import already_bound, missing_argument
from .binding_state import Binding, Item
from .conversion import ready
from .layout import Entry


def pair_words(binding: Binding, placed: Sequence[tuple[int, Argument]]) -> list[Item]:
    """Join each `-Name` to the value behind it. Switches stand alone; unknown names stay as they are.

    A word that names a parameter cannot be a value; one that names none can.
    """
    items: list[Item] = []
    at = 0
    while at < len(placed):
        index, argument = placed[at]
        at += 1
        if argument.name is None or argument.has_value:
            items.append(Item(argument.name, argument.value, argument.text, index, index, argument))
            continue
        entry = binding.find(argument.name, index)
        if entry is None:
            items.append(Item(argument.name, None, None, index, index, argument))
        elif entry.is_switch:
            items.append(Item(entry.name, True, None, index, index, argument, entry, True))
        else:
            items.append(_with_next(binding, entry, index, argument, placed[at : at + 1]))
            at += 1
    return items


def _with_next(
    binding: Binding, entry: Entry, index: int, argument: Argument, following: Sequence[tuple[int, Argument]]
) -> Item:
    if not following:
        raise missing_argument(entry.name, _type_name(binding, entry), index)
    next_index, value = following[0]
    if value.name is None:
        return Item(entry.name, value.value, value.text, index, next_index, argument, entry)
    if value.has_value or binding.find(value.name, next_index) is not None:
        raise missing_argument(entry.name, _type_name(binding, entry), index)
    return Item(entry.name, value.word, None, index, next_index, argument, entry, True)


def _type_name(binding: Binding, entry: Entry) -> str:
    ready(entry, binding.services)
    return entry.info.full_name if entry.info is not None else "System.Object"


def bind_named(binding: Binding, items: Sequence[Item]) -> list[Item]:
    """Bind what has a name that the command knows; the others are given back."""
    rest: list[Item] = []
    explicit: set[str] | None = None
    for item in items:
        if item.name is None:
            rest.append(item)
            continue
        entry = item.entry or binding.find(item.name, item.at)
        if entry is None:
            rest.append(item)
            continue
        if item.argument.splatted:
            explicit = set(binding.bound) if explicit is None else explicit
            if entry.name in explicit:
                continue
        if entry.name in binding.bound:
            raise already_bound(item.name, item.at)
        binding.bind(entry, item)
    return rest
