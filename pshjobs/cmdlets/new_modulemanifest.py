"""Write a module manifest."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any, Literal

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null, not_null_or_empty
from pshjobs.errors import PSArgumentException
from pshjobs.runtime.cmdlet import Cmdlet

from .manifest_text import manifest_text


class NewModuleManifest(
    Cmdlet, name="New-ModuleManifest", outputs=("System.String",), should_process=True, confirm_impact="Low"
):
    """Write a `.psd1` file that describes a module, with all keys that it may have.

    Examples:
        PS> New-ModuleManifest ./Tools.psd1 -RootModule Tools.psm1 -ModuleVersion 1.2
    """

    path: str = param("The file to write.", position=0, mandatory=True)
    nested_modules: list[object] | None = param(
        "Modules that are loaded with it.", type="Object[]", allow_empty_collection=True
    )
    guid: Any = param("Its id; a new one when left out.", type="guid")
    author: str | None = param("Who wrote it.", allow_empty_string=True)
    company_name: str | None = param("The company it comes from.", allow_empty_string=True)
    copyright: str | None = param("The copyright notice.", allow_empty_string=True)
    root_module: str | None = param("The file with its code.", alias="ModuleToProcess", allow_empty_string=True)
    module_version: Any = param("Its version.", type="version", check=not_null)
    description: str | None = param("What it is for.", allow_empty_string=True)
    processor_architecture: object = param("The processor it needs.", type="ProcessorArchitecture")
    power_shell_version: object = param("The lowest version of PowerShell it needs.", type="version")
    clr_version: object = param("The lowest version of the runtime it needs.", type="version")
    dot_net_framework_version: object = param("The lowest version of .NET it needs.", type="version")
    power_shell_host_name: str | None = param("The host it needs.")
    power_shell_host_version: object = param("The lowest version of the host it needs.", type="version")
    required_modules: list[object] | None = param("Modules that must be loaded before.", type="Object[]")
    types_to_process: list[str] | None = param("Files of type data.", allow_empty_collection=True)
    formats_to_process: list[str] | None = param("Files of views.", allow_empty_collection=True)
    scripts_to_process: list[str] | None = param(
        "Scripts that run in the caller's scope first.", allow_empty_collection=True
    )
    required_assemblies: list[str] | None = param("Assemblies that it needs.", allow_empty_collection=True)
    file_list: list[str] | None = param("All files of it.", allow_empty_collection=True)
    module_list: list[object] | None = param(
        "All modules that belong to it.", type="Object[]", allow_empty_collection=True
    )
    functions_to_export: list[str] | None = param("The functions it exports.", allow_empty_collection=True)
    aliases_to_export: list[str] | None = param("The aliases it exports.", allow_empty_collection=True)
    variables_to_export: list[str] | None = param("The variables it exports.", allow_empty_collection=True)
    cmdlets_to_export: list[str] | None = param("The cmdlets it exports.", allow_empty_collection=True)
    dsc_resources_to_export: list[str] | None = param("The DSC resources it exports.", allow_empty_collection=True)
    compatible_ps_editions: list[Literal["Desktop", "Core"]] | None = param(
        "The editions it works with.", name="CompatiblePSEditions", allow_empty_collection=True
    )
    private_data: object = param("Anything that its code wants to read.", type="Object", allow_null=True)
    tags: list[str] | None = param("Words that help to find it.", check=not_null_or_empty)
    project_uri: object = param("The address of the project.", type="uri", check=not_null_or_empty)
    license_uri: object = param("The address of the license.", type="uri", check=not_null_or_empty)
    icon_uri: object = param("The address of an icon.", type="uri", check=not_null_or_empty)
    release_notes: str | None = param("What is new.", check=not_null_or_empty)
    prerelease: str | None = param("The label of a version before the release.", check=not_null_or_empty)
    require_license_acceptance: bool = param("The user must accept the license.")
    external_module_dependencies: list[str] | None = param(
        "Modules it needs that are not in its gallery.", check=not_null_or_empty
    )
    help_info_uri: str | None = param("The address of its help.", allow_null=True)
    pass_thru: bool = param("Give the text too.")
    default_command_prefix: str | None = param("What stands before the nouns of its commands.", allow_null=True)

    def process(self) -> Iterator[object]:
        full = str(self.shell.drives.locate(self.path).path)
        if not full.lower().endswith(".psd1"):
            raise PSArgumentException(
                f"The path must end in '.psd1': '{full}'.",
                id="Modules_InvalidModuleManifestPath",
                category="InvalidArgument",
                target=self.path,
            )
        text = manifest_text(os.path.splitext(os.path.basename(full))[0], self._given())
        if self.should_process(full, "Creating the module manifest file"):
            with open(full, "w", encoding="utf-8", newline="") as file:
                file.write(text)
        if self.pass_thru:
            yield text

    def _given(self) -> dict[str, Any]:
        """The parameters that have a value, by public name."""
        return {
            parameter.name: getattr(self, parameter.attribute)
            for parameter in self.signature().parameters
            if getattr(self, parameter.attribute) not in (None, False)
        }
