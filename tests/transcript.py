"""Markdown transcripts: `PS> ` lines and what the shell prints for them. See docs/contributing.md for the format."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple


class Step(NamedTuple):
    """One input of a case and the output that must follow."""

    line: int
    text: str
    output: str


class Case(NamedTuple):
    """One `##` section: its sentence, its steps, and the directives (`given`, `not yet`, `differs`) above them."""

    path: Path
    title: str
    steps: tuple[Step, ...]
    directives: dict[str, str]
    files: dict[str, str]

    @property
    def id(self) -> str:
        return f"{self.path.stem}: {self.title}"


FENCE = re.compile(r"^```powershell(?: (\S+))?\s*$")


def read(path: Path) -> list[Case]:
    """The cases of one Markdown file."""
    cases: list[Case] = []
    title, directives, steps, files = "", {}, [], {}
    lines = path.read_text(encoding="utf-8").split("\n")
    at = 0

    def finish() -> None:
        if title and steps:
            cases.append(Case(path, title, tuple(steps), dict(directives), dict(files)))

    while at < len(lines):
        line = lines[at]
        fence = FENCE.match(line)
        if line.startswith("## "):
            finish()
            title, directives, steps, files = line[3:].strip(), {}, [], {}
        elif line.startswith("> ") and ":" in line:
            key, _, value = line[2:].partition(":")
            directives[key.strip()] = value.strip()
        elif fence:
            end = next(n for n in range(at + 1, len(lines)) if lines[n].startswith("```"))
            body = lines[at + 1 : end]
            if fence.group(1):
                files[fence.group(1)] = "\n".join(body) + "\n"
            else:
                steps += steps_of(body, at + 2)
            at = end
        at += 1
    finish()
    return cases


def steps_of(body: list[str], first_line: int) -> list[Step]:
    """The steps in the lines of a transcript."""
    steps: list[Step] = []
    text: list[str] = []
    output: list[str] = []
    start = first_line

    def finish() -> None:
        if text:
            steps.append(Step(start, "\n".join(text), "\n".join(output).rstrip("\n")))

    for number, line in enumerate(body, first_line):
        if line.startswith("PS> "):
            finish()
            text, output, start = [line[4:]], [], number
        elif line.startswith(">> ") or line == ">>":
            text.append(line[3:])
        else:
            output.append(line.rstrip())
    finish()
    return steps


def agrees(expected: str, got: str) -> bool:
    """Equal line by line; `...` stands for any text, a line of its own for any lines."""
    pattern = "".join(".*?" if piece == "..." else re.escape(piece) for piece in re.split(r"(\.\.\.)", expected))
    return (
        re.fullmatch(pattern, "\n".join(line.rstrip() for line in got.rstrip("\n").split("\n")), re.DOTALL) is not None
    )
