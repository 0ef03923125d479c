"""Small .NET types."""

from __future__ import annotations

from typing import Any

from pshjobs.formatting.value_text import elements
from pshjobs.formatting.view import col, cols, listing, table
from pshjobs.values.members import get_member


def overloads(method: Any) -> object:
    """One overload a line."""
    found = get_member(method, "OverloadDefinitions")
    items = elements(found)
    return found if items is None else "\n".join(map(str, items))


VIEWS = (
    table("System.Reflection.AssemblyName", cols("Version:14 Name")),
    table("System.Globalization.CultureInfo", cols("LCID:16 Name:16 DisplayName")),
    table("System.Version", cols("Major:6 Minor:6 Build:6 Revision:8")),
    table(
        "System.Version#IncludeLabel",
        cols("Major:6 Minor:6 Build:6 Revision:8 PSSemVerPreReleaseLabel:26 PSSemVerBuildLabel:27"),
        name="System.Version",
    ),
    table(
        "System.Management.Automation.SemanticVersion",
        cols("Major:6 Minor:6 Patch:6 PreReleaseLabel:15 BuildLabel:11"),
    ),
    table("System.Collections.DictionaryEntry", cols("Name:30 Value"), name="Dictionary"),
    listing("System.Collections.DictionaryEntry", cols("Name Value")),
    table("System.Guid", cols("Guid")),
    table("System.RuntimeType", cols("IsPublic:8 IsSerial=IsSerializable:8 Name:40 BaseType")),
    table("System.Net.NetworkCredential", cols("UserName:50 Domain:50")),
    table("System.Management.Automation.PSMethod", [col("OverloadDefinitions", overloads)], wrap=True),
    table("System.Threading.Tasks.Task", cols("Id IsCompleted Status")),
    listing(
        "System.Threading.Tasks.Task",
        cols(
            "AsyncState AsyncWaitHandle CompletedSynchronously CreationOptions Exception Id"
            " IsCanceled IsCompleted IsCompletedSuccessfully IsFaulted Result Status"
        ),
    ),
)
