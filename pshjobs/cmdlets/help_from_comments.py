"""The help object of a function or script that has comment-based help."""

from __future__ import annotations

import re
from typing import Final

from pshjobs.binding.layout import positions
from pshjobs.binding.signature import Parameter, Signature
from pshjobs.cmdlets.help_objects import (
    MAML,
    declared_parameters,
    enum_names,
    example_record,
    hidden,
    lines_as_declared,
    named_types,
    paragraphs,
    pipeline_text,
    record,
    syntax_record,
    value_list,
)
from pshjobs.runtime.command_info import CommandInfo
from pshjobs.runtime.command_metadata import type_of_parameter
from pshjobs.runtime.comment_help import CommentHelp, parameter_text, parse_help
from pshjobs.runtime.script_block import ScriptBlock
from pshjobs.values.objects import PSCustomObject

PROMPT: Final = re.compile(r"\s*(PS[^\n>]*>)[ \t]*")
NUMERIC: Final = frozenset(
    f"System.{name}"
    for name in "Byte SByte Int16 UInt16 Int32 UInt32 Int64 UInt64 Single Double Decimal".split()  # noqa: SIM905 - readable
)
NAMESPACES: Final = {"xmlns:maml": "maml/2004/10", "xmlns:command": "dev/command/2004/10", "xmlns:dev": "dev/2004/10"}


def comment_help(block: ScriptBlock) -> tuple[CommentHelp, list[str]] | None:
    """The help in a block's comments and the texts of the comments at its parameters; None when it has no help."""
    found = block.code.help_comments()
    for lines in found.blocks:
        parsed = parse_help(lines)
        if parsed is not None:
            return parsed, [parameter_text(each) for each in found.parameters]
    return None


def help_from_comments(
    info: CommandInfo, name: str, signature: Signature, found: CommentHelp, beside: list[str]
) -> PSCustomObject:
    """The help object: `beside` are the comments at the parameters, in their order."""
    synopsis = found.text("SYNOPSIS")
    made = record(
        MAML,
        **NAMESPACES,
        details=record(f"{MAML}#details", name=name, description=paragraphs(synopsis)),
        syntax=syntax_record(name, lines_as_declared(signature, name, lambda p: value_list(p, lambda each: f"<{type_name(each)}>"))),
        description=paragraphs(found.text("DESCRIPTION")),
        parameters=record(f"{MAML}#parameters", parameter=_parameters(signature, found, beside)),
        inputTypes=named_types("inputTypes", found.lists["INPUTS"]),
        returnValues=named_types("returnValues", found.lists["OUTPUTS"]),
        examples=record(f"{MAML}#examples", example=[_example(*each) for each in enumerate(found.lists["EXAMPLE"], 1)]),
        relatedLinks=record(f"{MAML}#relatedLinks", navigationLink=[_link(text) for text in found.lists["LINK"]]),
        Name=name,
        Category=info.kind,
        Synopsis=synopsis,
        Component=found.text("COMPONENT") or None,
        Role=found.text("ROLE") or None,
        Functionality=found.text("FUNCTIONALITY") or None,
        ModuleName=str(getattr(info.module, "name", info.module) or ""),
    )  # fmt: skip
    if found.text("NOTES"):
        made.members["alertSet"] = record(f"{MAML}#alertSet", alert=paragraphs(found.text("NOTES")))
    addresses = [text for text in found.lists["LINK"] if _is_address(text)]
    made.members["onlineAddress"] = hidden(addresses[0] if addresses else None)
    made.members["hasCommonParameters"] = hidden(True)
    made.type_names = [MAML, "HelpInfo"]
    return made


def type_name(parameter: Parameter) -> str:
    """The name of a parameter's type without its namespace."""
    if parameter.is_switch:
        return "SwitchParameter"
    info = type_of_parameter(parameter)
    return str(info.name) if info is not None else parameter.type_text or "Object"


def _parameters(signature: Signature, found: CommentHelp, beside: list[str]) -> list[object]:
    automatic = positions(signature)
    made: list[object] = []
    for index, parameter in enumerate(declared_parameters(signature)):
        text = found.parameters.get(parameter.name.lower(), beside[index] if index < len(beside) else "")
        is_declared = index < len(signature.parameters)
        place = next(iter(parameter.sets.values()))
        position = place.position if place.position is not None else automatic.get(parameter.name)
        each = record(
            f"{MAML}#parameter",
            description=paragraphs(text),
            defaultValue=_default(parameter) if is_declared else None,
            parameterValue=None if enum_names(parameter) else type_name(parameter),
            name=parameter.name,
            required="true" if place.mandatory else "false",
            globbing="true" if parameter.supports_wildcards else "false",
            pipelineInput=pipeline_text(parameter.sets.values()),
            position="named" if position is None else str(position + 1),
        )
        each.members["isComment"] = hidden(True)
        made.append(each)
    return made


def _default(parameter: Parameter) -> str | None:
    text = parameter.default_text
    if text:
        return text[1:-1] if text[0] in "'\"" and text[-1] == text[0] and len(text) > 1 else text
    if parameter.is_switch:
        return "False"
    info = type_of_parameter(parameter) if parameter.type_text else None
    if info is None:
        return None
    return "0" if info.full_name in NUMERIC else "False" if info.full_name == "System.Boolean" else None


def _example(number: int, text: str) -> PSCustomObject:
    """The first paragraph is the code, behind a prompt of its own or the usual one; the rest are remarks."""
    prompt = PROMPT.match(text)
    introduction, rest = (prompt[1], text[prompt.end() :]) if prompt else ("PS > ", text)
    code, _, remarks = rest.partition("\n\n")
    return example_record(number, introduction, code.strip(), [remarks.strip("\n")])


def _link(text: str) -> PSCustomObject:
    address = _is_address(text)
    return record(f"{MAML}#navigationLink", linkText="" if address else text, uri=text if address else "")


def _is_address(text: str) -> bool:
    return re.match(r"https?://", text.strip(), re.IGNORECASE) is not None
