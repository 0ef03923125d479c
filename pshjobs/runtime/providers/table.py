"""Providers that are one table of names: environment, variables, functions, aliases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from pshjobs.errors import NetException, PSArgumentException, RuntimeException
from pshjobs.values.collation import collation_key
from pshjobs.values.enumeration import iterate
from pshjobs.values.null import NOTHING
from pshjobs.values.objects import MemberBag, PSObject

from .place import Place
from .provider import Provider, not_found

if TYPE_CHECKING:
    from pshjobs.runtime.scope import Scope
    from pshjobs.types.provider_info import PSDriveInfo


class TableProvider(Provider):
    """`""` is the container that holds everything. A subclass gives `keys`, `find`, `store`, `erase` and `content_of`."""

    drive_name = ""

    # What a subclass gives -----------------------------------------------------------------------

    def keys(self, scope: Scope) -> Iterable[str]:
        raise NotImplementedError

    def find(self, name: str, scope: Scope) -> object | None:
        """The item, or None."""
        raise NotImplementedError

    def store(self, name: str, value: object, scope: Scope, force: bool = False) -> None:
        raise NotImplementedError

    def erase(self, name: str, scope: Scope, force: bool = False) -> None:
        raise NotImplementedError

    def content_of(self, item: Any) -> object:
        """The value that Get-Content gives."""
        raise NotImplementedError

    def empty(self, name: str, scope: Scope) -> None:
        """What Clear-Item does: here the item goes away."""
        self.erase(name, scope)

    # Paths ---------------------------------------------------------------------------------------

    def locate(self, drive: PSDriveInfo, path: str) -> Place:
        return Place(self, drive, "" if path in (".", "/", "\\") else path.lstrip("/\\"))

    def shown(self, place: Place) -> str:
        return f"{self.drive_name}:/{place.path}"

    def qualified(self, path: str) -> str:
        return super().qualified(path or "/")

    def exists(self, path: str) -> bool:
        return not path or self.find(path, self.shell.current_scope) is not None

    def is_container(self, path: str) -> bool:
        return not path

    def names(self, path: str, force: bool) -> Iterable[str]:
        return sorted(self.keys(self.shell.current_scope), key=collation_key)

    # Items ---------------------------------------------------------------------------------------

    def noted(self, item: object, name: str, drive: PSDriveInfo | None) -> object:
        """The item with the notes of a provider."""
        bag = MemberBag()
        bag["PSPath"] = self.qualified(name)
        bag["PSDrive"] = drive
        bag["PSProvider"] = self.info
        bag["PSIsContainer"] = False
        return PSObject(item, bag)

    def get_item(self, place: Place, force: bool = False) -> object:
        if not place.path:
            return [self.noted(self.find(n, self.shell.current_scope), n, place.drive) for n in self.names("", force)]
        found = self.find(place.path, self.shell.current_scope)
        if found is None:
            raise not_found(place.shown)
        return self.noted(found, place.path, place.drive)

    def children(self, place: Place, cmdlet: Any) -> Iterator[object]:
        """All items of the table, or the one that is named."""
        if place.path:
            found = self.find(place.path, cmdlet.invocation.scope)
            if found is None:
                raise not_found(place.path)
            yield place.path if cmdlet.name else self.noted(found, place.path, place.drive)
            return
        for name in list(self.names("", cmdlet.force)):
            found = self.find(name, cmdlet.invocation.scope)
            if found is not None:
                yield name if cmdlet.name else self.noted(found, name, place.drive)

    def new_item(self, place: Place, kind: str, value: object, cmdlet: Any) -> Iterator[object]:
        scope = cmdlet.invocation.scope
        if not place.path:
            raise PSArgumentException(
                'Cannot process argument because the value of argument "path" is null. Change the value of argument "path" to a non-null value.'
            )
        if not cmdlet.force and self.find(place.path, scope) is not None:
            raise PSArgumentException(f"The item at path '{place.path}' already exists.", target=None)
        if cmdlet.should_process(f"Name: {place.path} Value: {_shown(value)}", "New Item"):
            self.store(place.path, value, scope, cmdlet.force)
            yield self.noted(self.find(place.path, scope), place.path, place.drive)

    def set_item(self, place: Place, value: object, cmdlet: Any) -> Iterator[object]:
        scope = cmdlet.invocation.scope
        if cmdlet.should_process(f"Item: {place.path} Value: {_shown(value)}", "Set Item"):
            self.store(place.path, value, scope, cmdlet.force)
            if cmdlet.pass_thru:
                yield self.noted(self.find(place.path, scope), place.path, place.drive)

    def clear_item(self, place: Place, cmdlet: Any) -> Iterator[object]:
        if cmdlet.should_process(f"Item: {place.path}", "Clear Item"):
            self.empty(place.path, cmdlet.invocation.scope)
        yield from ()

    def remove_item(self, place: Place, cmdlet: Any) -> None:
        if cmdlet.should_process(f"Item: {place.path}", "Remove Item"):
            self.erase(place.path, cmdlet.invocation.scope, cmdlet.force)

    def rename_item(self, place: Place, name: str, cmdlet: Any) -> Iterator[object]:
        scope = cmdlet.invocation.scope
        found = self.find(place.path, scope)
        if found is None:
            raise not_found(place.shown)
        if not cmdlet.force and self.find(name, scope) is not None:
            raise PSArgumentException(
                f"Cannot rename the item at path '{place.path}' because an item with the name '{name}' already exists."
            )
        if cmdlet.should_process(f"Item: {place.path} NewName: {name}", "Rename Item"):
            self.store(name, self.content_of(found), scope, cmdlet.force)
            self.erase(place.path, scope, cmdlet.force)
            if cmdlet.pass_thru:
                yield self.noted(self.find(name, scope), name, place.drive)

    def copy_item(self, place: Place, target: str, cmdlet: Any) -> Iterator[object]:
        scope = cmdlet.invocation.scope
        found = self.find(place.path, scope)
        if found is None:
            raise not_found(place.shown)
        if cmdlet.should_process(f"Item: {place.path} Destination: {target}", "Copy Item"):
            self.store(target, self.content_of(found), scope, cmdlet.force)
            if cmdlet.pass_thru:
                yield self.noted(self.find(target, scope), target, place.drive)

    def move_item(self, place: Place, target: str, cmdlet: Any) -> Iterator[object]:
        raise RuntimeException(
            "Cannot retrieve the dynamic parameters for the cmdlet. The NavigationCmdletProvider methods are not supported by this provider.",
            id="GetDynamicParametersException", category="InvalidArgument")  # fmt: skip

    # Content -------------------------------------------------------------------------------------

    def read_content(self, place: Place, cmdlet: Any) -> Iterator[object]:
        found = self.find(place.path, cmdlet.invocation.scope)
        if found is None:
            raise not_found(place.shown)
        value = self.content_of(found)
        items = iterate(value)
        yield from [value] if items is None else items

    def open_content(self, place: Place, cmdlet: Any, append: bool) -> Any:
        if append:
            raise no_seek()
        return TableWriter(self, place, cmdlet)

    def clear_content(self, place: Place, cmdlet: Any) -> None:
        if cmdlet.should_process(f"Item: {place.path}", "Clear Content"):
            self.empty(place.path, cmdlet.invocation.scope)

    # As variables --------------------------------------------------------------------------------

    def variable_content(self, drive: PSDriveInfo, path: str, scope: Scope) -> Any:
        """`$drive:name`; null when there is none."""
        found = self.find(path, scope)
        return None if found is None else self.content_of(found)

    def set_variable_content(self, drive: PSDriveInfo, path: str, value: Any, scope: Scope) -> None:
        """`$drive:name = value`."""
        self.store(path, value, scope)


class TableWriter:
    """Collects what Set-Content writes; the item is set at the end."""

    def __init__(self, provider: TableProvider, place: Place, cmdlet: Any) -> None:
        self.provider = provider
        self.place = place
        self.cmdlet = cmdlet
        self.values: list[object] = []

    def write(self, values: list[object]) -> None:
        self.values.extend(values)

    def close(self) -> None:
        if self.values:
            value = self.values[0] if len(self.values) == 1 else self.values
            self.provider.store(self.place.path, value, self.cmdlet.invocation.scope)


def no_seek() -> NetException:
    """The error of Add-Content for a table."""
    from pshjobs.errors import PSNotSupportedException

    return PSNotSupportedException("Cannot call method. The content Seek method is not supported by this provider.")


def _shown(value: object) -> str:
    from pshjobs.values.text import to_text

    return "" if value is None or value is NOTHING else to_text(value)
