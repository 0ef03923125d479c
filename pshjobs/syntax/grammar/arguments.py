"""Single arguments of commands: words, operands, and lists of them."""

from __future__ import annotations

from typing import Final

from pshjobs.syntax import nodes
from pshjobs.syntax.kinds import COMMAND_NAME, KEYWORD
from pshjobs.syntax.scanner import COMMAND
from pshjobs.syntax.tokens import ExpandableToken, StringToken, Token
from pshjobs.syntax.words_of import words_of

from .primaries import Primaries
from .rules import error_expression

NAME: Final = 1
NAME_AFTER_OPERATOR: Final = 3
FILE_NAME: Final = 4
ARGUMENT: Final = 8
SWITCH_CONDITION: Final = 16
"""What an argument is wanted for; names have bit 1."""

VERBATIM: Final = "--%"
_NEVER: Final = words_of(
    "Pipe RCurly RParen EndOfInput NewLine Semi Redirection RedirectInStd AndAnd OrOr Ampersand MinusMinus Comma"
)
_OPERANDS: Final = words_of(
    "SplattedVariable Variable Number HereStringExpandable StringExpandable HereStringLiteral StringLiteral LParen "
    "DollarParen AtParen AtCurly LCurly"
)


class Arguments(Primaries):
    __slots__ = ()

    def parse_single_argument(self, purpose: int = ARGUMENT) -> nodes.Expression | None:
        """Read one argument in Command mode; a list of them where the purpose is a command's argument."""
        if self.peek().kind in ("Comma", "EndOfInput"):
            return None
        mode = self.mode
        self.set_mode(COMMAND)
        argument = self.parse_argument(purpose, self.next())
        self.set_mode(mode)
        return argument

    def parse_argument(self, purpose: int, token: Token) -> nodes.Expression | None:
        """Read the argument that begins with `token`."""
        argument = self._item(purpose, token)
        if argument is None or purpose != ARGUMENT or self._is_verbatim(token):
            return argument
        comma = self.ahead or self.peek()
        if comma.kind != "Comma":
            return argument
        items = [argument]
        while comma.kind == "Comma":
            self.skip()
            self.skip_newlines()
            token = self.next()
            item = self._item(purpose, token)
            if item is None:
                self.incomplete("MissingExpression", comma.end, comma.end, ",")
                return error_expression(items[0].start, comma.end, items)
            items.append(item)
            if self._is_verbatim(token):
                break
            comma = self.peek()
        return nodes.ArrayLiteral(items[0].start, items[-1].end, items)

    def _is_verbatim(self, token: Token) -> bool:
        return token.kind == "Generic" and isinstance(token, StringToken) and token.value == VERBATIM

    def _item(self, purpose: int, token: Token) -> nodes.Expression | None:
        """Read one item; None when no argument can begin with `token`, which is put back."""
        kind = token.kind
        if kind == "Generic" and isinstance(token, StringToken):
            if purpose & NAME:
                token.flags |= COMMAND_NAME
            if isinstance(token, ExpandableToken) and purpose != NAME:
                return self.parse_expandable(token, "BareWord")
            return nodes.StringConstantExpression(token.start, token.end, token.value, "BareWord")
        if kind in _OPERANDS:
            self.ahead = token
            return self.parse_primary(True)
        if kind in _NEVER:
            self.ahead = token
            return None
        token.flags &= ~KEYWORD
        if purpose & NAME:
            token.flags |= COMMAND_NAME
        elif kind != "Identifier":
            token.kind = "Generic"
        return nodes.StringConstantExpression(token.start, token.end, self.text[token.start : token.end], "BareWord")
