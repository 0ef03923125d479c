"""System.IO.Path, File and Directory."""

from __future__ import annotations

import os
import tempfile
from typing import Any

from pshjobs.errors import ArgumentException, ArgumentNullException, FileNotFoundException, UnauthorizedAccessException
from pshjobs.values.enums import EnumValue
from pshjobs.values.numbers import Char
from pshjobs.values.overloads import typed_array
from pshjobs.values.python_errors import os_error
from pshjobs.values.text import to_net_string
from pshjobs.values.type_info import NetType, static, static_prop

from .convert import byte_array
from .datetime import DateTime
from .encoding import Encoding, UTF8Encoding
from .enumerations import FILE_ATTRIBUTES, UNIX_FILE_MODE
from .file_info import (
    DirectoryInfo,
    FileInfo,
    attributes_of,
    copy_file,
    delete_directory,
    delete_file,
    entries,
    extension_of,
    full_path,
    info_of,
    move_file,
    set_read_only,
    want_files,
)
from .object import Object
from .streams import FileStream, StreamReader, StreamWriter, decode_with_mark

ENCODING = "System.Text.Encoding encoding"
LINES = "System.Collections.Generic.IEnumerable[string] contents"


class Path(NetType, name="System.IO.Path", base=Object):
    @static_prop("char DirectorySeparatorChar")
    def directory_separator_char() -> Char:
        return Char("/")

    @static_prop("char AltDirectorySeparatorChar")
    def alt_directory_separator_char() -> Char:
        return Char("/")

    @static_prop("char PathSeparator")
    def path_separator() -> Char:
        return Char(":")

    @static_prop("char VolumeSeparatorChar")
    def volume_separator_char() -> Char:
        return Char("/")

    @static("string Combine(string path1, string path2)", "string Combine(string path1, string path2, string path3)",
            "string Combine(string path1, string path2, string path3, string path4)", "string Combine(Params string[] paths)")  # fmt: skip
    def combine(*parts: Any) -> str:
        return combine(parts)

    @static(
        "string Join(string path1, string path2)",
        "string Join(string path1, string path2, string path3)",
        "string Join(Params string[] paths)",
    )
    def join(*parts: Any) -> str:
        given = parts[0] if len(parts) == 1 and isinstance(parts[0], list) else parts
        out = ""
        for part in given:
            if part:
                out = part if not out else out + ("" if out.endswith("/") or part.startswith("/") else "/") + part
        return out

    @static("string GetFileName(string path)")
    def get_file_name(path: str) -> str:
        return path.rpartition("/")[2]

    @static("string GetFileNameWithoutExtension(string path)")
    def get_file_name_without_extension(path: str) -> str:
        name = path.rpartition("/")[2]
        dot = name.rfind(".")
        return name if dot < 0 else name[:dot]

    @static("string GetExtension(string path)")
    def get_extension(path: str) -> str:
        return extension_of(path)

    @static("string GetDirectoryName(string path)")
    def get_directory_name(path: str) -> str | None:
        if not path or path.strip("/") == "":
            return None
        head = path.rpartition("/")[0].rstrip("/")
        return head or ("/" if path.startswith("/") else "")

    @static("string ChangeExtension(string path, string extension)")
    def change_extension(path: str, extension: str | None) -> str:
        name = path.rpartition("/")[2]
        dot = name.rfind(".")
        stem = path if dot < 0 else path[: len(path) - len(name) + dot]
        if extension is None:
            return stem
        return stem + (extension if extension.startswith(".") else "." + extension)

    @static("bool HasExtension(string path)")
    def has_extension(path: str) -> bool:
        return bool(extension_of(path))

    @static("bool IsPathRooted(string path)", "bool IsPathFullyQualified(string path)")
    def is_path_rooted(path: str) -> bool:
        return bool(path) and path.startswith("/")

    @static("string GetPathRoot(string path)")
    def get_path_root(path: str) -> str:
        return "/" if path.startswith("/") else ""

    @static("string GetFullPath(string path)", "string GetFullPath(string path, string basePath)")
    def get_full_path(path: str, base: str | None = None) -> str:
        if not path:
            raise ArgumentException("The value cannot be an empty string. (Parameter 'path')")
        made = full_path(os.path.join(base, path) if base else path)
        return made + "/" if path.endswith("/") and made != "/" else made

    @static("string GetRelativePath(string relativeTo, string path)")
    def get_relative_path(start: str, path: str) -> str:
        return os.path.relpath(full_path(path), full_path(start))

    @static("string GetTempPath()")
    def get_temp_path() -> str:
        return os.path.join(os.environ.get("TMPDIR", "/tmp"), "")

    @static("string GetTempFileName()")
    def get_temp_file_name() -> str:
        handle, path = tempfile.mkstemp(prefix="tmp", suffix=".tmp")
        os.close(handle)
        return path

    @static("string GetRandomFileName()")
    def get_random_file_name() -> str:
        import secrets
        import string

        letters = string.ascii_lowercase + string.digits[:6]
        text = "".join(secrets.choice(letters) for _ in range(11))
        return f"{text[:8]}.{text[8:]}"

    @static("char[] GetInvalidFileNameChars()")
    def get_invalid_file_name_chars() -> Any:
        return typed_array("System.Char", [Char("\0"), Char("/")])

    @static("char[] GetInvalidPathChars()")
    def get_invalid_path_chars() -> Any:
        return typed_array("System.Char", [Char("\0")])

    @static("bool EndsInDirectorySeparator(string path)")
    def ends_in_directory_separator(path: str) -> bool:
        return path.endswith("/")

    @static("string TrimEndingDirectorySeparator(string path)")
    def trim_ending_directory_separator(path: str) -> str:
        return path[:-1] if path.endswith("/") and len(path) > 1 else path

    @static("bool Exists(string path)")
    def exists(path: str) -> bool:
        return bool(path) and os.path.exists(path)


def combine(parts: Any) -> str:
    """Path.Combine: a rooted part starts anew."""
    given = parts[0] if len(parts) == 1 and isinstance(parts[0], list) else parts
    if any(part is None for part in given):
        raise ArgumentNullException("Value cannot be null. (Parameter 'path')")
    return os.path.join("", *[part for part in given if part])


def read_bytes(path: str) -> bytes:
    """A whole file."""
    if not path:
        raise ArgumentException("The value cannot be an empty string. (Parameter 'path')")
    target = full_path(path)
    if os.path.isdir(target):
        raise UnauthorizedAccessException(f"Access to the path '{target}' is denied.")
    try:
        with open(target, "rb") as file:
            return file.read()
    except OSError as error:
        raise os_error(error, target) from None


def write_bytes(path: str, data: bytes, append: bool = False) -> None:
    """Write a whole file, or add to it."""
    if not path:
        raise ArgumentException("The value cannot be an empty string. (Parameter 'path')")
    target = full_path(path)
    try:
        with open(target, "ab" if append else "wb") as file:
            file.write(data)
    except OSError as error:
        raise os_error(error, target) from None


def default_encoding() -> Encoding:
    """UTF-8 without a mark."""
    return UTF8Encoding("utf-8", "Unicode (UTF-8)", 65001)


def read_text(path: str, encoding: Encoding | None = None) -> str:
    """The text of a file; a byte order mark decides about the encoding."""
    return decode_with_mark(read_bytes(path), encoding or default_encoding())


def write_text(path: str, text: str, encoding: Encoding | None, append: bool = False) -> None:
    """Write text in an encoding, with its mark at the start of a new file."""
    used = encoding or default_encoding()
    fresh = not append or not os.path.exists(path) or os.path.getsize(path) == 0
    write_bytes(path, (used.mark if fresh else b"") + used.encode(text), append)


def split_lines(text: str) -> list[str]:
    """Lines without their ends; a last empty one does not count."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return lines[:-1] if lines and not lines[-1] else lines


class File(NetType, name="System.IO.File", base=Object):
    @static("bool Exists(string path)")
    def exists(path: str) -> bool:
        return bool(path) and os.path.isfile(path)

    @static("string ReadAllText(string path)", f"string ReadAllText(string path, {ENCODING})")
    def read_all_text(path: str, encoding: Any = None) -> str:
        return read_text(path, encoding)

    @static("string[] ReadAllLines(string path)", f"string[] ReadAllLines(string path, {ENCODING})",
            "System.Collections.Generic.IEnumerable[string] ReadLines(string path)")  # fmt: skip
    def read_all_lines(path: str, encoding: Any = None) -> Any:
        return typed_array("System.String", split_lines(read_text(path, encoding)))

    @static("byte[] ReadAllBytes(string path)")
    def read_all_bytes(path: str) -> Any:
        return byte_array(read_bytes(path))

    @static(
        "void WriteAllText(string path, string contents)",
        f"void WriteAllText(string path, string contents, {ENCODING})",
    )
    def write_all_text(path: str, text: str, encoding: Any = None) -> None:
        write_text(path, text or "", encoding)

    @static("void WriteAllLines(string path, string[] contents)", f"void WriteAllLines(string path, {LINES})",
            f"void WriteAllLines(string path, string[] contents, {ENCODING})", f"void WriteAllLines(string path, {LINES}, {ENCODING})")  # fmt: skip
    def write_all_lines(path: str, lines: Any, encoding: Any = None) -> None:
        write_text(path, "".join(to_net_string(line) + "\n" for line in lines), encoding)

    @static("void WriteAllBytes(string path, byte[] bytes)")
    def write_all_bytes(path: str, data: list[int]) -> None:
        write_bytes(path, bytes(data))

    @static(
        "void AppendAllText(string path, string contents)",
        f"void AppendAllText(string path, string contents, {ENCODING})",
    )
    def append_all_text(path: str, text: str, encoding: Any = None) -> None:
        write_text(path, text or "", encoding, append=True)

    @static(f"void AppendAllLines(string path, {LINES})", f"void AppendAllLines(string path, {LINES}, {ENCODING})")
    def append_all_lines(path: str, lines: Any, encoding: Any = None) -> None:
        write_text(path, "".join(to_net_string(line) + "\n" for line in lines), encoding, append=True)

    @static("void AppendAllBytes(string path, byte[] bytes)")
    def append_all_bytes(path: str, data: list[int]) -> None:
        write_bytes(path, bytes(data), append=True)

    @static("void Delete(string path)")
    def delete(path: str) -> None:
        delete_file(full_path(path))

    @static(
        "void Copy(string sourceFileName, string destFileName)",
        "void Copy(string sourceFileName, string destFileName, bool overwrite)",
    )
    def copy(source: str, target: str, overwrite: bool = False) -> None:
        copy_file(full_path(source), full_path(target), overwrite)

    @static(
        "void Move(string sourceFileName, string destFileName)",
        "void Move(string sourceFileName, string destFileName, bool overwrite)",
    )
    def move(source: str, target: str, overwrite: bool = False) -> None:
        move_file(full_path(source), full_path(target), overwrite)

    @static("System.IO.FileStream Create(string path)")
    def create(path: str) -> FileStream:
        return FileStream.opened(path, 2)

    @static("System.IO.FileStream Open(string path, System.IO.FileMode mode)",
            "System.IO.FileStream Open(string path, System.IO.FileMode mode, System.IO.FileAccess access)",
            "System.IO.FileStream Open(string path, System.IO.FileMode mode, System.IO.FileAccess access, System.IO.FileShare share)")  # fmt: skip
    def open(path: str, mode: Any, access: Any = None, share: Any = None) -> FileStream:
        return FileStream.opened(path, mode.value, access.value if access is not None else 3)

    @static("System.IO.FileStream OpenRead(string path)")
    def open_read(path: str) -> FileStream:
        return FileStream.opened(path, 3)

    @static("System.IO.FileStream OpenWrite(string path)")
    def open_write(path: str) -> FileStream:
        return FileStream.opened(path, 4, 2)

    @static("System.IO.StreamReader OpenText(string path)")
    def open_text(path: str) -> StreamReader:
        return StreamReader(FileStream.opened(path, 3))

    @static("System.IO.StreamWriter CreateText(string path)")
    def create_text(path: str) -> StreamWriter:
        return StreamWriter(FileStream.opened(path, 2))

    @static("System.IO.StreamWriter AppendText(string path)")
    def append_text(path: str) -> StreamWriter:
        return StreamWriter(FileStream.opened(path, 6))

    @static("System.IO.FileAttributes GetAttributes(string path)")
    def get_attributes(path: str) -> EnumValue:
        target = full_path(path)
        if not os.path.lexists(target):
            raise FileNotFoundException(f"Could not find file '{target}'.")
        return EnumValue(FILE_ATTRIBUTES, attributes_of(target, os.lstat(target)))

    @static("void SetAttributes(string path, System.IO.FileAttributes fileAttributes)")
    def set_attributes(path: str, value: EnumValue) -> None:
        set_read_only(full_path(path), bool(value.value & 1))

    @static("datetime GetLastWriteTime(string path)", "datetime GetCreationTime(string path)")
    def get_last_write_time(path: str) -> DateTime:
        return FileInfo(full_path(path)).time_of("st_mtime_ns", False)

    @static("datetime GetLastWriteTimeUtc(string path)", "datetime GetCreationTimeUtc(string path)")
    def get_last_write_time_utc(path: str) -> DateTime:
        return FileInfo(full_path(path)).time_of("st_mtime_ns", True)

    @static("datetime GetLastAccessTime(string path)")
    def get_last_access_time(path: str) -> DateTime:
        return FileInfo(full_path(path)).time_of("st_atime_ns", False)

    @static("void SetLastWriteTime(string path, datetime lastWriteTime)", "void SetLastWriteTimeUtc(string path, datetime lastWriteTimeUtc)",
            "void SetCreationTime(string path, datetime creationTime)")  # fmt: skip
    def set_last_write_time(path: str, value: DateTime) -> None:
        FileInfo(full_path(path)).set_time("st_mtime_ns", value)

    @static("System.IO.UnixFileMode GetUnixFileMode(string path)")
    def get_unix_file_mode(path: str) -> EnumValue:
        return EnumValue(UNIX_FILE_MODE, os.stat(full_path(path)).st_mode & 0o7777)

    @static("void SetUnixFileMode(string path, System.IO.UnixFileMode mode)")
    def set_unix_file_mode(path: str, mode: EnumValue) -> None:
        os.chmod(full_path(path), mode.value)

    @static("System.IO.FileSystemInfo CreateSymbolicLink(string path, string pathToTarget)")
    def create_symbolic_link(path: str, target: str) -> FileInfo:
        os.symlink(target, full_path(path))
        return FileInfo(full_path(path), path)

    @static("System.IO.FileSystemInfo ResolveLinkTarget(string linkPath, bool returnFinalTarget)")
    def resolve_link_target(path: str, final: bool) -> Any:
        return FileInfo.resolve_link_target(FileInfo(full_path(path)), final)


def _listing(name: str, wanted: Any) -> Any:
    def read(path: str, pattern: str = "*", option: Any = None) -> Any:
        found = entries(full_path(path), pattern, option, wanted)
        if not path.startswith("/"):
            found = [os.path.join(path, os.path.relpath(each, full_path(path))) for each in found]
        return typed_array("System.String", found)

    many = "System.Collections.Generic.IEnumerable[string]" if name.startswith("Enumerate") else "string[]"
    return static(f"{many} {name}(string path)", f"{many} {name}(string path, string searchPattern)",
                  f"{many} {name}(string path, string searchPattern, System.IO.SearchOption searchOption)")(read)  # fmt: skip


class Directory(NetType, name="System.IO.Directory", base=Object):
    get_files = _listing("GetFiles", want_files)
    enumerate_files = _listing("EnumerateFiles", want_files)
    get_directories = _listing("GetDirectories", os.path.isdir)
    enumerate_directories = _listing("EnumerateDirectories", os.path.isdir)
    get_file_system_entries = _listing("GetFileSystemEntries", lambda path: True)
    enumerate_file_system_entries = _listing("EnumerateFileSystemEntries", lambda path: True)

    @static("bool Exists(string path)")
    def exists(path: str) -> bool:
        return bool(path) and os.path.isdir(path)

    @static("System.IO.DirectoryInfo CreateDirectory(string path)")
    def create_directory(path: str) -> DirectoryInfo:
        target = full_path(path)
        try:
            os.makedirs(target, exist_ok=True)
        except OSError as error:
            raise os_error(error, target) from None
        return DirectoryInfo(target, path)

    @static("void Delete(string path)", "void Delete(string path, bool recursive)")
    def delete(path: str, recursive: bool = False) -> None:
        delete_directory(full_path(path), recursive)

    @static("void Move(string sourceDirName, string destDirName)")
    def move(source: str, target: str) -> None:
        os.rename(full_path(source), full_path(target))

    @static("string GetCurrentDirectory()")
    def get_current_directory() -> str:
        return os.getcwd()

    @static("void SetCurrentDirectory(string path)")
    def set_current_directory(path: str) -> None:
        os.chdir(path)

    @static("System.IO.DirectoryInfo GetParent(string path)")
    def get_parent(path: str) -> DirectoryInfo | None:
        above = os.path.dirname(full_path(path).rstrip("/"))
        return DirectoryInfo(above) if above else None

    @static("string GetDirectoryRoot(string path)")
    def get_directory_root(path: str) -> str:
        return "/"

    @static("string[] GetLogicalDrives()")
    def get_logical_drives() -> Any:
        return typed_array("System.String", ["/"])

    @static("datetime GetLastWriteTime(string path)", "datetime GetCreationTime(string path)")
    def get_last_write_time(path: str) -> DateTime:
        return info_of(full_path(path)).time_of("st_mtime_ns", False)
