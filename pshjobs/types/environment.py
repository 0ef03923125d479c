"""[Environment], GC, OperatingSystem, RuntimeInformation, AppDomain, AppContext."""

from __future__ import annotations

import os
import platform
import sys
import time
from typing import Any

from pshjobs.errors import ArgumentNullException
from pshjobs.values.enums import EnumValue
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.numbers import Int64
from pshjobs.values.overloads import typed_array
from pshjobs.values.type_info import NetType, method, prop, static, static_prop

from .enumerations import ARCHITECTURE, PLATFORM_ID
from .object import Object, ValueType
from .version import Version

FOLDERS = {
    "UserProfile": "", "MyDocuments": "Documents", "Personal": "Documents", "Desktop": "Desktop", "DesktopDirectory": "Desktop",
    "MyMusic": "Music", "MyPictures": "Pictures", "MyVideos": "Videos", "ApplicationData": ".config",
    "LocalApplicationData": ".local/share", "Templates": "Templates", "Fonts": ".fonts",
}  # fmt: skip


class Environment(NetType, name="System.Environment", base=Object):
    @static_prop("string NewLine")
    def new_line() -> str:
        return "\n"

    @static_prop("string MachineName")
    def machine_name() -> str:
        return platform.node().partition(".")[0]

    @static_prop("string UserName")
    def user_name() -> str:
        import getpass

        try:
            return getpass.getuser()
        except (KeyError, OSError):
            return str(os.getuid())

    @static_prop("string UserDomainName")
    def user_domain_name() -> str:
        return platform.node().partition(".")[0]

    @static_prop("bool UserInteractive")
    def user_interactive() -> bool:
        return True

    @static_prop("int ProcessorCount")
    def processor_count() -> int:
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

    @static_prop("int ProcessId")
    def process_id() -> int:
        return os.getpid()

    @static_prop("string ProcessPath")
    def process_path() -> str:
        return sys.executable

    @static_prop("string CommandLine")
    def command_line() -> str:
        return " ".join(sys.orig_argv)

    @static_prop("string CurrentDirectory")
    def current_directory() -> str:
        return os.getcwd()

    @static_prop("string SystemDirectory")
    def system_directory() -> str:
        return ""

    @static_prop("int CurrentManagedThreadId")
    def current_managed_thread_id() -> int:
        from .threading import managed_thread_id

        return managed_thread_id()

    @static_prop("bool Is64BitProcess")
    def is_64_bit_process() -> bool:
        return sys.maxsize > 2**32

    @static_prop("bool Is64BitOperatingSystem")
    def is_64_bit_operating_system() -> bool:
        return sys.maxsize > 2**32

    @static_prop("bool HasShutdownStarted")
    def has_shutdown_started() -> bool:
        return False

    @static_prop("System.OperatingSystem OSVersion")
    def os_version() -> OperatingSystem:
        return OperatingSystem()

    @static_prop("version Version")
    def version() -> Version:
        return Version(10, 0, 0)

    @static_prop("long WorkingSet")
    def working_set() -> Int64:
        import resource

        return Int64(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)

    @static_prop("int SystemPageSize")
    def system_page_size() -> int:
        return os.sysconf("SC_PAGE_SIZE")

    @static_prop("int TickCount")
    def tick_count() -> int:
        return time.monotonic_ns() // 1_000_000 % 2**31

    @static_prop("long TickCount64")
    def tick_count_64() -> Int64:
        return Int64(time.monotonic_ns() // 1_000_000)

    @static_prop("int ExitCode")
    def exit_code() -> int:
        return 0

    @static_prop("string StackTrace")
    def stack_trace() -> str:
        return ""

    @static("string GetEnvironmentVariable(string variable)",
            "string GetEnvironmentVariable(string variable, System.EnvironmentVariableTarget target)")  # fmt: skip
    def get_environment_variable(name: str, target: Any = None) -> str | None:
        return None if target is not None and target.value else os.environ.get(name)

    @static("void SetEnvironmentVariable(string variable, string value)",
            "void SetEnvironmentVariable(string variable, string value, System.EnvironmentVariableTarget target)")  # fmt: skip
    def set_environment_variable(name: str, value: str | None, target: Any = None) -> None:
        if not name:
            raise ArgumentNullException("Value cannot be null. (Parameter 'variable')")
        if target is not None and target.value:
            return
        if value:
            os.environ[name] = value
        else:
            os.environ.pop(name, None)

    @static("System.Collections.IDictionary GetEnvironmentVariables()")
    def get_environment_variables() -> Hashtable:
        return Hashtable(os.environ.items(), case_sensitive=True)

    @static("string ExpandEnvironmentVariables(string name)")
    def expand_environment_variables(text: str) -> str:
        import re

        return re.sub(r"%([^%]+)%", lambda found: os.environ.get(found[1], found[0]), text)

    @static("string GetFolderPath(System.Environment+SpecialFolder folder)")
    def get_folder_path(folder: EnumValue) -> str:
        home = os.path.expanduser("~")
        name = str(folder)
        if name == "CommonApplicationData":
            return "/usr/share"
        if name == "ApplicationData":
            return os.environ.get("XDG_CONFIG_HOME") or os.path.join(home, ".config")
        if name == "LocalApplicationData":
            return os.environ.get("XDG_DATA_HOME") or os.path.join(home, ".local/share")
        if name not in FOLDERS:
            return ""
        path = os.path.join(home, FOLDERS[name]) if FOLDERS[name] else home
        return path if name in ("UserProfile", "MyDocuments", "Personal") or os.path.isdir(path) else ""

    @static("string[] GetCommandLineArgs()")
    def get_command_line_args() -> Any:
        return typed_array("System.String", list(sys.orig_argv))

    @static("string[] GetLogicalDrives()")
    def get_logical_drives() -> Any:
        return typed_array("System.String", ["/"])

    @static("void Exit(int exitCode)")
    def exit(code: int) -> None:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code & 0xFF)

    @static("void FailFast(string message)")
    def fail_fast(message: str) -> None:
        os.abort()


def _set_folder(value: str) -> None:
    os.chdir(value)


Environment.net_type.statics["currentdirectory"].set_ = _set_folder  # type: ignore[union-attr]


class OperatingSystem(NetType, name="System.OperatingSystem", base=Object):
    __slots__ = ()

    @prop("System.PlatformID Platform")
    def platform(self) -> EnumValue:
        return EnumValue(PLATFORM_ID, 4)

    @prop("version Version")
    def version(self) -> Version:
        numbers = [int(part) for part in platform.release().partition("-")[0].split(".") if part.isdigit()]
        return Version(*(numbers + [0, 0, 0, 0])[:4])

    @prop("string VersionString")
    def version_string(self) -> str:
        return f"Unix {self.version}"

    @prop("string ServicePack")
    def service_pack(self) -> str:
        return ""

    @method("string ToString()")
    def to_string(self) -> str:
        return f"Unix {self.version}"

    @static("bool IsLinux()")
    def is_linux() -> bool:
        return sys.platform == "linux"

    @static("bool IsWindows()")
    def is_windows() -> bool:
        return sys.platform == "win32"

    @static("bool IsMacOS()")
    def is_mac_os() -> bool:
        return sys.platform == "darwin"


class OSPlatform(NetType, name="System.Runtime.InteropServices.OSPlatform", base=ValueType, kind="struct"):
    __slots__ = ("title",)

    def __init__(self, title: str = "") -> None:
        self.title = title

    @method("string ToString()")
    def to_string(self) -> str:
        return self.title

    @static_prop("System.Runtime.InteropServices.OSPlatform Linux")
    def linux() -> OSPlatform:
        return OSPlatform("LINUX")

    @static_prop("System.Runtime.InteropServices.OSPlatform Windows")
    def windows() -> OSPlatform:
        return OSPlatform("WINDOWS")

    @static_prop("System.Runtime.InteropServices.OSPlatform OSX")
    def osx() -> OSPlatform:
        return OSPlatform("OSX")


class RuntimeInformation(NetType, name="System.Runtime.InteropServices.RuntimeInformation", base=Object):
    @static("bool IsOSPlatform(System.Runtime.InteropServices.OSPlatform osPlatform)")
    def is_os_platform(wanted: OSPlatform) -> bool:
        return wanted.title == {"linux": "LINUX", "darwin": "OSX", "win32": "WINDOWS"}.get(sys.platform, "")

    @static_prop("string OSDescription")
    def os_description() -> str:
        try:
            release = platform.freedesktop_os_release()
            return release.get("PRETTY_NAME", platform.platform())
        except OSError:
            return platform.platform()

    @static_prop("string FrameworkDescription")
    def framework_description() -> str:
        return ".NET 10.0.0"

    @static_prop("string RuntimeIdentifier")
    def runtime_identifier() -> str:
        return f"{sys.platform}-{'x64' if platform.machine() in ('x86_64', 'AMD64') else 'arm64'}"

    @static_prop("System.Runtime.InteropServices.Architecture OSArchitecture")
    def os_architecture() -> EnumValue:
        return EnumValue(ARCHITECTURE, 1 if platform.machine() in ("x86_64", "AMD64") else 3)

    @static_prop("System.Runtime.InteropServices.Architecture ProcessArchitecture")
    def process_architecture() -> EnumValue:
        return EnumValue(ARCHITECTURE, 1 if platform.machine() in ("x86_64", "AMD64") else 3)


class GC(NetType, name="System.GC", base=Object):
    @static("void Collect()", "void Collect(int generation)")
    def collect(generation: int = 2) -> None:
        import gc

        gc.collect()

    @static("long GetTotalMemory(bool forceFullCollection)")
    def get_total_memory(force: bool) -> Int64:
        import resource

        return Int64(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)

    @static("void WaitForPendingFinalizers()")
    def wait_for_pending_finalizers() -> None:
        """Nothing is pending."""

    @static("int CollectionCount(int generation)")
    def collection_count(generation: int) -> int:
        import gc

        return int(gc.get_stats()[min(generation, 2)]["collections"])

    @static("void KeepAlive(System.Object obj)")
    def keep_alive(value: Any) -> None:
        """The argument is alive while this runs."""


class AppContext(NetType, name="System.AppContext", base=Object):
    @static_prop("string BaseDirectory")
    def base_directory() -> str:
        return os.path.join(os.path.dirname(os.path.abspath(sys.argv[0])), "")


class AppDomain(NetType, name="System.AppDomain", base=Object):
    __slots__ = ()

    @static_prop("System.AppDomain CurrentDomain")
    def current_domain() -> AppDomain:
        return AppDomain()

    @prop("string FriendlyName")
    def friendly_name(self) -> str:
        return "pwsh"

    @prop("string BaseDirectory")
    def base_directory(self) -> str:
        return os.path.join(os.path.dirname(os.path.abspath(sys.argv[0])), "")

    @method("System.Reflection.Assembly[] GetAssemblies()")
    def get_assemblies(self) -> Any:
        from pshjobs.values.type_table import require_type

        from .type import Assembly

        found = ("System.Object", "System.Management.Automation.PSObject", "System.Numerics.BigInteger")
        return [Assembly(require_type(name)) for name in found]
