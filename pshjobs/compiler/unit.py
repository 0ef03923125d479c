"""One Python function in the making.

The compiler writes Python source, line by line; each line remembers the stretch of script that it came from. At the end the
source is parsed once and every node takes the script's position, so that the code object's own table tells where in the
script an error was raised: nothing is kept up to date while the script runs.
"""

from __future__ import annotations

import _ast
from collections.abc import Iterator
from contextlib import contextmanager
from types import CodeType
from typing import TYPE_CHECKING, Any

from pshjobs.errors import RuntimeException
from pshjobs.source import SourceText

if TYPE_CHECKING:
    from pshjobs.syntax.nodes import Node

    from .script_facts import ScriptFacts

MAXIMUM_DEPTH = 14
"""Nested blocks in one Python function; CPython allows 20, and a statement may open two at once."""

MAXIMUM_INDENT = 60
"""Levels of indentation in one Python function; CPython's parser allows 100."""


class Loop:
    """A loop that is being compiled. `on_continue` writes what `continue` does before Python's own (may be nothing)."""

    __slots__ = ("label", "on_continue")

    def __init__(self, label: str, on_continue: Any) -> None:
        self.label = label
        self.on_continue = on_continue


class Unit:
    """The lines of one function and what they refer to.

    `out` is the Python name of the function that takes output at the moment; `region` maps script variables that are Python
    locals at the moment to their names; `numbers` are those of these locals that hold an Int32 or Double for certain, `counters`
    those numbers that index a list whenever they are within its length; `status` is what keeps `$?` at the moment.
    """

    def __init__(self, source: SourceText, facts: ScriptFacts) -> None:
        self.source = source
        self.facts = facts
        self.lines: list[str] = []
        self.places: list[tuple[int, int]] = []
        self.place = (0, 0)
        self.indent = 1
        self.blocks = 0
        self.constants: dict[str, object] = {}
        self.counter = 0
        self.out = "out"
        self.loops: list[Loop] = []
        self.region: dict[str, str] = {}
        self.numbers: set[str] = set()
        self.counters: set[str] = set()
        self.status = "sh.succeeded"
        self.typed: frozenset[str] = frozenset()
        self.in_part = False
        self.has_enumerator = False  # a foreach around keeps `$foreach`
        self.captures: list[
            tuple[str, str]
        ] = []  # lists of `$( )` around, and where their items go when control leaves them
        self.parts: dict[
            str, tuple[list[str], list[tuple[int, int]]]
        ] = {}  # functions written apart, by the names in their places
        self.is_method = False  # a class's method: only `return` gives a value, statement errors end it
        self.spellings = facts.spellings

    # Writing -------------------------------------------------------------------------------------

    def line(self, text: str) -> None:
        """Write one line at the current depth."""
        self.lines.append("    " * self.indent + text)
        self.places.append(self.place)

    @contextmanager
    def block(self, header: str) -> Iterator[None]:
        """Write `header` and, indented below it, what is written inside; an empty body becomes `pass`."""
        self.line(header)
        self.indent += 1
        before = len(self.lines)
        try:
            yield
        finally:
            if len(self.lines) == before:
                self.line("pass")
            self.indent -= 1

    @contextmanager
    def at(self, node: Node) -> Iterator[None]:
        """Lines written inside belong to the extent of `node`."""
        saved = self.place
        self.place = (node.start, node.end)
        try:
            yield
        finally:
            self.place = saved

    @contextmanager
    def output_to(self, name: str) -> Iterator[None]:
        """Output of what is written inside goes to the function called `name`."""
        saved, self.out = self.out, name
        try:
            yield
        finally:
            self.out = saved

    # Names ---------------------------------------------------------------------------------------

    def temp(self) -> str:
        """A fresh Python name."""
        self.counter += 1
        return f"t{self.counter}"

    def spill(self, expression: str) -> str:
        """Write `name = expression`; the fresh name."""
        name = self.temp()
        self.line(f"{name} = {expression}")
        return name

    def atom(self, expression: str) -> str:
        """The expression as something that can be repeated: a name or literal; spilled when it is more."""
        return expression if is_atom(expression) else self.spill(expression)

    def stable(self, expression: str) -> str:
        """Like `atom`, but also safe from what is written later: script variables in Python locals are copied."""
        return expression if is_literal(expression) or is_temp(expression) else self.spill(expression)

    def constant(self, value: object) -> str:
        """Python text for a value: a literal, or the name of a constant."""
        if value is None or value is True or value is False or type(value) in (int, str):
            return repr(value)
        if type(value) is float and value == value and value not in (float("inf"), float("-inf")):
            return repr(value)
        name = f"K{len(self.constants)}"
        self.constants[name] = value
        return name

    # Finishing -----------------------------------------------------------------------------------

    def compile(self, name: str, prelude: list[str]) -> CodeType:
        """The module code that defines `def name(f)` with the lines written."""
        head = [
            f"def {name}(f, type=type, int=int):",
            *("    " + line for line in prelude),
        ]  # as locals they are read faster
        body = self.lines or ["    pass"]
        try:
            tree = self._tree([*head, *body], [(0, 0)] * len(head) + self.places)
            return compile(tree, self.source.path or "<script>", "exec", dont_inherit=True)
        except (SyntaxError, RecursionError, MemoryError) as error:  # Python's limits of nesting
            raise RuntimeException(
                "Processing was stopped because the script is too complex.",
                id="ScriptTooComplicated",
                category="ParserError",
            ) from error

    def _tree(self, lines: list[str], places: list[tuple[int, int]]) -> Any:
        """The Python tree of some lines with the script's positions; parts written apart are put in their places."""
        tree: Any = compile("\n".join(lines), "<script>", "exec", _ast.PyCF_ONLY_AST)
        _move(tree, [self._position((0, 0)), *map(self._position, places), self._position((0, 0))])
        if self.parts:
            self._insert_parts(tree)
        return tree

    def _insert_parts(self, tree: Any) -> None:
        pending = [tree]
        while pending:
            node = pending.pop()
            for name in ("body", "orelse", "finalbody", "handlers"):
                inner = getattr(node, name, None)
                if isinstance(inner, list):
                    inner[:] = [each for child in inner for each in self._part(child)]
                    pending.extend(inner)

    def _part(self, statement: Any) -> list[Any]:
        value = getattr(statement, "value", None)
        part = self.parts.pop(getattr(value, "id", ""), None)
        return [statement] if part is None else self._tree(*part).body

    def _position(self, place: tuple[int, int]) -> tuple[int, int, int, int]:
        start, end = place
        source = self.source
        line, end_line = source.line_of(start), source.line_of(max(start, end))
        starts = source.line_starts
        return line, start - starts[line - 1], end_line, max(end, start) - starts[end_line - 1]


def _move(tree: Any, places: list[tuple[int, int, int, int]]) -> None:
    """Give every node the script's position in place of its line in the generated source."""
    pending = [tree]
    while pending:
        node = pending.pop()
        line = getattr(node, "lineno", None)
        if line is not None:
            node.lineno, node.col_offset, node.end_lineno, node.end_col_offset = places[line]
        for name in node._fields:
            value = getattr(node, name, None)
            if isinstance(value, list):
                pending.extend(item for item in value if isinstance(item, _ast.AST))
            elif isinstance(value, _ast.AST):
                pending.append(value)


def is_temp(text: str) -> bool:
    return text[0] == "t" and text[1:].isdigit()


def is_literal(text: str) -> bool:
    first = text[0]
    if first == "K" and text[1:].isdigit():
        return True
    if text in ("None", "True", "False", "NOTHING"):
        return True
    if text.lstrip("-").replace(".", "", 1).isdigit():
        return True
    return first in "'\"" and len(text) < 200 and text.count(first) == 2 and text.endswith(first)


def is_atom(text: str) -> bool:
    return text.isidentifier() or is_literal(text)
