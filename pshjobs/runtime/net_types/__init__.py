"""How scripts see the classes of the runtime: one file for each family of types, read when one of them is first needed.

`INDEX` maps lower-case full names and accelerators to files, as that of `pshjobs.types` does.
"""

from __future__ import annotations

from typing import Final

_AUTOMATION = "system.management.automation."
_FILES: Final[dict[str, tuple[str, ...]]] = {
    "error_record": ("errorrecord", "errorcategoryinfo", "errordetails", "invocationinfo", "language.scriptextent"),
    "records": (
        "informationalrecord",
        "warningrecord",
        "verboserecord",
        "debugrecord",
        "hostinformationmessage",
        "informationrecord",
        "progressrecord",
    ),
    "script_block": ("scriptblock", "psreference"),
    "commands": (
        "commandinfo",
        "cmdletinfo",
        "functioninfo",
        "filterinfo",
        "aliasinfo",
        "externalscriptinfo",
        "applicationinfo",
        "scriptinfo",
    ),
    "cmdlet": ("psscriptcmdlet",),
    "bound_parameters": ("psboundparametersdictionary",),
    "engine": ("engineintrinsics", "sessionstate", "commandinvocationintrinsics", "psvariableintrinsics"),
    "host": (
        "internal.host.internalhost",
        "internal.host.internalhostuserinterface",
        "internal.host.internalhostrawuserinterface",
    ),
}
INDEX: Final[dict[str, str]] = {
    **{_AUTOMATION + name: file for file, names in _FILES.items() for name in names},
    "scriptblock": "script_block",
    "ref": "script_block",
    "microsoft.powershell.commands.historyinfo": "history",
    **{
        _AUTOMATION + "psstyle" + name: "ps_style"
        for name in (
            "",
            "+formattingdata",
            "+foregroundcolor",
            "+backgroundcolor",
            "+progressconfiguration",
            "+fileinfoformatting",
        )
    },
    _AUTOMATION + "internal.stringdecorated": "string_decorated",
    _AUTOMATION + "host.choicedescription": "choices",
    "system.collections.arraylist+arraylistenumeratorsimple": "script_block",
    "system.array+arrayenumerator": "script_block",
}
