"""The parameters that every advanced command has: the common ones, -WhatIf and -Confirm, and paging."""

from __future__ import annotations

from typing import Final

from pshjobs.values.enums import EnumValue

from .binding_errors import not_set
from .signature import Parameter
from .validation import at_least
from .validation_base import failure

_ACTIONS: Final = (
    ("ErrorAction", "ea"),
    ("WarningAction", "wa"),
    ("InformationAction", "infa"),
    ("ProgressAction", "proga"),
)
_VARIABLES: Final = (
    ("ErrorVariable", "ev"),
    ("WarningVariable", "wv"),
    ("InformationVariable", "iv"),
    ("OutVariable", "ov"),
)


class ValidVariableName:
    """The names that -OutVariable and its like accept: variables, with a `+` before them to append."""

    __slots__ = ()

    def check(self, value: object) -> None:
        if not isinstance(value, str):
            return
        name = value.removeprefix("+")
        scope, colon, rest = name.partition(":")
        if (colon and scope.lower() not in ("global", "local", "script", "private", "variable")) or ":" in rest:
            text = f"Cannot validate argument '{name}' because it is not a valid variable name."
            raise failure("ArgumentNotValidVariableName", text)


class NotSuspend:
    """The property behind -ErrorAction and its like refuses Suspend; `name` is the parameter."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def check(self, value: object) -> None:
        if isinstance(value, EnumValue) and str(value) == "Suspend":
            reason = (
                "The Suspend ActionPreference value is reserved for future use and is not supported at this time. For more "
                'information about preference variables, see the Help topic, "about_Preference_Variables."'
            )
            raise not_set(self.name, reason)


def common_parameters() -> list[Parameter]:
    """-Verbose ... -PipelineVariable, in PowerShell's order."""
    made = [_made("Verbose", "switch", "vb"), _made("Debug", "switch", "db")]
    for name, alias in _ACTIONS:
        action = _made(name, "ActionPreference", alias)
        action.checks = (NotSuspend(name),)
        made.append(action)
    for name, alias in _VARIABLES:
        made.append(_variable(name, alias))
    buffer = _made("OutBuffer", "int", "ob")
    buffer.checks = (at_least(0),)
    return [*made, buffer, _variable("PipelineVariable", "pv")]


def should_process_parameters() -> list[Parameter]:
    """-WhatIf and -Confirm, of commands that support ShouldProcess."""
    return [_made("WhatIf", "switch", "wi"), _made("Confirm", "switch", "cf")]


def paging_parameters() -> list[Parameter]:
    """-IncludeTotalCount, -Skip and -First, of commands that support paging."""
    return [_made("IncludeTotalCount", "switch"), _made("Skip", "ulong"), _made("First", "ulong")]


def _made(name: str, type_text: str, alias: str = "") -> Parameter:
    made = Parameter(name, type_text)
    made.aliases = (alias,) if alias else ()
    return made


def _variable(name: str, alias: str) -> Parameter:
    made = _made(name, "string", alias)
    made.checks = (ValidVariableName(),)
    return made
