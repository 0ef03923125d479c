"""What formatting needs to know of the session it works for."""

from __future__ import annotations

from collections.abc import Callable

from pshjobs.errors import NetException

from .display_data import DisplayData
from .style import Styles
from .view_table import ViewTable


def _ignore(_error: NetException) -> None:
    """Nobody listens."""


class FormatContext:
    """One session's views, display sets and preferences. The callables are asked each time the answer matters.

    `enumeration_limit` and `error_view` read the global variables; `command_exists` tells whether a name is a command;
    `report_error` gets the errors of property expressions, which go to `$Error` and nowhere else;
    `window_width` is what error messages are wrapped at, `location` the current folder.
    """

    __slots__ = (
        "command_exists",
        "display",
        "enumeration_limit",
        "error_view",
        "location",
        "report_error",
        "styles",
        "views",
        "window_width",
    )

    def __init__(
        self,
        *,
        views: ViewTable | None = None,
        display: DisplayData | None = None,
        styles: Styles | None = None,
        enumeration_limit: Callable[[], object] = lambda: 4,
        error_view: Callable[[], str] = lambda: "ConciseView",
        command_exists: Callable[[str], bool] = lambda _name: True,
        report_error: Callable[[NetException], None] = _ignore,
        window_width: Callable[[], int] = lambda: 80,
        location: Callable[[], str] = lambda: "",
    ) -> None:
        self.views = views or ViewTable()
        self.display = display or DisplayData()
        self.styles = styles or Styles()
        self.enumeration_limit = enumeration_limit
        self.error_view = error_view
        self.command_exists = command_exists
        self.report_error = report_error
        self.window_width = window_width
        self.location = location
