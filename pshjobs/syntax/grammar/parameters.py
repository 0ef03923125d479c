"""Parameter lists of functions, methods and `param( )`."""

from __future__ import annotations

from pshjobs.syntax import nodes
from pshjobs.syntax.scanner import EXPRESSION
from pshjobs.syntax.tokens import Token, VariableToken

from .attributes import AnyAttribute, Attributes


class Parameters(Attributes):
    __slots__ = ()

    def parse_parameter_list(self) -> list[nodes.Parameter]:
        """Read parameters separated by commas, up to the closing parenthesis."""
        parameters: list[nodes.Parameter] = []
        comma: Token | None = None
        while True:
            parameter = self._parameter()
            if parameter is None:
                if comma is not None:
                    self.incomplete("MissingExpressionAfterToken", comma.end, comma.end, ",")
                return parameters
            parameters.append(parameter)
            self.skip_newlines()
            comma = self.peek()
            if comma.kind != "Comma":
                return parameters
            self.skip()

    def _parameter(self) -> nodes.Parameter | None:
        comma_off, mode = self.comma_off, self.mode
        self.comma_off = True
        self.set_mode(EXPRESSION)
        parameter = self._parameter_in_mode()
        self.comma_off = comma_off
        self.set_mode(mode)
        return parameter

    def _parameter_in_mode(self) -> nodes.Parameter | None:
        self.skip_newlines()
        attributes = self.parse_attributes(False)
        self.skip_newlines()
        token = self.next()
        if not isinstance(token, VariableToken):
            self.unget(token)
            return self._only_attributes(attributes) if attributes else None
        name = nodes.VariableExpression(token.start, token.end, token.path, token.kind == "SplattedVariable")
        self.skip_newlines()
        equals = self.peek()
        default = None
        if equals.kind == "Equals":
            self.skip()
            self.skip_newlines()
            default = self.parse_expression()
            if default is None:
                self.incomplete("MissingExpressionAfterToken", equals.end, equals.end, "=")
        start = attributes[0].start if attributes else token.start
        end = token.end if default is None else default.end
        return nodes.Parameter(start, end, name, attributes, default)

    def _only_attributes(self, attributes: list[AnyAttribute]) -> nodes.Parameter:
        """Attributes without a variable: a parameter for completion to look into, and nothing more up to the parenthesis."""
        end = attributes[-1].end
        self.incomplete("InvalidFunctionParameter", end, end)
        self.sync(True, "RParen")
        start = attributes[0].start
        name = nodes.VariableExpression(start, end, nodes.VariablePath("__error__", user_path="__error__"), False)
        return nodes.Parameter(start, end, name, attributes, None)

    def parse_parenthesized_parameters(self) -> tuple[list[nodes.Parameter] | None, Token | None, int | None]:
        """Read a parameter list in parentheses, if there is one: the parameters, the `)`, and where an error ends."""
        self.skip_newlines()
        paren = self.peek()
        if paren.kind != "LParen":
            return None, None, None
        self.skip()
        parameters = self.parse_parameter_list()
        self.skip_newlines()
        closing = self.next()
        error_end = None
        if closing.kind != "RParen":
            self.unget(closing)
            error_end = parameters[-1].end if parameters else paren.end
            self.incomplete("MissingEndParenthesisInFunctionParameterList", error_end, error_end)
        self.skip_newlines()
        return parameters, closing, error_end
