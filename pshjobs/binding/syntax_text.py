"""The lines of `Get-Command -Syntax`: one for each parameter set."""

from __future__ import annotations

from .common import paging_parameters, should_process_parameters
from .layout import positions
from .signature import ALL_SETS, InSet, Parameter, Signature

SHOWN_TYPES = {"": "Object", "object": "Object"}


def syntax_lines(signature: Signature) -> list[str]:
    """The syntax of each set, the default set first. The name alone when there are no parameters."""
    return [" ".join([signature.command, *_parts(signature, name)]) for name in signature.set_names]


def _parts(signature: Signature, set_name: str) -> list[str]:
    automatic = positions(signature)
    placed: list[tuple[int, Parameter, InSet]] = []
    mandatory: list[str] = []
    others: list[str] = []
    for parameter in _all_parameters(signature):
        each = parameter.sets.get(set_name) or parameter.sets.get(ALL_SETS)
        if each is None:
            continue
        position = each.position if each.position is not None else automatic.get(parameter.name)
        if position is not None:
            placed.append((position, parameter, each))
        elif each.mandatory:
            mandatory.append(_named(parameter, each))
        else:
            others.append(_named(parameter, each))
    placed.sort(key=lambda item: item[0])
    ends = ["[<CommonParameters>]"] if signature.has_common else []
    return [*(_positional(parameter, each) for _, parameter, each in placed), *mandatory, *others, *ends]


def _all_parameters(signature: Signature) -> list[Parameter]:
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


def _named(parameter: Parameter, each: InSet) -> str:
    text = f"-{parameter.name}" if parameter.is_switch else f"-{parameter.name} <{type_shown(parameter)}>"
    return text if each.mandatory else f"[{text}]"


def _positional(parameter: Parameter, each: InSet) -> str:
    if parameter.is_switch:
        return f"-{parameter.name}" if each.mandatory else f"[-{parameter.name}]"
    text = f"[-{parameter.name}] <{type_shown(parameter)}>"
    return text if each.mandatory else f"[{text}]"
