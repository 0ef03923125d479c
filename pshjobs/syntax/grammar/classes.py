"""Classes and their members."""

from __future__ import annotations

from pshjobs.syntax import nodes
from pshjobs.syntax.kinds import KEYWORD, MEMBER_NAME, TYPE_NAME
from pshjobs.syntax.scanner import SIGNATURE
from pshjobs.syntax.tokens import Token, VariableToken

from .attributes import AnyAttribute
from .methods import Methods
from .rules import error_statement


class _Member:
    """The modifiers read before a member; `last` is where the last one ends."""

    __slots__ = ("attributes", "constraint", "last", "modifiers", "start")

    def __init__(self) -> None:
        self.start: int | None = None
        self.last: int | None = None
        self.attributes: list[nodes.Attribute] = []
        self.constraint: nodes.TypeConstraint | None = None
        self.modifiers: set[str] = set()

    def parts(self, *more: nodes.Node | None) -> list[nodes.Node]:
        """What to keep of a member that failed."""
        found: list[nodes.Node | None] = [*self.attributes, self.constraint, *more]
        return [part for part in found if part is not None]


class Classes(Methods):
    __slots__ = ()

    def parse_class(self, attributes: list[AnyAttribute], keyword: Token) -> nodes.Statement:
        """Read a class definition."""
        self.skip_newlines()
        name = self.take_simple_name()
        if name is None:
            text = self.text[keyword.start : keyword.end]
            self.incomplete("MissingNameAfterKeyword", keyword.end, keyword.end, text)
            return error_statement(keyword.start, keyword.end)
        name.flags = name.flags & ~MEMBER_NAME | TYPE_NAME
        self.skip_newlines()
        mode = self.mode
        self.set_mode(SIGNATURE)
        result = self._class_body(attributes, keyword, name, self._base_types())
        self.set_mode(mode)
        return result

    def _base_types(self) -> list[nodes.TypeConstraint]:
        bases: list[nodes.TypeConstraint] = []
        separator = self.peek()
        if separator.kind != "Colon":
            return bases
        self.skip()
        self.skip_newlines()
        while True:
            named = self.parse_type_name(False)
            if named is None:
                self.incomplete("TypeNameExpected", separator.end, separator.end)
                return bases
            bases.append(nodes.TypeConstraint(named[0].start, named[0].end, named[0]))
            self.skip_newlines()
            separator = self.peek()
            if separator.kind != "Comma":
                return bases
            self.skip()
            self.skip_newlines()

    def _class_body(
        self, attributes: list[AnyAttribute], keyword: Token, name: Token, bases: list[nodes.TypeConstraint]
    ) -> nodes.Statement:
        brace = self.next()
        if brace.kind != "LCurly":
            self.unget(brace)
            end = (bases[-1] if bases else name).end
            self.incomplete("MissingTypeBody", end, end, "class")
            return error_statement(keyword.start, end, bases)
        text = self.text[name.start : name.end]
        members: list[nodes.PropertyMember | nodes.FunctionMember] = []
        failed: list[nodes.Node] = []
        end = brace.end
        while True:
            member = self._member_of_class(text)
            if isinstance(member, list):
                failed += member
                end = member[-1].end
            elif member is None:
                break
            else:
                members.append(member)
                end = member.end
        closing = self.next()
        if closing.kind == "RCurly":
            end = closing.end
        else:
            self.unget(closing)
            self.incomplete("MissingEndCurlyBrace", brace.end, brace.end, expected=closing.end)
        return self.type_definition("Class", attributes, keyword, end, text, bases, members, failed)

    def type_definition(
        self,
        kind: str,
        attributes: list[AnyAttribute],
        keyword: Token,
        end: int,
        name: str,
        bases: list[nodes.TypeConstraint],
        members: list[nodes.PropertyMember | nodes.FunctionMember],
        failed: list[nodes.Node],
    ) -> nodes.Statement:
        """The definition, or an error statement with it when something in it failed."""
        self.defines_types = True
        start = attributes[0].start if attributes else keyword.start
        real = [attribute for attribute in attributes if isinstance(attribute, nodes.Attribute)]
        definition = nodes.TypeDefinition(start, end, kind, name, real, bases, members)
        types = [attribute for attribute in attributes if isinstance(attribute, nodes.TypeConstraint)]
        if failed or types:
            return error_statement(start, end, failed, types, definition)
        return definition

    def _member_of_class(
        self, class_name: str
    ) -> nodes.PropertyMember | nodes.FunctionMember | list[nodes.Node] | None:
        """Read a member; the parts of one that failed; None when there is none or nothing to keep of it."""
        member = _Member()
        token = self._modifiers(member)
        start = token.start if member.start is None else member.start
        if isinstance(token, VariableToken) and token.kind == "Variable":
            return self._property(member, token, start)
        if token.kind == "Identifier" or token.flags & KEYWORD:
            token.flags = 0
            self.skip()
            method = self.parse_method(token, class_name, "Static" in member.modifiers)
            if method is None:
                self.sync(False, "RCurly")
                return member.parts() or None
            method.start = start
            method.return_type, method.attributes = member.constraint, member.attributes
            method.is_static, method.is_hidden = "Static" in member.modifiers, "Hidden" in member.modifiers
            return method
        if member.last is not None:
            self.incomplete("IncompleteMemberDefinition", member.last, member.last)
            return member.parts() or None
        return None

    def _modifiers(self, member: _Member) -> Token:
        """Read attributes, types, `static` and `hidden`; the token behind them."""
        while True:
            self.skip_newlines()
            attribute = self.parse_attribute()
            if attribute is not None:
                member.last = attribute.end
                if member.start is None:
                    member.start = attribute.start
                if isinstance(attribute, nodes.Attribute):
                    member.attributes.append(attribute)
                elif member.constraint is None:
                    member.constraint = attribute
                else:
                    self.error("TooManyTypes", attribute.start, attribute.end)
                continue
            token = self.peek()
            if member.start is None:
                member.start = token.start
            if token.kind not in ("Hidden", "Static"):
                return token
            if token.kind in member.modifiers:
                text = self.text[token.start : token.end]
                self.error("DuplicateQualifier", token.start, token.end, text)
            member.modifiers.add(token.kind)
            member.last = token.end
            self.skip()

    def _property(
        self, member: _Member, token: VariableToken, start: int
    ) -> nodes.PropertyMember | list[nodes.Node] | None:
        self.skip()
        value = None
        if self.peek().kind == "Equals":
            self.skip()
            self.skip_newlines()
            value = self.parse_expression()
        end = self.property_end(token.end if value is None else value.end, True)
        if not token.path.path:
            return member.parts(value) or None
        modifiers = member.modifiers
        return nodes.PropertyMember(
            start, end, token.path.path, member.constraint, member.attributes, value,
            "Static" in modifiers, "Hidden" in modifiers,
        )  # fmt: skip

    def property_end(self, end: int, report: bool) -> int:
        """Take what ends a property; a semicolon belongs to it."""
        token = self.peek()
        if token.kind not in ("NewLine", "Semi", "RCurly") and report:
            self.incomplete("MissingPropertyTerminator", end, end)
        self.skip_newlines_and_semicolons()
        return token.end if token.kind == "Semi" else end
