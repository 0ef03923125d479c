"""Calls of commands that exist only as signatures, in the words of PowerShell's argument mode."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pshjobs.binding.arguments import Argument, expand_splat
from pshjobs.binding.binder import Bound, Services, bind, bind_input
from pshjobs.binding.signature import ALL_SETS, Check, InSet, Parameter, Signature, Transform
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.null import NOTHING


class Block:
    """A script block, as a Python function of `$_`."""

    net_name = "System.Management.Automation.ScriptBlock"

    def __init__(self, function: object, text: str = "") -> None:
        self.function = function
        self.text = text

    def __str__(self) -> str:
        return self.text

    def call(self, arguments: list[object], *, this: object = None, underscore: object = None) -> object:
        return self.function(underscore)  # type: ignore[operator]


class Shell(Services):
    """The services of a call without a shell."""

    def __init__(self, defaults: dict[str, object] | None = None, *, piped: bool = False) -> None:
        self.expects_input = piped
        self.default_values = Hashtable(list((defaults or {}).items())) if defaults else None
        self.warnings: list[str] = []

    def warn(self, message: str) -> None:
        self.warnings.append(message)


class Splat:
    """`@value`."""

    def __init__(self, value: object) -> None:
        self.value = value


def arguments(*words: object) -> list[Argument]:
    """`-Name`, `-Name:` and its value, numbers, and everything else as a value."""
    made: list[Argument] = []
    waiting: str | None = None
    for word in words:
        if waiting is not None:
            made.append(Argument(waiting, word))
            waiting = None
        elif isinstance(word, Splat):
            made.extend(expand_splat(word.value))
        elif isinstance(word, str) and re.fullmatch(r"-[A-Za-z]\w*:", word):
            waiting = word[1:-1]
        elif isinstance(word, str) and re.match(r"--?[A-Za-z]", word):
            made.append(Argument(word[1:], None, False, word))
        else:
            made.append(Argument(None, word, True, str(word) if type(word) in (int, float) else None))
    return made


def parameter(
    name: str,
    type_text: str = "",
    *,
    sets: dict[str, InSet] | None = None,
    alias: Sequence[str] = (),
    checks: Sequence[Check] = (),
    transforms: Sequence[Transform] = (),
    **flags: object,
) -> Parameter:
    """A parameter; flags are those of InSet, or allow_null and its like."""
    made = Parameter(name, type_text)
    place = {key: value for key, value in flags.items() if key in InSet._fields}
    made.sets = sets or {ALL_SETS: InSet(**place)}  # type: ignore[arg-type]
    made.aliases, made.checks, made.transforms = tuple(alias), tuple(checks), tuple(transforms)
    for key in flags.keys() - place.keys():
        setattr(made, key, flags[key])
    return made


def plain(*parameters: Parameter) -> Signature:
    """A function without CmdletBinding."""
    return Signature("F", parameters, is_simple=True)


def advanced(*parameters: Parameter, default_set: str = "") -> Signature:
    """An advanced function."""
    return Signature("F", parameters, default_set=default_set)


def cmdlet(*parameters: Parameter, default_set: str = "") -> Signature:
    """A command written in Python."""
    made = Signature("Get-It", parameters, default_set=default_set)
    made.is_cmdlet = True
    return made


def call(signature: Signature, *words: object, services: Services | None = None) -> Bound:
    """Bind the words twice, the second time by plan: both must give the same."""
    services = services or Shell()
    given = arguments(*words)
    first = bind(signature, given, services)
    second = bind(signature, given, services)
    assert first.values == second.values
    assert first.args == second.args
    assert first.parameter_set == second.parameter_set
    return first


def pipe(
    signature: Signature, items: Sequence[object], *words: object, services: Services | None = None
) -> list[object]:
    """For each item what it gives to parameters, or the error."""
    from pshjobs.errors import ParameterBindingException

    bound = call(signature, *words, services=services or Shell(piped=True))
    results: list[object] = []
    for item in items:
        try:
            results.append(bind_input(bound, item))
        except ParameterBindingException as error:
            results.append(f"{error.error_id}: {error.message}")
    return results


__all__ = [
    "NOTHING",
    "Block",
    "Shell",
    "Splat",
    "advanced",
    "arguments",
    "call",
    "cmdlet",
    "parameter",
    "pipe",
    "plain",
]
