"""Imports run one way: the table of docs/architecture.md, held here."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent / "pshjobs"
EVERYBODY = {"source", "source_position", "errors", "values"}
MAY_IMPORT: dict[str, set[str]] = {
    "syntax": set(),
    "values": set(),
    "types": set(),
    "binding": set(),
    "runtime": {"types", "binding"},
    "compiler": {"syntax", "binding", "runtime", "types"},
    "jobs": {"runtime", "types"},
    "formatting": {"types"},
    "cmdlets": {"types", "binding", "runtime", "jobs", "formatting", "syntax"},
    "completion": {"syntax", "binding", "runtime", "types"},
    "job_sessions": {"compiler", "binding", "runtime", "types", "jobs", "session", "syntax"},
    "repl": {"completion", "formatting", "session", "console", "script_run", "runtime", "syntax"},
}
FILES = sorted(p for p in ROOT.rglob("*.py") if len(p.relative_to(ROOT).parts) > 1)


def imported_rooms(path: Path) -> set[str]:
    """The rooms of pshjobs that a file imports, wherever in it; imports for type checking only do not count."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    skipped = {
        id(n)
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and "TYPE_CHECKING" in ast.dump(block.test)
        for n in ast.walk(block)
    }
    package = ("pshjobs", *path.relative_to(ROOT).parent.parts)
    found: set[str] = set()
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            module = ".".join(part for part in (base, node.module or "") if part)
            names = [module, *(f"{module}.{alias.name}" for alias in node.names)] if module == "pshjobs" else [module]
        found |= {name.split(".")[1] for name in names if name.startswith("pshjobs.")}
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_point_down(path: Path) -> None:
    """A file imports only from the rooms that its room may use."""
    room = path.relative_to(ROOT).parts[0]
    allowed = MAY_IMPORT[room] | EVERYBODY | {room, "__version__"}
    assert imported_rooms(path) <= allowed, sorted(imported_rooms(path) - allowed)


def test_only_the_prompt_knows_the_terminal_library() -> None:
    """prompt_toolkit is imported by repl alone."""
    for path in ROOT.rglob("*.py"):
        if path.relative_to(ROOT).parts[0] != "repl":
            assert "import prompt_toolkit" not in path.read_text(encoding="utf-8"), path
            assert "from prompt_toolkit" not in path.read_text(encoding="utf-8"), path
