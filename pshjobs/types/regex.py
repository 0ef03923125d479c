"""[regex], Match, Group, Capture."""

# Members are Any to mypy: NetType makes properties and plain functions of them.
from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from pshjobs.errors import ArgumentNullException, ArgumentOutOfRangeException
from pshjobs.values.enums import EnumValue
from pshjobs.values.overloads import typed_array
from pshjobs.values.regex_replacement import read_replacement
from pshjobs.values.regexes import NetMatch, NetPattern, compile_pattern, escape_pattern
from pshjobs.values.text import to_text
from pshjobs.values.type_info import NetType, constructor, method, prop, static

from .delegates import MulticastDelegate, declare_delegate
from .enumerations import REGEX_OPTIONS
from .enumerators import Enumerator
from .object import Object

SPACE = "System.Text.RegularExpressions."
MATCH_EVALUATOR = declare_delegate("System.Text.RegularExpressions.MatchEvaluator", type("Evaluator", (MulticastDelegate,), {
    "__slots__": (), "call": lambda self, match: to_text(self.function.call([match], underscore=match)),
}))  # fmt: skip


class Capture(NetType, name="System.Text.RegularExpressions.Capture", base=Object):
    __slots__ = ("found", "number", "span")

    def __init__(self, found: NetMatch | None, span: tuple[int, int]) -> None:
        self.found = found
        self.span = span
        self.number = 0

    def text(self) -> str:
        """What was captured."""
        return "" if self.found is None or self.span[0] < 0 else self.found.text[self.span[0] : self.span[1]]

    @prop("int Index")
    def index(self: Any) -> int:
        return max(self.span[0], 0)

    @prop("int Length")
    def length(self: Any) -> int:
        return self.span[1] - self.span[0] if self.span[0] >= 0 else 0

    @prop("string Value")
    def value(self: Any) -> str:
        return str(self.text())

    @method("string ToString()")
    def to_string(self: Any) -> str:
        return str(self.value)  # of a NetMatch, too


class Group(Capture, name="System.Text.RegularExpressions.Group", base=Capture):
    """A group of a match; one that does not exist has the name it was asked by."""

    __slots__ = ("group_name",)

    def __init__(self, found: NetMatch | None, number: int, name: str) -> None:
        super().__init__(found, found.span(number) if found is not None and number >= 0 else (-1, -1))
        self.number = number
        self.group_name = name

    @prop("string Name")
    def name(self: Any) -> str:
        return str(self.group_name)

    @prop("bool Success")
    def success(self: Any) -> bool:
        return bool(self.span[0] >= 0)

    @prop("System.Text.RegularExpressions.CaptureCollection Captures")
    def captures(self: Any) -> CaptureCollection:
        if self.found is None or self.number < 0 or self.span[0] < 0:
            return CaptureCollection([])
        spans = all_captures(self.found, self.number)
        return CaptureCollection([Capture(self.found, span) for span in spans])


def all_captures(found: NetMatch, number: int) -> list[tuple[int, int]]:
    """Everything a group captured; matched again by what remembers that, where the match does not."""
    if hasattr(found.found, "spans") or number == 0:
        return found.captures(number) if number else [found.span(0)]
    pattern = compile_pattern(found.pattern.pattern, False, found.pattern.options, all_captures=True)
    again = pattern.search(found.text, found.index)
    return again.captures(number) if again is not None else found.captures(number)


class Items(NetType):
    """A read-only collection."""

    __slots__ = ("items",)
    net_enumerable = True
    net_list = True

    def __init__(self, items: list[Any]) -> None:
        self.items = items

    def __iter__(self) -> Iterator[Any]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


COLLECTION = ("System.Collections.IList", "System.Collections.ICollection", "System.Collections.IEnumerable")


class CaptureCollection(
    Items, name="System.Text.RegularExpressions.CaptureCollection", base=Object, interfaces=COLLECTION
):
    __slots__ = ()

    @prop("int Count")
    def count(self) -> int:
        return len(self.items)

    @method("System.Text.RegularExpressions.Capture Item(int i) {get;}")
    def item(self, index: int) -> Any:
        return self.items[index]

    @method("System.Collections.IEnumerator GetEnumerator()")
    def get_enumerator(self) -> Enumerator:
        return Enumerator(self)


class MatchCollection(
    CaptureCollection, name="System.Text.RegularExpressions.MatchCollection", base=Object, interfaces=COLLECTION
):
    __slots__ = ()

    @prop("int Count")
    def count_(self) -> int:
        return len(self.items)

    @method("System.Text.RegularExpressions.Match Item(int i) {get;}")
    def item_(self, index: int) -> Any:
        return self.items[index]

    @method("System.Collections.IEnumerator GetEnumerator()")
    def get_enumerator_(self) -> Enumerator:
        return Enumerator(self)


class GroupCollection(
    NetType, name="System.Text.RegularExpressions.GroupCollection", base=Object, interfaces=COLLECTION
):
    __slots__ = ("found",)
    net_enumerable = True

    def __init__(self, found: NetMatch | None) -> None:
        self.found = found

    def names(self) -> list[str]:
        """The groups' names."""
        return ["0"] if self.found is None else self.found.pattern.names

    def __iter__(self) -> Iterator[Any]:
        return (self.at(number) for number in range(len(self.names())))

    def at(self, number: int) -> Any:
        """The group at a place."""
        return self.found if number == 0 and self.found is not None else Group(self.found, number, self.names()[number])

    def get_item(self, index: Any) -> Any:
        """By name or number; a failed group when there is none."""
        name = to_text(index)
        names = self.names()
        if name not in names:
            return Group(None, -1, name)
        return self.at(names.index(name))

    @prop("int Count")
    def count(self) -> int:
        return len(self.names())

    @prop("System.Object Keys")
    def keys(self) -> Any:
        return typed_array("System.String", self.names())

    @prop("System.Object Values")
    def values(self) -> Any:
        return list(self)

    @method("bool ContainsKey(string key)")
    def contains_key(self, key: str) -> bool:
        return key in self.names()

    @method(
        "System.Text.RegularExpressions.Group Item(int groupnum) {get;}",
        "System.Text.RegularExpressions.Group Item(string groupname) {get;}",
    )
    def item(self, index: Any) -> Any:
        return self.get_item(index)

    @method("System.Collections.IEnumerator GetEnumerator()")
    def get_enumerator(self) -> Enumerator:
        return Enumerator(self)


class Match(NetType, name="System.Text.RegularExpressions.Match", python=NetMatch, base=Group):
    @prop("System.Text.RegularExpressions.GroupCollection Groups")
    def groups(self: Any) -> GroupCollection:
        return GroupCollection(self)

    @prop("bool Success")
    def success(self: Any) -> bool:
        return True

    @prop("string Name")
    def name(self: Any) -> str:
        return "0"

    @prop("System.Text.RegularExpressions.CaptureCollection Captures")
    def captures(self: Any) -> CaptureCollection:
        return CaptureCollection([self])

    @prop("int Index")
    def index(self: Any) -> int:
        return int(self.index)

    @prop("int Length")
    def length(self: Any) -> int:
        return int(self.length)

    @prop("string Value")
    def value(self: Any) -> str:
        return str(self.value)

    @prop("string ValueSpan")
    def value_span(self: Any) -> None:
        """PowerShell cannot show a span."""

    @method("System.Text.RegularExpressions.Match NextMatch()")
    def next_match(self: Any) -> Any:
        start = self.index + max(self.length, 0) + (self.length == 0)
        if start > len(self.text):
            return NO_MATCH
        return self.pattern.search(self.text, start) or NO_MATCH

    @method("string Result(string replacement)")
    def result(self: Any, replacement: str) -> str:
        return read_replacement(replacement, self.pattern)(self)


class NoMatch:
    """Match.Empty: what a search without success gives."""

    __slots__ = ()
    net_type = Match.net_type
    span = (-1, -1)
    found = None

    def text(self) -> str:
        """Nothing."""
        return ""


class FailedMatch(NetType, name="System.Text.RegularExpressions.Match+Failed", python=NoMatch, base=Match):
    @prop("System.Text.RegularExpressions.GroupCollection Groups")
    def groups(self: Any) -> GroupCollection:
        return GroupCollection(None)

    @prop("bool Success")
    def success(self: Any) -> bool:
        return False

    @prop("string Name")
    def name(self: Any) -> str:
        return "0"

    @prop("System.Text.RegularExpressions.CaptureCollection Captures")
    def captures(self: Any) -> CaptureCollection:
        return CaptureCollection([])

    @prop("int Index")
    def index(self: Any) -> int:
        return 0

    @prop("int Length")
    def length(self: Any) -> int:
        return 0

    @prop("string Value")
    def value(self: Any) -> str:
        return ""

    @prop("string ValueSpan")
    def value_span(self: Any) -> str:
        return ""

    @method("System.Text.RegularExpressions.Match NextMatch()")
    def next_match(self: Any) -> Any:
        return self

    @method("type GetType()")
    def get_type(self: Any) -> Any:
        return Match.net_type

    @method("string ToString()")
    def to_string(self: Any) -> str:
        return ""


NO_MATCH = NoMatch()


def _need(text: Any, name: str = "input") -> None:
    if text is None:
        raise ArgumentNullException(f"Value cannot be null. (Parameter '{name}')")


def _find(pattern: NetPattern, text: str, start: int = 0) -> Any:
    _need(text)
    if not 0 <= start <= len(text):
        raise ArgumentOutOfRangeException(
            "Start index cannot be less than 0 or greater than input length. (Parameter 'startat')"
        )
    return pattern.search(text, start) or NO_MATCH


def _replacer(replacement: Any, pattern: NetPattern) -> Callable[[NetMatch], str]:
    return (
        read_replacement(replacement, pattern)
        if isinstance(replacement, str)
        else lambda found: to_text(replacement(found))
    )


def split(pattern: NetPattern, text: str, count: int = 0, start: int = 0) -> Any:
    """Regex.Split: captures are part of the result."""
    parts: list[str] = []
    last = 0
    for found in pattern.matches(text, start):
        if count and len(parts) >= count - 1:
            break
        parts.append(text[last : found.index])
        parts.extend(part for number in range(1, len(pattern.names)) if (part := found.group(number)) is not None)
        last = found.index + found.length
    parts.append(text[last:])
    return typed_array("System.String", parts)


def _pattern(text: str, options: Any = None) -> NetPattern:
    return compile_pattern(text, False, options.value if options is not None else 0)


OPTIONS = "System.Text.RegularExpressions.RegexOptions options"
EVALUATOR = "System.Text.RegularExpressions.MatchEvaluator evaluator"


class Regex(NetType, name="System.Text.RegularExpressions.Regex", base=Object, accelerators=("regex",)):
    """A pattern with its options; operators take `net_pattern`."""

    __slots__ = ("net_pattern",)

    def __init__(self, pattern: NetPattern) -> None:
        self.net_pattern = pattern

    @constructor("regex new(string pattern)", f"regex new(string pattern, {OPTIONS})",
                 f"regex new(string pattern, {OPTIONS}, timespan matchTimeout)")  # fmt: skip
    def new(pattern: str, options: Any = None, timeout: Any = None) -> Regex:
        return Regex(_pattern(pattern, options))

    @prop("System.Text.RegularExpressions.RegexOptions Options")
    def options(self) -> EnumValue:
        return EnumValue(REGEX_OPTIONS, self.net_pattern.options)

    @prop("bool RightToLeft")
    def right_to_left(self) -> bool:
        return self.net_pattern.right_to_left

    @prop("timespan MatchTimeout")
    def match_timeout(self) -> Any:
        from .timespan import TimeSpan

        return TimeSpan(-10000)

    @method("string ToString()")
    def to_string(self) -> str:
        return self.net_pattern.pattern

    @method("string[] GetGroupNames()")
    def get_group_names(self) -> Any:
        return typed_array("System.String", self.net_pattern.names)

    @method("int[] GetGroupNumbers()")
    def get_group_numbers(self) -> Any:
        return typed_array("System.Int32", self.net_pattern.numbers)

    @method("int GroupNumberFromName(string name)")
    def group_number_from_name(self, name: str) -> int:
        names = self.net_pattern.names
        return self.net_pattern.numbers[names.index(name)] if name in names else -1

    @method("string GroupNameFromNumber(int i)")
    def group_name_from_number(self, number: int) -> str:
        numbers = self.net_pattern.numbers
        return self.net_pattern.names[numbers.index(number)] if number in numbers else ""

    @method("bool IsMatch(string input)", "bool IsMatch(string input, int startat)")
    def is_match(self, text: str, start: int = 0) -> bool:
        return _find(self.net_pattern, text, start) is not NO_MATCH

    @method(
        "System.Text.RegularExpressions.Match Match(string input)",
        "System.Text.RegularExpressions.Match Match(string input, int startat)",
    )
    def match(self, text: str, start: int = 0) -> Any:
        return _find(self.net_pattern, text, start)

    @method("System.Text.RegularExpressions.MatchCollection Matches(string input)",
            "System.Text.RegularExpressions.MatchCollection Matches(string input, int startat)")  # fmt: skip
    def matches(self, text: str, start: int = 0) -> MatchCollection:
        return MatchCollection(list(self.net_pattern.matches(text, start)))

    @method("int Count(string input)")
    def count(self, text: str) -> int:
        return sum(1 for _ in self.net_pattern.matches(text))

    @method("string Replace(string input, string replacement)", "string Replace(string input, string replacement, int count)",
            "string Replace(string input, string replacement, int count, int startat)", f"string Replace(string input, {EVALUATOR})",
            f"string Replace(string input, {EVALUATOR}, int count)")  # fmt: skip
    def replace(self, text: str, replacement: Any, count: int = -1, start: int = 0) -> str:
        return self.net_pattern.replace(text, _replacer(replacement, self.net_pattern), count, start)

    @method(
        "string[] Split(string input)",
        "string[] Split(string input, int count)",
        "string[] Split(string input, int count, int startat)",
    )
    def split(self, text: str, count: int = 0, start: int = 0) -> Any:
        return split(self.net_pattern, text, count, start)

    # Static -----------------------------------------------------------------------------------------

    @static("string Escape(string str)")
    def escape(text: str) -> str:
        return escape_pattern(text)

    @static("string Unescape(string str)")
    def unescape(text: str) -> str:
        import re

        simple = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a", "e": "\x1b", "b": "\b"}

        def one(found: re.Match[str]) -> str:
            code = found[1]
            if code[0] in "xu" and len(code) > 1:
                return chr(int(code[1:], 16))
            return simple.get(code, code)

        return re.sub(r"\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)", one, text, flags=re.DOTALL)

    @static("bool IsMatch(string input, string pattern)", f"bool IsMatch(string input, string pattern, {OPTIONS})")
    def is_match_static(text: str, pattern: str, options: Any = None) -> bool:
        return _find(_pattern(pattern, options), text) is not NO_MATCH

    @static("System.Text.RegularExpressions.Match Match(string input, string pattern)",
            f"System.Text.RegularExpressions.Match Match(string input, string pattern, {OPTIONS})")  # fmt: skip
    def match_static(text: str, pattern: str, options: Any = None) -> Any:
        return _find(_pattern(pattern, options), text)

    @static("System.Text.RegularExpressions.MatchCollection Matches(string input, string pattern)",
            f"System.Text.RegularExpressions.MatchCollection Matches(string input, string pattern, {OPTIONS})")  # fmt: skip
    def matches_static(text: str, pattern: str, options: Any = None) -> MatchCollection:
        return MatchCollection(list(_pattern(pattern, options).matches(text)))

    @static("int Count(string input, string pattern)")
    def count_static(text: str, pattern: str) -> int:
        return sum(1 for _ in _pattern(pattern).matches(text))

    @static("string Replace(string input, string pattern, string replacement)",
            f"string Replace(string input, string pattern, string replacement, {OPTIONS})",
            f"string Replace(string input, string pattern, {EVALUATOR})",
            f"string Replace(string input, string pattern, {EVALUATOR}, {OPTIONS})")  # fmt: skip
    def replace_static(text: str, pattern: str, replacement: Any, options: Any = None) -> str:
        compiled = _pattern(pattern, options)
        return compiled.replace(text, _replacer(replacement, compiled))

    @static("string[] Split(string input, string pattern)", f"string[] Split(string input, string pattern, {OPTIONS})")
    def split_static(text: str, pattern: str, options: Any = None) -> Any:
        return split(_pattern(pattern, options), text)
