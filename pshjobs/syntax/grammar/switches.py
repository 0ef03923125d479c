"""`switch` statements."""

from __future__ import annotations

from typing import Final

from pshjobs.syntax import nodes
from pshjobs.syntax.tokens import LabelToken, ParameterToken, Token

from .arguments import FILE_NAME, SWITCH_CONDITION
from .conditionals import Conditionals
from .rules import error_statement, is_parameter

_FLAGS: Final = {
    "regex": "Regex",
    "wildcard": "Wildcard",
    "exact": "Exact",
    "casesensitive": "CaseSensitive",
    "parallel": "Parallel",
    "file": "File",
}
_ORDER: Final = ("File", "Regex", "Wildcard", "Exact", "CaseSensitive", "Parallel")


class _Switch:
    """What was read of one switch statement: `end` is where the last good part ends."""

    __slots__ = ("clauses", "condition", "default", "end", "failed", "flags", "incomplete", "parts")

    def __init__(self, end: int) -> None:
        self.end = end
        self.failed = False
        self.incomplete = False
        self.flags: set[str] = set()
        self.condition: nodes.Statement | None = None
        self.clauses: list[tuple[nodes.Expression, nodes.StatementBlock]] = []
        self.default: nodes.StatementBlock | None = None
        self.parts: list[nodes.Node] = []


class Switches(Conditionals):
    __slots__ = ()

    def parse_switch(self, label: LabelToken | None, keyword: Token) -> nodes.Statement:
        """Read a `switch` statement."""
        start = (label or keyword).start
        switch = _Switch((label or keyword).end)
        self.skip_newlines()
        self._switch_flags(switch)
        self._switch_condition(switch)
        end = self._switch_body(switch)
        if switch.failed:
            return error_statement(start, switch.end, switch.condition, switch.parts, kind="Switch")
        flags = [flag for flag in _ORDER if flag in switch.flags]
        return nodes.SwitchStatement(
            start, end, label and label.label, switch.condition, flags, switch.clauses, switch.default
        )

    def _fail(self, switch: _Switch, id: str) -> None:
        """Report that something is missing behind what was read last."""
        switch.failed = True
        switch.incomplete = self.incomplete(id, switch.end, switch.end)

    def _switch_flags(self, switch: _Switch) -> None:
        while isinstance(token := self.peek(), ParameterToken) and token.kind == "Parameter":
            self.skip()
            switch.end = token.end
            flag = next((flag for name, flag in _FLAGS.items() if is_parameter(token, name)), None)
            if flag is None:
                switch.failed = True
                self.error("InvalidSwitchFlag", token.start, token.end, token.name)
                continue
            if flag in ("Regex", "Wildcard", "Exact"):
                switch.flags -= {"Regex", "Wildcard"}
            if flag != "Exact":
                switch.flags.add(flag)
            if flag == "File":
                self._switch_file(switch)

    def _switch_file(self, switch: _Switch) -> None:
        self.skip_newlines()
        name = self.parse_single_argument(FILE_NAME)
        if name is None:
            self._fail(switch, "MissingFilenameOption")
            return
        switch.end = name.end
        element = nodes.CommandExpression(name.start, name.end, name, [])
        switch.condition = nodes.Pipeline(name.start, name.end, [element], False)

    def _switch_condition(self, switch: _Switch) -> None:
        paren = self.peek()
        if paren.kind == "LParen":
            self._condition_in_parentheses(switch, paren)
        elif switch.condition is None and "File" not in switch.flags:
            self._fail(switch, "PipelineValueRequired")

    def _condition_in_parentheses(self, switch: _Switch, paren: Token) -> None:
        switch.end = paren.end
        self.skip()
        if "File" in switch.flags:
            switch.failed = True
            self.error("PipelineValueRequired", paren.start, paren.end)
        self.skip_newlines()
        switch.condition = self.parse_pipeline_chain()
        if switch.condition is None:
            self._fail(switch, "PipelineValueRequired")
        else:
            switch.end = switch.condition.end
        self.skip_newlines()
        closing = self.next()
        if closing.kind == "RParen":
            switch.end = closing.end
            return
        self.unget(closing)
        if not switch.incomplete:
            self._fail(switch, "MissingEndParenthesisInSwitchStatement")

    def _switch_body(self, switch: _Switch) -> int:
        """Read the clauses in braces; where the statement ends."""
        self.skip_newlines()
        brace = self.next()
        if brace.kind != "LCurly":
            self.unget(brace)
            if not switch.incomplete:
                self._fail(switch, "MissingCurlyBraceInSwitchStatement")
            return switch.end
        switch.end = brace.end
        self.skip_newlines()
        while self._switch_clause(switch):
            self.skip_newlines_and_semicolons()
            token = self.peek()
            if token.kind == "RCurly":
                self.skip()
                return token.end
            if token.kind == "EndOfInput":
                if not switch.incomplete:
                    switch.failed = True
                    self.incomplete("MissingEndCurlyBrace", brace.start, brace.end, expected=token.end)
                break
        return switch.end

    def _switch_clause(self, switch: _Switch) -> bool:
        """Read one clause; false when no condition was found."""
        token = self.peek()
        default = token.kind == "Default"
        condition: nodes.Expression | None
        if default:
            self.skip()
            text = self.text[token.start : token.end]
            condition = nodes.StringConstantExpression(token.start, token.end, text, "BareWord")
        else:
            condition = self.parse_single_argument(SWITCH_CONDITION)
        if condition is None:
            switch.failed = True
            self.incomplete("MissingSwitchConditionExpression", switch.end, switch.end)
            if self.peek().kind == "RCurly":
                self.skip()
            return False
        switch.parts.append(condition)
        switch.end = condition.end
        block = self.parse_statement_block()
        if block is None:
            self._fail(switch, "MissingSwitchStatementClause")
            return True
        switch.parts.append(block)
        switch.end = block.end
        if not default:
            switch.clauses.append((condition, block))
            return True
        if switch.default is not None:
            switch.failed = True
            self.error("MultipleSwitchDefaultClauses", condition.start, condition.end)
        switch.default = block
        return True
