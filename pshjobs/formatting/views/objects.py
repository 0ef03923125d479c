"""What the object cmdlets give: members, groups, matches, bytes."""

from __future__ import annotations

from pshjobs.formatting.context import FormatContext
from pshjobs.formatting.view import Bind, GroupBy, InContext, col, cols, custom, listing, table
from pshjobs.values.members import invoke_member

COMMANDS = "Microsoft.PowerShell.Commands."


def emphasized(match: object, context: FormatContext) -> object:
    """A match with what was found emphasised, its path relative to where the user is."""
    return invoke_member(match, "ToEmphasizedString", [context.location()])


VIEWS = (
    table(
        COMMANDS + "MemberDefinition",
        cols("Name MemberType Definition"),
        group_by=GroupBy("TypeName"),
        auto_size=True,
    ),
    table(COMMANDS + "GroupInfo", cols("Count:5> Name:25 Group")),
    listing(COMMANDS + "GroupInfo", cols("Name Count Group Values")),
    table(COMMANDS + "GroupInfoNoElement", cols("Count:5> Name:25")),
    listing(COMMANDS + "GroupInfoNoElement", cols("Name Count Values")),
    custom(COMMANDS + "MatchInfo", Bind(InContext(emphasized)), name="MatchInfo"),
    custom("Deserialized." + COMMANDS + "MatchInfo", Bind("Line"), name="MatchInfo"),
    table(
        COMMANDS + "ByteCollection",
        [
            *cols("Offset=HexOffset:16>"),
            col("Bytes\n00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F", "HexBytes", 47, 0),
            *cols("Ascii:16<"),
        ],
        group_by=GroupBy("Label"),
    ),
    table(
        "Deserialized." + COMMANDS + "TextMeasureInfo",
        cols("Lines Words Characters Property"),
        name=COMMANDS + "TextMeasureInfo",
    ),
    listing(
        "Deserialized." + COMMANDS + "GenericMeasureInfo",
        cols("Count Average Sum Maximum Minimum Property"),
        name=COMMANDS + "GenericMeasureInfo",
    ),
)
