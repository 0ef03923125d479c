"""Strings and words with variables and `$( )` in them."""

from __future__ import annotations

from typing import cast

from pshjobs.syntax import nodes
from pshjobs.syntax.tokens import ExpandableToken, SubExpressionToken, Token, VariableToken
from pshjobs.syntax.variables import variable_path

from .members import Members
from .moving import move_nodes, move_tokens
from .rules import error_expression


class ExpandableStrings(Members):
    __slots__ = ()

    def parse_expandable(self, token: ExpandableToken, string_type: str) -> nodes.Expression:
        """Read what is expanded in a string or word."""
        self.complete_word(token)
        nested: list[Token] = []
        expressions: list[nodes.Expression] = []
        pieces: list[str | nodes.Expression] = []
        for literal, part in zip(token.literals, token.parts, strict=False):
            if isinstance(part, VariableToken):
                expression = self.variable(part, False)
                nested.append(part)
            else:
                expression = self._nested_sub_expression(cast("SubExpressionToken", part), nested)
            expressions.append(expression)
            if literal:
                pieces.append(literal)
            pieces.append(expression)
        if token.literals[-1]:
            pieces.append(token.literals[-1])
        token.nested = nested
        return nodes.ExpandableStringExpression(token.start, token.end, token.value, expressions, string_type, pieces)

    def _nested_sub_expression(self, part: SubExpressionToken, nested: list[Token]) -> nodes.Expression:
        """Read the text of a `$( )` on its own, then move what came out to its place in this text."""
        inner = type(self)(part.value, self.errors)
        inner.outer = self
        inner.base = part.start
        inner.skipped = part.skipped
        inner.depth = self.depth
        inner.catches = self.catches
        inner.refused = self.refused
        inner.nest()
        expression = inner.parse_primary(True)
        inner.ahead = None
        self.defines_types = self.defines_types or inner.defines_types
        if inner.signature_start is not None:
            self.signature_start = inner.to_outer(inner.signature_start)
        if expression is None:
            return error_expression(part.start, part.end)
        for token in inner.tokens:
            if isinstance(token, ExpandableToken):
                inner.complete_word(token)
        move_nodes(expression, inner.to_outer)
        move_tokens(inner.tokens, inner.to_outer)
        nested.extend(inner.tokens)
        return expression

    def inner_variable_path(self, name: str) -> nodes.VariablePath:
        """The path behind `using:`."""
        return variable_path(name)
