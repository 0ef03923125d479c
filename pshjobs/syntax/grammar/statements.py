"""Statements: which keyword begins which, and lists of them."""

from __future__ import annotations

from typing import Final

from pshjobs.syntax import nodes
from pshjobs.syntax.kinds import KEYWORD, WITHOUT_ATTRIBUTES
from pshjobs.syntax.tokens import LabelToken, Token

from .attributes import AnyAttribute
from .rules import Extent, error_statement
from .script_blocks import ScriptBlocks

_LABELED: Final = frozenset({"Switch", "Foreach", "For", "While", "Do"})
_AFTER_ATTRIBUTES: Final = frozenset({"Class", "Enum", "Configuration"})
_EATEN_AFTER_ERROR: Final = frozenset({"Else", "ElseIf", "Catch", "Until"})


class Statements(ScriptBlocks):
    __slots__ = ()

    def parse_statement_block(self) -> nodes.StatementBlock | None:
        """Read statements in braces; None when no brace is there."""
        self.skip_newlines()
        brace = self.next()
        if brace.kind != "LCurly":
            self.unget(brace)
            return None
        statements: list[nodes.Statement] = []
        traps: list[nodes.TrapStatement] = []
        extent = self.parse_statement_list(statements, traps)
        closing = self.next()
        end = closing.end
        if closing.kind != "RCurly":
            self.unget(closing)
            end = extent[1] if extent else brace.end
            self.incomplete("MissingEndCurlyBrace", brace.start, brace.end, expected=closing.end)
        return nodes.StatementBlock(brace.start, end, statements, traps)

    def parse_statement_list(
        self, statements: list[nodes.Statement], traps: list[nodes.TrapStatement]
    ) -> Extent | None:
        """Read statements up to a closing bracket or the end; their extent."""
        first: int | None = None
        end = 0
        self.skip_newlines_and_semicolons()
        while (statement := self.parse_statement()) is not None:
            if self.signature_start is not None and self.signature_start < statement.start:
                self.error("TokenAfterEndOfValidScriptText", statement.start, statement.end)
            if isinstance(statement, nodes.TrapStatement):
                traps.append(statement)
            else:
                statements.append(statement)
            if first is None:
                first = statement.start
            end = statement.end
            self.skip_newlines_and_semicolons()
            if (self.ahead or self.peek()).kind in ("RParen", "RCurly"):
                break
        return None if first is None else (first, end)

    def parse_statement(self) -> nodes.Statement | None:
        self.nest()
        token = self.ahead or self.scan()
        self.ahead = None
        if token.flags & KEYWORD:
            statement = self._keyword_statement(token, [])
        elif token.kind == "Generic" and self.text[token.start] == "[":
            statement = self._after_attributes(token)
        elif isinstance(token, LabelToken):
            self.skip_newlines()
            statement = self._labeled(token)
        elif token.kind == "EndOfInput":
            self.ahead = token
            statement = None
        else:
            self.ahead = token
            statement = self.parse_pipeline_chain()
        self.depth -= 1
        return statement

    def _after_attributes(self, token: Token) -> nodes.Statement | None:
        """Read a statement that begins with `[`: attributes of a definition, or an expression."""
        start = token.start
        self.resync(start)
        if self.was_refused("attributes", start):
            return self.parse_pipeline_chain()
        attributes = self.parse_attributes(False)
        token = self.next()
        if not attributes:
            return self._keyword_statement(token, [])
        constraint = next((a for a in attributes if isinstance(a, nodes.TypeConstraint)), None)
        if token.kind in WITHOUT_ATTRIBUTES:
            if constraint is None:
                first = attributes[0]
                self.error("UnexpectedAttribute", first.start, first.end, first.type_name.name)
                return self._keyword_statement(token, attributes)
        elif token.flags & KEYWORD:
            if constraint is not None:
                name = constraint.type_name.name
                self.error("TypeNotAllowedBeforeStatement", constraint.start, constraint.end, name)
            if token.kind in _AFTER_ATTRIBUTES or (token.kind in _EATEN_AFTER_ERROR and self.errors.errors):
                return self._keyword_statement(token, attributes)
        self.refuse("attributes", start)
        self.resync(start)
        return self.parse_pipeline_chain()

    def _labeled(self, label: LabelToken) -> nodes.Statement | None:
        token = self.next()
        if token.kind in _LABELED:
            return self._loop(label, token)
        self.resync(label.start)
        return self.parse_pipeline_chain()

    def _loop(self, label: LabelToken | None, token: Token) -> nodes.Statement:
        if token.kind == "Switch":
            return self.parse_switch(label, token)
        if token.kind == "Foreach":
            return self.parse_foreach(label, token)
        if token.kind == "For":
            return self.parse_for(label, token)
        if token.kind == "While":
            return self.parse_while(label, token)
        return self.parse_do(label, token)

    def _keyword_statement(self, token: Token, attributes: list[AnyAttribute]) -> nodes.Statement | None:
        kind = token.kind
        if kind == "If":
            return self.parse_if(token)
        if kind in _LABELED:
            return self._loop(None, token)
        if kind in ("Function", "Filter", "Workflow"):
            return self.parse_function(token)
        if kind in ("Return", "Exit", "Throw"):
            return self._leave(token)
        if kind in ("Break", "Continue"):
            return self._leave_loop(token)
        if kind == "Try":
            return self.parse_try(token)
        if kind == "Trap":
            return self.parse_trap(token)
        if kind == "Class":
            return self.parse_class(attributes, token)
        if kind == "Enum":
            return self.parse_enum(attributes, token)
        return self._rare_statement(token)

    def _rare_statement(self, token: Token) -> nodes.Statement | None:
        kind = token.kind
        if kind == "Data":
            return self.parse_data(token)
        if kind == "Using":
            statement = self.parse_using(token)
            self.error("UsingMustBeAtStartOfScript", statement.start, statement.end)
            return statement
        if kind in ("From", "Define", "Var"):
            self.error("ReservedKeywordNotAllowed", token.start, token.end, kind.lower())
            return error_statement(token.start, token.end)
        if kind in ("Parallel", "Sequence"):
            return self._block_statement(token)
        if kind == "Configuration":
            return self.parse_configuration(token)
        if kind in _EATEN_AFTER_ERROR and self.errors.errors:
            self.skip_newlines()
            return self.parse_statement()
        self.ahead = token
        return self.parse_pipeline_chain()

    # Leaving ---------------------------------------------------------------------------------------

    def _leave(self, token: Token) -> nodes.Statement:
        pipeline = self.parse_pipeline_chain()
        end = token.end if pipeline is None else pipeline.end
        if token.kind == "Return":
            return nodes.ReturnStatement(token.start, end, pipeline)
        if token.kind == "Exit":
            return nodes.ExitStatement(token.start, end, pipeline)
        return nodes.ThrowStatement(token.start, end, pipeline, pipeline is None and self.catches > 0)

    def _leave_loop(self, token: Token) -> nodes.Statement:
        label = self.parse_label_or_key()
        end = token.end if label is None else label.end
        if token.kind == "Break":
            return nodes.BreakStatement(token.start, end, label)
        return nodes.ContinueStatement(token.start, end, label)

    # Keywords that this version does not run --------------------------------------------------------

    def _block_statement(self, token: Token) -> nodes.Statement:
        body = self.parse_statement_block()
        if body is None:
            text = self.text[token.start : token.end]
            self.incomplete("MissingStatementAfterKeyword", token.end, token.end, text)
            return error_statement(token.start, token.end)
        return error_statement(token.start, body.end, body, kind=token.kind)

    def parse_configuration(self, token: Token) -> nodes.Statement | None:
        """Read a `configuration` as far as its name and body; there is no way to run one."""
        self.skip_newlines()
        name = self.next()
        if name.kind == "LCurly":
            self.error("MissingConfigurationName", token.end, token.end)
            self.parse_script_block_expression(name)
            return error_statement(token.start, token.end)
        self.unget(name)
        if name.kind in ("EndOfInput", "Comma"):
            self.incomplete("MissingConfigurationName", name.end, name.end)
            return None
        expression = self.parse_single_argument()
        if expression is None:
            self.incomplete("MissingConfigurationName", name.start, name.end)
        self.skip_newlines()
        brace = self.peek()
        if brace.kind == "LCurly":
            self.skip()
            self.parse_script_block_expression(brace)
        return error_statement(token.start, token.end, expression)
