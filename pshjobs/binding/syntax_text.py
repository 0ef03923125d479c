"""The lines of `Get-Command -Syntax`: one for each parameter set."""

from __future__ import annotations

from collections.abc import Callable

from .common import paging_parameters, should_process_parameters
from .layout import positions
from .signature import ALL_SETS, InSet, Parameter, Signature

SHOWN_TYPES = {"": "Object", "object": "Object"}


def syntax_lines(signature: Signature, value: Callable[[Parameter], str] | None = None) -> list[str]:
    """The syntax of each set, the default set first. The name alone when there are no parameters.

    `value` says how the value of a parameter is shown: `<string>` when not given.
    """
    ends = ["[<CommonParameters>]"] if signature.has_common else []
    return [
        " ".join(
            [signature.command, *(parameter_text(*each, value) for each in in_syntax_order(signature, name)), *ends]
        )
        for name in signature.set_names
    ]


Placed = tuple[Parameter, InSet, int | None]


def in_syntax_order(signature: Signature, set_name: str) -> list[Placed]:
    """The parameters of a set: those with a position by position, then the mandatory ones, then the others."""
    found = parameters_in(signature, set_name)
    by_position = [each for each in found if each[2] is not None]
    by_position.sort(key=lambda each: each[2] or 0)
    named = [each for each in found if each[2] is None]
    return [*by_position, *(n for n in named if n[1].mandatory), *(n for n in named if not n[1].mandatory)]


def parameters_in(signature: Signature, set_name: str) -> list[Placed]:
    """The parameters of a set with their places and positions, as they are declared."""
    automatic = positions(signature)
    found: list[Placed] = []
    for parameter in all_parameters(signature):
        each = parameter.sets.get(set_name) or parameter.sets.get(ALL_SETS)
        if each is not None:
            position = each.position if each.position is not None else automatic.get(parameter.name)
            found.append((parameter, each, position))
    return found


def all_parameters(signature: Signature) -> list[Parameter]:
    """-WhatIf, -Confirm and paging stand behind the declared parameters and before the dynamic ones."""
    declared = [each for each in signature.parameters if not each.is_dynamic and not each.extension]
    dynamic = [each for each in signature.parameters if each.is_dynamic and not each.extension]
    added: list[Parameter] = []
    if signature.supports_should_process:
        added += should_process_parameters()
    if signature.supports_paging:
        added += paging_parameters()
    return [*declared, *added, *dynamic]


def type_shown(parameter: Parameter) -> str:
    """The type between the angle brackets: its bare name; Nullable shows what is inside."""
    text = SHOWN_TYPES.get(parameter.type_text, parameter.type_text)
    if text.startswith("Nullable["):
        return text[len("Nullable[") : -1]
    return text if "[" in text.removesuffix("[]") else text.rpartition(".")[2]


def parameter_text(
    parameter: Parameter, each: InSet, position: int | None, value: Callable[[Parameter], str] | None = None
) -> str:
    """One parameter: `-Name <type>`, the name in brackets when it may be left out, all of it when the parameter is optional."""
    if parameter.is_switch:
        text = f"-{parameter.name}"
    else:
        shown = value(parameter) if value is not None else f"<{type_shown(parameter)}>"
        text = f"-{parameter.name} {shown}" if position is None else f"[-{parameter.name}] {shown}"
    return text if each.mandatory else f"[{text}]"
