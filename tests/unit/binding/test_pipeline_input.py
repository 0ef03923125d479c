"""What pipeline objects give to parameters."""

from __future__ import annotations

import time

import pytest

from pshjobs.binding.binder import bind, bind_input
from pshjobs.errors import ParameterBindingException
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.objects import MemberBag, PSCustomObject

from .calls import Block, Shell, advanced, arguments, call, parameter, pipe

NOT_BOUND = "InputObjectNotBound: The input object cannot be bound to any parameters for the command either because"


def made(**members: object) -> PSCustomObject:
    return PSCustomObject(MemberBag(members))


def test_by_value_with_and_without_conversion() -> None:
    assert pipe(advanced(parameter("N", by_value=True)), [1, None]) == [{"N": 1}, {"N": None}]
    results = pipe(advanced(parameter("N", "int", by_value=True)), ["5", "x"])
    assert results[0] == {"N": 5}
    assert str(results[1]).startswith(NOT_BOUND)


def test_null_for_a_mandatory_parameter() -> None:
    signature = advanced(parameter("N", mandatory=True, by_value=True))
    assert pipe(signature, [1, None, 2]) == [
        {"N": 1},
        "ParameterArgumentValidationErrorNullNotAllowed: Cannot bind argument to parameter 'N' because it is null.",
        {"N": 2},
    ]


def test_by_property_name_and_alias() -> None:
    signature = advanced(parameter("Path", alias=["FullName"], by_name=True), parameter("Age", "int", by_name=True))
    assert pipe(signature, [made(FullName="/a"), made(path="/b", age="30")]) == [
        {"Path": "/a"},
        {"Path": "/b", "Age": 30},
    ]


def test_keys_of_a_hashtable_are_no_properties() -> None:
    results = pipe(advanced(parameter("Name", by_name=True)), [Hashtable([("Name", "x")]), made(Other=1)])
    assert all(str(each).startswith(NOT_BOUND) for each in results)


def test_the_object_and_its_property_both() -> None:
    item = made(Id=7)
    signature = advanced(parameter("InputObject", by_value=True), parameter("Id", by_name=True))
    assert pipe(signature, [item]) == [{"InputObject": item, "Id": 7}]


def test_types_decide_between_two_parameters() -> None:
    signature = advanced(parameter("I", "int", by_value=True), parameter("S", "string", by_value=True))
    assert pipe(signature, [5, "txt"]) == [{"I": 5, "S": "5"}, {"S": "txt"}]


def test_a_command_without_pipeline_parameters() -> None:
    assert str(pipe(advanced(parameter("A")), [1])[0]).startswith(NOT_BOUND)


def test_an_argument_takes_the_parameter_away_from_the_pipeline() -> None:
    assert str(pipe(advanced(parameter("N", by_value=True)), [1], "-N", 5)[0]).startswith(NOT_BOUND)


def test_mandatory_parameters_that_the_object_lacks() -> None:
    flags = {"mandatory": True, "by_name": True}
    lacking, whole = pipe(advanced(parameter("A", **flags), parameter("B", **flags)), [made(A=1), made(A=1, B=2)])
    assert str(lacking).startswith("InputObjectMissingMandatory: ")
    assert str(lacking).endswith("the information required to bind all mandatory parameters:  B")
    assert whole == {"A": 1, "B": 2}


def test_a_parameter_that_the_last_object_gave_is_reset() -> None:
    services = Shell(piped=True)
    bound = call(advanced(parameter("A", by_name=True), parameter("B", by_name=True)), services=services)
    bind_input(bound, made(A=1))
    assert bound.reset == ()
    bind_input(bound, made(B=2))
    assert bound.reset == ("A",)
    assert bound.bound == {"A": 1, "B": 2}


def test_a_script_block_runs_for_each_object() -> None:
    signature = advanced(parameter("Label", "string", by_name=True), parameter("In", by_value=True))
    results = pipe(signature, [1, 2], "-Label", Block(lambda item: f"item {item}"))
    assert results == [{"Label": "item 1", "In": 1}, {"Label": "item 2", "In": 2}]


def test_a_script_block_for_a_parameter_of_any_type_is_the_value() -> None:
    block = Block(lambda item: item)
    bound = call(advanced(parameter("Any", by_name=True)), "-Any", block, services=Shell(piped=True))
    assert bound.values == {"Any": block}


def test_a_script_block_without_input() -> None:
    with pytest.raises(ParameterBindingException) as caught:
        call(advanced(parameter("Label", "string", by_name=True)), "-Label", Block(lambda item: item))
    assert caught.value.error_id == "ScriptBlockArgumentNoInput"
    assert caught.value.argument_index == 1


def test_a_default_table_entry() -> None:
    signature = advanced(parameter("Name", alias=["n"]), parameter("Size", "int"))
    services = Shell({"F:Name": "table", "*:Size": "9", "Other:Name": 1})
    assert call(signature, services=services).values == {"Name": "table", "Size": 9}
    assert call(signature, "-Name", "given", services=services).values == {"Name": "given", "Size": 9}
    assert call(signature, services=Shell({"F:Name": 1, "Disabled": True})).values == {}
    assert call(advanced(parameter("N", mandatory=True)), services=Shell({"F:N": 3})).values == {"N": 3}


def test_a_default_table_entry_that_does_not_convert() -> None:
    services = Shell({"F:N": "abc"})
    assert bind(advanced(parameter("N", "int")), [], services).values == {}
    assert services.warnings[0].startswith(
        "The binding of default value 'abc' to parameter 'N' failed: Cannot process argument transformation on parameter 'N'."
    )


def best(action: object, rounds: int = 20000) -> float:
    """The best time of one action in microseconds."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        for _ in range(rounds):
            action()  # type: ignore[operator]
        times.append((time.perf_counter() - start) / rounds * 1e6)
    return min(times)


def test_the_usual_cases_are_quick() -> None:
    bound = call(advanced(parameter("InputObject", by_value=True)), services=Shell(piped=True))
    assert best(lambda: bind_input(bound, 1)) < 5
    signature = advanced(parameter("Left"), parameter("Right", "int"))
    given, services = arguments("-Left", 1, "-Right", 2), Shell()
    assert best(lambda: bind(signature, given, services)) < 15
