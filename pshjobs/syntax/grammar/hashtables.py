"""Hash literals, and the names that stand as keys and labels."""

from __future__ import annotations

from pshjobs.syntax import nodes
from pshjobs.syntax.scanner import COMMAND, EXPRESSION
from pshjobs.syntax.tokens import Token

from .expandable import ExpandableStrings
from .rules import before, error_statement


class Hashtables(ExpandableStrings):
    __slots__ = ()

    def parse_hashtable(self, opening: Token) -> nodes.Expression:
        """Read the hash literal that `@{` opens."""
        self.skip_newlines()
        pairs: list[tuple[nodes.Expression, nodes.Statement]] = []
        while (pair := self._pair()) is not None:
            pairs.append(pair)
            if self.peek().kind not in ("NewLine", "Semi"):
                break
            self.skip_newlines_and_semicolons()
        closing = self.next()
        end = closing.end
        if closing.kind != "RCurly":
            self.unget(closing)
            end = before(closing)
            self.incomplete("MissingEndCurlyBrace", opening.end, opening.end, expected=closing.end)
        return nodes.Hashtable(opening.start, end, pairs)

    def _pair(self) -> tuple[nodes.Expression, nodes.Statement] | None:
        mode = self.mode
        self.set_mode(EXPRESSION)
        key = self.parse_label_or_key()
        if key is None:
            self.set_mode(mode)
            return None
        equals = self.next()
        self.set_mode(mode)
        if equals.kind != "Equals":
            self.unget(equals)
            self.error("MissingEqualsInHashLiteral", key.end, key.end)
            self.sync(False, "RCurly", "Semi", "NewLine")
            return key, error_statement(key.end, key.end)
        self.set_mode(COMMAND)
        self.skip_newlines()
        value = self.parse_statement()
        if value is None:
            self.incomplete("MissingStatementInHashLiteral", equals.end, equals.end)
            value = error_statement(equals.end, equals.end)
        self.set_mode(mode)
        return key, value

    def parse_label_or_key(self) -> nodes.Expression | None:
        """Read a simple name or one operand without commas; None at the end of the line."""
        name = self.parse_simple_name()
        if name is not None:
            return name
        if self.peek().kind in ("NewLine", "Semi"):
            return None
        comma_off, self.comma_off = self.comma_off, True
        expression = self.parse_unary()
        self.comma_off = comma_off
        return expression
