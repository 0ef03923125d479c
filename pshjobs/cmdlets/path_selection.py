"""What the cmdlets with -Path and -LiteralPath share: from the paths that were given to the items that are meant."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pshjobs.errors import NetException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.providers.name_filter import NameFilter
from pshjobs.runtime.providers.place import Place
from pshjobs.runtime.providers.provider import not_found
from pshjobs.runtime.providers.resolution import expand, is_pattern
from pshjobs.runtime.providers.resolution import locate_plain as locate_plain


class PathCmdlet(Cmdlet):
    """Base of the cmdlets that take -Path (wildcards) or -LiteralPath."""

    path: list[str] | str | None
    literal_path: list[str] | str | None
    force = False
    filter: str | None = None
    include: list[str] | None = None
    exclude: list[str] | None = None
    pass_thru = False

    @property
    def is_literal(self) -> bool:
        """True when the paths are taken as they are."""
        return self.literal_path is not None

    @property
    def given(self) -> list[str]:
        """The paths as they were given."""
        found = self.literal_path if self.literal_path is not None else self.path
        return [] if found is None else [found] if isinstance(found, str) else list(found)

    @property
    def name_filter(self) -> NameFilter:
        return NameFilter(self.filter, self.include, self.exclude)

    def items_of(self, path: str) -> list[Place]:
        """The existing items that one path means. Raises ItemNotFoundException, DriveNotFoundException."""
        if self.is_literal:
            place: Place = self.shell.drives.locate(path)
            if not place.provider.exists(place.path):
                raise not_found(place.shown)
            return [place]
        found = expand(self.shell, path, bool(self.force))
        names = self.name_filter
        if names.is_empty or not (found and (is_pattern(path) or found[0].provider.is_hierarchical)):
            return found
        return [place for place in found if names.passes(place.leaf)]

    def places(self) -> Iterator[Place]:
        """The existing items of all paths; what cannot be found is reported, and the rest goes on."""
        for path in self.given:
            try:
                found = self.items_of(path)
            except NetException as error:
                self.error(error)
                continue
            yield from found

    def each_of(self, path: str, work: Callable[[Place], Iterator[object] | None]) -> Iterator[object]:
        """The same for one of the paths."""
        try:
            found = self.items_of(path)
        except NetException as error:
            self.error(error)
            return
        for place in found:
            yield from self._one(place, work)

    def each(self, work: Callable[[Place], Iterator[object] | None]) -> Iterator[object]:
        """Do something with every item; an error ends the work on that item only."""
        for place in self.places():
            yield from self._one(place, work)

    def _one(self, place: Place, work: Callable[[Place], Iterator[object] | None]) -> Iterator[object]:
        try:
            made = work(place)
            if made is not None:
                yield from made
        except NetException as error:
            self.error(error)

    def target(self, path: str) -> Place:
        """The place of a path that need not exist: a destination. Wildcards are ordinary characters."""
        place: Place = self.shell.drives.locate(path)
        return place
