"""What `$PSStyle` says about formatted output."""

from __future__ import annotations


class Styles:
    """The escape sequences of `$PSStyle` and where they go. A session changes it in place; formatters read it as they write.

    `rendering` is OutputRendering: Host (escapes only for the screen), PlainText (nowhere) or Ansi (everywhere).
    The screen counts as one only when it is a terminal: text in pipes and files stays text, unlike PowerShell's.
    """

    __slots__ = (
        "custom_table_header_label",
        "debug",
        "error",
        "error_accent",
        "format_accent",
        "host_is_terminal",
        "rendering",
        "reset",
        "table_header",
        "verbose",
        "warning",
    )

    def __init__(self, rendering: str = "PlainText", host_is_terminal: bool = True) -> None:
        self.rendering = rendering
        self.host_is_terminal = host_is_terminal
        self.reset = "\x1b[0m"
        self.format_accent = "\x1b[32;1m"
        self.table_header = "\x1b[32;1m"
        self.custom_table_header_label = "\x1b[32;1;3m"
        self.error = "\x1b[31;1m"
        self.error_accent = "\x1b[36;1m"
        self.warning = self.verbose = self.debug = "\x1b[33;1m"

    def decorates(self, to_host: bool) -> bool:
        """True when formatted objects keep and get escape sequences on that device."""
        return self.rendering == "Ansi" or (to_host and self.rendering == "Host" and self.host_is_terminal)
