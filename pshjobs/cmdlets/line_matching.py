"""Finding lines that match patterns, with the lines around them: the work of Select-String."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence

from pshjobs.errors import ArgumentException, RegexParseException
from pshjobs.values.regexes import NetMatch, NetPattern, compile_pattern

from .match_info import MatchInfo, MatchInfoContext


class LineMatcher:
    """Matches one line against all patterns; the first that fits counts."""

    def __init__(
        self, patterns: Sequence[str], *, simple: bool, case_sensitive: bool, negate: bool, all_matches: bool
    ) -> None:
        self._texts = list(patterns)
        self._simple = simple
        self._ignore_case = not case_sensitive
        self._negate = negate
        self._all = all_matches
        self._patterns: list[NetPattern] = [] if simple else [self._compile(text) for text in patterns]
        self._folded = [text if case_sensitive else text.lower() for text in patterns]

    def _compile(self, text: str) -> NetPattern:
        try:
            return compile_pattern(text, self._ignore_case)
        except RegexParseException as error:
            raise ArgumentException(
                f"The string {text} is not a valid regular expression: {error.message}",
                id="InvalidRegex",
                category="InvalidArgument",
                inner=error,
            ) from error

    def match(self, line: str, path: str | None, number: int) -> MatchInfo | None:
        """What is to be reported of a line; None when it is not."""
        found: list[NetMatch] = []
        at = self._simple_match(line) if self._simple else self._regex_match(line, found)
        if (at is None) is not self._negate:
            return None
        pattern = self._texts[at if at is not None else -1]
        return MatchInfo(path, number, line, pattern, [] if self._negate else found, self._ignore_case)

    def _simple_match(self, line: str) -> int | None:
        text = line.lower() if self._ignore_case else line
        return next((at for at, pattern in enumerate(self._folded) if pattern in text), None)

    def _regex_match(self, line: str, found: list[NetMatch]) -> int | None:
        for at, pattern in enumerate(self._patterns):
            first = pattern.search(line)
            if first is not None:
                found.extend(pattern.matches(line) if self._all else [first])
                return at
        return None


class ContextTracker:
    """Gives matches once the lines behind them are known."""

    def __init__(self, before: int, after: int) -> None:
        self._after = after
        self._earlier: deque[tuple[str, bool]] = deque(maxlen=before)
        self._waiting: deque[tuple[MatchInfo, MatchInfoContext]] = deque()
        self._shown_after = 0

    def add(self, line: str, found: MatchInfo | None) -> Iterator[MatchInfo]:
        """Take the next line: the matches that are complete now."""
        for _, lines in self._waiting:
            if len(lines.post) < self._after:
                lines.post.append(line)
        self._display_after(line, found is not None)
        if found is not None:
            self._waiting.append((found, self._context(found)))
        self._earlier.append((line, found is not None or self._was_shown))
        while self._waiting and len(self._waiting[0][1].post) >= self._after:
            yield self._waiting.popleft()[0]

    def _display_after(self, line: str, is_match: bool) -> None:
        self._was_shown = False
        if is_match:
            self._shown_after = self._after
        elif self._shown_after:
            self._shown_after -= 1
            self._was_shown = True
            self._last.display_post.append(line)

    def _context(self, found: MatchInfo) -> MatchInfoContext:
        lines = MatchInfoContext()
        lines.pre = [text for text, _ in self._earlier]
        shown: list[str] = []
        for text, was_shown in reversed(self._earlier):
            if was_shown:
                break
            shown.insert(0, text)
        lines.display_pre = shown
        found.context_lines = lines
        self._last = lines
        return lines

    def rest(self) -> Iterator[MatchInfo]:
        """The matches whose lines behind them have ended early."""
        while self._waiting:
            yield self._waiting.popleft()[0]
