"""`-match` and `-replace`."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from pshjobs.errors import RegexParseException, RuntimeException

from .enumeration import iterate
from .hashtable import Hashtable
from .operands import plain
from .regex_replacement import read_replacement
from .regexes import NetMatch, NetPattern, compile_pattern
from .text import element_text, to_text


def match(
    left: object, right: object, ignore_case: bool = True, negate: bool = False
) -> tuple[object, Hashtable | None]:
    """`left -match right`, and the new `$Matches` (None: leave it).

    A single value that matches sets `$Matches`, with `-notmatch` too; a collection is filtered and sets nothing.
    """
    if type(left) is str and type(right) is str:
        pattern = compile_pattern(right, ignore_case)
        items = None
    else:
        pattern = pattern_operand(right, ignore_case)
        left = plain(left)
        items = None if isinstance(left, str) else iterate(left)
    if items is not None:
        return [item for item in items if (pattern.search(element_text(item)) is None) is negate], None
    found = pattern.search(to_text(left))
    if found is None:
        return negate, None
    return not negate, matches_table(found)


def matches_table(found: NetMatch) -> Hashtable:
    """`$Matches`: numbers and names of the groups that took part."""
    table = Hashtable()
    group = found.found.group
    for folded, key, index in found.pattern.keys:
        text = group(index)
        if text is not None:
            table.keys_by_fold.setdefault(folded, key)
            table.values_by_fold[folded] = text
    return table


def pattern_operand(value: object, ignore_case: bool, options: int = 0) -> NetPattern:
    """The right side as a pattern; a Regex object keeps its own options."""
    value = plain(value)
    own = getattr(value, "net_pattern", None)
    return own if isinstance(own, NetPattern) else compile_pattern(to_text(value), ignore_case, options)


def replace(left: object, right: object, ignore_case: bool = True) -> object:
    """`left -replace pattern, replacement`; of a collection every element."""
    if type(left) is str and type(right) is list and len(right) == 2:
        old, new = right
        if type(old) is str and type(new) is str:
            return _replacer(old, new, ignore_case)(left)
    pattern, replacement = _replace_operands(plain(right), ignore_case)
    left = plain(left)
    items = None if isinstance(left, str) else iterate(left)
    if items is None:
        return pattern.replace(to_text(left), replacement)
    return [pattern.replace(element_text(item), replacement) for item in items]


@lru_cache(maxsize=256)
def _replacer(old: str, new: str, ignore_case: bool) -> Callable[[str], str]:
    """What `-replace` with these texts does to a string."""
    pattern, replacement = _replace_operands([old, new], ignore_case)
    if "$" not in new:
        return lambda text: pattern.replace_by_text(text, new)
    return lambda text: pattern.replace(text, replacement)


def _replace_operands(right: object, ignore_case: bool) -> tuple[NetPattern, Callable[[NetMatch], str]]:
    wanted: object = ""
    items = None if isinstance(right, str) else iterate(right)
    if items is not None:
        operands = list(items)
        if len(operands) > 2:
            raise RuntimeException(
                f"The -replace operator allows only two elements to follow it, not {len(operands)}.",
                id="BadReplaceArgument",
                category="InvalidOperation",
            )
        right = operands[0] if operands else None
        wanted = operands[1] if len(operands) == 2 else ""
    try:
        pattern = pattern_operand(right, ignore_case)
    except RegexParseException as error:
        raise RuntimeException(
            f"The regular expression pattern {to_text(right)} is not valid.",
            id="InvalidRegularExpression",
            category="InvalidOperation",
            inner=error,
        ) from None
    return pattern, _replacement(plain(wanted), pattern)


def _replacement(wanted: object, pattern: NetPattern) -> Callable[[NetMatch], str]:
    """What replaces a match: the expanded text, or the output of a script block that gets the match as `$_`."""
    call = getattr(wanted, "call", None)
    if call is not None and not isinstance(wanted, str):
        return lambda found: to_text(call([], underscore=found))
    return read_replacement(to_text(wanted), pattern)
