"""Dynamic parameters: what a command adds for one call, after it has seen the values of the others."""

from __future__ import annotations

from collections.abc import Sequence

from pshjobs.errors import ParameterBindingException

from .binding_state import Binding, Item
from .defaults import bind_defaults
from .layout import Layout
from .named import bind_named, pair_words
from .positional import Positional


def bind_dynamic(
    binding: Binding, left: Sequence[Item], error: ParameterBindingException | None
) -> tuple[Sequence[Item], ParameterBindingException | None]:
    """Ask the command for its dynamic parameters and bind what is left to them."""
    ask = binding.services.dynamic_parameters
    extra = ask(binding.values) if ask is not None else ()
    if not extra:
        return left, error
    signature = binding.layout.signature
    layout = binding.layout = Layout(signature, binding.services, extra)
    binding.unbound = {entry.name: entry for entry in layout.entries if entry.name not in binding.bound}
    items = pair_words(binding, [(item.at, item.argument) for item in left])
    positional = Positional(binding, bind_named(binding, items))
    rest = positional.bind()
    bind_defaults(binding)
    return rest, error or positional.error
