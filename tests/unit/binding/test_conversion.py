"""How values become what parameters hold, and what validation says."""

from __future__ import annotations

import pytest

from pshjobs.binding.signature import Signature
from pshjobs.binding.validation import (
    ValidateDrive,
    ValidateLength,
    ValidatePattern,
    ValidateRange,
    ValidateScript,
    at_least,
    between,
    count_between,
    non_negative,
    not_null,
    not_null_or_empty,
    not_null_or_white_space,
    one_of,
    positive,
)
from pshjobs.errors import ParameterBindingException
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.numbers import Byte

from .calls import Block, advanced, call, cmdlet, parameter, plain


def failure(signature: Signature, *words: object) -> ParameterBindingException:
    with pytest.raises(ParameterBindingException) as caught:
        call(signature, *words)
    return caught.value


def test_functions_cast_and_say_what_failed() -> None:
    signature = plain(parameter("N", "int"))
    assert call(signature, "08").values == {"N": 8}
    error = failure(signature, "abc")
    assert error.error_id == "ParameterArgumentTransformationError"
    assert error.message == (
        'Cannot process argument transformation on parameter \'N\'. Cannot convert value "abc" to type "System.Int32". '
        "Error: \"The input string 'abc' was not in a correct format.\""
    )
    assert (error.category, error.parameter_name, error.argument_index) == ("InvalidData", "N", 0)


def test_cmdlets_word_the_same_failure_otherwise() -> None:
    error = failure(cmdlet(parameter("First", "int")), "-First", "abc")
    assert (error.error_id, error.category) == ("CannotConvertArgumentNoMessage", "InvalidArgument")
    assert error.message.startswith("Cannot bind parameter 'First'. Cannot convert value \"abc\" to type")
    assert error.argument_index == 1


def test_a_function_joins_an_array_for_a_string_and_a_cmdlet_refuses() -> None:
    assert call(plain(parameter("S", "string")), ["a", "b"]).values == {"S": "a b"}
    error = failure(cmdlet(parameter("Format", "string")), "-Format", ["a", "b"])
    assert error.error_id == "CannotConvertArgument"
    assert error.message == (
        "Cannot convert 'System.Object[]' to the type 'System.String' required by parameter 'Format'. Specified method is "
        "not supported."
    )


def test_a_string_parameter_takes_a_number_as_it_is_written() -> None:
    from pshjobs.binding.arguments import Argument
    from pshjobs.binding.binder import Services, bind

    given = [Argument(None, 10240, True, "10kb")]
    assert bind(plain(parameter("S", "string")), given, Services()).values == {"S": "10kb"}
    assert bind(cmdlet(parameter("S", "string[]", position=0)), given, Services()).values == {"S": ["10kb"]}
    assert bind(plain(parameter("O")), given, Services()).values == {"O": 10240}


def test_booleans_accept_no_text() -> None:
    assert call(plain(parameter("B", "bool")), 2).values == {"B": True}
    assert failure(plain(parameter("B", "bool")), "1").message.endswith(
        'Cannot convert value "System.String" to type "System.Boolean". Boolean parameters accept only Boolean values and '
        "numbers, such as $True, $False, 1 or 0."
    )
    assert (
        'Cannot convert value "" to type "System.Boolean".'
        in failure(plain(parameter("B", "bool")), "-B", None).message
    )
    assert failure(plain(parameter("A", "switch")), "-A:", 1).message.endswith(
        'Cannot convert the "1" value of type "System.Int32" to type "System.Management.Automation.SwitchParameter".'
    )


def test_null_becomes_what_the_type_has_for_it() -> None:
    assert call(plain(parameter("S", "string"), parameter("I", "int")), None, None).values == {"S": "", "I": 0}
    assert call(cmdlet(parameter("S", "string")), "-S", None).values == {"S": None}
    error = failure(cmdlet(parameter("I", "int", checks=[])), "-I", None)
    assert error.error_id == "ParameterBindingFailed"


def test_mandatory_parameters_refuse_null_and_empty_values() -> None:
    signature = advanced(parameter("V", "string", mandatory=True))
    assert failure(signature, "").message == "Cannot bind argument to parameter 'V' because it is an empty string."
    assert failure(advanced(parameter("V", mandatory=True)), "-V", None).error_id == (
        "ParameterArgumentValidationErrorNullNotAllowed"
    )
    many = advanced(parameter("V", "string[]", mandatory=True))
    assert failure(many, "-V", []).message.endswith("because it is an empty array.")
    assert failure(many, "-V", ["a", ""]).message.endswith("because it is an empty string.")
    assert call(advanced(parameter("V", "int[]", mandatory=True, allow_empty_collection=True)), "-V", []).values == {
        "V": []
    }
    assert call(advanced(parameter("V", mandatory=True)), "").values == {"V": ""}


def test_the_common_parameters_are_strict_everywhere() -> None:
    error = failure(advanced(), "-OutBuffer", "x")
    assert error.error_id == "CannotConvertArgumentNoMessage"
    assert failure(advanced(), "-OutVariable", "a:b:c").error_id == "ParameterArgumentValidationError"


CASES = [
    (one_of("Low", "High"), "medium", 'The argument "medium" does not belong to the set "Low,High" specified by the'),
    (one_of("a"), None, "The argument is null, empty, or an element of the argument collection contains a null value."),
    (
        between(1, 10),
        0,
        "The 0 argument is less than the minimum allowed range of 1. Supply an argument that is greater",
    ),
    (
        between(1, 10),
        11,
        "The 11 argument is greater than the maximum allowed range of 10. Supply an argument that is less",
    ),
    (between(0.5, 1.5), 1.75, "The 1.75 argument is greater than the maximum allowed range of 1.5."),
    (between(1, 5), "x", 'The argument cannot be validated because its type "String" is not the same type (Int32) as'),
    (positive, 0, 'The argument "0" cannot be validated because its value is not greater than zero.'),
    (
        non_negative,
        [1, -1],
        'The argument "-1" cannot be validated because its value is not greater than or equal to zero.',
    ),
    (at_least(2), [3, 1], "The 1 argument is less than the minimum allowed range of 2."),
    (ValidatePattern("^[a-z]+$"), "a1", 'The argument "a1" does not match the "^[a-z]+$" pattern. Supply an argument'),
    (ValidateLength(2, 4), "a", "The character length (1) of the argument is too short."),
    (
        ValidateLength(2, 4),
        "abcde",
        "The character length of the 5 argument is too long. Shorten the character length of the",
    ),
    (
        ValidateLength(2, 4),
        123,
        "The ValidateLength attribute cannot be applied to a parameter that is not a string or",
    ),
    (
        count_between(1, 3),
        [],
        "The parameter requires at least 1 value(s) and no more than 3 value(s) - 0 value(s) were",
    ),
    (
        not_null,
        None,
        "The argument is null. Provide a valid value for the argument, and then try running the command again.",
    ),
    (
        not_null_or_empty,
        "",
        "The argument is null or empty. Provide an argument that is not null or empty, and then try the",
    ),
    (
        not_null_or_empty,
        Hashtable(),
        "The argument is null, empty, or an element of the argument collection contains a null",
    ),
    (not_null_or_white_space, " ", "The argument is null, empty, or consists of only white-space characters."),
    (
        ValidateScript(Block(lambda x: x % 2 == 0, " even ")),
        5,
        'The " even " validation script for the argument with value "5"',
    ),
    (
        ValidateDrive(["Env"]),
        "function:x",
        "The path argument drive function does not belong to the set of approved drives: Env.",
    ),
]


@pytest.mark.parametrize(("check", "value", "text"), CASES)
def test_validation_texts(check: object, value: object, text: str) -> None:
    error = failure(plain(parameter("P", checks=[check])), value)  # type: ignore[list-item]
    assert error.message.startswith("Cannot validate argument on parameter 'P'. " + text)
    assert error.error_id == "ParameterArgumentValidationError"


def test_allowed_values_pass() -> None:
    checks = [between(1, 300), one_of("5", "6")]
    assert call(plain(parameter("P", "byte", checks=checks)), 5).values == {"P": Byte(5)}
    assert call(plain(parameter("P", checks=[between(1, 5)])), "3").values == {"P": "3"}
    assert call(plain(parameter("P", checks=[ValidateRange("b", "m")])), "cat").values == {"P": "cat"}


def test_checks_of_functions_run_from_the_last_to_the_first() -> None:
    order: list[str] = []
    checks = [ValidateScript(Block(lambda _, name=name: order.append(name) or True)) for name in "ABC"]
    from pshjobs.binding.binder import bind

    from .calls import Shell, arguments

    bind(plain(parameter("X", checks=checks)), arguments(1), Shell())
    assert order == ["C", "B", "A"]


def test_validation_errors_of_positional_values_end_binding() -> None:
    error = failure(advanced(parameter("N", "int", checks=[between(1, 3)])), 50)
    assert error.argument_index == 0
