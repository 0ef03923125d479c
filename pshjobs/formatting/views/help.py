"""Get-Help: the pages, their sections on their own, and the list of topics."""

from __future__ import annotations

from pshjobs.formatting import help_metadata_page as metadata
from pshjobs.formatting import help_page as comments
from pshjobs.formatting.help_page import (
    DESCRIPTION,
    EXAMPLE,
    IN_FULL,
    LINK,
    NAMED_TYPE,
    PARAGRAPH,
    SYNTAX_ITEM,
    at,
    each,
)
from pshjobs.formatting.view import NEW_LINE, Bind, col, cols, custom, table

MAML = "MamlCommandHelpInfo"
EXTENDED = ("ExtendedCmdletHelpInfo", "ExtendedFunctionHelpInfo")


def _extended(view: str) -> list[str]:
    return [f"{name}{view}" for name in EXTENDED]


VIEWS = (
    table("HelpInfoShort", [col("Name", "Name", 33), *cols("Category:9"), col("Module", "ModuleName", 25), *cols("Synopsis")]),
    custom(MAML, *comments.SHORT_PAGE),
    custom(f"{MAML}#DetailedView", *comments.DETAILED_PAGE),
    custom(f"{MAML}#FullView", *comments.FULL_PAGE),
    custom(f"{MAML}#ExamplesView", *comments.EXAMPLES_PAGE),
    custom(_extended(""), *metadata.SHORT_PAGE),
    custom(_extended("#DetailedView"), *metadata.DETAILED_PAGE),
    custom(_extended("#FullView"), *metadata.FULL_PAGE),
    custom(_extended("#ExamplesView"), *metadata.EXAMPLES_PAGE),
    custom("MamlCommandHelpInfo#parameter ExtendedCmdletHelpInfo#parameter", *IN_FULL),
    custom("MamlCommandHelpInfo#syntax", each(at("syntaxItem"), *SYNTAX_ITEM)),
    custom("MamlCommandHelpInfo#examples", each(at("example"), *EXAMPLE)),
    custom("MamlCommandHelpInfo#example", *EXAMPLE),
    custom("MamlCommandHelpInfo#relatedLinks", each(at("navigationLink"), *LINK)),
    custom("MamlCommandHelpInfo#inputTypes", each(at("inputType"), *NAMED_TYPE)),
    custom("MamlCommandHelpInfo#returnValues", each(at("returnValue"), *NAMED_TYPE)),
    custom("MamlCommandHelpInfo#parameters", each(at("parameter"), *IN_FULL)),
    custom("MamlCommandHelpInfo#details", *comments.NAME, DESCRIPTION),
    custom("MamlParaTextItem", *PARAGRAPH),
    custom("DefaultHelp", Bind("Text"), NEW_LINE),
)  # fmt: skip
