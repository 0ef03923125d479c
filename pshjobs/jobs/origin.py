"""The note properties that say where an object came from: every object of a background job carries them."""

from __future__ import annotations

from collections.abc import Sequence

from pshjobs.values.convert import try_convert
from pshjobs.values.objects import MemberBag, PSCustomObject, PSObject
from pshjobs.values.type_table import find_type

from .deserialized import DeserializedObject, ReceivedHashtable, ReceivedOrderedDictionary
from .serialization import Origin


def mark(values: Sequence[object], origin: Origin) -> list[object]:
    """The values with PSComputerName, RunspaceId and PSShowComputerName; null stays null."""
    notes = MemberBag(
        PSComputerName=origin.computer_name, RunspaceId=_guid(origin.runspace_id), PSShowComputerName=False
    )
    return [value if value is None else _mark_one(value, notes) for value in values]


def _guid(text: str) -> object:
    info = find_type("System.Guid")
    return text if info is None else try_convert(text, info)[1]


def _mark_one(value: object, notes: MemberBag) -> object:
    """PowerShell puts the notes behind the properties of a PSCustomObject, but before those of other objects."""
    kind = type(value)
    if kind is PSCustomObject:
        value.members.update(notes)  # type: ignore[attr-defined]
    elif isinstance(value, DeserializedObject):
        value.members = MemberBag({**notes, **value.members})
    elif kind is PSObject:
        value.members = MemberBag({**value.members, **notes})  # type: ignore[attr-defined]
    elif kind is ReceivedHashtable or kind is ReceivedOrderedDictionary or hasattr(kind, "type_names"):
        value.members = MemberBag(notes)  # type: ignore[attr-defined]
    else:
        return PSObject(value, MemberBag(notes))
    return value


def add_source(values: Sequence[object], instance_id: str) -> list[object]:
    """The values with one more note, PSSourceJobInstanceId: what Receive-Job -Wait adds."""
    source = _guid(instance_id)
    made: list[object] = []
    for value in values:
        if value is None:
            made.append(value)
            continue
        bag = getattr(value, "members", None)
        if not isinstance(bag, MemberBag):
            value = PSObject(value)
            bag = value.members
        bag["PSSourceJobInstanceId"] = source
        made.append(value)
    return made
