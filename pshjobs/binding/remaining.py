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
from .binding_state import Binding, Item
from .conversion import ready
from .layout import Entry
from .services import Services

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
        binding.remaining = (takers[0], [item.at for item in rest])
        binding.settle(takers[0], None)
    else:
        _bind_all(binding, takers[0], rest)
    return ()


def _bind_all(binding: Binding, entry: Entry, rest: Sequence[Item]) -> None:
    ready(entry, binding.services)
    value, is_list = remaining_value(entry, [item.argument for item in rest], binding.services)
    index = rest[0].value_at if len(rest) == 1 else -1
    try:
        binding.bind(entry, Item(entry.name, value, None, index, index, Argument(entry.name, value)))
    except ParameterBindingArgumentTransformationException as error:
        raise _about_the_list(error, entry) if is_list else error from None


def remaining_value(entry: Entry, rest: Sequence[Argument], services: Services) -> tuple[object, bool]:
    """The value that stands for all of them, and whether it is the list of them: a single collection is the value itself."""
    values: list[object] = []
    for argument in rest:
        if argument.name is not None:
            values.append(argument.word)
        if argument.has_value and argument.value is not NOTHING:
            values.append(_with_text(entry, argument, services))
    if len(values) == 1 and iterate(values[0]) is not None:
        return values[0], False
    if entry.info is None and not entry.is_strict:
        return _as_list(services, values), True
    return values, True


def _with_text(entry: Entry, argument: Argument, services: Services) -> object:
    """A cmdlet's objects remember how a number was written."""
    if argument.text is None or argument.name is not None or not entry.is_strict:
        return argument.value
    return services.with_text(argument.value, argument.text)


def _as_list(services: Services, values: list[object]) -> object:
    """.NET's List[object], where the shell has it."""
    info = services.resolve_type(f"{LIST}[object]")
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
