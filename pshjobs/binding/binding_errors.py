"""The errors of binding, with PowerShell's texts and ids. The runtime adds the command to the id, and the position."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from pshjobs.errors import (
    MetadataException,
    NetException,
    ParameterBindingArgumentTransformationException,
    ParameterBindingException,
    ParameterBindingValidationException,
)

COMMAND_NAME: Final = "command name"
"""The `argument_index` of errors about a pipeline object: they point at the command's name."""


def parameter_not_found(name: str, index: int) -> ParameterBindingException:
    text = f"A parameter cannot be found that matches parameter name '{name}'."
    return _at_word(_error("NamedParameterNotFound", text, name), index)


def positional_not_found(argument: str) -> ParameterBindingException:
    text = f"A positional parameter cannot be found that accepts argument '{argument}'."
    return _error("PositionalParameterNotFound", text, argument)


def ambiguous_name(name: str, matches: Iterable[str]) -> ParameterBindingException:
    listed = "".join(f" -{each}" for each in matches)
    text = (
        f"Parameter cannot be processed because the parameter name '{name}' is ambiguous. "
        f"Possible matches include:{listed}."
    )
    return _error("AmbiguousParameter", text, name)


def missing_argument(name: str, type_name: str, index: int) -> ParameterBindingException:
    text = f"Missing an argument for parameter '{name}'. Specify a parameter of type '{type_name}' and try again."
    return _at_word(_error("MissingArgument", text, name), index)


def already_bound(name: str, index: int) -> ParameterBindingException:
    text = (
        f"Cannot bind parameter because parameter '{name}' is specified more than once. To provide multiple values to "
        "parameters that can accept multiple values, use the array syntax. For example, "
        '"-parameter value1,value2,value3".'
    )
    return _at_word(_error("ParameterAlreadyBound", text, name), index)


def missing_mandatory(names: Sequence[str]) -> ParameterBindingException:
    listed = " ".join(names)
    text = f"Cannot process command because of one or more missing mandatory parameters: {listed}."
    return _error("MissingMandatoryParameter", text, f" {listed}")


def ambiguous_set() -> ParameterBindingException:
    text = (
        "Parameter set cannot be resolved using the specified named parameters. One or more parameters issued cannot be "
        "used together or an insufficient number of parameters were provided."
    )
    return _error("AmbiguousParameterSet", text, "")


def ambiguous_positions() -> ParameterBindingException:
    text = "Cannot bind positional parameters because no names were given."
    return _error("AmbiguousPositionalParameterNoName", text, "")


def input_not_bound(item: object) -> ParameterBindingException:
    text = (
        "The input object cannot be bound to any parameters for the command either because the command does not take "
        "pipeline input or the input and its properties do not match any of the parameters that take pipeline input."
    )
    return at_command_name(_error("InputObjectNotBound", text, ""), item)


def input_lacks_mandatory(item: object, names: Sequence[str]) -> ParameterBindingException:
    text = (
        "The input object cannot be bound because it did not contain the information required to bind all mandatory "
        f"parameters:  {' '.join(names)}"
    )
    return at_command_name(_error("InputObjectMissingMandatory", text, ""), item)


def script_block_without_input(name: str) -> ParameterBindingException:
    text = (
        f"Cannot evaluate parameter '{name}' because its argument is specified as a script block and there is no input. "
        "A script block cannot be evaluated without input."
    )
    error = _error("ScriptBlockArgumentNoInput", text, name)
    error.category = "MetadataError"
    return error


def script_block_without_output(name: str) -> ParameterBindingException:
    text = f"Cannot evaluate parameter '{name}' because its argument input did not produce any output."
    return _error("ScriptBlockArgumentNoOutput", text, name)


def script_block_failed(name: str, inner: NetException) -> ParameterBindingException:
    text = f"The input to the script block for parameter '{name}' failed. {inner.message}"
    return _error("ScriptBlockArgumentInvocationFailed", text, name, inner)


def not_transformed(name: str, inner: NetException) -> ParameterBindingException:
    """A conversion to a script function's parameter, or a transformation, failed."""
    text = f"Cannot process argument transformation on parameter '{name}'. {inner.message}"
    error = ParameterBindingArgumentTransformationException(
        text, id="ParameterArgumentTransformationError", inner=inner
    )
    error.parameter_name = name
    return error


def not_validated(name: str, inner: NetException) -> ParameterBindingException:
    text = f"Cannot validate argument on parameter '{name}'. {inner.message}"
    error = ParameterBindingValidationException(text, id="ParameterArgumentValidationError", inner=inner)
    error.parameter_name = name
    return error


NOT_ALLOWED: Final = {
    "Null": "null",
    "EmptyString": "an empty string",
    "EmptyArray": "an empty array",
    "EmptyCollection": "an empty collection",
}


def wrong_type_name(name: str, wanted: str) -> ParameterBindingException:
    """For an argument that has not the type name which [PSTypeName()] asks for."""
    text = (
        f"Cannot bind argument to parameter '{name}', because PSTypeNames of the argument do not match the PSTypeName required by"
        f" the parameter: {wanted}."
    )
    error = ParameterBindingValidationException(text, id="MismatchedPSTypeName")
    error.parameter_name = name
    return error


def not_allowed(name: str, what: str) -> ParameterBindingException:
    """What a mandatory parameter refuses: `what` is a key of NOT_ALLOWED."""
    text = f"Cannot bind argument to parameter '{name}' because it is {NOT_ALLOWED[what]}."
    error = ParameterBindingValidationException(text, id=f"ParameterArgumentValidationError{what}NotAllowed")
    error.parameter_name = name
    return error


def null_boolean(name: str) -> ParameterBindingException:
    """`$null` for a cmdlet's [bool]."""
    text = f"Cannot bind argument to parameter '{name}' because it is null."
    return _error("ParameterArgumentValidationErrorNullNotAllowed", text, name)


def not_converted(name: str, inner: NetException) -> ParameterBindingException:
    """A conversion to a cmdlet's parameter failed."""
    return _error("CannotConvertArgumentNoMessage", f"Cannot bind parameter '{name}'. {inner.message}", name, inner)


def wrong_shape(name: str, shown: str, type_name: str, reason: str) -> ParameterBindingException:
    """A cmdlet's parameter cannot take this kind of value: an array for a scalar, a text for a switch."""
    text = f"Cannot convert '{shown}' to the type '{type_name}' required by parameter '{name}'. {reason}"
    return _error("CannotConvertArgument", text, name)


def not_set(name: str, reason: str) -> ParameterBindingException:
    """The property that holds a cmdlet's parameter refused the value."""
    text = f'Cannot bind parameter \'{name}\' to the target. Exception setting "{name}": "{reason}"'
    error = _error("ParameterBindingFailed", text, name)
    error.category = "WriteError"
    return error


def alias_twice(alias: str) -> MetadataException:
    """Two parameters declare the same alias."""
    return MetadataException(f'The alias "{alias}" is declared multiple times.', id="AliasDeclaredMultipleTimes")


def alias_is_name(name: str, owner: str) -> MetadataException:
    """A parameter's alias is another parameter's name."""
    text = (
        f"The parameter '{name}' cannot be specified because it conflicts with the parameter alias of the same name for "
        f"parameter '{owner}'."
    )
    return MetadataException(text, id="ParameterNameConflictsWithAlias")


def defined_twice(name: str) -> MetadataException:
    """A script function declares a common parameter itself."""
    text = f"A parameter with the name '{name}' was defined multiple times for the command."
    return MetadataException(text, id="ParameterNameAlreadyExistsForCommand")


def blaming_defaults(error: ParameterBindingException, names: Sequence[str]) -> ParameterBindingException:
    """The error, with a word about the values from $PSDefaultParameterValues when some were bound before it."""
    if not names:
        return error
    listed = "".join(f" -{name}" for name in names)
    hint = (
        "the default parameter binding. You can disable the default parameter binding in $PSDefaultParameterValues by setting "
        '$PSDefaultParameterValues["Disabled"] to be $true, and'
    )
    if len(names) == 1:
        text = (
            f"{error.message} This failure might be caused by applying {hint} retry. The following default parameter was "
            f"successfully bound for this cmdlet when the error occurred:{listed}"
        )
    else:
        text = (
            f"{error.message} This error might have been caused by applying {hint} then trying again. The following default "
            f"parameters were successfully bound for this cmdlet when the error occurred:{listed}"
        )
    made = ParameterBindingException(text, id=error.error_id, category=error.category, inner=error.inner)
    made.parameter_name, made.argument_index, made.at_word = error.parameter_name, error.argument_index, error.at_word
    return made


def at_argument(error: ParameterBindingException, index: int | None) -> ParameterBindingException:
    """Say which argument the error is about, unless it says so already."""
    if error.argument_index is None:
        error.argument_index = index
    return error


def at_command_name(error: ParameterBindingException, item: object) -> ParameterBindingException:
    """An error about a pipeline object."""
    error.argument_index = COMMAND_NAME
    error.target = item
    return error


def _at_word(error: ParameterBindingException, index: int) -> ParameterBindingException:
    error.argument_index = index
    error.at_word = True
    return error


def _error(error_id: str, text: str, name: str, inner: NetException | None = None) -> ParameterBindingException:
    error = ParameterBindingException(text, id=error_id, inner=inner)
    error.parameter_name = name
    return error
