"""Load an assembly by name; those that the shell knows are there already. C# source cannot be compiled, as there is no .NET."""

from __future__ import annotations

import os
from typing import Final

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null, not_null_or_empty
from pshjobs.errors import FileNotFoundException, NotSupportedException
from pshjobs.runtime.cmdlet import Cmdlet


class AddType(
    Cmdlet,
    name="Add-Type",
    default_set="FromSource",
    outputs=("System.Type",),
    module="Microsoft.PowerShell.Utility",
):
    """Load an assembly by name; those that the shell knows are there already. C# source cannot be compiled, as there is no .NET.

    Examples:
        PS> Add-Type -AssemblyName System.Web
    """

    type_definition: str | None = param("C# source of types.", position=0, mandatory=True, sets="FromSource")
    name: str | None = param("The name of a type to make of members.", position=0, mandatory=True, sets="FromMember")
    member_definition: list[str] | None = param("C# source of members.", position=1, mandatory=True, sets="FromMember")
    namespace: str | None = param("The namespace of the type.", sets="FromMember", alias="NS", allow_null=True)
    using_namespace: list[str] | None = param(
        "Namespaces that the source uses.", sets="FromMember", alias="Using", check=not_null
    )
    path: list[str] | None = param("Files of source or assemblies.", position=0, mandatory=True, sets="FromPath")
    literal_path: list[str] | None = param(
        "Files of source or assemblies, without wildcards.",
        mandatory=True,
        sets="FromLiteralPath",
        alias=("PSPath", "LP"),
    )
    assembly_name: list[str] | None = param(
        "The assemblies to load.", mandatory=True, sets="FromAssemblyName", alias="AN"
    )
    language: object = param("The language of the source.", type="Language", sets=("FromSource", "FromMember"))
    referenced_assemblies: list[str] | None = param(
        "Assemblies that the source uses.",
        sets=("FromSource", "FromMember", "FromPath", "FromLiteralPath"),
        alias="RA",
    )
    output_assembly: str | None = param(
        "The file for the compiled types.",
        sets=("FromSource", "FromMember", "FromPath", "FromLiteralPath"),
        alias="OA",
    )
    output_type: object = param(
        "The kind of the compiled file.",
        type="OutputAssemblyType",
        sets=("FromSource", "FromMember", "FromPath", "FromLiteralPath"),
        alias="OT",
    )
    pass_thru: bool = param("Give the types.")
    ignore_warnings: bool = param(
        "Do not report warnings of the compiler.", sets=("FromSource", "FromMember", "FromPath", "FromLiteralPath")
    )
    compiler_options: list[str] | None = param(
        "Options for the compiler.",
        sets=("FromSource", "FromMember", "FromPath", "FromLiteralPath"),
        check=not_null_or_empty,
    )

    def end(self) -> None:
        if self.assembly_name is None:
            raise NotSupportedException(
                "Source code cannot be compiled: pshjobs runs without .NET. Write the type as a PowerShell class instead.",
                id="SourceCodeNotSupported",
                category="NotImplemented",
            )
        for name in self.assembly_name:
            if not _is_known(name.partition(",")[0].strip()):
                path = os.path.join(self.shell.location, name + ".dll")
                raise FileNotFoundException(
                    f"Cannot find path '{path}' because it does not exist.",
                    id="PathNotFound",
                    category="ObjectNotFound",
                    target=name,
                )


# Parts of .NET that exist on Windows only, though their names begin like those of the others.
ELSEWHERE: Final = (
    "system.windows.",
    "system.drawing.design",
    "system.printing",
    "system.speech",
    "system.directoryservices",
)


def _is_known(name: str) -> bool:
    """True for the assemblies that come with .NET and PowerShell."""
    lower = name.lower()
    if lower.startswith(ELSEWHERE):
        return False
    return lower in ("system", "mscorlib", "netstandard") or lower.startswith(
        ("system.", "microsoft.powershell.", "microsoft.csharp")
    )
