"""Files and folders."""

from __future__ import annotations

from pshjobs.formatting.field import LEFT, RIGHT
from pshjobs.formatting.view import Bind, Entry, GroupBy, col, cols, listing, table, wide
from pshjobs.values.format import format_string
from pshjobs.values.members import get_member

TYPES = ("System.IO.DirectoryInfo", "System.IO.FileInfo")


def written(item: object) -> object:
    """The time of the last change as short date and 24-hour time."""
    return format_string("{0:d} {0:HH}:{0:mm}", [get_member(item, "LastWriteTime")])


def parent(item: object) -> object:
    """The folder's path without the provider in front."""
    path = str(get_member(item, "PSParentPath") or "")
    return path.partition("::")[2] or path


BY_FOLDER = GroupBy("PSParentPath", control=("    Directory: ", Bind(parent)))

VIEWS = (
    table(
        TYPES,
        [
            *cols("UnixMode:10< User:10> Group:10<"),
            col("LastWriteTime", written, 16, RIGHT),
            *cols("Size:12>"),
            col("Name", "NameString", 0, LEFT),
        ],
        name="childrenWithUnixStat",
        group_by=BY_FOLDER,
        wrap=True,
    ),
    table(
        TYPES,
        cols(
            "Mode=ModeWithoutHardLink:7< LastWriteTime=LastWriteTimeString:26> Length=LengthString:14> Name=NameString<"
        ),
        name="children",
        group_by=BY_FOLDER,
        wrap=True,
    ),
    table(
        TYPES,
        cols("Mode:7< LastWriteTime=LastWriteTimeString:26> Length=LengthString:14> Name=NameString<"),
        name="childrenWithHardlink",
        group_by=BY_FOLDER,
        wrap=True,
    ),
    listing(
        TYPES,
        cols("Name CreationTime LastWriteTime LastAccessTime Mode LinkType Target"),
        Entry(
            cols("Name Length=LengthString CreationTime LastWriteTime LastAccessTime Mode LinkType Target VersionInfo"),
            types=("System.IO.FileInfo",),
        ),
        name="children",
        group_by=BY_FOLDER,
    ),
    wide(TYPES, "Name", name="children", group_by=BY_FOLDER),
    table("Microsoft.PowerShell.Commands.FileHashInfo", cols("Algorithm:15< Hash:70< Path")),
)
