"""Operators: ternary, binary, comma, unary, casts."""

from __future__ import annotations

from pshjobs.syntax import nodes
from pshjobs.syntax.kinds import BINARY_OPERATOR, PRECEDENCE, UNARY_OPERATOR
from pshjobs.syntax.scanner import EXPRESSION
from pshjobs.syntax.tokens import ParameterToken, Token

from .parameters import Parameters
from .rules import before, error_expression


class Expressions(Parameters):
    __slots__ = ()

    def parse_expression(self, ternary: bool = False) -> nodes.Expression | None:
        """Read an expression, a ternary one included; `ternary` ends numbers at `?` and `:`."""
        self.nest()
        mode = self.mode
        if mode != EXPRESSION:
            self.set_mode(EXPRESSION)
        expression = self._binary(ternary)
        if expression is not None and (token := self.ahead or self.peek()).kind == "QuestionMark":
            expression = self._ternary(expression, token)
        if mode != EXPRESSION:
            self.set_mode(mode)
        self.depth -= 1
        return expression

    def _ternary(self, condition: nodes.Expression, question: Token) -> nodes.Expression:
        self.skip()
        self.skip_newlines()
        if_true = self._ternary_branch(question)
        self.skip_newlines()
        colon = self.next()
        if colon.kind != "Colon":
            self.unget(colon)
            end = before(colon)
            if isinstance(if_true, nodes.ErrorExpression):
                return error_expression(condition.start, end, condition)
            self.incomplete("MissingColonInTernaryExpression", colon.start, colon.end)
            return error_expression(condition.start, end, condition, if_true)
        self.skip_newlines()
        if_false = self._ternary_branch(colon)
        return nodes.TernaryExpression(condition.start, if_false.end, condition, if_true, if_false)

    def _ternary_branch(self, operator: Token) -> nodes.Expression:
        branch = self.parse_expression(True)
        if branch is not None:
            return branch
        text = self.text[operator.start : operator.end]
        self.incomplete("ExpectedValueExpression", operator.end, operator.end, text)
        return error_expression(operator.end, operator.end)

    def _binary(self, ternary: bool) -> nodes.Expression | None:
        """Read operands and binary operators; which binds first is in `kinds.PRECEDENCE`."""
        expression = self._comma_list(ternary)
        if expression is None:
            return None
        token = self.ahead or self.peek()
        if token.flags & BINARY_OPERATOR:
            self.ahead = None
            expression = self._operators(expression, token)
            token = self.peek()
        if isinstance(token, ParameterToken) and token.kind == "Parameter":
            return self._unknown_operator(expression, token)
        return expression

    def _operators(self, first: nodes.Expression, token: Token) -> nodes.Expression:
        operands = [first]
        operators: list[Token] = []
        while True:
            precedence = PRECEDENCE[token.kind]
            while operators and precedence <= PRECEDENCE[operators[-1].kind]:
                _reduce(operands, operators.pop())
            operators.append(token)
            self.skip_newlines()
            operands.append(self._comma_list(True) or self._missing_operand(token))
            token = self.ahead or self.peek()
            if not token.flags & BINARY_OPERATOR:
                break
            self.ahead = None
        while operators:
            _reduce(operands, operators.pop())
        return operands[0]

    def _missing_operand(self, operator: Token) -> nodes.Expression:
        text = self.text[operator.start : operator.end]
        self.incomplete("ExpectedValueExpression", operator.end, operator.end, text)
        return error_expression(operator.end, operator.end)

    def _unknown_operator(self, expression: nodes.Expression, token: ParameterToken) -> nodes.Expression:
        """A dash word that is no operator: taken as one that is not finished."""
        self.error("UnexpectedToken", token.start, token.end, self.text[token.start : token.end])
        self.skip()
        parameter = nodes.CommandParameter(token.start, token.end, token.name, None, (token.start, token.end))
        return error_expression(expression.start, token.end, expression, parameter)

    def _comma_list(self, ternary: bool) -> nodes.Expression | None:
        first = self.parse_unary(ternary)
        if first is None or self.comma_off:
            return first
        comma = self.ahead or self.peek()
        if comma.kind != "Comma":
            return first
        elements = [first]
        while comma.kind == "Comma":
            self.skip()
            self.skip_newlines()
            element = self.parse_unary(True)
            if element is None:
                self.incomplete("MissingExpressionAfterToken", comma.end, comma.end, ",")
                elements.append(error_expression(comma.start, comma.end))
                break
            elements.append(element)
            comma = self.peek()
        return nodes.ArrayLiteral(first.start, elements[-1].end, elements)

    def parse_unary(self, ternary: bool = False) -> nodes.Expression | None:
        """Read one operand with what stands before and behind it."""
        ahead = self.ahead
        if ahead is not None and (ahead.kind == "Minus" or (ternary and ahead.kind == "Generic")):
            self.resync(ahead.start)
            ahead = None
        if ahead is None:
            signed, ends = self.signed_numbers, self.ternary_numbers
            self.signed_numbers, self.ternary_numbers = True, ternary
            ahead = self.ahead = self.scan()
            self.signed_numbers, self.ternary_numbers = signed, ends
        token = ahead
        if token.flags & UNARY_OPERATOR:
            expression = self._prefix_operator(token)
        elif token.kind == "LBracket":
            expression = self._bracketed(token)
        else:
            expression = self.parse_primary(True)
        if expression is None:
            return None
        token = self.ahead or self.peek()
        if token.kind == "PlusPlus" or token.kind == "MinusMinus":
            if isinstance(expression, nodes.ErrorExpression):
                return expression
            self.skip()
            return nodes.UnaryExpression(expression.start, token.end, "Postfix" + token.kind, expression)
        return expression

    def _prefix_operator(self, token: Token) -> nodes.Expression | None:
        if token.kind == "Comma" and self.comma_off:
            return None
        self.skip()
        self.skip_newlines()
        child = self._nested_unary()
        if child is None:
            text = self.text[token.start : token.end]
            self.incomplete("MissingExpressionAfterOperator", token.end, token.end, text)
            return error_expression(token.start, token.end)
        if token.kind == "Comma":
            return nodes.ArrayLiteral(token.start, child.end, [child])
        return nodes.UnaryExpression(token.start, child.end, token.kind, child)

    def _nested_unary(self) -> nodes.Expression | None:
        self.nest()
        child = self.parse_unary(True)
        self.depth -= 1
        return child

    def _bracketed(self, bracket: Token) -> nodes.Expression | None:
        """Read casts and attributes with what they stand before, or a type."""
        attributes = self.parse_attributes(True)
        if not attributes:
            return None
        last = attributes.pop()
        expression: nodes.Expression
        if isinstance(last, nodes.Attribute):
            self.skip_newlines()
            child = self._nested_unary()
            if child is None:
                self.incomplete("UnexpectedAttribute", last.start, last.end, last.type_name.name)
                return error_expression(bracket.start, last.end, attributes, last)
            expression = nodes.AttributedExpression(last.start, child.end, last, child)
        else:
            expression = self._typed(last)
        for attribute in reversed(attributes):
            if isinstance(attribute, nodes.TypeConstraint):
                expression = nodes.ConvertExpression(attribute.start, expression.end, attribute, expression)
            else:
                expression = nodes.AttributedExpression(attribute.start, expression.end, attribute, expression)
        return expression

    def _typed(self, constraint: nodes.TypeConstraint) -> nodes.Expression:
        """Read what follows a type in brackets: a member of the type, an operand to cast, or nothing."""
        expression = nodes.TypeExpression(constraint.start, constraint.end, constraint.type_name)
        access = self.next_member_access(False)
        if access is not None:
            return self.parse_members(access, expression)
        token = self.peek()
        if token.kind in ("NewLine", "Comma"):
            return expression
        child = self._nested_unary()
        if child is None:
            return expression
        return nodes.ConvertExpression(constraint.start, child.end, constraint, child)

    def parse_members(self, access: Token | None, expression: nodes.Expression) -> nodes.Expression:
        """Read the member and index accesses that follow `expression`, of which `access` is the first operator."""
        raise NotImplementedError


def _reduce(operands: list[nodes.Expression], operator: Token) -> None:
    """Put the operator and the last two operands together."""
    right = operands.pop()
    left = operands[-1]
    place = (operator.start, operator.end)
    operands[-1] = nodes.BinaryExpression(left.start, right.end, left, operator.kind, right, place)
