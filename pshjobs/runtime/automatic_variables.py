"""The variables of a fresh session. What is costly to make is made when it is first read."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pshjobs.values.hashtable import Hashtable
from pshjobs.values.objects import MemberBag, PSObject
from pshjobs.values.type_info import TypeInfo
from pshjobs.values.type_table import require_type

from .engine_intrinsics import EngineIntrinsics
from .own_program import HOME

if TYPE_CHECKING:
    from pshjobs.values.type_info import TypeInfo

    from .shell import Shell

VERSION = "7.6.5"

PREFERENCES = {
    "ErrorActionPreference": "Continue",
    "WarningPreference": "Continue",
    "VerbosePreference": "SilentlyContinue",
    "DebugPreference": "SilentlyContinue",
    "InformationPreference": "SilentlyContinue",
    "ProgressPreference": "Continue",
    "ConfirmPreference": "High",
    "ErrorView": "ConciseView",
}
PLAIN: dict[str, Any] = {
    "WhatIfPreference": False,
    "FormatEnumerationLimit": 4,
    "MaximumHistoryCount": 4096,
    "PSNativeCommandArgumentPassing": "Standard",
    "PSNativeCommandUseErrorActionPreference": False,
    "ShellId": "Microsoft.PowerShell",
    "PSEdition": "Core",
    "PSCulture": "en-US",
    "PSUICulture": "en-US",
    "IsLinux": sys.platform.startswith("linux"),
    "IsMacOS": sys.platform == "darwin",
    "IsWindows": False,
    "IsCoreCLR": True,
    "PSEmailServer": "",
    "ConsoleFileName": "",
    "NestedPromptLevel": 0,
}


def define_automatic_variables(shell: Shell) -> None:
    """Set the automatic and preference variables in the global scope."""
    scope = shell.global_scope
    for name, value in PLAIN.items():
        scope[name.lower()] = value
    scope["home"] = os.path.expanduser("~")
    scope["pid"] = os.getpid()
    scope["pshome"] = HOME
    scope["args"] = []
    shell.lazy_variables.update(_lazy(shell))
    for name in (
        *PLAIN,
        *PREFERENCES,
        "HOME",
        "PID",
        "PSHOME",
        "LASTEXITCODE",
        "PSVersionTable",
        "Host",
        "ExecutionContext",
        "PSStyle",
        "PROFILE",
        "PWD",
        "OutputEncoding",
        "PSDefaultParameterValues",
        "PSScriptRoot",
        "PSCommandPath",
        "MyInvocation",
        "Error",
        "OFS",
        "Matches",
    ):
        shell.spellings.setdefault(name.lower(), name)
    shell.spellings.pop("ofs", None)


def _lazy(shell: Shell) -> dict[str, Callable[[], Any]]:
    made: dict[str, Callable[[], Any]] = {
        "psversiontable": version_table,
        "psdefaultparametervalues": _empty_table,
        "profile": _profile,
        "error": lambda: _error_list(shell),
        "host": lambda: _host(shell),
        "executioncontext": lambda: EngineIntrinsics(shell),
        "psstyle": lambda: _style(shell),
    }
    for name, value in PREFERENCES.items():
        made[name.lower()] = _preference(name, value)
    return made


def preference_type(name: str) -> TypeInfo:
    """The enumeration of a preference variable."""
    from pshjobs.values.type_table import require_type

    kind = {"confirmpreference": "ConfirmImpact", "errorview": "ErrorView"}.get(name.lower(), "ActionPreference")
    return require_type("System.Management.Automation." + kind)


def _preference(name: str, value: str) -> Callable[[], Any]:
    def make() -> Any:
        from pshjobs.values.members import get_static

        return get_static(preference_type(name), value)

    return make


def _error_list(shell: Shell) -> Any:
    from pshjobs.types.list import ArrayList

    made = ArrayList()
    made.items = shell.errors
    return made


def _host(shell: Shell) -> Any:
    from .net_types.host import InternalHost

    return InternalHost(shell)


def _style(shell: Shell) -> Any:
    from .net_types.ps_style import PSStyle

    return PSStyle(shell.services.format_context(shell).styles)


def _empty_table() -> Any:
    return Hashtable()


def profile_paths() -> dict[str, str]:
    """The profile scripts by the names that `$PROFILE` gives them, in the order in which they run."""
    own = os.path.join(os.environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config"), "pshjobs")
    return {
        "AllUsersAllHosts": "/etc/pshjobs/profile.ps1",
        "AllUsersCurrentHost": "/etc/pshjobs/Microsoft.PowerShell_profile.ps1",
        "CurrentUserAllHosts": os.path.join(own, "profile.ps1"),
        "CurrentUserCurrentHost": os.path.join(own, "Microsoft.PowerShell_profile.ps1"),
    }


def _profile() -> Any:
    """`$PROFILE`: the user's profile of this shell, with the others as its properties."""
    paths = profile_paths()
    return PSObject(paths["CurrentUserCurrentHost"], MemberBag(paths))


class PSVersionHashTable(Hashtable):
    """The class of `$PSVersionTable`."""

    __slots__ = ()
    net_type = TypeInfo(
        "System.Management.Automation.PSVersionHashTable", base=require_type("System.Collections.Hashtable")
    )
    net_type.assembly = "System.Management.Automation"


def version_table() -> Any:
    """`$PSVersionTable`."""
    from pshjobs import __version__
    from pshjobs.values.members import construct
    from pshjobs.values.type_table import find_type

    version = find_type("System.Version")

    def parsed(text: str) -> Any:
        return construct(version, [text]) if version is not None else text

    semantic = find_type("System.Management.Automation.SemanticVersion")
    table = PSVersionHashTable()
    table["PSVersion"] = construct(semantic, [VERSION]) if semantic is not None else VERSION
    table["PSEdition"] = "Core"
    table["GitCommitId"] = VERSION
    table["OS"] = _system()
    table["Platform"] = "Unix"
    table["PSCompatibleVersions"] = [parsed(v) for v in ("1.0", "2.0", "3.0", "4.0", "5.0", "5.1", "6.0", "7.0")]
    table["PSRemotingProtocolVersion"] = parsed("2.4")
    table["SerializationVersion"] = parsed("1.1.0.1")
    table["WSManStackVersion"] = parsed("3.0")
    table["PSHJobsVersion"] = parsed(__version__)
    return table


def _system() -> str:
    try:
        with open("/etc/os-release", encoding="utf-8") as file:
            for line in file:
                if line.startswith("PRETTY_NAME="):
                    return line.partition("=")[2].strip().strip('"')
    except OSError:
        pass
    return f"{os.uname().sysname} {os.uname().release}"
