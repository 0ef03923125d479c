"""Setting the parameters of a script block as variables of its scope."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pshjobs.errors import ParameterBindingArgumentTransformationException, PSInvalidCastException
from pshjobs.values.null import NOTHING

from .bound_parameters import bound_parameters

if TYPE_CHECKING:
    from collections.abc import Callable

    from pshjobs.binding.binder import Bound
    from pshjobs.binding.signature import Parameter

    from .code import Code
    from .frame import Frame
    from .invocation import Invocation
    from .shell import Shell

PREFERENCES = {
    "ErrorAction": "erroractionpreference",
    "WarningAction": "warningpreference",
    "InformationAction": "informationpreference",
    "ProgressAction": "progresspreference",
}
SWITCHES = {"Verbose": "verbosepreference", "Debug": "debugpreference"}


def set_parameters(code: Code, frame: Frame, bound: Bound, invocation: Invocation) -> None:
    """Bound values, then defaults in order of declaration, then what the common parameters mean for the body."""
    scope = frame.scope
    dynamic = {parameter.name for parameter in bound.dynamic}
    for name, value in bound.values.items():
        if name not in dynamic:
            dict.__setitem__(scope, name.lower(), None if value is NOTHING else value)
        elif scope.get(name.lower()) is value:
            scope.pop(name.lower(), None)
    _set_preferences(scope, bound.common)
    signature = code.signature(invocation.command.name, frame.shell)
    given = {name.lower() for name in bound.values}
    defaults = dict(code.defaults())
    for parameter in signature.parameters:
        lower = parameter.name.lower()
        if lower in given:
            continue
        make = defaults.get(lower)
        if make is not None:
            value = make(frame)
            converter = code.converter(parameter, frame.shell)
            dict.__setitem__(scope, lower, _converted(converter, value, parameter.name))
        else:
            dict.__setitem__(scope, lower, code.empty_value(parameter, frame.shell))
    code.guard_parameters(scope, frame.shell)
    if "psboundparameters" in code.names_used:
        dict.__setitem__(scope, "psboundparameters", bound_parameters(bound.bound))
    if code.is_advanced:
        dict.__setitem__(scope, "args", [])
    else:
        dict.__setitem__(scope, "args", list(bound.args))


def _converted(converter: Any, value: Any, name: str) -> Any:
    """A default value made to fit its parameter's type. Raises the error that an argument would."""
    if converter is None:
        return None if value is NOTHING else value
    try:
        return converter(value)
    except PSInvalidCastException as error:
        raise ParameterBindingArgumentTransformationException(
            f"Cannot process argument transformation on parameter '{name}'. {error.message}",
            id="ParameterArgumentTransformationError",
            inner=error,
        ) from error


def default_converter(code: Code, parameter: Parameter, shell: Shell) -> Callable[[Any], Any] | None:
    """What makes a default value fit, with the errors that an argument would raise; None for a parameter of any type."""
    converter = code.converter(parameter, shell)
    return None if converter is None else lambda value: _converted(converter, value, parameter.name)


def _set_preferences(scope: Any, common: dict[str, Any]) -> None:
    for name, variable in PREFERENCES.items():
        if name in common:
            dict.__setitem__(scope, variable, common[name])
    for name, variable in SWITCHES.items():
        if name in common:
            dict.__setitem__(scope, variable, "Continue" if common[name] else "SilentlyContinue")
    if "WhatIf" in common:
        dict.__setitem__(scope, "whatifpreference", bool(common["WhatIf"]))
    if "Confirm" in common:
        dict.__setitem__(scope, "confirmpreference", "Low" if common["Confirm"] else "None")
