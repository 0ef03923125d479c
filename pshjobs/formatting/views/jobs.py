"""Jobs."""

from __future__ import annotations

from pshjobs.formatting.view import cols, table

VIEWS = (
    table(
        "System.Management.Automation.Job",
        cols("Id:6< Name:15< PSJobTypeName:15< State:13< HasMoreData:15< Location:20< Command:25<"),
        name="Job",
    ),
)
