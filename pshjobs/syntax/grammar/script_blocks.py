"""Script blocks: using statements, `param( )`, named blocks or statements."""

from __future__ import annotations

from pshjobs.syntax import nodes
from pshjobs.syntax.kinds import SCRIPT_BLOCK_NAMES
from pshjobs.syntax.tokens import Token

from .attributes import AnyAttribute
from .enums import Enums
from .rules import Extent, before

_BLOCKS = {
    "Begin": "begin_block",
    "Process": "process_block",
    "End": "end_block",
    "Clean": "clean_block",
    "Dynamicparam": "dynamic_param_block",
}


class ScriptBlocks(Enums):
    __slots__ = ()

    def parse_script_block(self, brace: Token | None, first: nodes.Statement | None = None) -> nodes.ScriptBlock:
        """Read what is in braces, or without `brace` the whole text; `first` is put before the statements."""
        self.skip_newlines()
        using = self._using_statements() if brace is None else []
        param_block = self._param_block()
        self.skip_newlines_and_semicolons()
        block = nodes.ScriptBlock(0, 0, using, param_block)
        if self.peek().kind in SCRIPT_BLOCK_NAMES:
            self._named_blocks(block, brace)
        else:
            self._unnamed_block(block, brace, first)
        return block

    def _using_statements(self) -> list[nodes.UsingStatement]:
        using: list[nodes.UsingStatement] = []
        while (token := self.peek()).kind == "Using":
            self.skip()
            statement = self.parse_using(token)
            self.skip_newlines_and_semicolons()
            if isinstance(statement, nodes.UsingStatement):
                using.append(statement)
        self.resync(token.start)
        return using

    # param( ) --------------------------------------------------------------------------------------

    def _param_block(self) -> nodes.ParamBlock | None:
        """Read `param( )` with its attributes; when it is not there, go back to where they began."""
        restore = self.restore_point()
        self.skip_newlines()
        bracket = self.peek_bracket()
        if bracket and self.was_refused("param", restore):
            self.resync(restore)
            return None
        attributes = self.parse_attributes(False) if bracket else []
        self.skip_newlines()
        keyword = self.peek()
        if keyword.kind == "Param":
            self.skip()
            self.skip_newlines()
            paren = self.next()
            if paren.kind == "LParen":
                return self._param_list(keyword, paren, attributes)
        if bracket:
            self.refuse("param", restore)
        self.resync(restore)
        return None

    def peek_bracket(self) -> bool:
        """Whether the next token may be a `[`; says yes when comments stand before it."""
        if self.ahead is not None:
            return self.ahead.kind == "LBracket"
        self.skip_spaces()
        return self.char_at(self.pos) in ("[", "#", "<")

    def _param_list(self, keyword: Token, paren: Token, attributes: list[AnyAttribute]) -> nodes.ParamBlock:
        parameters = self.parse_parameter_list()
        self.skip_newlines()
        closing = self.next()
        end = closing.end
        if closing.kind != "RParen":
            self.unget(closing)
            end = before(closing)
            place = parameters[-1].end if parameters else paren.end
            self.incomplete("MissingEndParenthesisInFunctionParameterList", place, place)
        for attribute in attributes:
            if isinstance(attribute, nodes.TypeConstraint):
                name = attribute.type_name.name
                self.error("TypeNotAllowedBeforeParam", attribute.start, attribute.end, name)
        kept: list[AnyAttribute] = [a for a in attributes if isinstance(a, nodes.Attribute)]
        return nodes.ParamBlock(keyword.start, end, kept, parameters)

    # Bodies ----------------------------------------------------------------------------------------

    def _unnamed_block(self, block: nodes.ScriptBlock, brace: Token | None, first: nodes.Statement | None) -> None:
        statements: list[nodes.Statement] = [] if first is None else [first]
        traps: list[nodes.TrapStatement] = []
        param_block = block.param_block
        extent: Extent | None = (param_block.start, param_block.end) if param_block else None
        done = False
        while not done:
            listed = self.parse_statement_list(statements, traps)
            if listed is not None:
                extent = (extent or listed)[0], listed[1]
            done, extent = self._end_of_body(block, brace, extent)
        block.end_block = nodes.NamedBlock(*(extent or (0, 0)), "End", statements, traps, False)

    def _end_of_body(
        self, block: nodes.ScriptBlock, brace: Token | None, extent: Extent | None
    ) -> tuple[bool, Extent | None]:
        """Take the end of the block and set its extent; false when something else stood there. Also the body's extent."""
        token = self.next()
        if brace is None:
            block.start, block.end = 0, self.length
            if token.kind == "EndOfInput":
                return True, extent
            self.error("UnexpectedToken", token.start, token.end, self.text[token.start : token.end])
            return False, extent
        block.start = brace.start
        if token.kind != "RCurly":
            self.unget(token)
            block.end = extent[1] if extent else brace.end
            self.incomplete("MissingEndCurlyBrace", brace.start, brace.end, expected=token.end)
            return True, extent
        block.end = token.end
        if extent is None and self._column_differs(brace.end, token.start):
            extent = brace.end, token.start - 1
        return True, extent

    def _column_differs(self, first: int, second: int) -> bool:
        """Whether two places are in different columns: what PowerShell asks instead of whether they differ."""
        return self._column(first) != self._column(second)

    def _column(self, place: int) -> int:
        return place - max(self.text.rfind("\n", 0, place), self.text.rfind("\r", 0, place))

    def _named_blocks(self, block: nodes.ScriptBlock, brace: Token | None) -> None:
        first = brace or block.param_block
        start = first.start if first is not None else None
        end = brace.end if brace else 0
        while (token := self.next()).kind in SCRIPT_BLOCK_NAMES:
            if start is None:
                start = token.start
            end = self._named_block(block, token)
            self.skip_newlines_and_semicolons()
        if token.kind in ("RCurly", "EndOfInput"):
            self.unget(token)
            self._end_of_body(block, brace, (start or 0, end))
            return
        if brace is not None:
            self.unget(token)
            block.start, block.end = brace.start, end
        else:
            block.start, block.end = 0, self.length
        self.error("MissingNamedBlocks", token.start, token.end, self.text[token.start : token.end])

    def _named_block(self, block: nodes.ScriptBlock, name: Token) -> int:
        """Read one block with its name; where it ends."""
        body = self.parse_statement_block()
        if body is None:
            self.incomplete("MissingNamedStatementBlock", name.end, name.end, name.kind.lower())
            body = nodes.StatementBlock(name.start, name.end, [], [])
        role = _BLOCKS[name.kind]
        if getattr(block, role) is not None:
            self.error("DuplicateScriptCommandClause", name.start, body.end, name.kind.lower())
        else:
            named = nodes.NamedBlock(name.start, body.end, name.kind, body.statements, body.traps, True)
            setattr(block, role, named)
        return body.end
