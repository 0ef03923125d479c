"""Places as the recordings count them: in UTF-16 code units."""

from __future__ import annotations

from bisect import bisect_left


class Places:
    """Turns offsets into the text into offsets in its UTF-16 form."""

    def __init__(self, text: str) -> None:
        self.wide = [place for place, char in enumerate(text) if char > "\uffff"]

    def __call__(self, place: int) -> int:
        return place + bisect_left(self.wide, place) if self.wide else place
