"""Which parameter set a call means, and what it lacks."""

from __future__ import annotations

import pytest

from pshjobs.binding.signature import InSet, Signature
from pshjobs.errors import ParameterBindingException

from .calls import Shell, advanced, call, cmdlet, parameter, pipe


def error_id(*args: object, **services: object) -> str:
    with pytest.raises(ParameterBindingException) as caught:
        call(*args, **services)  # type: ignore[arg-type]
    return caught.value.error_id


def in_set(name: str, **flags: object) -> dict[str, InSet]:
    return {name: InSet(**flags)}  # type: ignore[arg-type]


def two_sets(default: str = "") -> Signature:
    return advanced(
        parameter("X", sets=in_set("A")), parameter("Y", sets=in_set("B")), parameter("Z"), default_set=default
    )


def test_a_parameter_chooses_its_set_else_the_default_one() -> None:
    assert call(two_sets("A"), "-Y", 1).parameter_set == "B"
    assert call(two_sets("A")).parameter_set == "A"
    assert call(two_sets("A"), "-Z", 1).parameter_set == "A"
    assert call(advanced(parameter("A")), 1).parameter_set == "__AllParameterSets"


def test_parameters_of_different_sets_exclude_each_other() -> None:
    assert error_id(two_sets(), "-X", 1, "-Y", 2) == "AmbiguousParameterSet"


def test_without_a_default_set_something_must_decide() -> None:
    assert error_id(two_sets()) == "AmbiguousParameterSet"
    assert error_id(two_sets(), "-Z", 3) == "AmbiguousParameterSet"
    assert call(two_sets(), "-X", 1).parameter_set == "A"


def test_a_set_that_lacks_a_mandatory_parameter_falls_away() -> None:
    signature = advanced(parameter("X", sets=in_set("A", mandatory=True)), parameter("Y", sets=in_set("B")))
    assert call(signature).parameter_set == "B"


def test_the_default_set_need_not_exist() -> None:
    signature = advanced(parameter("X", sets=in_set("A")), default_set="Missing")
    assert call(signature).parameter_set == "Missing"
    assert call(signature, "-X", 1).parameter_set == "A"


def test_mandatory_in_one_set_only() -> None:
    name = parameter("Name", sets={"Short": InSet(), "Long": InSet(mandatory=True)})
    signature = advanced(name, parameter("Address", sets=in_set("Long", mandatory=True)), default_set="Short")
    assert call(signature).parameter_set == "Short"
    assert call(signature, "-Name", 1, "-Address", 2).parameter_set == "Long"
    assert error_id(signature, "-Address", 2) == "MissingMandatoryParameter"


def test_missing_mandatory_parameters_are_named_together() -> None:
    signature = advanced(
        parameter("Name", "string", mandatory=True), parameter("Role", mandatory=True), parameter("Age")
    )
    with pytest.raises(ParameterBindingException) as caught:
        call(signature)
    assert (
        caught.value.message == "Cannot process command because of one or more missing mandatory parameters: Name Role."
    )
    assert caught.value.argument_index is None


def test_somebody_may_be_asked() -> None:
    services = Shell()
    services.prompt = lambda missing: {each.name: "7" for each in missing}
    bound = call(advanced(parameter("N", "int", mandatory=True)), services=services)
    assert bound.values == {"N": 7}


def test_the_type_of_a_positional_value_chooses_the_set() -> None:
    signature = cmdlet(
        parameter("Id", "int[]", sets=in_set("Id", position=0)),
        parameter("Name", "string[]", sets=in_set("Name", position=0)),
        default_set="Id",
    )
    assert call(signature, 5).parameter_set == "Id"
    assert call(signature, "five").parameter_set == "Name"
    assert call(signature, ["5", "6"]).parameter_set == "Name"


def jobs_like() -> Signature:
    sets = {"position": 0, "mandatory": True, "by_name": True}
    return cmdlet(
        parameter("Job", "hashtable[]", sets=in_set("Job", position=0, mandatory=True, by_value=True, by_name=True)),
        parameter("Name", "string[]", sets=in_set("Name", **sets)),
        parameter("Id", "int[]", sets=in_set("Id", **sets)),
        default_set="Id",
    )


def test_piped_input_may_decide_the_set() -> None:
    from pshjobs.values.hashtable import Hashtable
    from pshjobs.values.objects import MemberBag, PSCustomObject

    table = Hashtable([("a", 1)])
    results = pipe(jobs_like(), [table, PSCustomObject(MemberBag(Name="n")), PSCustomObject(MemberBag(Id="4"))])
    assert results == [{"Job": [table]}, {"Name": ["n"]}, {"Id": [4]}]


def test_several_sets_that_all_lack_something_take_the_default() -> None:
    assert error_id(jobs_like()) == "MissingMandatoryParameter"
