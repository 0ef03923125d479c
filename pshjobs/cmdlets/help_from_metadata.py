"""The help object of a command that is described by its parameters: a cmdlet, or a function without help comments."""

from __future__ import annotations

import inspect
import re
from collections.abc import Sequence

from pshjobs.binding.layout import positions
from pshjobs.binding.signature import Parameter, Signature
from pshjobs.binding.syntax_text import syntax_lines, type_shown
from pshjobs.cmdlets.help_objects import (
    MAML,
    declared_parameters,
    example_record,
    hidden,
    named_types,
    paragraphs,
    pipeline_text,
    record,
    sets_text,
    syntax_record,
    value_list,
)
from pshjobs.runtime.command_info import CmdletInfo, CommandInfo
from pshjobs.runtime.command_metadata import type_of_parameter
from pshjobs.types.names import resolve
from pshjobs.values.objects import PSCustomObject

MANUAL = "https://learn.microsoft.com/powershell/module"


def help_from_metadata(info: CommandInfo, signature: Signature, aliases: Sequence[str]) -> PSCustomObject:
    """The help object of a command; a cmdlet's declaration says more than its parameters."""
    is_cmdlet = isinstance(info, CmdletInfo)
    lines = syntax_lines(signature)
    shown = syntax_lines(signature, lambda p: value_list(p, lambda each: f"<{type_shown(each)}>"))
    end = "" if signature.has_common else " "
    synopsis, description, examples = _declaration(info) if isinstance(info, CmdletInfo) else ("", "", [])
    module = str(getattr(info.module, "name", info.module) or "")
    made = record(
        MAML,
        details=record(f"{MAML}#details", name=info.name, description=paragraphs(synopsis)),
        description=paragraphs(description),
        syntax=syntax_record(info.name, [line + end for line in shown]),
        parameters=record(f"{MAML}#parameters", parameter=_parameters(signature)),
        inputTypes=named_types("inputTypes", _input_types(signature)),
        returnValues=named_types("returnValues", signature.outputs or ("System.Object",)),
        examples=record(f"{MAML}#examples", example=examples) if examples else None,
        aliases="\n".join(aliases) or "None",
        Name=info.name,
        Category=info.kind,
        Synopsis=synopsis or "\n" + "\n\n".join(lines) + "\n",
        Component=None,
        Role=None,
        Functionality=None,
        ModuleName=module,
    )
    made.members["hasCommonParameters"] = hidden(signature.has_common)
    made.members["hasDeclaration"] = hidden(is_cmdlet)
    made.members["onlineAddress"] = hidden(f"{MANUAL}/{module.lower()}/{info.name.lower()}" if is_cmdlet else None)
    kind = "Cmdlet" if is_cmdlet else "Function"
    made.type_names = [f"Extended{kind}HelpInfo", f"{kind}HelpInfo", "HelpInfo"]
    return made


def _declaration(info: CmdletInfo) -> tuple[str, str, list[object]]:
    """Synopsis, description and examples of a cmdlet: its docstring."""
    text, _, examples = inspect.cleandoc(info.cls.__doc__ or "").partition("Examples:")
    synopsis, _, description = text.strip().partition("\n\n")
    return " ".join(synopsis.split()), _filled(description), _examples(inspect.cleandoc(examples))


def _filled(text: str) -> str:
    """Paragraphs as one line each: the page wraps them."""
    return "\n\n".join(" ".join(part.split()) for part in text.strip().split("\n\n") if part.strip())


def _examples(text: str) -> list[object]:
    """Each transcript is an example; the sentences above it are its remarks."""
    made: list[object] = []
    remarks: list[str] = []
    for block in re.split(r"\n[ \t]*\n", text.strip("\n")):
        if not block.strip():
            continue
        if block.lstrip().startswith("PS>"):
            made.append(example_record(len(made) + 1, "", block, remarks or [""]))
            remarks = []
        else:
            remarks.append(" ".join(block.split()))
    return made


def _parameters(signature: Signature) -> list[object]:
    automatic = positions(signature)
    own = {parameter.name for parameter in signature.parameters}
    made: list[object] = []
    for parameter in sorted(declared_parameters(signature), key=lambda each: each.name.lower()):
        place = next(iter(parameter.sets.values()))
        position = place.position if place.position is not None else automatic.get(parameter.name)
        text = parameter.help if parameter.name in own else ""
        made.append(
            record(
                f"{MAML}#parameter",
                description=paragraphs(text + (" Not in PowerShell." if parameter.extension else "")),
                name=parameter.name,
                required="true" if place.mandatory else "false",
                position="Named" if position is None else str(position),
                pipelineInput=pipeline_text(parameter.sets.values()),
                parameterSetName=sets_text(parameter),
                aliases=", ".join(parameter.aliases) or "None",
                isDynamic="true" if parameter.is_dynamic else "false",
                globbing="false",
                parameterValue=None if parameter.is_switch else type_shown(parameter),
            )
        )
    return made


def _input_types(signature: Signature) -> list[str]:
    """The types of the parameters that take pipeline input."""
    names: list[str] = []
    for parameter in signature.parameters:
        if any(place.by_value or place.by_name for place in parameter.sets.values()):
            names.append(_full_name(parameter))
    return list(dict.fromkeys(names)) or ["None"]


def _full_name(parameter: Parameter) -> str:
    info = type_of_parameter(parameter)
    if info is None and parameter.type_text.endswith("[]"):
        element = resolve(parameter.type_text[:-2])
        return f"{element.full_name}[]" if element is not None else parameter.type_text
    return str(info.full_name) if info is not None else parameter.type_text or "System.Object"
