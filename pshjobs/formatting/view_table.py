"""The views of a session: the built-in ones and those that Update-FormatData loaded."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Sequence

from .reading import without_prefix
from .view import View
from .views import INDEX


class ViewTable:
    """Finds views by an object's type names. Loaded views stand in front of the built-in ones or behind them."""

    __slots__ = ("after", "before", "built_in", "found")

    def __init__(self) -> None:
        self.before: list[View] = []
        self.after: list[View] = []
        self.built_in: dict[str, tuple[View, ...]] = {}
        self.found: dict[tuple[tuple[str, ...], str | None], View | None] = {}

    def load(self, views: Sequence[View], *, prepend: bool) -> None:
        """Add views in front of or behind all others."""
        if prepend:
            self.before[:0] = views
        else:
            self.after.extend(views)
        self.found.clear()

    def find(self, names: Sequence[str], shape: str | None = None) -> View | None:
        """The view of the nearest type name, the first among equals; out-of-band views are not looked at."""
        key = (tuple(names), shape)
        if key not in self.found:
            self.found[key] = next(self.matching(names, shape, out_of_band=False), None)
        return self.found[key]

    def find_out_of_band(self, names: Sequence[str]) -> View | None:
        """The out-of-band view of these type names."""
        key = (tuple(names), "out of band")
        if key not in self.found:
            self.found[key] = next(self.matching(names, None, out_of_band=True), None)
        return self.found[key]

    def matching(self, names: Sequence[str], shape: str | None, *, out_of_band: bool) -> Iterator[View]:
        """All views for these type names, best first."""
        plain = [without_prefix(name) for name in names]
        for candidates in (names, plain) if plain != list(names) else (names,):
            for name in candidates:
                for view in self.of_type(name):
                    if view.out_of_band == out_of_band and (shape is None or view.shape == shape):
                        yield view

    def of_type(self, name: str) -> Iterator[View]:
        """The views that name this very type, in the database's order."""
        lower = name.lower()
        for view in self.before:
            if lower in view.lower_types:
                yield view
        yield from self._built_in(lower)
        for view in self.after:
            if lower in view.lower_types:
                yield view

    def by_types(self) -> list[tuple[tuple[str, ...], list[View]]]:
        """All views, those for the same types together."""
        files = dict.fromkeys(INDEX.values())
        built_in = [view for file in files for view in importlib.import_module(f".views.{file}", __package__).VIEWS]
        found: dict[tuple[str, ...], list[View]] = {}
        for view in (*self.before, *built_in, *self.after):
            found.setdefault(view.types, []).append(view)
        return list(found.items())

    def _built_in(self, lower: str) -> tuple[View, ...]:
        if lower not in self.built_in:
            file = INDEX.get(lower)
            views: Sequence[View] = () if file is None else importlib.import_module(f".views.{file}", __package__).VIEWS
            self.built_in[lower] = tuple(view for view in views if lower in view.lower_types)
        return self.built_in[lower]
