"""Which characters are blanks, quotes, dashes and letters, as sets and as parts of regular expressions."""

from __future__ import annotations

import re
from typing import Final

WIDE_SPACES: Final = "\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
SPACES: Final = " \t\v\f\x85\xa0" + WIDE_SPACES
"""Blanks, as the inside of a character class; newlines are not among them."""

DASHES: Final = "-\u2013\u2014\u2015"
SINGLE_QUOTES: Final = "'\u2018\u2019\u201a\u201b"
DOUBLE_QUOTES: Final = '"\u201c\u201d\u201e'
ENDERS: Final = "\0\n\r&(),;{|}" + SPACES
"""What ends a word, as the inside of a character class."""

# Python's \w also holds numbers that are neither digits nor letters to .NET, and letters outside the BMP, which .NET sees as
# two surrogates.
_NO_LETTERS: Final = (
    "_\xb2\xb3\xb9\xbc-\xbe\u09f4-\u09f9\u0b72-\u0b77\u0bf0-\u0bf2\u0c78-\u0c7e\u0d58-\u0d5e\u0d70-\u0d78\u0f2a-\u0f33"
    "\u1369-\u137c\u16ee-\u16f0\u17f0-\u17f9\u19da\u2070\u2074-\u2079\u2080-\u2089\u2150-\u2182\u2185-\u2189\u2460-\u249b"
    "\u24ea-\u24ff\u2776-\u2793\u2cfd\u3007\u3021-\u3029\u3038-\u303a\u3192-\u3195\u3220-\u3229\u3248-\u324f\u3251-\u325f"
    "\u3280-\u3289\u32b1-\u32bf\ua6e6-\ua6ef\ua830-\ua835\U00010000-\U0010ffff"
)
LETTER_OR_DIGIT: Final = rf"[^\W{_NO_LETTERS}]"
LETTER: Final = rf"[^\W\d{_NO_LETTERS}]"

is_space: Final = frozenset(
    " \t\v\f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
)
is_dash: Final = frozenset("-\u2013\u2014\u2015")
is_single_quote: Final = frozenset(SINGLE_QUOTES)
is_double_quote: Final = frozenset(DOUBLE_QUOTES)
is_ender: Final = frozenset({"", "\0", *"\n\r&(),;{|}"}) | is_space
"""What ends a word; the empty string stands for the end of the text."""

spaces: Final = re.compile(f"[{SPACES}]*")
letter: Final = re.compile(LETTER)
identifier: Final = re.compile(rf"(?:[A-Za-z_]|{LETTER})(?:_|{LETTER_OR_DIGIT})*")
identifier_rest: Final = re.compile(rf"(?:[A-Za-z0-9_]+|{LETTER_OR_DIGIT})*")
variable_start: Final = re.compile(rf"[A-Za-z0-9_$?^:]|{LETTER_OR_DIGIT}")
variable_rest: Final = re.compile(rf"(?:[A-Za-z0-9_?]+|:(?!:)|{LETTER_OR_DIGIT})*")
