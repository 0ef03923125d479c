"""The syntax lines of commands."""

from __future__ import annotations

from pshjobs.binding.signature import InSet
from pshjobs.binding.syntax_text import syntax_lines

from .calls import advanced, cmdlet, parameter, plain


def test_an_advanced_function() -> None:
    signature = advanced(
        parameter("Name", "string", position=0, mandatory=True),
        parameter("Sizes", "int[]"),
        parameter("Force", "switch"),
        parameter("Mode"),
    )
    assert syntax_lines(signature) == [
        "F [-Name] <string> [-Sizes <int[]>] [-Force] [-Mode <Object>] [<CommonParameters>]"
    ]


def test_positions_by_order_and_no_common_parameters_in_a_plain_function() -> None:
    assert syntax_lines(plain(parameter("A"), parameter("S", "switch"), parameter("B", "int"))) == [
        "F [[-A] <Object>] [[-B] <int>] [-S]"
    ]


def test_the_default_set_comes_first() -> None:
    signature = advanced(
        parameter("A", "string", sets={"One": InSet(0, True)}),
        parameter("B", "int", sets={"Two": InSet()}),
        parameter("C", "switch"),
        default_set="Two",
    )
    assert syntax_lines(signature) == [
        "F [-B <int>] [-C] [<CommonParameters>]",
        "F [-A] <string> [-C] [<CommonParameters>]",
    ]


def test_mandatory_named_parameters_stand_before_the_others_and_dynamic_ones_last() -> None:
    signature = cmdlet(
        parameter("Raw", "switch", is_dynamic=True),
        parameter("X", "Nullable[int]"),
        parameter("Path", "string", mandatory=True),
    )
    signature.supports_should_process = True
    assert syntax_lines(signature) == [
        "Get-It -Path <string> [-X <int>] [-WhatIf] [-Confirm] [-Raw] [<CommonParameters>]"
    ]
