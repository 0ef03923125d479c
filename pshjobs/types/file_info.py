"""FileInfo, DirectoryInfo, DriveInfo."""

# Members are Any to mypy: NetType makes properties and plain functions of them.
from __future__ import annotations

import os
import stat as modes
from collections.abc import Callable
from typing import Any

from pshjobs.errors import DirectoryNotFoundException, FileNotFoundException, IOException, UnauthorizedAccessException
from pshjobs.values.enums import EnumValue
from pshjobs.values.numbers import Int64
from pshjobs.values.objects import AliasProperty, CodeProperty, MemberBag
from pshjobs.values.overloads import typed_array
from pshjobs.values.python_errors import os_error
from pshjobs.values.type_info import NetType, constructor, method, prop, static

from . import calendar as cal
from .datetime import DateTime
from .enumerations import DRIVE_TYPE, FILE_ATTRIBUTES, UNIX_FILE_MODE
from .object import Object

READ_ONLY, HIDDEN, DIRECTORY, NORMAL, REPARSE_POINT = 1, 2, 16, 128, 1024
NO_TIME = 504911232000000000  # what .NET says of a file that is not there: the first of January 1601


def full_path(path: str) -> str:
    """The absolute path, without `.` and `..`; links stay."""
    return os.path.normpath(os.path.join(os.getcwd(), path)) if path else os.getcwd()


def _time(name: str, field: str, utc: bool) -> Any:
    def get(self: Any) -> DateTime:
        return self.time_of(field, utc)

    def set_(self: Any, value: DateTime) -> None:
        self.set_time(field, value)

    made = prop(f"datetime {name}")(get)
    made.writes(set_)
    return made


class MarshalByRefObject(NetType, name="System.MarshalByRefObject", base=Object):
    __slots__ = ()


class FileSystemInfo(
    NetType,
    name="System.IO.FileSystemInfo",
    base=MarshalByRefObject,
    interfaces=("System.Runtime.Serialization.ISerializable",),
):
    """A path and what the system says of it, read at first need and kept until Refresh. `members` holds note properties."""

    __slots__ = ("known", "members", "original", "path")

    def __init__(self, path: str, original: str | None = None) -> None:
        self.path = path
        self.original = path if original is None else original
        self.members: MemberBag | None = None
        self.known: os.stat_result | None | bool = False

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    def __str__(self) -> str:
        return self.original

    def stat(self) -> os.stat_result | None:
        """The system's record of the path itself; None when there is nothing."""
        if self.known is False:
            try:
                self.known = os.lstat(self.path)
            except OSError:
                self.known = None
        return self.known  # type: ignore[return-value]

    def target_stat(self) -> os.stat_result | None:
        """The record of what a link leads to."""
        found = self.stat()
        if found is not None and modes.S_ISLNK(found.st_mode):
            try:
                return os.stat(self.path)
            except OSError:
                return found
        return found

    def time_of(self, field: str, utc: bool) -> DateTime:
        """One of the file's times."""
        found = self.stat()
        ns = getattr(found, field) if found is not None else None
        ticks = NO_TIME if ns is None else cal.UNIX_EPOCH + int(ns) // 100
        made = DateTime(ticks, cal.UTC)
        return made if utc else DateTime.to_local_time(made)

    def set_time(self, field: str, value: DateTime) -> None:
        """Change the time of last access or writing."""
        ns = (DateTime.to_universal_time(value).ticks - cal.UNIX_EPOCH) * 100
        found = os.stat(self.path)
        times = (ns, found.st_mtime_ns) if field == "st_atime_ns" else (found.st_atime_ns, ns)
        os.utime(self.path, ns=times)
        self.known = False

    creation_time = _time("CreationTime", "st_mtime_ns", False)
    creation_time_utc = _time("CreationTimeUtc", "st_mtime_ns", True)
    last_access_time = _time("LastAccessTime", "st_atime_ns", False)
    last_access_time_utc = _time("LastAccessTimeUtc", "st_atime_ns", True)
    last_write_time = _time("LastWriteTime", "st_mtime_ns", False)
    last_write_time_utc = _time("LastWriteTimeUtc", "st_mtime_ns", True)

    @prop("string FullName")
    def full_name(self) -> str:
        return self.path

    @prop("string Extension")
    def extension(self) -> str:
        return "." if self.path.endswith(".") else extension_of(self.path)

    @prop("string Name")
    def name(self) -> str:
        return os.path.basename(self.path.rstrip("/")) or self.path

    @prop("System.IO.FileAttributes Attributes")
    def attributes(self) -> EnumValue:
        return EnumValue(FILE_ATTRIBUTES, attributes_of(self.path, self.stat()))

    @attributes.writes
    def set_attributes(self, value: EnumValue) -> None:
        set_read_only(self.path, bool(value.value & READ_ONLY))
        self.known = False

    @prop("string LinkTarget")
    def link_target(self) -> str | None:
        try:
            return os.readlink(self.path)
        except OSError:
            return None

    @prop("System.IO.UnixFileMode UnixFileMode")
    def unix_file_mode(self) -> EnumValue:
        found = self.target_stat()
        return EnumValue(UNIX_FILE_MODE, modes.S_IMODE(found.st_mode) if found is not None else -1)

    @unix_file_mode.writes
    def set_unix_file_mode(self, value: EnumValue) -> None:
        os.chmod(self.path, value.value)
        self.known = False

    @method("void Refresh()")
    def refresh(self) -> None:
        self.known = False

    @method("System.IO.FileSystemInfo ResolveLinkTarget(bool returnFinalTarget)")
    def resolve_link_target(self, final: bool) -> Any:
        if not os.path.islink(self.path):
            return None
        target = (
            os.path.realpath(self.path) if final else os.path.join(os.path.dirname(self.path), os.readlink(self.path))
        )
        return info_of(os.path.normpath(target))

    @method("void CreateAsSymbolicLink(string pathToTarget)")
    def create_as_symbolic_link(self, target: str) -> None:
        os.symlink(target, self.path)
        self.known = False

    @method("string ToString()")
    def to_string(self) -> str:
        return self.original


class FileInfo(FileSystemInfo, name="System.IO.FileInfo", base=FileSystemInfo):
    __slots__ = ()

    @constructor("System.IO.FileInfo new(string fileName)")
    def new(path: str) -> FileInfo:
        return FileInfo(full_path(path), path)

    @prop("long Length")
    def length(self) -> Int64:
        found = self.target_stat()
        if found is None or modes.S_ISDIR(found.st_mode):
            raise FileNotFoundException(f"Could not find file '{self.path}'.")
        return Int64(found.st_size)

    @prop("string DirectoryName")
    def directory_name(self) -> str:
        return os.path.dirname(self.path)

    @prop("System.IO.DirectoryInfo Directory")
    def directory(self) -> DirectoryInfo:
        return DirectoryInfo(os.path.dirname(self.path))

    @prop("bool IsReadOnly")
    def is_read_only(self) -> bool:
        return bool(attributes_of(self.path, self.stat()) & READ_ONLY) and self.stat() is not None

    @is_read_only.writes
    def set_is_read_only(self, value: bool) -> None:
        set_read_only(self.path, value)
        self.known = False

    @prop("bool Exists")
    def exists(self) -> bool:
        found = self.target_stat()
        return found is not None and not modes.S_ISDIR(found.st_mode)

    @method("void Delete()")
    def delete(self) -> None:
        delete_file(self.path)
        self.known = False

    @method(
        "System.IO.FileInfo CopyTo(string destFileName)",
        "System.IO.FileInfo CopyTo(string destFileName, bool overwrite)",
    )
    def copy_to(self, target: str, overwrite: bool = False) -> FileInfo:
        copy_file(self.path, full_path(target), overwrite)
        return FileInfo(full_path(target))

    @method("void MoveTo(string destFileName)", "void MoveTo(string destFileName, bool overwrite)")
    def move_to(self, target: str, overwrite: bool = False) -> None:
        move_file(self.path, full_path(target), overwrite)
        self.path = self.original = full_path(target)
        self.known = False

    @method("System.IO.FileStream Create()")
    def create(self) -> Any:
        from .streams import FileStream

        return FileStream.opened(self.path, 2)

    @method("System.IO.FileStream OpenRead()")
    def open_read(self) -> Any:
        from .streams import FileStream

        return FileStream.opened(self.path, 3)

    @method("System.IO.StreamReader OpenText()")
    def open_text(self) -> Any:
        from .streams import FileStream, StreamReader

        return StreamReader(FileStream.opened(self.path, 3))

    @method("System.IO.StreamWriter CreateText()")
    def create_text(self) -> Any:
        from .streams import FileStream, StreamWriter

        return StreamWriter(FileStream.opened(self.path, 2))

    @method("System.IO.StreamWriter AppendText()")
    def append_text(self) -> Any:
        from .streams import FileStream, StreamWriter

        return StreamWriter(FileStream.opened(self.path, 6))


class DirectoryInfo(FileSystemInfo, name="System.IO.DirectoryInfo", base=FileSystemInfo):
    __slots__ = ()

    @constructor("System.IO.DirectoryInfo new(string path)")
    def new(path: str) -> DirectoryInfo:
        return DirectoryInfo(full_path(path), path)

    @prop("bool Exists")
    def exists(self) -> bool:
        found = self.target_stat()
        return found is not None and modes.S_ISDIR(found.st_mode)

    @prop("System.IO.DirectoryInfo Parent")
    def parent(self) -> DirectoryInfo | None:
        above = os.path.dirname(self.path.rstrip("/"))
        return DirectoryInfo(above or "/") if self.path != "/" else None

    @prop("System.IO.DirectoryInfo Root")
    def root(self) -> DirectoryInfo:
        return DirectoryInfo("/")

    @method("void Create()")
    def create(self) -> None:
        os.makedirs(self.path, exist_ok=True)
        self.known = False

    @method("System.IO.DirectoryInfo CreateSubdirectory(string path)")
    def create_subdirectory(self, path: str) -> DirectoryInfo:
        made = os.path.normpath(os.path.join(self.path, path))
        os.makedirs(made, exist_ok=True)
        return DirectoryInfo(made)

    @method("void Delete()", "void Delete(bool recursive)")
    def delete(self, recursive: bool = False) -> None:
        delete_directory(self.path, recursive)
        self.known = False

    @method("void MoveTo(string destDirName)")
    def move_to(self, target: str) -> None:
        os.rename(self.path, full_path(target))
        self.path = self.original = full_path(target)
        self.known = False

    @method("System.IO.FileInfo[] GetFiles()", "System.IO.FileInfo[] GetFiles(string searchPattern)",
            "System.IO.FileInfo[] GetFiles(string searchPattern, System.IO.SearchOption searchOption)",
            "System.Collections.Generic.IEnumerable[System.IO.FileInfo] EnumerateFiles()",
            "System.Collections.Generic.IEnumerable[System.IO.FileInfo] EnumerateFiles(string searchPattern)")  # fmt: skip
    def get_files(self, pattern: str = "*", option: Any = None) -> Any:
        return typed_array(
            "System.IO.FileInfo", [FileInfo(path) for path in entries(self.path, pattern, option, want_files)]
        )

    @method("System.IO.DirectoryInfo[] GetDirectories()", "System.IO.DirectoryInfo[] GetDirectories(string searchPattern)",
            "System.IO.DirectoryInfo[] GetDirectories(string searchPattern, System.IO.SearchOption searchOption)",
            "System.Collections.Generic.IEnumerable[System.IO.DirectoryInfo] EnumerateDirectories()")  # fmt: skip
    def get_directories(self, pattern: str = "*", option: Any = None) -> Any:
        found = entries(self.path, pattern, option, os.path.isdir)
        return typed_array("System.IO.DirectoryInfo", [DirectoryInfo(path) for path in found])

    @method(
        "System.IO.FileSystemInfo[] GetFileSystemInfos()",
        "System.IO.FileSystemInfo[] GetFileSystemInfos(string searchPattern)",
    )
    def get_file_system_infos(self, pattern: str = "*") -> Any:
        return typed_array(
            "System.IO.FileSystemInfo", [info_of(path) for path in entries(self.path, pattern, None, lambda path: True)]
        )


def info_of(path: str) -> FileSystemInfo:
    """A DirectoryInfo for a folder, else a FileInfo."""
    return DirectoryInfo(path) if os.path.isdir(path) else FileInfo(path)


def extension_of(path: str) -> str:
    """`.txt`, empty where there is none."""
    name = os.path.basename(path)
    dot = name.rfind(".")
    return "" if dot < 0 or dot == len(name) - 1 else name[dot:]


def want_files(path: str) -> bool:
    """Everything that is no folder."""
    return not os.path.isdir(path)


def entries(folder: str, pattern: str, option: Any, wanted: Callable[[str], bool]) -> list[str]:
    """The paths in a folder (and with AllDirectories below it) that match and are wanted."""
    from pshjobs.values.wildcard import Wildcard

    deep = option is not None and option.value == 1
    shape = Wildcard("*" if pattern == "*.*" else pattern.replace("[", "`["), ignore_case=False)
    found, below = [], []
    try:
        names = sorted(os.listdir(folder))
    except OSError as error:
        if isinstance(error, FileNotFoundError):
            raise DirectoryNotFoundException(f"Could not find a part of the path '{folder}'.") from None
        raise os_error(error, folder) from None
    for name in names:
        path = os.path.join(folder, name)
        if deep and os.path.isdir(path) and not os.path.islink(path):
            below.append(path)
        if shape.matches(name) and wanted(path):
            found.append(path)
    for path in below:
        found.extend(entries(path, pattern, option, wanted))
    return found


def attributes_of(path: str, found: os.stat_result | None) -> int:
    """FileAttributes as .NET computes them on Unix; -1 for what is not there."""
    if found is None:
        return -1
    flags = 0
    mode = found.st_mode
    if modes.S_ISLNK(mode):
        flags |= REPARSE_POINT
        mode = os.stat(path).st_mode if os.path.exists(path) else mode
    if modes.S_ISDIR(mode):
        flags |= DIRECTORY
    if not os.access(path, os.W_OK) or not mode & 0o222:
        flags |= READ_ONLY
    if os.path.basename(path).startswith("."):
        flags |= HIDDEN
    return flags or NORMAL


def set_read_only(path: str, read_only: bool) -> None:
    """Take or give the right to write."""
    mode = modes.S_IMODE(os.stat(path).st_mode)
    os.chmod(path, mode & ~0o222 if read_only else mode | 0o200)


def delete_file(path: str) -> None:
    """Delete a file; none is no error, a missing folder is."""
    if os.path.isdir(path) and not os.path.islink(path):
        raise UnauthorizedAccessException(f"Access to the path '{path}' is denied.")
    try:
        os.unlink(path)
    except FileNotFoundError:
        if not os.path.isdir(os.path.dirname(path)):
            raise DirectoryNotFoundException(f"Could not find a part of the path '{path}'.") from None
    except OSError as error:
        raise os_error(error, path) from None


def delete_directory(path: str, recursive: bool) -> None:
    """Delete a folder, with what is in it when asked."""
    if not os.path.isdir(path):
        raise DirectoryNotFoundException(f"Could not find a part of the path '{path}'.")
    try:
        if recursive:
            import shutil

            shutil.rmtree(path)
        else:
            os.rmdir(path)
    except OSError as error:
        raise os_error(error, path) from None


def copy_file(source: str, target: str, overwrite: bool) -> None:
    """Copy a file."""
    import shutil

    if not os.path.exists(source):
        raise FileNotFoundException(f"Could not find file '{source}'.")
    if os.path.exists(target) and not overwrite:
        raise IOException(f"The file '{target}' already exists.")
    try:
        shutil.copy2(source, target)
    except OSError as error:
        raise os_error(error, target) from None


def move_file(source: str, target: str, overwrite: bool) -> None:
    """Move a file."""
    import shutil

    if not os.path.exists(source):
        raise FileNotFoundException(f"Could not find file '{source}'.")
    if os.path.exists(target) and not overwrite:
        raise IOException(f"The file '{target}' already exists.")
    try:
        shutil.move(source, target)
    except OSError as error:
        raise os_error(error, target) from None


# What PowerShell's type data adds -----------------------------------------------------------------


def mode_text(info: FileSystemInfo) -> str:
    """The Mode column: `d----`, `-a---`."""
    flags = attributes_of(info.path, info.stat())
    first = "l" if flags & REPARSE_POINT else "d" if flags & DIRECTORY else "-"
    return (
        first
        + ("a" if flags & 32 else "-")
        + ("r" if flags & READ_ONLY else "-")
        + ("h" if flags & HIDDEN else "-")
        + ("s" if flags & 4 else "-")
    )


def base_name(info: FileSystemInfo) -> str:
    """The name without extension; a folder's whole name."""
    name = str(info.name)
    end = str(info.extension)
    return name if isinstance(info, DirectoryInfo) or not end else name[: -len(end)]


def link_type(info: FileSystemInfo) -> str | None:
    """SymbolicLink, HardLink, or null."""
    found = info.stat()
    if found is None:
        return None
    if modes.S_ISLNK(found.st_mode):
        return "SymbolicLink"
    return "HardLink" if found.st_nlink > 1 and not modes.S_ISDIR(found.st_mode) else None


def unix_mode(info: FileSystemInfo) -> str:
    """`-rw-r--r--`."""
    found = info.stat()
    return modes.filemode(found.st_mode) if found is not None else ""


def owner(info: FileSystemInfo) -> str:
    """The user's name."""
    import pwd

    found = info.stat()
    try:
        return pwd.getpwuid(found.st_uid).pw_name if found else ""
    except KeyError:
        return str(found.st_uid) if found else ""


def group(info: FileSystemInfo) -> str:
    """The group's name."""
    import grp

    found = info.stat()
    try:
        return grp.getgrgid(found.st_gid).gr_name if found else ""
    except KeyError:
        return str(found.st_gid) if found else ""


def size(info: FileSystemInfo) -> Int64:
    """The size in bytes."""
    found = info.stat()
    return Int64(found.st_size if found else 0)


def name_string(info: FileSystemInfo) -> str:
    """The name as listings show it: a link with what it leads to."""
    target = info.link_target
    return f"{info.name} -> {target}" if target is not None else str(info.name)


def length_string(info: FileSystemInfo) -> str:
    """The length of a file as listings show it; nothing for folders and links."""
    found = info.stat()
    return str(found.st_size) if found is not None and modes.S_ISREG(found.st_mode) else ""


def last_write_time_string(info: FileSystemInfo) -> str:
    """The time of the last change as listings show it."""
    from pshjobs.values.format import format_string

    return format_string(
        "{0,10} {1,8}", [format_string("{0:d}", [info.last_write_time]), format_string("{0:t}", [info.last_write_time])]
    )


def version_info(info: FileInfo) -> Any:
    """What the file says of its version."""
    from .file_version_info import FileVersionInfo

    return FileVersionInfo(info.path)


def _add_type_data() -> None:
    common: tuple[tuple[str, Any, str], ...] = (
        ("Mode", mode_text, "CodeProperty"), ("ModeWithoutHardLink", mode_text, "CodeProperty"),
        ("BaseName", base_name, "ScriptProperty"), ("LinkType", link_type, "CodeProperty"),
        ("ResolvedTarget", lambda info: os.path.realpath(info.path), "CodeProperty"),
        ("UnixMode", unix_mode, "CodeProperty"), ("User", owner, "CodeProperty"), ("Group", group, "CodeProperty"),
        ("Size", size, "CodeProperty"),
    )  # fmt: skip
    for name, get, kind in common:
        FileSystemInfo.net_type.extended[name.lower()] = CodeProperty(name, get, kind=kind)
    for name, get in (
        ("NameString", name_string),
        ("LengthString", length_string),
        ("LastWriteTimeString", last_write_time_string),
    ):
        FileSystemInfo.net_type.extended[name.lower()] = CodeProperty(name, get, is_hidden=True)
    FileInfo.net_type.extended["versioninfo"] = CodeProperty("VersionInfo", version_info, kind="ScriptProperty")
    FileSystemInfo.net_type.extended["target"] = AliasProperty("Target", "LinkTarget")


_add_type_data()


class DriveInfo(NetType, name="System.IO.DriveInfo", base=Object):
    __slots__ = ("path",)

    def __init__(self, path: str) -> None:
        self.path = path

    @constructor("System.IO.DriveInfo new(string driveName)")
    def new(path: str) -> DriveInfo:
        return DriveInfo(path)

    @prop("string Name")
    def name(self) -> str:
        return self.path

    @prop("System.IO.DriveType DriveType")
    def drive_type(self) -> EnumValue:
        return EnumValue(DRIVE_TYPE, 3)

    @prop("bool IsReady")
    def is_ready(self) -> bool:
        return os.path.isdir(self.path)

    @prop("long TotalSize")
    def total_size(self) -> Int64:
        found = os.statvfs(self.path)
        return Int64(found.f_blocks * found.f_frsize)

    @prop("long AvailableFreeSpace")
    def available_free_space(self) -> Int64:
        found = os.statvfs(self.path)
        return Int64(found.f_bavail * found.f_frsize)

    @prop("long TotalFreeSpace")
    def total_free_space(self) -> Int64:
        found = os.statvfs(self.path)
        return Int64(found.f_bfree * found.f_frsize)

    @prop("System.IO.DirectoryInfo RootDirectory")
    def root_directory(self) -> DirectoryInfo:
        return DirectoryInfo(self.path)

    @static("System.IO.DriveInfo[] GetDrives()")
    def get_drives() -> Any:
        return typed_array("System.IO.DriveInfo", [DriveInfo("/")])

    @method("string ToString()")
    def to_string(self) -> str:
        return self.path
