"""ValueFromRemainingArguments, and what is wrong with arguments that nothing took."""

from __future__ import annotations

from collections.abc import Sequence

from pshjobs.errors import ParameterBindingArgumentTransformationException, ParameterBindingException
from pshjobs.values.convert import convert
from pshjobs.values.enumeration import iterate
from pshjobs.values.null import NOTHING
from pshjobs.values.text import to_net_string

from .arguments import Argument
from .binding_errors import ambiguous_set, parameter_not_found, positional_not_found
from .binding_state import Binding, Item, NeedsValues
from .layout import Entry

LIST = "System.Collections.Generic.List"


def bind_remaining(binding: Binding, rest: Sequence[Item]) -> Sequence[Item]:
    """Give everything that is left to the parameter that takes it; what is left still when there is none."""
    if not rest:
        return rest
    takers = [
        entry for entry in binding.unbound.values() if any(place.remaining for place in entry.places_in(binding.sets))
    ]
    if len(takers) > 1:
        raise ambiguous_set()
    if not takers:
        return rest
    if binding.trial:
        raise NeedsValues
    _bind_all(binding, takers[0], rest)
    return ()


def _bind_all(binding: Binding, entry: Entry, rest: Sequence[Item]) -> None:
    values: list[object] = []
    for item in rest:
        if item.name is not None:
            values.append(item.argument.word)
        if item.argument.has_value and item.value is not NOTHING:
            values.append(item.value)
    value: object = values
    if len(values) == 1 and iterate(values[0]) is not None:
        value = values[0]
    elif entry.info is None and not entry.is_strict:
        value = _as_list(binding, values)
    index = rest[0].value_at if len(rest) == 1 else -1
    try:
        binding.bind(entry, Item(entry.name, value, None, index, index, Argument(entry.name, value)))
    except ParameterBindingArgumentTransformationException as error:
        raise _about_the_list(error, entry) if value is values else error from None


def _as_list(binding: Binding, values: list[object]) -> object:
    """.NET's List[object], where the shell has it."""
    info = binding.services.resolve_type(f"{LIST}[object]")
    return values if info is None else convert(values, info)


def _about_the_list(error: ParameterBindingException, entry: Entry) -> ParameterBindingException:
    """The message speaks of the list, and of the element inside."""
    prefix = f"Cannot process argument transformation on parameter '{entry.name}'. "
    inner = error.message.removeprefix(prefix)
    type_name = entry.info.full_name if entry.info is not None else "System.Object"
    text = f'{prefix}Cannot convert value "{LIST}`1[System.Object]" to type "{type_name}". Error: "{inner}"'
    made = ParameterBindingArgumentTransformationException(text, id=error.error_id, inner=error.inner)
    made.parameter_name = error.parameter_name
    made.argument_index = error.argument_index
    return made


def refuse_rest(rest: Sequence[Item], conversion_error: ParameterBindingException | None) -> None:
    """Raise for the first argument that is left: an unknown name, or a value without a position."""
    if not rest:
        return
    item = rest[0]
    if item.name is not None:
        raise parameter_not_found(item.name, item.at)
    if conversion_error is not None:
        raise conversion_error
    value = None if item.value is NOTHING else item.value
    raise positional_not_found("$null" if value is None else item.text or to_net_string(value))
