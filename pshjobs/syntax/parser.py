"""Parsing a whole script."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Final, NamedTuple

from pshjobs.source import SourceText

from . import nodes
from .checks.context import Context
from .checks.semantic import check_semantics
from .grammar.rules import NESTING_LIMIT, TooComplicated
from .grammar.statements import Statements
from .parse_errors import ErrorList, ParseError
from .tokens import ExpandableToken, Token

_FRAMES: Final = 16 * NESTING_LIMIT
"""How many Python calls the deepest script that is accepted may need, with room for those below."""


class ParseResult(NamedTuple):
    """What parsing found.

    `script` is always a tree; with errors it has gaps, filled by error statements and expressions. `tokens` are all tokens in
    order, comments, newlines and the end of input among them; those inside a string are in the string's `nested`.
    """

    script: nodes.ScriptBlock
    errors: list[ParseError]
    tokens: list[Token]

    @property
    def incomplete(self) -> bool:
        """Whether more input may mend an error, so that a line editor should ask for it."""
        return any(error.incomplete for error in self.errors)


def parse(
    source: SourceText,
    type_exists: Callable[[str], bool] | None = None,
    module_exists: Callable[[str], bool] | None = None,
) -> ParseResult:
    """Parse a script. Errors do not stop it and are never raised.

    Class definitions and `using module` name types and modules that must exist. The parser knows those that come with the
    shell; `type_exists` and `module_exists` say which others do.
    """
    if sys.getrecursionlimit() < _FRAMES:
        sys.setrecursionlimit(_FRAMES)  # CPython's limit is far below what its stack can hold
    errors = ErrorList()
    parser = Statements(source.text, errors)
    parser.script_path = source.path
    try:
        script = parser.parse_script_block(None)
        if parser.requires_comments:
            from .requirements import read_requirements  # most scripts have none

            script.script_requirements = read_requirements(parser)
        context = Context(source.text, errors, script)
        if parser.defines_types or script.using_statements:
            from .checks.symbols import Symbols  # most scripts define no types

            Symbols(context, type_exists, module_exists).resolve(script)
        check_semantics(script, context)
    except (TooComplicated, RecursionError):
        parser.error("ScriptTooComplicated", parser.token_start, min(parser.pos, parser.length))
        script = _empty_script(parser.length)
    for token in parser.tokens:
        if isinstance(token, ExpandableToken):
            parser.complete_word(token)
    return ParseResult(script, errors.errors, parser.tokens)


def _empty_script(length: int) -> nodes.ScriptBlock:
    end_block = nodes.NamedBlock(0, 0, "End", [], [], False)
    return nodes.ScriptBlock(0, length, [], end_block=end_block)
