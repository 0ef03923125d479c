"""Loops: `while`, `do`, `for`, `foreach`."""

from __future__ import annotations

from pshjobs.syntax import nodes
from pshjobs.syntax.tokens import LabelToken, ParameterToken, Token, VariableToken

from .rules import error_statement, is_parameter
from .switches import Switches


class Loops(Switches):
    __slots__ = ()

    def _loop_paren(self, keyword: Token, name: str) -> Token | None:
        """Take the `(` behind a keyword or report that it is missing."""
        self.skip_newlines()
        paren = self.next()
        if paren.kind == "LParen":
            return paren
        self.unget(paren)
        self.incomplete("MissingOpenParenthesisAfterKeyword", keyword.end, keyword.end, name)
        return None

    def parse_while(self, label: LabelToken | None, keyword: Token) -> nodes.Statement:
        """Read a `while` statement."""
        start = (label or keyword).start
        paren = self._loop_paren(keyword, self.text[keyword.start : keyword.end])
        if paren is None:
            return error_statement(start, keyword.end)
        self.skip_newlines()
        condition = self.parse_pipeline_chain()
        if condition is None:
            self.incomplete("MissingExpressionAfterKeyword", paren.end, paren.end, "while")
            condition = error_statement(paren.end, paren.end)
        self.skip_newlines()
        closing = self.next()
        if closing.kind != "RParen":
            self.unget(closing)
            if not isinstance(condition, nodes.ErrorStatement):
                self.incomplete("MissingEndParenthesisAfterStatement", condition.end, condition.end, "while")
            return error_statement(start, condition.end, condition)
        self.skip_newlines()
        body = self.parse_statement_block()
        if body is None:
            self.incomplete("MissingLoopStatement", closing.end, closing.end, "while")
            return error_statement(start, closing.end, condition)
        return nodes.WhileStatement(start, body.end, label and label.label, condition, body)

    def parse_do(self, label: LabelToken | None, keyword: Token) -> nodes.Statement:
        """Read a `do` statement with its `while` or `until`."""
        start = (label or keyword).start
        body = self.parse_statement_block()
        if body is None:
            self.incomplete("MissingLoopStatement", keyword.end, keyword.end, "do")
            return error_statement(start, keyword.end)
        self.skip_newlines()
        test = self.next()
        if test.kind not in ("While", "Until"):
            self.unget(test)
            self.incomplete("MissingWhileOrUntilInDoWhile", body.end, body.end)
            return error_statement(start, body.end, body)
        return self._do_condition(start, label, body, test)

    def _do_condition(
        self, start: int, label: LabelToken | None, body: nodes.StatementBlock, test: Token
    ) -> nodes.Statement:
        name = test.kind.lower()
        paren = self._loop_paren(test, name)
        if paren is None:
            return error_statement(start, test.end, body)
        self.skip_newlines()
        condition = self.parse_pipeline_chain()
        if condition is None:
            self.incomplete("MissingExpressionAfterKeyword", paren.end, paren.end, name)
        self.skip_newlines()
        closing = self.next()
        closed = closing.kind == "RParen"
        if not closed:
            self.unget(closing)
        if condition is None:
            return error_statement(start, paren.end, body)
        if not closed:
            self.incomplete("MissingEndParenthesisAfterStatement", condition.end, condition.end, name)
            return error_statement(start, condition.end, body, condition)
        loop = nodes.DoUntilStatement if test.kind == "Until" else nodes.DoWhileStatement
        return loop(start, closing.end, label and label.label, condition, body)

    def parse_for(self, label: LabelToken | None, keyword: Token) -> nodes.Statement:
        """Read a `for` statement."""
        start = (label or keyword).start
        paren = self._loop_paren(keyword, "for")
        if paren is None:
            return error_statement(start, keyword.end)
        end = paren.end
        parts: list[nodes.Statement | None] = []
        for last in (False, False, True):
            self.skip_newlines()
            part = self.parse_pipeline_chain()
            parts.append(part)
            if part is not None:
                end = part.end
            if not last and self.peek().kind == "Semi":
                end = self.next().end
        self.skip_newlines()
        closing = self.next()
        if closing.kind != "RParen":
            self.unget(closing)
            self.incomplete("MissingEndParenthesisAfterStatement", end, end, "for")
            return error_statement(start, end, *parts)
        body = self.parse_statement_block()
        if body is None:
            self.incomplete("MissingLoopStatement", closing.end, closing.end, "for")
            return error_statement(start, closing.end, *parts)
        return nodes.ForStatement(start, body.end, label and label.label, *parts, body)

    def parse_foreach(self, label: LabelToken | None, keyword: Token) -> nodes.Statement:
        """Read a `foreach` statement."""
        start = (label or keyword).start
        self.skip_newlines()
        flags, throttle_limit, error_end = self._foreach_flags()
        paren = self._loop_paren(keyword, "foreach")
        if paren is None:
            return error_statement(start, keyword.end)
        self.skip_newlines()
        token = self.next()
        if not isinstance(token, VariableToken):
            self.unget(token)
            self.incomplete("MissingVariableNameAfterForeach", paren.end, paren.end)
            return error_statement(start, paren.end)
        variable = nodes.VariableExpression(token.start, token.end, token.path, token.kind == "SplattedVariable")
        condition, body, failed_end = self._foreach_rest(variable)
        if failed_end is not None:
            error_end = failed_end
        if error_end is not None or body is None:
            return error_statement(start, error_end or variable.end, variable, condition, body)
        return nodes.ForEachStatement(
            start, body.end, label and label.label, variable, condition, body, flags, throttle_limit
        )

    def _foreach_flags(self) -> tuple[list[str], nodes.Expression | None, int | None]:
        flags: list[str] = []
        throttle_limit = None
        error_end = None
        while isinstance(token := self.peek(), ParameterToken) and token.kind == "Parameter":
            self.skip()
            if is_parameter(token, "parallel"):
                flags.append("Parallel")
            elif is_parameter(token, "throttlelimit"):
                self.skip_newlines()
                throttle_limit = self.parse_single_argument()
                if throttle_limit is None:
                    self.incomplete("MissingThrottleLimit", token.end, token.end)
            else:
                error_end = token.end
                self.error("InvalidForeachFlag", token.start, token.end, token.name)
            self.skip_newlines()
        return flags, throttle_limit, error_end

    def _foreach_rest(
        self, variable: nodes.VariableExpression
    ) -> tuple[nodes.Statement | None, nodes.StatementBlock | None, int | None]:
        """Read from `in` on: condition, body, and where the statement ends if something is missing."""
        self.skip_newlines()
        token = self.next()
        if token.kind != "In":
            self.unget(token)
            self.incomplete("MissingInInForeach", variable.end, variable.end)
            return None, None, variable.end
        self.skip_newlines()
        condition = self.parse_pipeline_chain()
        if condition is None:
            self.incomplete("MissingForeachExpression", token.end, token.end)
            return None, None, token.end
        self.skip_newlines()
        closing = self.next()
        if closing.kind != "RParen":
            self.unget(closing)
            self.incomplete("MissingEndParenthesisAfterForeach", condition.end, condition.end)
            return condition, None, condition.end
        body = self.parse_statement_block()
        if body is None:
            self.incomplete("MissingForeachStatement", closing.end, closing.end)
            return condition, None, closing.end
        return condition, body, None
