"""What stands at the cursor: everything that the completers look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pshjobs.source import SourceText
from pshjobs.syntax import Token, nodes, parse
from pshjobs.syntax.nodes import Node
from pshjobs.syntax.tokens import ExpandableToken

from .results import Completion, Match
from .tree import Tree

if TYPE_CHECKING:
    from pshjobs.runtime.shell import Shell


class Context:
    """One request. `word` is what is to be completed; `start` and `length` are the range that a match replaces."""

    def __init__(self, text: str, cursor: int, shell: Shell) -> None:
        self.text = text
        self.cursor = cursor
        self.shell = shell
        result = parse(SourceText(text))
        self.tokens = result.tokens
        self.script = result.script
        self.tree = Tree(result.script)
        self.token = self._token_at(self.tokens)
        self.before: Token | None = None
        self.start, self.length = cursor, 0
        place = cursor
        if self.token is None:
            self.before = self._token_before()
            if self.before is not None:
                place = self.before.end
        else:
            self.outer_token = self.token
            self.token = self._nested(self.token)
            self.start, self.length = self.token.start, self.token.end - self.token.start
        self.related = self.tree.at(place)
        self.word = ""

    # Tokens ---------------------------------------------------------------------------------------

    def _token_at(self, tokens: list[Token]) -> Token | None:
        found = None
        for token in tokens:
            if token.start < self.cursor <= token.end and is_interesting(token):
                found = token
        return found

    def _nested(self, token: Token) -> Token:
        """The token inside an expandable string that the cursor is in, or the string itself."""
        while isinstance(token, ExpandableToken) and token.nested:
            inner = self._token_at(token.nested)
            if inner is None or inner is token:
                return token
            token = inner
        return token

    def _token_before(self) -> Token | None:
        found = None
        for token in self.tokens:
            if token.end <= self.cursor and is_interesting(token) and token.kind != "Comment":
                found = token
        return found

    def token_text(self) -> str:
        """The text of the token at the cursor."""
        return self.text[self.token.start : self.token.end] if self.token is not None else ""

    def token_preceding(self, token: Token | None) -> Token | None:
        """The last token that ends at or before the start of another."""
        limit = token.start if token is not None else self.cursor
        return next((t for t in reversed(self.tokens) if t.end <= limit and is_interesting(t)), None)

    # Nodes ----------------------------------------------------------------------------------------

    @property
    def last(self) -> Node | None:
        """The innermost node at the cursor."""
        return self.related[-1] if self.related else None

    def parent(self, node: Node | None) -> Node | None:
        """The node above."""
        return self.tree.parent(node) if node is not None else None

    def text_of(self, node: Node) -> str:
        """The text that a node covers."""
        return self.text[node.start : node.end]

    def command(self) -> nodes.Command | None:
        """The command that the cursor is in."""
        return next((node for node in reversed(self.related) if isinstance(node, nodes.Command)), None)

    # Answers --------------------------------------------------------------------------------------

    def replace(self, start: int, end: int) -> None:
        """Let matches replace another range."""
        self.start, self.length = start, end - start

    def answer(self, matches: list[Match]) -> Completion:
        """The answer for the range."""
        return Completion(self.start, self.length, matches)


def is_interesting(token: Token) -> bool:
    """False for line ends and the end of input."""
    return token.kind not in ("NewLine", "EndOfInput", "LineContinuation")
