"""What a call passes: words and values in source order, splats already spread."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pshjobs.values.enumeration import iterate
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.null import NOTHING
from pshjobs.values.objects import unwrap


class Argument(NamedTuple):
    """One argument.

    `-Name` alone has a name and no value; `-Name:value` has both; a positional value has no name. `text` is the source text
    of a number that is the value (a `[string]` parameter takes `007`, not 7); without a value, the word as written (`--name`). `splatted` marks
    what came out of a splatted hashtable: an explicit name beats it. `value_start` is where the value of `-Name:value` begins.
    """

    name: str | None = None
    value: object = None
    has_value: bool = True
    text: str | None = None
    splatted: bool = False
    start: int = 0
    end: int = 0
    value_start: int = 0

    def span(self, *, at_word: bool) -> tuple[int, int]:
        """Start and end of the word, or of the value, in the source."""
        if self.name is None or not self.value_start:
            return self.start, self.end
        return (self.start, self.value_start) if at_word else (self.value_start, self.end)

    @property
    def word(self) -> str:
        """The dash-word as `$args` shows it: with a colon when the value was written with one."""
        if self.has_value:
            return f"-{self.name}:"
        return self.text or f"-{self.name}"


class ParameterWord(str):
    """A dash-word in `$args`. It is a string that remembers to be a name when `@args` passes it on."""

    __slots__ = ()
    net_name = "System.String"


def expand_splat(value: object, start: int = 0, end: int = 0) -> Iterator[Argument]:
    """The arguments that `@value` stands for.

    A dictionary gives names, a collection positions, a string its characters, null one null, anything else itself. The words in
    `$args` become names again.
    """
    base = unwrap(value)
    if base is NOTHING:
        base = None
    pairs = _pairs(base)
    if pairs is not None:
        for key, item in pairs:
            yield Argument(_key_text(key), item, True, None, True, start, end)
        return
    items = iter(base) if isinstance(base, str) else iterate(base)
    if items is None:
        yield Argument(None, base, True, None, False, start, end)
        return
    yield from _spread(items, start, end)


def _pairs(base: object) -> Iterator[tuple[object, object]] | None:
    if isinstance(base, Hashtable):
        return base.items()
    if getattr(type(base), "net_dictionary", False):  # the generic dictionaries of types/
        pairs: list[tuple[object, object]] = base.items()  # type: ignore[attr-defined]
        return iter(pairs)
    return None


def _key_text(key: object) -> str:
    if isinstance(key, str):
        return key
    from pshjobs.values.text import to_text

    return to_text(key)


def _spread(items: Iterator[object], start: int, end: int) -> Iterator[Argument]:
    for item in items:
        if not isinstance(item, ParameterWord):
            yield Argument(None, item, True, None, False, start, end)
        else:  # PowerShell forgets the colon: a switch is on, and its value stands alone
            yield Argument(item[1:].removesuffix(":"), None, False, str(item), False, start, end)


def as_args(rest: list[Argument]) -> list[object]:
    """What `$args` holds of the arguments that no parameter took."""
    made: list[object] = []
    for each in rest:
        if each.name is not None:
            made.append(ParameterWord(each.word))
        if each.has_value:
            made.append(None if each.value is NOTHING else each.value)
    return made
