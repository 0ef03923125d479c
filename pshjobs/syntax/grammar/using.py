"""`using` statements."""

from __future__ import annotations

import os
import re
from typing import Final

from pshjobs.syntax import nodes
from pshjobs.syntax.tokens import Token

from .arguments import ARGUMENT
from .data import DataSections
from .rules import error_statement

_scheme: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):")
_drive: Final = re.compile(r"[A-Za-z]:\\")
_DIRECTIVES: Final = frozenset({"Namespace", "Type", "Module", "Command", "Assembly"})
_NEED_ALIAS: Final = frozenset({"Type", "Command"})
_LINE_ENDS: Final = frozenset({"EndOfInput", "NewLine", "Semi"})


class UsingStatements(DataSections):
    __slots__ = ()

    def parse_using(self, keyword: Token) -> nodes.Statement:
        """Read a `using` statement up to its end of line."""
        directive = self.next()
        if directive.kind not in _DIRECTIVES:
            self.unget(directive)
            self.incomplete("MissingUsingStatementDirective", keyword.end, keyword.end)
            return error_statement(keyword.start, keyword.end)
        token = self.next()
        if token.kind in _LINE_ENDS or token.kind == "Comma":
            self.incomplete("MissingUsingItemName", directive.end, directive.end)
            return error_statement(keyword.start, directive.end)
        item = self.parse_argument(ARGUMENT, token)
        if item is None:
            self.error("InvalidValueForUsingItemName", token.start, token.end, self.text[token.start : token.end])
            self.sync(True, "Semi", "NewLine")
            return error_statement(keyword.start, token.end)
        hashtable = item if directive.kind == "Module" and isinstance(item, nodes.Hashtable) else None
        if hashtable is None and not isinstance(item, nodes.StringConstantExpression):
            self.error("InvalidValueForUsingItemName", item.start, item.end, self.text[item.start : item.end])
            return error_statement(keyword.start, item.end)
        name = item if isinstance(item, nodes.StringConstantExpression) else None
        if hashtable is None and directive.kind != "Assembly":
            equals = self.peek()
            if equals.kind == "Equals":
                self.skip()
                return self._alias(keyword, directive.kind, name, equals)
            if directive.kind in _NEED_ALIAS:
                self.incomplete("MissingEqualsInUsingAlias", token.end, token.end)
                return error_statement(keyword.start, item.end, item)
        if directive.kind == "Assembly" and name is not None:
            self._check_assembly(name)
        self._require_terminator()
        return nodes.UsingStatement(keyword.start, item.end, directive.kind, name, hashtable, None)

    def _check_assembly(self, name: nodes.StringConstantExpression) -> None:
        """Report an assembly that is no local file, or not there."""
        value = name.value
        if value.startswith(("\\\\", "//")):
            self.error("CannotLoadAssemblyFromUncPath", name.start, name.end, value)
            return
        scheme = _scheme.match(value)
        if scheme is not None and scheme[1].lower() != "file":
            self.error("CannotLoadAssemblyWithUriSchema", name.start, name.end, scheme[1].lower())
        elif scheme is None and not value.startswith("/") and not _drive.match(value):
            folder = os.path.dirname(self.script_path) if self.script_path else os.curdir
            if not os.path.isfile(os.path.join(folder, value)):
                self.error("ErrorLoadingAssembly", name.start, name.end, value)

    def _alias(
        self, keyword: Token, kind: str, item: nodes.StringConstantExpression | None, equals: Token
    ) -> nodes.Statement:
        token = self.next()
        if token.kind in _LINE_ENDS:
            self.unget(token)
            self.incomplete("MissingNamespaceAlias", equals.end, equals.end)
            return error_statement(keyword.start, equals.end)
        text = self.text[token.start : token.end]
        if token.kind == "Comma":
            self.error("UnexpectedUnaryOperator", token.start, token.end, text)
            return error_statement(keyword.start, token.end)
        alias = self.parse_argument(ARGUMENT, token)
        hashtable = alias if kind == "Module" and isinstance(alias, nodes.Hashtable) else None
        name = alias if isinstance(alias, nodes.StringConstantExpression) else None
        if hashtable is None and name is None:
            place = alias or token
            self.error("InvalidValueForUsingItemName", place.start, place.end, self.text[place.start : place.end])
            return error_statement(keyword.start, place.end, item, alias)
        self._require_terminator()
        return nodes.UsingStatement(keyword.start, token.end, kind, item, hashtable, name)

    def _require_terminator(self) -> None:
        token = self.peek()
        if token.kind in ("NewLine", "Semi"):
            self.skip()
        elif token.kind != "EndOfInput":
            self.incomplete("MissingStatementTerminator", token.start, token.end)
