"""Enumerations."""

from __future__ import annotations

from pshjobs.syntax import nodes
from pshjobs.syntax.scanner import EXPRESSION, SIGNATURE
from pshjobs.syntax.tokens import Token
from pshjobs.syntax.type_facts import full_name

from .attributes import AnyAttribute
from .classes import Classes
from .rules import error_statement


class Enums(Classes):
    __slots__ = ()

    def parse_enum(self, attributes: list[AnyAttribute], keyword: Token) -> nodes.Statement:
        """Read an enum definition."""
        self.skip_newlines()
        name = self.parse_simple_name()
        if name is None:
            text = self.text[keyword.start : keyword.end]
            self.incomplete("MissingNameAfterKeyword", keyword.end, keyword.end, text)
            return error_statement(keyword.start, keyword.end)
        mode = self.mode
        self.set_mode(SIGNATURE)
        result = self._enum_body(attributes, keyword, name)
        self.set_mode(mode)
        return result

    def _underlying_type(self) -> list[nodes.TypeConstraint]:
        self.skip_newlines()
        colon = self.peek()
        if colon.kind != "Colon":
            return []
        self.skip()
        self.skip_newlines()
        named = self.parse_type_name(False)
        if named is None:
            self.incomplete("TypeNameExpected", colon.end, colon.end)
            return []
        name = named[0]
        # PowerShell means the integer types and tests bits of their type codes, which all but these have.
        if full_name(name) in (None, "System.String", "System.DateTime"):
            self.error("InvalidUnderlyingType", name.start, name.end, name.name)
        return [nodes.TypeConstraint(name.start, name.end, name)]

    def _enum_body(
        self, attributes: list[AnyAttribute], keyword: Token, name: nodes.StringConstantExpression
    ) -> nodes.Statement:
        underlying = self._underlying_type()
        self.skip_newlines()
        brace = self.next()
        if brace.kind != "LCurly":
            self.unget(brace)
            self.incomplete("MissingTypeBody", name.end, name.end, "enum")
            return error_statement(keyword.start, name.end)
        members: list[nodes.PropertyMember | nodes.FunctionMember] = []
        while (member := self._enum_member()) is not None:
            members.append(member)
        closing = self.next()
        if closing.kind != "RCurly":
            self.unget(closing)
            self.incomplete("MissingEndCurlyBrace", brace.end, brace.end, expected=closing.end)
        return self.type_definition("Enum", attributes, keyword, closing.end, name.value, underlying, members, [])

    def _enum_member(self) -> nodes.PropertyMember | None:
        self.skip_newlines()
        name = self.parse_simple_name()
        if name is None:
            return None
        end = name.end
        value = None
        missing = False
        mode = self.mode
        self.set_mode(EXPRESSION)
        equals = self.peek()
        if equals.kind == "Equals":
            self.skip()
            value = self.parse_expression()
            missing = value is None
            if value is None:
                self.error("ExpectedValueExpression", equals.end, equals.end, "=")
            end = equals.end if value is None else value.end
        self.set_mode(mode)
        end = self.property_end(end, not missing)
        return nodes.PropertyMember(name.start, end, name.value, None, [], value, True, False)
