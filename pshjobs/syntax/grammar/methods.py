"""Methods and constructors of classes."""

from __future__ import annotations

from pshjobs.syntax import nodes
from pshjobs.syntax.scanner import COMMAND, SIGNATURE
from pshjobs.syntax.tokens import Token

from .using import UsingStatements


class _Base:
    """The call of the base class's constructor: `start` and `end` are 0 when it is not written."""

    __slots__ = ("arguments", "end", "error_end", "keyword_end", "start")

    def __init__(self) -> None:
        self.arguments: list[nodes.Expression] = []
        self.start = self.end = self.keyword_end = 0
        self.error_end: int | None = None


class Methods(UsingStatements):
    __slots__ = ()

    def parse_method(self, name: Token, class_name: str, static: bool) -> nodes.FunctionMember | None:
        """Read a method from its parameters on; None when something is missing. The caller adds the modifiers."""
        parameters: list[nodes.Parameter] = []
        closing: Token | None = None
        error_end: int | None = None
        if self.peek().kind == "LParen":
            found, closing, error_end = self.parse_parenthesized_parameters()
            parameters = found or []
        else:
            self.incomplete("MissingMethodParameterList", name.end, name.end)
        text = self.text[name.start : name.end]
        constructor = text.lower() == class_name.lower()
        base = _Base()
        if constructor and not static:
            self.skip_newlines()
            mode = self.mode
            self.set_mode(SIGNATURE)
            self._base_call(base)
            self.set_mode(mode)
            error_end = base.error_end if base.error_end is not None else error_end
        brace = self.next()
        if brace.kind != "LCurly":
            self.unget(brace)
            if error_end is None:
                error_end = (closing or name).end
                self.incomplete("MissingFunctionBody", error_end, error_end)
        if error_end is not None:
            return None
        first = _base_statement(base) if constructor and not static else None
        mode = self.mode
        self.set_mode(COMMAND)
        body = self.parse_script_block(brace, first)
        self.set_mode(mode)
        return nodes.FunctionMember(
            name.start, body.end, text, None, parameters, [], body, static, False, constructor, name.start
        )

    def _base_call(self, base: _Base) -> None:
        """Read `: base( arguments )` if it is there."""
        colon = self.peek()
        if colon.kind != "Colon":
            return
        self.skip()
        self.skip_newlines()
        keyword = self.peek()
        if keyword.kind != "Base":
            base.error_end = colon.end
            self.incomplete("MissingBaseCtorCall", colon.end, colon.end)
            return
        self.skip()
        self.skip_newlines()
        paren = self.peek()
        if paren.kind != "LParen":
            base.error_end = keyword.end
            self.incomplete("MissingMethodParameterList", keyword.end, keyword.end)
            return
        self.skip()
        base.arguments, base.end = self.parse_call_arguments(paren)
        base.start, base.keyword_end = keyword.start, keyword.end
        self.skip_newlines()


def _base_statement(base: _Base) -> nodes.Statement:
    start, end = base.start, base.end
    this = nodes.VariableExpression(start, base.keyword_end, nodes.VariablePath("this", user_path="this"), False)
    member = nodes.StringConstantExpression(start, base.keyword_end, ".ctor", "BareWord")
    call = nodes.BaseCtorInvokeMemberExpression(start, end, this, member, False, False, base.arguments, [])
    return nodes.CommandExpression(start, end, call, [])
