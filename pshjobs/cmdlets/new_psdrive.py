"""Make a drive."""

from __future__ import annotations

import os
from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.errors import IOException, NetException, PSArgumentException, SessionStateException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.providers.file_system import FileSystemProvider
from pshjobs.runtime.scope import Scope
from pshjobs.types.provider_info import PSDriveInfo

NOT_VALID = frozenset(";~/\\.:")


class NewPSDrive(
    Cmdlet,
    name="New-PSDrive",
    aliases=("ndr",),
    should_process=True,
    confirm_impact="Low",
    module="Microsoft.PowerShell.Management",
):
    """Make a drive: a short name for a folder. It is there until the function or script ends in which it was made.

    Examples:
        PS> (New-PSDrive here FileSystem /).Name
        here
    """

    name: str = param("The name of the drive.", position=0, mandatory=True, by_name=True)
    ps_provider: str = param(
        "The provider, such as FileSystem.", name="PSProvider", position=1, mandatory=True, by_name=True
    )
    root: str = param("The folder.", position=2, mandatory=True, by_name=True, allow_empty_string=True)
    description: str | None = param("A text about it.", by_name=True)
    scope: str | None = param("The scope it belongs to: Global, Local, Script or a number.", by_name=True)
    credential: object = param("Not used by the providers that exist.", type="pscredential", by_name=True)

    def process(self) -> Iterator[object]:
        drives = self.shell.drives
        try:
            provider = drives.require_provider(self.ps_provider)
            if NOT_VALID & set(self.name):
                raise PSArgumentException(
                    "Cannot process the drive name because the drive name contains one or more of the following characters that are not valid: ; ~ / \\ . :"
                )
            root = self.root
            if isinstance(provider, FileSystemProvider):
                root = drives.locate(root).path
            if not self.should_process(
                f"Name: {self.name} Provider: {provider.info.to_string()} Root: {self.root}", "New Drive"
            ):
                return
            if isinstance(provider, FileSystemProvider) and not os.path.isdir(root):
                raise IOException(f'The specified drive root "{root}" either does not exist, or it is not a folder.', id="DriveRootError",
                                  category="ReadError", target=root)  # fmt: skip
            if drives.find(self.name) is not None:
                raise SessionStateException(
                    f"A drive with the name '{self.name}' already exists.",
                    id="DriveAlreadyExists",
                    category="ResourceExists",
                    target=self.name,
                )
        except NetException as error:
            self.error(error)
            return
        made = PSDriveInfo(self.name, provider.info, root, self.description or "")
        drives.add(made, self._scope())
        yield made

    def _scope(self) -> Scope | None:
        here = self.invocation.caller.scope
        name = (self.scope or "local").lower()
        found: Scope | None = here
        if name == "global":
            found = None
        elif name == "script":
            found = here.script_scope()
        elif name.isdigit():
            found = here.ancestor(int(name))
        return None if found is self.shell.global_scope else found
