"""How words find their parameters."""

from __future__ import annotations

import pytest

from pshjobs.errors import MetadataException, ParameterBindingException
from pshjobs.values.hashtable import Hashtable

from .calls import Splat, advanced, arguments, call, cmdlet, parameter, plain


def error_of(*args: object) -> ParameterBindingException:
    with pytest.raises(ParameterBindingException) as caught:
        call(*args)  # type: ignore[arg-type]
    return caught.value


def test_a_unique_prefix_is_enough() -> None:
    bound = call(plain(parameter("Name"), parameter("Port")), "-Na", "web", "-po", 80)
    assert bound.values == {"Name": "web", "Port": 80}


def test_an_ambiguous_prefix_is_an_error_even_in_a_plain_function() -> None:
    error = error_of(plain(parameter("Alpha"), parameter("Alpine")), "-Alp", 1)
    assert error.error_id == "AmbiguousParameter"
    assert "'Alp' is ambiguous. Possible matches include: -Alpha -Alpine." in error.message
    assert (error.argument_index, error.at_word) == (0, True)


def test_an_exact_name_beats_a_prefix_and_an_alias_counts() -> None:
    signature = plain(parameter("Alpha"), parameter("AlphaBeta", alias=["x"]))
    assert call(signature, "-Alpha", 1, "-X", 2).values == {"Alpha": 1, "AlphaBeta": 2}


def test_an_own_parameter_beats_common_ones() -> None:
    assert call(advanced(parameter("Version")), "-Ver", 5).values == {"Version": 5}


def test_a_word_that_names_nothing_can_be_a_value() -> None:
    assert call(plain(parameter("Pattern"), parameter("Text")), "-Pattern", "-v").values == {"Pattern": "-v"}


def test_a_word_that_names_a_parameter_cannot_be_a_value() -> None:
    error = error_of(advanced(parameter("Name"), parameter("Other")), "-Name", "-Other", 5)
    assert error.error_id == "MissingArgument"
    assert (
        error.message
        == "Missing an argument for parameter 'Name'. Specify a parameter of type 'System.Object' and try again."
    )
    assert error_of(advanced(parameter("Pattern")), "-Pattern", "-v").error_id == "MissingArgument"


def test_a_switch_takes_no_value_but_with_a_colon() -> None:
    signature = plain(parameter("A"), parameter("S", "switch"))
    assert call(signature, "-S", 1).values == {"S": True, "A": 1}
    assert call(signature, "-S:", False).values == {"S": False}
    assert call(signature, "-S:", None).values == {"S": False}


def test_named_arguments_do_not_use_up_positions() -> None:
    signature = plain(parameter("A"), parameter("B"), parameter("C"))
    assert call(signature, "one", "-A", "first", "two").values == {"A": "first", "B": "one", "C": "two"}


def test_a_plain_function_keeps_what_is_left_in_args() -> None:
    bound = call(plain(parameter("A")), 1, 2, "-Size:", 5, "-Loud")
    assert (bound.values, bound.args) == ({"A": 1}, [2, "-Size:", 5, "-Loud"])


def test_args_remembers_which_words_were_names() -> None:
    inner = plain(parameter("Name"), parameter("Loud", "switch"))
    bound = call(plain(), "-Loud", "bob", "-Extra:", 1)
    again = call(inner, Splat(bound.args))
    assert (again.values, again.args) == ({"Loud": True, "Name": "bob"}, ["-Extra:", 1])


def test_the_value_behind_an_unknown_name_goes_with_it() -> None:
    bound = call(plain(parameter("A")), "-Unknown", 5, "x", "y")
    assert (bound.values, bound.args) == ({"A": "x"}, ["-Unknown", 5, "y"])


def test_names_that_are_declared_twice() -> None:
    with pytest.raises(MetadataException, match='The alias "x" is declared multiple times.'):
        call(plain(parameter("P", alias=["x"]), parameter("Q", alias=["x"])))
    with pytest.raises(MetadataException, match="The parameter 'X' cannot be specified because it conflicts"):
        call(plain(parameter("X"), parameter("Q", alias=["x"])))
    with pytest.raises(MetadataException, match="A parameter with the name 'Verbose' was defined multiple times"):
        call(advanced(parameter("Verbose", "switch")))


def test_an_advanced_function_refuses_what_is_left() -> None:
    signature = advanced(parameter("A"))
    assert (
        error_of(signature, 1, "two").message == "A positional parameter cannot be found that accepts argument 'two'."
    )
    error = error_of(signature, "-b", 1)
    assert error.message == "A parameter cannot be found that matches parameter name 'b'."
    assert error.argument_index == 0


def test_declared_positions_replace_the_order() -> None:
    signature = advanced(parameter("To", position=1), parameter("From", position=0), parameter("Rest"))
    assert call(signature, "a", "b").values == {"From": "a", "To": "b"}
    assert error_of(signature, 1, 2, 3).error_id == "PositionalParameterNotFound"


def test_twice_the_same_parameter() -> None:
    error = error_of(advanced(parameter("A", alias=["x"])), "-A", 1, "-x", 2)
    assert error.error_id == "ParameterAlreadyBound"
    assert "parameter 'A' is specified more than once" in error.message


def test_explicit_names_beat_splatted_ones() -> None:
    table = Hashtable([("A", 1), ("B", 2)])
    assert call(advanced(parameter("A"), parameter("B")), Splat(table), "-A", 9).values == {"A": 9, "B": 2}


def test_two_splats_with_the_same_name() -> None:
    twice = [Splat(Hashtable([("A", 1)])), Splat(Hashtable([("A", 2)]))]
    assert error_of(advanced(parameter("A")), *twice).error_id == "ParameterAlreadyBound"


def test_an_unknown_splatted_name_goes_to_args() -> None:
    assert call(plain(parameter("A")), Splat(Hashtable([("Zed", 2)]))).args == ["-Zed:", 2]


@pytest.mark.parametrize(
    ("value", "args"),
    [("abc", ["a", "b", "c"]), (["abc"], ["abc"]), (None, [None]), (42, [42]), (["-Y", 1], ["-Y", 1])],
)
def test_what_a_splat_stands_for(value: object, args: list[object]) -> None:
    assert call(plain(), Splat(value)).args == args


def test_remaining_arguments() -> None:
    signature = advanced(parameter("A", position=0), parameter("Rest", "string[]", remaining=True))
    assert call(signature, 1, "-Unknown:", 7, "--long", "y").values == {
        "A": 1,
        "Rest": ["-Unknown:", "7", "--long", "y"],
    }
    assert call(signature, 1).values == {"A": 1}


def test_a_conversion_error_inside_remaining_arguments() -> None:
    error = error_of(advanced(parameter("Rest", "int[]", remaining=True)), 1, "two")
    assert error.message == (
        "Cannot process argument transformation on parameter 'Rest'. Cannot convert value "
        '"System.Collections.Generic.List`1[System.Object]" to type "System.Int32[]". Error: "Cannot convert value "two" to '
        'type "System.Int32". Error: "The input string \'two\' was not in a correct format.""'
    )
    assert error.argument_index is None


def test_common_parameters_stand_apart() -> None:
    bound = call(cmdlet(parameter("Path", "string", position=0)), "x", "-ov", "out", "-Verbose")
    assert (bound.values, bound.common) == ({"Path": "x"}, {"OutVariable": "out", "Verbose": True})
    assert list(bound.bound) == ["OutVariable", "Verbose", "Path"]


def test_the_words_keep_their_places() -> None:
    assert [each.word for each in arguments("-A", "-B:", 1)] == ["-A", "-B:"]
