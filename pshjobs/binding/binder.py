"""Binding a call: which value each parameter of a command gets.

    bound = bind(signature, arguments, services)     # once for the call
    values = bind_input(bound, item)                 # for each pipeline object

The order is PowerShell's: named arguments, positional ones, `$PSDefaultParameterValues`, the parameter set, dynamic parameters,
what takes the remaining arguments, and then the mandatory parameters.
"""

from __future__ import annotations

from collections.abc import Sequence

from pshjobs.errors import ParameterBindingException

from .arguments import Argument, as_args
from .binding_errors import blaming_defaults, input_not_bound
from .binding_state import Binding, Item, in_binding_order
from .defaults import bind_defaults, has_defaults
from .dynamic import bind_dynamic
from .layout import Layout, layout_of
from .mandatory import missing_before_input, missing_now, supply_missing
from .named import bind_named, pair_words
from .pipeline import InputBinder
from .plan import FastStep, Plan, Shape, arguments_of, find_plan, shape_of
from .positional import Positional
from .remaining import bind_remaining, refuse_rest
from .services import Services
from .sets import validate_sets, verify_chosen, without_inputless
from .signature import Parameter, Signature

__all__ = ["Argument", "Bound", "Services", "bind", "bind_input", "fast_bind"]


class Bound:
    """What a call binds.

    `values` holds the command's own parameters by public name, `common` the common ones that were given, `bound` both, in
    binding order: `$PSBoundParameters`. `args` is what a plain function finds in `$args`. `pipeline` binds input; None when
    none is expected or no parameter takes it. `dynamic` are the parameters that the command added for this call.
    """

    __slots__ = (
        "args",
        "bound",
        "common",
        "dynamic",
        "from_input",
        "pipeline",
        "reset",
        "signature",
        "values",
        "_set_name",
    )

    def __init__(
        self, signature: Signature, values: dict[str, object], common: dict[str, object], set_name: str
    ) -> None:
        self.signature = signature
        self.values = values
        self.common = common
        self.bound: dict[str, object] = {**values, **common} if common else dict(values)
        self._set_name = set_name
        self.args: list[object] = []
        self.pipeline: InputBinder | None = None
        self.dynamic: Sequence[Parameter] = ()
        self.from_input: dict[str, object] = {}
        self.reset: tuple[str, ...] = ()

    @property
    def parameter_set(self) -> str:
        """`$PSCmdlet.ParameterSetName`; it may change with each pipeline object."""
        return self._set_name if self.pipeline is None else self.pipeline.set_name


def bind(signature: Signature, arguments: Sequence[Argument], services: Services, shape: Shape | None = None) -> Bound:
    """Bind the arguments of a call. Raises ParameterBindingException with the place of the error.

    `shape` is `shape_of(arguments)`, where the caller has it already.
    """
    try:
        return _bind(layout_of(signature, services), arguments, services, shape)
    except ParameterBindingException as error:
        index = error.argument_index
        if isinstance(index, int):
            error.span = arguments[index].span(at_word=error.at_word)
        raise


def _bind(layout: Layout, arguments: Sequence[Argument], services: Services, shape: Shape | None) -> Bound:
    """By plan where there is one, else step by step."""
    if services.dynamic_parameters is not None:
        return _bind_slowly(layout, arguments, services)
    if not layout.signature.is_simple and has_defaults(services.default_values):
        return _bind_slowly(layout, arguments, services)
    plan = find_plan(layout, arguments, shape or shape_of(arguments), services)
    values = None if plan is None else plan.values(arguments, services)
    if plan is None or values is None:
        return _bind_slowly(layout, arguments, services)
    return _bound_by(plan, values, arguments, services)


def bind_input(bound: Bound, item: object) -> dict[str, object]:
    """The values that a pipeline object gives to parameters; `bound.reset` names those that the last object gave and this not.

    Raises ParameterBindingException: the caller reports it and goes on to the next object.
    """
    binder = bound.pipeline
    if binder is None:
        if bound.signature.is_simple:
            return {}
        raise input_not_bound(item)
    values = binder.bind(item)
    last = bound.from_input
    if len(last) > len(values) or last.keys() != values.keys():
        bound.reset = tuple(name for name in last if name not in values)
    bound.from_input = values
    bound.bound.update(values)
    return values


def fast_bind(signature: Signature, shape: Shape, services: Services) -> tuple[FastStep, ...] | None:
    """How every call of this shape to a simple function binds; None when that depends on more, or is an error.

    Only for calls that leave nothing for `$args`. A step's `accept(value, text, services)` raises
    ParameterBindingException without a place: the caller knows the argument.
    """
    if not signature.is_simple:
        return None
    layout = layout_of(signature, services)
    plan = find_plan(layout, arguments_of(shape), shape, services)
    if plan is None or plan.rest:
        return None
    return tuple(FastStep(step) for step in plan.steps)


# Step by step --------------------------------------------------------------------------------------


def _bind_slowly(layout: Layout, arguments: Sequence[Argument], services: Services) -> Bound:
    binding = Binding(layout, services)
    rest = run_binding(binding, arguments)
    values = {name: value for name, value in binding.values.items() if binding.bound[name].is_own}
    common = {name: value for name, value in binding.values.items() if not binding.bound[name].is_own}
    made = Bound(layout.signature, values, common, binding.set_name)
    made.bound = dict(binding.values)
    made.args = as_args([item.argument for item in rest])
    if binding.layout is not layout:
        made.dynamic = [entry.parameter for entry in binding.layout.entries if entry.name.lower() not in layout.names]
    _expect_input(made, binding)
    return made


def _bound_by(plan: Plan, values: dict[str, object], arguments: Sequence[Argument], services: Services) -> Bound:
    signature = plan.state.layout.signature
    if plan.own:
        made = Bound(signature, values, {}, plan.set_name)
    else:
        common = {name: values[name] for name in plan.common}
        own = {name: value for name, value in values.items() if name not in common}
        made = Bound(signature, own, common, plan.set_name)
        made.bound = values
    if plan.rest:
        made.args = as_args([arguments[index] for index in plan.rest])
    if services.expects_input:
        base = plan.state.fork()
        base.services = services
        _expect_input(made, base)
    return made


def _expect_input(bound: Bound, base: Binding) -> None:
    if not base.services.expects_input or base.layout.signature.is_simple:
        return
    if base.delayed or any(entry.is_pipeline for entry in base.unbound.values()):
        bound.pipeline = InputBinder(base)


def run_binding(binding: Binding, arguments: Sequence[Argument]) -> Sequence[Item]:
    """Bind everything that the command line gives; what is left goes to a plain function's `$args`."""
    items = pair_words(binding, in_binding_order(arguments))
    positional = Positional(binding, bind_named(binding, items))
    left = positional.bind()
    if binding.layout.signature.is_simple:
        return left
    try:
        _complete(binding, left, positional.error)
    except ParameterBindingException as error:
        raise blaming_defaults(error, binding.default_names) from None
    return ()


def _complete(binding: Binding, left: Sequence[Item], error: ParameterBindingException | None) -> None:
    """What an advanced command does after named and positional arguments."""
    bind_defaults(binding)
    validate_sets(binding, before_input=True, choose_default=False)
    if binding.services.dynamic_parameters is not None:
        left, error = bind_dynamic(binding, left, error)
    refuse_rest(bind_remaining(binding, left), error)
    _finish(binding)


def _finish(binding: Binding) -> None:
    """Choose the set and look for mandatory parameters that are missing."""
    expects_input = binding.services.expects_input
    count = validate_sets(binding, before_input=expects_input, choose_default=not expects_input)
    if count == 1 and not binding.default_names:
        bind_defaults(binding)
    if count > 1 and expects_input:
        narrowed = without_inputless(binding)
        if narrowed != binding.sets:
            binding.sets = narrowed
            count = validate_sets(binding, before_input=True, choose_default=False)
    missing = missing_before_input(binding, count) if expects_input else missing_now(binding)
    if missing:
        supply_missing(binding, missing)
    if not expects_input:
        verify_chosen(binding)
