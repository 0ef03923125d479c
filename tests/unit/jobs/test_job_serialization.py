"""Values that go through a job and come back: what keeps its type, what becomes a property bag, what becomes text."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pshjobs.errors import FormatException, NetException
from pshjobs.jobs.deserialized import DeserializedObject
from pshjobs.jobs.packing import pack
from pshjobs.jobs.request import JobOutcome
from pshjobs.jobs.serialization import (
    Origin,
    decode_outcome,
    decode_records,
    decode_value,
    encode_outcome,
    encode_record,
    encode_value,
)
from pshjobs.jobs.streams import Stream
from pshjobs.jobs.wire import ProtocolError, records_frame
from pshjobs.runtime.error_record import ErrorRecord
from pshjobs.runtime.streams import (
    DebugRecord,
    HostInformationMessage,
    InformationRecord,
    ProgressRecord,
    VerboseRecord,
    WarningRecord,
)
from pshjobs.values.arrays import TypedArray
from pshjobs.values.enumeration import iterate
from pshjobs.values.enums import EnumValue
from pshjobs.values.hashtable import Hashtable, OrderedDictionary
from pshjobs.values.members import get_member, type_names
from pshjobs.values.null import NOTHING
from pshjobs.values.numbers import Byte, Char, Int16, Int64, SByte, Single, UInt16, UInt32, UInt64
from pshjobs.values.objects import AliasProperty, MemberBag, PSCustomObject, PSObject, ScriptMethod, ScriptProperty
from pshjobs.values.text import to_text
from pshjobs.values.type_info import NetType, method, prop
from pshjobs.values.type_table import require_type, type_of

ORIGIN = Origin("localhost", "01234567-89ab-cdef-0123-456789abcdef")


def trip(value: object) -> object:
    return decode_value(encode_value(value))


def received(stream: Stream, value: object) -> object:
    payload = records_frame(stream, 1, encode_record(stream, value))[5:]
    return decode_records(stream, payload, ORIGIN)[0]


def is_list(value: object) -> bool:
    return type_of(value).full_name == "System.Collections.ArrayList"


def items(value: object) -> list[object]:
    found = iterate(value)
    assert found is not None
    return list(found)


integers = st.integers(-(2**31), 2**31 - 1)
text = st.text(st.characters(exclude_categories=()))
atoms = st.one_of(st.none(), st.booleans(), integers, st.floats(allow_nan=False), text)


@given(atoms)
def test_simple_values_survive(value: object) -> None:
    back = trip(value)
    assert (type(back), back) == (type(value), value)


@pytest.mark.parametrize(
    "value",
    [
        Int64(2**62), Byte(255), SByte(-1), Int16(-5), UInt16(5), UInt32(2**32 - 1), UInt64(2**64 - 1), Single(0.5), Char("x"),
        Decimal("3.140"), "", "a\0b", "\ud800", "é€😀",
    ],
)  # fmt: skip
def test_numbers_characters_and_strings_keep_their_type(value: object) -> None:
    back = trip(value)
    assert (type(back), back, str(back)) == (type(value), value, str(value))


@given(
    st.recursive(
        atoms, lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(), inner, max_size=5), max_leaves=20
    )
)
def test_any_nesting_survives(shape: object) -> None:
    def build(shape: object) -> object:
        if isinstance(shape, dict):
            return Hashtable(((key, build(item)) for key, item in shape.items()), case_sensitive=True)
        return [build(item) for item in shape] if isinstance(shape, list) else shape

    def unbuild(value: object) -> object:
        if isinstance(value, Hashtable):
            return {key: unbuild(item) for key, item in value.items()}
        return [unbuild(item) for item in value] if is_list(value) else value  # type: ignore[attr-defined]

    assert unbuild(trip(build(shape))) == shape


def test_an_array_arrives_as_an_arraylist_that_knows_what_it_was() -> None:
    back = trip([1, "two", [3]])
    assert (items(back)[:2], type_names(back)[0]) == ([1, "two"], "Deserialized.System.Object[]")
    back = trip(TypedArray(require_type("System.Int32"), [4, 5]))
    assert (items(back), type_names(back)[0]) == ([4, 5], "Deserialized.System.Int32[]")
    assert items(trip([])) == []


def test_an_array_of_bytes_stays_one() -> None:
    back = trip(TypedArray(require_type("System.Byte"), [Byte(1), Byte(255)]))
    assert isinstance(back, TypedArray)
    assert (back.element.full_name, back) == ("System.Byte", [1, 255])


def test_hashtables_keep_keys_their_types_and_case() -> None:
    back = trip(Hashtable([("Key", 1), (2, "two"), (Int64(2), "long")]))
    assert isinstance(back, Hashtable)
    assert (back["KEY"], back[2], back[Int64(2)], back.keys()[0]) == (1, "two", "long", "Key")
    assert type_names(back)[0] == "Deserialized.System.Collections.Hashtable"
    exact = trip(Hashtable([("a", 1), ("A", 2)], case_sensitive=True))
    assert len(exact) == 2  # type: ignore[arg-type]


def test_ordered_dictionaries_keep_their_order() -> None:
    back = trip(OrderedDictionary([("z", 1), ("a", 2)]))
    assert isinstance(back, OrderedDictionary)
    assert back.keys() == ["z", "a"]


def test_a_custom_object_keeps_its_properties_and_gets_deserialized_type_names() -> None:
    back = trip(PSCustomObject(MemberBag(Name="srv", Inner=PSCustomObject(MemberBag(Deep=[1])))))
    assert isinstance(back, PSCustomObject)
    assert type_names(back) == [
        "Deserialized.System.Management.Automation.PSCustomObject",
        "Deserialized.System.Object",
    ]
    assert items(get_member(get_member(back, "inner"), "deep")) == [1]
    named = trip(
        PSCustomObject(MemberBag(), ["My.Type", "System.Management.Automation.PSCustomObject", "System.Object"])
    )
    assert type_names(named)[0] == "Deserialized.My.Type"
    assert type_names(trip(named))[0] == "Deserialized.My.Type"


class _Twice:
    def call(
        self, arguments: list[object], *, this: object = None, underscore: object = None, quiet: bool = False
    ) -> object:
        return get_member(this, "N") * 2  # type: ignore[operator]


def test_script_and_alias_properties_become_notes_and_script_methods_are_lost() -> None:
    bag = MemberBag(N=2)
    bag["Twice"] = ScriptProperty("Twice", _Twice())
    bag["Alias"] = AliasProperty("Alias", "N")
    bag["Method"] = ScriptMethod("Method", _Twice())
    back = trip(PSCustomObject(bag))
    assert isinstance(back, PSCustomObject)
    assert dict(back.members) == {"N": 2, "Twice": 4, "Alias": 2}


def test_notes_on_a_string_survive() -> None:
    back = trip(PSObject("text", MemberBag(Note=1)))
    assert isinstance(back, PSObject)
    assert (back.base, back.members["Note"]) == ("text", 1)


def test_an_enumeration_value_arrives_as_its_number_and_tells_its_name() -> None:
    day = require_type("System.DayOfWeek")
    back = trip(EnumValue(day, 5))
    assert isinstance(back, PSObject)
    assert (back.base, to_text(back), get_member(back, "Value")) == (5, "5", "Friday")
    assert type_names(back)[:2] == ["Deserialized.System.DayOfWeek", "Deserialized.System.Enum"]


class Point(NetType, name="Test.Point"):
    def __init__(self, inner: object = None) -> None:
        self._inner = inner

    @prop("int X")
    def x(self) -> int:
        return 3

    @prop("object Inner")
    def inner(self) -> object:
        return self._inner

    @prop("object Broken")
    def broken(self) -> object:
        raise FormatException("no")

    @method("string ToString()")
    def to_string(self) -> str:
        return "(3)"


def test_a_net_object_becomes_a_bag_of_its_properties_with_its_text() -> None:
    back = trip(Point())
    assert isinstance(back, DeserializedObject)
    assert (get_member(back, "X"), get_member(back, "Broken"), to_text(back)) == (3, None, "(3)")
    assert type_names(back)[0] == "Deserialized.Test.Point"
    assert type_names(trip(back)) == type_names(back)
    assert to_text(trip(back)) == "(3)"


def test_depth_is_one_for_net_objects_and_free_for_the_others() -> None:
    assert get_member(trip(Point(Point())), "Inner") == "(3)"
    assert get_member(get_member(trip(PSCustomObject(MemberBag(P=Point()))), "P"), "X") == 3
    assert get_member(get_member(trip(Point(PSCustomObject(MemberBag(A=1)))), "Inner"), "A") == 1


def test_nesting_without_end_arrives_as_text_at_last() -> None:
    value: object = "end"
    for _ in range(200):
        value = [value, value]
    assert is_list(trip(value))


def test_an_object_met_twice_is_one_object_and_may_hold_itself() -> None:
    shared = [1]
    table = Hashtable([("a", shared), ("b", shared)])
    table["self"] = table
    back = trip(table)
    assert isinstance(back, Hashtable)
    assert back["a"] is back["b"]
    assert back["self"] is back


def test_nothing_arrives_as_null() -> None:
    assert trip(NOTHING) is None
    assert items(trip([NOTHING])) == [None]


def test_received_objects_carry_where_they_came_from() -> None:
    number = received(Stream.Output, 42)
    assert isinstance(number, PSObject)
    assert (number.base, number.members["PSComputerName"], number.members["PSShowComputerName"]) == (
        42,
        "localhost",
        False,
    )
    custom = received(Stream.Output, PSCustomObject(MemberBag(X=1)))
    assert list(custom.members) == ["X", "PSComputerName", "RunspaceId", "PSShowComputerName"]  # type: ignore[attr-defined]
    point = received(Stream.Output, Point())
    assert list(point.members)[:4] == ["PSComputerName", "RunspaceId", "PSShowComputerName", "X"]  # type: ignore[attr-defined]
    table = received(Stream.Output, Hashtable([("k", 1)]))
    assert get_member(table, "PSComputerName") == "localhost"
    assert received(Stream.Output, None) is None


def test_an_error_keeps_its_id_category_target_and_message() -> None:
    record = ErrorRecord(FormatException("bad form"), "MyId,My.Command", "InvalidData", "target")
    record.activity, record.script_stack_trace = "Get-Thing", "at <ScriptBlock>"
    back = received(Stream.Error, record)
    assert isinstance(back, ErrorRecord)
    assert back.net_name == "System.Management.Automation.Runspaces.RemotingErrorRecord"
    assert back.fully_qualified_error_id == "MyId,My.Command"
    assert (
        str(back.category_info)
        == str(record.category_info)
        == "InvalidData: (target:String) [Get-Thing], FormatException"
    )
    assert (back.message, back.target_object, back.invocation_info) == ("bad form", "target", None)
    assert back.exception.net_name == "System.Management.Automation.RemoteException"
    assert type_names(back.exception.serialized_remote_exception)[0] == "Deserialized.System.FormatException"  # type: ignore[attr-defined]
    assert back.script_stack_trace == "at <ScriptBlock>"
    assert back.origin.ps_computer_name == "localhost"  # type: ignore[attr-defined]


@pytest.mark.parametrize("record", [WarningRecord("w"), VerboseRecord("v"), DebugRecord("d")])
def test_messages_stay_records(record: WarningRecord) -> None:
    back = received(Stream.Warning, record)
    assert (type(back), back.message) == (type(record), record.message)  # type: ignore[attr-defined]


def test_information_and_progress_stay_records() -> None:
    back = received(Stream.Information, InformationRecord(HostInformationMessage("hi", True), "source", ("PSHOST",)))
    assert isinstance(back, InformationRecord)
    assert (str(back), back.source, back.tags) == ("hi", "source", ["PSHOST"])
    assert isinstance(back.message_data, HostInformationMessage)
    progress = ProgressRecord(1, "activity", "status")
    progress.percent_complete = 40
    assert str(received(Stream.Progress, progress)) == str(progress)


def test_the_reason_of_a_failure_is_a_remote_exception_with_its_record() -> None:
    outcome = decode_outcome(encode_outcome(JobOutcome.failed(NetException("kaput"))), ORIGIN)
    assert outcome.state == "Failed"
    assert outcome.reason.message == "kaput"  # type: ignore[attr-defined]
    assert outcome.reason.record.message == "kaput"  # type: ignore[attr-defined]
    assert decode_outcome(encode_outcome(JobOutcome.completed())) == JobOutcome("Completed")


@given(st.binary(max_size=80))
def test_damaged_values_are_a_protocol_error(data: bytes) -> None:
    for read in (
        decode_value,
        lambda d: decode_records(Stream.Output, d, None),
        lambda d: decode_records(Stream.Error, d, None),
        decode_outcome,
    ):
        try:
            read(data)
        except ProtocolError:
            continue


plain_shapes = st.recursive(
    st.one_of(st.none(), st.integers(-10, 30), st.text(max_size=3), st.binary(max_size=3)),
    lambda inner: st.lists(inner, max_size=6),
    max_leaves=15,
)


@given(plain_shapes)
def test_plain_forms_that_no_serializer_makes_are_a_protocol_error(plain: object) -> None:
    for stream in (Stream.Output, Stream.Error):
        try:
            decode_records(stream, pack([plain]), ORIGIN)
        except ProtocolError:
            continue
