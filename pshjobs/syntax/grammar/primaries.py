"""Operands: variables, constants, strings, parentheses, sub-expressions, script blocks."""

from __future__ import annotations

from pshjobs.syntax import nodes
from pshjobs.syntax.scanner import COMMAND
from pshjobs.syntax.tokens import ExpandableToken, NumberToken, StringToken, Token, VariableToken

from .hashtables import Hashtables
from .rules import error_statement

_STRING_TYPES = {
    "StringLiteral": "SingleQuoted",
    "StringExpandable": "DoubleQuoted",
    "HereStringLiteral": "SingleQuotedHereString",
    "HereStringExpandable": "DoubleQuotedHereString",
}


class Primaries(Hashtables):
    __slots__ = ()

    def parse_primary(self, members: bool) -> nodes.Expression | None:
        """Read an operand, and if `members` its member and index accesses."""
        token = self.ahead
        if token is None:
            token = self.scan()
        self.ahead = None
        kind = token.kind
        expression: nodes.Expression
        if kind == "Variable" or kind == "SplattedVariable":
            expression = self.variable(token, members)
        elif isinstance(token, NumberToken):
            expression = nodes.ConstantExpression(token.start, token.end, token.value)
        elif kind in _STRING_TYPES:
            expression = self._string(token)
        elif kind == "LParen":
            expression = self._parenthesized(token)
        elif kind == "AtParen" or kind == "DollarParen":
            expression = self._sub_expression(token)
        elif kind == "AtCurly":
            expression = self.parse_hashtable(token)
        elif kind == "LCurly":
            expression = self.parse_script_block_expression(token)
        else:
            self.ahead = token
            return None
        if not members or self.ahead is not None:
            return expression
        access = self.next_member_access(True)
        return expression if access is None else self.parse_members(access, expression)

    def variable(self, token: Token, members: bool) -> nodes.Expression:
        """The expression for a variable; `$using:x` takes its member and index accesses along."""
        assert isinstance(token, VariableToken)
        start, end, path = token.start, token.end, token.path
        splatted = token.kind == "SplattedVariable"
        if path.drive is None or path.drive.lower() != "using" or not path.path:
            return nodes.VariableExpression(start, end, path, splatted)
        inner = self.inner_variable_path(path.path)
        expression: nodes.Expression = nodes.VariableExpression(start, end, inner, splatted)
        if members:
            expression = self.parse_members(self.next_member_access(True), expression)
        return nodes.UsingExpression(start, expression.end, expression)

    def _string(self, token: Token) -> nodes.Expression:
        assert isinstance(token, StringToken)
        string_type = _STRING_TYPES[token.kind]
        if isinstance(token, ExpandableToken):
            return self.parse_expandable(token, string_type)
        return nodes.StringConstantExpression(token.start, token.end, token.value, string_type)

    def _parenthesized(self, paren: Token) -> nodes.Expression:
        mode, comma_off = self.mode, self.comma_off
        self.set_mode(COMMAND)
        self.comma_off = False
        self.skip_newlines()
        pipeline = self.parse_pipeline_chain()
        if pipeline is None:
            self.incomplete("ExpectedExpression", paren.end, paren.end)
            pipeline = error_statement(paren.end, paren.end)
        self.skip_newlines()
        closing = self.next()
        end = closing.end
        if closing.kind != "RParen":
            self.unget(closing)
            end = pipeline.end
            self.incomplete("MissingEndParenthesisInExpression", end, end)
        self.comma_off = comma_off
        self.set_mode(mode)
        return nodes.ParenExpression(paren.start, end, pipeline)

    def _sub_expression(self, first: Token) -> nodes.Expression:
        mode, comma_off = self.mode, self.comma_off
        self.set_mode(COMMAND)
        self.comma_off = False
        self.skip_newlines()
        statements: list[nodes.Statement] = []
        traps: list[nodes.TrapStatement] = []
        extent = self.parse_statement_list(statements, traps)
        self.skip_newlines()
        closing = self.next()
        end = closing.end
        if closing.kind != "RParen":
            self.unget(closing)
            self.incomplete("MissingEndParenthesisInSubexpression", closing.start, closing.end)
            end = extent[1] if extent else first.end
        self.comma_off = comma_off
        self.set_mode(mode)
        block = nodes.StatementBlock(*(extent or (0, 0)), statements, traps)
        if first.kind == "DollarParen":
            return nodes.SubExpression(first.start, end, block)
        return nodes.ArrayExpression(first.start, end, block)

    def parse_script_block_expression(self, brace: Token) -> nodes.ScriptBlockExpression:
        """Read the script block that `brace` opens."""
        mode, comma_off = self.mode, self.comma_off
        self.comma_off = False
        self.set_mode(COMMAND)
        self.skip_newlines()
        block = self.parse_script_block(brace)
        self.comma_off = comma_off
        self.set_mode(mode)
        return nodes.ScriptBlockExpression(block.start, block.end, block)
