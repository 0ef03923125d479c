"""Commands: a name, and its arguments, parameters and redirections."""

from __future__ import annotations

from typing import Final

from pshjobs.syntax import nodes
from pshjobs.syntax.kinds import COMMAND_NAME
from pshjobs.syntax.scanner import COMMAND
from pshjobs.syntax.tokens import ParameterToken, RedirectionToken, StringToken, Token
from pshjobs.syntax.words_of import words_of

from .arguments import ARGUMENT, NAME, NAME_AFTER_OPERATOR, VERBATIM
from .redirections import Redirection, Redirections

_ENDS: Final = words_of("Pipe RCurly RParen EndOfInput NewLine Semi AndAnd OrOr Ampersand")
Element = nodes.Expression | nodes.CommandParameter


class _Parts:
    """What was read of a command: `purpose` is what the next element is wanted for, `dashes` whether there was a `--`."""

    __slots__ = ("dashes", "elements", "end", "purpose", "redirections")

    def __init__(self, end: int) -> None:
        self.end = end
        self.elements: list[Element] = []
        self.redirections: list[Redirection] = []
        self.purpose = NAME
        self.dashes = False

    def add(self, element: Element, end: int) -> None:
        self.elements.append(element)
        self.end = end


class Commands(Redirections):
    __slots__ = ()

    def parse_command(self) -> nodes.Command | None:
        """Read a command; None when there is none, which is an error only behind `&` and `.`."""
        mode = self.mode
        self.set_mode(COMMAND)
        command = self._command()
        self.set_mode(mode)
        return command

    def _command(self) -> nodes.Command | None:
        first = token = self.next()
        parts = _Parts(first.end)
        invocation = "Unknown"
        if first.kind == "Dot" or first.kind == "Ampersand":
            invocation = first.kind
            parts.purpose = NAME_AFTER_OPERATOR
            token = self.next()
        while token.kind not in _ENDS and self._element_of(parts, token):
            parts.purpose = ARGUMENT
            token = self.next()
        if token.kind in _ENDS:
            self.ahead = token
        if parts.elements:
            return nodes.Command(first.start, parts.end, parts.elements, invocation, parts.redirections)
        if invocation != "Unknown":
            self.error("MissingExpression", first.start, first.end, self.text[first.start : first.end])
        return None

    def _element_of(self, parts: _Parts, token: Token) -> bool:
        """Read the element that begins with `token`; false when the command ends with it."""
        kind = token.kind
        if kind == "Parameter":
            self._dash_word(parts, token)
        elif kind == "MinusMinus":
            parts.add(self._dash_dash(token, parts.dashes), token.end)
            parts.dashes = True
        elif kind == "Comma":
            parts.end = token.end
            self.error("MissingArgument", token.start, token.end)
            self.skip_newlines()
        elif isinstance(token, RedirectionToken):
            if parts.purpose & NAME:
                parts.add(self._bare_word(token), token.end)
            else:
                parts.end = self.parse_redirection(token, parts.redirections)
        elif kind == "InlineScript" and parts.purpose == NAME:
            return self._inline_script(parts, token)
        else:
            return self._argument_element(parts, token)
        return True

    def _argument_element(self, parts: _Parts, token: Token) -> bool:
        argument = self.parse_argument(parts.purpose, token)
        if argument is None:
            return False
        parts.add(argument, argument.end)
        if isinstance(token, StringToken) and token.value == VERBATIM:
            verbatim = self.next_verbatim_argument()
            if verbatim is not None:
                start, end = verbatim.start, verbatim.end
                parts.add(nodes.StringConstantExpression(start, end, verbatim.value, "BareWord"), end)
                return False
        return True

    def _dash_word(self, parts: _Parts, token: Token) -> None:
        """A parameter, or as a command's name and behind `--` a plain word."""
        if parts.purpose & NAME or parts.dashes:
            token.flags |= COMMAND_NAME
            parts.add(self._bare_word(token), token.end)
            return
        assert isinstance(token, ParameterToken)
        argument = None
        end = token.end
        if token.used_colon and self.peek().kind != "Comma":
            argument = self.parse_argument(ARGUMENT, self.next())
            if argument is None:
                self.error("ParameterRequiresArgument", end, end, self.text[token.start : end])
            else:
                end = argument.end
        place = (token.start, token.end)
        parts.add(nodes.CommandParameter(token.start, end, token.name, argument, place), end)

    def _inline_script(self, parts: _Parts, token: Token) -> bool:
        """Read the block of a workflow's `inlinescript`, which is a command to look at."""
        token.flags |= COMMAND_NAME
        parts.add(self._bare_word(token), token.end)
        self.skip_newlines()
        brace = self.next()
        if brace.kind != "LCurly":
            self.unget(brace)
            text = self.text[token.start : token.end]
            self.incomplete("MissingStatementAfterKeyword", token.end, token.end, text)
            return False
        block = self.parse_script_block_expression(brace)
        parts.add(block, block.end)
        return True

    def _bare_word(self, token: Token) -> nodes.StringConstantExpression:
        return nodes.StringConstantExpression(token.start, token.end, self.text[token.start : token.end], "BareWord")

    def _dash_dash(self, token: Token, seen: bool) -> Element:
        """The first `--` is a parameter of its own, later ones are arguments."""
        if seen:
            return self._bare_word(token)
        return nodes.CommandParameter(token.start, token.end, "-", None, (token.start, token.end))
