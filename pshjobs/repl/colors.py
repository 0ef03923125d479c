"""Console colours as escape sequences."""

from __future__ import annotations

import os
from typing import Final

FOREGROUND: Final = {
    "black": "30", "darkred": "31", "darkgreen": "32", "darkyellow": "33", "darkblue": "34", "darkmagenta": "35", "darkcyan": "36", "gray": "37",
    "darkgray": "90", "red": "91", "green": "92", "yellow": "93", "blue": "94", "magenta": "95", "cyan": "96", "white": "97",
}  # fmt: skip
"""ConsoleColor in lower case -> SGR number."""

RESET: Final = "\x1b[0m"


def colored(text: str, foreground: str | None, background: str | None) -> str:
    """The text in console colours; line ends stay outside, so that a coloured background does not fill the next line."""
    codes = [FOREGROUND[foreground.lower()]] if foreground and foreground.lower() in FOREGROUND else []
    if background and background.lower() in FOREGROUND:
        codes.append(str(int(FOREGROUND[background.lower()]) + 10))
    if not codes or not text.strip("\n"):
        return text
    body = text.rstrip("\n")
    return f"\x1b[{';'.join(codes)}m{body}{RESET}{text[len(body) :]}"


def wants_color() -> bool:
    """Whether the terminal and the user want colours: neither NO_COLOR nor TERM=dumb."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM", "") not in ("", "dumb")
