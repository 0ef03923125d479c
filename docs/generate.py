#!/usr/bin/env python3
"""Write docs/cmdlets/: a page for each cmdlet, made from its declaration; and the index.

python docs/generate.py          write the pages
python docs/generate.py --check  exit 1 when they are not what the declarations say
"""

from __future__ import annotations

import inspect
import sys
from pathlib import Path

from pshjobs.binding.syntax_text import syntax_lines
from pshjobs.cmdlets import FileCmdletLoader
from pshjobs.runtime.cmdlet import Cmdlet

HERE = Path(__file__).resolve().parent
PAGES = HERE / "cmdlets"


def page(cls: type[Cmdlet]) -> str:
    """The Markdown of one cmdlet."""
    signature = cls.signature()
    lines = [
        f"# {cls.command_name}",
        "",
        *description(cls),
        "## Syntax",
        "",
        "```",
        "\n\n".join(
            f"{cls.command_name} {line}".strip() if not line.startswith(cls.command_name) else line
            for line in syntax_lines(signature)
        ),
        "```",
        "",
    ]
    if signature.parameters:
        lines += ["## Parameters", "", "| name | type | position | from the pipeline | what |", "|---|---|---|---|---|"]
        for parameter in signature.parameters:
            flags = list(parameter.sets.values())
            positions = sorted({str(f.position) for f in flags if f.position is not None})
            pipeline = [
                text
                for text, on in (("value", any(f.by_value for f in flags)), ("property", any(f.by_name for f in flags)))
                if on
            ]
            help_text = parameter.help + (" Not in PowerShell." if parameter.extension else "")
            name = f"-{parameter.name}" + "".join(f", -{alias}" for alias in parameter.aliases)
            lines.append(
                f"| {name} | {parameter.type_text or 'object'} | {', '.join(positions)} | {', '.join(pipeline)} | {help_text.replace('|', chr(92) + '|')} |"
            )
        lines.append("")
    return "\n".join(lines)


def description(cls: type[Cmdlet]) -> list[str]:
    """The docstring: text, then its examples in a fence."""
    text = inspect.cleandoc(cls.__doc__ or "")
    before, _, examples = text.partition("Examples:")
    lines = [before.strip(), ""]
    if examples.strip():
        lines += ["## Examples", "", "```powershell", inspect.cleandoc(examples).strip("\n"), "```", ""]
    return lines


def texts() -> dict[str, str]:
    """File name -> content of every page."""
    loader = FileCmdletLoader()
    names = sorted(loader.names())
    made = {}
    for name in names:
        cls = loader.load(name.lower())
        if cls is not None:
            made[f"{name.lower()}.md"] = page(cls)
    made["README.md"] = "\n".join(["# Cmdlets", "", *(f"- [{name}]({name.lower()}.md)" for name in names), ""])
    return made


def main() -> int:
    PAGES.mkdir(exist_ok=True)
    wanted = texts()
    present = {path.name for path in PAGES.glob("*.md")}
    stale = [
        name
        for name, text in wanted.items()
        if name not in present or (PAGES / name).read_text(encoding="utf-8") != text
    ]
    stale += sorted(present - set(wanted))
    if "--check" in sys.argv[1:]:
        print("\n".join(f"stale: {name}" for name in stale))
        return 1 if stale else 0
    for name in present - set(wanted):
        (PAGES / name).unlink()
    for name, text in wanted.items():
        (PAGES / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
