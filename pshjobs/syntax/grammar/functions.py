"""Functions, filters and workflows."""

from __future__ import annotations

from typing import Final

from pshjobs.syntax import nodes
from pshjobs.syntax.kinds import KEYWORD
from pshjobs.syntax.tokens import StringToken, Token
from pshjobs.syntax.words_of import words_of

from .loops import Loops
from .rules import error_statement

_NO_NAMES: Final = words_of(
    "Pipe LParen LCurly AtParen AtCurly RCurly RParen EndOfInput Semi Redirection RedirectInStd AndAnd OrOr Ampersand "
    "Variable SplattedVariable HereStringExpandable HereStringLiteral StringLiteral StringExpandable"
)


class Functions(Loops):
    __slots__ = ()

    def parse_function(self, keyword: Token) -> nodes.Statement:
        """Read a function, filter or workflow."""
        self.skip_newlines()
        name = self.next()
        if name.kind in _NO_NAMES:
            self.unget(name)
            text = self.text[keyword.start : keyword.end]
            self.incomplete("MissingNameAfterKeyword", keyword.end, keyword.end, text)
            return error_statement(keyword.start, keyword.end)
        name.flags &= ~KEYWORD
        parameters, closing, error_end = self.parse_parenthesized_parameters()
        brace = self.next()
        if brace.kind != "LCurly":
            self.unget(brace)
            if error_end is None:
                error_end = (closing or name).end
                self.incomplete("MissingFunctionBody", error_end, error_end)
        if error_end is not None:
            return error_statement(keyword.start, error_end, parameters)
        in_workflow, self.in_workflow = self.in_workflow, keyword.kind == "Workflow"
        body = self.parse_script_block(brace)
        self.in_workflow = in_workflow
        if keyword.kind == "Filter" and body.end_block is not None and not body.end_block.named:
            body.process_block, body.end_block = body.end_block, None
            body.process_block.block_kind = "Process"
        text = self.text[name.start : name.end]
        if name.kind == "Generic" and isinstance(name, StringToken):
            text = name.value
        is_filter, is_workflow = keyword.kind == "Filter", keyword.kind == "Workflow"
        return nodes.FunctionDefinition(keyword.start, body.end, text, parameters or None, body, is_filter, is_workflow)
