"""What help objects are made of: records with PowerShell's names for the parts of a help topic."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from pshjobs.binding.common import paging_parameters, should_process_parameters
from pshjobs.binding.signature import ALL_SETS, InSet, Parameter, Signature
from pshjobs.binding.syntax_text import Placed, all_parameters, parameter_text
from pshjobs.runtime.command_metadata import type_of_parameter
from pshjobs.values.objects import CodeProperty, MemberBag, PSCustomObject

MAML: Final = "MamlCommandHelpInfo"


def record(kind: str, /, **members: object) -> PSCustomObject:
    """An object of a help type with these properties."""
    return PSCustomObject(MemberBag(members), [kind])


def hidden(value: object) -> CodeProperty:
    """A property that only the pages look at."""
    return CodeProperty("", lambda _: value, is_hidden=True)


def paragraphs(text: str) -> list[object]:
    """A text as what `description` holds; none for an empty one."""
    return [record("MamlParaTextItem", Text=text)] if text else []


def named_types(name: str, texts: Iterable[str]) -> PSCustomObject:
    """`inputTypes` or `returnValues`: types, or lines that describe them."""
    kind = f"{MAML}#{name}"
    one = {"inputTypes": "inputType", "returnValues": "returnValue"}[name]
    items = [record(f"{kind}#item", type=record(f"{kind}#type", name=text)) for text in texts]
    return record(kind, **{one: items})


def syntax_record(name: str, lines: Sequence[str]) -> PSCustomObject:
    """`syntax`: an item for each parameter set."""
    items = []
    for line in lines:
        item = record(f"{MAML}#syntaxItem", name=name)
        item.members["SyntaxText"] = hidden(line)
        items.append(item)
    return record(f"{MAML}#syntax", syntaxItem=items)


def example_record(number: int, introduction: str, code: str, remarks: Sequence[str]) -> PSCustomObject:
    """One example. Its remarks are followed by empty lines, as those of PowerShell's help are."""
    return record(
        f"{MAML}#example",
        title=f"-------------------------- EXAMPLE {number} --------------------------",
        introduction=record("MamlParaTextItem", Text=introduction),
        code=code,
        remarks=[record("MamlParaTextItem", Text=text) for text in (*remarks, "", "", "", "")],
    )


# Parameters --------------------------------------------------------------------------------------


def declared_parameters(signature: Signature) -> list[Parameter]:
    """The parameters of a command without the common ones."""
    found = list(signature.parameters)
    if signature.supports_should_process:
        found += should_process_parameters()
    return found + paging_parameters() if signature.supports_paging else found


def pipeline_text(places: Iterable[InSet]) -> str:
    """Whether and how a parameter takes pipeline input."""
    every = list(places)
    words = []
    if any(place.by_value for place in every):
        words.append("ByValue")
    if any(place.by_name for place in every):
        words.append("ByPropertyName")
    return f"true ({', '.join(words)})" if words else "false"


def enum_names(parameter: Parameter) -> list[str]:
    """The names of an enumeration's values; none for any other type."""
    info = type_of_parameter(parameter)
    return list(info.values) if info is not None and info.values else []


def value_list(parameter: Parameter, otherwise: Callable[[Parameter], str]) -> str:
    """The value of a parameter in a syntax line of help: an enumeration lists its values."""
    names = enum_names(parameter)
    return "{" + " | ".join(names) + "}" if names else otherwise(parameter)


def lines_as_declared(signature: Signature, name: str, value: Callable[[Parameter], str]) -> list[str]:
    """The syntax lines with the parameters in the order in which they are declared; the common ones are always named."""
    from pshjobs.binding.syntax_text import parameters_in

    lines = []
    for set_name in signature.set_names:
        found: list[Placed] = parameters_in(signature, set_name)
        lines.append(" ".join([name, *(parameter_text(*each, value) for each in found), "[<CommonParameters>]"]))
    return lines


def sets_text(parameter: Parameter) -> str:
    """The parameter sets that a parameter is in."""
    names = [name for name in parameter.sets if name != ALL_SETS]
    return ", ".join(names) if names else "(All)"


__all__ = [
    "MAML", "all_parameters", "declared_parameters", "enum_names", "example_record", "hidden", "lines_as_declared", "named_types",
    "paragraphs", "pipeline_text", "record", "sets_text", "syntax_record", "value_list",
]  # fmt: skip
