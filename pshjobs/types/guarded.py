"""Going over collections while noticing that they change."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from pshjobs.errors import InvalidOperationException
from pshjobs.values.indexing import bare


def guarded(items: Collection[object]) -> Iterator[object]:
    """The items; an error as soon as there are more or fewer of them than at the start."""
    size = len(items)
    walk = iter(items)
    while True:
        try:
            item = next(walk)
        except StopIteration:
            return
        except RuntimeError:
            raise modified() from None
        yield item
        if len(items) != size:
            raise modified()


def modified() -> InvalidOperationException:
    """The error of changing a collection inside a loop over it."""
    return bare(InvalidOperationException("Collection was modified; enumeration operation may not execute."))
