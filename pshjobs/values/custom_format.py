"""Custom numeric formats: `0.00`, `#,##0`, `000-0000`, `0.0e+0`, `+0;-0;zero`."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Any

from .culture import Culture
from .numbers import Single

_NONE = 1 << 30


class _Digits:
    """A number as digits: 0.d1d2d3 * 10**scale. `digits` is empty for zero."""

    __slots__ = ("digits", "is_real", "negative", "scale")

    def __init__(self, value: Any) -> None:
        self.is_real = isinstance(value, float)
        if isinstance(value, float):  # a Double counts with its first 15 digits, a Single with 7
            number = Decimal(format(value, ".7g" if isinstance(value, Single) else ".15g"))
            self.negative = math.copysign(1.0, value) < 0
        else:
            number = value if isinstance(value, Decimal) else Decimal(int(value))
            self.negative = number < 0
        digits = "".join(map(str, number.as_tuple().digits)).lstrip("0") if number else ""
        self.scale = number.adjusted() + 1 if number else 0
        self.digits = digits.rstrip("0")

    def round(self, count: int) -> None:
        """Keep `count` digits, halves away from zero."""
        if count < 0:
            self.digits = ""
        elif count < len(self.digits):
            up = self.digits[count] >= "5"
            kept = self.digits[:count]
            if up:
                raised = str(int(kept or "0") + 1).rjust(count, "0")
                self.scale += len(raised) - count
                kept = raised
            self.digits = kept.rstrip("0")
        if not self.digits:
            self.scale = 0
            self.negative = self.negative and self.is_real


class _Section:
    """What one section of a format says."""

    __slots__ = ("decimal_at", "digit_count", "first_zero", "last_zero", "scale", "scientific", "text", "thousands")

    def __init__(self, text: str) -> None:
        self.text = text
        self.digit_count = 0
        self.decimal_at = -1
        self.first_zero, self.last_zero = _NONE, 0
        self.scale = 0
        self.scientific = self.thousands = False
        self._scan()

    def _scan(self) -> None:
        commas: list[int] = []  # for each comma the number of places before it
        for char, is_literal, _ in tokens(self.text):
            if is_literal:
                continue
            if char in "#0":
                if char == "0":
                    self.first_zero = min(self.first_zero, self.digit_count)
                    self.last_zero = self.digit_count + 1
                self.digit_count += 1
            elif char == "." and self.decimal_at < 0:
                self.decimal_at = self.digit_count
            elif char == "," and self.digit_count > 0 and self.decimal_at < 0:
                commas.append(self.digit_count)
            elif char in "%\u2030":
                self.scale += 2 if char == "%" else 3
            elif len(char) > 1:
                self.scientific = True
        if self.decimal_at < 0:
            self.decimal_at = self.digit_count
        dividing = commas.count(self.decimal_at)  # a comma just before the point divides by a thousand
        self.scale -= 3 * dividing
        self.thousands = len(commas) > dividing


def tokens(text: str) -> list[tuple[str, bool, int]]:
    """The characters of a section: each with whether it is literal, and where it stands. An exponent is one token."""
    found: list[tuple[str, bool, int]] = []
    at = 0
    while at < len(text):
        char = text[at]
        if char in "'\"":
            end = text.find(char, at + 1)
            end = len(text) if end < 0 else end
            found += [(each, True, at) for each in text[at + 1 : end]]
            at = end + 1
        elif char == "\\":
            if at + 1 < len(text):
                found.append((text[at + 1], True, at))
            at += 2
        elif char in "eE" and (length := _exponent_length(text, at)):
            found.append((text[at : at + length], False, at))
            at += length
        else:
            found.append((char, char not in "#0.,%\u2030", at))
            at += 1
    return found


def _exponent_length(text: str, at: int) -> int:
    end = at + 1
    if end < len(text) and text[end] in "+-":
        end += 1
    zeros = end
    while end < len(text) and text[end] == "0":
        end += 1
    return end - at if end > zeros else 0


def format_custom(value: Any, spec: str, culture: Culture) -> str:
    """The number in a custom format."""
    sections = _split_sections(spec)
    number = _Digits(value)
    chosen = _choose(sections, 2 if not number.digits else 1 if number.negative else 0)
    section = _prepare(number, sections[chosen])
    zero = _choose(sections, 2)
    if not number.digits and zero != chosen:
        # Rounded to zero: the zero section says how zero looks.
        chosen, number = zero, _Digits(0)
        section = _prepare(number, sections[chosen])
    sign = "-" if number.negative and chosen == 0 else ""
    text = _Writer(number, section, culture).write()
    return sign + text if text or number.digits else text


def _split_sections(spec: str) -> list[str]:
    parts, start, at = [], 0, 0
    while at < len(spec):
        char = spec[at]
        if char in "'\"":
            end = spec.find(char, at + 1)
            at = len(spec) if end < 0 else end
        elif char == "\\":
            at += 1
        elif char == ";":
            parts.append(spec[start:at])
            start = at + 1
        at += 1
    return [*parts, spec[start:]]


def _choose(sections: list[str], wanted: int) -> int:
    """The section for positive (0), negative (1) or zero (2); the first where that one is missing or empty."""
    return wanted if wanted < len(sections) and sections[wanted] else 0


def _prepare(number: _Digits, text: str) -> _Section:
    section = _Section(text)
    if number.digits:
        number.scale += section.scale
        kept = section.digit_count if section.scientific else number.scale + section.digit_count - section.decimal_at
        number.round(kept)
    return section


class _Writer:
    """Lays the digits into the places of a section."""

    def __init__(self, number: _Digits, section: _Section, culture: Culture) -> None:
        self.number, self.section, self.culture = number, section, culture
        at = section.decimal_at
        self.first = at - section.first_zero if section.first_zero < at else 0
        self.last = at - section.last_zero if section.last_zero > at else 0
        self.place = at if section.scientific else max(number.scale, at)
        self.surplus = 0 if section.scientific else number.scale - at
        self.next_digit = 0
        self.point_written = False
        self.out: list[str] = []

    def write(self) -> str:
        for char, is_literal, _ in tokens(self.section.text):
            if is_literal:
                self.out.append(char)
                continue
            if char in "#0.":
                while self.surplus > 0:  # more digits before the point than places
                    self._put(self._take() or "0")
                    self.surplus -= 1
            if char in "#0":
                self._fill_place()
            elif char == ".":
                self._point()
            elif char in "%\u2030":
                self.out.append(char)
            elif len(char) > 1:
                self.out.append(self._exponent(char))
        return "".join(self.out)

    def _take(self) -> str:
        digit = self.number.digits[self.next_digit : self.next_digit + 1]
        self.next_digit += 1
        return digit

    def _put(self, digit: str) -> None:
        if digit:
            self.out.append(digit)
            if self.section.thousands and self.place > 1 and (self.place - 1) % 3 == 0:
                self.out.append(self.culture.group_separator)
        self.place -= 1

    def _fill_place(self) -> None:
        if self.surplus < 0:
            self.surplus += 1
            self._put("0" if self.place <= self.first else "")
        else:
            self._put(self._take() or ("0" if self.place > self.last else ""))

    def _point(self) -> None:
        if self.place != 0 or self.point_written:
            return
        has_more = self.section.decimal_at < self.section.digit_count and self.next_digit < len(self.number.digits)
        if self.last < 0 or has_more:
            self.out.append(self.culture.decimal_separator)
            self.point_written = True

    def _exponent(self, token: str) -> str:
        exponent = self.number.scale - self.section.decimal_at if self.number.digits else 0
        sign = "-" if exponent < 0 else "+" if "+" in token else ""
        return token[0] + sign + str(abs(exponent)).rjust(min(token.count("0"), 10), "0")
