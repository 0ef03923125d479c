"""Records of the other streams, and script blocks. Error records have a module of their own, `error_view`."""

from __future__ import annotations

from pshjobs.formatting.get_error import error_tree
from pshjobs.formatting.view import Bind, GroupBy, custom
from pshjobs.values.members import get_member
from pshjobs.values.text import to_net_string

NAMESPACE = "System.Management.Automation."


def itself(value: object) -> object:
    """The object's own text."""
    return to_net_string(value)


def message(record: object) -> object:
    """The record's text."""
    found = getattr(record, "message", None)
    return get_member(record, "Message") if found is None else found


VIEWS = (
    custom(NAMESPACE + "ScriptBlock", Bind(None), name="ScriptBlock", out_of_band=True),
    *(
        custom(NAMESPACE + kind, Bind(message), name=kind, out_of_band=True)
        for kind in ("WarningRecord", "VerboseRecord", "DebugRecord")
    ),
    *(
        custom(
            f"Deserialized.{NAMESPACE}{kind}",
            Bind("InformationalRecord_Message"),
            name="DeserializedWarningRecord" if kind == "WarningRecord" else kind,
            out_of_band=True,
        )
        for kind in ("WarningRecord", "VerboseRecord", "DebugRecord")
    ),
    custom(NAMESPACE + "InformationRecord", Bind(itself), name="InformationRecord", out_of_band=True),
    custom(
        (NAMESPACE + "ErrorRecord#PSExtendedError", "System.Exception#PSExtendedError"),
        Bind(error_tree),
        name="GetErrorInstance",
        group_by=GroupBy("PSErrorIndex", "ErrorIndex"),
    ),
)
