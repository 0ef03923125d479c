"""PowerShell's syntax: text in, tokens, tree and errors out.

`parse` is the way in. The tree's classes are in `nodes`, tokens in `tokens`, their kinds and traits in `kinds`.
"""

from .parse_errors import ParseError
from .parser import ParseResult, parse
from .tokens import Token

__all__ = ["ParseError", "ParseResult", "Token", "parse"]
