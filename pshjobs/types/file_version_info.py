"""System.Diagnostics.FileVersionInfo: files of this platform carry no version, only the names are there."""

from __future__ import annotations

from pshjobs.values.type_info import NetType, Property, method, prop, static

from .object import Object

NAME = "System.Diagnostics.FileVersionInfo"
TEXTS = ("Comments", "CompanyName", "FileDescription", "FileVersion", "InternalName", "Language", "LegalCopyright", "LegalTrademarks",
         "OriginalFilename", "PrivateBuild", "ProductName", "ProductVersion", "SpecialBuild")  # fmt: skip
NUMBERS = ("FileBuildPart", "FileMajorPart", "FileMinorPart", "FilePrivatePart", "ProductBuildPart", "ProductMajorPart", "ProductMinorPart",
           "ProductPrivatePart")  # fmt: skip


class FileVersionInfo(NetType, name=NAME, base=Object):
    """The version resource of a file."""

    __slots__ = ("path",)

    def __init__(self, path: str) -> None:
        self.path = path

    @prop("string FileName")
    def file_name(self) -> str:
        return self.path

    @static(f"{NAME} GetVersionInfo(string fileName)")
    def get_version_info(path: str) -> FileVersionInfo:
        return FileVersionInfo(path)

    @method("string ToString()")
    def to_string(self) -> str:
        return f"File:             {self.path}\n"


def _add_empty_fields() -> None:
    members = FileVersionInfo.net_type.members
    for name in TEXTS:
        members[name.lower()] = Property(f"string {name}", lambda info: None, None, False)
    for name in NUMBERS:
        members[name.lower()] = Property(f"int {name}", lambda info: 0, None, False)


_add_empty_fields()
