"""Our own matcher, for the patterns with balancing groups (`(?<-open>...)`) that no Python library can match."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from .regex_pieces import Translation
from .regex_program import Code, compile_program

Span: TypeAlias = tuple[int, int]
Captures: TypeAlias = tuple[tuple[Span, ...], ...]


class BacktrackingPattern:
    """Has the methods of `re.Pattern` that are used here."""

    __slots__ = ("code", "group_count")

    def __init__(self, translation: Translation, options: int) -> None:
        self.code = compile_program(translation, options)
        self.group_count = len(translation.groups)

    def search(self, text: str, start: int = 0) -> BacktrackingMatch | None:
        """The first match from `start` on."""
        empty: Captures = ((),) * self.group_count
        for at in range(start, len(text) + 1):
            found = _run(self.code, text, at, empty)
            if found is not None:
                return BacktrackingMatch(text, (at, found[0]), found[1])
        return None

    def finditer(self, text: str) -> Iterator[BacktrackingMatch]:
        """All matches in order."""
        at = 0
        while at <= len(text) and (found := self.search(text, at)) is not None:
            yield found
            at = found.end() + (found.end() == found.start())


class BacktrackingMatch:
    """Has the methods of `regex.Match` that are used here."""

    __slots__ = ("captured", "string", "whole")

    def __init__(self, text: str, whole: Span, captured: Captures) -> None:
        self.string = text
        self.whole = whole
        self.captured = captured

    def span(self, group: int = 0) -> Span:
        spans = self.spans(group)
        return spans[-1] if spans else (-1, -1)

    def start(self, group: int = 0) -> int:
        return self.span(group)[0]

    def end(self, group: int = 0) -> int:
        return self.span(group)[1]

    def group(self, group: int = 0) -> str | None:
        start, end = self.span(group)
        return None if start < 0 else self.string[start:end]

    def spans(self, group: int = 0) -> list[Span]:
        """Everything the group holds, oldest first."""
        return [self.whole] if group == 0 else list(self.captured[group - 1])


def _run(code: Code, text: str, start: int, captured: Captures, end: int = -1) -> tuple[int, Captures] | None:
    """Where the program ends and what it captured; it must end at `end` unless that is negative. None when it fails."""
    # A state is: instruction, position, captures, and the positions noted by open groups and loops, newest first.
    waiting: list[tuple[int, int, Captures, Any]] = [(0, start, captured, None)]
    while waiting:
        state: tuple[int, int, Captures, Any] | None = waiting.pop()
        while state is not None:
            at, place, captured, notes = state
            if at == len(code):
                if end < 0 or place == end:
                    return place, captured
                break
            step = code[at]
            if step[0] == "split":
                waiting.append((at + step[2], place, captured, notes))
                state = (at + step[1], place, captured, notes)
            else:
                state = _step(step, text, at, place, captured, notes)
    return None


def _step(
    step: tuple[Any, ...], text: str, at: int, place: int, captured: Captures, notes: Any
) -> tuple[int, int, Captures, Any] | None:
    """The state after one instruction, None when it fails."""
    kind = step[0]
    if kind == "atom":
        found = step[1].match(text, place)
        return None if found is None else (at + 1, found.end(), captured, notes)
    if kind == "jump":
        return at + step[1], place, captured, notes
    if kind in ("open", "mark"):
        return at + 1, place, captured, (place, notes)
    if kind == "repeat":  # an empty round ends the loop
        return (at + step[1] if place != notes[0] else at + 1), place, captured, notes[1]
    if kind == "close":
        closed = _close(captured, (notes[0], place), step[1], step[2])
        return None if closed is None else (at + 1, place, closed, notes[1])
    if kind == "reference":
        return _refer(step, text, at, place, captured, notes)
    if kind == "atomic":
        inner = _run(step[1], text, place, captured)
        return None if inner is None else (at + 1, *inner, notes)
    if kind == "look":
        seen = _look(step, text, place, captured)
        return None if seen is None else (at + 1, place, seen, notes)
    condition = step[1]  # kind is "if"
    holds = (
        captured[condition[1]] if condition[0] == "captured" else _look(condition, text, place, captured) is not None
    )
    return at + (1 if holds else step[2]), place, captured, notes


def _close(captured: Captures, span: Span, pushed: int | None, popped: int | None) -> Captures | None:
    """The captures after a group: a balancing one takes away what `popped` captured last, and fails if that is nothing."""
    groups = list(captured)
    if popped is not None:
        if not groups[popped]:
            return None
        taken = groups[popped][-1]
        groups[popped] = groups[popped][:-1]
        # What a balancing group captures itself is the text between the two.
        span = (taken[1], span[0]) if span[0] >= taken[1] else (max(span[0], taken[0]), min(span[1], taken[1]))
    if pushed is not None:
        groups[pushed] = (*groups[pushed], span)
    return tuple(groups)


def _refer(
    step: tuple[Any, ...], text: str, at: int, place: int, captured: Captures, notes: Any
) -> tuple[int, int, Captures, Any] | None:
    if not captured[step[1]]:
        return None
    start, end = captured[step[1]][-1]
    wanted, found = text[start:end], text[place : place + end - start]
    same = wanted.lower() == found.lower() if step[2] else wanted == found
    return (at + 1, place + len(found), captured, notes) if same else None


def _look(step: tuple[Any, ...], text: str, place: int, captured: Captures) -> Captures | None:
    """The captures after a look-around, None when it fails."""
    _, code, negated, behind = step
    found = None
    if behind:
        starts = (_run(code, text, start, captured, place) for start in range(place, -1, -1))
        found = next((each for each in starts if each is not None), None)
    else:
        found = _run(code, text, place, captured)
    if negated:
        return captured if found is None else None
    return None if found is None else found[1]
