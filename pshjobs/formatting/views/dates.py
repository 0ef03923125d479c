"""Dates and time spans."""

from __future__ import annotations

from pshjobs.formatting.view import Bind, cols, custom, listing, table, wide

VIEWS = (
    listing(
        "System.TimeSpan",
        cols(
            "Days Hours Minutes Seconds Milliseconds Ticks"
            " TotalDays TotalHours TotalMinutes TotalSeconds TotalMilliseconds"
        ),
    ),
    table("System.TimeSpan", cols("Days Hours Minutes Seconds Milliseconds")),
    wide("System.TimeSpan", "TotalMilliseconds"),
    custom("System.DateTime", Bind("DateTime"), name="DateTime"),
)
