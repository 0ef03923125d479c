"""Patterns with balancing groups as programs for our own matcher.

An instruction is a tuple that begins with its name; jumps are relative, so that code can be copied for quantifiers.
"""

from __future__ import annotations

import re
from typing import Any, Final, TypeAlias

from .regex_options import IGNORE_CASE
from .regex_pieces import BalancingOpening, GroupKey, GroupOpening, GroupReference, Piece, Translation, net_numbers

Code: TypeAlias = list[tuple[Any, ...]]

_LOOKS: Final = {"(?=": (False, False), "(?!": (True, False), "(?<=": (False, True), "(?<!": (True, True)}
_CASES: Final = {"(?i:": True, "(?-i:": False}


def compile_program(translation: Translation, options: int) -> Code:
    """The program of a pattern that has been read."""
    return _Compiler(translation).alternatives(bool(options & IGNORE_CASE))


class _Compiler:
    def __init__(self, translation: Translation) -> None:
        self.pieces: list[Piece] = translation.pieces
        self.at = 0
        self.order: dict[GroupKey, int] = {key: at for at, key in enumerate(translation.groups)}
        for number, key in net_numbers(translation.groups).items():
            self.order.setdefault(number, self.order[key])

    def alternatives(self, ignore_case: bool) -> Code:
        """Branches up to the end of the group, whose `)` stays."""
        branches = [self._sequence(ignore_case)]
        while self._peek() == "|":
            self.at += 1
            branches.append(self._sequence(ignore_case))
        code = branches.pop()
        while branches:
            branch = branches.pop()
            code = [("split", 1, len(branch) + 2), *branch, ("jump", len(code) + 1), *code]
        return code

    def _peek(self) -> Piece | None:
        return self.pieces[self.at] if self.at < len(self.pieces) else None

    def _sequence(self, ignore_case: bool) -> Code:
        code: Code = []
        while (piece := self._peek()) is not None and piece != "|" and piece != ")":
            self.at += 1
            item = self._item(piece, ignore_case)
            following = self._peek()
            if isinstance(following, str) and following[0] in "*+?{":
                self.at += 1
                item = _repeated(item, following)
            code += item
        return code

    def _item(self, piece: Piece, ignore_case: bool) -> Code:
        if isinstance(piece, GroupOpening):
            return [("open",), *self._group(ignore_case), ("close", self.order[piece.key], None)]
        if isinstance(piece, BalancingOpening):
            pushed = None if piece.key is None else self.order[piece.key]
            return [("open",), *self._group(ignore_case), ("close", pushed, self.order[piece.popped])]
        if isinstance(piece, GroupReference):
            return [("reference", self.order[piece.key], ignore_case)]
        if piece in _LOOKS:
            return [("look", self._group(ignore_case), *_LOOKS[piece])]
        if piece == "(?>":
            return [("atomic", self._group(ignore_case))]
        if piece in ("(?(", "(?"):
            return self._conditional(ignore_case)
        if piece == "(?:" or piece in _CASES:
            return self._group(_CASES.get(piece, ignore_case))
        return [("atom", _atom(piece, ignore_case))]

    def _group(self, ignore_case: bool) -> Code:
        code = self.alternatives(ignore_case)
        self.at += 1
        return code

    def _conditional(self, ignore_case: bool) -> Code:
        """A condition, then the branch for yes and perhaps one for no."""
        condition = self.pieces[self.at]
        self.at += 1
        if isinstance(condition, GroupReference):
            self.at += 1
            test: tuple[Any, ...] = ("captured", self.order[condition.key])
        else:
            test = self._item(condition, ignore_case)[0]
        yes = self._sequence(ignore_case)
        no: Code = []
        if self._peek() == "|":
            self.at += 1
            no = self._sequence(ignore_case)
        self.at += 1
        return [("if", test, len(yes) + 2), *yes, ("jump", len(no) + 1), *no]


def _repeated(code: Code, quantifier: str) -> Code:
    lazy = quantifier.endswith("?") and len(quantifier) > 1
    text = quantifier[:-1] if lazy else quantifier
    low, high = _BOUNDS[text] if text in _BOUNDS else _counts(text)
    if high is None:
        loop: Code = [("mark",), *code, ("repeat", -len(code) - 2)]
        return code * low + [_choice(len(loop) + 1, lazy), *loop]
    optional: Code = []
    for _ in range(high - low):
        optional = [_choice(len(code) + len(optional) + 1, lazy), *code, *optional]
    return code * low + optional


def _choice(skip: int, lazy: bool) -> tuple[Any, ...]:
    return ("split", skip, 1) if lazy else ("split", 1, skip)


_BOUNDS: Final[dict[str, tuple[int, int | None]]] = {"*": (0, None), "+": (1, None), "?": (0, 1)}


def _counts(text: str) -> tuple[int, int | None]:
    low, comma, high = text[1:-1].partition(",")
    return int(low), (int(high) if high else None) if comma else int(low)


def _atom(source: str, ignore_case: bool) -> Any:
    flags = re.IGNORECASE if ignore_case else re.NOFLAG
    if "\\p" in source or "\\P" in source or source == "(?:\\G)":
        import regex

        return regex.compile(source, flags.value)
    return re.compile(source, flags)
