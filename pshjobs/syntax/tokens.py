"""Tokens: a kind, a stretch of the source text, flags, and for some kinds a value."""

from __future__ import annotations

from decimal import Decimal

from .kinds import FLAG_NAMES
from .nodes import VariablePath

Number = int | float | Decimal
"""What a numeric constant holds: one of Python's or `values.numbers`' number classes."""


class Token:
    """A token without a value; `start` and `end` are offsets into the source text, `end` exclusive."""

    __slots__ = ("end", "flags", "kind", "start")

    def __init__(self, kind: str, start: int, end: int, flags: int = 0) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.flags = flags

    @property
    def flag_names(self) -> list[str]:
        """PowerShell's names of the flags that are set."""
        return [name for flag, name in FLAG_NAMES.items() if self.flags & flag]

    def __repr__(self) -> str:
        return f"{self.kind}({self.start}..{self.end})"


class NumberToken(Token):
    """`value` is None when the constant does not fit its type (an error was reported)."""

    __slots__ = ("value",)

    def __init__(self, start: int, end: int, value: Number | None) -> None:
        super().__init__("Number", start, end)
        self.value = value


class StringToken(Token):
    """A string, here-string or word; `value` is its text with quotes and escapes resolved."""

    __slots__ = ("value",)

    def __init__(self, kind: str, start: int, end: int, flags: int, value: str) -> None:
        super().__init__(kind, start, end, flags)
        self.value = value


class ExpandableToken(StringToken):
    """A string or word with variables or sub-expressions in it.

    `literals` are the texts around the expandable parts (one more than there are parts). `parts` are the variable and
    sub-expression tokens to expand; `nested` are the tokens in them, in order, for colouring and completion. Of a simple
    word the scanner finds them later; until then `literals` say where (see `WordScanner`).
    """

    __slots__ = ("literals", "nested", "parts")

    def __init__(
        self, kind: str, start: int, end: int, flags: int, value: str, literals: list[str], parts: list[Token]
    ) -> None:
        super().__init__(kind, start, end, flags, value)
        self.literals = literals
        self.parts = parts
        self.nested: list[Token] = parts


class SubExpressionToken(StringToken):
    """`$(...)` inside a string: its text (`value`) is parsed when the string is.

    `skipped` are the places in `value` before which a doubled quote's or an escaped quote's first character was left out.
    """

    __slots__ = ("skipped",)

    def __init__(self, start: int, end: int, flags: int, value: str, skipped: list[int]) -> None:
        super().__init__("StringLiteral", start, end, flags, value)
        self.skipped = skipped


class VariableToken(Token):
    """`$name`, `${name}` or, when the kind is SplattedVariable, `@name`."""

    __slots__ = ("path",)

    def __init__(self, kind: str, start: int, end: int, path: VariablePath) -> None:
        super().__init__(kind, start, end)
        self.path = path


class ParameterToken(Token):
    """`-name` or `-name:`."""

    __slots__ = ("name", "used_colon")

    def __init__(self, start: int, end: int, name: str, used_colon: bool) -> None:
        super().__init__("Parameter", start, end)
        self.name = name
        self.used_colon = used_colon


class LabelToken(Token):
    """`:name`."""

    __slots__ = ("label",)

    def __init__(self, start: int, end: int, label: str) -> None:
        super().__init__("Label", start, end)
        self.label = label


class RedirectionToken(Token):
    """`n>`, `n>>`, `n>&m` or `<`; streams are numbers, 0 is `*`. `to_stream` is None when the target is a file."""

    __slots__ = ("append", "from_stream", "to_stream")

    def __init__(
        self, kind: str, start: int, end: int, flags: int, from_stream: int, to_stream: int | None, append: bool
    ) -> None:
        super().__init__(kind, start, end, flags)
        self.from_stream = from_stream
        self.to_stream = to_stream
        self.append = append
