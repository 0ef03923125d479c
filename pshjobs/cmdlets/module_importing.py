"""What the module cmdlets share."""

from __future__ import annotations

from collections.abc import Iterable

from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.scope import Scope
from pshjobs.runtime.verbs import VERBS
from pshjobs.types.psmodule_info import PSModuleInfo

WARNING = (
    "The names of some imported commands from the module '{}' include unapproved verbs that might make them less discoverable. To find the commands "
    "with unapproved verbs, run the Import-Module command again with the Verbose parameter. For a list of approved verbs, type Get-Verb."
)


def importing_scope(cmdlet: Cmdlet, choice: str | None = None) -> Scope:
    """Where imported commands go: into the module that asks, else the session; `choice` is -Scope."""
    caller = cmdlet.invocation.caller.scope
    if choice == "Global":
        return cmdlet.shell.global_scope
    if choice == "Local":
        return caller
    return caller.module.scope if caller.module is not None else cmdlet.shell.global_scope


def has_unapproved_verbs(names: Iterable[str]) -> bool:
    """True when a name begins with a verb that Get-Verb does not list."""
    known = {verb.lower() for group in VERBS.values() for verb, *_ in group}
    return any(dash and verb.lower() not in known for verb, dash, _ in (name.partition("-") for name in names))


def warn_about_verbs(cmdlet: Cmdlet, module: PSModuleInfo) -> None:
    """The warning of an import that brings unapproved verbs."""
    if has_unapproved_verbs(module.functions):
        cmdlet.warning(WARNING.format(module.title))


def builtin_module(shell: object, name: str) -> PSModuleInfo | None:
    """A module of cmdlets that this shell has built in, such as Microsoft.PowerShell.Utility."""
    from pshjobs.runtime.shell import Shell

    assert isinstance(shell, Shell)
    found = {}
    lower = name.lower()
    for command in shell.commands.names():
        info = shell.commands.find_cmdlet(command)
        if info is not None and str(info.module).lower() == lower:
            found[info.name] = info
    if not found:
        return None
    made = PSModuleInfo(
        str(next(iter(found.values())).module), kind="Manifest" if lower != "microsoft.powershell.core" else "Script"
    )
    made.cmdlets = dict(found)
    made.manifest["moduleversion"] = _version("7.0.0.0")
    return made


def builtin_names(shell: object) -> list[str]:
    """The names of all modules that are built in."""
    from pshjobs.runtime.shell import Shell

    assert isinstance(shell, Shell)
    found = {
        str(info.module) for name in shell.commands.names() if (info := shell.commands.find_cmdlet(name)) is not None
    }
    return sorted(found - {"Microsoft.PowerShell.Core"})


def _version(text: str) -> object:
    from pshjobs.values.members import construct
    from pshjobs.values.type_table import require_type

    return construct(require_type("System.Version"), [text])
