"""What a .NET pattern is read into: pieces of Python's syntax, and groups whose numbers are known only at the end."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

GroupKey: TypeAlias = int | str


class Translation(NamedTuple):
    """The pattern for Python; `groups` names Python's groups from 1 on as .NET does (a number, or a name)."""

    source: str
    groups: list[GroupKey]
    needs_regex: bool
    balances: bool
    pieces: list[Piece]


class GroupReference:
    """A back reference (or the condition of a conditional), until the numbers are known."""

    __slots__ = ("bare", "key")

    def __init__(self, key: GroupKey, bare: bool = False) -> None:
        self.key = key
        self.bare = bare

    def __str__(self) -> str:
        return ""


class GroupOpening(GroupReference):
    """The start of a capturing group."""

    __slots__ = ()


class BalancingOpening:
    """The start of a group that takes away the last capture of `popped` and captures as `key`, if that is not None."""

    __slots__ = ("key", "popped")

    def __init__(self, key: GroupKey | None, popped: GroupKey) -> None:
        self.key = key
        self.popped = popped


Piece: TypeAlias = str | GroupReference | BalancingOpening


def net_numbers(groups: list[GroupKey]) -> dict[GroupKey, GroupKey]:
    """.NET's number of each group -> its key: unnamed groups first, then the named ones in order."""
    numbers: dict[GroupKey, GroupKey] = {key: key for key in groups if isinstance(key, int)}
    following = sum(1 for key in groups if isinstance(key, int)) + 1
    for key in groups:
        if isinstance(key, str):
            while following in numbers:
                following += 1
            numbers[following] = key
            following += 1
    return numbers
