"""Names of types and namespaces."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from pshjobs.syntax import nodes
from pshjobs.values.type_info import TypeInfo
from pshjobs.values.type_table import PACKAGES, find_type

from .patterns import starts_with
from .results import Match

if TYPE_CHECKING:
    from .context import Context


def known_names() -> list[str]:
    """Lower-case full names and accelerators of all types that are declared."""
    names: list[str] = []
    for package in PACKAGES:
        names += importlib.import_module(package).INDEX
    return names


def type_matches(context: Context, word: str) -> list[Match]:
    """The types and namespaces that a word begins: short names match short names, dotted ones the same depth."""
    dots = word.count(".")
    fits = starts_with(word)
    found: dict[str, Match] = {}
    for name in _fitting_names(word.lower(), dots):
        info = find_type(name)
        if info is not None and (dots or fits(info.name.partition("`")[0]) or any(map(fits, info.accelerators))):
            found.setdefault(info.full_name, type_match(info, fits))
    for node in context.tree.all:
        if isinstance(node, nodes.TypeDefinition) and fits(node.name):
            found[node.name] = Match(node.name, node.name, "Type", f"{node.kind} {node.name}")
    matches = [*found.values(), *(namespace_matches(word) if dots else ())]
    return sorted(matches, key=lambda match: match.list_text.lower())


def _fitting_names(lower: str, dots: int) -> list[str]:
    fits = starts_with(lower)
    if dots:
        return [name for name in known_names() if name.count(".") == dots and fits(name)]
    return [name for name in known_names() if fits(name.rpartition(".")[2])]


def type_match(info: TypeInfo, fits: Callable[[str], bool]) -> Match:
    """A type as it is put in: its accelerator where it has one, that which fits before others."""
    plain, generic, _ = info.full_name.partition("`")
    shown = info.name.partition("`")[0] + ("<>" if generic else "")
    short = next(filter(fits, info.accelerators), info.accelerators[0] if info.accelerators else plain)
    return Match(short, shown, "Type", plain)


def namespace_matches(word: str) -> list[Match]:
    """The namespaces that a dotted word begins."""
    fits = starts_with(word)
    dots = word.count(".")
    found: dict[str, str] = {}
    for name in known_names():
        parts = name.split(".")
        if len(parts) > dots + 1:
            start = ".".join(parts[: dots + 1])
            if fits(start) and start not in found:
                info = find_type(name)
                full = info.full_name if info is not None else name
                found[start] = ".".join(full.split(".")[: dots + 1])
    texts = sorted(set(found.values()), key=str.lower)
    return [Match(text, text.rpartition(".")[2], "Namespace", f"Namespace {text}") for text in texts]
