"""Check a module manifest."""

from __future__ import annotations

import os
from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.errors import FileNotFoundException, NetException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.module_manifest import read_manifest
from pshjobs.runtime.providers.resolution import expand
from pshjobs.runtime.shell import Shell
from pshjobs.types.psmodule_info import PSModuleInfo
from pshjobs.values.text import to_text

EXPORTS = (("FunctionsToExport", "functions"), ("AliasesToExport", "aliases"), ("CmdletsToExport", "cmdlets"))


class TestModuleManifest(Cmdlet, name="Test-ModuleManifest", outputs=("System.Management.Automation.PSModuleInfo",)):
    """Read a manifest, check that the files it names exist, and give the module that it describes.

    Examples:
        PS> (Test-ModuleManifest ./Tools.psd1).Version
    """

    path: str = param("The manifest.", position=0, mandatory=True, by_value=True, by_name=True)

    def process(self) -> Iterator[object]:
        try:
            found = expand(self.shell, self.path)
        except NetException as error:
            self.error(error)
            return
        for place in found:
            module = described(self.shell, str(place.path))
            self._check_files(module)
            yield module

    def _check_files(self, module: PSModuleInfo) -> None:
        root = to_text(module.said("RootModule") or "")
        folder = os.path.dirname(module.file)
        if root and not any(os.path.isfile(os.path.join(folder, root + ending)) for ending in ("", ".psm1", ".psd1")):
            text = f"The specified RootModule entry '{root}' is invalid in the module manifest '{module.file}'. Try again after updating the module manifest with valid values."
            self.error(
                FileNotFoundException(
                    text, id="Modules_InvalidRootModuleInModuleManifest", category="ObjectNotFound", target=root
                )
            )


def described(shell: Shell, path: str) -> PSModuleInfo:
    """The module in a file as far as it can be told without running it."""
    module = PSModuleInfo(os.path.splitext(os.path.basename(path))[0], path)
    if not path.lower().endswith(".psd1"):
        return module
    module.kind = "Manifest"
    module.manifest = read_manifest(shell, path)
    if to_text(module.said("RootModule") or "").lower().endswith(".psm1"):
        module.kind = "Script"
    for key, attribute in EXPORTS:
        value = module.said(key)
        names = [to_text(each) for each in (value if isinstance(value, list) else [] if value is None else [value])]
        setattr(module, attribute, dict.fromkeys((name for name in names if not set("*?[") & set(name)), None))
    return module
