"""What the types of types/ promise, through the door that the compiler uses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pshjobs.errors import MethodException, MethodInvocationException, NetException
from pshjobs.types import INDEX
from pshjobs.types.declared import declared_names
from pshjobs.types.names import resolve
from pshjobs.values.convert import convert
from pshjobs.values.indexing import get_index, set_index
from pshjobs.values.members import (
    construct,
    get_member,
    invoke_member,
    invoke_static,
    properties,
    set_member,
    type_names,
)
from pshjobs.values.null import NOTHING
from pshjobs.values.objects import MemberBag, PSCustomObject
from pshjobs.values.text import to_net_string
from pshjobs.values.type_info import TypeInfo

CONFORMANCE = Path(__file__).parents[2] / "conformance"


def find(name: str) -> TypeInfo:
    found = resolve(name)
    assert found is not None, name
    return found


def call(type_name: str, member: str, *args: object) -> object:
    return invoke_static(find(type_name), member, list(args))


def test_the_index_names_every_declared_type() -> None:
    assert declared_names() == INDEX


def test_every_accelerator_names_the_type_that_powershell_gives_it() -> None:
    items = json.loads((CONFORMANCE / "complete" / "accelerators.json").read_text(encoding="utf-8"))["items"]
    runtime_types = {"System.Management.Automation.ScriptBlock", "System.Management.Automation.PSReference"}
    wrong = [
        item["name"]
        for item in items
        if item["type"] not in runtime_types and getattr(resolve(item["name"]), "full_name", None) != item["type"]
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("type_name", "member", "args", "expected"),
    [
        ("math", "Max", (3, 7.5), "8"),
        ("math", "Max", (7.5, 3), "7.5"),
        ("math", "Round", (2.5,), "2"),
        ("math", "Round", (2.345, 2), "2.35"),
        ("string", "Join", ("-", [1, 2, 3]), "1-2-3"),
        ("string", "IsNullOrEmpty", ([],), "True"),
        ("convert", "ToString", (255, 2), "11111111"),
        ("System.IO.Path", "ChangeExtension", ("f.txt", None), "f."),
        ("System.IO.Path", "Combine", ("/a", "/b"), "/b"),
        ("regex", "Replace", ("a1b2", r"\d", "#"), "a#b#"),
        ("timespan", "FromMinutes", (1.5,), "00:01:30"),
        ("datetime", "DaysInMonth", (2023, 2), "28"),
        ("System.Tuple", "Create", ("a", 5), "(a, 5)"),
    ],
)
def test_static_methods(type_name: str, member: str, args: tuple[object, ...], expected: str) -> None:
    assert to_net_string(call(type_name, member, *args)) == expected


@pytest.mark.parametrize(
    ("value", "member", "args", "error_id", "text"),
    [
        ("abc", "Substring", (5,), "ArgumentOutOfRangeException", "startIndex cannot be larger than length of string."),
        (
            "abc",
            "Substring",
            ("x",),
            "MethodArgumentConversionInvalidCastArgument",
            'Cannot convert argument "startIndex"',
        ),
        ("abc", "Substring", (1, 2, 3), "MethodCountCouldNotFindBest", 'Cannot find an overload for "Substring"'),
        ("abc", "Foo", (), "MethodNotFound", "[System.String] does not contain a method named 'Foo'."),
        ([1, 2], "Add", (3,), "NotSupportedException", "Collection was of a fixed size."),
        (None, "Foo", (), "InvokeMethodOnNull", "You cannot call a method on a null-valued expression."),
    ],
)
def test_failing_calls(value: object, member: str, args: tuple[object, ...], error_id: str, text: str) -> None:
    with pytest.raises(NetException) as caught:
        invoke_member(value, member, list(args))
    assert caught.value.error_id == error_id
    assert text in caught.value.message


def test_an_error_inside_a_member_is_wrapped_and_keeps_its_cause() -> None:
    with pytest.raises(MethodInvocationException) as caught:
        call("int", "Parse", "x")
    assert caught.value.inner is not None
    assert caught.value.inner.net_name == "System.FormatException"


def test_a_void_method_gives_nothing_and_a_null_stays_null() -> None:
    numbers = construct(find("System.Collections.Generic.List[int]"), [])
    assert invoke_member(numbers, "Add", ["5"]) is NOTHING
    assert get_index(numbers, 0) == 5
    assert get_index(numbers, 9) is None


def test_a_typed_list_refuses_what_it_cannot_hold() -> None:
    numbers = construct(find("System.Collections.Generic.List[int]"), [])
    with pytest.raises(MethodException, match='Cannot convert argument "item"'):
        invoke_member(numbers, "Add", ["abc"])


def test_generic_types_are_one_for_each_combination() -> None:
    assert find("System.Collections.Generic.Dictionary[string, int]") is find(
        "Collections.Generic.Dictionary[System.String,int]"
    )
    assert find("System.Collections.Generic.List[int]").name == "List`1"
    assert find("int[,]").full_name == "System.Int32[,]"
    assert resolve("System.Collections.Generic.List[NoSuch]") is None


def test_changing_a_list_in_a_loop_over_it_is_an_error() -> None:
    numbers = convert([1, 2, 3], find("System.Collections.Generic.List[int]"))
    walk = iter(numbers)  # type: ignore[call-overload]
    invoke_member(numbers, "Remove", [next(walk)])
    with pytest.raises(NetException, match="Collection was modified"):
        next(walk)


def test_member_enumeration_counts_custom_objects_without_the_member_as_null() -> None:
    objects = [PSCustomObject(MemberBag(a=1)), PSCustomObject(MemberBag(b=2))]
    assert get_member(objects, "a") == [1, None]
    assert get_member(["one", "three"], "Length") == 2
    assert get_member([{}, 5], "Nope") is None


def test_dictionary_keys_read_as_properties() -> None:
    table = construct(find("System.Collections.Generic.Dictionary[string,int]"), [])
    set_index(table, "x", "7")
    assert get_member(table, "x") == 7
    assert get_member(table, "Count") == 1
    assert get_index(table, "missing") is None


def test_property_views_follow_the_object() -> None:
    thing = PSCustomObject(MemberBag(b=1, a="x"))
    first = properties(thing)[0]
    assert (first.name, first.kind, first.type_text) == ("b", "NoteProperty", "System.Int32")
    set_member(thing, "B", 42)
    assert first.get() == 42


def test_exceptions_have_their_bases_and_members() -> None:
    made = construct(find("System.IO.InvalidDataException"), ["broken"])
    assert type_names(made)[:2] == ["System.IO.InvalidDataException", "System.SystemException"]
    assert get_member(made, "Message") == "broken"
    assert isinstance(made, NetException)
