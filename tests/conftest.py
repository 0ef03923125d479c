"""Markdown transcripts as pytest cases, and `--update-specs`, which rewrites what they expect."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from shell_process import ShellProcess  # noqa: E402
from transcript import Case, agrees, read  # noqa: E402


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-specs`."""
    parser.addoption("--update-specs", action="store_true", help="rewrite the outputs in tests/spec")


def pytest_collect_file(parent: pytest.Collector, file_path: Path) -> pytest.Collector | None:
    """Collect the Markdown files of tests/spec and docs."""
    if file_path.suffix == ".md" and (HERE / "spec") in file_path.parents:
        made: pytest.Collector = TranscriptFile.from_parent(parent, path=file_path)
        return made
    return None


class TranscriptFile(pytest.File):
    """One Markdown file."""

    def collect(self) -> Iterator[pytest.Item]:
        """Its cases."""
        for case in read(self.path):
            yield TranscriptItem.from_parent(self, name=case.title, case=case)


class TranscriptItem(pytest.Item):
    """One case: fresh shell, input by input."""

    def __init__(self, *, case: Case, **rest: object) -> None:
        super().__init__(**rest)  # type: ignore[arg-type]
        self.case = case
        if "not yet" in case.directives:
            self.add_marker(pytest.mark.xfail(reason=case.directives["not yet"], strict=True))

    def runtest(self) -> None:
        """Run the case in a folder of its own."""
        import shutil
        import tempfile

        folder = Path(tempfile.mkdtemp(prefix="pshjobs"))
        for name, text in self.case.files.items():
            (folder / name).write_text(text, encoding="utf-8")
        shell = ShellProcess(folder)
        try:
            outputs = [shell.run(step.text) for step in self.case.steps]
        finally:
            shell.close()
            shutil.rmtree(folder, ignore_errors=True)
        if self.config.getoption("--update-specs"):
            rewrite(self.case, outputs)
            return
        for step, got in zip(self.case.steps, outputs, strict=True):
            if not agrees(step.output, got):
                raise TranscriptFailure(
                    f"{self.path}:{step.line}: PS> {step.text}\nexpected:\n{step.output}\n\ngot:\n{got}"
                )

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: str | None = None) -> str:
        """The difference alone."""
        return str(excinfo.value)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the case stands."""
        return self.path, self.case.steps[0].line, self.case.id


class TranscriptFailure(Exception):
    """What a transcript expected and what it got."""


def rewrite(case: Case, outputs: list[str]) -> None:
    """Put what the shell printed in place of what the file says."""
    lines = case.path.read_text(encoding="utf-8").split("\n")
    for step, got in sorted(zip(case.steps, outputs, strict=True), key=lambda pair: -pair[0].line):
        if agrees(step.output, got):
            continue
        start = step.line + len(step.text.split("\n")) - 1
        count = len(step.output.split("\n")) if step.output else 0
        lines[start : start + count] = [line.rstrip() for line in got.rstrip("\n").split("\n")] if got.strip() else []
    case.path.write_text("\n".join(lines), encoding="utf-8")
