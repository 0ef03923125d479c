"""System.Diagnostics.Process and ProcessStartInfo."""

# Members are Any to mypy: NetType makes properties and plain functions of them.
from __future__ import annotations

import os
import subprocess
from typing import Any

from pshjobs.errors import ArgumentException, InvalidOperationException
from pshjobs.values.enums import EnumValue
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.numbers import Int64
from pshjobs.values.objects import AliasProperty, CodeProperty
from pshjobs.values.overloads import typed_array
from pshjobs.values.type_info import NetType, Property, constructor, method, prop, static
from pshjobs.values.type_table import require_type

from . import calendar as cal
from .collection import collection_of
from .datetime import DateTime
from .enumerations import PROCESS_PRIORITY_CLASS
from .exceptions import exception
from .object import Object
from .streams import Stream, StreamReader, StreamWriter
from .timespan import TimeSpan


class ProcessStartInfo(NetType, name="System.Diagnostics.ProcessStartInfo", base=Object):
    """How to start a process."""

    __slots__ = ("fields",)

    def __init__(self, file: str = "", arguments: str = "") -> None:
        self.fields: dict[str, Any] = {
            "filename": file, "arguments": arguments, "workingdirectory": "", "useshellexecute": False, "redirectstandardoutput": False,
            "redirectstandarderror": False, "redirectstandardinput": False, "createnowindow": False, "verb": "", "username": "",
            "argumentlist": collection_of([], require_type("System.String")), "environment": Hashtable(os.environ.items(), case_sensitive=True),
        }  # fmt: skip

    @constructor("System.Diagnostics.ProcessStartInfo new()", "System.Diagnostics.ProcessStartInfo new(string fileName)",
                 "System.Diagnostics.ProcessStartInfo new(string fileName, string arguments)")  # fmt: skip
    def new(file: str = "", arguments: str = "") -> ProcessStartInfo:
        return ProcessStartInfo(file, arguments)


def _field(name: str, kind: str) -> None:
    key = name.lower()

    def write(info: ProcessStartInfo, value: Any) -> None:
        info.fields[key] = value

    ProcessStartInfo.net_type.members[key] = Property(f"{kind} {name}", lambda info: info.fields[key], write, False)


for _name in ("FileName", "Arguments", "WorkingDirectory", "Verb", "UserName"):
    _field(_name, "string")
for _name in (
    "UseShellExecute",
    "RedirectStandardOutput",
    "RedirectStandardError",
    "RedirectStandardInput",
    "CreateNoWindow",
):
    _field(_name, "bool")
_field("ArgumentList", "System.Object")
_field("Environment", "System.Object")
_field("StandardOutputEncoding", "System.Text.Encoding")


class Process(NetType, name="System.Diagnostics.Process", base=Object, interfaces=("System.IDisposable",)):
    """A process by its number; `child` when this shell started it."""

    __slots__ = ("child", "info", "members", "number", "readers", "snapshot")

    def __init__(self, number: int = 0, child: subprocess.Popen[bytes] | None = None) -> None:
        self.number = number
        self.child = child
        self.info = ProcessStartInfo()
        self.members: Any = None
        self.readers: dict[str, Any] = {}
        self.snapshot: Any = None

    def system(self) -> Any:
        """What psutil knows of it. Raises InvalidOperationException when it is gone."""
        import psutil

        if self.snapshot is None:
            try:
                self.snapshot = psutil.Process(self.number)
            except psutil.Error:
                raise InvalidOperationException(f"Process ({self.number}) has exited.") from None
        return self.snapshot

    def ask(self, name: str, default: Any = None) -> Any:
        """A fact from psutil, `default` when it cannot be had."""
        import psutil

        try:
            return getattr(self.system(), name)()
        except (psutil.Error, InvalidOperationException):
            return default

    def start_child(self) -> bool:
        """Start what `info` says."""
        import shlex

        fields = self.info.fields
        if not fields["filename"]:
            raise InvalidOperationException("Cannot start process because a file name has not been provided.")
        command = [fields["filename"], *shlex.split(fields["arguments"]), *fields["argumentlist"].items]
        pipes = {
            stream: subprocess.PIPE if fields[f"redirectstandard{key}"] else None
            for stream, key in (("stdout", "output"), ("stderr", "error"), ("stdin", "input"))
        }
        environment = {str(key): str(value) for key, value in fields["environment"].items()}
        try:
            self.child = subprocess.Popen(command, cwd=fields["workingdirectory"] or None, env=environment, **pipes)  # type: ignore[call-overload]
        except OSError as error:
            raise exception(
                "System.ComponentModel.Win32Exception",
                f"An error occurred trying to start process '{fields['filename']}' with working directory "
                f"'{fields['workingdirectory'] or os.getcwd()}'. {error.strerror}",
            ) from None
        self.number = self.child.pid
        return True

    def ended(self) -> bool:
        """True when it has exited."""
        if self.child is not None:
            return self.child.poll() is not None
        import psutil

        return not psutil.pid_exists(self.number)

    def reader(self, name: str) -> Any:
        """The reader or writer of a redirected stream."""
        pipe = getattr(self.child, name) if self.child is not None else None
        if pipe is None:
            raise InvalidOperationException("StandardOut has not been redirected or the process hasn't started yet.")
        if name not in self.readers:
            self.readers[name] = StreamWriter(Stream(pipe)) if name == "stdin" else StreamReader(Stream(pipe))
            if name == "stdin":
                self.readers[name].auto_flush_ = True
        return self.readers[name]

    @constructor("System.Diagnostics.Process new()")
    def new() -> Process:
        return Process()

    @prop("int Id")
    def id(self) -> int:
        return self.number

    @prop("string ProcessName")
    def process_name(self) -> str:
        return str(self.ask("name", ""))

    @prop("System.Diagnostics.ProcessStartInfo StartInfo")
    def start_info(self) -> ProcessStartInfo:
        return self.info

    @start_info.writes
    def set_start_info(self, value: ProcessStartInfo) -> None:
        self.info = value

    @prop("bool HasExited")
    def has_exited(self) -> bool:
        return self.ended()

    @prop("int ExitCode")
    def exit_code(self) -> int:
        if self.child is None or self.child.poll() is None:
            raise InvalidOperationException("Process must exit before requested information can be determined.")
        code = self.child.returncode
        return code if code >= 0 else 128 - code

    @prop("datetime StartTime")
    def start_time(self) -> DateTime:
        seconds = self.ask("create_time", 0.0)
        return DateTime.to_local_time(DateTime(cal.UNIX_EPOCH + round(seconds * 1000) * cal.TICKS_PER_MS, cal.UTC))

    @prop("long WorkingSet64")
    def working_set_64(self) -> Int64:
        found = self.ask("memory_info")
        return Int64(found.rss if found else 0)

    @prop("int WorkingSet")
    def working_set(self) -> int:
        found = self.ask("memory_info")
        return int(found.rss) % 2**31 if found else 0

    @prop("long VirtualMemorySize64")
    def virtual_memory_size_64(self) -> Int64:
        found = self.ask("memory_info")
        return Int64(found.vms if found else 0)

    @prop("long PrivateMemorySize64")
    def private_memory_size_64(self) -> Int64:
        found = self.ask("memory_info")
        return Int64(found.rss if found else 0)

    @prop("long PagedMemorySize64")
    def paged_memory_size_64(self) -> Int64:
        return Int64(0)

    @prop("long NonpagedSystemMemorySize64")
    def nonpaged_system_memory_size_64(self) -> Int64:
        return Int64(0)

    @prop("long PeakWorkingSet64")
    def peak_working_set_64(self) -> Int64:
        found = self.ask("memory_info")
        return Int64(found.rss if found else 0)

    @prop("timespan TotalProcessorTime")
    def total_processor_time(self) -> TimeSpan:
        found = self.ask("cpu_times")
        return TimeSpan(round((found.user + found.system) * cal.TICKS_PER_SECOND) if found else 0)

    @prop("timespan UserProcessorTime")
    def user_processor_time(self) -> TimeSpan:
        found = self.ask("cpu_times")
        return TimeSpan(round(found.user * cal.TICKS_PER_SECOND) if found else 0)

    @prop("int HandleCount")
    def handle_count(self) -> int:
        return int(self.ask("num_fds", 0) or 0)

    @prop("int SessionId")
    def session_id(self) -> int:
        try:
            return os.getsid(self.number)
        except OSError:
            return 0

    @prop("System.Object Threads")
    def threads(self) -> Any:
        return list(self.ask("threads", []) or [])

    @prop("System.Object MainModule")
    def main_module(self) -> Any:
        from pshjobs.values.members import get_member

        from .process_module import ProcessModule

        path = get_member(self, "Path")
        return None if path is None else ProcessModule(str(path))

    @prop("string MainWindowTitle")
    def main_window_title(self) -> str:
        return ""

    @prop("bool Responding")
    def responding(self) -> bool:
        return True

    @prop("string MachineName")
    def machine_name(self) -> str:
        return "."

    @prop("System.Diagnostics.ProcessPriorityClass PriorityClass")
    def priority_class(self) -> EnumValue:
        return EnumValue(PROCESS_PRIORITY_CLASS, 32)

    @prop("int BasePriority")
    def base_priority(self) -> int:
        return 0

    @prop("bool EnableRaisingEvents")
    def enable_raising_events(self) -> bool:
        return False

    @enable_raising_events.writes
    def set_enable_raising_events(self, value: bool) -> None:
        """Events of processes are raised by whoever waits for them."""

    @prop("System.IO.StreamReader StandardOutput")
    def standard_output(self) -> Any:
        return self.reader("stdout")

    @prop("System.IO.StreamReader StandardError")
    def standard_error(self) -> Any:
        return self.reader("stderr")

    @prop("System.IO.StreamWriter StandardInput")
    def standard_input(self) -> Any:
        return self.reader("stdin")

    @method("bool Start()")
    def start(self) -> bool:
        return self.start_child()

    @method("void WaitForExit()")
    def wait_for_exit(self) -> None:
        self.wait(None)

    @method("bool WaitForExit(int milliseconds)", "bool WaitForExit(timespan timeout)")
    def wait_for_exit_at_most(self, timeout: Any) -> bool:
        from .threading import seconds_of

        return self.wait(seconds_of(timeout))

    def wait(self, seconds: float | None) -> bool:
        """Wait for the end; false when it did not come in time."""
        import psutil

        try:
            if self.child is not None:
                self.child.wait(seconds)
            else:
                self.system().wait(seconds)
        except (subprocess.TimeoutExpired, psutil.TimeoutExpired):
            return False
        except (psutil.Error, InvalidOperationException):
            return True
        return True

    @method("void Kill()", "void Kill(bool entireProcessTree)")
    def kill(self, tree: bool = False) -> None:
        import psutil

        try:
            below = self.system().children(recursive=True) if tree else []
            for each in (*below, self.system()):
                each.kill()
        except (psutil.NoSuchProcess, InvalidOperationException):
            return

    @method("bool CloseMainWindow()")
    def close_main_window(self) -> bool:
        return False

    @method("void Refresh()")
    def refresh(self) -> None:
        self.snapshot = None

    @method("void Close()", "void Dispose()")
    def close(self) -> None:
        """Nothing to give back."""

    @method("string ToString()")
    def to_string(self) -> str:
        return f"System.Diagnostics.Process ({self.process_name})"

    @static("System.Diagnostics.Process GetCurrentProcess()")
    def get_current_process() -> Process:
        return Process(os.getpid())

    @static("System.Diagnostics.Process GetProcessById(int processId)")
    def get_process_by_id(number: int) -> Process:
        import psutil

        if not psutil.pid_exists(number):
            raise ArgumentException(f"Process with an Id of {number} is not running.")
        return Process(number)

    @static("System.Diagnostics.Process[] GetProcesses()")
    def get_processes() -> Any:
        import psutil

        return typed_array("System.Diagnostics.Process", [Process(number) for number in psutil.pids()])

    @static("System.Diagnostics.Process[] GetProcessesByName(string processName)")
    def get_processes_by_name(name: str) -> Any:
        import psutil

        found = [Process(each.pid) for each in psutil.process_iter(["name"]) if each.info["name"] == name]
        return typed_array("System.Diagnostics.Process", found)

    @static("System.Diagnostics.Process Start(System.Diagnostics.ProcessStartInfo startInfo)",
            "System.Diagnostics.Process Start(string fileName)", "System.Diagnostics.Process Start(string fileName, string arguments)")  # fmt: skip
    def start_new(first: Any, arguments: str = "") -> Process:
        made = Process()
        made.info = first if isinstance(first, ProcessStartInfo) else ProcessStartInfo(first, arguments)
        made.start_child()
        return made


def executable(process: Process) -> Any:
    """The path of the program."""
    return process.ask("exe") or None


def command_line(process: Process) -> Any:
    """The command line as one text."""
    return " ".join(process.ask("cmdline", []) or []) or None


def parent(process: Process) -> Any:
    """The process that started it."""
    found = process.ask("ppid")
    return Process(found) if found else None


def cpu_seconds(process: Process) -> float:
    """The processor time in seconds."""
    found = process.ask("cpu_times")
    return round(found.user + found.system, 2) if found else 0.0


def _add_type_data() -> None:
    extended = Process.net_type.extended
    for name, target in (
        ("Name", "ProcessName"), ("SI", "SessionId"), ("Handles", "HandleCount"), ("VM", "VirtualMemorySize64"), ("WS", "WorkingSet64"),
        ("PM", "PagedMemorySize64"), ("NPM", "NonpagedSystemMemorySize64"),
    ):  # fmt: skip
        extended[name.lower()] = AliasProperty(name, target)
    for name, get in (("Path", executable), ("CPU", cpu_seconds), ("CommandLine", command_line), ("Company", lambda p: None),
                      ("FileVersion", lambda p: None), ("ProductVersion", lambda p: None), ("Description", lambda p: None),
                      ("Product", lambda p: None)):  # fmt: skip
        extended[name.lower()] = CodeProperty(name, get, kind="ScriptProperty")
    extended["parent"] = CodeProperty("Parent", parent)
    extended["__nounname"] = CodeProperty("__NounName", lambda p: "Process", kind="NoteProperty")


_add_type_data()
