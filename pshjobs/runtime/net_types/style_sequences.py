"""The escape sequences that `$PSStyle` names, without what stands around them."""

from __future__ import annotations

import re
from typing import Final

_ESCAPES: Final = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b\]8;;.*?\x1b\\")
_COLORS: Final = ("Black", "Red", "Green", "Yellow", "Blue", "Magenta", "Cyan", "White")

SWITCHES: Final = {
    "Reset": "0", "BlinkOff": "25", "Blink": "5", "BoldOff": "22", "Bold": "1", "DimOff": "22", "Dim": "2", "Hidden": "8",
    "HiddenOff": "28", "Reverse": "7", "ReverseOff": "27", "ItalicOff": "23", "Italic": "3", "UnderlineOff": "24",
    "Underline": "4", "StrikethroughOff": "29", "Strikethrough": "9",
}  # fmt: skip
FORMATTING: Final = {
    "FormatAccent": "32;1", "TableHeader": "32;1", "CustomTableHeaderLabel": "32;1;3", "ErrorAccent": "36;1", "Error": "31;1",
    "Warning": "33;1", "Verbose": "33;1", "Debug": "33;1", "FeedbackName": "33", "FeedbackText": "96", "FeedbackAction": "97",
}  # fmt: skip
FILES: Final = {"Directory": "44;1", "SymbolicLink": "36;1", "Executable": "32;1"}
EXTENSIONS: Final = {
    **dict.fromkeys((".zip", ".tgz", ".gz", ".tar", ".nupkg", ".cab", ".7z"), "31;1"),
    **dict.fromkeys((".ps1", ".psd1", ".psm1", ".ps1xml"), "33;1"),
}
FOREGROUND: Final = {name: str(30 + n) for n, name in enumerate(_COLORS)} | {
    f"Bright{name}": str(90 + n) for n, name in enumerate(_COLORS)
}
BACKGROUND: Final = {name: str(int(code) + 10) for name, code in FOREGROUND.items()}

CONSOLE_COLORS: Final = (
    "Black", "Blue", "Green", "Cyan", "Red", "Magenta", "Yellow", "White",
    "BrightBlack", "BrightBlue", "BrightGreen", "BrightCyan", "BrightRed", "BrightMagenta", "BrightYellow", "BrightWhite",
)  # fmt: skip
"""The names by number of System.ConsoleColor."""


def sequence(code: str) -> str:
    """The escape sequence of a code."""
    return f"\x1b[{code}m"


def has_content(text: str) -> bool:
    """True when a text holds more than escape sequences."""
    return bool(_ESCAPES.sub("", text))


def without_escapes(text: str) -> str:
    """The text without its escape sequences."""
    return _ESCAPES.sub("", text)
