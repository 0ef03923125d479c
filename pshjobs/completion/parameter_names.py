"""Names of parameters after a dash."""

from __future__ import annotations

from pshjobs.binding.signature import Parameter
from pshjobs.syntax import nodes
from pshjobs.syntax.nodes import Node

from .command_parameters import COMMON
from .context import Context
from .literals import element_type
from .pseudo_binding import PseudoBinding, bind
from .results import Match


def parameter_matches(
    context: Context, command: nodes.Command, word: str, name_node: Node | None, colon: bool = False
) -> list[Match] | None:
    """The parameters that may still be named; None when the command's parameters are unknown."""
    binding = bind(context, command, skip=name_node)
    if binding is None:
        return None
    only = binding.parameters.find(word) if word else None
    names: list[tuple[str, Parameter]] = []
    if only is not None:
        names = _fitting([only], word) or [(only.name, only)]
    if only is None or _several(binding, word):
        names = _fitting(offered(binding, word), word)
    return [_match(name, parameter, colon) for name, parameter in names]


def _several(binding: PseudoBinding, word: str) -> bool:
    """Whether the word begins more than one name: then what is possible decides."""
    lower = word.lower()
    return sum(any(n.lower().startswith(lower) for n in (p.name, *p.aliases)) for p in binding.parameters.all) > 1


def offered(binding: PseudoBinding, word: str) -> list[Parameter]:
    """The parameters that are not bound and in a set that is still possible.

    After a lone dash hidden parameters are left out, and with one all common ones.
    """
    found = []
    hides = not word and any(parameter.dont_show for parameter in binding.parameters.all)
    for parameter in binding.parameters.all:
        if binding.is_bound(parameter) or not binding.sets & binding.parameters.sets_of(parameter):
            continue
        if not word and (parameter.dont_show or parameter.extension or (hides and parameter.name in COMMON)):
            continue
        found.append(parameter)
    return found


def _fitting(parameters: list[Parameter], word: str) -> list[tuple[str, Parameter]]:
    """Names that begin with the word; an alias only where the name does not."""
    lower = word.lower()
    found = []
    for parameter in parameters:
        if parameter.name.lower().startswith(lower):
            found.append((parameter.name, parameter))
            continue
        found += [(alias, parameter) for alias in parameter.aliases if alias.lower().startswith(lower)]
    return found


def _match(name: str, parameter: Parameter, colon: bool) -> Match:
    shown = type_shown(parameter)
    text = f"-{name}:" if colon else f"-{name}"
    hint = f"[{shown}] {parameter.help}" if parameter.help else ""
    return Match(text, name, "ParameterName", f"[{shown}] {name}", hint)


def type_shown(parameter: Parameter) -> str:
    """The parameter's type as tooltips show it."""
    text = parameter.type_text or "Object"
    if text == "object":
        return "Object"
    return text if element_type(text) else "Object"
