"""The streams of methods: what commands report in a class's method or in `Invoke()` is shown without its command and place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .streams import Streams

if TYPE_CHECKING:
    from .shell import Shell


def bare_streams(shell: Shell) -> Streams:
    """The session's streams with errors as bare text, where they go to the screen."""
    streams = shell.streams
    if not getattr(streams.error, "on_screen", False):
        return streams
    found = shell.state.get("bare_streams")
    if not isinstance(found, Streams) or found.warning is not streams.warning:
        host = shell.host

        def error(record: Any) -> None:
            host.write_error_line(str(record))

        found = shell.state["bare_streams"] = streams.with_sinks({"error": error})
    return found
