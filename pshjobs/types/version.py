"""[version] and [semver]."""

# Members are Any to mypy: NetType makes properties and plain functions of them.
from __future__ import annotations

import re
from typing import Any

from pshjobs.errors import ArgumentException, FormatException, NetException, OverflowException
from pshjobs.values.type_info import NetType, constructor, method, prop, static

from .object import Object


class Version(
    NetType, name="System.Version", base=Object, accelerators=("version",),
    interfaces=("System.ICloneable", "System.IComparable", "System.IComparable`1[System.Version]",
                "System.IEquatable`1[System.Version]"),
):  # fmt: skip
    """Two to four numbers; a missing one is -1."""

    __slots__ = ("numbers",)

    def __init__(self, *numbers: int) -> None:
        self.numbers = tuple(int(number) for number in (*numbers, -1, -1, -1, -1)[:4])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Version) and self.numbers == other.numbers

    def __lt__(self, other: Version) -> bool:
        return self.numbers < other.numbers

    def __hash__(self) -> int:
        return hash(self.numbers)

    def __str__(self) -> str:
        return ".".join(str(number) for number in self.numbers if number >= 0)

    @constructor("version new(int major, int minor, int build, int revision)", "version new(int major, int minor, int build)",
                 "version new(int major, int minor)", "version new(string version)", "version new()")  # fmt: skip
    def new(*args: Any) -> Version:
        if not args:
            return Version(0, 0)
        if isinstance(args[0], str):
            return read_version(args[0])
        if any(number < 0 for number in args):
            from .string import negative

            name = ("major", "minor", "build", "revision")[next(at for at, number in enumerate(args) if number < 0)]
            raise negative(name, next(number for number in args if number < 0))
        return Version(*args)

    @prop("int Major")
    def major(self) -> int:
        return self.numbers[0]

    @prop("int Minor")
    def minor(self) -> int:
        return self.numbers[1]

    @prop("int Build")
    def build(self) -> int:
        return self.numbers[2]

    @prop("int Revision")
    def revision(self) -> int:
        return self.numbers[3]

    @prop("short MajorRevision")
    def major_revision(self) -> int:
        return self.numbers[3] >> 16

    @prop("short MinorRevision")
    def minor_revision(self) -> int:
        return self.numbers[3] & 0xFFFF if self.numbers[3] >= 0 else -1

    @method("int CompareTo(System.Object version)", "int CompareTo(version value)")
    def compare_to(self, other: Any) -> int:
        if other is None:
            return 1
        if not isinstance(other, Version):
            raise ArgumentException("Object must be of type Version.")
        return (self.numbers > other.numbers) - (self.numbers < other.numbers)

    @method("bool Equals(System.Object obj)", "bool Equals(version obj)")
    def equals(self, other: Any) -> bool:
        return self == other

    @method("System.Object Clone()")
    def clone(self) -> Version:
        return self

    @method("string ToString()", "string ToString(int fieldCount)")
    def to_string(self, count: int = 4) -> str:
        return ".".join(str(self).split(".")[:count])

    @static("version Parse(string input)")
    def parse(text: str) -> Version:
        return read_version(text)

    @static("bool TryParse(string input, [ref] version result)")
    def try_parse(text: str, result: Any) -> bool:
        try:
            result.value = read_version(text)
        except NetException:
            result.value = None
            return False
        return True


def read_version(text: str) -> Version:
    """Two to four numbers with dots."""
    parts = text.split(".")
    if not 2 <= len(parts) <= 4:
        raise ArgumentException("Version string portion was too short or too long. (Parameter 'input')")
    numbers = []
    for part in parts:
        if not re.fullmatch(r"\s*\+?\d+\s*", part):
            if re.fullmatch(r"\s*-\d+\s*", part):
                raise ArgumentException(
                    "Version's parameters must be greater than or equal to zero. (Parameter 'input')"
                )
            raise FormatException(f"The input string '{part}' was not in a correct format.")
        if int(part) > 2**31 - 1:
            raise OverflowException("Value was either too large or too small for an Int32.")
        numbers.append(int(part))
    return Version(*numbers)


_SEMVER = re.compile(r"(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-([0-9A-Za-z.-]+))?(?:\+([0-9A-Za-z.-]+))?")


class SemanticVersion(
    NetType, name="System.Management.Automation.SemanticVersion", base=Object, accelerators=("semver",),
    assembly="System.Management.Automation", interfaces=("System.IComparable",),
):  # fmt: skip
    __slots__ = ("build_", "label", "numbers")

    def __init__(
        self, major: int, minor: int = 0, patch: int = 0, label: str | None = None, build: str | None = None
    ) -> None:
        self.numbers = (int(major), int(minor), int(patch))
        self.label = label
        self.build_ = build

    def order(self) -> tuple[Any, ...]:
        """What versions are compared by: a label stands before none."""
        parts: tuple[Any, ...] = ()
        for part in (self.label or "").split("."):
            parts += ((0, int(part), "") if part.isdigit() else (1, 0, part),)
        return (*self.numbers, 1 if not self.label else 0, parts)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SemanticVersion) and self.order() == other.order()

    def __lt__(self, other: SemanticVersion) -> bool:
        return self.order() < other.order()

    def __hash__(self) -> int:
        return hash(self.order())

    def __str__(self) -> str:
        text = ".".join(map(str, self.numbers))
        return text + (f"-{self.label}" if self.label else "") + (f"+{self.build_}" if self.build_ else "")

    @constructor("semver new(string version)", "semver new(int major, int minor, int patch, string preReleaseLabel, string buildLabel)",
                 "semver new(int major, int minor, int patch, string label)", "semver new(int major, int minor, int patch)",
                 "semver new(int major, int minor)", "semver new(int major)", "semver new(version version)")  # fmt: skip
    def new(first: Any, *args: Any) -> SemanticVersion:
        if isinstance(first, str):
            return read_semantic(first)
        if isinstance(first, Version):
            return of_version(first)
        return SemanticVersion(first, *args)

    @prop("int Major")
    def major(self) -> int:
        return self.numbers[0]

    @prop("int Minor")
    def minor(self) -> int:
        return self.numbers[1]

    @prop("int Patch")
    def patch(self) -> int:
        return self.numbers[2]

    @prop("string PreReleaseLabel")
    def pre_release_label(self) -> str | None:
        return self.label

    @prop("string BuildLabel")
    def build_label(self) -> str | None:
        return self.build_

    @method("int CompareTo(System.Object version)")
    def compare_to(self, other: Any) -> int:
        return 1 if other is None else (self.order() > other.order()) - (self.order() < other.order())

    @method("bool Equals(System.Object obj)")
    def equals(self, other: Any) -> bool:
        return self == other

    @method("string ToString()")
    def to_string(self) -> str:
        return str(self)

    @static("semver Parse(string version)")
    def parse(text: str) -> SemanticVersion:
        return read_semantic(text)

    @static("bool TryParse(string version, [ref] semver result)")
    def try_parse(text: str, result: Any) -> bool:
        try:
            result.value = read_semantic(text)
        except NetException:
            result.value = None
            return False
        return True


def of_version(value: Version) -> SemanticVersion:
    """The conversion of a Version: what it lacks is 0."""
    major, minor, build, _ = value.numbers
    return SemanticVersion(max(major, 0), max(minor, 0), max(build, 0))


def read_semantic(text: str) -> SemanticVersion:
    """`major[.minor[.patch]][-label][+build]`."""
    found = _SEMVER.fullmatch(text)
    if found is None:
        raise FormatException("The input string '' was not in a correct format.")
    return SemanticVersion(int(found[1]), int(found[2] or 0), int(found[3] or 0), found[4], found[5])


SemanticVersion.net_type.convert = lambda value: of_version(value) if isinstance(value, Version) else NotImplemented
