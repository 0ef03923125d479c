"""List processes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null, not_null_or_empty
from pshjobs.types.process import Process
from pshjobs.types.process_module import ProcessModule
from pshjobs.values.objects import MemberBag

from .process_selection import ProcessCmdlet


class GetProcess(
    ProcessCmdlet,
    name="Get-Process",
    default_set="Name",
    aliases=("gps",),
    outputs=("System.Diagnostics.ProcessModule", "System.Diagnostics.FileVersionInfo", "System.Diagnostics.Process"),
    module="Microsoft.PowerShell.Management",
):
    """List the processes of the machine, or those with a name or number. What is shown of one is looked up when it is asked for.

    Examples:
        PS> (Get-Process -Id $PID).Id -eq $PID
        True
    """

    name: list[str] | None = param(
        "Names; wildcards are allowed.",
        position=0,
        by_name=True,
        sets=("Name", "NameWithUserName"),
        alias="ProcessName",
        check=not_null_or_empty,
    )
    id: list[int] | None = param("Numbers.", mandatory=True, by_name=True, sets=("Id", "IdWithUserName"), alias="PID")
    input_object: list[object] | None = param(
        "The processes themselves.",
        type="Process[]",
        mandatory=True,
        by_value=True,
        sets=("InputObject", "InputObjectWithUserName"),
    )
    include_user_name: bool = param(
        "Say who runs it.", mandatory=True, sets=("NameWithUserName", "IdWithUserName", "InputObjectWithUserName")
    )
    module_: bool = param("Give the files that are loaded.", sets=("Name", "Id", "InputObject"), check=not_null)
    file_version_info: bool = param(
        "Give the versions of the program files.",
        sets=("Name", "Id", "InputObject"),
        alias=("FV", "FVI"),
        check=not_null,
    )

    def process(self) -> Iterator[object]:
        for process in self.chosen():
            if self.include_user_name:
                yield with_user(process)
            elif self.module_:
                yield from loaded_files(process)
            elif self.file_version_info:
                yield version_of(str(process.ask("exe", "") or ""))
            else:
                yield process


def with_user(process: Process) -> Process:
    """The process with a note of who runs it."""
    bag = process.members if isinstance(process.members, MemberBag) else MemberBag()
    bag["UserName"] = process.ask("username")
    process.members = bag
    return process


def loaded_files(process: Process) -> Iterator[object]:
    """An object for each file that is mapped into the process."""
    seen: set[str] = set()
    maps: Any = process.ask("memory_maps", []) or []
    for each in maps:
        if each.path and each.path.startswith("/") and each.path not in seen:
            seen.add(each.path)
            yield ProcessModule(each.path, int(each.rss))


def version_of(path: str) -> object:
    """What is known of a program file."""
    from pshjobs.types.file_version_info import FileVersionInfo

    return FileVersionInfo(path)
