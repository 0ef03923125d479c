"""System.Diagnostics.ProcessModule: a file that a process has loaded."""

from __future__ import annotations

from pshjobs.values.type_info import NetType, method, prop

from .object import Object


class ProcessModule(NetType, name="System.Diagnostics.ProcessModule", base=Object):
    """A file in the memory of a process."""

    __slots__ = ("path", "size")

    def __init__(self, path: str, size: int = 0) -> None:
        self.path = path
        self.size = size

    @prop("string ModuleName")
    def module_name(self) -> str:
        return self.path.rpartition("/")[2]

    @prop("string FileName")
    def file_name(self) -> str:
        return self.path

    @prop("int ModuleMemorySize")
    def module_memory_size(self) -> int:
        return self.size

    @method("string ToString()")
    def to_string(self) -> str:
        return f"System.Diagnostics.ProcessModule ({self.path.rpartition('/')[2]})"
