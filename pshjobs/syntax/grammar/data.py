"""`data` sections."""

from __future__ import annotations

from pshjobs.syntax import nodes
from pshjobs.syntax.tokens import ParameterToken, Token

from .arguments import NAME
from .exceptions import Exceptions
from .rules import error_statement, is_parameter


class DataSections(Exceptions):
    __slots__ = ()

    def parse_data(self, keyword: Token) -> nodes.Statement:
        """Read a `data` statement."""
        self.skip_newlines()
        name = self.parse_simple_name()
        self.skip_newlines()
        token = self.peek()
        commands: list[nodes.Expression] = []
        error_end: int | None = None
        if isinstance(token, ParameterToken) and token.kind == "Parameter":
            error_end = self._supported_commands(token, commands)
        body = None
        if error_end is None:
            body = self.parse_statement_block()
            if body is None:
                error_end = (commands[-1] if commands else name or keyword).end
                self.incomplete("MissingStatementBlockForDataSection", error_end, error_end)
        if body is None:
            return error_statement(keyword.start, error_end or keyword.end, commands)
        return nodes.DataStatement(keyword.start, body.end, name and name.value, commands, body)

    def _supported_commands(self, parameter: ParameterToken, commands: list[nodes.Expression]) -> int | None:
        """Read the command names behind `-SupportedCommand`; where an error ends."""
        self.skip()
        error_end: int | None = None
        if not is_parameter(parameter, "supportedcommand"):
            error_end = parameter.end
            self.error("InvalidParameterForDataSectionStatement", parameter.start, error_end, parameter.name)
        last: Token = parameter
        while True:
            self.skip_newlines()
            command = self.parse_single_argument(NAME)
            if command is None:
                if error_end is None:
                    self.incomplete("MissingValueForSupportedCommandInDataSectionStatement", last.end, last.end)
                return last.end
            commands.append(command)
            comma = self.peek()
            if comma.kind != "Comma":
                return error_end
            last = comma
            self.skip()
