"""Binding the arguments of a function whose own code runs meanwhile: validation scripts and `dynamicparam`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pshjobs.binding.arguments import Argument
from pshjobs.binding.binder import Bound, bind
from pshjobs.binding.signature import Parameter, Signature
from pshjobs.values.enumeration import iterate
from pshjobs.values.null import NOTHING

from .binding_services import BindingServices
from .bound_parameters import bound_parameters
from .frame import Frame
from .invocation import Invocation

if TYPE_CHECKING:
    from .scope import Scope
    from .script_block import ScriptBlock


def bind_in_scope(
    frame: Frame,
    block: ScriptBlock,
    signature: Signature,
    arguments: Sequence[Argument],
    services: BindingServices,
    invocation: Invocation,
    scope: Scope,
) -> Bound:
    """Bind with the parameters set in the function's scope one by one, so that its code sees the earlier ones."""
    shell = frame.shell

    def assign(name: str, value: object) -> None:
        dict.__setitem__(scope, name.lower(), None if value is NOTHING else value)

    services.assign = assign
    dynamic = block.code.block("dynamicparam")
    if dynamic is not None:
        run = dynamic

        def ask(values: Mapping[str, object]) -> Sequence[Parameter]:
            out: list[Any] = []
            dict.__setitem__(scope, "psboundparameters", bound_parameters(dict(values)))
            dict.__setitem__(scope, "pscmdlet", invocation)
            run(Frame(shell, scope, out.append, frame.streams, False, invocation))
            items = [item for value in out for item in (iterate(value) or [value])]
            return block.code.dynamic_parameters(items, shell)

        services.dynamic_parameters = ask
    saved, shell.current_scope = shell.current_scope, scope
    try:
        return bind(signature, arguments, services)
    finally:
        shell.current_scope = saved
