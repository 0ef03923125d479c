"""Commands and aliases."""

from __future__ import annotations

from pshjobs.formatting.view import NEW_LINE, Bind, Indent, col, cols, custom, listing, table
from pshjobs.values.members import get_member

NAMESPACE = "System.Management.Automation."
ALL = tuple(
    NAMESPACE + name
    for name in [
        "AliasInfo",
        "ApplicationInfo",
        "CmdletInfo",
        "ExternalScriptInfo",
        "FilterInfo",
        "FunctionInfo",
        "ScriptInfo",
    ]
)


def shown_name(command: object) -> object:
    """The name; an alias shows what it stands for as well."""
    if str(get_member(command, "CommandType")) == "Alias":
        return get_member(command, "DisplayName")
    return get_member(command, "Name")


PARAMETER = (
    NEW_LINE,
    Indent(
        (
            "Parameter Name: ",
            Bind("Name"),
            NEW_LINE,
            Indent(
                (
                    *(
                        part
                        for name in [
                            "ParameterType",
                            "Position",
                            "IsMandatory",
                            "IsDynamic",
                            "HelpMessage",
                            "ValueFromPipeline",
                            "ValueFromPipelineByPropertyName",
                            "ValueFromRemainingArguments",
                            "Aliases",
                        ]
                        for part in (f"{name} = ", Bind(name), NEW_LINE)
                    ),
                    "Attributes =",
                    NEW_LINE,
                    Bind("Attributes", enumerate=True, control=(Indent((Bind(None), NEW_LINE), left=2),)),
                ),
                left=2,
            ),
        ),
        left=2,
    ),
)

VIEWS = (
    table(NAMESPACE + "CommandInfo", cols("CommandType:15 Name"), name="CommandInfo"),
    table(
        ALL,
        [*cols("CommandType:15"), col("Name", shown_name, 50), *cols("Version:10 Source")],
        name="CommandInfo",
    ),
    table(NAMESPACE + "ApplicationInfo", cols("CommandType:15 Name Path"), name="ApplicationInfo"),
    listing(NAMESPACE + "ApplicationInfo", cols("Name CommandType Definition Extension Path FileVersionInfo")),
    table(NAMESPACE + "ScriptInfo", cols("CommandType:15 Name Definition"), name="ScriptInfo"),
    listing(NAMESPACE + "ScriptInfo", cols("Name CommandType Definition Path")),
    table(NAMESPACE + "ExternalScriptInfo", cols("CommandType:15 Name Path"), name="ExternalScriptInfo"),
    table(NAMESPACE + "FunctionInfo", cols("CommandType:15 Name Function"), name="FunctionInfo"),
    table(NAMESPACE + "FilterInfo", cols("CommandType:15 Name Filter"), name="FilterInfo"),
    table(NAMESPACE + "AliasInfo", cols("CommandType:15 DisplayName"), name="AliasInfo"),
    listing(NAMESPACE + "AliasInfo", cols("DisplayName CommandType Definition ReferencedCommand ResolvedCommand")),
    listing(
        NAMESPACE + "CmdletInfo",
        cols("Name CommandType Definition Path DLL HelpFile ParameterSets ImplementingType Verb Noun"),
    ),
    listing(
        (NAMESPACE + "FilterInfo", NAMESPACE + "FunctionInfo"),
        cols("Name CommandType Definition"),
        name=NAMESPACE + "CommandInfo",
    ),
    custom(
        NAMESPACE + "CommandParameterSetInfo",
        "Parameter Set Name: ",
        Bind("Name"),
        NEW_LINE,
        "Is default parameter set: ",
        Bind("IsDefault"),
        NEW_LINE,
        Bind("Parameters", enumerate=True, control=PARAMETER),
        NEW_LINE,
        name="CommandParameterSetInfo",
    ),
)
