"""What every part of the parser shares: recovery after errors, the limit of nesting, and the rules that call each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from pshjobs.syntax import nodes
from pshjobs.syntax.parse_errors import ErrorList
from pshjobs.syntax.stream import TokenStream
from pshjobs.syntax.tokens import ParameterToken, Token

if TYPE_CHECKING:
    from collections.abc import Iterable

NESTING_LIMIT: Final = 400
"""How deep statements and expressions may nest. PowerShell's own limit is where its stack ends."""

Place = nodes.Node | Token | nodes.TypeName
N = TypeVar("N", bound=nodes.Node)


class TooComplicated(Exception):
    """The script nests too deeply to be parsed."""


class Rules(TokenStream):
    """State of the parser beside the tokens.

    `catches` counts the catch clauses around the place, `comma_off` is set where a comma separates arguments and is no operator. `refused` holds places in the script where an
    attempt to read attributes as part of what follows was given up, so that it is not tried again.
    """

    __slots__ = ("catches", "comma_off", "depth", "refused", "script_path")

    def __init__(self, text: str, errors: ErrorList) -> None:
        super().__init__(text, errors)
        self.catches = 0
        self.comma_off = False
        self.depth = 0
        self.refused: set[tuple[str, int]] = set()
        self.script_path: str | None = None

    def nest(self) -> None:
        """Go one level deeper; whoever calls this takes the level back from `depth`."""
        self.depth += 1
        if self.depth > NESTING_LIMIT:
            raise TooComplicated

    def was_refused(self, attempt: str, place: int) -> bool:
        return bool(self.refused) and (attempt, self.to_script(place)) in self.refused

    def refuse(self, attempt: str, place: int) -> None:
        self.refused.add((attempt, self.to_script(place)))

    def sync(self, consume: bool, *kinds: str) -> None:
        """Skip to one of the tokens; a closing bracket among them is taken only if `consume`."""
        depth = {close: int(close in kinds) for close in ("RParen", "RCurly", "RBracket")}
        while True:
            token = self.next()
            kind = token.kind
            if kind in _CLOSES:
                depth[_CLOSES[kind]] += 1
            elif kind in depth:
                depth[kind] -= 1
                if not depth[kind] and kind in kinds:
                    if not consume:
                        self.unget(token)
                    return
            elif kind == "EndOfInput":
                self.unget(token)
                return
            if kind in kinds and not any(depth.values()):
                return

    # Rules that others call; each is defined in the file of its topic -------------------------------

    def parse_statement(self) -> nodes.Statement | None:
        raise NotImplementedError

    def parse_statement_list(
        self, statements: list[nodes.Statement], traps: list[nodes.TrapStatement]
    ) -> Extent | None:
        raise NotImplementedError

    def parse_statement_block(self) -> nodes.StatementBlock | None:
        raise NotImplementedError

    def parse_script_block(self, brace: Token | None, first: nodes.Statement | None = None) -> nodes.ScriptBlock:
        raise NotImplementedError

    def parse_pipeline_chain(self) -> nodes.Statement | None:
        raise NotImplementedError

    def parse_command(self) -> nodes.Command | None:
        raise NotImplementedError

    def parse_expression(self, ternary: bool = False) -> nodes.Expression | None:
        raise NotImplementedError

    def parse_unary(self, ternary: bool = False) -> nodes.Expression | None:
        raise NotImplementedError

    def parse_primary(self, members: bool) -> nodes.Expression | None:
        raise NotImplementedError

    def variable(self, token: Token, members: bool) -> nodes.Expression:
        raise NotImplementedError

    def parse_script_block_expression(self, brace: Token) -> nodes.ScriptBlockExpression:
        raise NotImplementedError


Extent = tuple[int, int]
_CLOSES: Final = {"LParen": "RParen", "LCurly": "RCurly", "LBracket": "RBracket"}


def is_parameter(token: ParameterToken, name: str) -> bool:
    """Whether the parameter is `name` or the beginning of it; `name` is in lower case."""
    return name.startswith(token.name.lower())


def before(token: Place) -> int:
    """The place one before where `token` starts."""
    return max(token.start - 1, 0)


def error_parts(*parts: nodes.Node | Iterable[nodes.Node] | None) -> list[nodes.Node]:
    """What was parsed of something that failed, without gaps."""
    found: list[nodes.Node] = []
    for part in parts:
        if isinstance(part, nodes.Node):
            found.append(part)
        elif part is not None:
            found.extend(part)
    return found


def error_statement(
    start: int, end: int, *parts: nodes.Node | Iterable[nodes.Node] | None, kind: str | None = None
) -> nodes.ErrorStatement:
    """A statement that could not be built, with the parts that could."""
    return nodes.ErrorStatement(start, end, kind, error_parts(*parts))


def error_expression(start: int, end: int, *parts: nodes.Node | Iterable[nodes.Node] | None) -> nodes.ErrorExpression:
    """An expression that could not be built, with the parts that could."""
    return nodes.ErrorExpression(start, end, error_parts(*parts))
