"""Redirections of streams to files and into each other."""

from __future__ import annotations

from typing import Final

from pshjobs.syntax import nodes
from pshjobs.syntax.tokens import RedirectionToken

from .arguments import FILE_NAME, Arguments
from .rules import error_expression

STREAMS: Final = ("All", "Output", "Error", "Warning", "Verbose", "Debug", "Information")
Redirection = nodes.FileRedirection | nodes.MergingRedirection


def _stream_number(redirection: Redirection) -> int:
    """PowerShell keeps a command's redirections in the order of their streams."""
    return STREAMS.index(redirection.from_stream)


class Redirections(Arguments):
    __slots__ = ()

    def parse_redirection(self, token: RedirectionToken, found: list[Redirection]) -> int:
        """Read the rest of a redirection and add it to those of the command; where it ends."""
        text = self.text[token.start : token.end]
        stream = STREAMS[token.from_stream]
        redirection: Redirection
        if token.to_stream is not None:
            if token.to_stream != 1 or token.from_stream == 1:
                self.error("RedirectionNotSupported", token.start, token.end, text)
            redirection = nodes.MergingRedirection(token.start, token.end, stream, STREAMS[1])
        else:
            target = self.parse_single_argument(FILE_NAME)
            if target is None:
                self.error("MissingFileSpecification", token.end, token.end)
                target = error_expression(token.start, token.end)
            if token.kind == "RedirectInStd":
                self.error("RedirectionNotSupported", token.start, token.end, text)
                return target.end
            redirection = nodes.FileRedirection(token.start, target.end, stream, target, token.append)
        if any(other.from_stream == stream for other in found):
            name = "*" if stream == "All" else stream.lower()
            self.error("StreamAlreadyRedirected", redirection.start, redirection.end, f"{name} stream")
        else:
            found.append(redirection)
            found.sort(key=_stream_number)
        return redirection.end
