"""`if` statements."""

from __future__ import annotations

from pshjobs.syntax import nodes
from pshjobs.syntax.tokens import Token

from .pipelines import Pipelines
from .rules import before, error_statement


class Conditionals(Pipelines):
    __slots__ = ()

    def parse_if(self, if_token: Token) -> nodes.Statement:
        """Read an `if` statement with its `elseif` and `else`."""
        clauses: list[tuple[nodes.Statement, nodes.StatementBlock]] = []
        keyword = if_token
        while True:
            clause = self._if_clause(if_token, keyword, clauses)
            if isinstance(clause, nodes.ErrorStatement):
                return clause
            clauses.append(clause)
            restore = self.ahead.start if self.ahead is not None else self.pos
            self.skip_newlines()
            keyword = self.peek()
            if keyword.kind == "ElseIf":
                self.skip()
                continue
            if keyword.kind != "Else":
                # The newlines may matter to what comes next, in a hash literal for one.
                self.resync(restore)
                return nodes.IfStatement(if_token.start, clause[1].end, clauses, None)
            return self._else(if_token, keyword, clauses)

    def _else(
        self, if_token: Token, keyword: Token, clauses: list[tuple[nodes.Statement, nodes.StatementBlock]]
    ) -> nodes.Statement:
        self.skip()
        self.skip_newlines()
        block = self.parse_statement_block()
        if block is None:
            self.incomplete("MissingStatementBlockAfterElse", keyword.end, keyword.end)
            return error_statement(if_token.start, keyword.end, *clauses)
        return nodes.IfStatement(if_token.start, block.end, clauses, block)

    def _if_clause(
        self, if_token: Token, keyword: Token, clauses: list[tuple[nodes.Statement, nodes.StatementBlock]]
    ) -> tuple[nodes.Statement, nodes.StatementBlock] | nodes.ErrorStatement:
        text = self.text[keyword.start : keyword.end]
        self.skip_newlines()
        paren = self.next()
        if paren.kind != "LParen":
            self.unget(paren)
            self.incomplete("MissingOpenParenthesisInIfStatement", keyword.end, keyword.end, text)
            return error_statement(if_token.start, keyword.end, *clauses)
        self.skip_newlines()
        condition = self.parse_pipeline_chain()
        failed = condition is None
        if condition is None:
            self.incomplete("IfStatementMissingCondition", paren.end, paren.end, text)
            condition = error_statement(paren.end, paren.end)
        self.skip_newlines()
        closing = self.next()
        if closing.kind != "RParen":
            self.unget(closing)
            if not failed and not isinstance(condition, nodes.ErrorStatement):
                self.incomplete("MissingEndParenthesisAfterStatement", closing.start, closing.end, text)
            return error_statement(if_token.start, before(closing), *clauses, condition)
        self.skip_newlines()
        block = self.parse_statement_block()
        if block is None:
            self.incomplete("MissingStatementBlock", closing.start, closing.end, text)
            return error_statement(if_token.start, closing.end, *clauses, condition)
        return condition, block
