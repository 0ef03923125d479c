"""The text of records of the other streams, as the host shows it."""

from __future__ import annotations

from typing import Final

from .style import Styles

PREFIXES: Final = {"Warning": "WARNING: ", "Verbose": "VERBOSE: ", "Debug": "DEBUG: "}


def stream_text(stream: str, text: str, styles: Styles, to_host: bool = True) -> str:
    """`WARNING: text` and so on for a stream's name; text of any other stream as it is. Only the first line has the prefix."""
    prefix = PREFIXES.get(stream)
    if prefix is None:
        return text
    line = prefix + text
    if not styles.decorates(to_host):
        return line
    style: str = getattr(styles, stream.lower())
    return style + line + styles.reset


def what_if_text(operation: str, target: str) -> str:
    """The line of -WhatIf."""
    return f'What if: Performing the operation "{operation}" on target "{target}".'
