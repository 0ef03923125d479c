"""Which comments of a text are the help of a function or script: above it, first in its body, or last in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from pshjobs.runtime.comment_help import HelpComments, comment_lines, parse_help
from pshjobs.source import SourceText
from pshjobs.syntax import nodes, parse
from pshjobs.syntax.tokens import Token

if TYPE_CHECKING:
    from .scripts import ScriptCode

PROXIMITY: Final = 2  # lines between a comment and what it belongs to: one may be empty


def help_comments(code: ScriptCode) -> HelpComments:
    """The candidates in the order in which PowerShell looks at them, and the comments at the parameters."""
    return _Finder(code).find()


class _Finder:
    __slots__ = ("code", "source", "starts", "tokens")

    def __init__(self, code: ScriptCode) -> None:
        self.code = code
        self.source: SourceText = code.source
        self.tokens: list[Token] = parse(code.source).tokens
        self.starts = [token.start for token in self.tokens]

    def find(self) -> HelpComments:
        node = self.code.definition or self.code.node
        is_script = self.code.definition is None and node.start == 0
        first = self.at(node.start)
        blocks: list[list[str]] = []
        if self.code.definition is not None:
            blocks.append(self.above(first, PROXIMITY))
            body = self.at(self.code.node.start) + 1
        else:
            body = 0 if is_script else first + 1
        last = len(self.tokens) - 1 if is_script else self.at(node.end) - 1
        blocks += self.leading(body, is_script)
        blocks.append(self.above(last, len(self.source.line_starts)))
        return HelpComments([block for block in blocks if block], self.of_parameters())

    def at(self, offset: int) -> int:
        """The first token that does not begin before an offset."""
        return bisect_left(self.starts, offset)

    def line(self, offset: int) -> int:
        return self.source.line_of(offset)

    def text(self, tokens: Sequence[Token]) -> list[str]:
        return [line for token in tokens for line in comment_lines(self.source.text[token.start : token.end])]

    def above(self, index: int, proximity: int) -> list[str]:
        """The comments right before a token, none of them too far from what follows it."""
        nearest = self.line(self.tokens[index].start) - proximity
        found: list[Token] = []
        for token in reversed(self.tokens[:index]):
            if self.line(max(token.start, token.end - 1)) < nearest:
                break
            if token.kind == "Comment":
                found.append(token)
                nearest = self.line(token.start) - 1
            elif token.kind != "NewLine":
                break
        return self.text(found[::-1])

    def block_from(self, index: int) -> tuple[list[Token], int]:
        """The comments that begin at a token, without an empty line between them, and where they end."""
        found: list[Token] = []
        while index < len(self.tokens):
            token = self.tokens[index]
            if token.kind == "Comment":
                if found and self.line(token.start) > self.line(found[-1].end - 1) + 1:
                    break
                found.append(token)
            elif token.kind != "NewLine":
                break
            index += 1
        return found, index

    def leading(self, index: int, is_script: bool) -> list[list[str]]:
        """The blocks of comments at the beginning of a body. In a script the first may be that of a function below it."""
        blocks: list[list[str]] = []
        while True:
            found, index = self.block_from(index)
            if not found:
                return blocks
            lines = self.text(found)
            if parse_help(lines) is not None:
                if not (is_script and self.is_of_function(found[-1])):
                    blocks.append(lines)
                return blocks

    def is_of_function(self, comment: Token) -> bool:
        block = self.code.node.end_block
        statement = block.statements[0] if block is not None and not block.named and block.statements else None
        if not isinstance(statement, nodes.FunctionDefinition):
            return False
        return self.line(statement.start) - self.line(comment.end - 1) <= PROXIMITY

    def of_parameters(self) -> list[list[str]]:
        """For each parameter the comments above it, in it and behind it up to the comma."""
        found: list[list[str]] = []
        for parameter in self.code.parameters:
            first, behind = self.at(parameter.start), self.at(parameter.end)
            inside = [token for token in self.tokens[first:behind] if token.kind == "Comment"]
            after, _ = self.block_from(behind)
            found.append(self.above(first, PROXIMITY) + self.text(inside) + self.text(after))
        return found
