"""Attributes and type constraints in square brackets."""

from __future__ import annotations

from pshjobs.syntax import nodes
from pshjobs.syntax.kinds import ATTRIBUTE_NAME, MEMBER_NAME
from pshjobs.syntax.scanner import EXPRESSION
from pshjobs.syntax.tokens import Token

from .rules import error_expression
from .type_names import TypeNames

AnyAttribute = nodes.Attribute | nodes.TypeConstraint


class Attributes(TypeNames):
    __slots__ = ()

    def parse_attributes(self, in_expression: bool) -> list[AnyAttribute]:
        """Read attributes as long as there are; in an expression a newline ends them behind a type."""
        attributes: list[AnyAttribute] = []
        while (attribute := self.parse_attribute()) is not None:
            attributes.append(attribute)
            if not in_expression or isinstance(attribute, nodes.Attribute):
                self.skip_newlines()
        return attributes

    def parse_attribute(self) -> AnyAttribute | None:
        """Read `[name(arguments)]` or `[type]`."""
        bracket = self.next_bracket()
        if bracket is None:
            return None
        self.skip_newlines()
        named = self.parse_type_name()
        if named is None:
            self.resync(bracket.start)
            self.incomplete("MissingTypename", bracket.end, bracket.end)
            return None
        name, first = named
        token = self.next()
        if token.kind == "LParen":
            return self._attribute(bracket, name, first, token)
        if token.kind == "RBracket":
            return nodes.TypeConstraint(bracket.start, token.end, name)
        self.unget(token)
        place = max(token.start - 1, 0)
        self.error("EndSquareBracketExpectedAtEndOfAttribute", place, place)
        return nodes.TypeConstraint(bracket.start, name.end, name)

    def _attribute(self, bracket: Token, name: nodes.TypeName, first: Token, paren: Token) -> nodes.Attribute:
        self.skip_newlines()
        mode = self.mode
        self.set_mode(EXPRESSION)
        positional: list[nodes.Expression] = []
        named: list[nodes.NamedAttributeArgument] = []
        end = self._arguments(positional, named, paren.end)
        self.set_mode(mode)
        self.skip_newlines()
        closing = self.next()
        closed = closing.kind == "RParen"
        if closed:
            end = closing.end
        else:
            self.unget(closing)
            self.incomplete("MissingEndParenthesisInExpression", end, end)
        self.skip_newlines()
        right = self.next()
        if right.kind == "RBracket":
            end = right.end
        else:
            self.unget(right)
            if closed:
                self.incomplete("EndSquareBracketExpectedAtEndOfAttribute", end, end)
        first.flags |= ATTRIBUTE_NAME
        return nodes.Attribute(bracket.start, end, name, positional, named)

    def _arguments(
        self, positional: list[nodes.Expression], named: list[nodes.NamedAttributeArgument], end: int
    ) -> int:
        """Read the arguments; where the last one ends."""
        comma_off, self.comma_off = self.comma_off, True
        comma: Token | None = None
        while True:
            self.skip_newlines()
            name = self.parse_simple_name()
            if name is not None:
                end = self._named_argument(name, named, end)
            else:
                expression = self.parse_expression()
                if expression is None and comma is not None:
                    self.incomplete("MissingExpressionAfterToken", comma.end, comma.end, ",")
                    expression = error_expression(comma.end, comma.end)
                if expression is not None:
                    positional.append(expression)
                    end = expression.end
            self.skip_newlines()
            comma = self.peek()
            if comma.kind != "Comma":
                break
            end = comma.end
            self.skip()
        self.comma_off = comma_off
        return end

    def _named_argument(
        self, name: nodes.StringConstantExpression, named: list[nodes.NamedAttributeArgument], end: int
    ) -> int:
        equals = self.peek()
        omitted = equals.kind != "Equals"
        value: nodes.Expression | None
        if omitted:
            value = nodes.ConstantExpression(name.start, name.end, True)
        else:
            self.skip()
            self.skip_newlines()
            value = self.parse_expression()
            if value is None:
                self.incomplete("MissingExpressionInNamedArgument", equals.end, equals.end)
                value = error_expression(equals.end, equals.end)
                self.sync(True, "Comma", "RParen", "RBracket", "NewLine")
            end = value.end
        named.append(nodes.NamedAttributeArgument(name.start, value.end, name.value, value, omitted))
        return end

    def take_simple_name(self) -> Token | None:
        """Take a name of letters, digits and `_`, in any mode, be it a keyword or not."""
        self.simple_name = True
        token = self.peek()
        self.simple_name = False
        if token.kind != "Identifier":
            return None
        token.flags |= MEMBER_NAME
        self.ahead = None
        return token

    def parse_simple_name(self) -> nodes.StringConstantExpression | None:
        """Read such a name as a bare word."""
        token = self.take_simple_name()
        if token is None:
            return None
        start, end = token.start, token.end
        return nodes.StringConstantExpression(start, end, self.text[start:end], "BareWord")
