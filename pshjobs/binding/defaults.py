"""`$PSDefaultParameterValues`: values for parameters that the call does not give."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.errors import ParameterBindingException
from pshjobs.values.convert import to_bool
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.null import NOTHING
from pshjobs.values.objects import MemberBag, PSCustomObject
from pshjobs.values.text import to_net_string
from pshjobs.values.wildcard import Wildcard

from .arguments import Argument
from .binding_state import Binding, Item, is_script_block
from .layout import FULL, Entry, Layout

WILD = frozenset("*?[")


def has_defaults(table: Hashtable | None) -> bool:
    """True when the table is not empty and not switched off."""
    return table is not None and len(table) > 0 and not to_bool(table.get("Disabled"))


def bind_defaults(binding: Binding) -> None:
    """Bind what the table has for the unbound parameters of the possible sets.

    A value that cannot be bound gives a warning, once for each call.
    """
    table = binding.services.default_values
    if table is None or not has_defaults(table):
        return
    for entry, value in _qualified(binding, _pairs(binding, table)):
        try:
            made = _evaluated(binding, value)
            if made is NOTHING:
                continue
            item = Item(entry.name, made, None, -1, -1, Argument(entry.name, made))
            if binding.bind(entry, item):
                binding.default_names.append(entry.name)
        except ParameterBindingException as error:
            shown = "null" if value is None else to_net_string(value)
            _warn(
                binding,
                entry.name,
                f"The binding of default value '{shown}' to parameter '{entry.name}' failed: {error.message}",
            )


def _qualified(binding: Binding, pairs: dict[str, tuple[Entry, object]]) -> list[tuple[Entry, object]]:
    """What may be bound now; nothing at all when the parameters belong to different sets."""
    chosen: list[tuple[Entry, object]] = []
    possible = FULL
    for name, (entry, value) in pairs.items():
        if name in binding.bound or not entry.is_in(binding.sets):
            continue
        if entry.mask:
            possible &= entry.mask
            if not possible:
                return []
        chosen.append((entry, value))
    return chosen


def _pairs(binding: Binding, table: Hashtable) -> dict[str, tuple[Entry, object]]:
    """Parameter and value for each key that means this command; keys with wildcards after the others."""
    exact: list[tuple[str, str, object]] = []
    wild: list[tuple[str, str, object]] = []
    for key, value in table.items():
        command, colon, parameter = str(key).strip().partition(":")
        if colon and command and parameter:
            (wild if WILD & set(str(key)) else exact).append((_unquoted(command), _unquoted(parameter), value))
    found: dict[str, tuple[Entry, object]] = {}
    refused: set[str] = set()
    for command, parameter, value in (*exact, *wild):
        if not _is_meant(binding, command):
            continue
        entry = _named(binding, parameter)
        if entry is None:
            continue
        if entry.name not in found:
            found[entry.name] = (entry, value)
        elif found[entry.name][1] != value:
            refused.add(entry.name)
            text = (
                "Multiple different default values are defined in $PSDefaultParameterValues for the parameter matching the "
                f"following name or alias: {parameter}. These defaults have been ignored."
            )
            _warn(binding, parameter, text)
    return {name: pair for name, pair in found.items() if name not in refused}


def _unquoted(text: str) -> str:
    text = text.strip()
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"" else text


def _is_meant(binding: Binding, pattern: str) -> bool:
    wildcard = Wildcard(pattern)
    return any(wildcard.matches(name) for name in (binding.layout.signature.command, *binding.services.command_aliases))


def _named(binding: Binding, parameter: str) -> Entry | None:
    layout = binding.layout
    if not WILD & set(parameter):
        return layout.names.get(parameter.lower()) or layout.aliases.get(parameter.lower())
    fitting = list(_matching(layout, Wildcard(parameter)))
    if len(fitting) > 1:
        text = (
            f"The following name or alias defined in $PSDefaultParameterValues for this cmdlet resolves to multiple parameters: "
            f"{parameter}. The default has been ignored."
        )
        _warn(binding, parameter, text)
    return fitting[0] if len(fitting) == 1 else None


def _matching(layout: Layout, wildcard: Wildcard) -> Iterator[Entry]:
    for table in (layout.names, layout.aliases):
        for known, entry in table.items():
            if wildcard.matches(known):
                yield entry


def _evaluated(binding: Binding, value: object) -> object:
    if not is_script_block(value):
        return value
    state = PSCustomObject(
        MemberBag(
            BoundParameters=list(binding.bound),
            BoundPositionalParameters=[],
            BoundDefaultParameters=list(binding.default_names),
        )
    )
    return value.call([state])  # type: ignore[attr-defined]


def _warn(binding: Binding, name: str, message: str) -> None:
    if name not in binding.warned:
        binding.warned.add(name)
        binding.services.warn(message)
