"""What follows an operand without a blank: members, calls, generic arguments, indexes."""

from __future__ import annotations

from pshjobs.syntax import nodes
from pshjobs.syntax.characters import is_space
from pshjobs.syntax.kinds import UNARY_OPERATOR
from pshjobs.syntax.scanner import TYPE_NAME_MODE
from pshjobs.syntax.tokens import Token

from .expressions import Expressions
from .rules import before, error_expression

_MAY_PRECEDE_BRACKET = is_space | {"[", "<", "`", "#"}


class Members(Expressions):
    __slots__ = ()

    def parse_members(self, access: Token | None, expression: nodes.Expression) -> nodes.Expression:
        while access is not None:
            self.skip_newlines()
            if access.kind == "LBracket" or access.kind == "QuestionLBracket":
                expression = self._index(expression, access)
            else:
                expression = self._member(expression, access)
            access = self.next_member_access(True)
        return expression

    def _member(self, target: nodes.Expression, operator: Token) -> nodes.Expression:
        member = self._member_name()
        static, conditional = operator.kind == "ColonColon", operator.kind == "QuestionDot"
        if member is None:
            self.incomplete("MissingPropertyName", operator.end, operator.end)
            member = self.parse_single_argument() or error_expression(target.start, operator.end)
        elif self.ahead is None:
            call = self._call(target, member, static, conditional)
            if call is not None:
                return call
        return nodes.MemberExpression(target.start, member.end, target, member, static, conditional)

    def _member_name(self) -> nodes.Expression | None:
        name = self.parse_simple_name()
        if name is not None:
            return name
        token = self.peek()
        if token.flags & UNARY_OPERATOR or token.kind == "LBracket":
            return self._nested_unary_operand()
        return self.parse_primary(False)

    def _nested_unary_operand(self) -> nodes.Expression | None:
        self.nest()
        child = self.parse_unary()
        self.depth -= 1
        return child

    def _call(
        self, target: nodes.Expression, member: nodes.Expression, static: bool, conditional: bool
    ) -> nodes.Expression | None:
        """Read `(arguments)`, `{block}` or `[types](arguments)`; None when the member is not called."""
        start = self.pos
        types: list[nodes.TypeName] = []
        closed = False
        if self.char_at(start) in _MAY_PRECEDE_BRACKET:
            types, closed = self._generic_arguments(start)
        paren = self.next_invoke_paren()
        if paren is None:
            if closed:
                self.resync(start)
            return None
        if paren.kind == "LParen":
            arguments, end = self.parse_call_arguments(paren)
        else:
            self.skip_newlines()
            block = self.parse_script_block_expression(paren)
            arguments, end = [block], block.end
        return nodes.InvokeMemberExpression(target.start, end, target, member, static, conditional, arguments, types)

    def _generic_arguments(self, start: int) -> tuple[list[nodes.TypeName], bool]:
        """Read `[type, type]` from `start`, if it is that; also says whether the bracket closed."""
        if self.next().kind != "LBracket":
            self.resync(start)
            return [], False
        mode = self.mode
        self.set_mode(TYPE_NAME_MODE)
        self.skip_newlines()
        first = self.next()
        if first.kind != "Identifier":
            self.set_mode(mode)
            self.resync(start)
            return [], False
        types, bracket = self.parse_type_arguments(first)
        closed = bracket.kind == "RBracket"
        if not closed:
            self.unget(bracket)
            place = before(bracket)
            self.incomplete("EndSquareBracketExpectedAtEndOfType", place, place)
        self.set_mode(mode)
        return types, closed

    def parse_call_arguments(self, paren: Token) -> tuple[list[nodes.Expression], int]:
        """Read the arguments behind `paren` and the closing parenthesis; also where the call ends."""
        comma_off, self.comma_off = self.comma_off, True
        arguments: list[nodes.Expression] = []
        end = paren.end
        reported = False
        comma: Token | None = None
        while True:
            self.skip_newlines()
            argument = self.parse_expression()
            if argument is None:
                if comma is not None:
                    self.incomplete("MissingExpressionAfterToken", comma.end, comma.end, ",")
                    reported = True
                    end = comma.end
                break
            arguments.append(argument)
            end = argument.end
            self.skip_newlines()
            comma = self.peek()
            if comma.kind != "Comma":
                break
            self.skip()
        self.skip_newlines()
        closing = self.next()
        if closing.kind == "RParen":
            end = closing.end
        else:
            self.unget(closing)
            if not reported:
                place = arguments[-1].end if arguments else paren.end
                self.incomplete("MissingEndParenthesisInMethodCall", place, place)
        self.comma_off = comma_off
        return arguments, end

    def _index(self, target: nodes.Expression, bracket: Token) -> nodes.Expression:
        self.skip_newlines()
        comma_off, self.comma_off = self.comma_off, False
        index = self.parse_expression()
        self.comma_off = comma_off
        if index is None:
            self.incomplete("MissingArrayIndexExpression", bracket.end, bracket.end)
            index = error_expression(bracket.start, bracket.end)
        self.skip_newlines()
        closing = self.next()
        end = closing.end
        if closing.kind != "RBracket":
            self.unget(closing)
            if not isinstance(index, nodes.ErrorExpression):
                self.incomplete("MissingEndSquareBracket", index.end, index.end)
            end = index.end
        return nodes.IndexExpression(target.start, end, target, index, bracket.kind == "QuestionLBracket")

    def parse_single_argument(self) -> nodes.Expression | None:
        """Read one argument as a command would take it."""
        raise NotImplementedError
