"""The pages of Get-Help, as parts of custom views.

A help object carries its sections as properties (`details`, `syntax`, `parameters`, ...), as PowerShell's help does. The first type
name ends in `#FullView`, `#DetailedView` or `#ExamplesView` when more than the short page was asked for. Blank lines inside a section
are indented like its text.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from pshjobs.values.members import get_member
from pshjobs.values.text import to_text

from .view import NEW_LINE, Bind, CustomPart, Indent

INDENT: Final = 4
COMMON_PARAMETERS: Final = (
    "<CommonParameters>\n"
    "    This cmdlet supports the common parameters: Verbose, Debug,\n"
    "    ErrorAction, ErrorVariable, WarningAction, WarningVariable,\n"
    "    OutBuffer, PipelineVariable, and OutVariable. For more information, see\n"
    "    about_CommonParameters (https://go.microsoft.com/fwlink/?LinkID=113216). "
)


def inner(value: object, *path: str) -> object:
    """A member of a member ... of a help object; None where one is missing."""
    for name in path:
        if value is None:
            return None
        value = get_member(value, name)
    return value


def at(*path: str) -> Callable[[object], object]:
    """What reads a path of members."""
    return lambda value: inner(value, *path)


def section(title: str, *parts: CustomPart) -> tuple[CustomPart, ...]:
    """A heading and its indented text."""
    return (title, NEW_LINE, Indent(parts, left=INDENT))


def only_if(test: Callable[[object], object], *parts: CustomPart) -> Bind:
    """Parts that are there when a test of the help object holds."""
    return Bind(None, control=parts, condition=lambda value: bool(test(value)))


def each(source: Callable[[object], object], *parts: CustomPart) -> Bind:
    """The parts for each of the elements that a help object holds."""
    return Bind(source, enumerate=True, control=parts)


def has(name: str) -> Callable[[object], object]:
    """Whether a member of the help object is anything but empty."""
    return lambda value: inner(value, name)


PARAGRAPH: Final = (Bind("Text"), NEW_LINE)
SYNTAX_ITEM: Final = (Bind("SyntaxText"), NEW_LINE, NEW_LINE)
DESCRIPTION: Final = each(at("description"), *PARAGRAPH)
NAMED_TYPE: Final = (Bind(at("type", "name")), NEW_LINE, NEW_LINE)
LINK: Final = (Bind(lambda link: _link_text(link)), NEW_LINE)
EXAMPLE: Final = (
    Bind("title"),
    NEW_LINE,
    NEW_LINE,
    Bind(lambda example: to_text(inner(example, "introduction", "Text")) + to_text(inner(example, "code"))),
    NEW_LINE,
    NEW_LINE,
    each(at("remarks"), *PARAGRAPH),
)


def _link_text(link: object) -> str:
    text, address = to_text(inner(link, "linkText")), to_text(inner(link, "uri"))
    return (f"{text} " if text else "") + address


# Parameters --------------------------------------------------------------------------------------


def heading(parameter: object) -> str:
    """`-Name <type>`."""
    value = to_text(inner(parameter, "parameterValue"))
    if not value:
        return f"-{to_text(inner(parameter, 'name'))}"
    shown = f"[<{value}>]" if value == "SwitchParameter" else f"<{value}>"
    return f"-{to_text(inner(parameter, 'name'))} {shown}"


def attribute(label: str, source: Callable[[object], object]) -> tuple[CustomPart, ...]:
    """A line of a parameter's attributes; labels take 29 columns."""
    return (Bind(lambda parameter: label.ljust(29) + to_text(source(parameter))), NEW_LINE)


def default_value(parameter: object) -> object:
    """The default; a parameter of a command's metadata has none to show."""
    return inner(parameter, "defaultValue")


FACTS: Final = (
    *attribute("Required?", at("required")),
    *attribute("Position?", at("position")),
    only_if(at("isComment"), *attribute("Default value", default_value)),
    *attribute("Accept pipeline input?", at("pipelineInput")),
    only_if(at("parameterSetName"), *attribute("Parameter set name", at("parameterSetName"))),
    *attribute("Aliases", at("aliases")),
    only_if(at("isDynamic"), *attribute("Dynamic?", at("isDynamic"))),
    *attribute("Accept wildcard characters?", at("globbing")),
    NEW_LINE,
)
PARAMETER_TEXT: Final = each(at("description"), *PARAGRAPH)
IN_FULL: Final = (Bind(heading), NEW_LINE, Indent((PARAMETER_TEXT, NEW_LINE, *FACTS), left=INDENT))
IN_BRIEF: Final = (
    Bind(heading),
    NEW_LINE,
    only_if(
        lambda p: inner(p, "isComment") or inner(p, "description"), Indent((PARAMETER_TEXT, NEW_LINE), left=INDENT)
    ),
    only_if(lambda p: not (inner(p, "isComment") or inner(p, "description")), NEW_LINE),
)
COMMON: Final = only_if(at("hasCommonParameters"), COMMON_PARAMETERS, NEW_LINE, NEW_LINE)


def parameters(shape: tuple[CustomPart, ...]) -> tuple[CustomPart, ...]:
    """The section of the parameters."""
    return section("PARAMETERS", each(at("parameters", "parameter"), *shape), COMMON)


# Pages -------------------------------------------------------------------------------------------

NAME: Final = section("NAME", Bind(at("details", "name")), NEW_LINE, NEW_LINE)
SYNOPSIS: Final = section("SYNOPSIS", each(at("details", "description"), *PARAGRAPH), NEW_LINE, NEW_LINE)
SYNTAX: Final = section("SYNTAX", each(at("syntax", "syntaxItem"), *SYNTAX_ITEM), NEW_LINE)
ABOUT: Final = (*section("DESCRIPTION", DESCRIPTION, NEW_LINE), NEW_LINE)
EXAMPLES: Final = Indent((each(at("examples", "example"), *EXAMPLE),), left=INDENT)
INPUTS: Final = section("INPUTS", each(at("inputTypes", "inputType"), *NAMED_TYPE), NEW_LINE)
OUTPUTS: Final = section("OUTPUTS", each(at("returnValues", "returnValue"), *NAMED_TYPE), NEW_LINE)
NOTES: Final = only_if(
    has("alertSet"),
    *section("NOTES", NEW_LINE, NEW_LINE, Indent((each(at("alertSet", "alert"), *PARAGRAPH),), left=INDENT), NEW_LINE),
)
LINKS: Final = section("RELATED LINKS", each(at("relatedLinks", "navigationLink"), *LINK))


def _hint(what: str, switch: str) -> Bind:
    """A line that names the switch for more."""
    return Bind(lambda page: f'{what}, type: "Get-Help {to_text(inner(page, "details", "name"))} -{switch}"')


HINTS: Final = (
    _hint("To see the examples", "Examples"),
    NEW_LINE,
    _hint("For more information", "Detailed"),
    NEW_LINE,
    _hint("For technical information", "Full"),
    NEW_LINE,
)
ONLINE_HINT: Final = only_if(at("onlineAddress"), " " * INDENT, _hint("For online help", "Online"))  # ends the page
REMARKS: Final = (*section("REMARKS", *HINTS), ONLINE_HINT)

SHORT_PAGE: Final = (*NAME, *SYNOPSIS, *SYNTAX, *ABOUT, *LINKS, NEW_LINE, *REMARKS)
DETAILED_PAGE: Final = (*NAME, *SYNOPSIS, *SYNTAX, *ABOUT, *parameters(IN_BRIEF), EXAMPLES, *REMARKS)
FULL_PAGE: Final = (
    *NAME, *SYNOPSIS, *SYNTAX, *ABOUT, *parameters(IN_FULL), *INPUTS, *OUTPUTS, NOTES,
    Indent((each(at("examples", "example"), *EXAMPLE), NEW_LINE), left=INDENT), *LINKS,
)  # fmt: skip
EXAMPLES_PAGE: Final = (*NAME, *SYNOPSIS, EXAMPLES)
