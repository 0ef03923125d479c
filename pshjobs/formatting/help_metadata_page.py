"""The pages of Get-Help for commands that are described by their parameters: cmdlets, and functions without help comments.

A cmdlet's declaration adds a synopsis, a description and examples; a function has none of them, and no headings for them.
"""

from __future__ import annotations

from typing import Final

from .help_page import (
    COMMON,
    DESCRIPTION,
    EXAMPLE,
    HINTS,
    IN_BRIEF,
    IN_FULL,
    INDENT,
    NAME,
    ONLINE_HINT,
    PARAGRAPH,
    SYNTAX_ITEM,
    at,
    each,
    has,
    inner,
    only_if,
    section,
)
from .view import NEW_LINE, Bind, CustomPart, Indent

TYPE_LINE: Final = (Bind(at("type", "name")), NEW_LINE)
SYNTAX: Final = section("SYNTAX", each(at("syntax", "syntaxItem"), *SYNTAX_ITEM))
SYNOPSIS: Final = only_if(
    at("details", "description"),
    *section("SYNOPSIS", each(at("details", "description"), *PARAGRAPH), NEW_LINE),
)
ABOUT: Final = only_if(has("description"), *section("DESCRIPTION", DESCRIPTION, NEW_LINE))
EXAMPLES: Final = only_if(
    at("examples", "example"), Indent((each(at("examples", "example"), *EXAMPLE), NEW_LINE), left=INDENT)
)
ALIASES: Final = section("ALIASES", Bind("aliases"), NEW_LINE, NEW_LINE)
REMARKS: Final = (
    *section(
        "REMARKS",
        only_if(has("hasDeclaration"), *HINTS),
        only_if(lambda page: not inner(page, "hasDeclaration"), "None", NEW_LINE),
    ),
    ONLINE_HINT,
)
END: Final = (*ALIASES, NEW_LINE, *REMARKS)
TOP: Final = (*NAME, SYNOPSIS, *SYNTAX)


def parameters(shape: tuple[CustomPart, ...], *more: CustomPart) -> tuple[CustomPart, ...]:
    """The section of the parameters, by name."""
    return (
        Indent((NEW_LINE,), left=INDENT),
        *section("PARAMETERS", each(at("parameters", "parameter"), *shape), COMMON, *more),
    )


SHORT_PAGE: Final = (*TOP, ABOUT, NEW_LINE, *END)
DETAILED_PAGE: Final = (*TOP, ABOUT, *parameters(IN_BRIEF), EXAMPLES, NEW_LINE, *END)
FULL_PAGE: Final = (
    *TOP,
    ABOUT,
    *parameters(IN_FULL, NEW_LINE),
    *section("INPUTS", each(at("inputTypes", "inputType"), *TYPE_LINE), NEW_LINE, NEW_LINE),
    *section("OUTPUTS", each(at("returnValues", "returnValue"), *TYPE_LINE), NEW_LINE),
    only_if(has("hasDeclaration"), Indent((NEW_LINE,), left=INDENT)),
    EXAMPLES,
    *END,
)
EXAMPLES_PAGE: Final = (*NAME, SYNOPSIS, EXAMPLES)
