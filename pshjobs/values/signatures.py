"""The signature texts of members, taken apart: `string Join(string separator, Params string[] value)`."""

from __future__ import annotations

import importlib
from typing import NamedTuple

from .type_info import TypeInfo
from .type_table import require_type


class Parameter(NamedTuple):
    """One parameter. `by_reference` is PowerShell's `[ref]`; `collects` is C#'s `params`."""

    type: TypeInfo
    name: str
    by_reference: bool
    collects: bool
    optional: bool


class Signature(NamedTuple):
    """One overload: what it gives and takes."""

    returns: str
    name: str
    parameters: tuple[Parameter, ...]

    @property
    def required(self) -> int:
        """How many arguments it needs at least."""
        return sum(not (p.optional or p.collects) for p in self.parameters)


def parse_signature(text: str) -> Signature:
    """Take a signature text apart; a type that pshjobs lacks counts as System.Object."""
    head, _, rest = text.partition("(")
    inside = rest.rpartition(")")[0]
    returns, _, name = head.rpartition(" ")
    return Signature(returns, name.rpartition(".")[2], tuple(_parameter(part) for part in _split(inside)))


def type_named(text: str) -> TypeInfo:
    """The type that a signature names."""
    resolve = importlib.import_module("pshjobs.types.names").resolve
    found = resolve(text)
    if found is None and "IEnumerable[" in text:
        found = resolve("System.Collections.IEnumerable")  # of a method's own type parameter
    return found if isinstance(found, TypeInfo) else require_type("System.Object")


def _parameter(text: str) -> Parameter:
    text, equals, _ = text.partition("=")
    words = text.split()
    name, type_text, modifiers = words[-1], words[-2], [word.lower() for word in words[:-2]]
    return Parameter(type_named(type_text), name, "[ref]" in modifiers, "params" in modifiers, bool(equals))


def _split(text: str) -> list[str]:
    """The parameters, cut at the commas outside brackets."""
    parts, depth, start = [], 0, 0
    for at, char in enumerate(text):
        if char == "[":
            depth += 1
        elif char == "]":
            depth -= 1
        elif char == "," and not depth:
            parts.append(text[start:at])
            start = at + 1
    parts.append(text[start:])
    return [part for part in parts if part.strip()]
