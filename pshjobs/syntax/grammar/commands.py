"""Commands: a name, and its arguments, parameters and redirections."""

from __future__ import annotations

from typing import Final

from .. import nodes
from ..kinds import COMMAND_NAME
from ..scanner import COMMAND
from ..tokens import ParameterToken, RedirectionToken, StringToken, Token
from .arguments import ARGUMENT, NAME, NAME_AFTER_OPERATOR, VERBATIM
from .redirections import Redirection, Redirections

_ENDS: Final = frozenset("Pipe RCurly RParen EndOfInput NewLine Semi AndAnd OrOr Ampersand".split())
Element = nodes.Expression | nodes.CommandParameter


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
        invocation = "Unknown"
        purpose = NAME
        if first.kind == "Dot" or first.kind == "Ampersand":
            invocation = first.kind
            purpose = NAME_AFTER_OPERATOR
            token = self.next()
        elements: list[Element] = []
        redirections: list[Redirection] = []
        end = first.end
        dashes = False
        while token.kind not in _ENDS:
            kind = token.kind
            if kind == "Parameter" and not (purpose & NAME or dashes):
                end = self._parameter_element(token, elements)
            elif kind == "MinusMinus":
                end = token.end
                elements.append(self._dash_dash(token, dashes))
                dashes = True
            elif kind == "Comma":
                end = token.end
                self.error("MissingArgument", token.start, token.end)
                self.skip_newlines()
            elif kind == "Parameter":
                end = token.end
                token.flags |= COMMAND_NAME
                elements.append(self._bare_word(token))
            elif isinstance(token, RedirectionToken):
                if purpose & NAME:
                    end = token.end
                    elements.append(self._bare_word(token))
                else:
                    end = self.parse_redirection(token, redirections)
            elif kind == "InlineScript" and purpose == NAME:
                end = self._inline_script(token, elements)
                if self.ahead is not None:
                    break
            else:
                argument = self.parse_argument(purpose, token)
                if argument is None:
                    break
                end = argument.end
                elements.append(argument)
                if isinstance(token, StringToken) and token.value == VERBATIM:
                    verbatim = self.next_verbatim_argument()
                    if verbatim is not None:
                        end = verbatim.end
                        elements.append(
                            nodes.StringConstantExpression(verbatim.start, end, verbatim.value, "BareWord")
                        )
                        break
            purpose = ARGUMENT
            token = self.next()
        else:
            self.ahead = token
        if not elements:
            if invocation != "Unknown":
                text = self.text[first.start : first.end]
                self.error("MissingExpression", first.start, first.end, text)
            return None
        return nodes.Command(first.start, end, elements, invocation, redirections)

    def _inline_script(self, token: Token, elements: list[Element]) -> int:
        """Read the block of a workflow's `inlinescript`, which is a command to look at."""
        token.flags |= COMMAND_NAME
        elements.append(self._bare_word(token))
        self.skip_newlines()
        brace = self.next()
        if brace.kind != "LCurly":
            self.unget(brace)
            text = self.text[token.start : token.end]
            self.incomplete("MissingStatementAfterKeyword", token.end, token.end, text)
            return token.end
        elements.append(block := self.parse_script_block_expression(brace))
        return block.end

    def _bare_word(self, token: Token) -> nodes.StringConstantExpression:
        return nodes.StringConstantExpression(token.start, token.end, self.text[token.start : token.end], "BareWord")

    def _dash_dash(self, token: Token, seen: bool) -> Element:
        """The first `--` is a parameter of its own, later ones are arguments."""
        if seen:
            return self._bare_word(token)
        return nodes.CommandParameter(token.start, token.end, "-", None, (token.start, token.end))

    def _parameter_element(self, token: Token, elements: list[Element]) -> int:
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
        elements.append(nodes.CommandParameter(token.start, end, token.name, argument, place))
        return end
