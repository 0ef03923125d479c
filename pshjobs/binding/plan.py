"""How calls of one shape bind, worked out once.

Which argument goes to which parameter mostly depends on the names and the number of the arguments only. A trial binding without
values finds it out; where it cannot, there is no plan and the call is bound step by step.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from pshjobs.errors import (
    ParameterBindingArgumentTransformationException,
    ParameterBindingException,
    ParameterBindingValidationException,
)

from .arguments import Argument
from .binding_errors import at_argument
from .binding_state import Binding, NeedsValues, Step, is_script_block
from .conversion import ready
from .layout import Accept, Entry
from .remaining import remaining_value

if TYPE_CHECKING:
    from .layout import Layout
    from .services import Services

Shape = tuple[object, ...]


class Plan:
    """The parameters in binding order and the places of their arguments; `rest` are the places of what goes to `$args`."""

    __slots__ = ("common", "own", "remaining", "rest", "set_name", "state", "steps")

    def __init__(self, binding: Binding, rest: Sequence[int]) -> None:
        self.state = binding
        self.steps = tuple(binding.steps)
        self.rest = tuple(rest)
        self.set_name = binding.set_name
        self.remaining = binding.remaining
        self.own = all(step.entry.is_own for step in self.steps)
        self.common = tuple(step.entry.name for step in self.steps if not step.entry.is_own)

    def values(self, arguments: Sequence[Argument], services: Services) -> dict[str, object] | None:
        """The converted values; None when this call needs the long way, for a delayed script block or to report its error."""
        made: dict[str, object] = {}
        assign = services.assign
        for entry, index, value in self.steps:
            text = None
            if index >= 0:
                argument = arguments[index]
                value, text = argument.value, argument.text
                if entry.delays and is_script_block(value):
                    return None
            accept = entry.accept
            if accept is not None:
                try:
                    value = accept(value, text, services)
                except ParameterBindingException as error:
                    if not _is_final(error):
                        return None
                    raise at_argument(error, index if index >= 0 else None) from None
            made[entry.name] = value
            if assign is not None and entry.is_own:
                assign(entry.name, value)
        if self.remaining is not None and not self._take_rest(made, arguments, services):
            return None
        return made

    def _take_rest(self, made: dict[str, object], arguments: Sequence[Argument], services: Services) -> bool:
        """What remains goes to one parameter; false when it does not convert."""
        assert self.remaining is not None  # the caller looked
        entry, places = self.remaining
        ready(entry, services)
        value, _ = remaining_value(entry, [arguments[place] for place in places], services)
        if entry.accept is not None:
            try:
                value = entry.accept(value, None, services)
            except ParameterBindingException:
                return False
        made[entry.name] = value
        if services.assign is not None:
            services.assign(entry.name, value)
        return True


def _is_final(error: ParameterBindingException) -> bool:
    """Errors that end binding at once; after the others it goes on, and may find a graver one."""
    return isinstance(error, (ParameterBindingArgumentTransformationException, ParameterBindingValidationException))


class FastStep:
    """One parameter of a simple function at a call site: argument `index` (-1: `value` itself) converted by `accept`."""

    __slots__ = ("accept", "entry", "index", "name", "value")

    def __init__(self, step: Step) -> None:
        self.entry: Entry = step.entry
        self.name = step.entry.name
        self.index = step.at
        self.value = step.value
        self.accept: Accept | None = step.entry.accept


def shape_of(arguments: Sequence[Argument]) -> Shape:
    """What decides a plan: for each argument its name, whether a value came with it, whether it was splatted, and its text."""
    return tuple([(a[0], a[2], a[4], None if a[2] else a[3]) if a[0] is not None else None for a in arguments])


def arguments_of(shape: Shape) -> list[Argument]:
    """Arguments of a shape, without values."""
    return [Argument() if each is None else _named(each) for each in shape]


def _named(each: object) -> Argument:
    assert isinstance(each, tuple)  # shape_of made it
    name, has_value, splatted, text = each
    return Argument(name, None, has_value, text, splatted)


def find_plan(layout: Layout, arguments: Sequence[Argument], shape: Shape, services: Services) -> Plan | None:
    """The plan for a call: by its shape, or by its shape and the types of its positional values where those decide."""
    key: Shape = (shape, services.expects_input)
    plans = layout.plans
    if key not in plans:
        if len(plans) > MOST:
            plans.clear()  # splatted tables can have any shape
        plan, uses_types = make_plan(layout, arguments, services)
        plans[key] = BY_TYPES if uses_types else plan
        if uses_types:
            plans[key, types_of(arguments)] = plan
        return plan
    plan = plans[key]
    if plan is not BY_TYPES:
        return plan
    by_types = (key, types_of(arguments))
    if by_types not in plans:
        plans[by_types], _ = make_plan(layout, arguments, services)
    return plans[by_types]


def types_of(arguments: Sequence[Argument]) -> Shape:
    """The classes of the positional values."""
    return tuple([type(a[1]) for a in arguments if a[0] is None])


def make_plan(layout: Layout, arguments: Sequence[Argument], services: Services) -> tuple[Plan | None, bool]:
    """The plan for calls like this one, None when the values matter or the call is wrong; and whether types decided."""
    from .binder import run_binding

    binding = Binding(layout, services, trial=True)
    try:
        rest = run_binding(binding, arguments)
    except (NeedsValues, ParameterBindingException):
        return None, binding.uses_types
    return Plan(binding, [item.at for item in rest]), binding.uses_types


MOST: Final = 500
"""As many plans as a command keeps."""

BY_TYPES: Final = Plan.__new__(Plan)
"""Stands for calls whose plan depends on the types of their values."""
