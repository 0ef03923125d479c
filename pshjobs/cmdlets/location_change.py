"""What the location cmdlets share: finding the one container, the stacks, the history of `cd -`."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING, Any

from pshjobs.errors import InvalidOperationException, PSArgumentException
from pshjobs.runtime.providers.provider import not_found
from pshjobs.runtime.providers.resolution import expand_pattern, is_pattern, locate_plain
from pshjobs.types.provider_info import PathInfo

if TYPE_CHECKING:
    from pshjobs.runtime.providers.place import Place
    from pshjobs.runtime.shell import Shell

HISTORY_LIMIT = 20


class Locations:
    """The stacks of Push-Location and the history of Set-Location; one for each session."""

    def __init__(self, shell: Shell) -> None:
        self.stacks: dict[str, list[PathInfo]] = {}
        self.default = "default"
        start = shell.drives.locate(tempfile.gettempdir())
        self.back: list[PathInfo] = [PathInfo(start.path, start.path, shell.drives.root, shell.drives.files.info)]
        self.forward: list[PathInfo] = []


def locations_of(shell: Shell) -> Locations:
    """The session's stacks and history, made at their first use."""
    found = shell.state.get("locations")
    if found is None:
        found = shell.state["locations"] = Locations(shell)
    return found


def container_at(shell: Shell, path: str, literal: bool) -> Place:
    """The one container that a path means. Raises when it is none or several."""
    if literal or not is_pattern(path):
        place: Place = shell.drives.locate(path) if literal else locate_plain(shell, path)
        if not place.provider.exists(place.path):
            raise not_found(place.shown)
        if not place.provider.is_container(place.path):
            raise not_found(path)
        return place
    found = [place for place in expand_pattern(shell, path) if place.provider.is_container(place.path)]
    if not found:
        raise not_found(path)
    if len(found) > 1:
        raise PSArgumentException(
            f"Cannot set the location because path '{path}' resolved to multiple containers. You can only set the location to a single container at a time."
        )
    return found[0]


def go_to(shell: Shell, path: str, literal: bool = False) -> PathInfo:
    """Set-Location: move, and remember where the session was."""
    history = locations_of(shell)
    if path in ("-", "+") and not literal:
        return _along_history(shell, history, path == "-")
    if not path:
        return here(shell)
    place = container_at(shell, path, literal)
    history.back.append(here(shell))
    del history.back[:-HISTORY_LIMIT]
    history.forward.clear()
    moved: PathInfo = shell.drives.move_to(place)
    return moved


def here(shell: Shell) -> PathInfo:
    """The current location."""
    found: PathInfo = shell.drives.location()
    return found


def _along_history(shell: Shell, history: Locations, back: bool) -> PathInfo:
    source, other = (history.back, history.forward) if back else (history.forward, history.back)
    if not source:
        way = "backwards" if back else "forwards"
        raise InvalidOperationException(
            f"There is no location history left to navigate {way}.", category="InvalidOperation"
        )
    target = source.pop()
    other.append(here(shell))
    return return_to(shell, target)


def return_to(shell: Shell, location: PathInfo) -> PathInfo:
    """Move to a location that was left."""
    moved: PathInfo = shell.drives.move_to(container_at(shell, location.text, literal=True))
    return moved


def stack_named(shell: Shell, name: str | None) -> list[PathInfo] | None:
    """The stack with this name; the default one for none, None when it does not exist."""
    history = locations_of(shell)
    if not name:
        name = history.default
    if name == "default":
        return history.stacks.setdefault("default", [])
    return history.stacks.get(name)


def stack_object(name: str, stack: list[PathInfo]) -> Any:
    """The stack as Get-Location -Stack gives it, the top first."""
    from pshjobs.types.provider_info import PathInfoStack

    return PathInfoStack(name, list(reversed(stack)))
