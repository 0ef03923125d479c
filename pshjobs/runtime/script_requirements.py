"""`#requires`: what is checked before a script runs."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from pshjobs.errors import NetException, ScriptRequiresException

from .automatic_variables import VERSION
from .modules import Importing, modules_of

if TYPE_CHECKING:
    from .code import Code
    from .frame import Frame
    from .invocation import Invocation


def check_requirements(frame: Frame, code: Code, invocation: Invocation) -> None:
    """Load the modules that a script requires. Raises ScriptRequiresException for the first thing that is missing."""
    wanted = code.requirements
    name = os.path.basename(code.source.path or "") or "<ScriptBlock>"
    try:
        _check_shell(wanted, name)
        missing = [each.name for each in wanted.modules if not _load(frame, each.name)]
        if missing:
            found = " ".join(f"The module '{each}' cannot be found." for each in missing)
            raise ScriptRequiresException(
                f"The script '{name}' cannot be run because the following modules that are specified by the \"#requires\" statements of the script are "
                f"missing: {found}.", id="ScriptRequiresMissingModules", target=name)  # fmt: skip
    except NetException as error:
        if frame.invocation is not None and frame.invocation.extent is not None:
            invocation.decorate(error).activity = invocation.invocation_name
        raise


def _check_shell(wanted: Any, name: str) -> None:
    start = f"The script '{name}' cannot be run because it"
    if wanted.version is not None and _numbers(wanted.version) > _numbers(VERSION):
        shown = wanted.version if "." in wanted.version else f"{wanted.version}.0"
        raise ScriptRequiresException(
            f"{start} contained a \"#requires\" statement for PowerShell {shown}. The version of PowerShell that is required by the script does not match "
            f"the currently running version of PowerShell {VERSION}.", id="ScriptRequiresUnmatchedPSVersion", target=name)  # fmt: skip
    if wanted.editions and "core" not in [each.lower() for each in wanted.editions]:
        raise ScriptRequiresException(
            f"{start} contained a \"#requires\" statement for PowerShell editions '{', '.join(wanted.editions)}'. The edition of PowerShell that is required "
            "by the script does not match the currently running PowerShell Core edition.", id="ScriptRequiresUnmatchedPSEdition", target=name)  # fmt: skip
    if wanted.elevated and os.geteuid() != 0:
        raise ScriptRequiresException(
            f"{start} contains a \"#requires\" statement for running as Administrator. The current PowerShell session is not running as Administrator. "
            "Start PowerShell by using the Run as Administrator option, and then try running the script again.", id="ScriptRequiresElevation",
            target=name)  # fmt: skip


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split("."))


def _load(frame: Frame, name: str) -> bool:
    modules = modules_of(frame.shell)
    if modules.named(name) is not None:
        return True
    path = modules.locate(name)
    if path is not None:
        modules.import_into(modules.load(path, Importing(), frame.streams), frame.shell.global_scope, Importing())
        return True
    commands = frame.shell.commands
    return any(
        str(getattr(commands.find_cmdlet(each), "module", "")).lower() == name.lower() for each in commands.names()
    )
