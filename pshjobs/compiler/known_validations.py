"""PowerShell's own validation attributes, made from the arguments that are written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, NamedTuple

from pshjobs.binding import validation
from pshjobs.values.convert import to_bool
from pshjobs.values.text import to_text


class Arguments(NamedTuple):
    """The evaluated arguments of an attribute; names in lower case."""

    positional: list[Any]
    named: dict[str, Any]


UNKNOWN: Final[Any] = object()
IGNORED = frozenset({
    "supportswildcards", "obsolete", "hidden", "outputtype", "dsc", "psdefaultvalue", "credential", "experimental", "alias",
    "dynamicclassimplementationassembly", "parameter", "cmdletbinding", "argumentcompleter", "argumentcompletions", "suppressmessage",
})  # fmt: skip
"""Attributes without effect at run time, or with one that is no validation."""


def known_check(name: str, given: Arguments, shell: Any = None) -> Any:
    """The validation of one of PowerShell's own attributes, None for one without effect; UNKNOWN for any other name."""
    maker = MAKERS.get(name)
    if maker is None:
        return None if name in IGNORED else UNKNOWN
    return maker(given.positional, given.named, shell)


def _message(named: dict[str, Any]) -> str:
    return to_text(named.get("errormessage", ""))


def _set(positional: list[Any], named: dict[str, Any], shell: Any) -> Any:
    values = [to_text(value) for value in positional]
    return validation.ValidateSet(
        values, ignore_case=to_bool(named.get("ignorecase", True)), error_message=_message(named)
    )


def _range(positional: list[Any], named: dict[str, Any], shell: Any) -> Any:
    if len(positional) == 1:
        return validation.ValidateRange(kind=to_text(positional[0]))
    return validation.ValidateRange(positional[0], positional[1])


def _type_name(positional: list[Any], named: dict[str, Any], shell: Any) -> Any:
    from pshjobs.binding.validate_type_name import ValidateTypeName

    return ValidateTypeName(to_text(positional[0]))


def _pattern(positional: list[Any], named: dict[str, Any], shell: Any) -> Any:
    options = to_text(named.get("options", "IgnoreCase"))
    return validation.ValidatePattern(to_text(positional[0]), options=options, error_message=_message(named))


def _script(positional: list[Any], named: dict[str, Any], shell: Any) -> Any:
    return validation.ValidateScript(positional[0], text=str(positional[0]), error_message=_message(named))


MAKERS: Final[dict[str, Callable[[list[Any], dict[str, Any], Any], Any]]] = {
    "pstypename": _type_name,
    "validateset": _set,
    "validaterange": _range,
    "validatepattern": _pattern,
    "validatescript": _script,
    "validatelength": lambda positional, named, shell: validation.ValidateLength(positional[0], positional[1]),
    "validatecount": lambda positional, named, shell: validation.ValidateCount(positional[0], positional[1]),
    "validatenotnull": lambda positional, named, shell: validation.ValidateNotNull(),
    "validatenotnullorempty": lambda positional, named, shell: validation.ValidateNotNullOrEmpty(),
    "validatenotnullorwhitespace": lambda positional, named, shell: validation.ValidateNotNullOrWhiteSpace(),
    "validatedrive": lambda positional, named, shell: validation.ValidateDrive(
        [to_text(v) for v in positional], drive_of(shell)
    ),
}


def drive_of(shell: Any) -> Callable[[str], str] | None:
    """What gives the drive of a path, by the name that the session knows it by."""
    if shell is None or shell.drives is None:
        return None

    def name(path: str) -> str:
        written = path.partition(":")[0]
        found = shell.drives.find(written)
        return found.name if found is not None else written

    return name
