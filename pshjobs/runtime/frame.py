"""What compiled code runs in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pshjobs.source import Extent

    from .invocation import Invocation
    from .scope import Scope
    from .shell import Shell
    from .streams import Streams


class Frame:
    """One run of a block: its scope, where its output goes (one object at a time) and its other streams.

    `dotted` is true where the block runs in somebody else's scope (dot-sourced, ForEach-Object, the main script).
    For stack traces: `title` is the name of a method, `outer` the frame around a block that a cmdlet runs, and where.
    `invocation` is that of the running function or script, None at the top.
    """

    __slots__ = ("dotted", "invocation", "out", "outer", "scope", "shell", "streams", "title")

    def __init__(
        self,
        shell: Shell,
        scope: Scope,
        out: Callable[[Any], Any],
        streams: Streams,
        dotted: bool = False,
        invocation: Invocation | None = None,
    ) -> None:
        self.shell = shell
        self.scope = scope
        self.out = out
        self.streams = streams
        self.dotted = dotted
        self.invocation = invocation
        self.title = ""
        self.outer: tuple[Frame, Extent | None] | None = None

    def with_out(self, out: Callable[[Any], Any]) -> Frame:
        """The same run with its output going elsewhere."""
        return Frame(self.shell, self.scope, out, self.streams, self.dotted, self.invocation)
