"""Reading the atoms, references and quantifiers of .NET's regular expressions."""

from __future__ import annotations

from .regex_escapes import Reader, literal, read_char_escape, read_class, read_property
from .regex_options import IGNORE_CASE, MULTILINE, SINGLELINE
from .regex_pieces import GroupKey, GroupReference, Piece


class Frame:
    """An open group: the options to return to, and the `(?i:` opened inside it."""

    __slots__ = ("end", "has_switch", "ignored_case", "options", "start")

    def __init__(self, options: int, start: int, end: str = ")") -> None:
        self.options = options
        self.ignored_case = bool(options & IGNORE_CASE)
        self.has_switch = False
        self.start = start
        self.end = end


class AtomReader:
    """The state of one reading; without `known` groups it only finds them, since references may come first."""

    def __init__(self, pattern: str, options: int, known: set[GroupKey] | None) -> None:
        self.reader = Reader(pattern)
        self.options = options
        self.known = known
        self.out: list[Piece] = []
        self.frames = [Frame(options, 0, "")]
        self.groups: list[GroupKey] = []
        self.next_number = 1
        self.atom = -1  # where in `out` the last atom begins; -1: nothing to repeat, -2: already repeated
        self.needs_regex = False
        self.balances = False

    # Atoms

    def _read_atom(self, char: str) -> None:
        if char == "[":
            made = read_class(self.reader)
            self.needs_regex |= made.needs_regex
            self._add(made.text)
        elif char == ".":
            self._add("(?s:.)" if self.options & SINGLELINE else ".")
        elif char in "^$":
            self._add(f"(?m:{char})" if self.options & MULTILINE else f"(?:{char})")
        elif char == "\\":
            self._read_escape()
        else:
            self._add(literal(char))

    def _read_escape(self) -> None:
        reader = self.reader
        kind = reader.peek()
        if not kind:
            raise reader.fail("Illegal \\ at end of pattern.")
        if kind in "dDsSwW":
            reader.at += 1
            self._add("\\" + kind)
        elif kind in "bBAGzZ":
            reader.at += 1
            self.needs_regex |= kind == "G"
            self._add({"z": "(?:\\Z)", "Z": "(?=\\n?\\Z)"}.get(kind, f"(?:\\{kind})"))
        elif kind in "pP":
            reader.at += 1
            self.needs_regex = True
            text = read_property(reader, kind == "P")
            self._add(f"(?-i:{text})" if self.options & IGNORE_CASE else text)
        elif kind == "k":
            self._named_reference()
        elif kind.isdigit() and kind != "0":
            self._numbered_reference()
        else:
            self._add(literal(read_char_escape(reader)))

    def _named_reference(self) -> None:
        reader = self.reader
        reader.at += 1
        closing = {"<": ">", "'": "'"}.get(reader.peek())
        end = reader.pattern.find(closing, reader.at + 1) if closing else -1
        if end < 0:
            raise reader.fail("Malformed \\k<...> named back reference.")
        name = reader.pattern[reader.at + 1 : end]
        reader.at = end + 1
        self._add_reference(int(name) if name.isdigit() else name)

    def _numbered_reference(self) -> None:
        r"""`\1` to `\9` are references; a longer number only when there is such a group, else it is octal."""
        reader = self.reader
        start = reader.at
        while reader.peek().isdigit():
            reader.at += 1
        number = int(reader.pattern[start : reader.at])
        if number > 9 and self.known is not None and number not in self._numbers():
            reader.at = start
            if reader.peek() in "89":
                reader.at += 1
                raise reader.fail(f"Unrecognized escape sequence \\{reader.pattern[start]}.")
            self._add(literal(read_char_escape(reader)))
            return
        self._add_reference(number)

    def _numbers(self) -> set[GroupKey]:
        known = self.known or set()
        names = sum(isinstance(key, str) for key in known)
        return known | set(range(1, len(known) + 1)) if names else known

    def _add_reference(self, key: GroupKey) -> None:
        if self.known is not None and key not in self.known and key not in self._numbers():
            kind = "number" if isinstance(key, int) else "name"
            shown = key if isinstance(key, int) else f"'{key}'"
            raise self.reader.fail(f"Reference to undefined group {kind} {shown}.")
        self._add(GroupReference(key))

    def _add(self, piece: str | GroupReference) -> None:
        self.atom = len(self.out)
        self.out.append(piece)

    # Quantifiers

    def _read_quantifier(self, char: str) -> bool:
        """Read `*`, `+`, `?` or `{n,m}`; false for a brace that is just a brace."""
        reader = self.reader
        bounds = char
        if char == "{":
            end = _counted(reader.pattern, reader.at)
            if end < 0:
                return False
            bounds = "{" + reader.pattern[reader.at : end]
        if self.atom == -1:
            raise reader.fail(f"Quantifier '{char}' following nothing.")
        if self.atom == -2:
            raise reader.fail(f"Nested quantifier '{char}'.")
        reader.at += len(bounds) - 1
        if reader.peek() == "?":
            reader.at += 1
            lazy = "?"
        else:
            lazy = ""
        if char == "{":
            low, _, high = bounds[1:-1].partition(",")
            if high and int(low) > int(high):
                raise reader.fail("Illegal {x,y} with x > y.")
        self.out.append(bounds + lazy)
        self.atom = -2
        return True

    def _skip_comment(self, char: str) -> None:
        reader = self.reader
        if char == "#":
            end = reader.pattern.find("\n", reader.at)
            reader.at = len(reader.pattern) if end < 0 else end + 1


def _counted(pattern: str, at: int) -> int:
    """The end of `n}`, `n,}` or `n,m}` from this place; -1 when it is none."""
    end = pattern.find("}", at)
    low, comma, high = pattern[at:end].partition(",") if end > 0 else ("", "", "")
    if not (low.isascii() and low.isdigit()) or (high and not (high.isascii() and high.isdigit())):
        return -1
    return end + 1
