"""What every provider can be asked; a subclass answers what it supports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from pshjobs.errors import ItemNotFoundException, NetException, PSNotSupportedException

if TYPE_CHECKING:
    from pshjobs.runtime.cmdlet import Cmdlet
    from pshjobs.runtime.scope import Scope
    from pshjobs.runtime.shell import Shell
    from pshjobs.types.provider_info import ProviderInfo, PSDriveInfo

    from .place import Place


class Provider:
    """A kind of store. `cmdlet` in its methods is the command that asks: for its switches and for reporting.

    Methods that make output give objects ready to be written, with their notes (PSPath and so on).
    """

    name = ""
    capabilities = "ShouldProcess"
    is_hierarchical = False

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        self.info: ProviderInfo = self._make_info()

    def _make_info(self) -> ProviderInfo:
        from pshjobs.types.provider_info import ProviderInfo

        return ProviderInfo(self.name, self.capabilities, lambda: self.shell.drives.of_provider(self))

    # Paths ---------------------------------------------------------------------------------------

    def locate(self, drive: Any, path: str) -> Place:
        """The place of a path below a drive's root; `path` may be relative to the drive's own location."""
        raise NotImplementedError

    def shown(self, place: Place) -> str:
        """See Place.shown."""
        raise NotImplementedError

    def qualified(self, path: str) -> str:
        """See Place.ps_path."""
        return f"Microsoft.PowerShell.Core\\{self.name}::{path}"

    def exists(self, path: str) -> bool:
        raise NotImplementedError

    def is_container(self, path: str) -> bool:
        raise NotImplementedError

    def names(self, path: str, force: bool) -> Iterable[str]:
        """The names in a container, in the order of listing; hidden ones with `force`."""
        raise NotImplementedError

    # Items ---------------------------------------------------------------------------------------

    def get_item(self, place: Place, force: bool = False) -> object:
        """The item. Raises what Get-Item reports."""
        raise NotImplementedError

    def children(self, place: Place, cmdlet: Any) -> Iterator[object]:
        """What Get-ChildItem writes for a place."""
        raise NotImplementedError

    def new_item(self, place: Place, kind: str, value: object, cmdlet: Any) -> Iterator[object]:
        raise unsupported()

    def set_item(self, place: Place, value: object, cmdlet: Any) -> Iterator[object]:
        raise unsupported()

    def clear_item(self, place: Place, cmdlet: Cmdlet) -> Iterator[object]:
        raise unsupported()

    def remove_item(self, place: Place, cmdlet: Any) -> None:
        raise unsupported()

    def rename_item(self, place: Place, name: str, cmdlet: Any) -> Iterator[object]:
        raise unsupported()

    def copy_item(self, place: Place, target: str, cmdlet: Any) -> Iterator[object]:
        raise unsupported()

    def move_item(self, place: Place, target: str, cmdlet: Any) -> Iterator[object]:
        raise unsupported()

    # As variables --------------------------------------------------------------------------------

    def variable_content(self, drive: PSDriveInfo, path: str, scope: Scope) -> Any:
        """`$drive:path`; null for what does not exist."""
        raise NotImplementedError

    def set_variable_content(self, drive: PSDriveInfo, path: str, value: Any, scope: Scope) -> None:
        """`$drive:path = value`."""
        raise NotImplementedError

    # Content -------------------------------------------------------------------------------------

    def read_content(self, place: Place, cmdlet: Any) -> Iterator[object]:
        """What Get-Content writes."""
        raise unsupported()

    def open_content(self, place: Place, cmdlet: Any, append: bool) -> Any:
        """A writer for Set-Content and Add-Content: `write(values)` and `close()`."""
        raise unsupported()

    def clear_content(self, place: Place, cmdlet: Any) -> None:
        raise unsupported()


def unsupported() -> PSNotSupportedException:
    """The provider has no such operation."""
    return PSNotSupportedException("Provider operation stopped because the provider does not support this operation.")


def not_found(shown: str, target: object = None) -> NetException:
    """`Cannot find path 'x' because it does not exist.`"""
    return ItemNotFoundException(
        f"Cannot find path '{shown}' because it does not exist.",
        id="PathNotFound",
        target=shown if target is None else target,
    )
