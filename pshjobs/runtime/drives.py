"""The drives of a session, its current location, and items read as variables (`$env:PATH`)."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from pshjobs.errors import DriveNotFoundException, ProviderNotFoundException
from pshjobs.types.provider_info import PathInfo, PSDriveInfo

from .providers.alias import AliasProvider
from .providers.environment import EnvironmentProvider
from .providers.file_system import FileSystemProvider
from .providers.function import FunctionProvider
from .providers.paths import slashes, split_drive, split_provider
from .providers.place import Place
from .providers.provider import Provider
from .providers.variable import VariableProvider

if TYPE_CHECKING:
    from .frame import Frame
    from .scope import Scope
    from .shell import Shell


class Drives:
    """The drives of a session. `shell.location` is always a folder of the file system: that of the current drive, or the last one."""

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        self.files = FileSystemProvider(shell)
        self.environment = EnvironmentProvider(shell)
        others = (AliasProvider(shell), FunctionProvider(shell), VariableProvider(shell))
        self.providers: dict[str, Provider] = {p.name.lower(): p for p in (self.files, self.environment, *others)}
        self.root = PSDriveInfo("/", self.files.info, "/", "")
        self.drives: list[tuple[Scope | None, PSDriveInfo]] = []
        self.by_info: dict[int, Provider] = {id(p.info): p for p in self.providers.values()}
        for name, provider in (
            ("Alias", others[0]),
            ("Env", self.environment),
            ("Function", others[1]),
            ("Variable", others[2]),
        ):
            self.drives.append((None, PSDriveInfo(name, provider.info, "", DESCRIPTIONS[name])))
        self.drives.append((None, self.root))
        self.drives.append(
            (
                None,
                PSDriveInfo(
                    "Temp", self.files.info, os.path.join(os.environ.get("TMPDIR") or "/tmp", ""), DESCRIPTIONS["Temp"]
                ),
            )
        )
        self.current = self.root
        self.root.here = shell.location.lstrip("/")
        shell.lazy_variables["pwd"] = self.location

    # Finding -------------------------------------------------------------------------------------

    def provider_of(self, drive: PSDriveInfo) -> Provider:
        """The provider that a drive belongs to."""
        return self.by_info[id(drive.kind)]

    def of_provider(self, provider: Provider) -> list[PSDriveInfo]:
        """The visible drives of a provider."""
        return [drive for drive in self.visible() if drive.kind is provider.info]

    def visible(self) -> list[PSDriveInfo]:
        """All drives that the running scope sees; one made in an inner scope hides one of the same name."""
        found: dict[str, PSDriveInfo] = {}
        for scope, drive in self.drives:
            if scope is None or self._sees(scope):
                found[drive.drive_name.lower()] = drive
        return list(found.values())

    def _sees(self, scope: Scope) -> bool:
        each: Scope | None = self.shell.current_scope
        while each is not None and each is not scope:
            each = each.parent
        return each is scope

    def find(self, name: str) -> PSDriveInfo | None:
        """The drive called `name`, without case."""
        lower = name.lower()
        for scope, drive in reversed(self.drives):
            if drive.drive_name.lower() == lower and (scope is None or self._sees(scope)):
                return drive
        return None

    def require(self, name: str) -> PSDriveInfo:
        """Like `find`. Raises DriveNotFoundException."""
        found = self.find(name)
        if found is None:
            raise DriveNotFoundException(
                f"Cannot find drive. A drive with the name '{name}' does not exist.", target=name
            )
        return found

    def require_provider(self, name: str) -> Provider:
        """The provider called `name`. Raises ProviderNotFoundException."""
        found = self.providers.get(name.rpartition("\\")[2].lower())
        if found is None:
            raise ProviderNotFoundException(
                f"Cannot find a provider with the name '{name}'.", id="ProviderNotFound", target=name
            )
        return found

    def add(self, drive: PSDriveInfo, scope: Scope | None) -> None:
        """Enter a drive for a scope and those below it; None for the session."""
        self.drives.append((scope, drive))

    def remove(self, drive: PSDriveInfo) -> None:
        self.drives = [(scope, each) for scope, each in self.drives if each is not drive]

    # Paths ---------------------------------------------------------------------------------------

    def locate(self, path: str) -> Place:
        """The place that a path means, wildcards as they are. Raises DriveNotFoundException, ProviderNotFoundException."""
        qualified = split_provider(path)
        if qualified is not None:
            provider = self.require_provider(qualified[0])
            if provider is self.files:
                return provider.locate(
                    self.root, "/" + qualified[1].lstrip("/") if qualified[1].startswith("/") else qualified[1]
                )
            return provider.locate(self.of_provider(provider)[0], qualified[1])
        drive_path = split_drive(path)
        if drive_path is not None:
            drive = self.require(drive_path[0])
            return self.provider_of(drive).locate(drive, drive_path[1])
        text = slashes(path)
        if text.startswith("~") and (len(text) == 1 or text[1] == "/"):
            return self.files.locate(self.root, os.path.expanduser("~") + text[1:])
        if text.startswith("/"):  # the drive of the root is called "/"
            return self.files.locate(self.root, text)
        return self.provider_of(self.current).locate(self.current, text)

    # Location ------------------------------------------------------------------------------------

    def location(self) -> PathInfo:
        """The current location: `$PWD`."""
        return self.location_of(self.current)

    def location_of(self, drive: PSDriveInfo) -> PathInfo:
        """The location that a drive is at."""
        place = self.provider_of(drive).locate(drive, "")
        return PathInfo(place.shown, place.path, drive, drive.kind)

    def start_at(self, folder: str) -> None:
        """Let a fresh session begin in a folder."""
        self.shell.location = folder
        self.root.here = folder.lstrip("/")

    def move_to(self, place: Place) -> PathInfo:
        """Make a place the current location."""
        drive = place.drive or self.root
        self.current = drive
        if place.provider is self.files:
            self.shell.location = place.path
            drive.here = self.files.below_root(drive, place.path)
        else:
            drive.here = place.path
        made = self.location()
        dict.__setitem__(self.shell.global_scope, "pwd", made)
        return made

    # As variables --------------------------------------------------------------------------------

    def content(self, drive: str, path: str, frame: Frame) -> Any:
        """What `$drive:path` gives; null for what does not exist."""
        if drive.lower() == "env":
            return os.environ.get(path)
        found = self.find(drive)
        if found is None:
            return None
        return self.provider_of(found).variable_content(found, path, frame.scope)

    def set_content(self, drive: str, path: str, value: Any, frame: Frame) -> None:
        """`$drive:path = value`. Raises DriveNotFoundException."""
        found = self.require(drive)
        self.provider_of(found).set_variable_content(found, path, value, frame.scope)


DESCRIPTIONS = {
    "Alias": "Drive that contains a view of the aliases stored in a session state",
    "Env": "Drive that contains a view of the environment variables for the process",
    "Function": "Drive that contains a view of the functions stored in a session state",
    "Variable": "Drive that contains a view of those variables stored in a session state",
    "Temp": "Drive that maps to the temporary directory path for the current user",
}
